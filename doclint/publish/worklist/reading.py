"""A worklist from its bytes, in whichever of its forms; and telling it from a raw list."""

import os

from doclint.publish.worklist import heading
from doclint.publish.worklist.model import Worklist, WorklistError
from doclint.tables import TableError, is_workbook, read_tables

_MARK = b"\xef\xbb\xbf"


def read_worklist(name: str, data: bytes | None = None) -> Worklist:
    """Read a worklist; raises ``WorklistError``, whose message begins with the file's name."""
    try:
        content = _content(name) if data is None else data
        read = _read(name, content)
    except TableError as error:
        raise WorklistError(str(error)) from None
    except WorklistError as error:
        said = str(error)
        raise WorklistError(said if said.startswith(name) else f"{name}：\n{said}") from None
    return read


def _read(name: str, data: bytes) -> Worklist:
    if is_workbook(data):
        from doclint.publish.worklist.spreadsheet import worklist_of_xlsx

        return worklist_of_xlsx(name, data)
    if _is_json(data):
        from doclint.publish.worklist.document import worklist_of_json

        return worklist_of_json(name, data)
    from doclint.publish.worklist.delimited import worklist_of_csv

    return worklist_of_csv(name, data)


def is_worklist(path: "str | os.PathLike[str]", data: bytes | None = None) -> bool:
    """Whether a file is a worklist, and not a decision or a raw list.

    Raises ``WorklistError`` where it cannot be read.
    """
    name = os.fspath(path)
    content = _content(name) if data is None else data
    if _is_json(content):
        return b'"items"' in content and b'"schema"' in content
    if content[:2] != b"PK":
        return f"#{heading.NAME}".encode() in content[:200] or _in_gbk(content[:200])
    try:
        tables = read_tables(name, content)
    except TableError:
        return False
    from doclint.publish.worklist.spreadsheet import is_worklist_book

    return is_worklist_book(tables)


def _in_gbk(head: bytes) -> bool:
    """Excel on a Chinese Windows saves csv in GBK."""
    return f"#{heading.NAME}".encode("gb18030") in head


def _is_json(data: bytes) -> bool:
    return data.removeprefix(_MARK).lstrip().startswith(b"{")


def _content(name: str) -> bytes:
    try:
        with open(name, "rb") as file:
            return file.read()
    except OSError as error:
        raise WorklistError(f"{name}：读不了（{error.strerror or error}）") from None
