"""LY004–LY006: fonts and sizes of text, title and headings."""

from collections.abc import Iterator

from doclint.rules import DRAFTING, ISSUING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.layout.look import (
    FAMILIES,
    FANGSONG,
    HEITI,
    KAITI,
    SONGTI,
    XIAOBIAOSONG,
    ZHONGSONG,
    Words,
    family,
    headings,
    look_of,
    main_look,
    mild,
    words_of,
)
from doclint.units import half_points_to_zihao

_TEXT_SIZE, _TITLE_SIZE = 32, 44  # half-points: 3号, 2号
_ADAPTED = 2  # half-points that a size may differ as 适当调整
_SUBSTITUTES = (SONGTI, ZHONGSONG)  # where 小标宋 is not installed
_TITLE_FONTS = frozenset({XIAOBIAOSONG, *_SUBSTITUTES, ""})
_LEVEL_FONTS = {1: HEITI, 2: KAITI}


@rule(
    "LY004",
    "text-font",
    title="正文的字体字号不合惯用格式",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("5.2.2")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def text_font(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    正文大部分字是不是3号仿宋（看前十几段，中文字体）。看上去不是按公文排版的（如从网页复制的、标题不
    居中的）不查。

    为什么
    GB/T 9704-2012 5.2.2：如无特殊说明，公文格式各要素一般用3号仿宋体字，特定情况可以适当调整。字体不同
    作警告，字号略有调整（小三）只作提示。

    错误示例
        正文：宋体小四

    正确示例
        正文：仿宋三号

    怎么改
    选中正文，中文字体设为仿宋（或仿宋_GB2312），字号设为三号。
    """
    look = look_of(official)
    font, size = main_look(look.text) if look else ("", None)
    if look is None or not font:
        return
    odd = size is not None and size != _TEXT_SIZE
    adapted = size is not None and abs(size - _TEXT_SIZE) <= _ADAPTED
    if font == FANGSONG and not odd:
        return
    found = font + (half_points_to_zihao(size) if size else "")
    yield Problem(
        f"正文主要用{found}，标准一般为仿宋三号。",
        look.text[0].line.location,
        "选中正文，中文字体设为仿宋，字号设为三号。",
        severity=Severity.INFO
        if font == FANGSONG and adapted
        else mild(official, Severity.WARNING),
    )


@rule(
    "LY005",
    "title-font",
    title="标题的字体字号或位置不合惯用格式",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.1")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def title_font(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    标题是不是居中、2号、小标宋。没有装小标宋而用宋体、华文中宋的，不单为字体提示；小二号只作提示。看上
    去不是按公文排版的、经修正重新公布的文本不查。

    为什么
    GB/T 9704-2012 7.3.1：标题一般用2号小标宋体字，分一行或多行居中排布。

    错误示例
        标题：黑体三号

    正确示例
        标题：小标宋二号，居中

    怎么改
    选中标题，中文字体设为小标宋（如方正小标宋简体），字号设为二号，居中。
    """
    look = look_of(official)
    title = look.title if look else None
    if title is None or not title.runs:
        return
    faults, severity = _title_faults(official, title)
    if faults:
        yield Problem(
            f"标题{'，'.join(faults)}；标准一般为2号小标宋，居中。",
            title.line.location,
            "标题设为二号小标宋，居中。",
            element="title",
            severity=mild(official, severity),
        )


def _title_faults(official: OfficialDocument, title: Words) -> tuple[list[str], Severity]:
    font, size = main_look((title,))
    faults: list[str] = []
    severity = Severity.INFO
    zihao, uneven = "", ""
    if size is not None and size != _TITLE_SIZE:
        size, many = _sizes(official, title, size)
        if many:
            uneven = f"字号不一，多为{half_points_to_zihao(size)}"
        else:
            zihao = half_points_to_zihao(size)
        if not 36 <= size <= 48:
            severity = Severity.WARNING
    paragraph = title.line.paragraph
    spaced = title.line.text[:1].isspace()
    if paragraph.alignment in ("left", "right", "both") and not spaced:
        faults.append("没有居中")
        severity = Severity.WARNING
    if uneven:
        faults.insert(0, uneven)
    if font not in _TITLE_FONTS:
        severity = Severity.WARNING
    # A substitute is no fault, but a title that is to be set anew is called what it is.
    named = font not in _TITLE_FONTS or (font in _SUBSTITUTES and bool(faults or zihao))
    if named or zihao:
        faults.insert(0, f"用{font if named else ''}{zihao}")
    return faults, severity


def _sizes(official: OfficialDocument, title: Words, first: int) -> tuple[int, bool]:
    """The size of most characters in all lines of a title, and whether there are several.

    ``first`` is the size where none is known.
    """
    element = official.first("title")
    lines = [official.lines[i] for i in element.lines] if element else []
    words = tuple(words_of(official, line) for line in lines) or (title,)
    counts: dict[int, int] = {}
    for line, runs in words:
        for run in runs:
            shown = line.paragraph.text[max(run.start, line.start) : min(run.end, line.end)]
            if run.size is not None and shown.strip():
                counts[run.size] = counts.get(run.size, 0) + len(shown.strip())
    return max(counts, key=lambda size: counts[size], default=first), len(counts) > 1


@rule(
    "LY006",
    "heading-fonts",
    title="小标题的字体不合惯用格式",
    severity=Severity.INFO,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.3")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def heading_fonts(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    “一、”一级标题是不是黑体，“（一）”二级标题是不是楷体（看前十几个）。一级标题只看独占一行的。看上去
    不是按公文排版的不查；加不加粗不查，标准没有规定。

    为什么
    GB/T 9704-2012 7.3.3：结构层次序数，一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字。

    错误示例
        小标题：仿宋

    正确示例
        正文：仿宋三号

    怎么改
    一级标题设为黑体，二级标题（到第一个句号为止）设为楷体。
    """
    if look_of(official) is None:
        return
    wrong = []
    for line, level in headings(official):
        fonts = [family(run.font) for run in words_of(official, line).runs]
        if fonts and fonts[0] in FAMILIES - {_LEVEL_FONTS[level]}:
            wrong.append((line, level, fonts[0]))
    if not wrong:
        return
    line, level, font = wrong[0]
    name = "一级标题“一、”" if level == 1 else "二级标题“（一）”"
    more = f"（共{len(wrong)}处，这是第一处）" if len(wrong) > 1 else ""
    yield Problem(
        f"{name}用{font}，标准一般用{_LEVEL_FONTS[level]}{more}。",
        line.location,
        "一级标题用黑体，二级标题用楷体，三、四级标题用仿宋。",
        also=tuple(other.location for other, _, _ in wrong[1:]),
    )
