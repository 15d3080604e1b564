"""Word documents → entries: facts by the engine, citations and repeal clauses as relations."""

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from doclint.official.citation import BASIS, PAST, citations_in
from doclint.official.model import CARRIED, MAIN, OfficialDocument
from doclint.official.pattern import Pattern
from doclint.registry.identity import issuers
from doclint.registry.issuer import normal_issuer
from doclint.registry.model import (
    AMENDS,
    BASED_ON,
    CITES,
    INTERPRETS,
    REPEALS,
    REPLACES,
    Location,
    Record,
    Relation,
)
from doclint.registry.number import normal_number
from doclint.registry.term import end_of_term
from doclint.registry.title import core_of, plain_title, subject_of
from doclint.store.entry import Entry

if TYPE_CHECKING:
    from doclint.engine import Engine

CONTENT = "content"
_SURE, _LIKELY = 0.95, 0.8  # named by number and title, by one of them
_SHORTEST = 7  # characters of a title without number: shorter ones are 《意见》, 《办法》
_LONGEST = 400  # characters of evidence that are kept
_ABOUT = Pattern(r"(?:解读|问答|图解|说明)$")
_NO_DRAFT = "没有发文字号和成文日期，像是没有印发的草稿，没有登记"


def draft_entry(engine: "Engine", path: str, place: str) -> Entry:
    """The entry of a .docx; one that cannot be read, or is no issued document, says so.

    ``place`` is where the file is, as it is to be registered.
    """
    from doclint.package import InputError

    try:
        with open(path, "rb") as file:
            data = file.read()
        official = engine.official(data)
    except InputError as error:
        return Entry(Record("", "", "", ""), path, fault=error.message)
    except OSError as error:
        return Entry(Record("", "", "", ""), path, fault=f"读不了：{error.strerror or error}")
    record = record_of(official)._replace(sha256=sha256(data).hexdigest())
    if not (record.number or record.title):
        return Entry(record, path, fault="认不出发文字号和标题")
    if not (record.number or record.issued_on):
        return Entry(record, path, fault=_NO_DRAFT)
    relations = tuple(relations_of(official, record))
    return Entry(record, path, (Location("file", place, record.sha256),), relations=relations)


def record_of(official: OfficialDocument) -> Record:
    """The record of a document by its facts."""
    facts = official.facts
    marks = (mark.removesuffix("文件").removesuffix("令") for mark in facts.issuer_mark)
    named = [normal_issuer(name) for name in (*facts.issuers, *marks)]
    issued = facts.issued_on or ""
    effective = facts.effective_on or ""
    effective = issued if effective == "on_publication" else effective
    expires = facts.expires_on or ""
    if expires.startswith("P"):
        expires = end_of_term(effective or issued, expires)
    record = Record(
        "",
        normal_number(facts.document_number or ""),
        facts.document_number or "",
        plain_title(facts.title or "")[0],
        tuple(dict.fromkeys(filter(None, named))),
        issued,
        effective_on=effective,
        expires_on=expires,
        disclosure=facts.disclosure or "",
        kind=facts.document_type or "",
    )
    record = record._replace(issuers=issuers(record))
    return record._replace(number=_with_issuer(record))


def relations_of(official: OfficialDocument, record: Record) -> Iterator[Relation]:
    """What a document says of others, each once of a kind, with the sentence that says it."""
    found: dict[tuple[str, str], Relation] = {}
    repealed = {(each.number, core_of(each.title)) for each in _repeals(official, record)}
    for relation in (*_repeals(official, record), *_in_title(record), *_cited(official, record)):
        key = (relation.number, core_of(relation.title))
        if relation.kind in (BASED_ON, CITES) and key in repealed:
            continue
        # A text that is a basis is also cited: once is enough.
        kind = BASED_ON if relation.kind == CITES else relation.kind
        found.setdefault((kind, "\t".join(key)), relation)
    yield from found.values()


def _with_issuer(record: Record) -> str:
    """第12号 of an order tells nothing without its issuer: 滨海市人民政府令第12号."""
    number = record.number
    if not number.startswith("第") or not record.issuers:
        return number
    kind = record.kind if record.kind in ("令", "公告", "通告") else "令"
    return f"{record.issuers[0]}{kind}{number}"


def _repeals(official: OfficialDocument, record: Record) -> list[Relation]:
    found = []
    for repeal in official.repeals:
        number, title = normal_number(repeal.number or ""), repeal.title or ""
        if not number and len(title) < _SHORTEST:
            continue
        text = _paragraph(official, repeal.location.part, repeal.location.block)
        relation = _relation(
            REPEALS, number, title, text, repeal.location.start, repeal.location.end
        )
        found.append(relation._replace(effective_on=record.effective_on))
        if title and subject_of(title) == subject_of(record.title):
            found.append(relation._replace(kind=REPLACES, effective_on=record.effective_on))
    return found


def _in_title(record: Record) -> Iterator[Relation]:
    """What a title itself says: 关于修改《…》的决定, 《…》解读."""
    title = record.title
    kind = AMENDS if "修改" in title.partition("《")[0] else ""
    kind = kind or (INTERPRETS if _ABOUT.search(title) else "")
    if kind:
        for cited in citations_in(title):
            if cited.title:
                number = normal_number(cited.number)
                yield _relation(kind, number, cited.title, title, cited.start, cited.end)


def _cited(official: OfficialDocument, record: Record) -> Iterator[Relation]:
    for line in official.lines:
        if line.zone not in (MAIN, CARRIED):
            continue
        for cited in citations_in(line.text):
            number = normal_number(cited.number)
            if cited.role == PAST or (not number and len(cited.title) < _SHORTEST):
                continue
            if (number and number == record.number) or core_of(cited.title) == core_of(
                record.title
            ):
                continue
            kind = BASED_ON if cited.role == BASIS else CITES
            yield _relation(kind, number, cited.title, line.text, cited.start, cited.end)


def _relation(kind: str, number: str, title: str, text: str, start: int, end: int) -> Relation:
    """A relation with the text around the name as evidence."""
    first = max(0, min(start - _LONGEST // 4, len(text) - _LONGEST))
    evidence = text[first : first + _LONGEST]
    stop = min(end - first, len(evidence))
    sure = _SURE if number and title else _LIKELY
    return Relation(
        kind, number, title, evidence=evidence, start=min(start - first, stop), end=stop,
        source=CONTENT, confidence=sure,
    )  # fmt: skip


def _paragraph(official: OfficialDocument, part: str, block: str) -> str:
    for line in official.lines:
        if (line.paragraph.part, line.paragraph.block) == (part, block):
            return line.paragraph.text
    return ""
