"""Dates as printed: 2017年5月26日, 二〇一七年五月二十六日, 2017-05-26, and blanks of them."""

from typing import NamedTuple

from doclint.official.pattern import Pattern

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "○": 0, "Ｏ": 0, "O": 0, "o": 0, "◯": 0, "Ο": 0, "О": 0, "⚪": 0, "0": 0,
    "两": 2, "元": 1, "廿": 20, "卅": 30,
}  # fmt: skip
_ZEROS = "〇○零ＯOo◯ΟО⚪0"
_CN = f"[一二三四五六七八九十廿卅{_ZEROS}]"

# On text in NFKC without white space (the `key` of a line).
ARABIC = r"(?:19|20)\d{2}年\d{1,2}月\d{1,2}日"
CHINESE = rf"[一二][一二三四五六七八九{_ZEROS}]{{3}}年{_CN}{{1,3}}月{_CN}{{1,4}}[日曰]"
DATE = rf"(?:{ARABIC}|{CHINESE})"

_DATE_LINE = Pattern(
    r"[(（]?(?:(?P<y>\d{2,4})[年.\-/](?P<m>\d{1,2})[月.\-/](?P<d>\d{1,2})[日号曰]?"
    rf"|(?P<cy>[一二][一二三四五六七八九{_ZEROS}]{{3}})年(?P<cm>{_CN}{{1,3}})月(?P<cd>{_CN}{{1,4}})[日曰])"
    r"[)）]?"
)
_IN_TEXT = Pattern(
    r"(?P<y>(?:19|20)\d{2})年(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]"
    rf"|(?P<cy>[一二][一二三四五六七八九{_ZEROS}]{{3}})年(?P<cm>{_CN}{{1,3}})月(?P<cd>{_CN}{{1,4}})[日曰]"
)
_BLANK = Pattern(r"(?:20)?[\d×xX*_○〇二一Ｘ]{0,4}年[×xX*_\d○〇Ｘ]{0,2}月[×xX*_○〇Ｘ]{0,2}日")


class Date(NamedTuple):
    """A date as found: ``iso`` (``""`` where it is impossible), and whether in 汉字."""

    iso: str
    chinese: bool
    start: int
    end: int


def chinese_number(text: str) -> int | None:
    """The value of a Chinese numeral up to 99 (``二十六`` → 26), or of its digits."""
    if not text:
        return None
    if "十" not in text and not any(c in "廿卅" for c in text):
        value = 0
        for char in text:
            if char not in _DIGITS:
                return None
            value = value * 10 + _DIGITS[char]
        return value
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, _, ones = text.partition("十")
    high = _DIGITS.get(tens, None) if tens else 1
    low = _DIGITS.get(ones, None) if ones else 0
    return None if high is None or low is None else high * 10 + low


def number_of(text: str) -> int | None:
    """The value of an Arabic or Chinese numeral."""
    return int(text) if text.isdecimal() else chinese_number(text)


def iso_date(year: int | None, month: int | None, day: int | None) -> str:
    """``YYYY-MM-DD``, or ``""`` where there is no such day."""
    if not year or not month or not day:
        return ""
    if year < 100:
        year += 1900 if year > 40 else 2000
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not (1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= days[month - 1]):
        return ""
    return f"{year:04d}-{month:02d}-{day:02d}"


def _made(match: "object", offset: int = 0) -> Date:
    group = match.groupdict()  # type: ignore[attr-defined]
    span = match.span()  # type: ignore[attr-defined]
    if group.get("cy"):
        parts = (group["cy"], group["cm"], group["cd"])
        iso = iso_date(*(chinese_number(p) for p in parts))
        return Date(iso, True, span[0] + offset, span[1] + offset)
    iso = iso_date(int(group["y"]), int(group["m"]), int(group["d"]))
    return Date(iso, False, span[0] + offset, span[1] + offset)


def whole_date(key: str) -> Date | None:
    """The date that a line is as a whole, outer brackets allowed; None if it is none."""
    if not 6 <= len(key) <= 20:
        return None
    found = _DATE_LINE.fullmatch(key)
    return _made(found) if found else None


def dates_in(key: str) -> list[Date]:
    """All full dates in a text without white space, in order."""
    return [_made(m) for m in _IN_TEXT.finditer(key)] if "年" in key else []


def is_blank_date(key: str) -> bool:
    """Whether a line is a date left open: ``2026年月日``, ``2026年×月×日``."""
    if not (3 <= len(key) <= 14 and key.endswith("日") and "年" in key):
        return False
    return _BLANK.fullmatch(key) is not None and whole_date(key) is None
