"""When two entries are one document: number, issuer and year; numbers alone are not unique.

A number of two issuers, or of two years, is two documents. Where issuer or year is not known
the title has to decide; where all are known and only the title differs, one of the entries is
wrong, and neither may take the other's place.
"""

from collections.abc import Sequence

from doclint.official.line import key_of
from doclint.registry.issuer import issuer_of, issuers_agree
from doclint.registry.model import Record
from doclint.registry.number import year_of_number
from doclint.registry.title import core_of, normal_title

SAME, OTHER, CONFLICT = "same", "other", "conflict"

# Cells that say that there is nothing.
_NOTHING = frozenset(
    ("无", "暂无", "无文号", "不详", "空", "未知", "none", "null", "nan", "n/a", "nil", "undefined")
)
_GENERIC = 5  # characters of a title that may be that of many documents
_STROKES = frozenset("-—–―－_/\\.·*")


def blank(text: str) -> bool:
    """Whether a cell holds nothing: empty, 无, None, —— and the like."""
    key = key_of(text)
    return not key or key.lower() in _NOTHING or set(key) <= _STROKES


def issuers(record: Record) -> tuple[str, ...]:
    """The issuers of a record, else that of its title."""
    named = issuer_of(record.title)
    return record.issuers or ((named,) if named else ())


def year_of(record: Record) -> str:
    """The year of issue (four digits); without it that of the number; "" where unknown."""
    return record.issued_on[:4] or year_of_number(record.number)


def dated(record: Record) -> str:
    """The day that tells documents without a number apart: of issue, else of publication."""
    return record.issued_on or record.published_on


def is_generic(record: Record) -> bool:
    """Whether number and title do not tell a document: 国务院公告, 中华人民共和国国务院令.

    Only its place does.
    """
    return not record.number and len(core_of(record.title)) <= _GENERIC


def identity(record: Record, place: str = "") -> str:
    """What no two documents of a registry share, as one text (parts between tabs).

    ``place`` is the first place of the document; it matters where nothing else tells it.
    """
    first = issuers(record)[:1]
    issuer = first[0] if first else ""
    if not record.number:
        tail = f"\t{place}" if is_generic(record) else ""
        return f"\t{issuer}\t{dated(record)}\t{core_of(record.title)}{tail}"
    sure = issuer and record.issued_on
    return f"{record.number}\t{issuer}\t{year_of(record)}\t{'' if sure else core_of(record.title)}"


def compare(one: Record, other: Record) -> str:
    """Whether two records are one document: ``same``, ``other`` or ``conflict``.

    ``conflict``: number, issuer and year are the same and the titles are not. Where nothing
    but the place tells a document (``is_generic``), they are ``other``.
    """
    agree = issuers_agree(issuers(one), issuers(other))
    if agree is False:
        return OTHER
    same_title = _titles_agree(one, other)
    if is_generic(one) or is_generic(other):
        return OTHER
    if not (one.number and other.number):
        return SAME if same_title and _same_day(one, other) else OTHER
    years = (one.issued_on[:4], other.issued_on[:4])
    if one.number != other.number or (all(years) and years[0] != years[1]):
        return OTHER
    if same_title:
        return SAME
    if not (one.title and other.title):
        # The number alone: it must not be one that was captured from another text.
        return SAME if _is_of_its_year(one) and _is_of_its_year(other) else OTHER
    return CONFLICT if agree and all(years) else OTHER


def choose(record: Record, candidates: Sequence[Record]) -> tuple[str, Record | None]:
    """Which of the candidates a record is: with how it compares, ``other`` and None if none.

    Two candidates that are both the same leave it open: ``conflict`` with the first.
    """
    same = [each for each in candidates if compare(record, each) == SAME]
    exact = [each for each in same if normal_title(each.title) == normal_title(record.title)]
    if len(same) == 1 or len(exact) == 1:
        return SAME, (exact or same)[0]
    if same:
        return CONFLICT, same[0]
    rival = next((each for each in candidates if compare(record, each) == CONFLICT), None)
    return (CONFLICT, rival) if rival else (OTHER, None)


def _same_day(one: Record, other: Record) -> bool:
    """Whether the day tells that titles mean one text: without a day only if neither is numbered."""
    if not one.title or dated(one) != dated(other):
        return False
    return bool(dated(one)) or not (one.number or other.number)


def _is_of_its_year(record: Record) -> bool:
    year = year_of_number(record.number)
    return not year or record.issued_on[:4] in ("", year)


def _titles_agree(one: Record, other: Record) -> bool:
    return core_of(one.title) == core_of(other.title)
