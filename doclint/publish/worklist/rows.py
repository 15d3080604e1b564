"""Rows of cells under a header → items; a fault names its sheet and row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.publish.model import READY, Item
from doclint.publish.worklist.line import HEADERS, LineError, item_of, missing_headers
from doclint.publish.worklist.model import WorklistError
from doclint.publish.worklist.settle import reconciled
from doclint.tables import Row, Table

_SHOWN = 20  # faults named in one message
_SIGNATURES = ("拟办", "审核", "批准")


class Numbered(NamedTuple):
    """An item, its number in the list (a large one where it has none) and its place."""

    serial: int
    item: Item
    where: str


def items_of(tables: Iterable[Table]) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """(items in their order, notes on what was not read); raises ``WorklistError``."""
    numbered: list[Numbered] = []
    wrong: list[str] = []
    notes: list[str] = []
    for table in tables:
        for row, columns in _rows(table, notes):
            where = table.place(row)
            try:
                item = item_of(partial(_cell, row, columns))
            except LineError as error:
                wrong.append(f"{where}：{error}")
                continue
            serial = row.cell(columns.get("序号", -1))
            numbered.append(Numbered(int(serial) if serial.isdecimal() else 10**9, item, where))
    wrong += _contradictions(numbered)
    if wrong:
        more = f"\n……共{len(wrong)}处" if len(wrong) > _SHOWN else ""
        raise WorklistError("\n".join(wrong[:_SHOWN]) + more)
    numbered.sort(key=lambda each: each.serial)
    return reconciled(each.item for each in numbered), tuple(dict.fromkeys(notes))


def _rows(table: Table, notes: list[str]) -> Iterator[tuple[Row, Mapping[str, int]]]:
    """The rows below the header, with the columns of the headers."""
    columns: dict[str, int] | None = None
    for row in table.rows:
        if columns is None:
            columns = header_of(row)
            notes += _unknown(table, row, columns) if columns else ()
        elif not _is_signature(row, columns) and any(row.cell(c) for c in columns.values()):
            yield row, columns


def _cell(row: Row, columns: Mapping[str, int], header: str) -> str:
    return row.cell(columns.get(header, -1))


def header_of(row: Row) -> dict[str, int] | None:
    """The columns of a header by name, None for a row that is none; raises ``WorklistError``."""
    keys = [key_of(cell) for cell in row.cells]
    known = {key: column for column, key in reversed(list(enumerate(keys))) if key in HEADERS}
    if len(known) < 3 or "文件名称" not in known:
        return None
    missing = missing_headers(known)
    if missing:
        raise WorklistError(f"第{row.number}行的表头缺{'、'.join(missing)}，请不要删去这些列")
    return known


def _unknown(table: Table, row: Row, known: Mapping[str, int]) -> list[str]:
    others = [
        cell for column, cell in enumerate(row.cells) if cell and column not in known.values()
    ]
    return [f"{table.place(row)}多出的列没有读：{'、'.join(others)}"] if others else []


def _is_signature(row: Row, columns: Mapping[str, int]) -> bool:
    """Whether a row is that in which it is signed: it names no document."""
    first = next((key_of(cell) for cell in row.cells if cell), "")
    return first.startswith(_SIGNATURES) and not row.cell(columns["文件名称"])


def _contradictions(numbered: Sequence[Numbered]) -> Iterator[str]:
    """Two lines that would mark one place in two ways."""
    marks: dict[str, Numbered] = {}
    for each in numbered:
        place = each.item.place
        if each.item.state != READY or place is None:
            continue
        first = marks.setdefault(place.path, each)
        if _mark(first.item) != _mark(each.item):
            yield f"{each.where}：“{place.path}”在{first.where}写的是“{first.item.entry.word}”，与本行不一致"


def _mark(item: Item) -> tuple[str, ...]:
    entry = item.entry
    return entry.word, entry.effective_on, entry.scope, entry.ground.title, entry.ground.number
