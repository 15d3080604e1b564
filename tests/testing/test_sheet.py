"""Chinese lines name paper and type; the builder writes them and the reader reads them."""

import pytest

from doclint.reader import read
from doclint.testing import Draft, Layout
from doclint.testing.sheet import STANDARD_SHEET, is_sheet, parse_sheet


def test_paper_and_margins_reach_the_document() -> None:
    sheet = parse_sheet(["纸张：184×260毫米", "页边距：上25毫米，下26毫米，左32毫米，右33毫米"])
    section = read(Draft().build(Layout(sheet=sheet))).sections[0]
    assert (section.width, section.height) == (10431, 14740)
    assert (section.top, section.bottom, section.left, section.right) == (1417, 1474, 1814, 1871)


def test_type_reaches_the_document() -> None:
    sheet = parse_sheet(["正文：宋体小四，红色", "标题：黑体三号，左对齐", "首行缩进：无"])
    document = read(Draft().build(Layout(sheet=sheet)))
    text = next(p for p in document.paragraphs if p.text.startswith("为切实"))
    title = next(p for p in document.paragraphs if "关于" in p.text and p.alignment == "left")
    (run,) = document.runs(text)
    assert (run.font, run.size, run.color, text.first_line) == ("宋体", 24, "FF0000", 0)
    assert {(run.font, run.size) for run in document.runs(title)} == {("黑体", 32)}


def test_no_page_number_leaves_the_footers_out() -> None:
    layout = Layout(sheet=parse_sheet(["页码：无"]))
    assert not any(p.story == "footer" for p in read(Draft().build(layout)).paragraphs)


def test_standard_sheet_changes_nothing() -> None:
    assert parse_sheet(["纸张：210×297毫米", "页码：— 1 —", "首行缩进：两字"]).number == "— 1 —"
    assert parse_sheet([]) == STANDARD_SHEET


def test_other_lines_are_refused() -> None:
    assert not is_sheet(["纸张：A4", "……"]) and not is_sheet([])
    with pytest.raises(ValueError, match="附注"):
        parse_sheet(["附注：无"])
