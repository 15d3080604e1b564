"""Citations looked up in a registry: imported only where a registry is given."""

from datetime import date, timedelta
from typing import NamedTuple

from doclint.official.citation import Citation
from doclint.official.vocabulary import genre_of
from doclint.registry.identity import year_of
from doclint.registry.model import Record, Registry, Standing
from doclint.registry.number import year_of_number
from doclint.registry.title import core_of
from doclint.status import EXPIRED, REPEALED

# What is enacted anew under the same title: a title alone does not say which text is meant.
_STATUTES = ("法", "条例", "规定", "办法", "细则", "规则", "规程", "章程", "标准", "规范")
_SHORTEST = 8  # characters of a title that tells a document by itself


class Ended(NamedTuple):
    """A cited document that had ended: what happened to it, what to do; ``sure`` by its number."""

    fate: str
    remedy: str
    sure: bool


def ended(registry: Registry, citation: Citation, on: date) -> Ended | None:
    """What the registry says of a citation in a text of a day, None where it may stand.

    Every document that may be meant must have ended before that day: numbers are not
    unique, and titles are used again.
    """
    found = registry.find(number=citation.number, title=citation.title)
    if not found or (not citation.number and len(core_of(citation.title)) < _SHORTEST):
        return None
    # A number alone may have been registered with a text that only cites it.
    if not citation.title and any(_is_doubtful(each) for each in found):
        return None
    # What ends on the very day may have been cited in the morning.
    before = on - timedelta(days=1)
    standings = [(each, registry.standing(each.key, before)) for each in found]
    if any(standing.status not in (REPEALED, EXPIRED) for _, standing in standings):
        return None
    record, standing = standings[-1]
    sure = bool(citation.number and citation.title) and len(found) == 1
    if not citation.number and _may_be_renewed(record, standing):
        return None
    return Ended(_fate(standing), _remedy(standing), sure)


def _is_doubtful(record: Record) -> bool:
    """Whether the number is not of the year of the document."""
    return year_of_number(record.number) not in ("", year_of(record))


def _may_be_renewed(record: Record, standing: Standing) -> bool:
    """Whether a text of the same title may have followed."""
    core = core_of(record.title)
    follows = core in core_of(standing.ground.title) or core in core_of(standing.successor)
    return follows or genre_of(core) in _STATUTES


def _fate(standing: Standing) -> str:
    since = ""
    if standing.since:
        year, month, day = standing.since.split("-")
        since = f"自{year}年{int(month)}月{int(day)}日起"
    ground = standing.ground
    by = f"（依据《{ground.title}》{ground.number}）" if ground.title else ""
    return f"{standing.word if not since else f'{since}{standing.word}'}{by}"


def _remedy(standing: Standing) -> str:
    if standing.successor:
        return f"改引{standing.successor}，并核对条款；只是叙述沿革的，不必修改。"
    return "按登记库核对，改引现行的规定；只是叙述沿革的，不必修改。"
