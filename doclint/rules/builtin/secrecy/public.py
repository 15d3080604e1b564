"""SM006: a mark of secrecy in a document that is public."""

from collections.abc import Iterator

from doclint.official.model import SecrecyMark
from doclint.official.vocabulary import OPEN_BY_NATURE
from doclint.rules import (
    ALL_STAGES,
    PUBLISHED,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks

_GROUNDS = (
    grounds.regulation("第三十一条"),
    grounds.secrecy_regulation("第五条"),
    grounds.secrecy_law("第三十五条"),
)


@rule(
    "SM006",
    "secrecy-mark-in-public-document",
    title="既标密级又标公开",
    severity=Severity.ERROR,
    stages=ALL_STAGES,
    basis=_GROUNDS,
    in_force_from=grounds.REGULATION_IN_FORCE,
    applies_to="any",
)
def secrecy_mark_in_public_document(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    同一件公文是不是既标了密级（版头、页眉或者所附文件上），又标了公开；公告、通告、令等公开发布的文种是不是标了密级；模板里
    留下的白色密级标志也查。写明已经解密的不算。

    为什么
    公文处理工作条例第三十一条：涉密公文公开发布前应当履行解密程序。保密法实施条例第五条：不得将依法
    应当公开的事项确定为国家秘密，不得公开涉密信息。两个标注必有一错，错在哪一边后果都重。

    错误示例
        000001
        机密★5年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    正确示例
        000001
        机密★5年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    怎么改
    先弄清是否涉密：涉密的，删去公开标注，停止发布；不涉密的，删去密级；已经解密的，先履行解密程序
    并注明解密。
    """
    if not official.secrecy:
        return
    marked = any(m.cls == "public" for m in own_marks(official))
    public = _why_public(official, context)
    if not public:
        return
    # What can be read outweighs what is printed in white.
    for mark in sorted(official.secrecy, key=lambda each: each.white):
        if _is_declassified(official, mark):
            continue
        sure = marked or context.stage == PUBLISHED
        yield _problem(official, mark, public, sure and not mark.white)
        return


def _why_public(official: OfficialDocument, context: Context) -> str:
    """What makes the document public, as the beginning of a sentence; "" if nothing."""
    for mark in own_marks(official):
        if mark.cls == "public":
            return f"本件标注“{mark.literal}”"
    kind = official.facts.document_type
    if kind in OPEN_BY_NATURE:
        return f"本件是{kind}，属公开发布的文种"
    return "本件已在网页公开发布" if context.stage == PUBLISHED else ""


def _problem(official: OfficialDocument, mark: SecrecyMark, public: str, sure: bool) -> Problem:
    printed, place = mark.element.text.strip(), mark.element.location.label
    if mark.white:
        message = (
            f"{place}有白色字（看不见）“{printed}”，多半是模板留下的；{public}，不应带有密级。"
        )
        advice = "删去这段白色字；确实涉密的，停止发布，先履行解密程序。"
    else:
        where = "版头" if mark.own else "所附文件"
        message = f"{public}，但{'页眉' if place.startswith('页眉') else where}有密级“{printed}”。"
        advice = "先弄清是否涉密：涉密的，不得公开，删去公开标注、停止发布；不涉密的，删去密级；已解密的，注明解密。"
    return Problem(
        message,
        mark.element.location,
        advice,
        element="secrecy_mark",
        severity=None if sure else Severity.WARNING,
        basis=grounds.in_force(_GROUNDS, official.facts.issued_on),
    )


def _is_declassified(official: OfficialDocument, mark: SecrecyMark) -> bool:
    """Whether 解密 stands on the mark's line or next to it."""
    if not mark.element.lines:
        return "解密" in mark.element.text
    first, last = mark.element.lines[0], mark.element.lines[-1]
    near = official.lines[max(0, first - 1) : last + 2]
    return any("解密" in line.key and len(line.key) <= 30 for line in near)
