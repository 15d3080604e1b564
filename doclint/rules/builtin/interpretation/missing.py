"""IP001, IP002: a submission without interpretation plan or material."""

from collections.abc import Iterator

from doclint.rules import DRAFTING, ISSUING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.interpretation.scope import (
    materials,
    needs_interpretation,
    plans,
    prescribed,
    severity_of,
    substitute,
)

_PRACTICE = "多地要求政策性文件报审时一并报送解读方案和解读材料"


@rule(
    "IP001",
    "missing-interpretation-plan",
    title="报审材料里没有解读方案",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice(_PRACTICE)],
    applies_to="administrative",
    needs="submission",
)
def missing_interpretation_plan(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    以政府或其办公厅（室）名义印发的政策性文件、政府规章，报审材料里有没有解读方案。涉密、不公开的，
    人事、表彰、会议、内部管理类的，批复、请示、报告、函、转发上级文件的，都不要求。请示等材料里已写明
    解读途径和时间的，视同有解读方案。

    为什么
    “谁起草、谁解读”：解读方案、解读材料与文件同步组织、同步审签、同步部署。本地有规定的（如辽宁、大连）
    缺了要退文，作错误；没有规定的作警告。

    错误示例
        滨海市人民政府办公室文件
        滨政办规〔2026〕2号
        滨海市人民政府办公室关于印发《滨海市城市排水设施管理办法》的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        【报审材料】

    正确示例
        滨海市人民政府办公室文件
        滨政办规〔2026〕2号
        滨海市人民政府办公室关于印发《滨海市城市排水设施管理办法》的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        解读形式：图解

    怎么改
    拟一份解读方案，写明解读提纲、解读形式、解读途径、解读时间，随文件一并报审。
    """
    submission = context.submission
    reasons = needs_interpretation(official, context)
    if not reasons or submission is None or plans(submission) or substitute(submission):
        return
    yield Problem(
        f"报审材料里没有解读方案。判为需要解读的政策性文件：{'、'.join(reasons)}。",
        help="拟一份解读方案（解读提纲、解读形式、解读途径、解读时间），随文件一并报审。",
        severity=severity_of(context),
        basis=prescribed(context) or None,
    )


@rule(
    "IP002",
    "missing-interpretation-material",
    title="报审材料里没有解读材料",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice(_PRACTICE)],
    applies_to="administrative",
    needs="submission",
)
def missing_interpretation_material(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    需要解读的政策性文件（范围同IP001），报审材料里有没有解读材料：文字稿、图解、问答，或者图片、音视频。

    为什么
    解读材料与文件同步起草、同步报审，文件印发时才能同步发布。本地有规定的作错误，没有规定的作警告。

    错误示例
        滨海市人民政府办公室文件
        滨政办规〔2026〕2号
        滨海市人民政府办公室关于印发《滨海市城市排水设施管理办法》的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        【报审材料】

    正确示例
        滨海市人民政府办公室文件
        滨政办规〔2026〕2号
        滨海市人民政府办公室关于印发《滨海市城市排水设施管理办法》的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        【解读材料】
        《滨海市城市排水设施管理办法》政策解读

    怎么改
    起草解读材料，讲清背景依据、目标任务、主要内容等，随文件一并报审。
    """
    submission = context.submission
    reasons = needs_interpretation(official, context)
    if not reasons or submission is None or materials(submission):
        return
    yield Problem(
        f"报审材料里没有解读材料。判为需要解读的政策性文件：{'、'.join(reasons)}。",
        help="起草解读材料（文字、图解、问答或者音视频），随文件一并报审。",
        severity=severity_of(context),
        basis=prescribed(context) or None,
    )
