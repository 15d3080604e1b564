"""Kinds of faults that occur many times: said once, with the first place and the count."""

from typing import NamedTuple

from doclint.location import Location
from doclint.rules import Fix


class Seen(NamedTuple):
    """The first place of a kind of fault, and the others, to which ``noted`` adds."""

    message: str
    place: Location
    fix: Fix | None
    others: list[Location]

    @property
    def also(self) -> tuple[Location, ...]:
        """The further places."""
        return tuple(self.others)


def noted(seen: Seen | None, message: str, place: Location, fix: Fix | None = None) -> Seen:
    """One more of a kind."""
    if seen is None:
        return Seen(message, place, fix, [])
    seen.others.append(place)
    return seen


def times(seen: Seen) -> str:
    """How often, in brackets; "" for once."""
    return f"（共{1 + len(seen.others)}处，这是第一处）" if seen.others else ""
