"""EL006: a 发文字号 of another year than the 成文日期."""

from collections.abc import Iterator

from doclint.official.pattern import Pattern
from doclint.rules import (
    ISSUING,
    PUBLISHED,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds

_YEAR = Pattern(r"〔((?:19|20)\d{2})〕")


@rule(
    "EL006",
    "mismatched-number-year",
    title="发文字号的年份与成文日期不一致",
    severity=Severity.WARNING,
    stages={ISSUING, PUBLISHED},
    basis=[grounds.regulation("第二十五条(二)", "inferred")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def mismatched_number_year(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    发文字号里的年份和成文日期的年份是否一致。年底签发、次年编号，或者年初签发、沿用上年编号的（前后
    两个月之内），不算。

    为什么
    发文字号在复核登记时编，年份一般就是成文那一年；不一致，多半是沿用了旧稿的文号或者日期。条文没有
    直接规定，是由登记的要求推出的。

    错误示例
        滨海市人民政府办公室文件
        滨政办发〔2024〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    怎么改
    核对发文登记，改正文号的年份或者成文日期。
    """
    number, issued_on = official.first("document_number"), official.facts.issued_on
    found = _YEAR.search(number.value or number.text) if number else None
    if number is None or found is None or not issued_on:
        return
    numbered, (year, month, _) = int(found.group(1)), (int(p) for p in issued_on.split("-"))
    if numbered == year or _at_turn_of_year(numbered, year, month):
        return
    yield Problem(
        f"发文字号的年份是{numbered}年，成文日期是{year}年，两者不一致。",
        number.location,
        "核对发文登记，改正文号的年份或者成文日期。",
        element="document_number",
    )


def _at_turn_of_year(numbered: int, year: int, month: int) -> bool:
    late, early = month >= 11 and numbered == year + 1, month <= 2 and numbered == year - 1
    return late or early
