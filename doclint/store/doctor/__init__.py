"""What is wrong with a registry: every suspicion with its reason and what to do.

Nothing is changed. ``sure`` ailments have hardly another explanation; the others are to be
looked at.
"""

from datetime import date

from doclint.official.line import key_of
from doclint.official.number import numbers_in
from doclint.registry.model import Record
from doclint.registry.number import normal_number
from doclint.registry.title import core_of
from doclint.store.doctor.connections import relation_ailments
from doclint.store.doctor.duplicates import duplicate_ailments
from doclint.store.doctor.model import KINDS, Ailment, Ward, called
from doclint.store.doctor.numbers import number_ailments
from doclint.store.doctor.places import place_ailments
from doclint.store.doctor.statuses import status_ailments
from doclint.store.store import Dispute, Store

_LEAST = 7  # characters of a title that tells a document

__all__ = ["KINDS", "Ailment", "examine"]


def examine(store: Store, today: date) -> tuple[Ailment, ...]:
    """All ailments of a registry, by kind, the sure ones of each kind first."""
    ward = Ward(
        tuple(store.everything()),
        store.all_events(),
        store.all_locations(),
        store.all_relations(),
        today.isoformat(),
    )
    records = {record.key: record for record in ward.records}
    found = [
        *number_ailments(ward),
        *(_disputed(each, records[each.key]) for each in store.disputes()),
        *duplicate_ailments(ward),
        *status_ailments(ward),
        *relation_ailments(ward),
        *place_ailments(ward),
    ]
    ranks = list(KINDS)
    return tuple(sorted(found, key=lambda each: (ranks.index(each.kind), not each.sure)))


def _disputed(dispute: Dispute, record: Record) -> Ailment:
    """Two titles with one number; where one names the other, it took that one's number."""
    new = f"{dispute.origin}的《{dispute.title}》"
    same = f"与{called(record)}文号、机关、年份都相同，标题不同，没有登记"
    correct = f"用 doclint registry add --key {dispute.key} --number 正确的文号 改正以后，重新导入"
    if _names(dispute.title, record):
        why = f"{new}{same}；它的标题说的正是{called(record)}，带的是那一件的文号"
        return Ailment("captured-number", (dispute.key,), f"{why}。", "改正清单里的文号，重新导入")
    if _names(record.title, Record("", dispute.number, "", dispute.title)):
        why = f"{called(record)}的标题说的正是{new}，带的是那一件的文号；那一件因此没有登记"
        return Ailment("captured-number", (dispute.key,), f"{why}。", correct)
    remedy = f"核对哪一件的文号不对：登记的一件错了，{correct}；清单错了，改正清单"
    return Ailment("disputed-number", (dispute.key,), f"{new}{same}。", remedy)


def _names(title: str, other: Record) -> bool:
    """Whether a title names another document, by its title or number."""
    core = core_of(other.title)
    numbers = {normal_number(each.value) for each in numbers_in(key_of(title))}
    return other.number in numbers or (len(core) >= _LEAST and core in core_of(title))
