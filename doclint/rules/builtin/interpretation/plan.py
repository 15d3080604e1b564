"""IP003, IP004, IP009: what an interpretation plan says."""

from collections.abc import Iterator

from doclint.official.line import key_of
from doclint.official.pattern import Pattern
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
from doclint.rules.builtin.interpretation.scope import place_in, plans, prescribed, severity_of
from doclint.submission.model import Member

_PLAN = "解读方案"
_PRACTICE = "各地解读方案一般写明解读提纲、解读形式、解读途径、解读时间"
_EMPTY = Pattern(
    r"\(?(?:无|暂无|略|待定|另定|未定|另行(?:通知|确定|安排|研究)|待(?:补充?|填写?|定|确定|明确|续)"
    r"|[×xX*_＿—\-/.…、]+|(?:20)?[\d×xX*_]{0,4}年[×xX*_]{0,2}月(?:[×xX*_]{0,2}日)?)\)?[。;]?"
)
_UNSURE = ("待定", "另行通知", "另行确定", "待补充", "××")


def written_plans(context: Context) -> tuple[Member, ...]:
    """The plans that are text."""
    submission = context.submission
    found = plans(submission) if submission is not None else ()
    return tuple(member for member in found if member.official is not None)


@rule(
    "IP003",
    "incomplete-interpretation-plan",
    title="解读方案缺少要素",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice(_PRACTICE)],
    needs="submission",
)
def incomplete_interpretation_plan(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    解读方案有没有写解读提纲（内容、要点）、解读形式（方式）、解读途径（渠道、平台）、解读时间。小标题、表格
    的栏目、“标签：内容”都认，正文里说到了的也算。

    为什么
    四项要素各地的规定大体一致；缺了，审核时看不出怎样解读、什么时候解读。本地有规定必须报送解读方案的作
    错误，其余作警告。

    错误示例
        ……
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        一、解读提纲
        讲清制定背景、目标任务和主要内容。
        二、解读形式
        图解和问答。

    正确示例
        ……
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        一、解读提纲
        讲清制定背景、目标任务和主要内容。
        二、解读形式
        图解和问答。
        三、解读途径
        市政府门户网站、微信公众号。
        四、解读时间
        与文件同步发布。

    怎么改
    补上所缺的要素。
    """
    from doclint.submission.plan import read_plan

    for member in written_plans(context):
        if member.official is None:
            continue
        missing = read_plan(member.official).missing()
        if missing:
            yield Problem(
                f"解读方案“{member.source}”缺少要素：{'、'.join(missing)}。",
                place_in(member, _PLAN),
                f"补上{'、'.join(missing)}。",
                severity=severity_of(context),
                basis=prescribed(context) or None,
                excerpt=member.source,
            )


@rule(
    "IP004",
    "blank-interpretation-plan-field",
    title="解读方案的要素没有填写",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("解读方案未填写完整的，审核时一般退回补正")],
    needs="submission",
)
def blank_interpretation_plan_field(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    解读方案各要素后面有没有内容，是不是“待定”“另行通知”“××”“　年　月　日”。“与文件同步”是有效的时间。
    方案里有图片的，空着的要素不查。

    为什么
    要素空着等于没有方案，报审时一般要补。

    错误示例
        ……
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        解读提纲：制定背景、目标任务、主要内容
        解读形式：图解
        解读途径：市政府门户网站
        解读时间：待定

    正确示例
        ……
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        解读提纲：制定背景、目标任务、主要内容
        解读形式：图解
        解读途径：市政府门户网站
        解读时间：与文件同步发布

    怎么改
    填上实际内容；时间可以写“与文件同步”或者“印发后3个工作日内”。
    """
    from doclint.submission.plan import read_plan

    for member in written_plans(context):
        if member.official is None:
            continue
        seen: set[str] = set()
        for field in read_plan(member.official).fields:
            value = key_of(field.value)
            blank = not value and not member.official.document.has_pictures
            if (blank or _is_placeholder(value)) and field.label not in seen:
                seen.add(field.label)
                said = "是空的" if blank else f"写的是“{field.value.strip()}”"
                yield Problem(
                    f"解读方案“{member.source}”的“{field.label}”{said}，没有实际内容。",
                    place_in(member, _PLAN, field.line.paragraph.label),
                    f"填写{field.name}。",
                    excerpt=field.line.text.strip(),
                )


def _is_placeholder(value: str) -> bool:
    if not value or len(value) > 16:
        return False
    return _EMPTY.fullmatch(value) is not None or any(word in value for word in _UNSURE)


@rule(
    "IP009",
    "missing-interpreter",
    title="解读方案没有写解读责任人",
    severity=Severity.INFO,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("部门主要负责人是政策解读的第一责任人，解读方案一般写明解读人")],
    needs="submission",
)
def missing_interpreter(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    解读方案有没有写解读人、解读主体、责任单位、责任人或者联系人。

    为什么
    部门主要负责人是政策解读的“第一解读人和责任人”；方案里写明，解读时找得到人。不是必备要素，只作提示。

    错误示例
        ……
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        解读提纲：制定背景、目标任务、主要内容
        解读形式：图解
        解读途径：市政府门户网站
        解读时间：与文件同步发布

    正确示例
        ……
        【解读方案】
        《滨海市城市排水设施管理办法》解读方案
        解读提纲：制定背景、目标任务、主要内容
        解读形式：图解
        解读途径：市政府门户网站
        解读时间：与文件同步发布
        解读人：市水利局主要负责人

    怎么改
    写明解读人和责任单位。
    """
    from doclint.submission.plan import PERSON, read_plan

    for member in written_plans(context):
        if member.official is not None and read_plan(member.official).missing((PERSON,)):
            yield Problem(
                f"解读方案“{member.source}”没有写解读人或者责任单位。",
                place_in(member, _PLAN),
                "写明解读人（一般是起草部门主要负责人）和责任单位。",
                excerpt=member.source,
            )
