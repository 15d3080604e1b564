"""SM002: a level of secrecy without a period."""

from collections.abc import Iterator

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
from doclint.rules.builtin.secrecy.form import lacks_period


@rule(
    "SM002",
    "missing-secrecy-period",
    title="有密级，没有保密期限",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.secrecy_regulation("第二十一条"),
        grounds.secrecy_law("第二十条"),
        grounds.regulation("第九条(二)"),
    ],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def missing_secrecy_period(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    版头只标了“机密”或者“机密★”，后面没有保密期限、解密时间或者解密条件。

    为什么
    保密法第二十条要求定密时确定具体的保密期限、解密时间或者解密条件；实施条例第二十一条要求标注。
    不标的，按最高期限管理，往往不是定密的本意。

    错误示例
        000001
        机密★
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
    按定密审批表写全，如“机密★5年”；以事件为界的，写解密条件，如“机密★会议开始前”。
    """
    for mark in own_secrecy(official):
        if mark.white or not lacks_period(mark):
            continue
        yield Problem(
            f"密级标志“{mark.element.text.strip()}”没有保密期限。",
            mark.element.location,
            f"按定密审批补上期限，如“{mark.level}★5年”；也可以写解密时间或者解密条件。",
            element="secrecy_mark",
            severity=Severity.WARNING if context.stage == DRAFTING else None,
        )
