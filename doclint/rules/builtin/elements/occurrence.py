"""Kinds of faults that occur many times: said once, with the first place and the count."""

from typing import NamedTuple

from doclint.location import Location
from doclint.rules import Fix


class Seen(NamedTuple):
    """The first place of a kind of fault, with how often it occurs."""

    total: int
    message: str
    place: Location
    fix: Fix | None


def noted(seen: Seen | None, message: str, place: Location, fix: Fix | None = None) -> Seen:
    """One more of a kind."""
    if seen is None:
        return Seen(1, message, place, fix)
    return seen._replace(total=seen.total + 1)


def times(seen: Seen) -> str:
    """How often, in brackets; "" for once."""
    return f"（共{seen.total}处，这是第一处）" if seen.total > 1 else ""
