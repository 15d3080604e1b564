"""A published page → Document: the lines of its text as paragraphs, tables as cells.

Only the text of the document is read, not menus, the metadata table (题录) or related links.
Where the text does not begin with the title, the heading above it stands first
(``页面标题第1段``). A mark of doclint's own is no text of the document, nor is a notice of the
status above the text: they are a story of their own (``状态标注第1段``).
"""

import re
from collections.abc import Mapping

from doclint.document import BODY, HEADING, STATUS, Cell, Document, Paragraph, Revisions, Run
from doclint.page.lines import Line, lines_of, printed
from doclint.page.model import Page
from doclint.page.stated import stated_status, without_status
from doclint.page.tree import WHITE, Node, Tree

PART = "html"
_ALIGNED = re.compile(rb"(?:text-)?align\s*[:=]\s*[\"']?\s*(center|right|left|justify)")
_BOLD = re.compile(rb"font-weight\s*:\s*(?:bold|[6-9]00)")
_BOLD_TAGS = frozenset({b"b", b"strong", b"h1", b"h2", b"h3", b"h4", b"h5", b"h6", b"th"})
_CELLS = frozenset({b"td", b"th"})
_HEAD_LINES = 12  # lines of the text in which its title may stand
_BANNER = 8  # characters from which a line of a mark is its banner


def read_html(data: bytes, page: Page) -> Document:
    """The document of a page that ``doclint.page.read_page`` made of the same bytes."""
    return _Text(Tree(data, page.encoding), page).document()


class _Look:
    """What an element hands down to the text in it."""

    __slots__ = ("alignment", "bold", "cell")

    def __init__(self, alignment: str, bold: bool, cell: Cell | None) -> None:
        self.alignment, self.bold, self.cell = alignment, bold, cell


_UNSTYLED = _Look("left", False, None)


