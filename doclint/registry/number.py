"""发文字号 and 令号 in the form by which documents are found."""

from doclint.official.date import chinese_number
from doclint.official.line import key_of
from doclint.official.number import numbers_in, whole_number
from doclint.official.pattern import Pattern

_PARTS = Pattern(r"(?P<code>.+?)〔(?P<year>\d{2}|\d{4})〕(?:年?字?)第?0*(?P<serial>\d+)号")
_LABEL = Pattern(r"^\s*(?:发文字号|发文文号|文件编号|文号|编号)\s*[:：]\s*")
# 国务院令第711号, 第十二号, 2024年第5号, 公告2018年第14号, 令711号
_ORDER = Pattern(
    r"(?P<whose>[^\d第()]{0,40}?)(?:(?P<year>(?:19|20)\d{2})年)?第?"
    r"(?P<serial>\d{1,5}|[一二三四五六七八九十百千零〇○]{1,9})号(?P<order>令?)"
)
_LONGEST = 40  # characters of what is taken for a number though its form is not known
_HUNDRED = 100


def normal_number(text: str) -> str:
    """The normal form of a 发文字号 or 令号, "" where a text holds none.

    ``代字〔2024〕3号`` without white space, 第 and leading zeros; ``国务院令第711号``. A text of
    another form that holds a digit stays as it is, without white space; where several numbers
    are printed (joint documents) it is the first.
    """
    key = unlabelled(key_of(text)).strip(",;、。")
    if not key:
        return ""
    whole = whole_number(key)
    if whole is None:
        found = numbers_in(key)
        if found and _is_all(key, [key[each.start : each.end] for each in found]):
            whole = found[0]
    if whole is not None:
        return _plain(whole.value)
    order = _ORDER.fullmatch(key)
    if order:
        return _order(order["whose"], order["year"], order["serial"], order["order"])
    return key if len(key) <= _LONGEST and any(c.isdigit() for c in key) else ""


def unlabelled(text: str) -> str:
    """A number without 发文字号： and the like in front."""
    return _LABEL.sub("", text)


def year_of_number(number: str) -> str:
    """The year (four digits) in a normal number, "" where it has none."""
    _, bracket, rest = number.partition("〔")
    year = rest.partition("〕")[0] if bracket else number.partition("年第")[0][-4:]
    return year if len(year) == 4 and year.isdigit() else ""


def code_of(number: str) -> str:
    """The 代字 of a normal number: ``国办发`` of 国办发〔2017〕47号; "" where it has none."""
    return number.partition("〔")[0] if "〔" in number else ""


def _plain(value: str) -> str:
    """Without 第, stray words and leading zeros; the year in four digits."""
    parts = _PARTS.fullmatch(value)
    if parts is None:
        return value
    year = parts["year"]
    full = year if len(year) == 4 else f"19{year}"
    return f"{parts['code']}〔{full}〕{parts['serial']}号"


def _is_all(key: str, printed: list[str]) -> bool:
    """Whether there is little else than numbers: a status in brackets, 、 between."""
    rest = key
    for each in printed:
        rest = rest.replace(each, "")
    return sum("一" <= char <= "鿿" for char in rest) <= 4


def _order(whose: str, year: str | None, serial: str, order: str) -> str:
    whose = whose.removeprefix("中华人民共和国")
    count = int(serial) if serial.isdecimal() else _chinese(serial)
    return f"{whose}{f'{year}年' if year else ''}第{count or serial}号{order}"


def _chinese(text: str) -> int | None:
    """The value of a Chinese numeral below a thousand, or of its digits."""
    head, hundred, tail = text.partition("百")
    if not hundred:
        return chinese_number(text)
    high = chinese_number(head)
    low = chinese_number(tail.lstrip("零〇○")) if tail else 0
    return None if high is None or low is None else high * _HUNDRED + low
