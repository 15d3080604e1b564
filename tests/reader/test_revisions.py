"""Tracked changes and hidden text: the final text is the text, their presence is counted."""

import pytest

from .packages import document, p, paragraphs, r, shape, style, table, texts

DELETED = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
MARK = "<w:rPr><w:del/></w:rPr>"
VANISH = "<w:vanish/>"


@pytest.mark.parametrize(
    ("content", "text", "counts"),
    [
        (f"<w:ins>{r('新')}</w:ins>", "新", (1, 0, 0)),
        (f"{r('甲')}{DELETED}{r('乙')}", "甲乙", (0, 1, 0)),
        (f"<w:moveTo>{r('来')}</w:moveTo>", "来", (1, 0, 0)),
        (f"<w:moveFrom>{r('去')}</w:moveFrom>{r('留')}", "留", (0, 1, 0)),
        (f"<w:ins>{r('新')}<w:del>{r('又删')}</w:del></w:ins>", "新", (1, 1, 0)),
        (r("甲", "<w:rPrChange><w:rPr/></w:rPrChange>"), "甲", (0, 0, 1)),
        (f"<w:hyperlink><w:ins>{r('链')}</w:ins></w:hyperlink>", "链", (1, 0, 0)),
    ],
)
def test_runs(content: str, text: str, counts: tuple[int, int, int]) -> None:
    found = document(p(content))
    assert [x.text for x in found.paragraphs] == [text]
    assert found.revisions[:3] == counts


def test_old_paragraph_properties_do_not_count() -> None:
    change = (
        '<w:pPrChange><w:pPr><w:pStyle w:val="old"/><w:jc w:val="right"/></w:pPr></w:pPrChange>'
    )
    found = document(p("字", f'<w:jc w:val="center"/>{change}'))
    assert (found.paragraphs[0].alignment, found.paragraphs[0].style) == ("center", "")
    assert found.revisions.formatting == 1


def test_a_paragraph_whose_mark_is_deleted_runs_on() -> None:
    body = (
        p("第一", MARK)
        + p("第二", f'<w:jc w:val="right"/>{MARK}')
        + p("第三", '<w:jc w:val="center"/>')
    )
    found = document(body + p("第四"))
    assert [(x.text, x.block, x.alignment) for x in found.paragraphs] == [
        ("第一第二第三", "body/p[3]", "center"),
        ("第四", "body/p[4]", "left"),
    ]
    assert found.revisions.deletions == 2
    runs = found.runs(found.paragraphs[0])
    assert [(x.start, x.end) for x in runs] == [(0, 6)]


@pytest.mark.parametrize("after", ["", table((p("格"),)), '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>'])
def test_a_deleted_mark_does_not_reach_over_a_table_or_the_end(after: str) -> None:
    found = paragraphs(p("末", MARK) + after)
    assert (found[0].text, found[0].block) == ("末", "body/p[1]")


def test_a_deleted_mark_does_not_leave_its_cell() -> None:
    found = paragraphs(table((p("甲", MARK), p("乙"))) + p("后"))
    assert [x.text for x in found] == ["甲", "乙", "后"]


def test_a_wholly_deleted_paragraph_vanishes() -> None:
    assert texts(p("甲") + p(DELETED, MARK) + p("乙")) == ["甲", "乙"]


def test_a_box_in_a_paragraph_that_takes_another_in() -> None:
    found = paragraphs(p("甲", MARK) + p(shape(p("盒")) + r("乙")))
    assert [x.text for x in found] == ["盒", "甲乙"]


def test_inserted_marks_and_rows_and_deleted_rows_and_cells() -> None:
    rows = (
        f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc>{p('甲')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('删')}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('删')}</w:tc><w:tc>{p('乙')}</w:tc></w:tr>"
    )
    found = document(p("", "<w:rPr><w:ins/></w:rPr>") + f"<w:tbl>{rows}</w:tbl>")
    assert [x.text for x in found.paragraphs] == ["", "甲", "乙"]
    assert [x.block for x in found.paragraphs][1:] == [
        "body/tbl[1]/tr[1]/tc[1]/p[1]",
        "body/tbl[1]/tr[3]/tc[2]/p[1]",
    ]
    assert found.revisions[:3] == (2, 2, 0)


