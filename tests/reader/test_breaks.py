"""Page breaks: what begins a page, and what becomes of the break in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.reader.breaks import PAGE_BREAK, settle, settled, settled_offsets, visible_span

from .packages import p, paragraphs, r, shape, table

BREAK = '<w:r><w:br w:type="page"/></w:r>'
BEFORE = "<w:pageBreakBefore/>"


def section(kind: str = "") -> str:
    return f"<w:sectPr>{f'<w:type w:val={chr(34)}{kind}{chr(34)}/>' if kind else ''}</w:sectPr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("甲") + p(BREAK + r("乙")), [("甲", False), ("乙", True)]),
        (p(r("甲") + BREAK) + p("乙"), [("甲", False), ("乙", True)]),
        (p("甲") + p(BREAK) + p("乙"), [("甲", False), ("", False), ("乙", True)]),
        (
            p("甲") + p(BREAK) + p() + p("乙"),
            [("甲", False), ("", False), ("", False), ("乙", True)],
        ),
        (p(r("甲") + BREAK + r("乙")) + p("丙"), [("甲\n乙", False), ("丙", False)]),
        (p(BREAK + r("甲") + BREAK) + p("乙"), [("甲", True), ("乙", True)]),
        (p("甲") + p("乙", BEFORE), [("甲", False), ("乙", True)]),
        (p("", BEFORE) + p("乙"), [("", False), ("乙", True)]),
        (p(BREAK.replace("page", "column")) + p("乙"), [("", False), ("乙", True)]),
        (p(BREAK) + table((p("格"), p("乙"))), [("", False), ("格", True), ("乙", False)]),
        (p(BREAK) + p(shape(p("盒")) + r("乙")), [("", False), ("盒", False), ("乙", True)]),
        (p("甲", section()) + p("乙") + section(), [("甲", False), ("乙", True)]),
        (
            p("甲", section()) + p() + p("乙") + section("nextPage"),
            [("甲", False), ("", False), ("乙", True)],
        ),
        (p("甲", section()) + p("乙") + section("oddPage"), [("甲", False), ("乙", True)]),
        (p("甲", section()) + p("乙") + section("continuous"), [("甲", False), ("乙", False)]),
        (p("甲", section("nextPage")) + p("乙"), [("甲", False), ("乙", False)]),
        (p(r("甲") + "<w:r><w:lastRenderedPageBreak/></w:r>" + r("乙")), [("甲乙", False)]),
    ],
)
def test_page_breaks(body: str, expected: list[tuple[str, bool]]) -> None:
    assert [(x.text, x.page_break) for x in paragraphs(body)] == expected


RAW = st.text(alphabet=f"甲 \u3000\n{PAGE_BREAK}", max_size=12)


@given(RAW)
def test_settling_drops_or_turns_breaks_and_nothing_else(raw: str) -> None:
    text, before, after = settle(raw)
    assert PAGE_BREAK not in text
    assert text.replace("\n", "") == raw.replace(PAGE_BREAK, "").replace("\n", "")
    assert text.strip().count("\n") == raw.strip().replace(PAGE_BREAK, "\n").count("\n")
    assert (before or after) == (PAGE_BREAK in raw.removeprefix(raw.strip())) or raw.strip() != ""


@given(RAW, st.lists(st.integers(0, 12), max_size=6))
def test_pieces_and_offsets_agree_with_the_whole(raw: str, cuts: list[int]) -> None:
    offsets = sorted(min(cut, len(raw)) for cut in cuts)
    span = visible_span(raw)
    starts = [0, *offsets]
    pieces = [
        settled(raw[start:stop], start, span)
        for start, stop in zip(starts, [*offsets, len(raw)], strict=True)
    ]
    assert "".join(pieces) == settle(raw)[0]
    lengths = [len("".join(pieces[: index + 1])) for index in range(len(offsets))]
    assert settled_offsets(raw, offsets) == lengths
