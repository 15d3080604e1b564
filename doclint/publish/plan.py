"""A decision and a portal → the worklist: what will be marked where, what waits, what is unclear.

The walk: the portal's index holds the places that entries may mean; for each entry a question
is asked of it (``match``) and of the registry (``known``); what stands there already is looked at
(``outlook``); then lines that meet in one place, and the count of the decision, are checked.
"""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from doclint.publish.crossing import with_count, without_conflicts
from doclint.publish.faults import faults_of
from doclint.publish.index import Candidate, Index, Sieve, index_root
from doclint.publish.index.candidate import FILE, Unread
from doclint.publish.index.gathering import Told
from doclint.publish.known import (
    Known,
    contradiction,
    is_elsewhere,
    known_of,
    local_path,
    with_record,
)
from doclint.publish.match import Lookup, Match, doubted, matches, near_ones
from doclint.publish.model import (
    ABSENT,
    HELD,
    READY,
    REVIEW,
    SURE,
    TO_REVIEW,
    WRONG,
    Decision,
    Entry,
    Item,
    Place,
)
from doclint.publish.outlook import outlook
from doclint.publish.question import Question, question_of
from doclint.publish.root import Root, digest
from doclint.publish.worklist import Worklist
from doclint.registry.model import Location, Registry

REGISTERED = "登记库登记的位置"


class Plan(NamedTuple):
    """A worklist, and how the portal was read: so many files, those that could not be."""

    worklist: Worklist
    files: int
    unread: tuple[Unread, ...]


class Answer(NamedTuple):
    """An entry with the places found for it and what the registry knows."""

    question: Question
    known: Known
    found: tuple[Match, ...]


def make_plan(
    decision: Decision,
    root: "str | os.PathLike[str] | None",
    registry: Registry | None = None,
    today: date | None = None,
    expect: int | None = None,
    jobs: int = 1,
    told: Told = lambda done: None,
) -> Worklist:
    """The worklist of a decision for a portal's folder; see ``plan``."""
    return plan(decision, root, registry, today, expect, jobs, told).worklist


def plan(
    decision: Decision,
    root: "str | os.PathLike[str] | None",
    registry: Registry | None = None,
    today: date | None = None,
    expect: int | None = None,
    jobs: int = 1,
    told: Told = lambda done: None,
) -> Plan:
    """Find the places of all documents that a decision names.

    Without a root the registry alone is asked. ``expect`` is how many documents the list has in
    the user's own count, where the decision states another number; ``told`` hears how many files
    are done. Raises ``PublishError`` where the root is no folder.
    """
    folder = Root.open(os.fspath(root)).path if root is not None else None
    questions = [question_of(entry, decision) for entry in decision.entries]
    known = [known_of(question, registry) for question in questions]
    index = Index()
    if folder is not None:
        paths = {local_path(place, folder) for each in known for place in each.locations} - {""}
        index = index_root(folder, Sieve.of(decision, paths), jobs, told)
    answers = _answers(questions, known, Lookup(index.candidates), folder)
    day = today or date.today()
    items = without_conflicts([item for each in answers for item in _items(each, folder, day)])
    items = with_count(decision, items, expect)
    return Plan(Worklist.of(decision, tuple(items)), index.files, index.unread)


def _answers(
    questions: Iterable[Question], known: Iterable[Known], lookup: Lookup, folder: str | None
) -> list[Answer]:
    """All answers; near titles only where nothing better was found, and not taken by others."""
    answers = [
        Answer(q, k, tuple(_found(q, k, lookup, folder)))
        for q, k in zip(questions, known, strict=True)
    ]
    taken = frozenset(m.candidate.path for a in answers for m in a.found if m.sure == SURE)
    return [
        a if a.found else a._replace(found=tuple(near_ones(a.question, lookup, taken)))
        for a in answers
    ]


def _found(question: Question, known: Known, lookup: Lookup, folder: str | None) -> list[Match]:
    found = matches(with_record(question, known.record), lookup)
    if known.doubt:
        return doubted(found, known.doubt)
    against = {m.candidate.path: contradiction(known.record, m.candidate) for m in found}
    found = [
        doubted([m], against[m.candidate.path])[0] if against[m.candidate.path] else m
        for m in found
    ]
    if folder is None:
        return found
    return found + list(_registered(known, lookup, folder, frozenset(against)))


