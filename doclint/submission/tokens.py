"""Dates, amounts, shares and durations of a text as values that can be compared."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.official.date import dates_in, iso_date, number_of
from doclint.official.pattern import Pattern

DATE, AMOUNT, SHARE, DURATION = "日期", "金额", "比例", "期限"
_CN = "[一二两三四五六七八九十]"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
# Years standing alone, vague figures and ordinals are matched to be passed over.
_TOKEN = Pattern(
    r"(?:(?P<y>(?:19|20)\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]"
    r"|(?:19|20)\d\d年(?:\d{1,2}月)?"
    rf"|(?P<chinese>[〇○零一二三四五六七八九]{{4}}年{_CN}{{1,3}}月{_CN}{{1,4}}[日曰])"
    rf"|{_CN}{{1,3}}月{_CN}{{1,4}}日"
    rf"|第(?:\d+|{_CN}{{1,3}})[年月日天周]"
    rf"|(?:{_NUMBER})[余多][百千万亿]*元|[一二两三四五六七八九十几数][余多][百千万亿]*元"
    rf"|(?P<amount>{_NUMBER})(?P<scale>[百千万亿]*)元"
    rf"|(?P<share>{_NUMBER})[%％](?:以[上下])?"
    rf"|(?P<count>\d{{1,4}}|{_CN}{{1,3}}|半)(?P<unit>个工作日|工作日|个?自然日|个月|个?小时|年|日|天|周|个?星期)"
)
_SCALES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_DAYS = {"日": 1, "天": 1, "周": 7, "星期": 7, "自然日": 1}


class Token(NamedTuple):
    """A date, amount, share or duration: its kind, its value in a normal form, its span."""

    kind: str
    value: str
    start: int
    end: int


def tokens_in(key: str) -> Iterator[Token]:
    """The tokens of a text in NFKC without white space, in order."""
    for match in _TOKEN.finditer(key):
        kind, value = _valued(match.groupdict())
        if value:
            yield Token(kind, value, match.start(), match.end())


def _valued(group: dict[str, str | None]) -> tuple[str, str]:
    if group["m"] and group["d"]:
        return DATE, _day(group["y"], int(group["m"]), int(group["d"]))
    if group["chinese"]:
        return DATE, next((date.iso for date in dates_in(group["chinese"])), "")
    if group["amount"]:
        return AMOUNT, _scaled(group["amount"], group["scale"] or "")
    if group["share"]:
        return SHARE, _scaled(group["share"], "")
    if group["count"] and group["unit"]:
        return DURATION, _duration(group["count"], group["unit"].removeprefix("个"))
    return "", ""


def _day(year: str | None, month: int, day: int) -> str:
    iso = iso_date(int(year) if year else 2000, month, day)
    return iso if year else iso[4:]


def _scaled(number: str, scale: str) -> str:
    value = float(number.replace(",", ""))
    for sign in scale:
        value *= _SCALES[sign]
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _duration(count: str, unit: str) -> str:
    """``months``, ``days``, ``workdays`` or ``hours`` with their number."""
    if count == "半":
        return {"年": "months 6", "月": "days 15", "天": "hours 12", "日": "hours 12"}.get(unit, "")
    number = number_of(count.replace("两", "二"))
    if number is None:
        return ""
    if unit == "年":
        return f"months {12 * number}" if number < 100 else ""
    if unit == "月":
        return f"months {number}"
    if unit in _DAYS:
        return f"days {_DAYS[unit] * number}"
    return f"{'workdays' if unit == '工作日' else 'hours'} {number}"
