"""What a person may do to a worklist, and what comes of it."""

import csv
import io
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import openpyxl
import pytest

from doclint.publish.faults import faults_of
from doclint.publish.model import (
    ABSENT,
    HELD,
    READY,
    REVIEW,
    SURE,
    TO_REVIEW,
    WRONG,
    Entry,
    Item,
    Place,
)
from doclint.publish.worklist import Worklist, WorklistError
from doclint.publish.worklist.line import HEADERS
from doclint.publish.worklist.writing import bytes_of
from doclint.registry.model import Ground

ENTRY = Entry(
    "滨海市城区防汛办法", "滨政发〔2010〕5号", "滨政发[2010]5号", "滨海市人民政府", "2010-05-01", "repealed",
    "已废止", "2026-03-12", Ground("滨海市人民政府关于废止部分文件的决定", "滨政发〔2026〕3号"), origin="决定.docx第5段",
)  # fmt: skip
PLACE = Place("page", "zwgk/art_1.html", "ab" * 32, "滨海市城区防汛办法", "滨政发〔2010〕5号")
GROUNDLESS = ENTRY._replace(ground=Ground("", ""), effective_on="")
ITEMS = {
    READY: Item(ENTRY, PLACE, "文号和标题一致", SURE, READY),
    TO_REVIEW: Item(ENTRY, PLACE, "标题相近", REVIEW, TO_REVIEW),
    HELD: Item(ENTRY._replace(effective_on="2090-01-01"), PLACE, "文号和标题一致", SURE, HELD),
    WRONG: Item(
        GROUNDLESS._replace(faults=faults_of(GROUNDLESS)), PLACE, "文号和标题一致", SURE, WRONG
    ),
    ABSENT: Item(ENTRY, None, "", REVIEW, ABSENT),
}


class Edit(NamedTuple):
    """Cells that a person changes in the row of an item, and the state that it then has."""

    state: str
    cells: dict[str, str]
    becomes: str
    matched_by: str | None = None


EDITS = {
    "nothing": Edit(READY, {}, READY),
    "confirmed": Edit(TO_REVIEW, {"处理": "标注"}, READY, "人工确认"),
    "confirmed_with_spaces": Edit(TO_REVIEW, {"处理": " 标 注 "}, READY, "人工确认"),
    "left_open": Edit(TO_REVIEW, {}, TO_REVIEW),
    "declined": Edit(TO_REVIEW, {"处理": "不标注"}, TO_REVIEW),
    "ready_declined": Edit(READY, {"处理": "不标注"}, TO_REVIEW),
    "held_declined": Edit(HELD, {"处理": "不标注"}, TO_REVIEW),
    "held_confirmed_is_held": Edit(HELD, {"处理": "标注"}, HELD),
    "wrong_confirmed_is_wrong": Edit(WRONG, {"处理": "标注"}, WRONG),
    "wrong_half_mended": Edit(WRONG, {"依据名称": "某决定", "处理": "标注"}, WRONG),
    "wrong_with_faults_rubbed_out": Edit(WRONG, {"问题": "", "处理": "标注"}, WRONG),
    "wrong_mended": Edit(WRONG, {"依据名称": "某决定", "生效日期": "2026年3月12日"}, READY),
    "wrong_declared_ready": Edit(WRONG, {"情况": "有误", "处理": "标注", "问题": ""}, WRONG),
    "absent_confirmed_is_absent": Edit(ABSENT, {"处理": "标注"}, ABSENT),
    "absent_found_by_hand": Edit(ABSENT, {"处理": "标注", "位置": "zwgk/a.html"}, READY, "人工确认"),
    "absent_found_not_confirmed": Edit(ABSENT, {"位置": "zwgk/a.html"}, TO_REVIEW),
    "date_in_another_form": Edit(READY, {"生效日期": "2026/3/12"}, READY),
    "serial_date": Edit(READY, {"生效日期": "46093"}, READY),
}  # fmt: skip
CONTRADICTIONS = {
    "unknown_decision": (READY, {"处理": "随便"}, "处理"),
    "unknown_status": (READY, {"状态": "没了"}, "没了"),
    "unreadable_date": (READY, {"生效日期": "去年"}, "去年"),
    "no_date": (READY, {"生效日期": ""}, "缺生效日期"),
    "no_ground": (READY, {"依据名称": ""}, "缺依据名称"),
    "part_without_clauses": (READY, {"状态": "部分废止"}, "缺范围"),
    "effect_before_issue": (READY, {"生效日期": "2001-01-01"}, "早于"),
    "in_force": (TO_REVIEW, {"状态": "有效", "处理": "标注"}, "状态"),
    "unknown_state": (READY, {"情况": "好"}, "情况"),
}

Write = Callable[[Worklist], bytes]


def worklist(*items: Item) -> Worklist:
    return Worklist("决定.docx", "决定", "滨政发〔2026〕3号", "", "", "", items=items)


def edited_csv(content: bytes, number: int, cells: dict[str, str]) -> bytes:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    first = next(i for i, row in enumerate(rows) if row[0] == HEADERS[0])
    for header, text in cells.items():
        rows[first + number][HEADERS.index(header)] = text
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("gb18030")


