"""What counts as the text of a paragraph."""

import pytest

from doclint.reader import read

from .packages import docx, p, paragraphs, r, shape, table, texts, vml


def field(code: str, result: str) -> str:
    """A complex field in runs of its own."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


NESTED = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    + field("MERGEFIELD x", r("内层"))
    + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    + r("外层")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("通") + r("知"), "通知"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\nb"),
        ('<w:r><w:t>a</w:t><w:br w:type="textWrapping"/><w:t>b</w:t></w:r>', "a\nb"),
        ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a\nb"),
        ("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>2017</w:t><w:noBreakHyphen/><w:t>70</w:t></w:r>", "2017-70"),
        ("<w:r><w:t>软</w:t><w:softHyphen/><w:t>字</w:t></w:r>", "软字"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "☐"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="0052"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r>', "★"),
        ('<w:r><w:sym w:font="宋体" w:char="2605"/></w:r>', "★"),
        ('<w:r><w:sym w:font="宋体" w:char="zz"/><w:sym/><w:t>a</w:t></w:r>', "a"),
        (f'<w:hyperlink r:id="x">{r("链接")}</w:hyperlink>', "链接"),
        (f"<w:smartTag><w:smartTagPr/>{r('大连')}</w:smartTag>", "大连"),
        (f"<w:customXml>{r('内')}</w:customXml>", "内"),
        (f"<w:dir><w:bdo>{r('双向')}</w:bdo></w:dir>", "双向"),
        (f'<w:fldSimple w:instr="PAGE">{r("3")}</w:fldSimple>', "3"),
        (field("PAGE", r("3")), "3"),
        (field("HYPERLINK x", field("PAGEREF y", r("7"))), "7"),
        (NESTED, "外层"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("漏了"), "漏了"),
        ('<w:r><w:fldChar w:fldCharType="end"/><w:fldChar/></w:r>' + r("多了"), "多了"),
        (
            f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('zi')}</w:rt><w:rubyBase>{r('字')}</w:rubyBase>"
            "</w:ruby></w:r>",
            "字",
        ),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('控')}</w:sdtContent></w:sdt>", "控"),
        (
            f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{r('内')}</w:sdtContent></w:sdt>"
            f"{r('外')}</w:sdtContent></w:sdt>",
            "内外",
        ),
        ("<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=1</m:t></m:r></m:oMath>", "x=1"),
        ("<w:r><w:footnoteReference w:id='2'/><w:t>注</w:t></w:r>", "注"),
        ("<x:new><w:r><x:t>?</x:t></w:r></x:new><w:r><x:y/><w:t>知</w:t></w:r>", "知"),
    ],
)
def test_text(content: str, text: str) -> None:
    assert texts(p(content)) == [text]


def test_tab_stops_are_no_tabs() -> None:
    stops = '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'
    assert texts(p("字", stops)) == ["字"]


def test_a_field_may_run_over_paragraphs() -> None:
    begin = p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    )
    middle = p('<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("目录"))
    end = p(r("末") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    assert texts(begin + p("代码") + middle + end + p("后")) == ["", "", "目录", "末", "后"]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("\n   第一行\n   第二行\n", "第一行    第二行"),
        ("  两边留空 ", "  两边留空 "),
    ],
)
def test_line_feeds_in_the_xml_are_no_line_breaks(inner: str, text: str) -> None:
    assert texts(f"<w:p><w:r><w:t>{inner}</w:t></w:r></w:p>") == [text]


def test_preserved_line_feeds_are_spaces() -> None:
    body = '<w:p><w:r><w:t xml:space="preserve"> 甲\n乙 </w:t><w:br/></w:r></w:p>'
    assert texts(body) == [" 甲 乙 \n"]


def test_tables_and_places() -> None:
    inner = table((p("内"),))
    body = p("前") + table((p("一") + p("二"), p("三")), (inner + p("四"), p("五"))) + p("后")
    found = paragraphs(body)
    assert [(x.block, x.cell) for x in found] == [
        ("body/p[1]", None),
        ("body/tbl[1]/tr[1]/tc[1]/p[1]", (0, 0, 0, 1)),
        ("body/tbl[1]/tr[1]/tc[1]/p[2]", (0, 0, 0, 1)),
        ("body/tbl[1]/tr[1]/tc[2]/p[1]", (0, 0, 1, 1)),
        ("body/tbl[1]/tr[2]/tc[1]/tbl[1]/tr[1]/tc[1]/p[1]", (1, 0, 0, 2)),
        ("body/tbl[1]/tr[2]/tc[1]/p[1]", (0, 1, 0, 1)),
        ("body/tbl[1]/tr[2]/tc[2]/p[1]", (0, 1, 1, 1)),
        ("body/p[2]", None),
    ]
    assert [x.index for x in found] == list(range(8))
    assert found[4].label == "表格2第1行第1格"


def test_a_table_does_not_lend_its_alignment_to_paragraphs() -> None:
    first, second = paragraphs(p("前") + table((p("一"),)))
    assert (first.alignment, second.alignment) == ("left", "left")


WRAPPERS = [
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:customXml>{}</w:customXml>",
    "<w:ins>{}</w:ins>",
    '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice></mc:AlternateContent>',
    "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
]


@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_wrappers_of_blocks_are_transparent(wrapper: str) -> None:
    body = p("一") + wrapper.format(p("二") + table((p("三"),))) + p("四")
    assert [(x.text, x.block) for x in paragraphs(body)] == [
        ("一", "body/p[1]"),
        ("二", "body/p[2]"),
        ("三", "body/tbl[1]/tr[1]/tc[1]/p[1]"),
        ("四", "body/p[3]"),
    ]


@pytest.mark.parametrize("wrapper", [WRAPPERS[0], WRAPPERS[1]])
def test_wrappers_of_rows_and_cells_are_transparent(wrapper: str) -> None:
    row = f"<w:tr>{wrapper.format('<w:tc>' + p('甲') + '</w:tc>')}<w:tc>{p('乙')}</w:tc></w:tr>"
    body = f"<w:tbl>{wrapper.format(row)}<w:tr><w:tc>{p('丙')}</w:tc></w:tr></w:tbl>"
    assert [x.cell for x in paragraphs(body)] == [(0, 0, 0, 1), (0, 0, 1, 1), (0, 1, 0, 1)]


def test_unknown_wrappers_hide_what_is_in_them() -> None:
    assert texts(p("一") + f"<x:new>{p('二')}{table((p('三'),))}</x:new>" + p("四")) == ["一", "四"]


def test_text_boxes_come_before_their_paragraph_and_count_once() -> None:
    found = paragraphs(p("前") + p(r("左") + shape(p("红头") + p("编号")) + r("右")))
    assert [(x.text, x.story, x.block, x.ordinal) for x in found] == [
        ("前", "body", "body/p[1]", 1),
        ("红头", "textbox", "body/p[2]/txbx[1]/p[1]", 1),
        ("编号", "textbox", "body/p[2]/txbx[1]/p[2]", 2),
        ("左右", "body", "body/p[2]", 2),
    ]
    assert found[1].label == "文本框第1段"


def test_vml_boxes_tables_in_boxes_and_boxes_in_cells() -> None:
    box = f"<w:r>{vml(p('盒') + table((p('格'),)))}</w:r>"
    found = paragraphs(table((p(box + r("外")),)))
    assert [(x.text, x.block, x.cell) for x in found] == [
        ("盒", "body/tbl[1]/tr[1]/tc[1]/p[1]/txbx[1]/p[1]", None),
        ("格", "body/tbl[1]/tr[1]/tc[1]/p[1]/txbx[1]/tbl[1]/tr[1]/tc[1]/p[1]", (1, 0, 0, 1)),
        ("外", "body/tbl[1]/tr[1]/tc[1]/p[1]", (0, 0, 0, 1)),
    ]


def test_boxes_in_boxes_and_several_in_one_paragraph() -> None:
    found = paragraphs(p(shape(p(shape(p("里")) + r("中"))) + shape(p("旁")) + r("外")))
    assert [(x.text, x.block) for x in found] == [
        ("里", "body/p[1]/txbx[1]/p[1]/txbx[1]/p[1]"),
        ("中", "body/p[1]/txbx[1]/p[1]"),
        ("旁", "body/p[1]/txbx[2]/p[1]"),
        ("外", "body/p[1]"),
    ]


@pytest.mark.parametrize(
    ("requires", "taken"),
    [("wps", "新"), ("w14 wps", "新"), ("x", "旧"), ("wps x", "旧"), ("", "旧"), ("nix", "旧")],
)
def test_the_first_choice_that_is_understood_counts(requires: str, taken: str) -> None:
    content = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="{requires}"><w:t>新</w:t></mc:Choice>'
        '<mc:Choice Requires="x"><w:t>错</w:t></mc:Choice>'
        "<mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(p(content)) == [taken]


def test_an_alternative_without_a_usable_branch_is_nothing() -> None:
    choice = '<mc:Choice Requires="x"><w:t>新</w:t></mc:Choice>'
    alternate = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    assert texts(p(f"<w:r>{alternate}</w:r>") + alternate) == [""]


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030"])
def test_other_encodings(encoding: str) -> None:
    body = p(shape(p("红头")) + r("正文"))
    assert [x.text for x in read(docx(body, encoding=encoding)).paragraphs] == ["红头", "正文"]


def test_ordinals_count_what_can_be_seen() -> None:
    found = paragraphs(p() + p("一") + p("　") + p("二"))
    assert [x.ordinal for x in found] == [1, 1, 1, 2]
    assert found[3].label == "正文第2段"
