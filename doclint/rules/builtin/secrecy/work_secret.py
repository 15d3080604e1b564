"""SM008: a mark of work secrets (内部) in a document that is public."""

from collections.abc import Iterator

from doclint.official.model import ASIDE, HEAD, IMPRINT, TAIL, Line
from doclint.official.pattern import Pattern
from doclint.rules import ALL_STAGES, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks

_ZONES = frozenset({HEAD, TAIL, ASIDE, IMPRINT})
_WORDS = ("内部", "内 部", "内　部", "外传", "外泄", "工作秘密")
# A whole line, so that 内部控制, 内部审计 in prose are none.
_MARK = Pattern(
    r"[(\[【<]?(?:(?:内部(?:文件|资料|事项|材料|使用|参考|传阅|掌握)?|工作秘密)"
    r"[,、;·]?(?:注意保管|注意保存|妥善保管|不得外传|严禁外传|请勿外传|不得公开|不得翻印)?"
    r"|(?:注意保管|此件)?[,、]?(?:不得|严禁|请勿)(?:外传|外泄))[。!]?[)\]】>]?"
)


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
