"""EL007: a 成文日期 that is not written 2026年3月12日."""

from collections.abc import Iterator

from doclint.official.date import chinese_number, iso_date
from doclint.official.model import HEAD
from doclint.official.pattern import Pattern
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    Element,
    Fix,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bare, bound

_CN = "[〇○零ＯOo0◯ΟО一二三四五六七八九十廿卅]"
_ARABIC = Pattern(r"(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})([日号])")
_CHINESE = Pattern(rf"({_CN}{{4}})年({_CN}{{1,3}})月({_CN}{{1,4}})[日曰]")
_SEPARATED = Pattern(r"(\d{4}|\d{2})[-./\-－—–．·](\d{1,2})[-./\-－—–．·](\d{1,2})日?")
_NO_DAY = Pattern(r"\d{4}年\d{1,2}月")
_NO_YEAR = Pattern(r"\d{1,2}月\d{1,2}日")
_WIDE_DIGITS = {ord("０") + i: str(i) for i in range(10)}


@rule(
    "EL007",
    "malformed-issue-date",
    title="成文日期的写法不对",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.5.4"), grounds.regulation("第九条(十二)")],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def malformed_issue_date(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    成文日期是不是“2026年3月12日”的写法：用阿拉伯数字，年、月、日标全，年份四位，月、日不编虚位
    （1不编为01）；有没有这一天。只查成文日期，正文里的日期不查；起草时空着的日期不查。

    为什么
    GB/T 9704-2012 7.3.5.4：成文日期中的数字用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编
    虚位。

    错误示例
        ……
        滨海市人民政府办公室
        二〇二六年三月十二日
        （此件公开发布）

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    改为“2026年3月12日”的写法。
    """
    date = official.first("issued_on")
    if date is None:
        return
    printed = bare(date.text).strip("（）()").translate(_WIDE_DIGITS)
    faults, wanted = _judged(printed)
    if not faults:
        return
    exact = date.location.end - date.location.start == len(date.text)
    yield Problem(
        f"成文日期“{printed}”写法不规范：{'；'.join(faults)}。",
        date.location,
        f"改为“{wanted}”。" if wanted else "用阿拉伯数字把年、月、日标全，如“2026年3月12日”。",
        element="issued_on",
        severity=_severity(official, date),
        fix=Fix(f"改为“{wanted}”", "safe", wanted) if wanted and exact else None,
    )


def _severity(official: OfficialDocument, date: Element) -> Severity:
    """A date above the text may be the day of publication on a web page: no error there."""
    above = bool(date.lines) and official.lines[date.lines[0]].zone == HEAD
    return bound(official, Severity.WARNING if above else Severity.ERROR)


def _judged(printed: str) -> tuple[list[str], str]:
    """The faults of a date as printed, and the date as it should stand ("" if unknown)."""
    chinese = _CHINESE.fullmatch(printed)
    if chinese:
        parts = [chinese_number(p) for p in chinese.groups()]
        return ["应当用阿拉伯数字", *_impossible(*parts)], _printed(*parts)
    separated = _SEPARATED.fullmatch(printed)
    if separated:
        parts = [int(p) for p in separated.groups()]
        return ["应当写作“年”“月”“日”", *_impossible(*parts)], _printed(*parts)
    arabic = _ARABIC.fullmatch(printed)
    if arabic:
        return _arabic(*arabic.groups())
    if _NO_DAY.fullmatch(printed):
        return ["没有“日”，年、月、日应当标全"], ""
    if _NO_YEAR.fullmatch(printed):
        return ["没有年份，年、月、日应当标全"], ""
    return [], ""


def _arabic(year: str, month: str, day: str, unit: str) -> tuple[list[str], str]:
    faults = []
    if len(year) == 2:
        faults.append("年份应当标全称")
    if month.startswith("0") or day.startswith("0"):
        faults.append("月、日不编虚位")
    if unit == "号":
        faults.append("应当写“日”，不写“号”")
    parts = (int(year), int(month), int(day))
    return faults + _impossible(*parts), _printed(*parts)


def _impossible(year: int | None, month: int | None, day: int | None) -> list[str]:
    return [] if iso_date(year, month, day) else ["没有这一天"]


def _printed(year: int | None, month: int | None, day: int | None) -> str:
    iso = iso_date(year, month, day) if year and year >= 100 else ""
    return f"{year}年{month}月{day}日" if iso else ""
