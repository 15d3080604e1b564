"""DA001: an issued document without a disclosure mark."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE, Location
from doclint.official.model import TAIL
from doclint.official.residue import CARD
from doclint.official.vocabulary import OPEN_BY_NATURE
from doclint.rules import ISSUING, Basis, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds

# Internal and procedural papers (政府信息公开条例 第十六条: may be withheld) usually carry none.
_CARD_LINES = 20  # of the head, in which a database prints its card
_PROCEDURAL = frozenset({"请示", "报告", "纪要"})


@rule(
    "DA001",
    "missing-disclosure-mark",
    title="没有公开属性标注",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[
        grounds.disclosure_rules("一(一)", "inferred"),
        grounds.regulation("第九条(十四)", "inferred"),
        grounds.practice("各地要求在附注处标注公开属性，全国没有统一规定"),
    ],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
)
def missing_disclosure_mark(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    行政机关印发的公文有没有标注公开属性。令、公告、通告、公报、决议、议案依其性质公开，涉密公文
    标的是密级，都不查；请示、报告、纪要是内部公文，只在本单位规定必须标注时提示；从法规数据库下载的文本多已略去
    附注，不查。

    为什么
    国办发〔2016〕80号要求拟制公文时明确公开属性、随公文报批；不标注，收文单位和网站就不知道能不能
    公开。标注本身没有全国统一规定，多为惯例；本地有规定的按本地规定处理。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    确定公开属性，在成文日期下一行居左空二字加圆括号标注“（此件公开发布）”或“（此件依申请公开）”。
    """
    kind = official.facts.document_type
    required = _is_required(official, context)
    if official.marks or kind in OPEN_BY_NATURE or any(not s.white for s in official.secrecy):
        return
    if any(line.label == CARD for line in official.lines[:_CARD_LINES]):
        return  # a database leaves out the 附注
    severity = Severity.ERROR if required else Severity.WARNING
    if kind in _PROCEDURAL:
        if not required:
            return
        severity = Severity.INFO
    recommended = context.profile.recommended.get("public", "此件公开发布")
    yield Problem(
        "没有找到公开属性标注：成文日期之后和版记里都没有“此件公开发布”一类的字样。",
        _place(official),
        f"先确定公开属性，再在成文日期下一行居左空二字加圆括号标注，如“（{recommended}）”。",
        element="notes",
        severity=severity,
        basis=_basis(context) if required else None,
    )


def _is_required(official: OfficialDocument, context: Context) -> bool:
    """Whether the agency's own rule demands the mark of a document of this date."""
    profile, issued_on = context.profile, official.facts.issued_on
    return profile.mark_required and (issued_on or "9999") >= profile.mark_required_from


def _basis(context: Context) -> tuple[Basis, ...] | None:
    return tuple(Basis(*ground) for ground in context.profile.mark_basis) or None


def _place(official: OfficialDocument) -> Location:
    """Where the mark should stand: the date, else the last line of the tail."""
    date = official.first("issued_on")
    if date is not None:
        return date.location
    for line in reversed(official.lines[: official.carried_from]):
        if line.zone == TAIL:
            return line.location
    return WHOLE_FILE
