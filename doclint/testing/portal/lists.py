"""The decision as a portal's admin may hold it: .docx with tables, .xlsx and .csv."""

import csv
import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

from doclint.status import EXPIRED, PARTLY_REPEALED, REPEALED, WORDS
from doclint.testing.archive import archive
from doclint.testing.blocks import BLANK, HEITI, Block, Grid, Line, Look
from doclint.testing.builder import arrange
from doclint.testing.draft import Draft
from doclint.testing.layout import STANDARD
from doclint.testing.markup import Markup
from doclint.testing.parts import all_parts
from doclint.testing.portal.documents import DECISION, ENDED, Published, day_of

_CSV = ("发文字号", "文件名称", "状态", "生效日期", "范围", "依据名称", "依据文号")
_XLSX = ("序号", "文件名称", "发文字号", "发文日期", "清理结果", "生效日期", "涉及条款", "依据名称", "依据文号")  # fmt: skip
_WORDS = {REPEALED: "废止", EXPIRED: "失效", PARTLY_REPEALED: "部分废止"}
_ANNEXES = (
    (REPEALED, "附件1", "废止的行政规范性文件目录"),
    (EXPIRED, "附件2", "宣布失效的行政规范性文件目录"),
    (PARTLY_REPEALED, "附件3", "部分条款废止的行政规范性文件目录"),
)
_CELL = Look(size=24)


def list_csv() -> bytes:
    """The list as people save it from a spreadsheet: UTF-8 with a byte-order mark, CRLF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_CSV)
    for each in ENDED:
        word = WORDS[each.status][0]
        writer.writerow(
            (each.number, each.title, word, DECISION.issued_on, each.scope, DECISION.title, DECISION.number)
        )  # fmt: skip
    return out.getvalue().encode("utf-8-sig")


def list_xlsx() -> bytes:
    """The list of the legal office: a merged title, other headers in another order."""
    title = f"滨海市人民政府行政规范性文件清理结果（共{len(ENDED)}件）"
    rows = [(title,), _XLSX]
    for serial, each in enumerate(ENDED, 1):
        rows.append(
            (
                str(serial), f"《{each.title}》", each.number, each.issued_on.replace("-", "."),
                _WORDS[each.status], day_of(DECISION.issued_on), each.scope or "全文", DECISION.title,
                DECISION.number,
            )
        )  # fmt: skip
    return _workbook(rows)


def decision_docx() -> bytes:
    """The decision as it was printed: what it ends stands in tables behind it."""
    draft = Draft(
        issuer_mark=(f"{DECISION.issuer}文件",),
        document_number=DECISION.number,
        title=DECISION.title,
        addressees=DECISION.addressees,
        body=DECISION.body,
        attachments=tuple(title for _, _, title in _ANNEXES),
        annexes=(),
        issuers=(DECISION.issuer,),
        issued_on=day_of(DECISION.issued_on),
        cc="",
        printed_by="",
        printed_on="",
    )
    blocks = [block for each in _ANNEXES for block in _annex(*each)]
    body = Markup(STANDARD).blocks([*arrange(draft, STANDARD), *blocks, BLANK])
    return archive(all_parts(body))


def _annex(status: str, label: str, title: str) -> list[Block]:
    """A label, a title with the number of documents, a table."""
    chosen = [each for each in ENDED if each.status == status]
    header: tuple[str, ...] = ("序号", "文件名称", "发文字号", "发文日期")
    if status == PARTLY_REPEALED:
        header = (*header, "废止的条款")
    rows = [header, *(_row(i, each, len(header)) for i, each in enumerate(chosen, 1))]
    return [
        Line(label, "annex", Look(HEITI), page_break=True),
        BLANK,
        Line(f"{title}（共{len(chosen)}件）", "title", align="center"),
        BLANK,
        Grid(tuple(tuple((Line(cell, look=_CELL),) for cell in row) for row in rows)),
    ]


def _row(serial: int, document: Published, columns: int) -> tuple[str, ...]:
    day = day_of(document.issued_on)
    return (str(serial), document.title, document.number, day, document.scope)[:columns]


_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook of one sheet; the first row is a title over all columns."""
    last = chr(ord("A") + max(map(len, rows)) - 1)
    data = "".join(_sheet_row(number, row) for number, row in enumerate(rows, 1))
    merged = f'<mergeCells count="1"><mergeCell ref="A1:{last}1"/></mergeCells>'
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData>{merged}</worksheet>'
    book = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships"><sheets>'
        '<sheet name="清理结果" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEETS}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEETS}.worksheet+xml"/>'
        "</Types>"
    )
    return archive(
        [
            ("[Content_Types].xml", _HEAD + types),
            ("_rels/.rels", _HEAD + _related("officeDocument", "xl/workbook.xml")),
            ("xl/workbook.xml", _HEAD + book),
            ("xl/_rels/workbook.xml.rels", _HEAD + _related("worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", _HEAD + sheet),
        ]
    )


def _related(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/relationships/{kind}" Target="{target}"/></Relationships>'
    )


def _sheet_row(number: int, row: Sequence[str]) -> str:
    cells = "".join(
        f'<c r="{chr(ord("A") + column)}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
        for column, text in enumerate(row)
    )
    return f'<row r="{number}">{cells}</row>'
