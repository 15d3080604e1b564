"""Entries for the tests, and what is in a registry after them."""

from datetime import date

from doclint.registry.issuer import issuer_of
from doclint.registry.model import Event, Location, Record, Relation
from doclint.registry.number import normal_number
from doclint.store.entry import Entry, Put
from doclint.store.store import Store

TODAY = date(2026, 6, 1)


def record(number: str, title: str, issued_on: str = "", **changes: object) -> Record:
    made = Record("", normal_number(number), number, title, issued_on=issued_on)
    organ = issuer_of(title)
    return made._replace(**{"issuers": (organ,) if organ else (), **changes})


def entry(
    number: str,
    title: str,
    issued_on: str = "",
    *,
    url: str = "",
    events: tuple[Event, ...] = (),
    relations: tuple[Relation, ...] = (),
    successor: tuple[str, str] = ("", ""),
    **changes: object,
) -> Entry:
    places = (Location("url", url),) if url else ()
    made = record(number, title, issued_on, **changes)
    return Entry(made, f"{number}{title}", places, events, relations, successor=successor)


def put(store: Store, *entries: Entry, update: bool = False) -> list[Put]:
    with store.writing(TODAY, update=update) as writer:
        made = writer.put(entries)
        writer.link()
    return made


def numbers(store: Store) -> list[str]:
    return [each.number for each in store.everything()]
