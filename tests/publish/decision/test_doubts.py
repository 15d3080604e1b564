"""What is struck out or hidden in a decision or list is never taken at its word."""

import io
from collections.abc import Callable
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.text.run import Run
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from doclint.publish.decision import read_decision
from doclint.publish.model import Decision

LINES = [
    "滨海市人民政府关于废止部分文件的决定", "滨政发〔2026〕3号", "各县（市、区）人民政府：",
    "市政府决定废止下列文件：", "1.《甲管理办法》（滨政发〔2010〕5号）",
    "2.《乙管理办法》（滨政发〔2011〕6号）", "本决定自2026年7月1日起施行。", "滨海市人民政府",
    "2026年3月12日",
]  # fmt: skip
SECOND, EFFECT, ANNOUNCING = 5, 6, 3
HEADER = ["文件名称", "文号", "状态", "生效日期", "依据名称", "依据文号"]
ROWS = [
    [f"{name}管理办法", f"滨政发〔2010〕{n}号", "已废止", "2026-03-12", "某决定", "滨政发〔2026〕3号"]
    for n, name in enumerate("甲乙丙", 1)
]  # fmt: skip


def strike(run: Run) -> None:
    run.font.strike = True


def strike_twice(run: Run) -> None:
    run.font.double_strike = True


def strike_by_style(run: Run) -> None:
    styles = run.part.document.styles
    style = styles.add_style("Struck", WD_STYLE_TYPE.CHARACTER)
    style.font.strike = True
    run.style = style


def word(at: int, struck: Callable[[Run], None]) -> Decision:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    struck(document.paragraphs[at].runs[0])
    out = io.BytesIO()
    document.save(out)
    return read_decision("决定.docx", out.getvalue())


def doubted(decision: Decision) -> dict[str, str]:
    """The titles of entries with what is wrong with them."""
    return {each.title[:1]: "；".join(each.faults)[:5] for each in decision.entries}


@pytest.mark.parametrize("struck", [strike, strike_twice, strike_by_style])
def test_struck_paragraph_of_a_document(struck: Callable[[Run], None]) -> None:
    decision = word(SECOND, struck)
    assert doubted(decision) == {"甲": "", "乙": "文字带删除"}
    assert any("第6段有带删除线的文字" in note for note in decision.notes)


def test_struck_heading_is_doubted_for_all_below_it() -> None:
    assert doubted(word(ANNOUNCING, strike)) == {"甲": "文字带删除", "乙": "文字带删除"}


def test_struck_clause_on_effect_gives_no_day() -> None:
    decision = word(EFFECT, strike)
    assert decision.effective_on == ""
    assert doubted(decision) == {"甲": "缺生效日期", "乙": "缺生效日期"}


def test_strike_switched_off_is_none() -> None:
    assert doubted(word(SECOND, lambda run: setattr(run.font, "strike", False))) == {
        "甲": "",
        "乙": "",
    }


def test_struck_row_of_a_table_in_a_document() -> None:
    document = docx.Document()
    for line in [*LINES[:3], *LINES[6:], "附件", "废止的文件目录"]:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=2)
    for row in [HEADER[:2], *(row[:2] for row in ROWS)]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    strike(table.rows[2].cells[0].paragraphs[0].runs[0])
    out = io.BytesIO()
    document.save(out)
    decision = read_decision("决定.docx", out.getvalue())
    assert doubted(decision) == {"甲": "", "乙": "文字带删除", "丙": ""}


def test_struck_item_of_markdown_is_not_read() -> None:
    lines = [*LINES]
    lines[SECOND] = f"~~{lines[SECOND]}~~"
    decision = read_decision("决定.md", "\n\n".join(lines).encode())
    assert doubted(decision) == {"甲": ""}


def strike_cell(sheet: Worksheet) -> None:
    sheet["A3"].font = Font(strike=True)


def strike_part(sheet: Worksheet) -> None:
    block = TextBlock(InlineFont(strike=True), "乙管理")
    sheet["A3"] = CellRichText(block, "办法")


def hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def strike_empty(sheet: Worksheet) -> None:
    sheet["H3"].font = Font(strike=True)


BOOKS = {
    strike_cell: "文字带删除", strike_part: "文字带删除", hide_row: "在隐藏的工", strike_empty: ""
}  # fmt: skip


def book(change: Callable[[Worksheet], None]) -> bytes:
    made = openpyxl.Workbook()
    for row in [HEADER, *ROWS]:
        made.active.append(row)
    change(made.active)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("change", "fault"), BOOKS.items())
def test_row_of_a_workbook(change: Callable[[Worksheet], None], fault: str) -> None:
    decision = read_decision("清单.xlsx", book(change))
    assert doubted(decision) == {"甲": "", "乙": fault, "丙": ""}


def test_hidden_sheet() -> None:
    made = openpyxl.Workbook()
    made.active.append(HEADER)
    made.active.append(ROWS[0])
    draft = made.create_sheet("底稿")
    for row in [HEADER, ROWS[0], ROWS[1]]:
        draft.append(row)
    draft.sheet_state = "hidden"
    out = io.BytesIO()
    made.save(out)
    decision = read_decision("清单.xlsx", out.getvalue())
    # What the sheet seen says, too, is not doubted for the draft behind it.
    assert doubted(decision) == {"甲": "", "乙": "在隐藏的工"}


def test_a_title_in_a_hidden_sheet_is_no_ground() -> None:
    made = openpyxl.Workbook()
    for line in (*LINES[:2], LINES[-1]):
        made.active.append([line])
    made.active.sheet_state = "hidden"
    sheet = made.create_sheet("清单")
    for row in [HEADER[:3], ROWS[0][:3]]:
        sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    decision = read_decision("清单.xlsx", out.getvalue())
    assert decision.title == ""
    assert [e.title for e in decision.entries if e.title == "甲管理办法"]
    assert all(each.faults for each in decision.entries)


def open_document(rows: list[list[str]]) -> bytes:
    """An .ods of nothing but its texts."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    body = "".join(
        f"<table:table-row>{''.join(cell.format(text) for text in row)}</table:table-row>"
        for row in rows
    )
    content = f"""<?xml version="1.0" encoding="UTF-8"?><office:document-content
xmlns:office="{names}office:1.0" xmlns:table="{names}table:1.0" xmlns:text="{names}text:1.0">
<office:body><office:spreadsheet><table:table table:name="清单">{body}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{names}manifest:1.0"/>')
    return out.getvalue()


def test_workbook_whose_looks_are_not_seen_is_told() -> None:
    told = [
        [note for note in read_decision(name, data).notes if "看不到" in note]
        for name, data in (
            ("清单.xlsx", book(strike_empty)),
            ("清单.ods", open_document([HEADER, *ROWS])),
        )
    ]
    assert [len(notes) for notes in told] == [0, 1]
