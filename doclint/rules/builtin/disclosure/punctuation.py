"""DA010: a disclosure mark without its brackets, or with wrong ones."""

from collections.abc import Iterator

from doclint.official.model import DisclosureMark
from doclint.profile import P2_IMPRINT
from doclint.rules import ISSUING, Context, Fix, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks

_STOPS = "。．.；;，,、！!"


@rule(
    "DA010",
    "disclosure-mark-punctuation",
    title="公开属性标注的括号、标点不规范",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[grounds.layout_standard("7.3.6")],
    fix="safe",
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
)
def disclosure_mark_punctuation(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    附注位置的公开属性标注是不是加了全角圆括号，末尾有没有多余的标点。写在版记里的
    “公开方式：主动公开”一类标注不加括号，不查。

    为什么
    GB/T 9704-2012 7.3.6规定附注居左空二字加圆括号编排在成文日期下一行。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        (此件公开发布)

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    改为全角圆括号“（ ）”，括号内外都不加句号。
    """
    for mark in own_marks(official):
        fault = "" if _is_row_of_imprint(official, mark) else _fault(mark)
        if not fault:
            continue
        wanted = f"（{mark.literal.strip(_STOPS)}）"
        exact = _stands_alone(mark)
        yield Problem(
            f"公开属性标注“{mark.raw.strip()}”{fault}。",
            mark.element.location,
            f"改为“{wanted}”。",
            element="disclosure_mark",
            fix=Fix(f"改为“{wanted}”", "safe" if exact else "manual", wanted if exact else None),
        )


def _is_row_of_imprint(official: OfficialDocument, mark: DisclosureMark) -> bool:
    """Whether the mark stands in the 版记: not a bare line straight under the date."""
    if mark.place != P2_IMPRINT or not mark.element.lines:
        return mark.place == P2_IMPRINT
    at = mark.element.lines[0]
    line, before = official.lines[at], official.lines[at - 1]
    loose = line.paragraph.cell is None and before.label in ("issued_on", "notes")
    return not (loose and "：" not in mark.literal)


def _fault(mark: DisclosureMark) -> str:
    raw = mark.raw.strip()
    if mark.brackets == "half":
        return "用了半角括号，应当用全角圆括号"
    if mark.brackets == "other":
        return "用的不是一对全角圆括号，应当用全角圆括号"
    # “公开方式：主动公开” is a form of the 版记, right without brackets.
    if mark.brackets == "none" and "：" not in mark.literal:
        return "没有加圆括号，附注应当加圆括号"
    if raw[-1:] in _STOPS or raw.rstrip("）")[-1:] in _STOPS:
        return "带有多余的标点，标注不加句号"
    return ""


def _stands_alone(mark: DisclosureMark) -> bool:
    """Whether the span is the mark and nothing else, so that it may be written anew."""
    place = mark.element.location
    core = "".join(mark.raw.split()).strip("（）()【】[]［］〔〕" + _STOPS)
    return place.end - place.start == len(mark.raw) and core.replace(":", "：") == mark.literal
