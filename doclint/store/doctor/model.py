"""What is wrong with a registry: an ailment, whom it concerns, why, and what to do."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from doclint.registry.model import Event, Location, Record, Relation

# Kinds of ailments → what they are called, in the order in which they are told.
KINDS = {
    "captured-number": "文号像是从正文引用处抓来的",
    "year-mismatch": "文号的年份与成文日期不符",
    "disputed-number": "几件文件争一个文号",
    "duplicate": "像是重复登记",
    "status-disagrees": "状态前后不一",
    "unentered-repeal": "正文说已废止，没有登记",
    "groundless-status": "状态没有依据或者日期",
    "circular-relation": "互相取代",
    "dangling-relation": "废止、修改的对象没有登记",
    "lost-place": "登记的文件不见了",
}


class Ailment(NamedTuple):
    """One thing that is wrong.

    ``kind`` is one of ``KINDS``, ``keys`` those of the documents concerned (the one to be mended
    first), ``reason`` why it is thought to be wrong, ``remedy`` what to do, both in Chinese.
    ``sure`` says that there is hardly another explanation.
    """

    kind: str
    keys: tuple[str, ...]
    reason: str
    remedy: str
    sure: bool = True


class Ward(NamedTuple):
    """All of a registry, to be looked at: documents, and by key what belongs to them."""

    records: Sequence[Record]
    events: Mapping[str, Sequence[Event]]
    locations: Mapping[str, Sequence[Location]]
    relations: Mapping[str, Sequence[Relation]]
    today: str


def called(record: Record) -> str:
    """A document as it is named in a sentence."""
    number = f"（{record.number}）" if record.number else ""
    return f"《{record.title}》{number}" if record.title else record.number
