"""Sections, headers, footers, notes."""

import pytest

from doclint.reader import read

from .packages import document, docx, p, r, relation, shape, texts

PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:bottom="1984" w:left="1587" w:right="1474"/>'
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", (12240, 15840, 1440, 1440, 1800, 1800, False, None, False)),
        (PAGE, (11906, 16838, 2098, 1984, 1587, 1474, False, None, False)),
        (
            PAGE + '<w:docGrid w:type="lines" w:linePitch="579"/><w:titlePg/>',
            (11906, 16838, 2098, 1984, 1587, 1474, False, 579, True),
        ),
        (
            '<w:pgSz w:w="595pt" w:h="x" w:orient="landscape"/><w:pgMar w:top="37mm"/>'
            '<w:docGrid w:linePitch="312"/><w:titlePg w:val="0"/>',
            (11900, 15840, 2098, 1440, 1800, 1800, True, None, False),
        ),
    ],
)
def test_page_geometry(content: str, expected: tuple[object, ...]) -> None:
    (found,) = document(p("甲") + f"<w:sectPr>{content}</w:sectPr>").sections
    assert found == expected


def test_each_paragraph_knows_its_section() -> None:
    body = p("一") + p("二", f"<w:sectPr>{PAGE}</w:sectPr>") + p("三") + "<w:sectPr/>"
    found = document(body)
    assert [x.section for x in found.paragraphs] == [0, 0, 1]
    assert [x.width for x in found.sections] == [11906, 12240]


def test_a_body_without_section_has_one() -> None:
    assert len(document("").sections) == 1
    assert len(document(p("一", "<w:sectPr/>") + p("二")).sections) == 2


def reference(kind: str, name: str, when: str = "default") -> str:
    return f'<w:{kind}Reference w:type="{when}" r:id="{name}"/>'


def test_headers_and_footers_come_once_each_with_their_first_section() -> None:
    first = f"<w:sectPr>{reference('footer', 'footer1')}</w:sectPr>"
    last = (
        f"<w:sectPr>{reference('header', 'header1')}{reference('header', 'header2', 'even')}"
        f"{reference('footer', 'footer1')}</w:sectPr>"
    )
    parts = {"header1": p("眉一"), "header2": p("眉二"), "header3": p("无人用"), "footer1": p("脚")}
    found = document(p("一", first) + p("二") + last, parts).paragraphs
    assert [(x.text, x.story, x.part, x.block, x.section) for x in found[2:]] == [
        ("眉一", "header", "word/header1.xml", "header/p[1]", 1),
        ("眉二", "header", "word/header2.xml", "header/p[1]", 1),
        ("脚", "footer", "word/footer1.xml", "footer/p[1]", 0),
    ]
    assert [x.ordinal for x in found[2:]] == [1, 2, 1]
    assert found[3].label == "页眉第2段"


def test_boxes_in_footers_belong_to_the_footer() -> None:
    body = p("文") + f"<w:sectPr>{reference('footer', 'footer1')}</w:sectPr>"
    found = document(body, {"footer1": p(shape(p("— 1 —")))}).paragraphs
    assert [(x.text, x.story, x.block) for x in found[1:]] == [
        ("— 1 —", "footer", "footer/p[1]/txbx[1]/p[1]"),
        ("", "footer", "footer/p[1]"),
    ]


def test_references_to_nothing() -> None:
    broken = reference("header", "gone") + "<w:headerReference/>"
    rels = relation("gone", "header", "header9.xml")
    found = read(docx(p("甲") + f"<w:sectPr>{broken}</w:sectPr>", rels=rels))
    assert [x.text for x in found.paragraphs] == ["甲"]


def test_notes_without_separators() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("—")}</w:footnote>'
        f'<w:footnote w:type="continuationSeparator" w:id="1">{p("—")}</w:footnote>'
        f'<w:footnote w:id="2">{p("注一")}{p("续")}</w:footnote><w:footnote>{p("注二")}</w:footnote>'
    )
    ends = f'<w:endnote w:id="1">{p("尾")}</w:endnote>'
    found = document(p("文"), {"footnotes": notes, "endnotes": ends}).paragraphs
    assert [(x.text, x.story, x.block) for x in found[1:]] == [
        ("注一", "footnote", "footnotes/footnote[3]/p[1]"),
        ("续", "footnote", "footnotes/footnote[3]/p[2]"),
        ("注二", "footnote", "footnotes/footnote[4]/p[1]"),
        ("尾", "endnote", "endnotes/endnote[1]/p[1]"),
    ]
    assert found[3].label == "脚注第3段"


def test_strict_packages_read_like_the_others() -> None:
    body = p(r("甲", "<w:b/>"), '<w:jc w:val="end"/><w:ind w:start="21pt"/>')
    body += f"<w:sectPr>{reference('header', 'header1')}</w:sectPr>"
    found = read(docx(body, {"header1": p("眉")}, strict=True))
    assert found.strict
    assert [x.text for x in found.paragraphs] == ["甲", "眉"]
    assert (found.paragraphs[0].alignment, found.paragraphs[0].left) == ("right", 420)
    assert found.runs(found.paragraphs[0])[0].bold


def test_documents_that_hold_almost_nothing() -> None:
    assert texts("") == []
    assert texts("<w:p/>") == [""]
    assert texts("<w:tbl/><w:tbl><w:tr/></w:tbl><w:sdt/><w:sectPr/>") == []
