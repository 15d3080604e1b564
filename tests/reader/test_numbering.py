"""Automatic numbers as they are printed."""

import pytest

from .packages import document, p, paragraphs, style


def level(index: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(number: int, at: int = 0, text: str = "项") -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


def printed(numbering: str, *items: str, styles: str = "") -> list[str]:
    found = paragraphs("".join(items), {"numbering": numbering, "styles": styles})
    return [paragraph.number for paragraph in found]


OUTLINE = abstract(
    0,
    level(0, "chineseCounting", "第%1章"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%1.%3", "<w:isLgl/>"),
) + num(1, 0)


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("chineseCounting", "%1、", ["一、", "二、"]),
        ("japaneseCounting", "第%1条", ["第一条", "第二条"]),
        ("decimal", "%1.", ["1.", "2."]),
        ("decimalEnclosedCircle", "%1", ["①", "②"]),
        ("upperLetter", "附录%1", ["附录A", "附录B"]),
        ("bullet", "●", ["●", "●"]),
        ("bullet", "\uf0b7", ["•", "•"]),
        ("none", "", ["", ""]),
        ("decimal", "100%", ["100%", "100%"]),
    ],
)
def test_a_level_is_printed_in_its_format(form: str, text: str, expected: list[str]) -> None:
    font = "Symbol" if text == "\uf0b7" else "SimSun"
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    numbering = abstract(0, level(0, form, text, fonts)) + num(1, 0)
    assert printed(numbering, item(1), item(1)) == expected


def test_deeper_levels_restart_and_legal_ones_are_decimal() -> None:
    items = [item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)]
    expected = ["第一章", "（一）", "（二）", "1.1", "第二章", "（一）", "2.1"]
    assert printed(OUTLINE, *items) == expected


def test_a_level_that_never_restarts() -> None:
    second = level(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>')
    numbering = abstract(0, level(0, "decimal", "%1"), second) + num(1, 0)
    items = [item(1), item(1, 1), item(1), item(1, 1)]
    assert printed(numbering, *items) == ["1", "第1条", "2", "第2条"]


def test_a_level_that_restarts_only_after_the_first() -> None:
    third = level(2, "decimal", "%3)", '<w:lvlRestart w:val="1"/>')
    levels = [level(0, "decimal", "%1"), level(1, "decimal", "%2"), third]
    numbering = abstract(0, *levels) + num(1, 0)
    items = [item(1), item(1, 1), item(1, 2), item(1, 1), item(1, 2), item(1), item(1, 2)]
    assert printed(numbering, *items) == ["1", "1", "1)", "2", "2)", "2", "1)"]


def test_lists_of_one_definition_count_on_unless_they_say_where_to_start() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = (
        abstract(0, level(0, "decimal", "%1.", start=3)) + num(1, 0) + num(2, 0)
        + num(3, 0, override)
    )  # fmt: skip
    items = [item(1), item(2), item(3), item(3), item(1)]
    assert printed(numbering, *items) == ["3.", "4.", "5.", "6.", "7."]


def test_a_list_may_redefine_a_level() -> None:
    redefined = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1")}</w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0, redefined)
    assert printed(numbering, item(1), item(1)) == ["I", "II"]


def test_a_style_brings_its_number_and_the_level_bound_to_it() -> None:
    bound = level(1, "decimal", "%2)", '<w:pStyle w:val="b"/>')
    numbering = abstract(0, level(0, "decimal", "%1."), bound) + num(1, 0)
    styles = style("a", "A", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style(
        "b", "B", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    styles += style("c", "C", base="a")
    items = [p("一", f'<w:pStyle w:val="{key}"/>') for key in "acb"]
    assert printed(numbering, *items, styles=styles) == ["1.", "2.", "1)"]


def test_number_zero_takes_a_paragraph_out_of_the_list_of_its_style() -> None:
    numbering = (
        f"{abstract(0, level(0, 'decimal', '%1.', '<w:pPr><w:ind w:left=' + _q(420) + '/></w:pPr>'))}"
        + num(1, 0)
    )
    styles = style("a", "A", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = p("一", '<w:pStyle w:val="a"/>') + p(
        "二", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    first, second = paragraphs(body, {"numbering": numbering, "styles": styles})
    assert (first.number, first.left) == ("1.", 420)
    assert (second.number, second.left) == ("", 0)


def _q(value: int) -> str:
    return f'"{value}"'


def test_a_definition_may_stand_behind_a_numbering_style() -> None:
    numbering = (
        abstract(0, more='<w:numStyleLink w:val="S"/>')
        + abstract(1, level(0, "chineseCounting", "%1、"), more='<w:styleLink w:val="S"/>')
        + num(1, 0)
    )
    assert printed(numbering, item(1)) == ["一、"]


def test_custom_formats_fall_back() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>'
        '<w:start w:val="2"/><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert printed(abstract(0, custom) + num(1, 0), item(1)) == ["II"]


def test_empty_numbered_paragraphs_count() -> None:
    assert printed(OUTLINE, item(1), item(1, text=""), item(1)) == ["第一章", "第二章", "第三章"]


def test_headers_count_for_themselves() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    parts = {"numbering": OUTLINE, "header1": item(1)}
    found = document(item(1) + item(1) + section, parts).paragraphs
    assert [x.number for x in found] == ["第一章", "第二章", "第一章"]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        num(1, 9),
        '<w:num w:numId="x"/><w:num w:numId="1"/>',
        '<w:abstractNum w:abstractNumId="0"/>' + num(1, 0),
        abstract(0, '<w:lvl w:ilvl="99"/><w:lvl/>') + num(1, 0),
        abstract(0, '<w:lvl w:ilvl="0"><w:start/><w:numFmt/><w:lvlText/></w:lvl>') + num(1, 0),
        abstract(0, more='<w:numStyleLink w:val="none"/>') + num(1, 0),
        abstract(0, more='<w:numStyleLink w:val="S"/><w:styleLink w:val="S"/>') + num(1, 0),
    ],
)
def test_defective_lists_print_nothing(numbering: str) -> None:
    assert printed(numbering, item(1), item(1, 7), item(1, 12), item(-3)) == ["", "", "", ""]


def test_unknown_formats_are_decimal() -> None:
    assert printed(abstract(0, level(0, "klingon", "%1~%2")) + num(1, 0), item(1)) == ["1~"]


def test_an_endless_pattern_is_cut() -> None:
    numbering = abstract(0, level(0, "decimal", "%1" * 5000)) + num(1, 0)
    assert printed(numbering, item(1)) == ["1" * 127 + "%"]
