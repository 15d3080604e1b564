"""发文字号: 代字〔年〕序号号, in the forms that really occur, and their normal form.

Normal form: brackets 〔〕, no white space (GB/T 9704-2012 7.2.5).
"""

from typing import NamedTuple

from doclint.official.date import dates_in
from doclint.official.pattern import Pattern

_OPEN = r"[〔\[(〈<【{„‹﹝《「『〖]"
_CLOSE = r"[〕\])〉>】}‟›﹞”》」』〗]"
_CODE = r"(?:[一-鿿]|[(（][一-鿿]{1,3}[)）]|[A-Z·]){1,18}?"

# 国办发〔2017〕24号 and its defects: 〔2014〕号16, 〔80〕第12号, 〔2014〕年1号, missing 号.
_STANDARD = (
    rf"(?P<code>{_CODE})(?P<open>{_OPEN})(?P<year>(?:19|20)\d{{2}}|\d{{2}})(?P<close>{_CLOSE})"
    r"(?P<stray>年?字?)(?P<di>第?)(?P<serial>\d{1,5})(?P<hao>号?)"
)
# 〔1994〕晋法行字第14号
_YEAR_FIRST = (
    rf"(?P<open2>{_OPEN})(?P<year2>(?:19|20)\d{{2}}|\d{{2}})(?P<close2>{_CLOSE})"
    r"(?P<code2>[一-鿿]{1,12})字?(?P<di2>第?)(?P<serial2>\d{1,5})(?P<hao2>号)"
)
_LINE = Pattern(rf"(?:发文字号:|文号:)?(?:{_STANDARD}|{_YEAR_FIRST})")
_IN_TEXT = Pattern(rf"{_STANDARD}(?<=号)|{_YEAR_FIRST}")
_ORDER = Pattern(
    r"(?P<before>[一-鿿]{0,20}?)"
    r"(?P<order>(?:(?:19|20)\d{2}年)?第[一二三四五六七八九十百〇零○\d]{1,6}号令?)"
)
_BLANK = Pattern(
    rf"(?P<code>{_CODE})?{_OPEN}(?:(?:19|20)?[\d×xX*○_]{{0,4}}){_CLOSE}第?[×xX*○_]{{0,4}}号"
)
_BLANK_YEAR = Pattern(
    rf"(?P<code>{_CODE}){_OPEN}[\d×xX*○_]*[×xX*○_]+[\d×xX*○_]*{_CLOSE}第?[\d×xX*○_]*号"
)
_BRACKETED = Pattern(r"[(（](?P<inner>.*)[)）]")


class Number(NamedTuple):
    """A 发文字号: ``value`` its normal form, ``year`` four digits or 0, span in the key."""

    value: str
    year: int
    start: int
    end: int


def _made(match: "object", offset: int = 0) -> Number:
    group = match.groupdict()  # type: ignore[attr-defined]
    start, end = match.span()  # type: ignore[attr-defined]
    if group.get("code"):
        start = match.start("code")  # type: ignore[attr-defined]
        code, year = _brackets(group["code"]), group["year"]
        tail = f"{group['stray']}{group['di']}{group['serial']}{group['hao']}"
        value = f"{code}〔{year}〕{tail}"
        if not group["hao"]:
            value += "号"
    else:
        start = match.start("open2")  # type: ignore[attr-defined]
        year = group["year2"]
        middle = match.string[match.end("close2") : end]  # type: ignore[attr-defined]
        value = f"〔{year}〕{middle}"
    full = int(year) if len(year) == 4 else 1900 + int(year)
    return Number(value, full, start + offset, end + offset)


def _brackets(code: str) -> str:
    return code.replace("(", "（").replace(")", "）")


def whole_number(key: str) -> Number | None:
    """The 发文字号 that a line is as a whole; outer round brackets allowed."""
    if not 4 <= len(key) <= 45:
        return None
    found = _LINE.fullmatch(key)
    if found:
        # A title that ends in a cited number is none: 关于如何适用国务院国发〔1994〕41号.
        code = found["code"] or ""
        return None if "关于" in code or "的" in code else _made(found)
    outer = _BRACKETED.fullmatch(key)
    if outer:
        found = _LINE.fullmatch(outer["inner"])
        return _made(found, 1) if found else None
    return None


def numbers_in(key: str) -> list[Number]:
    """All 发文字号 in a text without white space (with 号), in order."""
    if "号" not in key:
        return []
    # A date in front is no part of the 代字: 1979年3月21日〔79〕法办研字第7号.
    masked = key
    if "月" in key:
        for date in dates_in(key):
            masked = masked[: date.start] + "□" * (date.end - date.start) + masked[date.end :]
    return [_cut_prose(_made(m)) for m in _IN_TEXT.finditer(masked)]


_PROSE = Pattern(
    r"^.*(?:[我你本原该贵][院局厅部委会办]|根据|按照|依据|依照|及其|以及|印发的?|下发的?|转发的?|发布的?|制定的?|通知|文件|关于)(?=[^〔])"
)


def _cut_prose(number: Number) -> Number:
    """Cut words of the sentence off the front of a 代字: 我院法〔1998〕86号 → 法〔1998〕86号."""
    found = _PROSE.match(number.value.partition("〔")[0] + "〔")
    if not found or found.end() >= number.value.index("〔"):
        return number
    return number._replace(value=number.value[found.end() :], start=number.start + found.end())


def order_number(key: str) -> str | None:
    """令号 and 公告 numbers that a line is as a whole: 第711号, （第十二号）, 2024年第5号."""
    if not 3 <= len(key) <= 16 or ("号" not in key[-2:] and "号" not in key):
        return None
    bare = key.strip("()（）")
    found = _ORDER.fullmatch(bare)
    return found["order"] if found and not found["before"] else None


def blank_number(key: str) -> bool:
    """Whether a line is a 发文字号 left open: 大政办发〔2026〕号, 〔20××〕×号."""
    if not 4 <= len(key) <= 40 or "号" not in key:
        return False
    if whole_number(key) is not None:
        return False
    return bool(_BLANK.fullmatch(key) or _BLANK_YEAR.fullmatch(key))
