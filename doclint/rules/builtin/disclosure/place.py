"""DA011: a disclosure mark that stands in the wrong place."""

from collections.abc import Iterator

from doclint.official.model import DisclosureMark
from doclint.profile import P1_NOTE, P2_IMPRINT, P3_BEFORE_SIGNATURE
from doclint.rules import ISSUING, Context, OfficialDocument, Problem, Profile, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks

_PLACES = {
    P1_NOTE: "成文日期下一行（附注）",
    P2_IMPRINT: "版记抄送机关之上",
    P3_BEFORE_SIGNATURE: "署名之前",
}


@rule(
    "DA011",
    "misplaced-disclosure-mark",
    title="公开属性标注的位置不对",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[grounds.layout_standard("7.3.6"), grounds.regulation("第九条(十四)")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
)
def misplaced_disclosure_mark(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    公开属性标注是不是在本单位（所选配置）认可的位置：附注（成文日期下一行，居左空二字），或者版记
    抄送机关之上；附注有没有被居中或者居右。

    为什么
    标注属于附注，GB/T 9704-2012 7.3.6规定附注居左空二字加圆括号编排在成文日期下一行。写在版记是
    一些机关的惯例。

    错误示例
        ……
        （此件公开发布）
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    把标注移到成文日期下一行，居左空二字，加圆括号。
    """
    if official.first("issued_on") is None:
        return
    for mark in own_marks(official):
        fault = _fault(official, mark, context.profile)
        if fault:
            yield Problem(
                f"公开属性标注“{mark.literal}”{fault}。",
                mark.element.location,
                "移到成文日期下一行，居左空二字，加圆括号。",
                element="disclosure_mark",
            )


def _fault(official: OfficialDocument, mark: DisclosureMark, profile: Profile) -> str:
    if mark.place not in profile.places:
        admissible = "或".join(_PLACES[p] for p in profile.places if p in _PLACES)
        here = f"在{_PLACES[mark.place]}" if mark.place in _PLACES else "不在附注位置"
        return f"{here}，应当在{admissible}"
    if mark.place != P1_NOTE or not mark.element.lines:
        return ""
    line = official.lines[mark.element.lines[0]]
    paragraph = line.paragraph
    # Behind a line break the alignment is that of the signature and the date above.
    if line.start > 0:
        return ""
    if paragraph.cell is None and paragraph.alignment in ("center", "right"):
        side = "居中" if paragraph.alignment == "center" else "居右"
        return f"{side}排列，附注应当居左空二字"
    return ""
