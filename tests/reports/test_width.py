"""Columns of text on a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.reports.width import cleaned, fitting, pad, width, wrap

TEXT = st.text(
    st.one_of(
        st.sampled_from("公文（）《》〔〕，。“”…★ab1 \t\n\u200b\u0301　\x1b"), st.characters()
    ),
    max_size=120,
)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("公文", 4),
        ("〔2017〕70号", 12),
        ("ＡＢ", 4),
        ("“公开”", 6),
        ("e\u0301", 1),
        ("零\u200b宽", 4),
        ("😀", 2),
    ],
)
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_ambiguous_characters_take_two_columns_where_asked() -> None:
    assert width("“★…”") == 4
    assert width("“★…”", wide_ambiguous=True) == 8


def test_pad_fills_to_columns_and_leaves_longer_text() -> None:
    assert pad("文种", 6) == "文种  "
    assert pad("发文字号", 6) == "发文字号"


@pytest.mark.parametrize(("columns", "count"), [(0, 0), (1, 0), (2, 1), (3, 1), (5, 3)])
def test_fitting_never_splits_a_wide_character(columns: int, count: int) -> None:
    assert fitting("公文a字", columns) == count


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("依据有关规定，现予公布。", 12, ["依据有关规", "定，现予公", "布。"]),
        ("见《条例》第一条", 8, ["见《条", "例》第一", "条"]),
        ("用 doclint 检查", 9, ["用", "doclint", "检查"]),
        ("一\n二", 10, ["一", "二"]),
        ("", 10, [""]),
        ("aaaaaaaaaa", 4, ["aaaa", "aaaa", "aa"]),
    ],
)
def test_wrap_breaks_where_chinese_may(text: str, columns: int, lines: list[str]) -> None:
    assert wrap(text, columns) == lines


@given(TEXT, st.integers(4, 90), st.booleans())
def test_wrapped_lines_fit_and_lose_nothing_but_white_space(
    text: str, columns: int, wide: bool
) -> None:
    lines = wrap(text, columns, wide)
    assert all(width(line, wide) <= columns for line in lines)
    kept = "".join("".join(lines).split())
    assert kept == "".join("".join(map(cleaned, text.split("\n"))).split())


PHRASE = st.tuples(
    st.sampled_from(["", "《", "（"]),
    st.text("公文检查规定", min_size=1, max_size=5),
    st.sampled_from(["，", "。", "”", "》", "）。", "；"]),
)


@given(st.lists(PHRASE.map("".join), max_size=20).map("".join), st.integers(10, 60))
def test_no_line_begins_with_closing_or_ends_with_opening_punctuation(
    text: str, columns: int
) -> None:
    for line in wrap(text, columns):
        assert not line.startswith(("，", "。", "”", "》", "）", "；"))
        assert not line.endswith(("《", "（"))


@given(TEXT)
def test_cleaned_keeps_offsets_and_no_control_character(text: str) -> None:
    shown = cleaned(text)
    assert len(shown) == len(text)
    assert all(c.isprintable() or c in "\u3000\u200b" or ord(c) >= 0xE000 for c in shown)
    assert cleaned(shown) == shown


def test_cleaned_disarms_what_steers_a_terminal() -> None:
    assert cleaned("红\x1b[31m\u202e\x07\n完") == "红?[31m\u200b? 完"
