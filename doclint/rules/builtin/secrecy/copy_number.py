"""SM004, SM005: a secret document without a copy number; its form and the order of the marks."""

from collections.abc import Iterator
from itertools import pairwise

from doclint.location import Location
from doclint.official.model import ASIDE, Element
from doclint.official.pattern import Pattern
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    Fix,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_secrecy

# What may be meant as 份号 above a mark of secrecy, its length wrong or not.
_NUMBER = Pattern(r"(?:份号:|№|N[Oo]\.?)?(?P<digits>\d{1,9})(?:号|份)?")
# 7.2.1 says 一般: a longer local series of seven digits occurs.
_USUAL, _LONGEST = 6, 7
_ORDER = (("copy_number", "份号"), ("secrecy_mark", "密级"), ("urgency", "紧急程度"))


@rule(
    "SM004",
    "missing-copy-number",
    title="涉密公文没有份号",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第九条(一)"), grounds.layout_standard("7.2.1")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def missing_copy_number(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    标了密级的公文，版头有没有份号。起草阶段只提醒，份号在印制时编。

    为什么
    公文处理工作条例第九条(一)：涉密公文应当标注份号。没有份号，就无法按份登记、清退。

    错误示例
        机密★5年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        000001
        机密★5年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    怎么改
    在版心左上角第一行顶格编6位份号，如“000001”。
    """
    if _copy_number(official) is not None:
        return
    for mark in own_secrecy(official):
        if mark.white:
            continue
        yield Problem(
            f"本件标有密级“{mark.element.text.strip()}”，但没有份号。",
            mark.element.location,
            "在密级之上、版心左上角第一行顶格编份号，一般用6位阿拉伯数字，如“000001”。",
            element="secrecy_mark",
            severity=Severity.WARNING if context.stage == DRAFTING else None,
        )
        return


@rule(
    "SM005",
    "copy-number-form",
    title="份号的位数、版头三项的次序不对",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[
        grounds.layout_standard("7.2.1"),
        grounds.layout_standard("7.2.2"),
        grounds.layout_standard("7.2.3"),
    ],
    fix="unsafe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def copy_number_form(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    份号是不是6位阿拉伯数字（7位的不报）；份号、密级和保密期限、紧急程度是不是按这个次序自上而下分行排列。

    为什么
    GB/T 9704-2012 7.2.1：份号一般用6位阿拉伯数字，顶格编排在版心左上角第一行；7.2.3：如需同时标注份号、密级
    和保密期限、紧急程度，按照这个顺序自上而下分行排列。

    错误示例
        00012
        机密★5年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        000012
        机密★5年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    怎么改
    份号补足6位，如“000012”；份号在上，密级和保密期限其次，紧急程度在下。
    """
    found = _copy_number(official)
    if found:
        yield from _length(*found)
    present = [(e, name) for kind, name in _ORDER if (e := official.first(kind)) and e.lines]
    for (upper, first), (lower, second) in pairwise(present):
        if _is_below(official, upper, lower):
            yield Problem(
                f"{second}“{lower.text.strip()}”排在{first}“{upper.text.strip()}”之前。",
                lower.location,
                "自上而下依次排份号、密级和保密期限、紧急程度。",
                element=lower.kind,
            )
            return


def _copy_number(official: OfficialDocument) -> tuple[str, Location] | None:
    """份号 as printed: recognised, or a short number right above a mark of secrecy."""
    element = official.first("copy_number")
    if element is not None:
        return element.text, element.location
    for mark in own_secrecy(official):
        index = mark.element.lines[0] - 1 if mark.element.lines else -1
        if index < 0 or official.lines[index].zone == ASIDE:
            continue
        line = official.lines[index]
        if len(line.text) < 20 and _NUMBER.fullmatch(line.key):
            return line.text, line.location
    return None


def _length(text: str, place: Location) -> Iterator[Problem]:
    printed = text.strip()
    found = _NUMBER.fullmatch("".join(printed.split()))
    if found is None or _USUAL <= len(found["digits"]) <= _LONGEST:
        return
    wanted = found["digits"].zfill(_USUAL)
    whole = printed.isdecimal() and len(printed) < _USUAL and place.end - place.start == len(text)
    yield Problem(
        f"份号“{printed}”是{len(found['digits'])}位，一般用6位阿拉伯数字。",
        place,
        f"改为“{wanted}”。" if len(found["digits"]) < _USUAL else "按6位重新编号。",
        element="copy_number",
        fix=Fix(f"改为“{wanted}”", "unsafe", wanted) if whole else None,
    )


def _is_below(official: OfficialDocument, upper: Element, lower: Element) -> bool:
    """Whether what belongs above stands below; text boxes say nothing of the order on paper."""
    first, second = (official.lines[e.lines[0]].paragraph for e in (upper, lower))
    if first.container != second.container:
        table = first.cell and second.cell and first.cell.table == second.cell.table
        if not table:
            return False
    return (upper.lines[0], upper.location.start) > (lower.lines[0], lower.location.start)
