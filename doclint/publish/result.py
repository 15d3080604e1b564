"""The report of a run as a file: .xlsx, .html or .csv, by its name."""

import csv
import io
from collections.abc import Iterable
from html import escape
from typing import Any

from doclint.publish.refusal import PublishError

_MISSING = '写 xlsx 需要另外安装的组件（缺少 openpyxl）。请运行：pip install "doclint[manifest]"'
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_STYLE = (
    "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
    "td,th{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top}"
    "th{background:#eee;position:sticky;top:0}"
)
ENDINGS = (".xlsx", ".html", ".htm", ".csv")


def check_name(path: str) -> None:
    """Raises PublishError for a name that tells no form, before the work."""
    if not path.lower().endswith(ENDINGS):
        raise PublishError(f"{path} 的扩展名应为 .xlsx、.html 或者 .csv")


def report(path: str, title: str, rows: Iterable[tuple[str, ...]]) -> bytes:
    """The bytes of the report; the first row is the header."""
    rows = [tuple(map(_legible, row)) for row in rows]
    if path.lower().endswith(".xlsx"):
        return _xlsx(title, rows)
    if path.lower().endswith(".csv"):
        return _csv(rows)
    return _html(title, rows)


def _legible(text: str) -> str:
    """Text that any file can hold: names that are no UTF-8 show their bytes."""
    shown = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(char for char in shown if char >= " " or char in "\t\n")


def _csv(rows: list[tuple[str, ...]]) -> bytes:
    file = io.StringIO(newline="")
    safe = [[f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows]
    csv.writer(file).writerows(safe)
    return file.getvalue().encode("utf-8-sig")


def _html(title: str, rows: list[tuple[str, ...]]) -> bytes:
    def line(cells: tuple[str, ...], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>\n"

    body = "".join(line(row, "td") for row in rows[1:])
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body><h1>{escape(title)}</h1>\n<table>\n"
        f"<thead>{line(rows[0], 'th')}</thead><tbody>\n{body}</tbody></table></body></html>\n"
    ).encode()


def _xlsx(title: str, rows: list[tuple[str, ...]]) -> bytes:
    try:
        from openpyxl import Workbook
    except ImportError:
        raise PublishError(_MISSING) from None
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:30])
    sheet.freeze_panes = "A2"
    for row in rows:
        sheet.append([_cell(sheet, text) for text in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(sheet: Any, text: str) -> object:
    """A cell of text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    return cell
