"""DA008: disclosure marks that contradict each other."""

from collections.abc import Iterator

from doclint.rules import (
    ALL_STAGES,
    DRAFTING,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks
from doclint.rules.builtin.disclosure.classes import CLASS_NAMES


@rule(
    "DA008",
    "conflicting-disclosure-marks",
    title="公开属性标注互相矛盾",
    severity=Severity.ERROR,
    stages=ALL_STAGES,
    basis=[grounds.disclosure_rules("一(一)", "inferred")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
)
def conflicting_disclosure_marks(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    同一件公文是不是标了两种公开属性。只看附注、版记等处的标注，正文引用的字样和所附文件自己的
    标注不算。

    为什么
    公开属性只能是主动公开、依申请公开、不予公开之一，标了两种，收文单位无法执行。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        （此件依申请公开）

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件依申请公开）

    怎么改
    按签批的公开属性留下一个，删去另一个。
    """
    marks = own_marks(official)
    first = marks[0] if marks else None
    for mark in marks[1:]:
        if first is None or mark.cls == first.cls:
            continue
        yield Problem(
            f"公开属性标注互相矛盾：既标“{first.literal}”（{CLASS_NAMES.get(first.cls, '')}），"
            f"又标“{mark.literal}”（{CLASS_NAMES.get(mark.cls, '')}）。",
            mark.element.location,
            "核对签批的公开属性，留下一个标注，删去另一个。",
            element="disclosure_mark",
            severity=Severity.WARNING if context.stage == DRAFTING else None,
        )
        return
