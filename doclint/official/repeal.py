"""What a document repeals: by its clauses, and by its list where it is a repeal decision."""

from collections.abc import Iterator, Sequence

from doclint.official.clause import has_repeal_verb, repeals_in
from doclint.official.line import Item
from doclint.official.listing import is_repeal_list, listed_after, listed_repeals
from doclint.official.model import CARRIED, MAIN, Repeal


def repeals_of(items: Sequence[Item], title: str | None) -> list[Repeal]:
    """Each repealed text once, in order of the document."""
    listed = is_repeal_list(title)
    found: dict[tuple[str | None, str | None], Repeal] = {}
    for repeal in _by_clause(items, listed):
        found.setdefault((repeal.title, repeal.number), repeal)
    if listed:
        for repeal in listed_repeals(items):
            found.setdefault((repeal.title, repeal.number), repeal)
    return list(found.values())


def _by_clause(items: Sequence[Item], listed: bool) -> Iterator[Repeal]:
    texts = [item for item in items if item.zone in (MAIN, CARRIED)]
    for i, item in enumerate(texts):
        # In a list of repealed texts, the column of reasons names others that are not.
        if not has_repeal_verb(item.text) or (listed and item.paragraph.cell is not None):
            continue
        text, shift = _joined(texts, i)
        for named in repeals_in(text, i):
            start, end = max(0, named.start - shift), max(0, named.end - shift)
            place = item.paragraph.location(item.start + start, item.start + max(start, end))
            yield Repeal(named.title, named.number, place)
        if item.last == ":" and not listed:
            yield from listed_after(texts, i)


def _joined(items: Sequence[Item], i: int) -> tuple[str, int]:
    """A line with those before and after that it breaks off from (conversions from PDF).

    The second value is how many characters of other lines stand in front.
    """
    text, shift = items[i].text, 0
    for j in range(i - 1, max(-1, i - 4), -1):
        if (
            items[j].last in "。；;:："
            or len(items[j].key) < 15
            or items[i].paragraph.cell is not None
        ):
            break
        text = items[j].text.rstrip() + text
        shift += len(items[j].text.rstrip())
    return text, shift
