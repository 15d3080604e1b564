"""Rows of text with their place: what lists are read from, whatever file they stood in."""

from typing import NamedTuple


class TableError(ValueError):
    """A file that holds no rows that can be read; the message is a Chinese sentence."""


class Row(NamedTuple):
    """One row: ``number`` counts from 1 as the spreadsheet shows it.

    ``cells`` are texts without outer white space; dates are ISO, whole numbers have no ``.0``.
    Of cells merged down a column each row has the value; of cells merged across only the first.
    ``hidden`` says that the row is hidden (by hand or by a filter) in its file, ``struck`` that
    a line goes through text in it; both are seen in xlsx only.
    """

    number: int
    cells: tuple[str, ...]
    hidden: bool = False
    struck: bool = False

    def cell(self, column: int) -> str:
        """The text of a column counted from 0, "" beyond the last and for -1."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


class Table(NamedTuple):
    """A sheet, or the whole of a text file (``name`` is then ""), without its empty rows."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False

    def place(self, row: Row) -> str:
        """Where a row stands, in Chinese: ``“Sheet1”第3行``, ``第3行``."""
        return f"“{self.name}”第{row.number}行" if self.name else f"第{row.number}行"