def edited_xlsx(content: bytes, cells: dict[str, str]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book.worksheets[:-1]:
        if sheet["C4"].value:
            for header, text in cells.items():
                sheet.cell(4, HEADERS.index(header) + 1).value = text
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("form", [".csv", ".xlsx"])
@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_edit(edit: Edit, form: str) -> None:
    content = bytes_of(worklist(ITEMS[edit.state]), form, "a")
    changed = (
        edited_csv(content, 1, edit.cells) if form == ".csv" else edited_xlsx(content, edit.cells)
    )
    (item,) = Worklist.read(f"清单{form}", changed).items
    assert item.state == edit.becomes
    assert item.matched_by == (edit.matched_by or ITEMS[edit.state].matched_by)
    assert item.state != READY or not item.entry.faults


@pytest.mark.parametrize(
    ("state", "cells", "word"), CONTRADICTIONS.values(), ids=CONTRADICTIONS.keys()
)
def test_contradiction_names_sheet_and_row(state: str, cells: dict[str, str], word: str) -> None:
    content = edited_xlsx(bytes_of(worklist(ITEMS[state]), ".xlsx", "a"), cells)
    sheet = {READY: "待标注", TO_REVIEW: "待确认"}[state]
    with pytest.raises(WorklistError, match=f"“{sheet}”第4行.*{word}"):
        Worklist.read("清单.xlsx", content)


def test_two_marks_on_one_page_are_a_contradiction() -> None:
    other = ITEMS[READY]._replace(
        entry=ENTRY._replace(title="另一件", number="", status="expired", word="已失效")
    )
    content = bytes_of(worklist(ITEMS[READY], other), ".xlsx", "a")
    with pytest.raises(WorklistError, match=r"第5行.*第4行"):
        Worklist.read("清单.xlsx", content)


def test_line_taken_out_mends_what_it_contradicted() -> None:
    fault = "同一件文件在乙处写的是“已失效”，与本行不一致"
    one = ITEMS[READY]._replace(entry=ENTRY._replace(faults=(fault,)), state=WRONG)
    two = one._replace(entry=one.entry._replace(status="expired", word="已失效", origin="乙处"))
    both = Worklist.read("清单.json", bytes_of(worklist(one, two), ".json", "a"))
    assert [item.state for item in both.items] == [WRONG, WRONG]
    alone = Worklist.read("清单.json", bytes_of(worklist(one), ".json", "a"))
    assert [item.state for item in alone.items] == [READY]


def test_rows_deleted_and_columns_moved_or_added() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(bytes_of(worklist(ITEMS[READY], ITEMS[HELD], ITEMS[TO_REVIEW]), ".xlsx", "a"))
    )
    book["暂缓"].delete_rows(4)
    sheet = book["待标注"]
    sheet.delete_rows(1, 2)  # the title that a person has no use for
    for cells in sheet.iter_rows():
        values = [cell.value for cell in cells]
        sheet.cell(cells[0].row, len(values) + 1).value = (
            "核对人" if values[0] == "处理" else "张三"
        )
    sheet.move_range("C1:C5", cols=30)
    out = io.BytesIO()
    book.save(out)
    read = Worklist.read("清单.xlsx", out.getvalue())
    assert [item.state for item in read.items] == [READY, TO_REVIEW]
    assert read.items[0].entry == ENTRY
    assert any("核对人" in note for note in read.notes)


def test_column_that_is_needed_is_missing() -> None:
    book = openpyxl.load_workbook(io.BytesIO(bytes_of(worklist(ITEMS[READY]), ".xlsx", "a")))
    book["待标注"].delete_cols(HEADERS.index("依据名称") + 1)
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(WorklistError, match="依据名称"):
        Worklist.read("清单.xlsx", out.getvalue())


def test_day_tells_ready_from_held() -> None:
    both = worklist(ITEMS[READY], ITEMS[HELD])
    assert [i.state for i in both.as_of(date(2026, 3, 11)).items] == [HELD, HELD]
    assert [i.state for i in both.as_of(date(2026, 3, 12)).items] == [READY, HELD]
    assert [i.state for i in both.as_of(date(2090, 1, 1)).items] == [READY, READY]


def test_formula_is_text_in_the_workbook_and_disarmed_in_csv() -> None:
    item = ITEMS[READY]._replace(note='=HYPERLINK("http://a")')
    book = openpyxl.load_workbook(io.BytesIO(bytes_of(worklist(item), ".xlsx", "a")))
    cell = book["待标注"].cell(4, HEADERS.index("说明") + 1)
    assert cell.data_type == "s"
    assert "'=HYPERLINK" in bytes_of(worklist(item), ".csv", "a").decode("utf-8-sig")


def test_approval_sheet_is_ready_to_print() -> None:
    book = openpyxl.load_workbook(io.BytesIO(bytes_of(worklist(ITEMS[READY]), ".xlsx", "a")))
    assert book.sheetnames == ["待标注", "待确认", "暂缓", "有误或未找到", "说明"]
    sheet = book["待标注"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.freeze_panes == "D4"
    assert sheet.print_title_rows == "$3:$3"
    texts = [cell.value or "" for row in sheet.iter_rows() for cell in row]
    assert {"拟办：", "审核：", "批准："} <= set(texts)
    assert any("滨政发〔2026〕3号" in text and "共1件" in text for text in texts)
