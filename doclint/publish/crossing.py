"""Lines of a worklist against one another, and against the number that the decision states."""

from collections.abc import Iterable

from doclint.publish.model import HELD, READY, SURE, TO_REVIEW, Decision, Entry, Item

_COUNT = "写明共"  # how the fault begins that the stated number is not that of the lines


def without_conflicts(items: Iterable[Item]) -> list[Item]:
    """Lines that meet in one place: the same said twice is one line, else a person decides."""
    found: dict[tuple[object, ...], Item] = {}
    meanings: dict[str, set[tuple[object, ...]]] = {}
    for index, item in enumerate(items):
        key: tuple[object, ...] = (index,)
        if item.place is not None and item.sure == SURE:
            key = (item.place.path, _meaning(item.entry))
            meanings.setdefault(item.place.path, set()).add(_meaning(item.entry))
        found[key] = _with(found[key], f"{item.entry.origin}是同一件") if key in found else item
    return [_alone(item, meanings) for item in found.values()]


def with_count(decision: Decision, items: list[Item], expect: int | None) -> list[Item]:
    """All lines for a person to decide where something is wrong with the decision as a whole.

    ``expect`` is the user's own count: it settles a number that is not the one stated.
    """
    count = len(decision.entries)
    faults = [f for f in decision.faults if expect is None or not f.startswith(_COUNT)]
    if expect not in (None, count):
        faults.append(f"--expect 写的是{expect}件，清单读到{count}件，请核对")
    return [_reviewed(item, "；".join(faults)) for item in items] if faults else items


def _meaning(entry: Entry) -> tuple[object, ...]:
    return entry.status, entry.word, entry.effective_on, entry.ground, entry.scope, entry.successor


def _alone(item: Item, meanings: dict[str, set[tuple[object, ...]]]) -> Item:
    if item.place is None or len(meanings.get(item.place.path, ())) < 2:
        return item
    return _reviewed(item, "清单里有几行都指向这里，写的状态、日期或者依据不一样")


def _with(item: Item, note: str) -> Item:
    return item._replace(note="；".join(filter(None, (item.note, note))))


def _reviewed(item: Item, note: str) -> Item:
    """The line for a person to decide; a faulty one stays faulty."""
    state = TO_REVIEW if item.state in (READY, HELD) else item.state
    return item._replace(state=state, note="；".join(filter(None, (note, item.note))))
