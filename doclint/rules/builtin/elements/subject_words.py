"""EL020: a line of subject words (主题词), abolished in 2012."""

from collections.abc import Iterator

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


@rule(
    "EL020",
    "obsolete-subject-words",
    title="仍有已取消的主题词",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("前言")],
    fix="unsafe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def obsolete_subject_words(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    版记里有没有“主题词：”一行。

    为什么
    2012年7月1日起施行的GB/T 9704-2012取消了主题词；公文处理工作条例的公文要素里也没有主题词。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        主题词：防汛　通知

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    删去“主题词”一行。
    """
    for element in official.all("subject_words"):
        yield Problem(
            "仍有“主题词”一行，2012年7月起公文不再标注主题词。",
            element.location,
            "删去“主题词”一行。",
            element="subject_words",
            fix=Fix("删去“主题词”一行", "unsafe", ""),
        )
