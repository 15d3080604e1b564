"""SM007, SM008: work secrets marked like state secrets, or in a document that is public."""

from collections.abc import Iterator

from doclint.official.model import ASIDE, HEAD, IMPRINT, TAIL, Line
from doclint.official.pattern import Pattern
from doclint.official.secrecy import STARS, is_starred
from doclint.rules import (
    ALL_STAGES,
    DRAFTING,
    ISSUING,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks, own_secrecy

_ZONES = frozenset({HEAD, TAIL, ASIDE, IMPRINT})
_WORDS = ("内部", "内 部", "内　部", "外传", "外泄", "工作秘密")
# A whole line, so that 内部控制, 内部审计 in prose are none.
_MARK = Pattern(
    r"[(\[【<]?(?:(?:内部(?:文件|资料|事项|材料|使用|参考|传阅|掌握)?|工作秘密)"
    r"[,、;·]?(?:注意保管|注意保存|妥善保管|不得外传|严禁外传|请勿外传|不得公开|不得翻印)?"
    r"|(?:注意保管|此件)?[,、]?(?:不得|严禁|请勿)(?:外传|外泄))[。!]?[)\]】>]?"
)
# 内部★1年: no level of state secrets, and yet the star.
_STARRED = Pattern(
    r"[(\[【]?(?:(?P<what>内部(?:文件|资料|事项|材料|使用|参考)?|工作秘密|敏感(?:信息|事项)?"
    rf"|商密|商业秘密|(?:核心|普通)商(?:密|业秘密))[{STARS}].{{0,16}}"
    rf"|.{{0,8}}[{STARS}](?P<after>内部(?:文件|资料|事项)?|工作秘密|敏感(?:信息)?|商业?秘?密))[)\]】]?"
)
_BUSINESS = ("商密", "商业秘密")
_HEAD_LINES = 12
_NOT_SECRET = ("工作秘密", "非涉密", "不涉密", "非国家秘密", "不属于国家秘密")


@rule(
    "SM007",
    "state-secret-form-for-other-secret",
    title="不是国家秘密，却用国家秘密的标志形式",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.secrecy_law("第二十二条")],
    in_force_from=grounds.REGULATION_IN_FORCE,
    applies_to="any",
)
def state_secret_form_for_other_secret(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    版头、页眉里“内部★1年”“工作秘密★长期”一类的标注；写明非涉密、工作秘密，却又标“秘密1年”的。商业秘密带“★”的只
    作警告。“商业秘密”等普通用词不查。

    为什么
    保密法第二十二条：不属于国家秘密的，不得作出国家秘密标志。“★”是国家秘密标志的形式；工作秘密一般标“内部”等
    字样，不带“★”、不写密级。

    错误示例
        内部★1年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        内部事项 注意保管
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    怎么改
    属于工作秘密的，改为“内部”“内部事项 注意保管”等，去掉“★”和期限；确属国家秘密的，按定密程序标密级。
    """
    for line in _head_and_aside(official):
        text = line.text
        if len(text) > 40 or not is_starred(text):
            continue
        found = _STARRED.fullmatch(line.key)
        if found is None:
            continue
        what = found["what"] or found["after"]
        yield Problem(
            f"“{text.strip()}”用了国家秘密的标志形式“★”，“{what}”不是密级。",
            line.location,
            "属于工作秘密的，标“内部”等字样，去掉“★”和期限；确属国家秘密的，按定密程序标密级。",
            element="secrecy_mark",
            severity=Severity.WARNING if what.endswith(_BUSINESS) else None,
        )
    for mark in own_secrecy(official):
        said = says_not_secret(official) if not mark.star and mark.period else ""
        if said:
            yield Problem(
                f"写明“{said}”，却标“{mark.element.text.strip()}”，像国家秘密的标志。",
                mark.element.location,
                "属于工作秘密的，标“内部”等字样，不写密级和期限。",
                element="secrecy_mark",
            )


def _head_and_aside(official: OfficialDocument) -> Iterator[Line]:
    """The first lines, and those of page headers and footers, which come last."""
    lines = official.lines
    yield from lines[:_HEAD_LINES]
    for i in range(len(lines) - 1, _HEAD_LINES - 1, -1):
        if lines[i].zone != ASIDE:
            break
        yield lines[i]


def says_not_secret(official: OfficialDocument) -> str:
    """The line of head, tail or page header that says it is no state secret; "" if none."""
    for line in official.lines:
        text = line.text
        if len(text) > 30 or "密" not in text or line.zone not in _ZONES:
            continue
        if line.label != "title" and any(word in line.key for word in _NOT_SECRET):
            return text.strip()
    return ""


@rule(
    "SM008",
    "work-secret-mark-in-public-document",
    title="既标内部又标公开",
    severity=Severity.ERROR,
    stages=ALL_STAGES,
    basis=[
        grounds.secrecy_law("第六十四条", "inferred"),
        grounds.practice("工作秘密一般标“内部”“内部事项 注意保管”等"),
    ],
    applies_to="any",
)
def work_secret_mark_in_public_document(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    标了公开的公文，版头、页眉、附注、版记里是不是还有“内部文件”“内部事项 注意保管”“不得外传”一类
    的字样。只看单独成行的标注，“内部控制”“内部审计”等用词不算。

    为什么
    标“内部”表示是工作秘密，不能公开；保密法第六十四条要求对工作秘密采取必要的保护措施。与公开标注
    并存，必有一错。

    错误示例
        内部文件
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    正确示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    属于工作秘密的，改为“此件不予公开”；可以公开的，删去“内部”字样。
    """
    public = next((m for m in own_marks(official) if m.cls == "public"), None)
    if public is None:
        return
    for line in official.lines:
        if not _is_mark(line):
            continue
        yield Problem(
            f"本件标有“{line.text.strip()}”，同时有公开标注“{public.literal}”，两者互相矛盾。",
            line.location,
            "属于工作秘密的，改公开标注为“此件不予公开”；可以公开的，删去“内部”字样。",
            element="disclosure_mark",
        )
        return


def _is_mark(line: Line) -> bool:
    text = line.text
    if line.zone not in _ZONES or len(text) > 40:
        return False
    return any(word in text for word in _WORDS) and _MARK.fullmatch(line.key) is not None
