"""LY007, LY009: indent of the text, text on the first page, colour."""

from collections.abc import Iterator

from doclint.rules import DRAFTING, ISSUING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.layout.look import Look, Words, is_colored, look_of, mild

_TEXT_SIZE = 32  # half-points: 3号
_INDENT = (150, 250)  # 1/100 character, about 2字
_FULL_SPACES = "　　"
_BEFORE_TEXT = 25  # lines of the first page that head, title and 主送机关 may take up
_COLORED = 10  # characters in colour that are no slip


@rule(
    "LY007",
    "first-line-indent",
    title="正文首行没有空二字",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.3")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def first_line_indent(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    正文各段是不是左空二字：首行缩进2字符，或者行首两个全角空格；两样都有就成了四字。只看前十几段，
    个别段落不同不提示；看上去不是按公文排版的不查。

    为什么
    GB/T 9704-2012 7.3.3：正文每个自然段左空二字，回行顶格。

    错误示例
        首行缩进：无

    正确示例
        首行缩进：两个空格

    怎么改
    选中正文，“段落—缩进—特殊格式”设为首行缩进2字符，删去行首空格。
    """
    look = look_of(official)
    if look is None:
        return
    judged = [(words, _indent(words)) for words in look.text]
    known = [pair for pair in judged if pair[1] is not None]
    wrong = [pair for pair in known if pair[1] in ("none", "double")]
    if not wrong or (len(wrong) < len(known) and (len(wrong) < 2 or 3 * len(wrong) < len(known))):
        return
    words, fault = wrong[0]
    said = "首行缩进和行首空格重复，成了四字" if fault == "double" else "首行没有空二字"
    yield Problem(
        f"正文段落{said}（看了{len(known)}段，{len(wrong)}段如此，这是第一段）。",
        words.line.location,
        "首行缩进设为2字符，删去行首空格。",
        severity=mild(official, Severity.WARNING),
        also=tuple(other.line.location for other, _ in wrong[1:]),
    )


def _indent(words: Words) -> str | None:
    """``good``, ``none`` or ``double``; None for what is neither (an indented quotation …)."""
    paragraph = words.line.paragraph
    text = paragraph.text
    if paragraph.number or paragraph.alignment not in ("left", "both") or len(text) < 28:
        return None
    chars = _characters(words)
    lead = text[: len(text) - len(text.lstrip())]
    spaces = sum(1.0 if space == "　" else 0.5 for space in lead)
    if paragraph.left_chars or paragraph.left:
        return None
    if _INDENT[0] <= chars <= _INDENT[1]:
        return "double" if lead.startswith(_FULL_SPACES) else "good"
    if spaces >= 1.5:
        return "good"
    return "none" if chars == 0 and spaces == 0 else None


def _characters(words: Words) -> float:
    """The indent of the first line in 1/100 character."""
    paragraph = words.line.paragraph
    if paragraph.first_line_chars is not None:
        return paragraph.first_line_chars
    size = next((run.size for run in words.runs if run.size), _TEXT_SIZE)
    return 100 * paragraph.first_line / (10 * size)


@rule(
    "LY009",
    "first-page-and-colour",
    title="首页没有正文，或者正文有颜色",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[grounds.layout_standard("7.3.3"), grounds.layout_standard("5.2.4")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def first_page_and_colour(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    首页能不能显示正文：正文前另起一页，或者主送机关长得占满首页；正文有没有红色、蓝色等颜色或者底色（改稿
    时标的）。只凭文件里写明的判断，不排版，所以红线、版记的位置不查。看上去不是按公文排版的不查。

    为什么
    GB/T 9704-2012 7.3.3：公文首页必须显示正文；5.2.4：如无特殊说明，公文中文字的颜色均为黑色。

    错误示例
        正文：仿宋三号，红色

    正确示例
        正文：仿宋三号

    怎么改
    主送机关过多的，移到版记的抄送机关之上；改稿时标的颜色、底色清除为自动。
    """
    look = look_of(official)
    if look is None:
        return
    late = _late_text(official, look)
    if late:
        yield Problem(
            late,
            look.text[0].line.location,
            "首页必须显示正文；主送机关过多的，移到版记抄送机关之上一行。",
            severity=mild(official, Severity.WARNING),
        )
        return
    yield from _colored(official, look)


def _late_text(official: OfficialDocument, look: Look) -> str:
    """Why the first page cannot show any text; "" where it may."""
    title, mark = look.title, official.first("issuer_mark")
    if title is None or not look.text:
        return ""
    first = next(line for line in official.lines if line.zone == look.text[0].line.zone)
    if first.paragraph.page_break and first.start == 0 and first.label == "body":
        return "正文前另起一页，首页不显示正文。"
    addressees = official.facts.addressees or ""
    lines = 9 * (mark is not None) + 4 + -(-len(addressees) // 28)
    return "主送机关占满了首页，首页显示不了正文。" if lines > _BEFORE_TEXT else ""


def _colored(official: OfficialDocument, look: Look) -> Iterator[Problem]:
    places = [
        line.paragraph.location(run.start, run.end)
        for line, runs in look.text
        for run in runs
        if is_colored(run.color) or run.highlight
    ]
    count = sum(place.end - place.start for place in places)
    if places and count >= _COLORED:
        yield Problem(
            f"正文有颜色或者底色（前十几段里{count}个字，这是第一处），印发的公文文字应为黑色。",
            places[0],
            "选中正文，字体颜色改为“自动”，清除突出显示。",
            severity=mild(official, Severity.WARNING),
            also=tuple(places[1:]),
        )