def _registered(
    known: Known, lookup: Lookup, folder: str, taken: frozenset[str]
) -> Iterator[Match]:
    """Places where the registry has the document and that do not say themselves what they are."""
    at = {c.path: c for c in lookup.every}
    for location in known.locations:
        candidate = at.get(local_path(location, folder))
        if candidate is None or candidate.path in taken:
            continue
        other = contradiction(known.record, candidate)
        unchanged = bool(location.sha256) and location.sha256 == candidate.sha256
        note = other or (
            "" if unchanged else "登记库说在这里，但这里认不出文号和标题，登记以后又有改动"
        )
        yield Match(candidate, REGISTERED, REVIEW if note else SURE, note)


def _items(answer: Answer, folder: str | None, today: date) -> list[Item]:
    """The lines of an entry: one for each place, one without where there is none."""
    entry = answer.question.entry
    entry = entry._replace(faults=tuple(dict.fromkeys([*entry.faults, *_lacking(entry)])))
    found = [_item(entry, match, folder, today) for match in answer.found]
    if any(match.sure != item.sure for match, item in zip(answer.found, found, strict=True)):
        found = [_with_page(item) for item in found]
    if not any(item.sure == SURE for item in found):
        found += _elsewhere(entry, answer.known, folder, today)
    elif answer.known.locations:
        found += _rows(entry, answer.known, today)
    if found:
        return found
    state = WRONG if entry.faults else ABSENT
    note = answer.known.doubt or (
        "" if folder is None else "门户里没有找到文号或者标题相同的页面和文件"
    )
    return [Item(entry, None, "", REVIEW, state, note)]


def _with_page(item: Item) -> Item:
    """A file that shows no marks itself waits for what a person says of its page."""
    if item.place is None or item.place.kind != FILE or item.state == WRONG:
        return item
    return item._replace(sure=REVIEW, state=TO_REVIEW, note="本件的网页要先由人核对")


def _lacking(entry: Entry) -> list[str]:
    """What is wrong with an entry, unless its list has said the same in more words."""
    if entry.faults:
        return []
    return list(faults_of(entry))


def _item(entry: Entry, match: Match, folder: str | None, today: date) -> Item:
    candidate = match.candidate
    note, reason = outlook(entry, candidate)
    sure = REVIEW if reason else match.sure
    said = "；".join(filter(None, (match.note, reason, note)))
    return Item(entry, _place(candidate, folder), match.by, sure, _state(entry, sure, today), said)


def _state(entry: Entry, sure: str, today: date) -> str:
    if entry.faults:
        return WRONG
    if sure != SURE:
        return TO_REVIEW
    return HELD if entry.effective_on > today.isoformat() else READY


def _place(candidate: Candidate, folder: str | None) -> Place:
    total = candidate.sha256
    if candidate.kind == FILE and folder is not None:
        content = Root(folder).read(candidate.path)
        total = digest(content.data if content else None)
    return Place(candidate.kind, candidate.path, total, candidate.title, candidate.number)


def _elsewhere(entry: Entry, known: Known, folder: str | None, today: date) -> Iterator[Item]:
    """Rows and addresses of a registered document; without a folder also its files."""
    for location in known.locations:
        if folder is None or is_elsewhere(location):
            yield _located(entry, known, location, SURE, today)
    if known.record is None and folder is None:
        for match in known.possible:
            note = "；".join(dict.fromkeys(filter(None, (known.doubt, match.note))))
            yield Item(entry, None, match.by, REVIEW, _state(entry, REVIEW, today), note)


def _rows(entry: Entry, known: Known, today: date) -> Iterator[Item]:
    for location in known.locations:
        if location.kind == "row":
            yield _located(entry, known, location, SURE, today)


def _located(entry: Entry, known: Known, location: Location, sure: str, today: date) -> Item:
    assert known.record is not None
    by = f"登记库：{known.possible[0].by}"
    record = known.record
    place = Place(location.kind, location.place, location.sha256, record.title, record.number)
    return Item(entry, place, by, sure, _state(entry, sure, today))