def test_changes_of_tables_and_sections_are_formatting() -> None:
    properties = "<w:tblPr><w:tblPrChange><w:tblPr/></w:tblPrChange></w:tblPr>"
    cell = f"<w:tc><w:tcPr><w:tcPrChange/></w:tcPr>{p('甲')}</w:tc>"
    row = f"<w:tr><w:trPr><w:trPrChange/></w:trPr>{cell}</w:tr>"
    section = "<w:sectPr><w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr>"
    found = document(f"<w:tbl>{properties}{row}</w:tbl>{section}")
    assert found.revisions.formatting == 4
    assert len(found.sections) == 1


def test_blocks_deleted_or_moved_away_as_a_whole() -> None:
    body = f"<w:del>{p('删')}</w:del><w:moveFrom>{p('移')}</w:moveFrom>" + p("留")
    found = document(body)
    assert [x.text for x in found.paragraphs] == ["留"]
    assert found.revisions.deletions == 2


def test_a_field_that_begins_in_deleted_text_stays_balanced() -> None:
    content = (
        '<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:del>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("果")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("后")
    )  # fmt: skip
    assert texts(p(content)) == ["果后"]


STYLES = (
    style("n", "Normal")
    + style("h", "Hidden", f"<w:rPr>{VANISH}</w:rPr>")
    + style("hh", "Child", base="h")
    + style("c", "Char", f"<w:rPr>{VANISH}</w:rPr>", "character")
    + style("s", "Shown", '<w:rPr><w:vanish w:val="0"/></w:rPr>', base="h")
)


@pytest.mark.parametrize(
    ("paragraph_style", "run", "visible"),
    [
        ("n", VANISH, False),
        ("n", '<w:vanish w:val="true"/>', False),
        ("n", '<w:vanish w:val="0"/>', True),
        ("n", '<w:vanish w:val="off"/>', True),
        ("n", '<w:rStyle w:val="c"/>', False),
        ("n", '<w:rStyle w:val="c"/><w:vanish w:val="false"/>', True),
        ("h", "", False),
        ("hh", "", False),
        ("s", "", True),
        ("h", '<w:rStyle w:val="c"/>', True),
        ("h", '<w:vanish w:val="0"/>', True),
        ("unknown", "", True),
    ],
)
def test_hidden_text_is_left_out(paragraph_style: str, run: str, visible: bool) -> None:
    body = p(r("密", run), f'<w:pStyle w:val="{paragraph_style}"/>') + p("尾")
    found = document(body, {"styles": STYLES})
    assert [x.text for x in found.paragraphs] == ["密" if visible else "", "尾"]
    assert found.revisions.hidden == (0 if visible else 1)
    runs = found.runs(found.paragraphs[0])
    assert [(x.start, x.end, x.hidden) for x in runs] == [(0, int(visible), not visible)]


def test_everything_is_hidden_by_the_defaults() -> None:
    styles = f"<w:docDefaults><w:rPrDefault><w:rPr>{VANISH}</w:rPr></w:rPrDefault></w:docDefaults>"
    body = p("甲") + p(r("乙", '<w:vanish w:val="0"/>'))
    assert texts(body, {"styles": styles + STYLES}) == ["", "乙"]


def test_hidden_stretches_are_counted_and_boxes_in_them_left_out() -> None:
    body = p(r("甲") + r("密", VANISH) + r("密", VANISH) + r("乙") + r("密", VANISH))
    hidden_box = p(shape(p("盒")).replace("<w:r>", f"<w:r><w:rPr>{VANISH}</w:rPr>", 1))
    found = document(body + hidden_box)
    assert [x.text for x in found.paragraphs] == ["甲乙", ""]
    assert found.revisions.hidden == 2


def test_the_hidden_mark_of_a_paragraph_hides_nothing() -> None:
    assert texts(p("甲", f"<w:rPr>{VANISH}</w:rPr>")) == ["甲"]


def test_white_text_stays_and_shows_in_the_runs() -> None:
    found = document(p(r("机密★1年", '<w:color w:val="ffffff"/>') + r("通知")))
    assert found.paragraphs[0].text == "机密★1年通知"
    assert [(x.end, x.color) for x in found.runs(found.paragraphs[0])] == [
        (5, "FFFFFF"),
        (7, "auto"),
    ]


def test_comments_are_counted() -> None:
    comments = f"<w:comment w:id='0'>{p('批')}</w:comment><w:comment w:id='1'>{p('注')}</w:comment>"
    found = document(p("甲"), {"comments": comments})
    assert found.revisions.comments == 2
    assert len(found.paragraphs) == 1
