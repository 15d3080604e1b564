"""Alignment, indents, outline level and style name after the whole chain."""

import pytest

from doclint.document import Paragraph

from .packages import p, paragraphs, style


def one(properties: str, styles: str = "", numbering: str = "") -> Paragraph:
    return paragraphs(p("字", properties), {"styles": styles, "numbering": numbering})[0]


def defaults(properties: str) -> str:
    return (
        f"<w:docDefaults><w:pPrDefault><w:pPr>{properties}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def ind(**attributes: object) -> str:
    return "<w:ind " + " ".join(f'w:{key}="{value}"' for key, value in attributes.items()) + "/>"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("left", "left"), ("start", "left"), ("center", "center"), ("right", "right"),
        ("end", "right"), ("both", "both"), ("distribute", "distribute"),
        ("thaiDistribute", "both"), ("nonsense", "left"),
    ],
)  # fmt: skip
def test_alignment(value: str, expected: str) -> None:
    assert one(f'<w:jc w:val="{value}"/>').alignment == expected


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        (ind(left=420), (420, 0, None, None)),
        (ind(start=420, firstLine=640), (420, 640, None, None)),
        (ind(left=400, hanging=200), (400, -200, None, None)),
        (ind(hanging=200, firstLine=640), (0, -200, None, None)),
        (ind(firstLine=640, firstLineChars=200), (0, 640, None, 200)),
        (ind(leftChars=100, hangingChars=150), (0, 0, 100, -150)),
        (ind(firstLine=640, firstLineChars=0), (0, 640, None, None)),
        (ind(left="21pt", firstLine="1cm"), (420, 567, None, None)),
        (ind(left="x", firstLine="", hanging="1e400"), (0, 0, None, None)),
        (ind(left="12.6"), (13, 0, None, None)),
        ("<w:ind/>", (0, 0, None, None)),
    ],
)
def test_indents(properties: str, expected: tuple[int, int, int | None, int | None]) -> None:
    found = one(properties)
    assert (found.left, found.first_line, found.left_chars, found.first_line_chars) == expected


CHAIN = (
    defaults('<w:jc w:val="both"/>' + ind(left=100))
    + style("n", "Normal", f"<w:pPr>{ind(firstLine=640)}</w:pPr>")
    + style("b", "Body", '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr>', base="n")
    + style("c", "Child", f"<w:pPr>{ind(left=300)}<w:pageBreakBefore/></w:pPr>", base="b")
)


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("", ("Normal", "both", 100, 640, None, False)),
        ('<w:pStyle w:val="b"/>', ("Body", "center", 100, 640, 1, False)),
        ('<w:pStyle w:val="c"/>', ("Child", "center", 300, 640, 1, True)),
        ('<w:pStyle w:val="c"/><w:jc w:val="right"/>', ("Child", "right", 300, 640, 1, True)),
        (
            '<w:pStyle w:val="c"/><w:outlineLvl w:val="9"/><w:pageBreakBefore w:val="0"/>',
            ("Child", "center", 300, 640, None, False),
        ),
        ('<w:pStyle w:val="gone"/>', ("gone", "both", 100, 640, None, False)),
        ("<w:pStyle/><w:jc/><w:outlineLvl/>", ("Normal", "both", 100, 640, None, False)),
    ],
)
def test_styles(properties: str, expected: tuple[object, ...]) -> None:
    found = one(properties, CHAIN)
    looks = (found.style, found.alignment, found.left, found.first_line)
    assert (*looks, found.outline, found.page_break) == expected


def test_without_styles_the_id_is_the_name() -> None:
    assert one('<w:pStyle w:val="a3"/>').style == "a3"
    assert one("").style == ""


@pytest.mark.parametrize(
    "styles",
    [
        style("a", "A", '<w:pPr><w:jc w:val="right"/></w:pPr>', base="a"),
        style("a", "A", '<w:pPr><w:jc w:val="right"/></w:pPr>', base="b")
        + style("b", "B", base="a"),
        style("a", "A", '<w:pPr><w:jc w:val="right"/></w:pPr>', base="nowhere"),
        "<w:style/><w:style w:styleId=''/>"
        + style("a", "A", '<w:pPr><w:jc w:val="right"/></w:pPr>'),
    ],
)
def test_circles_and_gaps_in_the_chain(styles: str) -> None:
    found = one('<w:pStyle w:val="a"/>', styles)
    assert (found.style, found.alignment) == ("A", "right")


def test_a_long_chain_is_resolved() -> None:
    styles = style("s0", "S0", '<w:pPr><w:jc w:val="right"/></w:pPr>')
    styles += "".join(style(f"s{n}", f"S{n}", base=f"s{n - 1}") for n in range(1, 3000))
    assert one('<w:pStyle w:val="s2999"/>', styles).alignment == "right"


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/>'
    f"<w:pPr>{ind(left=840, hanging=420)}</w:pPr></w:lvl></w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


@pytest.mark.parametrize(
    ("styles", "properties", "left"),
    [
        ("", NUMBERED, 840),
        ("", NUMBERED + ind(left=0), 0),
        (style("a", "A", f"<w:pPr>{ind(left=100)}</w:pPr>"), NUMBERED, 840),
        (style("a", "A", f"<w:pPr>{NUMBERED}{ind(left=100)}</w:pPr>"), "", 100),
        (
            style("b", "B", f"<w:pPr>{ind(left=100)}</w:pPr>")
            + style("a", "A", f"<w:pPr>{NUMBERED}</w:pPr>", base="b"),
            "",
            840,
        ),
        (
            style("b", "B", f"<w:pPr>{NUMBERED}</w:pPr>")
            + style("a", "A", f"<w:pPr>{ind(left=100)}</w:pPr>", base="b"),
            "",
            100,
        ),
    ],
)
def test_indents_of_lists_stand_where_the_list_is_joined(
    styles: str, properties: str, left: int
) -> None:
    found = one('<w:pStyle w:val="a"/>' + properties, styles, NUMBERING)
    assert (found.number, found.left) == ("1.", left)
