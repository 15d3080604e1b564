"""密级和保密期限 as printed in the head: 机密★10年 (保密法实施条例 第二十一条; GB/T 9704 7.2.2)."""

from typing import NamedTuple

from doclint.official.date import number_of
from doclint.official.pattern import Pattern

STARS = "★☆*＊⭐✩✭✯⋆﹡"
_MARK = Pattern(
    rf"(?:密级[:：])?(?P<level>绝密|机密|秘密)(?P<star>[{STARS}]?)(?P<period>.{{0,22}})"
)
_REVERSED = Pattern(
    rf"(?P<period>.{{1,8}}?)?(?P<star>[{STARS}])(?P<level>绝密|机密|秘密)(?P<after>.{{0,8}})"
)
_PERIOD = Pattern(
    r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})(?P<unit>年|个月|月)"
    r"|长期|\d{4}年\d{1,2}月\d{1,2}日|[^0-9★]{2,20}(?:前|后|时)"
)
_WELL = Pattern(
    r"(?:绝密|机密|秘密)★(?:长期|[1-9]\d?年|(?:[1-9]|1[01])个月|\d{4}年\d{1,2}月\d{1,2}日"
    r"|[^0-9★]{2,20}(?:前|后|时))"
)


class Secrecy(NamedTuple):
    """A parsed mark; ``period`` is None where none is printed."""

    level: str
    star: str
    period: str | None
    well_formed: bool
    years: float | None


def parse_secrecy(key: str) -> Secrecy | None:
    """Parse a line (NFKC, no white space) that is a mark of secrecy; None if it is none.

    A line with more than a mark (prose) gives None; wrong stars, order and numerals are
    parsed and come out with ``well_formed`` False.
    """
    if not 2 <= len(key) <= 30 or "密" not in key:
        return None
    found = _MARK.fullmatch(key)
    if found:
        period = found["period"].strip("()（）") or None
        if period is not None and not _PERIOD.fullmatch(period):
            return None
        return _made(key, found["level"], found["star"], period)
    found = _REVERSED.fullmatch(key)
    if found:
        period = (found["period"] or found["after"] or "").strip("()（）") or None
        if period is not None and not _PERIOD.fullmatch(period):
            return None
        return _made("", found["level"], found["star"], period)
    return None


def _made(key: str, level: str, star: str, period: str | None) -> Secrecy:
    well = bool(_WELL.fullmatch(key)) if key else False
    return Secrecy(level, star, period, well, _years(period))


def _years(period: str | None) -> float | None:
    found = _PERIOD.fullmatch(period) if period else None
    if not found or not found["n"]:
        return None
    value = number_of(found["n"])
    if value is None:
        return None
    return float(value) if found["unit"] == "年" else value / 12


def is_starred(text: str) -> bool:
    """Whether a text has one of the stars seen in marks of secrecy."""
    return any(star in text for star in STARS)
