"""Page and column breaks inside a paragraph's text.

While a paragraph is read a break is ``PAGE_BREAK``, which XML cannot contain. In the end
one between visible characters is a line break; one before them or after them says that
this or the next visible paragraph begins a page.
"""

from typing import TypeAlias

PAGE_BREAK = "\f"

# First visible character, end of the last one; both the length where nothing is visible.
Span: TypeAlias = tuple[int, int]


def visible_span(raw: str) -> Span:
    """Where the visible characters of a raw text begin and end."""
    first = len(raw) - len(raw.lstrip())
    return first, max(first, len(raw.rstrip()))


def settle(raw: str) -> tuple[str, bool, bool]:
    """The final text, whether a break stands before what is visible, and whether after."""
    span = first, end = visible_span(raw)
    if first == end:
        return settled(raw, 0, span), False, PAGE_BREAK in raw
    return settled(raw, 0, span), PAGE_BREAK in raw[:first], PAGE_BREAK in raw[end:]


def settled_offsets(raw: str, offsets: list[int]) -> list[int]:
    """Where ascending offsets of a raw text are in the final text."""
    if PAGE_BREAK not in raw:
        return offsets
    first, end = visible_span(raw)
    found, last, dropped = [], 0, 0
    for offset in offsets:
        dropped += raw.count(PAGE_BREAK, last, min(offset, first))
        dropped += raw.count(PAGE_BREAK, max(last, end), offset)
        found.append(offset - dropped)
        last = offset
    return found


def settled(piece: str, start: int, span: Span) -> str:
    """The final text of a piece that stands at ``start`` of a raw text of that span."""
    if PAGE_BREAK not in piece:
        return piece
    first, end = span
    return "".join(
        sign if sign != PAGE_BREAK else "\n" if first < at < end else ""
        for at, sign in enumerate(piece, start)
    )
