"""How much of one text stands word for word in another: runs of shared characters.

Linear in both texts: each place of the second is looked up once by the ``SIZE`` characters
that begin there, and a run found is followed to its end before the next is looked for.
"""

from collections.abc import Sequence
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.official.pattern import Pattern

SIZE = 12  # characters that two texts hardly share by chance
_QUOTED = Pattern(r"“[^”]{0,400}”|《[^》]{0,80}》|「[^」]{0,400}」|\"[^\"]{0,400}\"")


class Shared(NamedTuple):
    """A run of characters that both texts have: its words and the line in each (from 0)."""

    words: str
    first: int
    second: int


class Overlap(NamedTuple):
    """``share`` of the characters of the first text, 0–1, and the runs, longest first."""

    share: float
    length: int
    runs: tuple[Shared, ...]


def overlap(first: Sequence[str], second: Sequence[str], size: int = SIZE) -> Overlap:
    """What the lines of ``first`` share with those of ``second``, quotations left out.

    Only Hanzi, letters and digits count, and only lines of at least ``size`` of them.
    """
    others = [_bare(line) for line in second]
    places = _places(others, size)
    total = covered = 0
    runs: list[Shared] = []
    for index, line in enumerate(first):
        text = _bare(_QUOTED.sub("", line))
        if len(text) < size:
            continue
        total += len(text)
        for start, length, other in _runs(text, others, places, size):
            covered += length
            runs.append(Shared(text[start : start + length], index, other))
    runs.sort(key=lambda run: -len(run.words))
    return Overlap(covered / total if total else 0.0, total, tuple(runs))


def _bare(line: str) -> str:
    return "".join(filter(str.isalnum, key_of(line)))


def _places(lines: Sequence[str], size: int) -> dict[str, tuple[int, int]]:
    """Where the first ``size`` characters of a place stand first."""
    found: dict[str, tuple[int, int]] = {}
    for index, text in enumerate(lines):
        for start in range(len(text) - size + 1):
            found.setdefault(text[start : start + size], (index, start))
    return found


def _runs(
    text: str, others: Sequence[str], places: dict[str, tuple[int, int]], size: int
) -> list[tuple[int, int, int]]:
    """Start, length and line of the other text of each run, none overlapping."""
    found = []
    start = 0
    while start <= len(text) - size:
        place = places.get(text[start : start + size])
        if place is None:
            start += 1
            continue
        line, other = place
        length = size
        limit = min(len(text) - start, len(others[line]) - other)
        while length < limit and text[start + length] == others[line][other + length]:
            length += 1
        found.append((start, length, line))
        start += length
    return found
