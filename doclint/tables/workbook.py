"""Workbooks → tables, by calamine: one way to xlsx, xlsm, xls and ods."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from doclint.tables.hidden import Marked, marked_rows
from doclint.tables.model import Row, Table, TableError

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_Value = int | float | str | bool | time | date | datetime | timedelta
_LARGEST = 1_048_576 * 64  # cells of one sheet, empty ones counted
_MISSING = '读 xlsx、xls 表格需要另外安装的组件（缺少 python-calamine）。请运行：pip install "doclint[manifest]"'


def read_workbook(name: str, data: bytes) -> tuple[Table, ...]:
    """The sheets of a workbook; raises ``TableError``."""
    try:
        from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum
    except ImportError:
        raise TableError(_MISSING) from None
    marked = marked_rows(name, data)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            return tuple(
                _table(name, book, index, meta.visible != SheetVisibleEnum.Visible, marked)
                for index, meta in enumerate(book.sheets_metadata)
                if meta.typ == SheetTypeEnum.WorkSheet
            )
    except TableError:
        raise
    except PasswordError:
        raise TableError(f"{name}：表格有打开密码，请去掉密码另存以后再用") from None
    # The library reports some damage as a panic, which is no Exception.
    except BaseException as error:
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise
        raise TableError(f"{name}：表格打不开，可能已经损坏或者不是表格（{error}）") from None


def _table(
    name: str,
    book: "CalamineWorkbook",
    index: int,
    hidden: bool,
    rows: dict[str, Marked],
) -> Table:
    sheet = book.get_sheet_by_index(index)
    last_row, last_column = sheet.end or (-1, -1)
    if (last_row + 1) * (last_column + 1) > _LARGEST:
        raise TableError(f"{name}“{sheet.name}”：表格太大，请删去无用的行和列")
    cells = [[_text(value) for value in row] for row in _values(sheet)]
    _fill_down(cells, sheet)
    marked = rows.get(sheet.name, Marked())
    found = [
        Row(number, tuple(row), number in marked.hidden, number in marked.struck)
        for number, row in enumerate(cells, 1)
        if any(row)
    ]
    return Table(sheet.name, tuple(found), hidden)


def _values(sheet: "CalamineSheet") -> list[list[_Value]]:
    """All cells from the first row and column on, so that row numbers are those of the sheet."""
    return sheet.to_python(skip_empty_area=False) if sheet.end else []


def _fill_down(cells: list[list[str]], sheet: "CalamineSheet") -> None:
    """Give each row the value of a cell that is merged over several rows."""
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom == top or top >= len(cells) or left >= len(cells[top]):
            continue
        for row in cells[top + 1 : bottom + 1]:
            if left < len(row) and not row[left]:
                row[left] = cells[top][left]


def _text(value: _Value) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        whole = value.time() == time()
        return value.date().isoformat() if whole else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value).replace("\r\n", "\n").replace("_x000D_", "").strip()
