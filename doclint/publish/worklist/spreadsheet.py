"""The worklist as xlsx: a sheet for each state, that of the ready ones an approval sheet."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from doclint.publish.model import ABSENT, HELD, READY, TO_REVIEW, WRONG
from doclint.publish.worklist import heading
from doclint.publish.worklist.line import cells_of
from doclint.publish.worklist.model import Worklist, WorklistError
from doclint.publish.worklist.rows import items_of
from doclint.tables import Table
from doclint.tables.workbook import read_workbook

if TYPE_CHECKING:
    from openpyxl import Workbook

EXPLANATION = "说明"
_SHEETS = (
    ("待标注", (READY,)),
    ("待确认", (TO_REVIEW,)),
    ("暂缓", (HELD,)),
    ("有误或未找到", (WRONG, ABSENT)),
)
_MISSING = (
    '写 xlsx 工作清单需要另外安装的组件（缺少 openpyxl）。请运行：pip install "doclint[manifest]"'
)
_HOW = (
    (
        "怎么用",
        "“待标注”是确认无误、将要标注的；“待确认”由人核对；“暂缓”还没有到生效日期；有误、未找到的不标注。",
    ),
    (
        "怎么改",
        "在“处理”一栏写“标注”或者“不标注”。“待确认”的写“标注”，就按人工确认标注；不写的不标注。",
    ),
    (
        "怎么改",
        "有误的行，把缺的依据、日期、状态填上，就不再算有误。日期写成2024-03-01。可以删行，不要删列。",
    ),
)


def xlsx_of(worklist: Worklist) -> bytes:
    """The bytes of the file; raises ``WorklistError`` where openpyxl is not installed."""
    try:
        from openpyxl import Workbook

        from doclint.publish.worklist.look import Look
    except ImportError:
        raise WorklistError(_MISSING) from None
    book = Workbook()
    look = Look(worklist)
    numbered = list(enumerate(worklist.items, 1))
    for name, states in _SHEETS:
        rows = [cells_of(item, serial) for serial, item in numbered if item.state in states]
        look.write_items(book.create_sheet(name), name, rows)
    look.write_lines(book.create_sheet(EXPLANATION), [*heading.lines_of(worklist), *_HOW])
    return _saved(book)


def _saved(book: "Workbook") -> bytes:
    """The bytes, without the empty sheet that a new book comes with."""
    book.remove(book.worksheets[0])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def worklist_of_xlsx(name: str, data: bytes) -> Worklist:
    """Read it back; raises ``WorklistError`` and ``TableError``."""
    tables = read_workbook(name, data)
    explanation = next((table for table in tables if table.name == EXPLANATION), None)
    if explanation is None:
        raise WorklistError(f"{name}：没有“{EXPLANATION}”一页，不是 doclint 的工作清单")
    worklist = heading.worklist_of(_lines(explanation), name)
    items, notes = items_of(table for table in tables if table is not explanation)
    return worklist._replace(items=items, notes=(*worklist.notes, *notes))


def is_worklist_book(tables: Iterable[Table]) -> bool:
    """Whether one of the sheets is that of a worklist's own values."""
    return any(
        table.name == EXPLANATION and (heading.NAME, heading.VERSION) in _lines(table)
        for table in tables
    )


def _lines(table: Table) -> list[tuple[str, str]]:
    return [(row.cell(0), row.cell(1)) for row in table.rows]
