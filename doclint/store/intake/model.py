"""A source of entries, ready to be read."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.store.entry import Entry


class Intake(NamedTuple):
    """The entries of a file or folder, read as they are asked for.

    ``total`` is how many there will be, None where it is not known; ``notes`` are remarks in
    Chinese on the whole (columns that were not used, sheets without a header).
    """

    entries: Iterator[Entry]
    total: int | None
    notes: tuple[str, ...] = ()
