"""Registry values ⇄ lines of JSON (see ``doclint.store.wire``)."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import MsgspecError
from msgspec.json import Decoder, Encoder

from doclint.registry.model import Event, Ground, Location, Record, Relation
from doclint.store import wire
from doclint.store.entry import Entry
from doclint.store.store import Store

_DAYS = ("issued_on", "published_on", "effective_on", "expires_on")


def json_lines(store: Store) -> Iterator[str]:
    """Each document of a registry as one line, in the order of entry."""
    encoder = Encoder()
    locations, events = store.all_locations(), store.all_events()
    relations = store.all_relations()
    for record in store.everything():
        key = record.key
        line = wire.Line(
            1,
            _document(record),
            tuple(wire.Location(**each._asdict()) for each in locations.get(key, ())),
            tuple(map(_event, events.get(key, ()))),
            tuple(map(_relation, relations.get(key, ()))),
        )
        yield encoder.encode(line).decode() + "\n"


def read_lines(lines: Iterable[str], name: str) -> Iterator[Entry]:
    """The entries of lines; one that cannot be used says why."""
    decoder = Decoder(wire.Line)
    for number, text in enumerate(lines, 1):
        if text.strip():
            yield _entry(decoder, text, f"{name}第{number}行")


def _entry(decoder: "Decoder[wire.Line]", text: str, origin: str) -> Entry:
    try:
        line = decoder.decode(text)
        _check_days(line)
    except (MsgspecError, ValueError) as error:
        return Entry(Record("", "", "", ""), origin, fault=f"不合登记库导出的格式（{error}）")
    document = line.document
    if not document.number and not document.title:
        return Entry(Record("", "", "", ""), origin, fault="没有文号也没有标题")
    names = (field for field in Record._fields if field != "key")
    record = Record("", *(getattr(document, name) for name in names))
    return Entry(
        record,
        origin,
        tuple(Location(each.kind, each.place, each.sha256) for each in line.locations),
        tuple(map(_event_of, line.events)),
        tuple(map(_relation_of, line.relations)),
    )


def _check_days(line: wire.Line) -> None:
    """A day of the right form need not exist; raises ``ValueError``."""
    days = [getattr(line.document, name) for name in _DAYS]
    days += [day for each in line.events for day in (each.on, each.decided_on, each.recorded_on)]
    days += [each.effective_on for each in line.relations]
    for day in filter(None, days):
        date.fromisoformat(day)


def _document(record: Record) -> wire.Document:
    return wire.Document(
        **{name: getattr(record, name) for name in wire.Document.__struct_fields__}
    )


def _event(event: Event) -> wire.Event:
    values = event._asdict() | {"ground": wire.Ground(*event.ground)}
    return wire.Event(**values)


def _event_of(event: wire.Event) -> Event:
    ground = Ground(event.ground.title, event.ground.number, event.ground.link)
    return Event(
        event.kind, event.on, ground, event.scope, event.decided_on, event.word, event.source,
        event.recorded_on,
    )  # fmt: skip


def _relation(relation: Relation) -> wire.Relation:
    names = wire.Relation.__struct_fields__
    return wire.Relation(**{name: getattr(relation, name) for name in names})


def _relation_of(relation: wire.Relation) -> Relation:
    return Relation(*(getattr(relation, name) for name in Relation._fields if name != "target"))
