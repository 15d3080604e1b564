"""RR013: a decision that amends says clause by clause how."""

from collections.abc import Iterator

from doclint.official.model import CARRIED, MAIN
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
from doclint.rules.builtin.lifecycle.instrument import lacks_carried_text, title_place

_AMENDS = Pattern(r"关于(?:修改|修订|修正).+的决定$")
_ITEMISED = (
    "修改为", "改为", "增加一", "增加第", "增加规定", "后增加", "删去", "删除", "修正为", "替换为", "统一修改",
    "调整为",
)  # fmt: skip
_REPUBLISHED = ("重新公布", "重新发布", "重新印发", "重新颁布", "重新公告")


@rule(
    "RR013",
    "malformed-amendment",
    title="修改决定没有逐条写明怎么改",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.legislation("第六十三条", "inferred"),
        grounds.practice("修改决定逐条写明“第×条修改为……”，并重新公布"),
    ],
)
def malformed_amendment(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    “关于修改……的决定”有没有逐条写明“第×条修改为……”“增加一条”“删去……”；没有写“根据本决定作相应修改，重新公
    布”的，只作提示。决定的正文不在本文件里的不查。

    为什么
    不逐条写明，无法据以执行；立法法第六十三条要求法律修改后公布新的文本，规章、规范性文件照此办理是惯例。

    错误示例
        滨海市人民政府关于修改《滨海市城区防汛办法》的决定
        各县（市、区）人民政府，市政府各部门、各直属机构：
        市政府决定对《滨海市城区防汛办法》的有关内容进行完善，请按新的要求执行。
        本决定自2026年5月1日起施行。
        滨海市人民政府
        2026年3月12日

    正确示例
        滨海市人民政府关于修改《滨海市城区防汛办法》的决定
        各县（市、区）人民政府，市政府各部门、各直属机构：
        市政府决定对《滨海市城区防汛办法》作如下修改：
        一、第三条修改为：“市水利局负责河道防汛工作。”
        二、删去第八条。
        本决定自2026年5月1日起施行。
        《滨海市城区防汛办法》根据本决定作相应修改，重新公布。
        滨海市人民政府
        2026年3月12日

    怎么改
    逐条写明修改内容，最后写“根据本决定作相应修改，重新公布”，并附修改后的全文。
    """
    title = official.facts.title or ""
    if "关于修" not in title or not _AMENDS.search(title) or _is_elsewhere(official):
        return
    texts = [ln.text for ln in official.lines if ln.zone in (MAIN, CARRIED)]
    if not any(word in text for text in texts for word in _ITEMISED):
        yield Problem(
            "修改决定没有逐条写明怎么改。",
            title_place(official),
            "写明“第×条修改为：……”“增加一条，作为第×条：……”“删去第×条”。",
            element="title",
        )
    elif not any(word in text for text in texts for word in _REPUBLISHED):
        yield Problem(
            "修改决定没有写重新公布修改后的文本。",
            title_place(official),
            "写明“《××》根据本决定作相应修改，重新公布”，并附修改后的全文。",
            element="title",
            severity=Severity.INFO,
        )


def _is_elsewhere(official: OfficialDocument) -> bool:
    """Whether the decision is only issued by the document and is not in the file."""
    return "印发" in (official.facts.title or "") and lacks_carried_text(official)
