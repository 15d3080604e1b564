"""Titles that are like one another, for a person to look at; nothing is ever marked for it."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import pairwise

from doclint.publish.index.candidate import Candidate
from doclint.registry.title import core_of

_LIKE = 0.85  # share of characters in common from which a title is shown
_SHORTEST = 6
_TRIED, _SHOWN = 12, 3


def closest(title: str, candidates: Sequence[Candidate]) -> list[tuple[Candidate, float]]:
    """The places with the titles most like one, with the share in common; at most three."""
    core = core_of(title)
    if len(core) < _SHORTEST:
        return []
    own = set(pairwise(core))
    ranked = nlargest(_TRIED, candidates, key=lambda c: _shared(own, core_of(c.title)))
    compared = [(c, _share(core, core_of(c.title))) for c in ranked]
    found = sorted((pair for pair in compared if pair[1] >= _LIKE), key=lambda pair: -pair[1])
    return found[:_SHOWN]


def _shared(own: set[tuple[str, str]], core: str) -> float:
    """The share of pairs of neighbouring characters in common: quick, and near enough."""
    other = set(pairwise(core))
    return 2 * len(own & other) / max(len(own) + len(other), 1)


def _share(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
