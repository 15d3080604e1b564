"""What a .docx page is made of before it is XML: lines, tables, text boxes.

Lengths: font sizes in half-points, indents in 1/100 character of 3号 (as Word writes
``firstLineChars``), colours RRGGBB.
"""

from typing import NamedTuple

FANGSONG = "仿宋_GB2312"
XIAOBIAOSONG = "方正小标宋简体"
HEITI = "黑体"
KAITI = "楷体_GB2312"
RED = "FF0000"


class Look(NamedTuple):
    """The look of a stretch of text."""

    font: str = FANGSONG
    size: int = 32
    bold: bool = False
    color: str = ""


PLAIN = Look()
HEADING_1 = Look(HEITI)
HEADING_2 = Look(KAITI)
TITLE = Look(XIAOBIAOSONG, 44)
LETTERHEAD = Look(XIAOBIAOSONG, 84, False, RED)
IMPRINT = Look(FANGSONG, 28)


class Line(NamedTuple):
    r"""A paragraph to be written.

    ``text`` may hold ``\n`` (line break) and ``\t`` (tab). ``kind`` names the element, as
    in the facts of a report. ``looks`` are (offset, look) pairs that take over from the
    offset on. ``rule`` is the colour of a rule below, "" for none; ``tab`` the place of a
    right tab stop in twips, 0 for none.
    """

    text: str
    kind: str = "body"
    look: Look = PLAIN
    looks: tuple[tuple[int, Look], ...] = ()
    align: str = "both"
    left: int = 0
    right: int = 0
    first: int = 0
    hanging: int = 0
    rule: str = ""
    tab: int = 0
    page_break: bool = False


BLANK = Line("", "blank")


class Grid(NamedTuple):
    """A table: rows of cells of lines.

    ``ruled`` draws the rules of a 版记 (thick first and last, thin between), else the
    table has no rules but what its lines carry.
    """

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    ruled: bool = False


class Box(NamedTuple):
    """A text box anchored in a paragraph of its own.

    ``vml`` writes the old form only; otherwise DrawingML with a VML copy for old readers,
    as Word does.
    """

    lines: tuple[Line, ...]
    vml: bool = False


Block = Line | Grid | Box
