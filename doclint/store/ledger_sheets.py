"""How the ledger looks: fonts, widths, borders, and a page that can be printed."""

from collections.abc import Sequence
from datetime import date
from math import ceil

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from doclint.reports.width import width
from doclint.store.ledger import ATTRIBUTES, DETAILS, Count, Ledger, shares

_THIN = Side(style="thin", color="999999")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_TITLE = Font(name="方正小标宋简体", size=18)
_HEADING = Font(name="黑体", size=12)
_HEAD = Font(name="黑体", size=11)
_PLAIN = Font(name="宋体", size=11)
_SMALL = Font(name="宋体", size=10, color="555555")
_FILL = PatternFill("solid", fgColor="E8EDF3")
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
_RIGHT = Alignment(horizontal="right", vertical="center")
_SUMMARY_WIDTHS = (34, 12, 12, 12, 12, 12, 12)
_DETAIL_WIDTHS = (7, 24, 58, 26, 13, 13, 13, 26, 11)
_NARROW = frozenset((0, 4, 5, 6, 8))  # columns of the details that are centred
_LINE = 15.0  # pt
_FORMULA = ("=", "+", "-", "@")


def summary(sheet: Worksheet, ledger: Ledger, title: str, today: date) -> None:
    """The sheet of counts."""
    _widths(sheet, _SUMMARY_WIDTHS)
    _title(sheet, title, len(_SUMMARY_WIDTHS))
    day = f"{today.year}年{today.month}月{today.day}日"
    note = f"共 {len(ledger.rows)} 件，状态截至{day}"
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=len(_SUMMARY_WIDTHS))
    _put(sheet, 2, 1, note, _SMALL, _RIGHT, framed=False)
    row = _pairs(sheet, 4, "一、按公开属性", ("公开属性", "件数", "占比"), ledger.attributes)
    row = _counts(sheet, row, "二、按发文机关", "发文机关", ledger.issuers)
    row = _counts(sheet, row, "三、按年份", "年份", ledger.years)
    if ledger.reasons:
        _pairs(sheet, row, "四、不公开、依申请公开的理由", ("理由", "件数", "占比"), ledger.reasons)
    else:
        _heading(sheet, row, "四、不公开、依申请公开的理由")
        _put(sheet, row + 1, 1, "没有登记为不予公开、依申请公开的文件", _PLAIN, _LEFT, framed=False)
    _page(sheet, landscape=False)


def details(sheet: Worksheet, ledger: Ledger, title: str) -> None:
    """The sheet of documents; its header is printed on every page and stays on the screen."""
    _widths(sheet, _DETAIL_WIDTHS)
    _title(sheet, f"{title}（明细）", len(DETAILS))
    _header(sheet, 2, DETAILS)
    for row, cells in enumerate(ledger.rows, 3):
        for column, text in enumerate(cells):
            how = _CENTRE if column in _NARROW else _LEFT
            value = int(text) if column == 0 else text
            _put(sheet, row, column + 1, value, _PLAIN, how)
        sheet.row_dimensions[row].height = _height(cells, _DETAIL_WIDTHS)
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = f"A2:{get_column_letter(len(DETAILS))}{2 + len(ledger.rows)}"
    sheet.print_title_rows = "2:2"
    _page(sheet, landscape=True)


def _pairs(
    sheet: Worksheet,
    row: int,
    heading: str,
    header: Sequence[str],
    pairs: Sequence[tuple[str, int]],
) -> int:
    """A table of counts with shares; the row where the next one may begin."""
    _heading(sheet, row, heading)
    _header(sheet, row + 1, header)
    row += 2
    for name, count, share in shares(pairs):
        sheet.row_dimensions[row].height = _height((name,), _SUMMARY_WIDTHS)
        _put(sheet, row, 1, name, _PLAIN, _LEFT)
        _put(sheet, row, 2, count, _PLAIN, _CENTRE)
        _put(sheet, row, 3, share, _PLAIN, _CENTRE).number_format = "0.0%"
        row += 1
    sheet.row_dimensions[row].height = _height(("合计",), _SUMMARY_WIDTHS)
    _put(sheet, row, 1, "合计", _HEAD, _LEFT)
    _put(sheet, row, 2, sum(count for _, count in pairs), _HEAD, _CENTRE)
    _put(sheet, row, 3, "", _HEAD, _CENTRE)
    return row + 2


def _counts(sheet: Worksheet, row: int, heading: str, name: str, counts: Sequence[Count]) -> int:
    """A table of counts by attribute; the row where the next one may begin."""
    _heading(sheet, row, heading)
    _header(sheet, row + 1, (name, *ATTRIBUTES, "合计"))
    row += 2
    sums = [sum(column) for column in zip(*(each.of for each in counts), strict=True)]
    total = Count("合计", tuple(sums or [0] * len(ATTRIBUTES)))
    for each in (*counts, total):
        font = _HEAD if each is total else _PLAIN
        sheet.row_dimensions[row].height = _height((each.name,), _SUMMARY_WIDTHS)
        _put(sheet, row, 1, each.name, font, _LEFT)
        for column, value in enumerate((*each.of, each.total), 2):
            _put(sheet, row, column, value or "", font, _CENTRE)
        row += 1
    return row + 1


def _height(cells: Sequence[str], widths: Sequence[int]) -> float:
    """The height (pt) of a row: programs that open the file do not all fit it to the text."""
    lines = (ceil(width(text) / (room - 3)) for text, room in zip(cells, widths, strict=False))
    return _LINE * max(1, *lines) + 4


def _title(sheet: Worksheet, text: str, columns: int) -> None:
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=columns)
    _put(sheet, 1, 1, text, _TITLE, _CENTRE, framed=False)
    sheet.row_dimensions[1].height = 36


def _heading(sheet: Worksheet, row: int, text: str) -> None:
    _put(sheet, row, 1, text, _HEADING, _LEFT, framed=False)
    sheet.row_dimensions[row].height = 24


def _header(sheet: Worksheet, row: int, names: Sequence[str]) -> None:
    for column, name in enumerate(names, 1):
        _put(sheet, row, column, name, _HEAD, _CENTRE).fill = _FILL
    sheet.row_dimensions[row].height = 22


def _put(
    sheet: Worksheet,
    row: int,
    column: int,
    value: str | int | float,
    font: Font,
    alignment: Alignment,
    *,
    framed: bool = True,
) -> Cell:
    """Write a cell; a text that would be a formula stays a text."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # of merged cells only the first is written
    cell.value = value
    if isinstance(value, str) and value.startswith(_FORMULA):
        cell.data_type = "s"
    cell.font, cell.alignment = font, alignment
    if framed:
        cell.border = _BORDER
    return cell


def _widths(sheet: Worksheet, widths: Sequence[int]) -> None:
    for column, room in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = room


def _page(sheet: Worksheet, *, landscape: bool) -> None:
    """A4, as wide as the paper, pages numbered."""
    setup, margins = sheet.page_setup, sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top = margins.bottom = 0.7
    setup.paperSize = 9
    setup.orientation = "landscape" if landscape else "portrait"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    footer = sheet.oddFooter
    assert footer is not None and footer.center is not None
    footer.center.text = "第 &P 页，共 &N 页"
