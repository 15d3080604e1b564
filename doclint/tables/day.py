"""Days as people write them in cells: 2024年3月1日, 2024-03-01, 2024/3/1, 45000 …"""

from datetime import date, timedelta

from doclint.official.date import chinese_number, iso_date, whole_date
from doclint.official.line import key_of
from doclint.official.pattern import Pattern

_TIME = Pattern(r"(?:T|(?<=\d))\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$")
_FRAME = Pattern(r"^(?:自|从|于)|(?:起|始)?(?:施行|实施|执行|生效|废止|失效)?$")
_COMPACT = Pattern(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})")
_WESTERN = Pattern(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>(?:19|20)\d{2})")
_PARTED = Pattern(r"(?P<y>(?:19|20)\d{2})[年./\-](?P<m>\d{1,2})[月./\-](?P<d>\d{1,2})[日号]?")
_CHINESE = Pattern(r"(?P<y>[一二][^年月日]{3})年(?P<m>[^年月日]{1,3})月(?P<d>[^年月日]{1,3})[日号]")
_MONTHS = 12
# Day numbers of spreadsheets: 1954 to 2119. Day 0 is 30 December 1899, for 1900 is no leap year.
_SERIALS, _DAY_ZERO = range(20_000, 80_000), date(1899, 12, 30)


def read_day(text: str) -> str:
    """The one day that a text states as a whole, ISO; "" where it states none.

    自…起 around it and a time behind it (a cell with a format of hours) are dropped. A day that
    there is not (2023-02-29) is none, and so is one whose month is not told from its day
    (05/01/2024).
    """
    key = key_of(text)
    if not key or len(key) > 40:
        return ""
    bare = _FRAME.sub("", _TIME.sub("", key))
    number = bare.removesuffix(".0")  # a whole number as spreadsheets hold it
    if number.isascii() and number.isdigit():
        return _digits(number)
    if is_ambiguous_day(bare):
        return ""
    for pattern in (_PARTED, _WESTERN):
        found = pattern.fullmatch(bare)
        if found:
            return iso_date(int(found["y"]), int(found["m"]), int(found["d"]))
    chinese = _CHINESE.fullmatch(bare)
    if chinese:
        return iso_date(*(chinese_number(chinese[part]) for part in "ymd"))
    whole = whole_date(bare)
    return whole.iso if whole else ""


def is_ambiguous_day(text: str) -> bool:
    """Whether a text is a day with its year behind whose month could as well be its day."""
    found = _WESTERN.fullmatch(_FRAME.sub("", _TIME.sub("", key_of(text))))
    return found is not None and int(found["d"]) <= _MONTHS and int(found["d"]) != int(found["m"])


def _digits(bare: str) -> str:
    compact = _COMPACT.fullmatch(bare)
    if compact:
        return iso_date(int(compact["y"]), int(compact["m"]), int(compact["d"]))
    if len(bare) == 5 and int(bare) in _SERIALS:
        return (_DAY_ZERO + timedelta(days=int(bare))).isoformat()
    return ""
