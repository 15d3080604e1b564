"""Published documents as the rules and the portal work see them: values and a protocol.

The store (SQLAlchemy) is elsewhere; nothing here touches a database.
"""

from datetime import date
from typing import NamedTuple, Protocol

# What happened to a document; the status on a day is derived from these.
ISSUED, TOOK_EFFECT = "issued", "took_effect"
WAS_AMENDED, WAS_PARTLY_REPEALED = "amended", "partly_repealed"
WAS_REPEALED, WAS_EXPIRED, WAS_REINSTATED = "repealed", "expired", "reinstated"
# An entry made in error: ``word`` is the kind of the event that is void, which has the same
# ``on``, ``ground`` and ``scope``.
WITHDRAWN = "withdrawn"

# Kinds of relations: source document → target document.
REPEALS, AMENDS, REPLACES = "repeals", "amends", "replaces"
BASED_ON, CITES, INTERPRETS = "based_on", "cites", "interprets"


class Ground(NamedTuple):
    """By which document a status came about: title without 《》, 发文字号, link; each may be ""."""

    title: str
    number: str = ""
    link: str = ""


class Record(NamedTuple):
    """A published document.

    ``key`` identifies it in its store. ``number`` is normalised (``滨政发〔2024〕3号``), ``raw_number``
    as printed, ``title`` without white space; dates are ISO or "". ``disclosure`` is public /
    on_request / withheld / partial or "", ``reason`` why it is not public. ``stated`` is the status
    that its list or page states of it (a word of ``doclint.status``) or "".
    """

    key: str
    number: str
    raw_number: str
    title: str
    issuers: tuple[str, ...] = ()
    issued_on: str = ""
    published_on: str = ""
    effective_on: str = ""
    expires_on: str = ""
    disclosure: str = ""
    kind: str = ""
    sha256: str = ""
    reason: str = ""
    stated: str = ""


class Event(NamedTuple):
    """What happened to a document: append-only, never changed.

    ``kind`` is one of the above, ``on`` the day (ISO) it takes effect, ``decided_on`` that of
    the decision, ``scope`` the clauses where not the whole, ``source`` where it is known from,
    ``recorded_on`` the day it was entered. Where ``on`` is "" the day is not known: it holds from the
    day of the decision, else from the day it was entered.
    """

    kind: str
    on: str
    ground: Ground
    scope: str = ""
    decided_on: str = ""
    word: str = ""
    source: str = ""
    recorded_on: str = ""


class Standing(NamedTuple):
    """The status of a document on a day.

    ``status`` is one of ``doclint.status``, ``word`` the one to print; since when (ISO or ""), by
    which ground, which clauses, and by what it was replaced.
    """

    status: str
    word: str
    since: str = ""
    ground: Ground = Ground("")
    scope: str = ""
    successor: str = ""


class Location(NamedTuple):
    """Where a document is published: ``kind`` is page / file / row / url."""

    kind: str
    place: str
    sha256: str = ""


class Relation(NamedTuple):
    """What one document says of another.

    ``kind`` is one of the above; ``number`` (normal) and ``title`` are those of the other as the
    text has them, ``target`` its key where it is registered. ``evidence`` is the sentence,
    ``start`` and ``end`` the place of the name in it; ``source`` says where it is known from
    (``content``, ``list``, ``manual``), ``confidence`` is 0–1.
    """

    kind: str
    number: str
    title: str
    scope: str = ""
    effective_on: str = ""
    evidence: str = ""
    start: int = 0
    end: int = 0
    source: str = ""
    confidence: float = 1.0
    target: str = ""


class Registry(Protocol):
    """What a rule may ask of the registry; every answer is a value."""

    def find(
        self, number: str = "", title: str = "", issuer: str = "", year: str = ""
    ) -> tuple[Record, ...]:
        """The documents of a normalised number, or of an exact normalised title."""

    def standing(self, key: str, as_of: date) -> Standing:
        """The status of a document on a day."""

    def locations(self, key: str) -> tuple[Location, ...]:
        """Where a document is published."""

    def same_subject(self, title: str) -> tuple[Record, ...]:
        """Documents whose title is the same but for 暂行, 试行, 修订 and the like."""
