"""The registry as it is asked and written: what the rules see, and a little more."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, NamedTuple, Self

from sqlalchemy import ColumnElement, Connection, Engine, Select, func, select

from doclint.registry.memory import is_of
from doclint.registry.model import (
    REPLACES,
    Event,
    Location,
    Record,
    Relation,
    Standing,
)
from doclint.registry.number import normal_number
from doclint.registry.standing import standing_on
from doclint.registry.title import core_of, subject_of
from doclint.store.faults import in_chinese
from doclint.store.rows import event_of, location_of, record_of, relation_of
from doclint.store.schema import disputes, documents, events, locations, relations
from doclint.store.writing import Writer

_AT_ONCE = 1_000  # rows fetched at a time


class Dispute(NamedTuple):
    """An entry that claims the number of a document (``key``) with another title."""

    key: str
    number: str
    title: str
    issuers: str
    issued_on: str
    origin: str


class Store:
    """A registry in a database; ``place`` is what messages call it.

    Implements ``doclint.registry.model.Registry``. Every method raises ``RegistryError`` where
    the database fails. Close it, or use it in a ``with`` statement.
    """

    def __init__(self, engine: Engine, place: str) -> None:
        """Keep the engine; see ``open_registry``."""
        self.place = place
        self._engine = engine

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def find(
        self, number: str = "", title: str = "", issuer: str = "", year: str = ""
    ) -> tuple[Record, ...]:
        """The documents that have all that is given; neither number nor title finds none.

        A title may lack the issuer in front. An issuer or year that is not known of a
        document does not speak against it.
        """
        tests: list[ColumnElement[bool]] = []
        if number:
            tests.append(documents.c.number == (normal_number(number) or number))
        if title:
            tests.append(documents.c.core_title == core_of(title))
        found = self._records(select(documents).where(*tests)) if tests else ()
        return tuple(each for each in found if is_of(each, issuer, title, year))

    def same_subject(self, title: str) -> tuple[Record, ...]:
        """Documents whose title is the same but for 暂行, 试行, 修订 and the like."""
        subject = subject_of(title)
        if not subject:
            return ()
        return tuple(self._records(select(documents).where(documents.c.subject == subject)))

    def standing(self, key: str, as_of: date) -> Standing:
        """The status of a document on a day; raises ``KeyError`` where there is none."""
        record = self.record(key)
        if record is None:
            raise KeyError(key)
        return standing_on(record, self.events(key), as_of, self._successor(key, as_of))

    def locations(self, key: str) -> tuple[Location, ...]:
        """Where a document is published."""
        chosen = select(locations).where(locations.c.document_id == _id(key))
        return tuple(map(location_of, self._rows(chosen.order_by(locations.c.id))))

    def record(self, key: str) -> Record | None:
        """The document of a key, or None."""
        if not key.isdecimal():
            return None
        return next(iter(self._records(select(documents).where(documents.c.id == _id(key)))), None)

    def events(self, key: str) -> tuple[Event, ...]:
        """What happened to a document, in the order of entry."""
        chosen = select(events).where(events.c.document_id == _id(key)).order_by(events.c.id)
        return tuple(map(event_of, self._rows(chosen)))

    def relations(self, key: str) -> tuple[Relation, ...]:
        """What a document says of others."""
        chosen = select(relations).where(relations.c.document_id == _id(key))
        return tuple(map(relation_of, self._rows(chosen.order_by(relations.c.id))))

    def relations_to(self, key: str) -> tuple[tuple[Record, Relation], ...]:
        """What others say of a document: who, and what."""
        chosen = select(relations).where(relations.c.target_id == _id(key))
        rows = self._rows(chosen.order_by(relations.c.id))
        sources = {str(row.document_id): self.record(str(row.document_id)) for row in rows}
        return tuple(
            (source, relation_of(row))
            for row in rows
            if (source := sources[str(row.document_id)]) is not None
        )

    def size(self) -> int:
        """How many documents there are."""
        return int(self._rows(select(func.count()).select_from(documents))[0][0])

    def everything(self) -> Iterator[Record]:
        """All documents in the order of entry, without holding them all."""
        last = 0
        while True:
            chosen = select(documents).where(documents.c.id > last).order_by(documents.c.id)
            rows = self._rows(chosen.limit(_AT_ONCE))
            if not rows:
                return
            yield from map(record_of, rows)
            last = rows[-1].id

    def all_events(self) -> dict[str, list[Event]]:
        """The events of every document that has some, by key."""
        found: dict[str, list[Event]] = {}
        for row in self._rows(select(events).order_by(events.c.id)):
            found.setdefault(str(row.document_id), []).append(event_of(row))
        return found

    def all_locations(self) -> dict[str, list[Location]]:
        """The locations of every document that has some, by key."""
        found: dict[str, list[Location]] = {}
        for row in self._rows(select(locations).order_by(locations.c.id)):
            found.setdefault(str(row.document_id), []).append(location_of(row))
        return found

    def all_relations(self) -> dict[str, list[Relation]]:
        """The relations of every document that has some, by key."""
        found: dict[str, list[Relation]] = {}
        for row in self._rows(select(relations).order_by(relations.c.id)):
            found.setdefault(str(row.document_id), []).append(relation_of(row))
        return found

    def disputes(self) -> tuple[Dispute, ...]:
        """Entries that were not taken in because their number is another document's."""
        rows = self._rows(select(disputes).order_by(disputes.c.id))
        return tuple(
            Dispute(str(r.document_id), r.number, r.title, r.issuers, r.issued_on, r.origin)
            for r in rows
        )

    @contextmanager
    def writing(self, today: date | None = None, *, update: bool = False) -> Iterator[Writer]:
        """Write in one transaction: all of it, or nothing where an exception is raised.

        ``today`` is the day that is noted with events. With ``update`` what a new entry says
        prevails over what is registered; without it differences are only reported.
        """
        with in_chinese(self.place), self._engine.connect() as plain:
            connection = plain.execution_options(doclint_writes=True)
            with connection.begin():
                _only_writer(connection)
                yield Writer(connection, (today or date.today()).isoformat(), update)

    def _successor(self, key: str, as_of: date) -> str:
        """What replaced a document by a day: 《title》（number）, several between ；."""
        chosen = select(relations.c.document_id, relations.c.effective_on).where(
            relations.c.target_id == _id(key), relations.c.kind == REPLACES
        )
        said = []
        for row in self._rows(chosen.order_by(relations.c.id)):
            source = self.record(str(row.document_id))
            if source is None:
                continue
            since = row.effective_on or source.effective_on or source.issued_on
            if since <= as_of.isoformat():
                said.append(f"《{source.title}》{f'（{source.number}）' if source.number else ''}")
        return "；".join(said)

    def _records(self, statement: "Select[Any]") -> list[Record]:
        return list(map(record_of, self._rows(statement.order_by(documents.c.id))))

    def _rows(self, statement: "Select[Any]") -> list[Any]:
        with in_chinese(self.place), self._engine.connect() as connection:
            return list(connection.execute(statement))


def _id(key: str) -> int:
    return int(key) if key.isdecimal() else -1


def _only_writer(connection: Connection) -> None:
    """One writer at a time: SQLite sees to it; PostgreSQL by a lock until the end."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE documents IN SHARE ROW EXCLUSIVE MODE")
