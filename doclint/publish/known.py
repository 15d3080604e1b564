"""What a registry knows of an entry: whether it agrees, when the document was issued, where it is."""

import os
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from doclint.publish.index.candidate import FILE, PAGE, ROW, URL, Candidate
from doclint.publish.match import Lookup, Match, matches
from doclint.publish.model import SURE, Entry
from doclint.publish.question import Question, issuers_agree
from doclint.registry.agreement import OTHER, SAME, compare_numbers, compare_titles
from doclint.registry.model import Location, Record, Registry

_RECORD = "record"


class Known(NamedTuple):
    """The one registered document that an entry surely means, if there is one.

    ``doubt`` says in Chinese what the registry says otherwise, "" nothing. ``possible`` are the
    matches with registered documents (their ``path`` is the key).
    """

    record: Record | None = None
    locations: tuple[Location, ...] = ()
    doubt: str = ""
    possible: tuple[Match, ...] = ()


def known_of(question: Question, registry: Registry | None) -> Known:
    """What a registry knows; nothing without one."""
    if registry is None:
        return Known()
    entry = question.entry
    records = _records(entry, registry)
    found = matches(question, Lookup(map(_candidate, records.values())))
    sure = [match.candidate.path for match in found if match.sure == SURE]
    doubt = _doubt(question, list(records.values()), found)
    if len(sure) != 1 or doubt:
        return Known(None, (), doubt, tuple(found))
    return Known(records[sure[0]], registry.locations(sure[0]), "", tuple(found))


def _records(entry: Entry, registry: Registry) -> dict[str, Record]:
    found: dict[str, Record] = {}
    if entry.number:
        found |= {each.key: each for each in registry.find(number=entry.number)}
    if entry.title:
        found |= {each.key: each for each in registry.find(title=entry.title)}
    return found


def _candidate(record: Record) -> Candidate:
    return Candidate(
        _RECORD, record.key, "", record.number, record.title, record.issuers, record.issued_on,
        record.published_on,
    )  # fmt: skip


def _doubt(question: Question, records: Iterable[Record], found: Iterable[Match]) -> str:
    """What the registry says otherwise of the number, or that the title is not of one document."""
    entry = question.entry
    numbered = [r for r in records if compare_numbers(entry.number, r.number) == SAME]
    if entry.number and entry.title:
        rivals = [r for r in numbered if compare_titles(entry.title, r.title) == OTHER]
        rivals = [r for r in rivals if issuers_agree(question, _candidate(r)) is not False]
        if rivals:
            return f"登记库里{entry.number}是《{rivals[0].title}》"
        return ""
    unsure = [match for match in found if match.sure != SURE]
    return f"登记库：{unsure[0].note}" if unsure else ""


def with_record(question: Question, record: Record | None) -> Question:
    """The question with day and issuers of the registered document where the entry lacks them."""
    if record is None:
        return question
    return question._replace(
        issued_on=question.issued_on or record.issued_on,
        issuers=question.issuers or record.issuers,
    )


def contradiction(record: Record | None, candidate: Candidate) -> str:
    """What the registered document has otherwise than a place that was found, "" nothing."""
    if record is None:
        return ""
    if compare_numbers(record.number, candidate.number) == OTHER:
        return f"登记库里这件文件的文号是{record.number}"
    if compare_titles(record.title, candidate.title) == OTHER:
        return f"登记库里这件文件是《{record.title}》"
    return ""


def local_path(location: Location, root: str) -> str:
    """The path below the root where a registered page or file is; "" where it is not there."""
    place = location.place
    if location.kind == URL:
        place = unquote(urlsplit(place).path).lstrip("/")
        return place if place and os.path.isfile(os.path.join(root, *place.split("/"))) else ""
    if location.kind not in (PAGE, FILE):
        return ""
    if os.path.isabs(place):
        place = os.path.relpath(os.path.realpath(place), root).replace(os.sep, "/")
    inside = not place.startswith("..") and os.path.isfile(os.path.join(root, *place.split("/")))
    return place if inside else ""


def is_elsewhere(location: Location) -> bool:
    """Whether a place is no file: a database row, an address."""
    return location.kind in (ROW, URL)
