"""The worklist as csv, for Excel: UTF-8 with a byte-order mark, formulas disarmed."""

import csv
import io

from doclint.official.pattern import Pattern
from doclint.publish.worklist import heading
from doclint.publish.worklist.line import HEADERS, cells_of
from doclint.publish.worklist.model import Worklist
from doclint.publish.worklist.rows import items_of
from doclint.tables import Row, Table
from doclint.tables.delimited import read_delimited

# What a spreadsheet takes for a formula, and what was disarmed already.
_FORMULA = Pattern(r"'*[=+\-@\t\r＝＋－＠]")
_COMMENT = "#"


def csv_of(worklist: Worklist) -> bytes:
    """The bytes of the file: labelled lines with # in front, the header, the items."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for label, value in heading.lines_of(worklist):
        writer.writerow((_COMMENT + label, _disarmed(value)))
    writer.writerow(HEADERS)
    for serial, item in enumerate(worklist.items, 1):
        writer.writerow([_disarmed(cell) for cell in cells_of(item, serial)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def worklist_of_csv(name: str, data: bytes) -> Worklist:
    """Read it back; raises ``WorklistError`` and ``TableError``."""
    table = read_delimited(name, data)
    rows = [row._replace(cells=tuple(map(_armed, row.cells))) for row in table.rows]
    head = [row for row in rows if row.cells[0].startswith(_COMMENT)]
    lines = ((row.cells[0].removeprefix(_COMMENT), row.cell(1)) for row in head)
    worklist = heading.worklist_of(lines, name)
    rest: list[Row] = [row for row in rows if row not in head]
    items, notes = items_of((Table("", tuple(rest)),))
    return worklist._replace(items=items, notes=(*worklist.notes, *notes))


def _disarmed(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _armed(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
