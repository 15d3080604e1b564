"""Dates in Chinese numerals, as documents before July 2012 print them."""

import re

_DIGITS = "〇一二三四五六七八九"


def chinese_date(date: str) -> str:
    """``2026年3月12日`` as ``二〇二六年三月十二日``; other text unchanged."""
    match = re.fullmatch(r"(\d{4})年(\d{1,2})月(\d{1,2})日", date)
    if match is None:
        return date
    year, month, day = match.groups()
    digits = "".join(_DIGITS[int(d)] for d in year)
    return f"{digits}年{_number(int(month))}月{_number(int(day))}日"


def _number(value: int) -> str:
    """1–31 as spoken: 十, 十二, 二十, 三十一."""
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else _DIGITS[tens] + "十")
    return head + (_DIGITS[ones] if ones else "")
