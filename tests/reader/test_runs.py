"""Runs: font, size, weight and colour after the whole chain."""

import pytest

from doclint.document import Document, Run

from .packages import document, p, r, style

THEME = (
    "<a:themeElements><a:fontScheme>"
    '<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface="黑体"/></a:majorFont>'
    '<a:minorFont><a:ea typeface=""/><a:font script="Jpan" typeface="明朝"/>'
    '<a:font script="Hans" typeface="宋体"/></a:minorFont>'
    "</a:fontScheme></a:themeElements>"
)
DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
)
STYLES = (
    DEFAULTS
    + style("n", "Normal", '<w:rPr><w:sz w:val="32"/></w:rPr>')
    + style("t", "Title", '<w:rPr><w:rFonts w:eastAsia="方正小标宋"/><w:b/></w:rPr>', base="n")
    + style("e", "Emph", '<w:rPr><w:b/><w:color w:val="ff0000"/></w:rPr>', "character")
)


def runs(content: str, properties: str = "", theme: str = THEME) -> tuple[Run, ...]:
    found = document(p(content, properties), {"styles": STYLES, "theme": theme})
    return found.runs(found.paragraphs[0])


@pytest.mark.parametrize(
    ("properties", "run", "expected"),
    [
        ("", "", ("宋体", 32, False, "auto")),
        ("", '<w:rFonts w:eastAsiaTheme="majorEastAsia"/>', ("黑体", 32, False, "auto")),
        ("", '<w:rFonts w:eastAsia="仿宋_GB2312"/>', ("仿宋_GB2312", 32, False, "auto")),
        ("", '<w:rFonts w:ascii="Arial"/>', ("宋体", 32, False, "auto")),
        ('<w:pStyle w:val="t"/>', "", ("方正小标宋", 32, True, "auto")),
        ('<w:pStyle w:val="t"/>', '<w:rStyle w:val="e"/>', ("方正小标宋", 32, False, "FF0000")),
        ("", '<w:rStyle w:val="e"/>', ("宋体", 32, True, "FF0000")),
        ("", '<w:rStyle w:val="e"/><w:b w:val="0"/>', ("宋体", 32, False, "FF0000")),
        ("", '<w:rStyle w:val="e"/><w:color w:val="auto"/>', ("宋体", 32, True, "auto")),
        ("", '<w:sz w:val="44"/><w:szCs w:val="10"/>', ("宋体", 44, False, "auto")),
        ("", '<w:sz w:val="x"/><w:rStyle/><w:color/>', ("宋体", 32, False, "auto")),
        ('<w:pStyle w:val="gone"/>', "", ("宋体", 32, False, "auto")),
    ],
)
def test_looks(properties: str, run: str, expected: tuple[object, ...]) -> None:
    (found,) = runs(r("字", run), properties)
    assert (found.font, found.size, found.bold, found.color) == expected
    assert (found.hidden, found.highlight) == (False, None)


def test_highlight() -> None:
    body = r("甲", '<w:highlight w:val="yellow"/>') + r("乙", '<w:highlight w:val="none"/>')
    assert [x.highlight for x in runs(body)] == ["yellow", None]


def test_neighbours_of_one_look_are_joined_and_cover_the_text() -> None:
    bold = "<w:b/>"
    content = r("甲") + r("乙", "<w:lang/>") + r("丙丁", bold) + "<w:r><w:tab/></w:r>" + r("戊")
    assert [(x.start, x.end, x.bold) for x in runs(content)] == [
        (0, 2, False), (2, 4, True), (4, 6, False),
    ]  # fmt: skip


def test_a_paragraph_with_a_field_and_a_page_break() -> None:
    content = (
        '<w:r><w:br w:type="page"/></w:r>' + r("附件") + '<w:r><w:br w:type="page"/></w:r>'
        + f'<w:fldSimple w:instr="x">{r("1", "<w:b/>")}</w:fldSimple>'
    )  # fmt: skip
    found = document(p(content))
    (paragraph,) = found.paragraphs
    assert paragraph.text == "附件\n1"
    assert [(x.start, x.end, x.bold) for x in found.runs(paragraph)] == [
        (0, 3, False),
        (3, 4, True),
    ]


def test_hidden_stretches_are_empty_runs() -> None:
    found = runs(r("甲") + r("密", "<w:vanish/>") + r("乙"))
    assert [(x.start, x.end, x.hidden) for x in found] == [
        (0, 1, False), (1, 1, True), (1, 2, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "theme", ["", "<a:themeElements/>", "<a:fontScheme><a:minorFont/></a:fontScheme>"]
)
def test_a_theme_without_fonts_leaves_the_font_open(theme: str) -> None:
    (found,) = runs(r("字"), theme=theme)
    assert found.font is None


def test_nothing_said_anywhere() -> None:
    found = document(p(r("字")))
    assert found.runs(found.paragraphs[0]) == (Run(0, 1, None, None, False, "auto", False, None),)


def test_paragraphs_of_nobody_have_no_runs() -> None:
    found = document(p("一"))
    stranger = found.paragraphs[0]._replace(index=7)
    assert found.runs(stranger) == ()
    assert found.runs(found.paragraphs[0]) is found.runs(found.paragraphs[0])


def test_empty_paragraphs_have_no_runs() -> None:
    found: Document = document(p())
    assert found.runs(found.paragraphs[0]) == ()


def test_runs_of_headers_and_cells() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    body = f"<w:tbl><w:tr><w:tc>{p(r('格', '<w:b/>'))}</w:tc></w:tr></w:tbl>{section}"
    found = document(body, {"header1": p(r("眉", '<w:sz w:val="18"/>'))})
    looks = [found.runs(x)[0] for x in found.paragraphs]
    assert [(x.bold, x.size) for x in looks] == [(True, None), (False, 18)]
