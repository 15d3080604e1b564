"""EL009: no 主送机关, or one that is not closed by a full-width colon."""

from collections.abc import Iterator

from doclint.official.model import MAIN, PARTY, Element, Line
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
from doclint.rules.builtin.carrier import bound

# Kinds that are sent to somebody; the other kinds are published to all, or (通报, 议案) vary.
_SENT = frozenset({"通知", "函", "请示", "报告", "批复", "意见"})
_COLONS = "：:︰∶﹕"
_MAY_BE_SENT = frozenset({"通报", "议案"})


@rule(
    "EL009",
    "faulty-addressees",
    title="主送机关缺少或者末尾没有全角冒号",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.2"), grounds.regulation("第九条(八)")],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def faulty_addressees(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    通知、函、请示、报告、批复、意见有没有主送机关；主送机关末尾是不是一个全角冒号“：”。公告、通告、令、
    公报、决议、决定、纪要没有主送机关，不查；主送机关移到版记的，不算缺少。

    为什么
    GB/T 9704-2012 7.3.2：主送机关编排于标题下空一行位置，居左顶格，最后一个机关名称后标全角冒号。

    错误示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构:
        ……

    正确示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    怎么改
    在标题下顶格写明主送机关，末尾用全角冒号。
    """
    addressees = official.first("addressees")
    if addressees is not None:
        yield from _closing(official, addressees)
        return
    kind = official.facts.document_type
    title = official.first("title")
    if title is None or kind not in _SENT | _MAY_BE_SENT or _looks_addressed(official):
        return
    milder = kind in _MAY_BE_SENT or official.issuer_system == PARTY
    yield Problem(
        f"没有找到主送机关：{kind}应当在标题下写明主送机关。",
        title.location,
        "在标题下空一行顶格写明主送机关，末尾用全角冒号。",
        element="addressees",
        severity=Severity.WARNING if milder else bound(official, about=title),
    )


def _closing(official: OfficialDocument, addressees: Element) -> Iterator[Problem]:
    if not addressees.lines or official.lines[addressees.lines[-1]].zone == "imprint":
        return
    line = official.lines[addressees.lines[-1]]
    end = len(line.text.rstrip())
    last = line.text[end - 1 : end]
    start = len(line.text[:end].rstrip(_COLONS))
    if end - start > 1:
        yield _doubled(line, start, end)
        return
    if last == "：":
        return
    colon = last in _COLONS
    place = line.paragraph.location(line.start + end - 1, line.start + end)
    said = f"主送机关末尾用了“{last}”" if colon else "主送机关末尾没有冒号"
    fix = Fix("改为全角冒号“：”", "safe", "：") if colon else Fix("末尾加全角冒号“：”")
    yield Problem(
        f"{said}，应当用全角冒号“：”。",
        place,
        "主送机关末尾标全角冒号“：”。",
        element="addressees",
        severity=Severity.WARNING,
        fix=fix,
    )


def _doubled(line: Line, start: int, end: int) -> Problem:
    return Problem(
        f"主送机关末尾的冒号重复：“{line.text[start:end]}”，应当只用一个全角冒号“：”。",
        line.paragraph.location(line.start + start, line.start + end),
        "主送机关末尾标一个全角冒号“：”。",
        element="addressees",
        severity=Severity.WARNING,
        fix=Fix("改为一个全角冒号“：”", "safe", "："),
    )


def _looks_addressed(official: OfficialDocument) -> bool:
    """Whether one of the first lines of the text is a salutation the recogniser left there."""
    seen = 0
    for line in official.lines[: official.carried_from]:
        if line.zone != MAIN:
            continue
        if _is_salutation(line.text.rstrip()):
            return True
        seen += 1
        if seen == 2:
            break
    return seen == 0


def _is_salutation(text: str) -> bool:
    if not text.endswith(("：", ":")) or len(text) > 200 or "。" in text:
        return False
    return not any(word in text for word in ("如下", "下列", "以下", "现将", "根据", "为了"))
