"""The worklist as a value."""

import os
from datetime import date
from typing import NamedTuple, Self

from doclint.publish.model import HELD, READY, Decision, Item

MARK, DO_NOT_MARK = "标注", "不标注"
DECISIONS = ("", MARK, DO_NOT_MARK)
CONFIRMED = "人工确认"


class WorklistError(ValueError):
    """A worklist that cannot be read or written; the message is in Chinese, a fault a line."""


class Worklist(NamedTuple):
    """A decision and what becomes of each document it names, in its order.

    The fields before ``items`` are those of ``Decision``. Only items whose state is ``ready`` are
    ever applied.
    """

    source: str
    title: str
    number: str
    issuer: str
    issued_on: str
    effective_on: str
    stated: int | None = None
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()

    @classmethod
    def of(cls, decision: Decision, items: tuple[Item, ...]) -> Self:
        """The worklist of a decision."""
        d = decision
        return cls(
            d.source, d.title, d.number, d.issuer, d.issued_on, d.effective_on, d.stated,
            d.faults, d.notes, items,
        )  # fmt: skip

    @classmethod
    def read(cls, path: "str | os.PathLike[str]", data: bytes | None = None) -> "Worklist":
        """Read a worklist (xlsx, csv, JSON) that a person may have corrected.

        Raises ``WorklistError`` with sheet and row for what cannot be read or contradicts itself.
        """
        from doclint.publish.worklist.reading import read_worklist

        return read_worklist(os.fspath(path), data)

    def write(self, path: "str | os.PathLike[str]") -> None:
        """Write it whole or not at all; the suffix (.xlsx, .csv, .json) tells the form.

        Raises ``WorklistError``.
        """
        from doclint.publish.worklist.writing import write_worklist

        write_worklist(self, os.fspath(path))

    def in_state(self, *states: str) -> tuple[Item, ...]:
        """The items in one of these states, in order."""
        return tuple(item for item in self.items if item.state in states)

    def as_of(self, today: date) -> "Worklist":
        """With ready and held told anew by the day: what has come into effect is no longer held."""
        return self._replace(items=tuple(_as_of(item, today.isoformat()) for item in self.items))


def _as_of(item: Item, today: str) -> Item:
    if item.state not in (READY, HELD):
        return item
    return item._replace(state=HELD if item.entry.effective_on > today else READY)
