"""A document as schema.org/Legislation: the terms, one node of JSON-LD, and its text.

The registry's export, the marks on pages and ``doclint metadata`` have this one mapping.

schema.org knows in force, partially in force and not in force, but not why a text is no
longer in force. ``gw:status`` says so, with a term for each status of ``doclint.status``:
废止 is ``gw:Repealed``, 失效 is ``gw:Expired``. ``gw:`` is a URN: it names, and is no address of
the web. The context is inline: nothing need be fetched.

What changes a text points at it (``legislationChanges`` and the narrower terms), never the
other way round; documents are named within one text by blank nodes (``_:d12``).
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from hashlib import sha256
from json import dumps

from doclint.official.pattern import Pattern
from doclint.registry.identity import issuers
from doclint.registry.model import (
    AMENDS,
    BASED_ON,
    CITES,
    INTERPRETS,
    REPEALS,
    REPLACES,
    Ground,
    Record,
    Relation,
    Standing,
)
from doclint.registry.title import normal_title
from doclint.status import AMENDED, EXPIRED, IN_FORCE, NOT_YET, PARTLY_REPEALED, REPEALED

Node = dict[str, object]

TERMS = "urn:doclint:gongwen#"
_SCHEMA = "https://schema.org/"
_DAY = {"@type": "http://www.w3.org/2001/XMLSchema#date"}
_REFERENCE = {"@type": "@id"}
CONTEXT: Mapping[str, object] = {
    "@vocab": _SCHEMA,
    "gw": TERMS,
    "legislationDate": {"@id": f"{_SCHEMA}legislationDate", **_DAY},
    "datePublished": {"@id": f"{_SCHEMA}datePublished", **_DAY},
    "gw:since": {"@id": f"{TERMS}since", **_DAY},
    "gw:effectiveOn": {"@id": f"{TERMS}effectiveOn", **_DAY},
    "gw:expiresOn": {"@id": f"{TERMS}expiresOn", **_DAY},
    "legislationLegalForce": {"@id": f"{_SCHEMA}legislationLegalForce", **_REFERENCE},
    "gw:status": {"@id": f"{TERMS}status", **_REFERENCE},
    "url": {"@id": f"{_SCHEMA}url", **_REFERENCE},
}

_FORCE = {
    IN_FORCE: "InForce",
    AMENDED: "InForce",
    PARTLY_REPEALED: "PartiallyInForce",
    REPEALED: "NotInForce",
    EXPIRED: "NotInForce",
    NOT_YET: "NotInForce",
}
_STATUS = {
    IN_FORCE: "InForce",
    AMENDED: "Amended",
    PARTLY_REPEALED: "PartlyRepealed",
    REPEALED: "Repealed",
    EXPIRED: "Expired",
    NOT_YET: "NotYetInForce",
}
# What a document does to another, in terms of schema.org and of our own.
_RELATIONS = {
    REPEALS: ("legislationRepeals", "legislationChanges"),
    AMENDS: ("legislationAmends", "legislationChanges"),
    REPLACES: ("gw:replaces", "legislationChanges"),
    BASED_ON: ("gw:basedOn",),
    CITES: ("citation",),
    INTERPRETS: ("about",),
}
# What the document by which a status came about does to the text. One that keeps it in force,
# or says when it begins, does not change it; to declare it lapsed is no repeal.
_CHANGES = {
    REPEALED: ("legislationRepeals", "legislationChanges"),
    AMENDED: ("legislationAmends", "legislationChanges"),
    PARTLY_REPEALED: ("legislationChanges",),
    EXPIRED: ("legislationChanges",),
}
_ENDED = (REPEALED, EXPIRED)
_ADDRESS = Pattern(r"(?i)https?://[^\s<>\"{}|\\^`]+")
_OPEN = ".."  # schema.org's mark of an end that is open


def legal_force(status: str) -> str:
    """The IRI of a status as schema.org has it."""
    return f"{_SCHEMA}{_FORCE[status]}"


def status_term(status: str) -> str:
    """The IRI of a status as we have it: 废止 and 失效 are two."""
    return f"{TERMS}{_STATUS[status]}"


def line_of(value: object) -> str:
    r"""JSON in one line that may stand within ``<script>``: ``<`` ``>`` ``&`` are ``\u…``.

    So are the two line separators that JavaScript does not take in a string.
    """
    text = dumps(value, ensure_ascii=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def legislation(
    record: Record, standing: Standing | None, url: str = "", relations: Iterable[Relation] = ()
) -> Node:
    """One document as a node of JSON-LD, without the context; what is not known is left out.

    Without a standing (a draft) nothing is said of its force. A relation that has a target points at that document of the same graph, else at one with
    the number and title of the text.
    """
    name = record.key or _own_name(record)
    itself = _label("d", name)
    node: Node = {"@id": itself, **_other(record.number, record.title, url)}
    node["inLanguage"] = "zh-CN"
    if record.kind:
        node["legislationType"] = record.kind
    passed = [{"@type": "GovernmentOrganization", "name": name} for name in issuers(record)]
    if passed:
        node["legislationPassedBy"] = passed
    days = {
        "legislationDate": record.issued_on,
        "datePublished": record.published_on,
        "gw:effectiveOn": record.effective_on,
        "gw:expiresOn": record.expires_on,
    }
    node.update({term: day for term, day in days.items() if _is_day(day)})
    if standing is not None:
        node.update(_status(record, standing, name))
    for i, relation in enumerate(relations, 1):
        target = _target(relation, _label("r", name) + f"-{i}")
        for term in _RELATIONS[relation.kind]:
            _append(node, term, target)
            target = {"@id": target["@id"]}
    return node


def _status(record: Record, standing: Standing, name: str) -> Node:
    """The part of a node that says whether a document is in force, since when, by what."""
    itself = _label("d", name)
    node: Node = {
        "legislationLegalForce": legal_force(standing.status),
        "gw:status": status_term(standing.status),
        "gw:statusLiteral": standing.word,
    }
    if coverage := _coverage(record, standing):
        node["temporalCoverage"] = coverage
    if _is_day(standing.since):
        node["gw:since"] = standing.since
    if standing.scope:
        node["gw:scope"] = standing.scope
    if standing.ground.title or standing.ground.number:
        node["gw:ground"] = _ground(record, standing, name)
    if standing.successor:
        successor: Node = {"@id": _label("s", name), **_other("", standing.successor)}
        if standing.status == AMENDED:  # the successor of an amended text is its new version
            successor["legislationConsolidates"] = {"@id": itself}
        node["gw:successor"] = successor
    return node


def _ground(record: Record, standing: Standing, name: str) -> Node:
    """The document by which the status came about, and what it does to this one."""
    ground, itself = standing.ground, _label("d", name)
    if is_own(record, ground):
        return {"@id": itself}
    named = _other(ground.number, ground.title.strip("《》"), ground.link)
    done = {term: {"@id": itself} for term in _CHANGES.get(standing.status, ())}
    return {"@id": _label("g", name), **named, **done}


def is_own(record: Record, ground: Ground) -> bool:
    """Whether the ground is the document itself: it lapses by its own term."""
    if ground.number and record.number:
        return ground.number == record.number
    return bool(ground.title) and normal_title(ground.title) == normal_title(record.title)


def _coverage(record: Record, standing: Standing) -> str:
    """The days on which the text holds, ``2021-01-01/..``; "" where neither end is known."""
    start = record.effective_on
    if not start and standing.status == NOT_YET:
        start = standing.since
    end = record.expires_on
    if standing.status in _ENDED and _is_day(standing.since):
        last = (date.fromisoformat(standing.since) - timedelta(days=1)).isoformat()
        end = min(last, end) if _is_day(end) else last
    known = [day if _is_day(day) else _OPEN for day in (start, end)]
    if known == [_OPEN, _OPEN] or (_OPEN not in known and known[0] > known[1]):
        return ""
    return "/".join(known)


def _target(relation: Relation, label: str) -> Node:
    if relation.target:
        return {"@id": _label("d", relation.target)}
    return {"@id": label, **_other(relation.number, relation.title)}


def _other(number: str, title: str, url: str = "") -> Node:
    address = url if _ADDRESS.fullmatch(url) else ""
    pairs = (("legislationIdentifier", number), ("name", title), ("url", address))
    return {"@type": "Legislation", **{name: value for name, value in pairs if value}}


def _label(letter: str, key: str) -> str:
    """The name of a document within one text: ``_:d12``; other characters become codes."""
    safe = "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in key)
    return f"_:{letter}{safe}"


def _own_name(record: Record) -> str:
    """What tells a document that has no key from others.

    Names of blank nodes count within one text only, but there are readers that join the
    texts of several pages without renaming them.
    """
    said = "\t".join((record.number, record.title, record.issued_on))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _append(node: Node, name: str, value: Node) -> None:
    found = node.setdefault(name, [])
    assert isinstance(found, list)
    found.append(value)
