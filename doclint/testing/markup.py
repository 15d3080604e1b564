"""Blocks as WordprocessingML text (ECMA-376 Part 1, transitional)."""

from collections.abc import Iterable, Iterator
from itertools import cycle, pairwise
from xml.sax.saxutils import escape, quoteattr

from doclint.testing.blocks import Block, Box, Grid, Line, Look
from doclint.testing.draft import Comment
from doclint.testing.layout import Layout
from doclint.testing.revision import DELETED, KEPT, MOVED_AWAY, MOVED_HERE, Piece, revised
from doclint.testing.textbox import drawing_box, vml_box

_CHARACTER = 320  # twips of a 3号 character
_CUTS = {"edited": (9, 4, 14, 6), "split": (2, 1, 3)}
_CONTROLLED = {"document_number", "addressees", "issuers", "issued_on", "notes"}
_AUTHOR = 'w:author="起草人" w:date="2026-03-01T09:00:00Z"'


class Markup:
    """Writes blocks in one layout; it keeps the counter of ids and the comments not yet placed."""

    def __init__(self, layout: Layout, comments: Iterable[Comment] = ()) -> None:
        """Start the ids at 1, as for a new document; comments count from 0."""
        self._layout = layout
        self._comments = dict(enumerate(comments))
        self._last_id = 0

    def blocks(self, blocks: Iterable[Block]) -> str:
        """The content of ``w:body``, ``w:tc`` or ``w:txbxContent``."""
        return "".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        if isinstance(block, Line):
            return self._line(block)
        if isinstance(block, Grid):
            return self._grid(block)
        return self._box(block)

    def _line(self, line: Line) -> str:
        """A paragraph; the title stands in a block content control if there are any."""
        content = "".join(self._piece(piece, line) for piece in self._pieces(line))
        if self._layout.controls and line.kind in _CONTROLLED and line.text:
            content = self._control(line.kind, content)
        content = self._commented(line, content)
        struck = f"<w:rPr>{self._change('del')}</w:rPr>" if line.kind == "struck" else ""
        paragraph = f"<w:p><w:pPr>{_paragraph_look(line)}{struck}</w:pPr>{content}</w:p>"
        if self._layout.controls and line.kind == "title":
            return self._control(line.kind, paragraph)
        return paragraph

    def _commented(self, line: Line, content: str) -> str:
        """The content of a paragraph within the comments that are on it."""
        if line.kind == "struck":
            return content
        for number in [n for n, each in self._comments.items() if each.on in line.text]:
            del self._comments[number]
            content = (
                f'<w:commentRangeStart w:id="{number}"/>{content}'
                f'<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
        return content

    def _control(self, kind: str, content: str) -> str:
        name = f"<w:alias w:val={quoteattr(kind)}/><w:tag w:val={quoteattr(kind)}/>"
        head = f'<w:sdtPr>{name}<w:id w:val="{self._next()}"/></w:sdtPr>'
        return f"<w:sdt>{head}<w:sdtContent>{content}</w:sdtContent></w:sdt>"

    def _pieces(self, line: Line) -> list[Piece]:
        if not line.text:
            return []
        if line.kind == "struck":
            return [Piece(DELETED, line.text, 0)]
        if self._layout.revisions:
            return revised(line.text, line.kind)
        return [Piece(KEPT, line.text, 0)]

    def _piece(self, piece: Piece, line: Line) -> str:
        """The runs of a piece, wrapped in the tracked change that it is."""
        gone = piece.state in (DELETED, MOVED_AWAY)
        cuts = [(piece.text, line.look)] if gone else list(_by_look(piece, line))
        runs = "".join(self._runs(text, look, piece.state == DELETED) for text, look in cuts)
        if piece.state == KEPT:
            return runs
        change = f'w:id="{self._next()}" {_AUTHOR}'
        content = f"<w:{piece.state} {change}>{runs}</w:{piece.state}>"
        if piece.state in (MOVED_HERE, MOVED_AWAY):
            return self._move(piece.state, content)
        return content

    def _move(self, state: str, content: str) -> str:
        number = self._next()
        start = f'<w:{state}RangeStart w:id="{number}" w:name="move1" {_AUTHOR}/>'
        return f'{start}{content}<w:{state}RangeEnd w:id="{number}"/>'

    def _change(self, state: str) -> str:
        return f'<w:{state} w:id="{self._next()}" {_AUTHOR}/>'

    def _runs(self, text: str, look: Look, deleted: bool) -> str:
        """One run, or runs of a few characters with Word's debris between."""
        if self._layout.runs == "whole":
            return _run(text, look, deleted)
        chunks = _chunks(text, _CUTS[self._layout.runs])
        debris = '<w:proofErr w:type="gramStart"/><w:bookmarkStart w:id="{0}" w:name="b{0}"/>' \
                 '<w:bookmarkEnd w:id="{0}"/>'  # fmt: skip
        return "".join(
            (debris.format(self._next()) if index % 5 == 1 else "") + _run(chunk, look, deleted)
            for index, chunk in enumerate(chunks)
        )

    def _grid(self, grid: Grid) -> str:
        columns = max(len(row) for row in grid.rows)
        width = 8844 // columns
        rows = "".join(self._row(row, columns, width) for row in grid.rows)
        columns_xml = f'<w:gridCol w:w="{width}"/>' * columns
        return (
            f'<w:tbl><w:tblPr>{_RULED if grid.ruled else ""}<w:tblW w:w="8844" w:type="dxa"/>'
            f'{_RULES if grid.ruled else ""}<w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{columns_xml}</w:tblGrid>{rows}</w:tbl>"
        )

    def _row(self, row: tuple[tuple[Line, ...], ...], columns: int, width: int) -> str:
        span = columns // len(row)
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width * span}" w:type="dxa"/>{spanned}</w:tcPr>'
            f"{self.blocks(cell)}</w:tc>"
            for cell in row
        )
        return f"<w:tr>{cells}</w:tr>"

    def _box(self, box: Box) -> str:
        content = self.blocks(box.lines)
        number = self._next()
        run = vml_box(content, number) if box.vml else drawing_box(content, number)
        return f"<w:p><w:pPr/><w:r>{run}</w:r></w:p>"

    def _next(self) -> int:
        self._last_id += 1
        return self._last_id


