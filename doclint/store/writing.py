"""Entries on their way into the tables: found again or added, never one over another."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from doclint.registry.identity import CONFLICT, SAME, choose, compare, identity, is_generic
from doclint.registry.model import REPLACES, Event, Location, Record, Relation
from doclint.registry.title import core_of
from doclint.store.entry import ASIDE, FILLED, KNOWN, NEW, UNUSABLE, Entry, Put
from doclint.store.entry import CONFLICT as DISPUTED
from doclint.store.errors import RegistryError
from doclint.store.links import link, the_document
from doclint.store.merging import merged, unneeded
from doclint.store.rows import (
    Columns,
    document_row,
    event_of,
    event_row,
    location_row,
    record_of,
    relation_row,
)
from doclint.store.schema import disputes, documents, events, locations, relations

_AT_ONCE = 500  # entries looked up with one query


class _Known:
    """A document in the registry, or on its way there (``key`` 0)."""

    __slots__ = ("changed", "key", "place", "record")

    def __init__(self, key: int, record: Record, place: str) -> None:
        self.key = key
        self.record = record
        self.place = place
        self.changed = False

    @property
    def identity(self) -> str:
        return identity(self.record, self.place)


class Writer:
    """What may be done within one transaction (see ``Store.writing``)."""

    def __init__(self, connection: Connection, today: str, update: bool) -> None:
        """Keep the connection; ``today`` is an ISO date."""
        self._connection = connection
        self._today = today
        self._update = update

    def put(self, entries: Iterable[Entry]) -> list[Put]:
        """Take in entries, those that are known being found again; what became of each."""
        made: list[Put] = []
        batch: list[Entry] = []
        for entry in entries:
            batch.append(entry)
            if len(batch) == _AT_ONCE:
                made += self._batch(batch)
                batch = []
        return made + (self._batch(batch) if batch else [])

    def correct(self, key: str, **fields: Any) -> Record:
        """Correct fields of a document (those of ``Record``); raises ``RegistryError``."""
        rows = self._connection.execute(select(documents).where(documents.c.id == int(key)))
        row = rows.first()
        if row is None:
            raise RegistryError(f"登记库里没有序号为 {key} 的文件")
        record = record_of(row)._replace(**fields)
        place = self._first_place(int(key))
        taken = select(documents.c.id).where(
            documents.c.identity == identity(record, place), documents.c.id != int(key)
        )
        other = self._connection.execute(taken).scalar()
        if other is not None:
            raise RegistryError(f"改正以后与序号 {other} 的文件文号、机关、年份都相同，没有改动")
        statement = update(documents).where(documents.c.id == int(key))
        self._connection.execute(statement.values(document_row(record, place)))
        self._connection.execute(delete(disputes).where(disputes.c.document_id == int(key)))
        return record

    def append(self, key: str, happened: Iterable[Event]) -> int:
        """Enter what happened to a document; how many of it was not known."""
        rows = [event_row(int(key), event, self._today) for event in happened]
        return self._insert(events, rows)

    def locate(self, key: str, places: Iterable[Location]) -> int:
        """Enter where a document is published; how many places were not known."""
        return self._insert(locations, [location_row(int(key), each) for each in places])

    def relate(self, key: str, said: Iterable[Relation]) -> int:
        """Enter what a document says of others; how many of it was not known."""
        return self._insert(relations, [relation_row(int(key), each) for each in said])

    def link(self) -> int:
        """Find the targets of relations; how many were found."""
        return link(self._connection)

    def succeed(self, key: str, number: str, title: str) -> bool:
        """Enter that the document of a number or title replaces another, if it is registered."""
        successor = the_document(self._connection, number, title, but=int(key))
        if successor is None:
            return False
        row = self._connection.execute(select(documents).where(documents.c.id == int(key))).one()
        old = record_of(row)
        self.relate(str(successor), [Relation(REPLACES, old.number, old.title, source="list")])
        chosen = (relations.c.document_id == successor) & (relations.c.kind == REPLACES)
        same = (relations.c.number == old.number) & (relations.c.core_title == core_of(old.title))
        statement = update(relations).where(chosen & same).values(target_id=int(key))
        self._connection.execute(statement)
        return True

    def _batch(self, entries: Sequence[Entry]) -> list[Put]:
        known = _Index(self._candidates(entries))
        placed = [self._placed(entry, known) for entry in entries]
        self._save(known)
        self._attach(placed)
        return [self._outcome(*each) for each in placed]

    def _candidates(self, entries: Sequence[Entry]) -> list[_Known]:
        """The registered documents that entries may be."""
        numbers = {each.record.number for each in entries if each.record.number}
        titles = {core_of(each.record.title) for each in entries if each.record.title}
        found: dict[int, _Known] = {}
        for column, values in ((documents.c.number, numbers), (documents.c.core_title, titles)):
            for row in self._connection.execute(select(documents).where(column.in_(values))):
                found.setdefault(row.id, _Known(row.id, record_of(row), ""))
        for known in found.values():
            if is_generic(known.record):
                known.place = self._first_place(known.key)
        return list(found.values())

    def _first_place(self, key: int) -> str:
        chosen = select(locations.c.place).where(locations.c.document_id == key)
        return self._connection.execute(chosen.order_by(locations.c.id).limit(1)).scalar() or ""

    def _placed(self, entry: Entry, known: "_Index") -> tuple[Entry, _Known | None, str, list[str]]:
        """An entry with its document (None: not taken in), the outcome and remarks."""
        if entry.fault:
            return entry, None, UNUSABLE, [entry.fault, *entry.notes]
        if entry.aside:
            return entry, None, ASIDE, []
        place = entry.locations[0].place if entry.locations else ""
        verdict, document = known.found(entry.record, place)
        if document is None:
            return entry, known.add(_Known(0, entry.record, place)), NEW, list(entry.notes)
        chosen = document.record
        if verdict == CONFLICT:
            return entry, document, DISPUTED, [_disputed(entry.record, chosen), *entry.notes]
        record, notes = merged(chosen, entry.record, self._update)
        if known.taken(record, document):
            record, notes = chosen, [*notes, "补上新的内容以后会与另一件文件相同，没有改动"]
        document.changed |= record != chosen
        document.record = record
        outcome = FILLED if record != chosen else KNOWN
        return entry, document, outcome, [*notes, *entry.notes]

    def _save(self, known: "_Index") -> None:
        """Insert what is new, with keys; update what has changed."""
        fresh = [each for each in known.all if not each.key]
        if fresh:
            rows = [document_row(each.record, each.place) for each in fresh]
            statement = insert(documents).returning(documents.c.id, sort_by_parameter_order=True)
            made = self._connection.execute(statement, rows).scalars().all()
            for document, key in zip(fresh, made, strict=True):
                document.key = key
        changed = [each for each in known.all if each.changed and each not in fresh]
        if changed:
            row: Columns = document_row(changed[0].record, changed[0].place)
            statement_ = update(documents).where(documents.c.id == bindparam("its_id"))
            self._connection.execute(
                statement_.values({name: bindparam(f"new_{name}") for name in row}),
                [_parameters(each) for each in changed],
            )

    def _attach(self, placed: Sequence[tuple[Entry, _Known | None, str, list[str]]]) -> None:
        """Locations, events and relations of the entries; disputes of the others."""
        kept = [(e, d) for e, d, outcome, _ in placed if d and outcome != DISPUTED]
        self._insert(locations, [location_row(d.key, at) for e, d in kept for at in e.locations])
        self._renew(kept)
        happened = self._happened([d.key for e, d in kept if e.events])
        rows = [
            event_row(d.key, event, self._today)
            for e, d in kept
            for event in e.events
            if not unneeded(event, happened.get(d.key, ()))
        ]
        self._insert(events, rows)
        quarrels = [(e, d) for e, d, outcome, _ in placed if d and outcome == DISPUTED]
        self._insert(disputes, [_dispute(e, d.key) for e, d in quarrels])

    def _renew(self, kept: Sequence[tuple[Entry, _Known]]) -> None:
        """Relations read from a text give way to those read from it now."""
        spoken = [(e, d) for e, d in kept if e.relations]
        read = {r.source for e, _ in spoken for r in e.relations}
        if spoken:
            self._connection.execute(
                delete(relations).where(
                    relations.c.document_id.in_({d.key for _, d in spoken}),
                    relations.c.source.in_(read),
                )
            )
        rows = [relation_row(d.key, said) for e, d in spoken for said in e.relations]
        self._insert(relations, rows)

    def _happened(self, keys: Sequence[int]) -> dict[int, list[Event]]:
        found: dict[int, list[Event]] = {}
        if keys:
            chosen = select(events).where(events.c.document_id.in_(set(keys)))
            for row in self._connection.execute(chosen):
                found.setdefault(row.document_id, []).append(event_of(row))
        return found

    def _insert(self, table: Table, rows: Sequence[Columns]) -> int:
        """Insert rows, those that are there already left out; how many were not."""
        if not rows:
            return 0
        dialect = postgresql if self._connection.dialect.name == "postgresql" else sqlite
        statement: Any = dialect.insert(table).on_conflict_do_nothing().returning(table.c.id)
        return len(self._connection.execute(statement, rows).all())

    def _outcome(
        self, entry: Entry, document: _Known | None, outcome: str, notes: list[str]
    ) -> Put:
        return Put(outcome, str(document.key) if document else "", entry.origin, tuple(notes))


class _Index:
    """The documents at hand by number and by title."""

    def __init__(self, known: Iterable[_Known]) -> None:
        self.all: list[_Known] = []
        self._numbers: dict[str, list[_Known]] = {}
        self._titles: dict[str, list[_Known]] = {}
        for each in known:
            self.add(each)

    def add(self, known: _Known) -> _Known:
        """Take in a document."""
        self.all.append(known)
        self._numbers.setdefault(known.record.number, []).append(known)
        self._titles.setdefault(core_of(known.record.title), []).append(known)
        return known

    def like(self, record: Record) -> list[_Known]:
        """The documents with the same number, and those with the same title."""
        found = self._numbers.get(record.number, ()) if record.number else ()
        titled = self._titles.get(core_of(record.title), ())
        return [*found, *(each for each in titled if each not in found)]

    def found(self, record: Record, place: str) -> tuple[str, _Known | None]:
        """Which document a record is, with how it compares (see ``choose``)."""
        alike = self.like(record)
        if is_generic(record):
            mine = identity(record, place)
            return SAME, next((each for each in alike if each.identity == mine), None)
        verdict, chosen = choose(record, [each.record for each in alike])
        return verdict, next((each for each in alike if each.record is chosen), None)

    def taken(self, record: Record, by: _Known) -> bool:
        """Whether another document has the identity that a changed record would have."""
        mine = identity(record, by.place)
        if mine == by.identity:
            return False
        return any(each.identity == mine for each in self.like(record) if each is not by)


def _parameters(known: _Known) -> Columns:
    row = document_row(known.record, known.place)
    return {"its_id": known.key} | {f"new_{name}": value for name, value in row.items()}


def _disputed(record: Record, other: Record) -> str:
    if compare(record, other) == SAME:
        return (
            f"登记库里有几件都对得上（如《{other.title}》，{other.issued_on or '没有成文日期'}），"
            "分不清是哪一件，没有登记；请补上成文日期、发文机关"
        )
    return (
        f"文号、机关、年份与已登记的《{other.title}》（{other.number}）相同，标题却是"
        f"《{record.title}》，没有登记；其中一个文号多半是抄错的"
    )


def _dispute(entry: Entry, key: int) -> Columns:
    record = entry.record
    return {
        "document_id": key,
        "number": record.number,
        "title": record.title,
        "core_title": core_of(record.title),
        "issuers": "、".join(record.issuers),
        "issued_on": record.issued_on,
        "origin": entry.origin,
    }
