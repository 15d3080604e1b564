"""Which places a worklist can be about: all others are let go while the portal is read."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from doclint.publish.index.candidate import Candidate
from doclint.publish.model import Decision
from doclint.registry.agreement import number_keys
from doclint.registry.title import core_of

_NEAR = 0.75  # share of pairs of characters in common from which titles are worth a comparison
_SHORTEST = 6


class Sieve:
    """Keeps places that have a number or title wanted, or a title like one."""

    def __init__(self, numbers: Iterable[str], titles: Iterable[str], paths: Iterable[str]) -> None:
        """What is wanted: normalised numbers, titles, and paths below the root."""
        self._numbers = {key for number in numbers for key in number_keys(number)}
        cores = dict.fromkeys(core for title in titles if (core := core_of(title)))
        self._cores = list(cores)
        self._exact = set(cores)
        self._paths = frozenset(paths)
        self._pairs: dict[str, list[int]] = {}
        for index, core in enumerate(self._cores):
            for pair in _pairs(core):
                self._pairs.setdefault(pair, []).append(index)

    @classmethod
    def of(cls, decision: Decision, paths: Iterable[str] = ()) -> "Sieve":
        """The sieve for the entries of a decision, and for places known by a registry."""
        entries = decision.entries
        return cls((e.number for e in entries), (e.title for e in entries), paths)

    def keeps(self, candidate: Candidate) -> bool:
        """Whether a place may be of a document that is wanted."""
        if candidate.path in self._paths:
            return True
        if any(key in self._numbers for key in number_keys(candidate.number)):
            return True
        core = core_of(candidate.title)
        return core in self._exact or self._is_near(core)

    def _is_near(self, core: str) -> bool:
        own = _pairs(core)
        if len(core) < _SHORTEST:
            return False
        shared: Counter[int] = Counter()
        for pair in own:
            shared.update(self._pairs.get(pair, ()))
        return any(
            2 * count >= _NEAR * (len(own) + len(_pairs(self._cores[index])))
            for index, count in shared.items()
            if 2 * count >= _NEAR * len(own)
        )


def _pairs(core: str) -> frozenset[str]:
    """The pairs of neighbouring characters."""
    return frozenset(map("".join, pairwise(core)))