_RULED = (
    '<w:tblpPr w:horzAnchor="margin" w:vertAnchor="margin" w:tblpXSpec="center"'
    ' w:tblpYSpec="bottom"/>'
)
_THICK, _THIN = 'w:val="single" w:sz="8" w:space="0"', 'w:val="single" w:sz="6" w:space="0"'
_RULES = (
    f'<w:tblBorders><w:top {_THICK} w:color="000000"/><w:bottom {_THICK} w:color="000000"/>'
    f'<w:insideH {_THIN} w:color="000000"/></w:tblBorders>'
)


def _by_look(piece: Piece, line: Line) -> Iterator[tuple[str, Look]]:
    """The piece cut where the look of the line changes."""
    end = piece.start + len(piece.text)
    marks = [(0, line.look), *line.looks, (len(line.text), line.look)]
    for (start, look), (stop, _) in pairwise(marks):
        low, high = max(start, piece.start), min(stop, end)
        if low < high:
            yield line.text[low:high], look


def _chunks(text: str, sizes: tuple[int, ...]) -> Iterator[str]:
    """The text in pieces of the sizes, over and over."""
    start = 0
    for size in cycle(sizes):
        if start >= len(text):
            break
        yield text[start : start + size]
        start += size


def _run(text: str, look: Look, deleted: bool) -> str:
    r"""A run; ``\n`` becomes a line break and ``\t`` a tab."""
    tag = "delText" if deleted else "t"
    lines = []
    for line in text.split("\n"):
        stretches = (
            f'<w:{tag} xml:space="preserve">{escape(stretch)}</w:{tag}>' if stretch else ""
            for stretch in line.split("\t")
        )
        lines.append("<w:tab/>".join(stretches))
    return f"<w:r>{_run_look(look)}{'<w:br/>'.join(lines)}</w:r>"


def _run_look(look: Look) -> str:
    bold = "<w:b/>" if look.bold else ""
    color = f'<w:color w:val="{look.color}"/>' if look.color else ""
    font = quoteattr(look.font)
    return (
        f'<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia={font} w:hAnsi="Times New Roman"'
        f' w:hint="eastAsia"/>{bold}{color}<w:sz w:val="{look.size}"/>'
        f'<w:szCs w:val="{look.size}"/></w:rPr>'
    )


def _paragraph_look(line: Line) -> str:
    """``w:pPr`` content in schema order; indents in characters and, for others, in twips."""
    parts = ["<w:pageBreakBefore/>"] if line.page_break else []
    if line.rule:
        bottom = f'<w:bottom w:val="single" w:sz="8" w:space="4" w:color="{line.rule}"/>'
        parts.append(f"<w:pBdr>{bottom}</w:pBdr>")
    if line.tab:
        parts.append(f'<w:tabs><w:tab w:val="right" w:pos="{line.tab}"/></w:tabs>')
    if line.look.size > 48:
        parts.append('<w:spacing w:line="240" w:lineRule="auto"/>')
    indents = (
        ("left", line.left), ("right", line.right),
        ("hanging", line.hanging), ("firstLine", line.first),
    )  # fmt: skip
    given = "".join(
        f' w:{name}Chars="{value}" w:{name}="{value * _CHARACTER // 100}"'
        for name, value in indents
        if value
    )
    if given:
        parts.append(f"<w:ind{given}/>")
    parts.append(f'<w:jc w:val="{line.align}"/>')
    return "".join(parts)
