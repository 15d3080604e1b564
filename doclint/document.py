"""A .docx or a page as text with its place and its look: the values that `reader` makes.

Everything here is resolved: the text is the final text (insertions taken, deletions
dropped), text boxes are counted once, alignment and indents are those that apply after
the style chain. Nothing here knows what a 公文 is.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from doclint.location import Location

# Stories a paragraph can stand in.
BODY, TEXT_BOX, HEADER, FOOTER, FOOTNOTE, ENDNOTE = (
    "body",
    "textbox",
    "header",
    "footer",
    "footnote",
    "endnote",
)
# … and of a published page: the heading above its text, the banner of doclint's own mark.
HEADING, STATUS = "heading", "status"
_STORY_NAMES = {
    HEADING: "页面标题",
    STATUS: "状态标注",
    TEXT_BOX: "文本框",
    HEADER: "页眉",
    FOOTER: "页脚",
    FOOTNOTE: "脚注",
    ENDNOTE: "尾注",
}


class Cell(NamedTuple):
    """Place of a paragraph in a table: all counted from 0; ``depth`` 1 = not nested."""

    table: int
    row: int
    column: int
    depth: int


class Run(NamedTuple):
    """A stretch of a paragraph's text in one look.

    ``start``/``end`` are offsets into ``Paragraph.text``; ``size`` is in half-points;
    ``font`` is the effective East Asian font; ``color`` is RRGGBB or "auto"; ``struck`` says
    that a line goes through it (删除线).
    """

    start: int
    end: int
    font: str | None
    size: int | None
    bold: bool
    color: str
    hidden: bool
    highlight: str | None
    struck: bool = False


class Paragraph(NamedTuple):
    r"""One paragraph.

    ``text`` is the visible final text with ``\n`` for line breaks and ``\t`` for tabs; hidden
    text is left out of it and white text kept (see ``Document.runs``). ``number`` is what
    automatic numbering prints in front of it (``"一、"``), not part of ``text``.
    ``first_line`` and ``left`` are indents in twips, ``first_line_chars`` and
    ``left_chars`` in 1/100 character where given so (then they prevail), else None.
    ``ordinal`` counts the visible paragraphs of its story from 1.
    """

    index: int  # type: ignore[assignment]  # shadows tuple.index, which nobody needs here
    text: str
    part: str
    container: str
    position: int
    story: str
    ordinal: int
    cell: Cell | None
    style: str
    alignment: str
    left: int
    first_line: int
    left_chars: int | None
    first_line_chars: int | None
    number: str
    outline: int | None
    page_break: bool
    section: int

    @property
    def block(self) -> str:
        """The block path of the architecture: ``body/p[3]``."""
        return f"{self.container}/p[{self.position}]"

    @property
    def label(self) -> str:
        """The place in Chinese: ``正文第3段``, ``表格1第2行第1格``, ``文本框第1段``."""
        if self.cell is not None:
            cell = self.cell
            return f"表格{cell.table + 1}第{cell.row + 1}行第{cell.column + 1}格"
        return f"{_STORY_NAMES.get(self.story, '正文')}第{self.ordinal}段"

    def location(self, start: int = 0, end: int | None = None) -> Location:
        """The place of ``text[start:end]``; the whole paragraph by default."""
        stop = len(self.text) if end is None else end
        return Location(self.part, self.block, start, stop, self.label)


class Section(NamedTuple):
    """Page geometry in twips; ``line_pitch`` is that of the document grid, if any."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    landscape: bool
    line_pitch: int | None
    title_page: bool


class Revisions(NamedTuple):
    """How many tracked changes, comments and hidden stretches the file carries."""

    insertions: int = 0
    deletions: int = 0
    formatting: int = 0
    comments: int = 0
    hidden: int = 0


class Comment(NamedTuple):
    """A comment of a reviewer, lines apart, on the paragraphs ``first`` to ``last`` (indices)."""

    text: str
    author: str
    first: int
    last: int


class Checkbox(NamedTuple):
    """A form check box of any technology, at an offset in a paragraph's text."""

    paragraph: int
    offset: int
    checked: bool


class Embedded(NamedTuple):
    """An embedded object or file: its member name and content type."""

    part: str
    content_type: str


class Document(NamedTuple):
    """A whole .docx.

    ``paragraphs`` runs in reading order: body (with the paragraphs of tables and text
    boxes where they are anchored, a box before the text of its paragraph), then headers,
    footers, footnotes, endnotes. ``properties`` holds core, app and custom properties
    (``core:title``, ``app:Company``, ``custom:公开属性``). ``runs`` gives the runs of a
    paragraph, resolved through the style chain when asked for.
    ``notices`` are things the reader left aside, as Chinese sentences. ``white_text`` is
    False where no character of the body can be white by its own formatting. ``comments``
    are those that hold the word doclint, in the order of their part; all are only counted
    (``revisions``).
    """

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    properties: Mapping[str, str]
    revisions: Revisions
    checkboxes: tuple[Checkbox, ...]
    embedded: tuple[Embedded, ...]
    runs: Callable[[Paragraph], tuple[Run, ...]]
    kind: str
    strict: bool
    signed: bool
    has_pictures: bool
    notices: tuple[str, ...]
    white_text: bool = True
    comments: tuple[Comment, ...] = ()
