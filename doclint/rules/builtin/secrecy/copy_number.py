"""SM004: a secret document without a copy number."""

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
    if official.first("copy_number") is not None:
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
