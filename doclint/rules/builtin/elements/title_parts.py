"""EL002: a title that lacks the issuer or the matter (关于……的)."""

from collections.abc import Iterator

from doclint.official.nature import issuer_in_title
from doclint.official.vocabulary import strip_status
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
from doclint.rules.builtin.carrier import bare

# Kinds whose titles name a matter; short titles of 令, 公告, 纪要, 议案 and the like are custom.
_WITH_MATTER = frozenset({"通知", "请示", "批复", "函"})
# 印发《某办法》的通知 names its matter without 关于.
_VERBS = ("印发", "转发", "批转", "发布", "公布", "颁布", "下达", "废止", "修改", "修订", "对")
_SHORT = 40


@rule(
    "EL002",
    "incomplete-title",
    title="标题缺少发文机关名称或者事由",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第九条(七)")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def incomplete_title(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    通知、请示、批复、函的标题有没有用“关于……的”写明事由；标题有没有发文机关名称。已有发文机关标志而
    标题省去机关名称的，是常见的做法，只作提示。公告、令、纪要、公报等的简短标题不查；“印发”“转发”
    一类的标题可以没有“关于”。

    为什么
    公文处理工作条例第九条(七)：标题由发文机关名称、事由和文种组成。

    错误示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    正确示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    怎么改
    标题写成“发文机关＋关于……的＋文种”。
    """
    kind, element = official.facts.document_type, official.first("title")
    if kind not in _WITH_MATTER or element is None:
        return
    title = strip_status(bare(official.facts.title or element.value)).rstrip("。；！")
    missing = _missing_matter(title)
    if missing and not _is_unwritten(title):
        yield Problem(
            f"标题“{_shortened(title)}”{missing}。",
            element.location,
            "标题写成“发文机关＋关于……的＋文种”。",
            element="title",
        )
    elif not missing and _starts_without_issuer(title):
        headed = bool(official.facts.issuer_mark)
        yield Problem(
            "标题没有发文机关名称" + ("（标志中已有，省去是常见的做法）。" if headed else "。"),
            element.location,
            "公文标题由发文机关名称、事由和文种组成，在“关于”之前写上发文机关名称。",
            element="title",
            severity=Severity.INFO,
        )


def _missing_matter(title: str) -> str:
    if "关于" not in title:
        named = "《" in title or any(verb in title for verb in _VERBS)
        return "" if named else "没有用“关于……的”写明事由"
    return "" if "的" in title.partition("关于")[2] else "“关于”之后没有“的”字"


def _starts_without_issuer(title: str) -> bool:
    return title.startswith(("关于", *_VERBS[:7])) and not issuer_in_title(title)


def _is_unwritten(title: str) -> bool:
    """A title still to be written is a placeholder (EL008); a long one may be misread."""
    return "此处" in title or "×" in title or "[" in title or len(title) > _SHORT


def _shortened(title: str) -> str:
    return title if len(title) <= 30 else f"{title[:12]}……{title[-12:]}"
