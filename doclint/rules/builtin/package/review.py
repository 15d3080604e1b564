"""PK001, PK002: reviews that must go with a 规范性文件 or policy when it is submitted."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE
from doclint.rules import DRAFTING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.submission.model import FAIRNESS, FORM, LEGALITY, REQUEST, Submission

# What 公平竞争审查条例 第二条 is about, and what policies for companies are usually called.
_ECONOMIC = (
    "经营者", "市场准入", "市场退出", "产业发展", "招商引资", "招标投标", "政府采购", "经营行为", "资质标准",
    "特许经营", "民营经济", "中小企业", "营商环境", "市场主体", "经营主体", "企业", "产业", "投资",
)  # fmt: skip
# What in the text shows that it touches companies: at least two of them.
_IN_TEXT = (
    "经营者", "市场准入", "招商引资", "招标", "政府采购", "资质", "特许经营", "奖励", "补贴", "奖补",
    "税收优惠", "财政补助", "贴息", "准入条件", "优先采购", "本地企业",
)  # fmt: skip


@rule(
    "PK001",
    "missing-legality-review",
    title="规范性文件没有合法性审核意见",
    severity=Severity.WARNING,
    stages={DRAFTING},
    basis=[grounds.legality_review()],
    applies_to="administrative",
    in_force_from=grounds.LEGALITY_REVIEW_IN_FORCE,
    needs="submission",
)
def missing_legality_review(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    判为行政规范性文件的，报审材料里有没有合法性审核意见；请示里写了已经审核而没有附意见的，只提示。
    工作方案、内部制度、会议纪要、机构编制、表彰、人事任免等不是规范性文件，不查。

    为什么
    国办发〔2018〕115号要求规范性文件应审必审；未经合法性审核的，不得提交集体审议。征求意见、会签不能
    代替审核。

    错误示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于印发滨海市城市排水管理办法的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        【报审材料】

    正确示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于印发滨海市城市排水管理办法的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        【合法性审核意见】
        经审核，内容合法，程序符合规定。

    怎么改
    送本单位合法性审核机构审核，把书面意见放进报审材料。
    """
    submission, normative = context.submission, context.classification.normative
    if submission is None or not normative.holds or submission.of(LEGALITY):
        return
    claimed = _mentions(submission, ("合法性审核", "合法性审查"))
    yield Problem(
        f"报审材料里没有合法性审核意见{claimed}。判为规范性文件：{'、'.join(normative.reasons)}。",
        WHOLE_FILE,
        "送本单位合法性审核机构审核，把书面意见放进报审材料。",
        element="title",
        severity=Severity.INFO if claimed else None,
    )


@rule(
    "PK002",
    "missing-fair-competition-review",
    title="涉及经营者的政策措施没有公平竞争审查",
    severity=Severity.WARNING,
    stages={DRAFTING},
    basis=[
        grounds.fair_competition("第十三条"),
        grounds.fair_competition("第十四条"),
        grounds.fair_competition("第十八条"),
    ],
    applies_to="administrative",
    in_force_from=grounds.FAIR_COMPETITION_IN_FORCE,
    needs="submission",
)
def missing_fair_competition_review(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    规范性文件、政策性文件涉及经营者经济活动的（标题或者正文有市场准入、产业、招商引资、招标投标、政府
    采购、资质、补贴奖励等），报审材料里有没有公平竞争审查意见；请示里写了已经审查的，只提示。

    为什么
    公平竞争审查条例：起草涉及经营者经济活动的政策措施，应当进行公平竞争审查；未经审查的，不得出台。

    错误示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于印发滨海市招商引资奖励办法的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        【报审材料】

    正确示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于印发滨海市招商引资奖励办法的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        【公平竞争审查意见】
        经审查，未发现排除、限制竞争的内容。

    怎么改
    由起草单位（或者市场监督管理部门）进行公平竞争审查，把书面结论放进报审材料。
    """
    submission, made = context.submission, context.classification
    judged = made.normative if made.normative.holds else made.policy
    if submission is None or not judged.holds or submission.of(FAIRNESS):
        return
    words = _economic_words(official)
    if not words:
        return
    claimed = _mentions(submission, ("公平竞争审查",))
    kind = "规范性文件" if made.normative.holds else "政策性文件"
    yield Problem(
        f"涉及经营者经济活动（{words}），报审材料里没有公平竞争审查意见{claimed}。"
        f"判为{kind}：{'、'.join(judged.reasons)}。",
        WHOLE_FILE,
        "由起草单位（或者市场监督管理部门）进行公平竞争审查，把书面结论放进报审材料；"
        "不涉及经营者经济活动的，不必修改。",
        element="title",
        severity=Severity.INFO if claimed else None,
    )


def _economic_words(official: OfficialDocument) -> str:
    """What shows that companies are touched: words of the title, or two of the text."""
    title = official.facts.title or ""
    named = [word for word in _ECONOMIC if word in title]
    if named:
        return f"标题有“{named[0]}”"
    text = "\n".join(paragraph.text for paragraph in official.document.paragraphs)
    found = [word for word in _IN_TEXT if word in text]
    return f"正文有“{'”“'.join(found[:3])}”" if len(found) >= 2 else ""


def _mentions(submission: Submission, words: tuple[str, ...]) -> str:
    """Whether request or form says that it was reviewed, as a clause; "" where not."""
    for member in (*submission.of(REQUEST), *submission.of(FORM)):
        for line in member.official.lines if member.official else ():
            if any(word in line.text for word in words):
                return f"（“{member.source}”里提到已经审查，没有附意见）"
    return ""
