"""EL001: a title that does not end with one of the 15 statutory kinds of documents."""

from collections.abc import Iterator

from doclint.official.vocabulary import DOCUMENT_TYPES, strip_status
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
from doclint.rules.builtin.carrier import bare, bound

# Texts that stand on their own, and papers of law enforcement: not judged as 公文.
_OTHER_TEXTS = (
    "办法", "规定", "细则", "条例", "规则", "规程", "章程", "解释", "准则", "守则", "标准", "规范",
    "法", "书", "答复", "回复", "信", "单", "表", "目录", "公示", "安排", "释义", "解读",
)  # fmt: skip


@rule(
    "EL001",
    "title-without-document-type",
    title="标题没有法定文种",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第八条"), grounds.regulation("第九条(七)")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def title_without_document_type(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    有主送机关的公文，标题最后是不是15个法定文种之一：决议、决定、命令（令）、公报、公告、通告、意见、
    通知、通报、报告、请示、批复、议案、函、纪要。标题后的“（试行）”“（征求意见稿）”不计；办法、规定
    等所印发的文件和执法文书不查；机关配置里另列的形式（如法院的“解答”）也不查。

    为什么
    公文处理工作条例第八条规定了15个文种，第九条(七)规定标题由发文机关名称、事由和文种组成。方案、
    要点、总结不是文种，应当用通知等印发。

    错误示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室2026年城区防汛工作方案
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    正确示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于印发2026年城区防汛工作方案的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    怎么改
    在标题末尾写明文种；方案、要点等改为“关于印发……的通知”，原文作为所印发的文件。
    """
    title = official.first("title")
    if title is None or official.first("addressees") is None:
        return
    full = bare(official.facts.title or title.value)
    name = strip_status(full).rstrip("。；！，、.;:：")
    if len(name) < 6 or name.endswith((*DOCUMENT_TYPES, *_OTHER_TEXTS, *_of_agency(context))):
        return
    # A title that is not yet written is a placeholder (EL008).
    if any(f"的{kind}" in name[-8:] for kind in DOCUMENT_TYPES) or "此处" in full or "×" in full:
        return
    yield Problem(
        f"标题“{_shortened(name)}”没有以法定文种结尾。",
        title.location,
        "在标题末尾写明15个法定文种之一；方案、要点等用“关于印发……的通知”印发。",
        element="title",
        severity=bound(official, about=title),
    )


def _of_agency(context: Context) -> tuple[str, ...]:
    """Forms beside the 15 in which the agency issues: ``Profile.options["document_types"]``."""
    given = context.profile.options.get("document_types")
    return tuple(map(str, given)) if isinstance(given, tuple | list) else ()


def _shortened(name: str) -> str:
    return name if len(name) <= 30 else f"{name[:12]}……{name[-12:]}"
