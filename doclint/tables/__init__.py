"""Tabular files → rows of text: xlsx, xls, ods (by calamine), csv and tsv.

What a file is its first bytes say, not its name.
"""

import os

from doclint.tables.day import is_ambiguous_day, read_day
from doclint.tables.model import Row, Table, TableError

__all__ = ["Row", "Table", "TableError", "is_ambiguous_day", "read_day", "read_tables"]

_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHERS = ((b"%PDF", "PDF"), (b"{\\rtf", "RTF"), (b"\x89PNG", "图片"), (b"\xff\xd8\xff", "图片"))


def is_workbook(data: bytes) -> bool:
    """Whether bytes are those of a zip or a compound file: a workbook, or no table at all."""
    return data.startswith((_ZIP, _COMPOUND))


def read_tables(path: "str | os.PathLike[str]", data: bytes | None = None) -> tuple[Table, ...]:
    """The sheets of a workbook in its order, or the one table of a text file.

    ``data`` are the bytes where they are at hand; ``path`` then only names the file in
    messages. Raises ``TableError`` for what is no table, is damaged, encrypted or too large, and
    where the library for workbooks is not installed; ``OSError`` where the file cannot be read.
    """
    name = os.fspath(path)
    content = _content(name) if data is None else data
    for magic, kind in _OTHERS:
        if content.startswith(magic):
            raise TableError(f"{name}：这是 {kind} 文件，不是表格，请另存为 xlsx 或者 csv")
    if is_workbook(content):
        from doclint.tables.workbook import read_workbook

        return read_workbook(name, content)
    from doclint.tables.delimited import read_delimited

    return (read_delimited(name, content),)


def _content(name: str) -> bytes:
    with open(name, "rb") as file:
        return file.read()
