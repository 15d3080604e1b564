"""A registry that is held in memory: for a handful of documents, and for tests of rules."""

from collections.abc import Iterable, Mapping
from datetime import date

from doclint.registry.identity import issuers, year_of
from doclint.registry.issuer import issuer_of, issuers_agree, normal_issuer
from doclint.registry.model import Event, Location, Record, Standing
from doclint.registry.number import normal_number
from doclint.registry.standing import standing_on
from doclint.registry.title import core_of, subject_of


class MemoryRegistry:
    """Documents, what happened to them and where they are, by key.

    Implements ``doclint.registry.model.Registry``; ``successors`` are what replaced documents.
    """

    def __init__(
        self,
        records: Iterable[Record],
        events: Mapping[str, Iterable[Event]] | None = None,
        locations: Mapping[str, Iterable[Location]] | None = None,
        successors: Mapping[str, str] | None = None,
    ) -> None:
        """Keep what is given; keys must be unique."""
        self._records = {record.key: record for record in records}
        self._events = events or {}
        self._locations = locations or {}
        self._successors = successors or {}

    def find(
        self, number: str = "", title: str = "", issuer: str = "", year: str = ""
    ) -> tuple[Record, ...]:
        """The documents that have all that is given; neither number nor title finds none."""
        if not (number or title):
            return ()
        wanted = normal_number(number) or number
        return tuple(
            each
            for each in self._records.values()
            if (not number or each.number == wanted)
            and (not title or core_of(each.title) == core_of(title))
            and is_of(each, issuer, title, year)
        )

    def standing(self, key: str, as_of: date) -> Standing:
        """The status of a document on a day; raises ``KeyError`` where there is none."""
        happened = self._events.get(key, ())
        return standing_on(self._records[key], happened, as_of, self._successors.get(key, ""))

    def locations(self, key: str) -> tuple[Location, ...]:
        """Where a document is published."""
        return tuple(self._locations.get(key, ()))

    def same_subject(self, title: str) -> tuple[Record, ...]:
        """Documents whose title is the same but for 暂行, 试行, 修订 and the like."""
        subject = subject_of(title)
        found = (each for each in self._records.values() if subject_of(each.title) == subject)
        return tuple(found) if subject else ()


def is_of(record: Record, issuer: str, title: str, year: str) -> bool:
    """Whether nothing speaks against a document being of an issuer, or that of a title, and year.

    What is not known of it does not.
    """
    named = filter(None, (normal_issuer(issuer), issuer_of(title)))
    own = issuers(record)
    if any(issuers_agree((name,), own) is False for name in named):
        return False
    return not year or year_of(record) in ("", year)
