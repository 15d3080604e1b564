"""The status of a document on a day: by the registry, else by its page and its own dates."""

from datetime import date
from typing import NamedTuple

from doclint.registry.model import Record, Registry, Standing
from doclint.registry.number import normal_number
from doclint.registry.standing import standing_on
from doclint.status import IN_FORCE, NOT_YET, read_status

_NOT_ISSUED = "没有发文字号和成文日期，像是没有印发的草稿，没有填有效性"
_UNKNOWN = "登记库里没有这份文件，有效性按文中的施行日期和有效期推算"
_SEVERAL = "登记库里有 {} 份文件都像是这一份，分不清是哪一份，有效性按文中的施行日期和有效期推算"
_BY_DATES = "有效性按文中的施行日期和有效期推算；是否被别的文件废止、修改，要用 --registry 查登记库"
_BY_PAGE = "有效性是页面上写的“{}”；没有查登记库"
_NO_BOOK = "有效性是页面上写的“{}”；登记库里没有查到这份文件"


class Found(NamedTuple):
    """The standing, None where there is none yet, and in Chinese how it was found."""

    standing: Standing | None
    note: str = ""


def standing_of(record: Record, as_of: date, registry: Registry | None) -> Found:
    """The standing of a document on a day.

    The registry prevails; else a page that says that the text no longer holds is believed
    (``record.stated``), for its dates cannot tell of a repeal.
    """
    if not (record.number or record.issued_on):
        return Found(None, _NOT_ISSUED)
    note = _BY_DATES
    if registry is not None:
        known = _registered(record, registry)
        if len(known) == 1:
            return Found(registry.standing(known[0].key, as_of))
        note = _SEVERAL.format(len(known)) if known else _UNKNOWN
    own = standing_on(record, (), as_of)
    stated = read_status(record.stated)
    if stated is None or stated[0] in (IN_FORCE, NOT_YET) or own.status not in (IN_FORCE, NOT_YET):
        return Found(own, note)
    page = (_BY_PAGE if registry is None else _NO_BOOK).format(record.stated)
    return Found(Standing(*stated), page)


def _registered(record: Record, registry: Registry) -> tuple[Record, ...]:
    """The documents that may be this one: by number and title, else by title alone.

    A number alone is not enough where both know a title: numbers are given twice.
    """
    number, year = normal_number(record.number), record.issued_on[:4]
    issuer = record.issuers[0] if record.issuers else ""
    if not record.title:
        return registry.find(number, "", issuer, year)
    found = registry.find(number, record.title, issuer, year) if number else ()
    if found:
        return found
    alone = registry.find("", record.title, issuer, year)
    return tuple(each for each in alone if not (number and each.number))
