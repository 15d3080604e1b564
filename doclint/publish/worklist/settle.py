"""What becomes of an item when a person has decided on it or mended its line."""

from collections.abc import Iterable, Sequence

from doclint.publish.faults import TWICE, faults_of, still
from doclint.publish.model import ABSENT, HELD, READY, SURE, TO_REVIEW, WRONG, Item
from doclint.publish.sameness import same_document
from doclint.publish.worklist.model import CONFIRMED, DO_NOT_MARK, MARK


def settled(item: Item, was: Sequence[str], ground_number: str = "") -> Item:
    """The item with its faults told anew and its state by them and by the decision on it.

    ``was`` are the faults noted before, ``ground_number`` the cell of the ground's number. A line
    with a fault is never ready; one to be confirmed is when a person says so; one that a person
    says not to mark waits among those.
    """
    left = [f for f in was if f.startswith(TWICE) or still(f, item.entry, ground_number)]
    # A fault noted says the same as the one found anew, perhaps with more words.
    found = [f for f in faults_of(item.entry) if not any(_same(f, noted) for noted in left)]
    item = item._replace(entry=item.entry._replace(faults=(*left, *found)))
    if left or found:
        return item._replace(state=WRONG)
    return _decided(item._replace(state=_mended(item) if item.state == WRONG else item.state))


def _same(fault: str, noted: str) -> bool:
    return fault[:3] == noted[:3] or (fault.startswith("缺状态") and noted.startswith("状态"))


def _mended(item: Item) -> str:
    if item.place is None:
        return ABSENT
    return READY if item.sure == SURE else TO_REVIEW


def _decided(item: Item) -> Item:
    if item.state == ABSENT and item.place is not None:
        item = item._replace(state=TO_REVIEW)
    if item.decision == MARK and item.state == TO_REVIEW and item.place is not None:
        return item._replace(state=READY, matched_by=CONFIRMED)
    if item.decision == DO_NOT_MARK and item.state in (READY, HELD):
        return item._replace(state=TO_REVIEW)
    return item


def reconciled(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items that contradicted another line which was taken out or mended are right again."""
    every = tuple(items)
    return tuple(_alone(item, every) for item in every)


def _alone(item: Item, items: Sequence[Item]) -> Item:
    rest = [fault for fault in item.entry.faults if not fault.startswith(TWICE)]
    if len(rest) == len(item.entry.faults) or any(_against(item, other) for other in items):
        return item
    return settled(item, rest)


def _against(item: Item, other: Item) -> bool:
    one, two = item.entry, other.entry
    return (one.status, one.word) != (two.status, two.word) and same_document(one, two)
