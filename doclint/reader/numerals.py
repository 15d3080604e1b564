"""Numbers as automatic numbering prints them (ST_NumberFormat, ISO/IEC 29500-1 17.18.59).

Where the standard is vague, what Word prints counts: ``chineseCounting`` goes over to
digits at 100 (一○○), ``chineseCountingThousand`` does not (一百).
"""

from collections.abc import Callable

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_UNITS = ("", "拾", "佰", "仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 10**8


def format_number(value: int, style: str) -> str:
    """``value`` in a number format; decimal where the format is unknown or cannot say it.

    >>> format_number(21, "chineseCountingThousand"), format_number(3, "upperRoman")
    ('二十一', 'III')
    """
    printer = _PRINTERS.get(style)
    if printer is None or not 0 <= value < _MOST:
        return str(value)
    return printer(value)


def _group(value: int, digits: str, units: tuple[str, ...]) -> str:
    """A number below 10,000 with its units: 一千零二十."""
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit:
            text += (digits[0] if gap and text else "") + digits[digit] + units[place]
        gap = not digit
    return text


def _counting(value: int, digits: str, units: tuple[str, ...]) -> str:
    high, low = divmod(value, 10_000)
    if not high:
        return _group(low, digits, units) or digits[0]
    zero = digits[0] if 0 < low < 1000 else ""
    return _group(high, digits, units) + "万" + zero + _group(low, digits, units)


def _chinese_thousand(value: int) -> str:
    text = _counting(value, _DIGITS, _UNITS)
    return text[1:] if text.startswith("一十") else text


def _chinese(value: int) -> str:
    return _chinese_thousand(value) if value < 100 else _positional(value, "○")


def _legal(value: int) -> str:
    return _counting(value, _LEGAL_DIGITS, _LEGAL_UNITS)


def _japanese(value: int) -> str:
    high, low = divmod(value, 10_000)
    text = _japanese(high) + "万" if high else ""
    for place in (3, 2, 1):
        digit = low // 10**place % 10
        if digit:
            text += ("" if digit == 1 else _DIGITS[digit]) + _UNITS[place]
    if low % 10 or not value:
        text += _DIGITS[low % 10] if value else "〇"
    return text


def _positional(value: int, zero: str) -> str:
    return "".join(zero if d == "0" else _DIGITS[int(d)] for d in str(value))


def _roman(value: int) -> str:
    if value > 32767:
        return str(value)
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text


def _letters(value: int) -> str:
    """Letters a … z, aa, bb …: the letter is repeated, not a number of base 26."""
    if not 0 < value <= 780:
        return str(value)
    return chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _from(first: str, last: int) -> Callable[[int], str]:
    """Single signs that follow each other in Unicode, for 1 … last."""
    return lambda value: chr(ord(first) + value - 1) if 0 < value <= last else str(value)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)] if value else "0"


def _full_width(value: int) -> str:
    return "".join(chr(0xFF10 + int(digit)) for digit in str(value))


def _ordinal(value: int) -> str:
    tens = value // 10 % 10
    return f"{value}" + ({1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th") if tens != 1 else "th")


_PRINTERS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "chineseCountingThousand": _chinese_thousand,
    "taiwaneseCountingThousand": _chinese_thousand,
    "ideographDigital": lambda value: _positional(value, "〇"),
    "japaneseDigitalTenThousand": lambda value: _positional(value, "〇"),
    "taiwaneseDigital": lambda value: _positional(value, "○"),
    "japaneseCounting": _japanese,
    "chineseLegalSimplified": _legal,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "ideographEnclosedCircle": _from("㈠", 10),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": lambda value: f"{value:02d}",
    "numberInDash": lambda value: f"- {value} -",
    "ordinal": _ordinal,
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "none": lambda value: "",
}
