"""The window round a fault, and the fault in it."""

from hypothesis import given
from hypothesis import strategies as st

from doclint.excerpt import WIDTH, excerpt, span

TEXT = "".join(chr(0x4E00 + i) for i in range(200))


def test_short_text_is_shown_whole() -> None:
    assert excerpt("（此件公开发布)", 7, 8) == "（此件公开发布)"


def test_cuts_are_shown_on_both_sides() -> None:
    words = excerpt(TEXT, 100, 103)
    assert words == f"…{TEXT[80:140]}…"
    assert span(words, 100, 103) == (21, 24)


def test_line_breaks_become_spaces() -> None:
    assert excerpt("甲\n乙\t丙", 0, 1) == "甲 乙 丙"


def test_words_in_place_of_the_fault_are_marked_whole() -> None:
    assert span("2101**********1234", 7, 25) == (0, 18)


def test_a_fault_that_is_not_in_the_words_is_not_marked() -> None:
    assert span("2101****1234", 90, 108) is None


def test_an_empty_span_is_not_marked() -> None:
    assert span("甲乙", 1, 1) is None


@given(st.text("甲乙丙\n\t", max_size=150), st.integers(0, 150), st.integers(1, 150))
def test_the_mark_stands_on_the_fault(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    words = excerpt(text, start, end)
    assert len(words) <= WIDTH + 3
    place = span(words, start, end)
    if start == end:
        assert place is None
    else:
        assert place is not None
        marked = words[slice(*place)].removesuffix("…")
        assert marked
        assert text[start:end].replace("\n", " ").replace("\t", " ").startswith(marked)
