"""What an importer hands to the store, and what the store makes of it."""

from typing import NamedTuple

from doclint.registry.model import Event, Location, Record, Relation

# What became of an entry.
NEW, KNOWN, FILLED, CONFLICT, UNUSABLE = "new", "known", "filled", "conflict", "unusable"
ASIDE = "aside"  # not the page of a document: nothing to take in


class Entry(NamedTuple):
    """A document as one source has it.

    ``origin`` says in Chinese where it stands (``清单.csv第3行``). ``notes`` are remarks on what
    could not be read of it; ``fault`` says why it cannot be used at all, ``aside`` that there is
    nothing to be used ("" both where it can). ``successor`` is the number and title of what replaced it.
    """

    record: Record
    origin: str
    locations: tuple[Location, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    notes: tuple[str, ...] = ()
    fault: str = ""
    aside: str = ""
    successor: tuple[str, str] = ("", "")


class Put(NamedTuple):
    """What became of an entry: ``outcome`` as above, the key of its document, remarks in Chinese."""

    outcome: str
    key: str
    origin: str
    notes: tuple[str, ...] = ()
