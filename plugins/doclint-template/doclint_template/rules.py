"""Rules in Python: what compares, computes or looks up."""

from collections.abc import Iterator

from doclint.rules import (
    DRAFTING,
    ISSUING,
    Basis,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)

__all__ = ["RULES"]


@rule(
    "TPL101",
    "template-copied-addressee",
    title="主送机关又列为抄送机关",
    severity=Severity.WARNING,
    stages=(DRAFTING, ISSUING),
    basis=[Basis("机关发文惯例", kind="practice")],
    status="preview",  # 试行：写明代码才检查。改好以后删去这一行
)
def copied_addressee(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """Compare 抄送 with 主送.

    检查什么
    抄送机关里有没有主送机关。

    为什么
    主送机关负责办理，抄送机关只需知晓；一个机关不能两样都是。

    错误示例
    ……
    滨海市人民政府办公室
    2026年3月12日
    （此件公开发布）
    抄送：市委办公室，市政府各部门。

    正确示例
    ……
    滨海市人民政府办公室
    2026年3月12日
    （此件公开发布）
    抄送：市委办公室，市人大常委会办公室。

    怎么改
    从抄送机关里删去。
    """
    copied = official.first("cc")
    if copied is None:
        return
    addressees = _names(official.facts.addressees or "")
    for name in _names(official.facts.cc or ""):
        if name in addressees:
            yield Problem(
                f"“{name}”已是主送机关，又列为抄送机关。",
                copied.location,
                f"从抄送机关里删去“{name}”。",
                element="cc",
            )


def _names(text: str) -> list[str]:
    """The organs in a list of them."""
    for mark in "、，：。；":
        text = text.replace(mark, "\n")
    return [name.strip() for name in text.splitlines() if name.strip()]


RULES = (copied_addressee,)
