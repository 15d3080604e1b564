"""Paper and type of a draft, and the Chinese lines that name them in pages and cases.

纸张：184×260毫米
页边距：上25毫米，下25毫米，左32毫米，右32毫米
文档网格：每页30行
正文：宋体小四，红色
标题：黑体三号，左对齐
小标题：仿宋
首行缩进：无
页码：第1页
首页：无正文
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from doclint.testing.blocks import (
    FANGSONG,
    HEITI,
    KAITI,
    RED,
    XIAOBIAOSONG,
    Block,
    Line,
    Look,
)
from doclint.units import ZIHAO, mm_to_twips

_TEXT_HEIGHT = 12756  # twips of the 225 mm of the 版心
_FONTS = {"仿宋": FANGSONG, "楷体": KAITI, "黑体": HEITI, "小标宋": XIAOBIAOSONG,
          "华文中宋": "华文中宋", "宋体": "宋体"}  # fmt: skip
_COLORS = {"红色": RED, "蓝色": "0000FF", "深灰色": "333333"}
_ALIGNMENTS = {"左对齐": "left", "居中": "center"}


class Sheet(NamedTuple):
    """Paper, margins (top, bottom, left, right) and grid in twips; looks that are not standard.

    ``font``/``size``/``color`` of text, ``title_*`` of the title, ``heading_font`` of the
    headings: "" and 0 for what the standard says. ``indent`` is chars, spaces, both or
    none; ``number`` what the page number looks like (``1`` in it is the field), "" for
    none. ``late_text`` begins the text on the second page.
    """

    paper: tuple[int, int] = (11906, 16838)
    margins: tuple[int, int, int, int] = (2098, 1984, 1588, 1474)
    pitch: int = 579
    font: str = ""
    size: int = 0
    color: str = ""
    title_font: str = ""
    title_size: int = 0
    title_align: str = ""
    heading_font: str = ""
    indent: str = "chars"
    number: str = "— 1 —"
    late_text: bool = False


STANDARD_SHEET = Sheet()
KEYS = ("纸张", "页边距", "文档网格", "正文", "标题", "小标题", "首行缩进", "页码", "首页")


def is_sheet(lines: Sequence[str]) -> bool:
    """Whether all lines name paper or type."""
    return bool(lines) and all(line.partition("：")[0] in KEYS for line in lines)


def parse_sheet(lines: Sequence[str]) -> Sheet:
    """The sheet that Chinese lines name; ValueError for a line that names nothing."""
    sheet = STANDARD_SHEET
    for line in lines:
        key, _, value = line.partition("：")
        if key not in KEYS:
            raise ValueError(f"no line of a sheet: {line}")
        sheet = sheet._replace(**_fields(key, value))
    return sheet


def _fields(key: str, value: str) -> dict[str, Any]:
    if key in ("纸张", "页边距"):
        lengths = tuple(mm_to_twips(float(n)) for n in re.findall(r"\d+(?:\.\d+)?", value))
        return {"paper" if key == "纸张" else "margins": lengths}
    if key == "文档网格":
        lines = re.findall(r"\d+", value)
        return {"pitch": _TEXT_HEIGHT // int(lines[0]) if lines else 0}
    if key == "首行缩进":
        indents = {"无": "none", "两个空格": "spaces", "两字加两个空格": "both"}
        return {"indent": indents.get(value, "chars")}
    if key == "页码":
        return {"number": "" if value == "无" else value}
    if key == "首页":
        return {"late_text": value == "无正文"}
    return _type(key, value)


def _type(key: str, value: str) -> dict[str, Any]:
    """Font, size, colour and alignment where the words name them."""
    font = next((f for word, f in _FONTS.items() if word in value), "")
    size = next((round(2 * points) for name, points in ZIHAO.items() if name in value), 0)
    if key == "小标题":
        return {"heading_font": font}
    if key == "标题":
        align = next((a for word, a in _ALIGNMENTS.items() if word in value), "")
        return {"title_font": font, "title_size": size, "title_align": align}
    color = next((c for word, c in _COLORS.items() if word in value), "")
    return {"font": font, "size": size, "color": color}


def restyled(blocks: Sequence[Block], sheet: Sheet) -> list[Block]:
    """The blocks with the looks of the sheet; what is standard stays as it is."""
    if sheet == STANDARD_SHEET:
        return list(blocks)
    made = [_restyled(b, sheet) if isinstance(b, Line) else b for b in blocks]
    return list(_postponed(made)) if sheet.late_text else made


def _postponed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with the first paragraph of the text on a page of its own."""
    waiting = True
    for block in blocks:
        if waiting and isinstance(block, Line) and block.kind == "body":
            waiting, block = False, block._replace(page_break=True)
        yield block


def _restyled(line: Line, sheet: Sheet) -> Line:
    if line.kind == "title":
        look = _look(line.look, sheet.title_font, sheet.title_size)
        return line._replace(look=look, align=sheet.title_align or line.align)
    if line.kind != "body" or not line.text:
        return line
    line = _indented(line, sheet.indent)
    if line.look.font in (HEITI, KAITI):
        plain = _look(Look(), sheet.font, sheet.size, sheet.color)
        heading = _look(line.look, sheet.heading_font, 0, sheet.color)
        return line._replace(look=heading, looks=tuple((at, plain) for at, _ in line.looks))
    return line._replace(look=_look(line.look, sheet.font, sheet.size, sheet.color))


def _indented(line: Line, indent: str) -> Line:
    if indent == "chars":
        return line
    spaces = "　　" if indent in ("spaces", "both") else ""
    return line._replace(
        text=spaces + line.text,
        looks=tuple((at + len(spaces), look) for at, look in line.looks),
        first=line.first if indent == "both" else 0,
    )


def _look(look: Look, font: str, size: int, color: str = "") -> Look:
    return Look(font or look.font, size or look.size, look.bold, color or look.color)
