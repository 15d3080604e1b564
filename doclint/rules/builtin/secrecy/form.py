"""SM001: a mark of secrecy that is not 密级★保密期限."""

from collections.abc import Iterator

from doclint.official.model import SecrecyMark
from doclint.rules import ALL_STAGES, Context, Fix, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bare, own_secrecy, public_ground
from doclint.rules.builtin.secrecy.work_secret import says_not_secret


@rule(
    "SM001",
    "malformed-secrecy-mark",
    title="密级标志的写法不对",
    severity=Severity.ERROR,
    stages=ALL_STAGES,
    basis=[
        grounds.layout_standard("7.2.2"),
        grounds.secrecy_regulation("第二十一条"),
    ],
    fix="unsafe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def malformed_secrecy_mark(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    版头的密级标志是不是“密级★保密期限”（或者解密时间、解密条件）的写法：用实心五角星“★”，密级在
    前、期限在后，期限用阿拉伯数字，满一年用“年”、不满一年用“个月”。只有密级、没有期限的由SM002查。

    为什么
    保密法实施条例第二十一条：国家秘密载体应当标注密级、保密期限。GB/T 9704-2012 7.2.2：保密期限中
    的数字用阿拉伯数字标注。标志不规范，收文单位无法据以管理。

    错误示例
        000001
        机密☆十年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        000001
        机密★10年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    怎么改
    按“密级★期限”改写，如“机密★10年”“秘密★6个月”，顶格写在份号之下。
    """
    for mark in own_secrecy(official):
        if mark.white:
            if not public_ground(official):
                yield _leftover(mark)
        elif not mark.well_formed and not lacks_period(mark) and not _is_other(official, mark):
            yield _malformed(mark)


def lacks_period(mark: SecrecyMark) -> bool:
    """Whether a mark is a level alone or with a star: the fault of SM002."""
    printed = bare(mark.element.text)
    return mark.period is None and printed in (mark.level, mark.level + mark.star)


def _is_other(official: OfficialDocument, mark: SecrecyMark) -> bool:
    """Whether the mark stands on what is no state secret: the fault of SM007."""
    return not mark.star and bool(says_not_secret(official))


def _malformed(mark: SecrecyMark) -> Problem:
    faults = []
    if mark.star and mark.star != "★":
        faults.append("分隔符号应当是“★”")
    if not mark.star:
        faults.append("密级和期限之间缺少“★”")
    if not bare(mark.element.text).lstrip("密级：:").startswith(mark.level):
        faults.append("密级应当在前")
    if mark.period and any(c in "一二三四五六七八九十" for c in mark.period):
        faults.append("期限数字应当用阿拉伯数字")
    if mark.years is not None and mark.period and mark.period.endswith("月") and mark.years >= 1:
        faults.append("满一年的期限用“年”")
    said = "；".join(faults) or "应当是“密级★保密期限”"
    wanted = _rewritten(mark)
    return Problem(
        f"密级标志“{mark.element.text.strip()}”写法不规范：{said}。",
        mark.element.location,
        "改为“密级★期限”，如“机密★10年”“秘密★6个月”。",
        element="secrecy_mark",
        fix=Fix(f"改为“{wanted}”", "unsafe", wanted) if wanted else None,
    )


def _rewritten(mark: SecrecyMark) -> str:
    """The mark as it should stand; "" where its period is not certain."""
    if mark.period is None:
        return ""
    if mark.years is None:
        return f"{mark.level}★{mark.period}"
    months = round(mark.years * 12)
    period = f"{months // 12}年" if months % 12 == 0 else f"{months}个月"
    return f"{mark.level}★{period}"


def _leftover(mark: SecrecyMark) -> Problem:
    return Problem(
        f"文中藏有白色的密级标志“{mark.element.text.strip()}”：印在纸上看不见，电子文件里一直在，"
        "多半是模板留下的。",
        mark.element.location,
        "本件不涉密的，删去；确属涉密的，改为黑色并标注完整。",
        element="secrecy_mark",
        severity=Severity.WARNING,
    )
