"""Working days of the State Council's calendar (法定节假日 and 调休).

The days off and the days made up for are those of the notices that 国务院办公厅 issues each
November. For years that are not here, ``chinesecalendar`` is asked where it is installed;
without it only a lower bound is known.
"""

from datetime import date, timedelta
from typing import NamedTuple

# Year → weekdays that are off, days of a weekend that are worked (month and day).
_NOTICES = {
    2019: (
        "0101 0204 0205 0206 0207 0208 0405 0501 0502 0503 0607 0913 1001 1002 1003 1004 1007",
        "0202 0203 0428 0505 0929 1012",
    ),
    2020: (
        "0101 0124 0127 0128 0129 0130 0131 0406 0501 0504 0505 0625 0626 1001 1002 1005 1006 "
        "1007 1008",
        "0119 0426 0509 0628 0927 1010",
    ),
    2021: (
        "0101 0211 0212 0215 0216 0217 0405 0503 0504 0505 0614 0920 0921 1001 1004 1005 1006 1007",
        "0207 0220 0425 0508 0918 0926 1009",
    ),
    2022: (
        "0103 0131 0201 0202 0203 0204 0404 0405 0502 0503 0504 0603 0912 1003 1004 1005 1006 1007",
        "0129 0130 0402 0424 0507 1008 1009",
    ),
    2023: (
        "0102 0123 0124 0125 0126 0127 0405 0501 0502 0503 0622 0623 0929 1002 1003 1004 1005 1006",
        "0128 0129 0423 0506 0625 1007 1008",
    ),
    2024: (
        "0101 0212 0213 0214 0215 0216 0404 0405 0501 0502 0503 0610 0916 0917 1001 1002 1003 1004 "
        "1007",
        "0204 0218 0407 0428 0511 0914 0929 1012",
    ),
    2025: (
        "0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008",
        "0126 0208 0427 0928 1011",
    ),
    2026: (
        "0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 "
        "1007",
        "0104 0214 0228 0509 0920 1010",
    ),
}  # fmt: skip
KNOWN = tuple(_NOTICES)
_DAY = timedelta(days=1)
_OFF_A_YEAR = 20  # more weekdays than these were never off in one year
_FRIDAY = 5


class Span(NamedTuple):
    """Working days after one day up to another; ``exact`` is False for a lower bound."""

    days: int
    exact: bool


def between(start: date, end: date) -> Span:
    """The working days after ``start``, up to and with ``end``; none where it is not later."""
    days, lacking, day = 0, set(), start
    while day < end:
        day += _DAY
        worked = is_working(day)
        if worked is None:
            lacking.add(day.year)
            worked = day.weekday() < _FRIDAY
        days += worked
    if not lacking:
        return Span(days, True)
    return Span(max(0, days - _OFF_A_YEAR * len(lacking)), False)


def is_working(day: date) -> bool | None:
    """Whether a day is worked; None where no notice of its year is known."""
    notice = _NOTICES.get(day.year)
    if notice is None:
        return _asked(day)
    off, worked = notice
    key = f"{day.month:02d}{day.day:02d}"
    return key not in off if day.weekday() < _FRIDAY else key in worked


def _asked(day: date) -> bool | None:
    """What ``chinesecalendar`` says, None where it is not installed or does not know."""
    try:
        from chinese_calendar import is_workday  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        return None
    try:
        return bool(is_workday(day))
    except NotImplementedError:
        return None
