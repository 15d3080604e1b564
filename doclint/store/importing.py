"""Importing: entries are written a few hundred at a time, so that a run can be repeated."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from doclint.store.entry import CONFLICT, FILLED, NEW, UNUSABLE, Entry, Put
from doclint.store.intake.model import Intake
from doclint.store.store import Store

_AT_ONCE = 500  # entries of one transaction
_TOLD = (CONFLICT, UNUSABLE)

Progress = Callable[[int], None]


class Imported(NamedTuple):
    """What an import did.

    ``counts`` are pairs of an outcome and how many entries had it; ``told`` the entries that
    were not taken in or have remarks; ``notes`` remarks on the whole; ``linked`` how many
    relations found the document they speak of.
    """

    counts: tuple[tuple[str, int], ...]
    told: tuple[Put, ...]
    notes: tuple[str, ...]
    linked: int

    def count(self, outcome: str) -> int:
        """How many entries had an outcome."""
        return dict(self.counts).get(outcome, 0)


def import_into(
    store: Store,
    intake: Intake,
    *,
    today: date,
    update: bool = False,
    progress: Progress | None = None,
) -> Imported:
    """Take all entries into a registry; ``progress`` is told how many are done.

    What was taken in before an interruption stays: importing again goes on where it ended.
    """
    counts: Counter[str] = Counter()
    told: list[Put] = []
    followed: list[tuple[Put, tuple[str, str]]] = []
    fresh: set[str] = set()
    done = 0
    for batch in _batches(intake.entries):
        with store.writing(today, update=update) as writer:
            made = writer.put(batch)
        counts.update(each.outcome for each in made)
        made = [_twice(each, fresh) for each in made]
        told += [each for each in made if each.outcome in _TOLD or each.notes]
        followed += [
            (put, entry.successor)
            for put, entry in zip(made, batch, strict=True)
            if any(entry.successor) and put.key and put.outcome != CONFLICT
        ]
        done += len(batch)
        if progress is not None:
            progress(done)
    with store.writing(today) as writer:
        for put, (number, title) in followed:
            if not writer.succeed(put.key, number, title):
                said = f"替代文件{f'《{title}》' if title else number}没有登记，没有记下替代关系"
                told.append(put._replace(notes=(said,)))
        linked = writer.link() if counts[NEW] or counts[FILLED] or done else 0
    return Imported(tuple(counts.items()), tuple(told), intake.notes, linked)


def _twice(put: Put, fresh: set[str]) -> Put:
    """An entry with a remark where another of this import is the same document."""
    if put.outcome == NEW:
        fresh.add(put.key)
    elif put.outcome != CONFLICT and put.key in fresh:
        said = f"这次导入的另一处已登记了这一件（序号 {put.key}），没有再登记"
        return put._replace(notes=(said, *put.notes))
    return put


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    source = iter(entries)
    while batch := list(islice(source, _AT_ONCE)):
        yield batch
