"""A decision as a row of pieces: lines of text and rows of tables, whatever file it stood in."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.official.model import CARRIED, MAIN, Line, OfficialDocument
from doclint.publish import faults
from doclint.tables import Table

TEXT = "text"  # the part of a document made of a plain text
_ATTACHMENTS = "attachments"  # zone or label of the 附件说明, which names annexes only


class Piece(NamedTuple):
    """A line of text (one cell, ``table`` -1) or a row of a table.

    ``columns`` are the columns (from 0) of the cells; ``origin`` is the place in Chinese;
    ``annex`` says that it stands behind the decision proper, ``struck`` that a line goes through
    text in it.
    """

    cells: tuple[str, ...]
    columns: tuple[int, ...]
    table: int
    origin: str
    annex: bool = False
    hidden: bool = False
    struck: bool = False

    @property
    def text(self) -> str:
        """All that is written in it."""
        return "".join(cell for cell in self.cells if cell)

    @property
    def doubts(self) -> tuple[str, ...]:
        """Why nothing is to be marked on its word alone."""
        return (*((faults.HIDDEN,) * self.hidden), *((faults.STRUCK,) * self.struck))

    def cell(self, column: int) -> str:
        """The text of a column, "" where the row has none there."""
        return self.cells[self.columns.index(column)] if column in self.columns else ""


def pieces_of_document(official: OfficialDocument, name: str) -> Iterator[Piece]:
    """The lines and table rows of the text and its annexes, in order."""
    struck = partial(is_struck, official)
    row: list[Line] = []
    for line in official.lines:
        # 附件：1.宣布失效的文件目录 names annexes, not documents.
        if line.zone not in (MAIN, CARRIED) or line.label == _ATTACHMENTS:
            continue
        if row and (line.paragraph.cell is None or _place(line) != _place(row[-1])):
            yield _row(row, name)._replace(struck=any(map(struck, row)))
            row = []
        if line.paragraph.cell is None:
            text = line.paragraph.number + line.text if line.start == 0 else line.text
            yield Piece(
                (text.strip(),), (0,), -1, _origin(name, line), line.zone == CARRIED, False, struck(line)
            )  # fmt: skip
        else:
            row.append(line)
    if row:
        yield _row(row, name)._replace(struck=any(map(struck, row)))


def is_struck(official: OfficialDocument, line: Line) -> bool:
    """Whether a line goes through any text of a line of the document."""
    text = line.paragraph.text
    return any(
        run.struck and text[max(run.start, line.start) : min(run.end, line.end)].strip()
        for run in official.document.runs(line.paragraph)
    )


def _place(line: Line) -> tuple[int, int]:
    cell = line.paragraph.cell
    return (cell.table, cell.row) if cell else (-1, -1)


def _row(lines: list[Line], name: str) -> Piece:
    columns: dict[int, str] = {}
    for line in lines:
        column = line.paragraph.cell.column if line.paragraph.cell else 0
        columns[column] = columns.get(column, "") + line.text.strip()
    first = lines[0]
    table, row = _place(first)
    origin = f"{name}表格{table + 1}第{row + 1}行"
    annex = first.zone == CARRIED
    return Piece(tuple(columns.values()), tuple(columns), table, origin, annex)


def _origin(name: str, line: Line) -> str:
    paragraph = line.paragraph
    # The paragraphs of a plain text are its lines (see ``plain``).
    return (
        f"{name}第{paragraph.ordinal}行" if paragraph.part == TEXT else f"{name}{paragraph.label}"
    )


def pieces_of_tables(tables: Iterable[Table], name: str) -> Iterator[Piece]:
    """The rows of sheets; one that holds a single text (merged over the width) is a line."""
    for number, table in enumerate(tables):
        for row in table.rows:
            filled = [(c, cell) for c, cell in enumerate(row.cells) if key_of(cell)]
            hidden = row.hidden or table.hidden
            texts = {cell for _, cell in filled}
            alone = len(texts) == 1 and (len(filled) > 1 or len(row.cells) > 1 or number >= 0)
            columns, cells = zip(*filled, strict=True) if filled else ((), ())
            if alone:
                columns, cells = columns[:1], cells[:1]
            if cells:
                yield Piece(
                    cells, columns, number, f"{name}{table.place(row)}", True, hidden, row.struck
                )
