"""The document's own marks of disclosure and secrecy, told from words in prose."""

from collections.abc import Callable, Sequence

from doclint.document import HEADER, Paragraph, Run
from doclint.official.disclosure import Mark, mark_within, parse_mark
from doclint.official.elements import element
from doclint.official.line import Item
from doclint.official.model import CARRIED, DisclosureMark, Element, SecrecyMark
from doclint.official.secrecy import is_starred, parse_secrecy

_WHITE = frozenset(("FFFFFF", "FEFEFE", "ffffff"))


def disclosure_marks(items: Sequence[Item], aside: Sequence[Item]) -> list[DisclosureMark]:
    """Marks in the tail and the 版记, then those in page footers and headers."""
    found = []
    for i, item in enumerate(items):
        if item.size > 90 or "开" not in item.text or "公开" not in item.key:
            continue
        mark = _own_mark(items, i)
        if mark:
            found.append(_made(mark, items, i, _place(items, i)))
    if not found:
        for i, item in enumerate(aside):
            mark = parse_mark(item.text, item.key)
            if mark and (mark.explicit or mark.brackets != "none"):
                found.append(_made(mark, aside, i, "P2"))
    return found


def _own_mark(items: Sequence[Item], i: int) -> Mark | None:
    item = items[i]
    mark = parse_mark(item.text, item.key)
    if mark is None and item.label == "notes":
        mark = mark_within(item.text, item.key)
    if mark is None:
        return _split_row(items, i)
    if item.label in ("notes", "imprint"):
        return mark
    # A whole line that reads 此件公开发布 or （主动公开） is a mark wherever it stands
    # in the carrying document; in carried text it is that text's own.
    if item.label in ("body", "attachments", "title", "adoption", "issuers") and (
        mark.explicit or mark.brackets in ("full", "half")
    ):
        return mark
    return None


def _split_row(items: Sequence[Item], i: int) -> Mark | None:
    """公开方式 in one cell and 主动公开 in the next."""
    item = items[i]
    cell = item.paragraph.cell
    if cell is None or i == 0 or item.label == "carried":
        return None
    before = items[i - 1]
    other = before.paragraph.cell
    if other is None or (other.table, other.row) != (cell.table, cell.row) or len(before.key) > 10:
        return None
    key = before.key.rstrip(":") + ":" + item.key
    mark = parse_mark(key, key)
    return mark if mark and mark.explicit else None


def _place(items: Sequence[Item], i: int) -> str:
    if items[i].label == "imprint" or items[i].zone == "imprint":
        return "P2"
    if any(item.label in ("issued_on",) for item in items[:i]):
        after = [
            item.label for item in items[:i] if item.label in ("issued_on", "carried", "imprint")
        ]
        return "P1" if after and after[-1] == "issued_on" else ""
    later = [item.label for item in items[i + 1 : i + 6]]
    if "issuers" in later or "issued_on" in later:
        return "P3"
    # Web copies and drafts without a date: a bracketed last line is in its place.
    return "P1" if not any(item.label == "issued_on" for item in items) else ""


def _made(mark: Mark, items: Sequence[Item], i: int, place: str) -> DisclosureMark:
    made: Element = element("disclosure_mark", items, [i], mark.cls)
    certain = made._replace(confidence=max(made.confidence, 0.95 if mark.explicit else 0.85))
    return DisclosureMark(
        mark.cls, mark.literal, items[i].text.strip(), place, mark.brackets, certain
    )


def secrecy_marks(
    elements: Sequence[Element],
    items: Sequence[Item],
    aside: Sequence[Item],
    runs: Callable[[Paragraph], tuple[Run, ...]],
) -> list[SecrecyMark]:
    """Marks of secrecy: of the head, of page headers, of carried text."""
    found = [
        _secret(made, items[made.lines[0]], runs, own=True)
        for made in elements
        if made.kind == "secrecy_mark"
    ]
    for i, item in enumerate(aside):
        if item.paragraph.story == HEADER and parse_secrecy(item.key):
            made = element("secrecy_mark", aside, [i], item.key)._replace(confidence=0.9)
            place = made._replace(lines=(len(items) + i,))
            found.append(_secret(place, item, runs, own=True))
    for i, item in enumerate(items):
        if item.zone == CARRIED and _is_starred_mark(item):
            made = element("secrecy_mark", items, [i], item.key)._replace(confidence=0.7)
            found.append(_secret(made, item, runs, own=False))
    return [mark for mark in found if mark is not None]


def _is_starred_mark(item: Item) -> bool:
    if item.size > 30 or "密" not in item.text or not is_starred(item.text):
        return False
    return parse_secrecy(item.key) is not None


def _secret(
    made: Element, item: Item, runs: Callable[[Paragraph], tuple[Run, ...]], own: bool
) -> SecrecyMark | None:
    parsed = parse_secrecy(made.value)
    if parsed is None:
        return None
    return SecrecyMark(
        parsed.level,
        parsed.star,
        parsed.period,
        parsed.well_formed,
        parsed.years,
        is_white(item, runs),
        made,
        own,
    )


def is_white(item: Item, runs: Callable[[Paragraph], tuple[Run, ...]]) -> bool:
    """Whether all visible characters of a line are printed in white."""
    seen = False
    for run in runs(item.paragraph):
        if run.end <= item.start or run.start >= item.end:
            continue
        if not item.paragraph.text[run.start : run.end].strip():
            continue
        if run.color not in _WHITE:
            return False
        seen = True
    return seen
