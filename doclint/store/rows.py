"""Values of the registry as rows of its tables, and back."""

from typing import Any

from sqlalchemy import Row

from doclint.registry.identity import identity
from doclint.registry.model import Event, Ground, Location, Record, Relation
from doclint.registry.title import core_of, subject_of
from doclint.status import WORDS

_BETWEEN = "、"
# Fields of a record that are columns of the same name.
PLAIN = (
    "number", "raw_number", "title", "issued_on", "published_on", "effective_on", "expires_on",
    "disclosure", "reason", "kind", "stated", "sha256",
)  # fmt: skip

Columns = dict[str, Any]  # of one row, on its way into a statement


def document_row(record: Record, place: str) -> Columns:
    """The columns of a record, those by which it is found among them.

    ``place`` is the first place of the document, "" without one.
    """
    columns: Columns = {name: getattr(record, name) for name in PLAIN}
    return columns | {
        "identity": identity(record, place),
        "issuers": _BETWEEN.join(record.issuers),
        "core_title": core_of(record.title),
        "subject": subject_of(record.title),
    }


def record_of(row: Row[Any]) -> Record:
    """The record of a row of ``documents``."""
    names = tuple(filter(None, row.issuers.split(_BETWEEN)))
    return Record(key=str(row.id), issuers=names, **{name: getattr(row, name) for name in PLAIN})


def event_row(key: int, event: Event, today: str) -> Columns:
    """The columns of an event; one that does not say when it was entered is of today."""
    return {
        "document_id": key,
        "kind": event.kind,
        "on_day": event.on,
        "ground_title": event.ground.title,
        "ground_number": event.ground.number,
        "ground_link": event.ground.link,
        "scope": event.scope,
        "decided_on": event.decided_on,
        "word": _word(event),
        "source": event.source,
        "recorded_on": event.recorded_on or today,
    }


def _word(event: Event) -> str:
    """The word of an event; one that says none has the usual one, so that both are the same."""
    words = WORDS.get(event.kind)
    return event.word if words is None or event.word in words else words[0]


def event_of(row: Row[Any]) -> Event:
    """The event of a row of ``events``."""
    ground = Ground(row.ground_title, row.ground_number, row.ground_link)
    return Event(
        row.kind, row.on_day, ground, row.scope, row.decided_on, row.word, row.source,
        row.recorded_on,
    )  # fmt: skip


def location_row(key: int, location: Location) -> Columns:
    """The columns of a location."""
    return {"document_id": key, **location._asdict()}


def location_of(row: Row[Any]) -> Location:
    """The location of a row of ``locations``."""
    return Location(row.kind, row.place, row.sha256)


def relation_row(key: int, relation: Relation) -> Columns:
    """The columns of a relation; its target is found later (see ``links``)."""
    columns: Columns = relation._asdict()
    del columns["target"]
    return columns | {
        "document_id": key,
        "core_title": core_of(relation.title),
        "evidence_start": columns.pop("start"),
        "evidence_end": columns.pop("end"),
    }


def relation_of(row: Row[Any]) -> Relation:
    """The relation of a row of ``relations``."""
    return Relation(
        row.kind, row.number, row.title, row.scope, row.effective_on, row.evidence,
        row.evidence_start, row.evidence_end, row.source, row.confidence,
        str(row.target_id) if row.target_id is not None else "",
    )  # fmt: skip
