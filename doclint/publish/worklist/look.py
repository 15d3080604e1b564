"""How the worklist looks in a spreadsheet and on paper: A4 landscape, to be signed."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties

from doclint.publish.worklist.line import HEADERS, PRINTED
from doclint.publish.worklist.model import DECISIONS, Worklist
from doclint.status import AMENDED, EXPIRED, PARTLY_REPEALED, REPEALED, WORDS

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {
    "处理": 7, "序号": 5, "文件名称": 28, "发文字号": 14, "状态": 9, "生效日期": 11, "范围": 8,
    "依据名称": 21, "依据文号": 14, "位置": 20, "匹配方式": 9, "说明": 12, "问题": 12,
}  # fmt: skip
_OTHER_WIDTH = 14
_CENTRED = frozenset(("处理", "序号", "状态", "生效日期", "情况", "成文日期", "把握"))
_TITLE_ROW, _GROUND_ROW, _HEADER_ROW = 1, 2, 3
_LINE = Side(style="thin", color="808080")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_GREY, _YELLOW = PatternFill("solid", "E7E6E6"), PatternFill("solid", "FFF9E5")
_FONT, _TITLE_FONT = "宋体", "黑体"
_SIGNATURES = ("拟办：", "审核：", "批准：")
_MARKED = (REPEALED, EXPIRED, AMENDED, PARTLY_REPEALED)
_LINE_HEIGHT = 13.5  # points of a line of 10 pt
_A4 = 9  # paper size in SpreadsheetML


class Look:
    """Writes the sheets of one worklist."""

    def __init__(self, worklist: Worklist) -> None:
        """Keep what stands at the head of each sheet."""
        self._worklist = worklist

    def write_items(self, sheet: "Worksheet", name: str, rows: Sequence[Sequence[str]]) -> None:
        """Title, ground and count, header, rows, a row for signatures; ready to print."""
        self._head(sheet, name, len(rows))
        for column, header in enumerate(HEADERS, 1):
            cell = _put(sheet, _HEADER_ROW, column, header)
            cell.font = Font(name=_FONT, size=10, bold=True)
            cell.fill = _GREY
            cell.alignment = Alignment("center", "center", wrap_text=True)
            cell.border = _BORDER
            letter = get_column_letter(column)
            sheet.column_dimensions[letter].width = _WIDTHS.get(header, _OTHER_WIDTH)
        for number, row in enumerate(rows, _HEADER_ROW + 1):
            _write_row(sheet, number, row)
        last = _HEADER_ROW + len(rows)
        _offer(sheet, last)
        _sign(sheet, last + 1)
        _lay_out(sheet, last + 1)

    def write_lines(self, sheet: "Worksheet", lines: Iterable[tuple[str, str]]) -> None:
        """Labelled lines: what the worklist says besides its items."""
        for number, line in enumerate(lines, 1):
            for column, text in enumerate(line, 1):
                cell = _put(sheet, number, column, text)
                cell.font = Font(name=_FONT, size=10, bold=column == 1)
                cell.alignment = Alignment("left", "top", wrap_text=True)
        sheet.column_dimensions["A"].width = 16
        sheet.column_dimensions["B"].width = 100
        _page(sheet)

    def _head(self, sheet: "Worksheet", name: str, count: int) -> None:
        worklist = self._worklist
        ground = f"《{worklist.title}》" if worklist.title else worklist.source
        number = f"（{worklist.number}）" if worklist.number else ""
        width = len(PRINTED)
        title = _put(sheet, _TITLE_ROW, 1, f"已公开文件有效性标注审批单（{name}）")
        title.font = Font(name=_TITLE_FONT, size=16)
        title.alignment = Alignment("center", "center")
        below = _put(sheet, _GROUND_ROW, 1, f"依据：{ground}{number}　　本表共{count}件")
        below.font = Font(name=_FONT, size=11)
        below.alignment = Alignment("left", "center", wrap_text=True)
        for row, height in ((_TITLE_ROW, 30), (_GROUND_ROW, 32)):
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
            sheet.row_dimensions[row].height = height


def _put(sheet: "Worksheet", row: int, column: int, text: str) -> "Cell | MergedCell":
    """A cell of text, whatever it looks like: never a formula."""
    cell = sheet.cell(row, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text[0] in "=+-@"
    return cell


def _write_row(sheet: "Worksheet", number: int, row: Sequence[str]) -> None:
    lines = 1
    for column, (header, text) in enumerate(zip(HEADERS, row, strict=True), 1):
        cell = _put(sheet, number, column, text)
        quoted = cell.quotePrefix
        cell.font = Font(name=_FONT, size=10)
        across = "center" if header in _CENTRED else "left"
        cell.alignment = Alignment(across, "center", wrap_text=header in PRINTED)
        cell.border = _BORDER
        if header == "处理":
            cell.fill = _YELLOW
        cell.quotePrefix = quoted
        lines = max(lines, _lines(text, _WIDTHS.get(header, 10**6)))
    sheet.row_dimensions[number].height = min(400, lines * _LINE_HEIGHT + 5)


def _lines(text: str, width: int) -> int:
    """Lines that a text takes in a column (width in half-width characters)."""
    sizes = (sum(1 if char.isascii() else 2 for char in line) for line in text.split("\n"))
    return sum(max(1, -(-size // max(1, width - 1))) for size in sizes)


def _offer(sheet: "Worksheet", last: int) -> None:
    """Lists to choose from, in the cells that a person fills in."""
    words = [word for status in _MARKED for word in WORDS[status]]
    for header, choices in (("处理", [d for d in DECISIONS if d]), ("状态", words)):
        letter = get_column_letter(HEADERS.index(header) + 1)
        formula = f'"{",".join(choices)}"'
        offered = DataValidation(type="list", formula1=formula, allow_blank=True)
        # Other words are faults of the line, told with sheet and row when it is read.
        offered.showErrorMessage = False
        sheet.add_data_validation(offered)
        if last > _HEADER_ROW:
            offered.add(f"{letter}{_HEADER_ROW + 1}:{letter}{last}")


def _sign(sheet: "Worksheet", row: int) -> None:
    """The row in which it is signed, in three parts over the printed width."""
    width = len(PRINTED)
    bounds = [1, 4, 9, width + 1]
    for index, text in enumerate(_SIGNATURES):
        first, last = bounds[index], bounds[index + 1] - 1
        cell = _put(sheet, row, first, text)
        cell.font = Font(name=_FONT, size=11)
        cell.alignment = Alignment("left", "center")
        sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)
    for column in range(1, width + 1):
        sheet.cell(row, column).border = _BORDER
    sheet.row_dimensions[row].height = 48


def _lay_out(sheet: "Worksheet", last: int) -> None:
    sheet.freeze_panes = f"D{_HEADER_ROW + 1}"
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    sheet.print_area = f"A1:{get_column_letter(len(PRINTED))}{last}"
    _page(sheet)


def _page(sheet: "Worksheet") -> None:
    """A4 landscape, as many pages as it takes, numbered."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.8
    sheet.page_margins.footer = 0.4
    sheet.print_options.horizontalCentered = True
    footer = HeaderFooterItem(center=_HeaderFooterPart(text="第 &P 页，共 &N 页"))
    sheet.HeaderFooter.oddFooter = footer
