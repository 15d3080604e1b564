"""SM003: a period of secrecy above what the law allows for its level."""

from collections.abc import Iterator, Mapping

from doclint.official.model import SecrecyMark
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_secrecy

# 保密法 第二十条: 绝密 ≤ 30, 机密 ≤ 20, 秘密 ≤ 10 years unless otherwise provided.
_CAPS = {"绝密": 30, "机密": 20, "秘密": 10}


@rule(
    "SM003",
    "excessive-secrecy-period",
    title="保密期限超过法定上限",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.secrecy_law("第二十条")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def excessive_secrecy_period(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    保密期限是不是超过了上限：绝密级30年，机密级20年，秘密级10年。写解密时间的，从成文日期算起。
    “长期”只提示核对依据。

    为什么
    保密法第二十条规定了各密级的最长期限，“除另有规定外”不得超过。

    错误示例
        000001
        秘密★15年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        000001
        秘密★10年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    怎么改
    改为不超过上限的期限；国家另有规定的，注明依据，对本件不再检查这一条。
    """
    for mark in own_secrecy(official):
        if mark.white or not mark.period:
            continue
        cap = _cap(mark.level, context)
        if mark.period == "长期":
            yield _indefinite(mark)
        elif cap and _exceeds(mark, cap, official.facts.issued_on):
            yield Problem(
                f"密级标志“{mark.element.text.strip()}”的期限超过上限：{mark.level}级最长{cap}年。",
                mark.element.location,
                f"改为不超过{cap}年；国家另有规定的，注明依据，对本件不再检查这一条。",
                element="secrecy_mark",
            )


def _cap(level: str, context: Context) -> int | None:
    """The cap in years; a profile may raise it where other provisions do (secrecy_caps)."""
    raised = context.profile.options.get("secrecy_caps")
    years = raised.get(level) if isinstance(raised, Mapping) else None
    return years if isinstance(years, int) else _CAPS.get(level)


def _exceeds(mark: SecrecyMark, cap: int, issued_on: str | None) -> bool:
    """Whether the years, or the time from 成文日期 to the day of declassification, exceed."""
    if mark.years is not None:
        return mark.years > cap
    end = (mark.period or "").replace("年", "-").replace("月", "-").rstrip("日").split("-")
    if len(end) != 3 or not all(part.isdecimal() for part in end) or not issued_on:
        return False
    year, month, day = (int(part) for part in issued_on.split("-"))
    return (int(end[0]), int(end[1]), int(end[2])) > (year + cap, month, day)


def _indefinite(mark: SecrecyMark) -> Problem:
    return Problem(
        f"密级标志“{mark.element.text.strip()}”的期限是“长期”：只有保密事项范围规定可以长期保密的才能这样标。",
        mark.element.location,
        "核对保密事项范围；没有这样规定的，改为具体期限。",
        element="secrecy_mark",
        severity=Severity.WARNING,
        basis=[grounds.secrecy_law("第二十条", "inferred")],
    )
