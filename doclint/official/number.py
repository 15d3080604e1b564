"""发文字号: 代字〔年〕序号号, in the forms that really occur, and their normal form.

Normal form: brackets 〔〕, no white space (GB/T 9704-2012 7.2.5).
"""

from typing import TYPE_CHECKING, NamedTuple

from doclint.official.date import dates_in
from doclint.official.pattern import Pattern

if TYPE_CHECKING:
    import re

# The brackets that occur instead of 〔〕; all are read as 〔〕, round ones as they are.
_BRACKETS = str.maketrans("[〈<【{„‹﹝《「『〖]〉>】}‟›﹞》」』〗", "〔" * 12 + "〕" * 12)
# Wide sets of characters are slow to compile: what is no Hanzi is told apart afterwards.
_CODE = r"(?:[^\x00-\xff〔〕]|\([^\x00-\xff〔〕]{1,3}\)|[A-Z])"
_YEAR = r"(?:19|20)\d{2}|\d{2}"

# 国办发〔2017〕24号 and its defects: 〔2014〕号16, 〔80〕第12号, 〔2014〕年1号, missing 号.
_STANDARD = (
    rf"(?P<code>{_CODE}{{1,18}}?)[〔(](?P<year>{_YEAR})年?[〕)]"
    r"(?P<stray>年?字?)(?P<di>第?)(?P<serial>\d{1,5})(?P<hao>号?)"
)
# 〔1994〕晋法行字第14号
_YEAR_FIRST = rf"[〔(](?P<year2>{_YEAR})[〕)](?P<tail2>[^\x00-\xff〔〕]{{1,12}}\d{{1,5}}号)"
_LINE = Pattern(rf"(?:发文字号:|文号:)?(?:{_STANDARD}|{_YEAR_FIRST})")
_IN_TEXT = Pattern(rf"{_STANDARD}(?<=号)|{_YEAR_FIRST}")
_ORDER = Pattern(r"(?:(?:19|20)\d{2}年)?第[^\x00-\x2f\x3a-\xff号]{1,6}号令?")
_OPEN_DIGITS = r"[\dxX*_×○]"
_BLANK = Pattern(
    rf"(?P<code>{_CODE}{{1,18}})?[〔(](?P<year>{_OPEN_DIGITS}{{0,6}})[〕)]第?(?P<serial>{_OPEN_DIGITS}{{0,4}})号"
)


class Number(NamedTuple):
    """A 发文字号: ``value`` its normal form, ``year`` four digits or 0, span in the key."""

    value: str
    year: int
    start: int
    end: int


def whole_number(key: str) -> Number | None:
    """The 发文字号 that a line is as a whole; outer round brackets allowed."""
    if not 4 <= len(key) <= 45 or (not key[-1].isdigit() and "号" not in key):
        return None
    outer = key.startswith("(") and key.endswith(")")
    inner = key[1:-1] if outer else key
    found = _LINE.fullmatch(inner.translate(_BRACKETS))
    if not found:
        return None
    code = found["code"] or ""
    # A title that ends in a cited number is none: 关于如何适用国务院国发〔1994〕41号.
    if "关于" in code or "的" in code or not all(map(_in_code, code)):
        return None
    return _made(found, code, int(outer))


def numbers_in(key: str) -> list[Number]:
    """All 发文字号 in a text without white space (with 号), in order."""
    if "号" not in key:
        return []
    # A date in front is no part of the 代字: 1979年3月21日〔79〕法办研字第7号.
    masked = key
    if "月" in key:
        for date in dates_in(key):
            masked = masked[: date.start] + "。" * (date.end - date.start) + masked[date.end :]
    found = (_in_sentence(match) for match in _IN_TEXT.finditer(masked.translate(_BRACKETS)))
    return [number for number in found if number is not None]


def _made(match: "re.Match[str]", code: str, offset: int = 0) -> Number:
    """The number of a match, ``code`` being what of its front belongs to it."""
    if match["code"] is None:
        year = match["year2"]
        value, start = f"〔{year}〕{match['tail2']}", match.start("year2") - 1
    else:
        year = match["year"]
        tail = f"{match['stray']}{match['di']}{match['serial']}{match['hao'] or '号'}"
        value = f"{code.replace('(', '（').replace(')', '）')}〔{year}〕{tail}"
        start = match.end("code") - len(code)
    full = int(year) if len(year) == 4 else 1900 + int(year)
    return Number(value, full, start + offset, match.end() + offset)


_PROSE = Pattern(
    r"^.*(?:[我你本原该贵][院局厅部委会办]|根据|按照|依据|依照|及其|以及|印发的?|下发的?|转发的?|发布的?|制定的?|通知|文件|关于)(?=.)"
)


def _in_sentence(match: "re.Match[str]") -> Number | None:
    """Cut words of the sentence off the front of a 代字: 我院法〔1998〕86号 → 法〔1998〕86号."""
    code = match["code"]
    if code is None:
        return _made(match, "")
    start = next((i for i in range(len(code), 0, -1) if not _in_code(code[i - 1])), 0)
    code = code[start:]
    prose = _PROSE.match(code)
    code = code[prose.end() :] if prose else code
    return _made(match, code) if code else None


def _in_code(char: str) -> bool:
    return "一" <= char <= "鿿" or char in "()" or char.isascii()


def order_number(key: str) -> str | None:
    """令号 and 公告 numbers that a line is as a whole: 第711号, （第十二号）, 公告2024年第5号."""
    if not 3 <= len(key) <= 16 or "号" not in key:
        return None
    bare = key.strip("()（）").removeprefix("公告")
    return bare if _ORDER.fullmatch(bare) else None


def blank_number(key: str) -> bool:
    """Whether a line is a 发文字号 left open: 大政办发〔2026〕号, 〔20××〕×号."""
    if not 4 <= len(key) <= 40 or "号" not in key:
        return False
    found = _BLANK.fullmatch(key.translate(_BRACKETS))
    if not found or not all(map(_in_code, found["code"] or "")):
        return False
    return not (found["serial"].isdigit() and found["year"].isdigit())
