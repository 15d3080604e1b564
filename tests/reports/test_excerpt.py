"""The excerpt of a finding and the mark under its fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.excerpt import excerpt
from doclint.finding import Confidence, Finding, Severity
from doclint.location import Location
from doclint.reports.excerpt import marked
from doclint.reports.width import width


def fault(text: str, start: int, end: int) -> Finding:
    """A finding at ``text[start:end]`` as the engine makes it."""
    place = Location("word/document.xml", "body/p[1]", start, end, "正文第1段")
    words = excerpt(text, start, end)
    return Finding(
        "XX001", "x", Severity.ERROR, Confidence.HIGH, "", "", (), "", place, words, None, ""
    )


def under(lines: list[str], wide: bool = False) -> str:
    """The characters that stand, column for column, above the carets."""
    line, carets = lines
    first, last = width(carets) - carets.count("^"), width(carets)
    column, found = 0, ""
    for char in line:
        if first <= column < last:
            found += char
        column += width(char, wide)
    return found


@pytest.mark.parametrize(
    ("text", "start", "end", "marked_text"),
    [
        ("（此件公开发布)", 7, 8, ")"),
        ("机密 1年", 0, 5, "机密 1年"),
        ("　　机密★", 2, 4, "机密"),
        ("二〇一七年五月二十六日", 3, 5, "七年"),
        ("大政发[2017] 70号", 3, 9, "[2017]"),
        ("请于4月30日前完成全部排查工作并报办公室备案，不得迟报、漏报、瞒报。" * 5, 100, 106, None),
        ("ａｂｃ“公开”1", 4, 6, "公开"),
    ],
)
def test_carets_stand_under_the_fault(
    text: str, start: int, end: int, marked_text: str | None
) -> None:
    lines = marked(fault(text, start, end), 68)
    assert under(lines) == (text[start:end] if marked_text is None else marked_text)


def test_carets_follow_consoles_with_wide_quotation_marks() -> None:
    lines = marked(fault("称“公开”的", 2, 4), 68, wide_ambiguous=True)
    assert under(lines, wide=True) == "公开"
    assert lines[1] == " " * 4 + "^" * 4


def test_a_fault_of_no_width_still_gets_a_caret() -> None:
    assert marked(fault("公\u200b文", 1, 2), 68)[1] == "  ^"


def test_line_breaks_do_not_break_the_line() -> None:
    lines = marked(fault("第一行\n此件公开", 4, 8), 68)
    assert len(lines) == 2
    assert under(lines) == "此件公开"


def test_nothing_is_shown_without_an_excerpt_and_no_mark_without_a_place() -> None:
    assert marked(fault("", 0, 0), 68) == []
    assert marked(fault("整段文字", 0, 0), 68) == ["整段文字"]


@given(
    st.text(st.sampled_from("公文a1，“”　 \n★\u200b"), min_size=1, max_size=200),
    st.integers(0, 199),
    st.integers(1, 80),
    st.integers(20, 70),
    st.booleans(),
)
def test_lines_always_fit_and_carets_stay_inside(
    text: str, start: int, length: int, columns: int, wide: bool
) -> None:
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    lines = marked(fault(text, start, end), columns, wide)
    assert all(width(line, wide) <= columns for line in lines)
    if len(lines) == 2 and text[start:end].strip(" \n　\u200b"):
        seen = under(lines, wide).rstrip("…").replace("\u200b", "").strip()
        wanted = text[start:end].replace("\n", " ").replace("\u200b", "").strip()
        assert seen
        assert wanted.startswith(seen)