class _Text:
    """The paragraphs of one page while they are made."""

    def __init__(self, tree: Tree, page: Page) -> None:
        self.tree, self.page = tree, page
        self.looks: dict[int, _Look] = {}
        self.paragraphs: list[Paragraph] = []
        self.bold: list[bool] = []
        self.places: dict[str, int] = {}
        self.cells: dict[int, Cell] = {}

    def document(self) -> Document:
        body = self.page.body
        lines: list[Line] = []
        if body is not None:
            first, last = self.tree.run_at(body.start), self.tree.run_at(body.end)
            lines = lines_of(self.tree, first, last)
            self._number_cells(first, last)
        self._heading()
        for line in lines:
            if not self.tree.runs[line.first].ours:
                self._add(line, BODY)
        self._notices()
        return self._made()

    def _notices(self) -> None:
        """The banner of doclint's mark, and what stands above the text of the status."""
        above = self.tree.run_at(self.page.body.start) if self.page.body else 0
        for line in lines_of(self.tree):
            ours = self.tree.runs[line.first].ours
            if not ours and line.first >= above:
                continue
            if self.tree.runs[line.first].node.tag in (*_CELLS, b"title", b"a"):
                continue
            text = printed(self.tree, line)
            if len(text) >= _BANNER if ours else stated_status((), (), [text]):
                self._add(line, STATUS)

    def _heading(self) -> None:
        """The heading above the text, where the text has no title of its own."""
        heading = WHITE.sub("", without_status(self.page.heading))
        title = self.page.document_title or heading
        own = WHITE.sub("", "".join(self.page.text[:_HEAD_LINES]))
        if heading and title not in own and heading not in own:
            self._append(without_status(self.page.heading), HEADING, _UNSTYLED)

    def _add(self, line: Line, story: str) -> None:
        text = printed(self.tree, line)
        if not text:
            return
        self._append(text, story, self._look(self.tree.runs[line.first].node))

    def _append(self, text: str, story: str, look: _Look) -> None:
        cell = look.cell if story == BODY else None
        container = _container(story, cell)
        position = self.places[container] = self.places.get(container, 0) + 1
        ordinal = position if cell is None else 0
        self.paragraphs.append(
            Paragraph(
                len(self.paragraphs), text, PART, container, position, story, ordinal, cell, "",
                look.alignment, 0, 0, None, None, "", None, False, 0,
            )
        )  # fmt: skip
        self.bold.append(look.bold)

    def _look(self, node: Node) -> _Look:
        """Alignment, boldness and cell of an element, by those around it."""
        chain: list[Node] = []
        at: Node | None = node
        start = self.page.body.start if self.page.body else 0
        while at is not None and at.index not in self.looks and at.start >= start and at.parent:
            chain.append(at)
            at = at.parent
        look = self.looks.get(at.index, _UNSTYLED) if at is not None else _UNSTYLED
        for inner in reversed(chain):
            look = self.looks[inner.index] = self._within(inner, look)
        return look

    def _within(self, node: Node, outer: _Look) -> _Look:
        tag = self.tree.start_tag(node) if node.inner_end > node.inside else b""
        aligned = _ALIGNED.search(tag)
        alignment = aligned[1].decode("ascii") if aligned else outer.alignment
        if node.tag == b"center":
            alignment = "center"
        bold = outer.bold or node.tag in _BOLD_TAGS or bool(_BOLD.search(tag))
        cell = self.cells.get(node.index, outer.cell)
        if (alignment, bold, cell) == (outer.alignment, outer.bold, outer.cell):
            return outer
        return _Look(alignment, bold, cell)

    def _number_cells(self, first: int, last: int) -> None:
        """The cells of the tables within the text: which table, row and column."""
        body = self.page.body
        if body is None or first >= last:
            return
        numbers: dict[int, tuple[int, int, int]] = {}  # table → ordinal, rows, depth
        columns: dict[int, tuple[int, int]] = {}  # row → ordinal, columns
        for node in self.tree.nodes:
            if node.start < body.start:
                continue
            if node.start >= body.end:
                break
            if node.tag == b"table":
                outer = _around(node, (b"table",))
                depth = numbers[outer.index][2] + 1 if outer and outer.index in numbers else 1
                numbers[node.index] = (len(numbers), 0, depth)
            elif node.tag == b"tr":
                table = _around(node, (b"table",))
                if table and table.index in numbers:
                    ordinal, rows, depth = numbers[table.index]
                    columns[node.index] = (rows, 0)
                    numbers[table.index] = (ordinal, rows + 1, depth)
            elif node.tag in _CELLS:
                self._number_cell(node, numbers, columns)

    def _number_cell(
        self,
        node: Node,
        numbers: Mapping[int, tuple[int, int, int]],
        columns: dict[int, tuple[int, int]],
    ) -> None:
        row, table = _around(node, (b"tr",)), _around(node, (b"table",))
        if row is None or table is None or row.index not in columns or table.index not in numbers:
            return
        number, column = columns[row.index]
        columns[row.index] = (number, column + 1)
        ordinal, _, depth = numbers[table.index]
        self.cells[node.index] = Cell(ordinal, number, column, depth)

    def _made(self) -> Document:
        bold = tuple(self.bold)

        def runs(paragraph: Paragraph) -> tuple[Run, ...]:
            size = len(paragraph.text)
            heavy = bold[paragraph.index]
            return (Run(0, size, None, None, heavy, "auto", False, None),) if size else ()

        metas = {f"meta:{meta.name}": meta.content for meta in self.page.metas}
        pictures = any(node.tag == b"img" for node in self.tree.nodes)
        return Document(
            tuple(self.paragraphs), (), metas, Revisions(), (), (), runs, "html", False, False,
            pictures, (), False,
        )  # fmt: skip


def _around(node: Node, tags: tuple[bytes, ...]) -> Node | None:
    """The nearest element of these names around another."""
    at = node.parent
    while at is not None and at.tag not in tags:
        at = at.parent
    return at


def _container(story: str, cell: Cell | None) -> str:
    """The block path of what holds a paragraph."""
    if story != BODY:
        return f"{PART}/{story}"
    if cell is None:
        return PART
    return f"{PART}/tbl[{cell.table + 1}]/tr[{cell.row + 1}]/tc[{cell.column + 1}]"
