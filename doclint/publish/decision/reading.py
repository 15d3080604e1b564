"""From the bytes of a decision to its entries."""

import os
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from doclint.official import OfficialDocument, recognise
from doclint.package import InputError
from doclint.publish.decision.columns import columns_of
from doclint.publish.decision.gather import entries_of, with_defaults
from doclint.publish.decision.own import Own, own_of_document, own_of_lines, without_struck_day
from doclint.publish.decision.piece import Piece, pieces_of_document, pieces_of_tables
from doclint.publish.decision.plain import document_of_text
from doclint.publish.decision.standing import standings_in
from doclint.publish.decision.totals import count_fault, stated_total
from doclint.publish.decision.walk import Walk
from doclint.publish.model import Decision, Entry
from doclint.tables import TableError, is_workbook, read_day, read_tables
from doclint.tables.delimited import decode_text

if TYPE_CHECKING:
    from doclint.page.model import Page

_TEXTS = (".txt", ".md", ".markdown")
_FOREIGN = ((b"%PDF", "PDF"), (b"{\\rtf", "RTF"))
# The member that only an xlsx has; names stand uncompressed in a zip.
_XLSX = b"xl/workbook.xml"
_UNSEEN = "这种表格（xls、ods 等）里的删除线、隐藏的行看不到，请先核对，或者另存为 xlsx 再读"
_OLD_WORD = (".doc", ".wps")


class DecisionError(ValueError):
    """A file that cannot be read as a decision or list; the message is a Chinese sentence."""


def read_decision(path: "str | os.PathLike[str]", data: bytes | None = None) -> Decision:
    """Read a decision or list from a file (``data`` where its bytes are at hand).

    The kind is told by the content. Raises ``DecisionError``; whatever is wrong with single
    lines is in the faults of their entries, what is wrong with the whole in those of the decision.
    """
    name = os.fspath(path)
    try:
        if data is None:
            with open(name, "rb") as file:
                data = file.read()
        return _read(os.path.basename(name), data)
    except (TableError, InputError) as error:
        raise DecisionError(_said(name, str(error))) from None
    except OSError as error:
        raise DecisionError(f"{name}：读不了（{error.strerror or error}）") from None


def _said(name: str, message: str) -> str:
    return message if message.startswith(name) else f"{name}：{message}"


def _read(name: str, data: bytes) -> Decision:
    _refuse(name, data)
    if _is_word(data):
        from doclint.reader import read

        return _of_document(name, recognise(read(data)))
    if is_workbook(data):
        return _of_tables(name, data)
    if _is_page(data):
        return _of_page(name, data)
    if name.lower().endswith(_TEXTS):
        return _of_document(name, recognise(document_of_text(decode_text(name, data))))
    return _of_tables(name, data)


def _refuse(name: str, data: bytes) -> None:
    """Raise for kinds of files that a person has to save as another first."""
    kind = next((kind for magic, kind in _FOREIGN if data.startswith(magic)), "")
    if not kind and is_workbook(data) and name.lower().endswith(_OLD_WORD):
        kind = "旧版 Word "
    if kind:
        raise DecisionError(f"{name}：这是{kind}文件，请另存为 .docx（清单可以用 xlsx、csv）再用")


def _is_word(data: bytes) -> bool:
    """Whether a zip is that of a Word document."""
    if not data.startswith(b"PK"):
        return False
    try:
        with ZipFile(BytesIO(data)) as archive:
            return any(part.startswith("word/") for part in archive.namelist())
    except (BadZipFile, ValueError):
        return False


def _is_page(data: bytes) -> bool:
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<") and any(
        tag in data[:65536].lower()
        for tag in (b"<html", b"<!doctype", b"<table", b"<div", b"<p", b"<meta")
    )


def _of_page(name: str, data: bytes) -> Decision:
    from doclint.page import PageError
    from doclint.publish.decision.web import document_of_page

    try:
        document, page = document_of_page(data)
    except PageError as error:
        raise DecisionError(_said(name, str(error))) from None
    official = recognise(document)
    own = own_of_document(official, page.document_title, page.number, _published(page))
    return _of_document(name, official, own)


def _published(page: "Page") -> str:
    """The day on which a page says that the document was made public, ISO or ""."""
    from doclint.page.vocabulary import PUBLISHED

    field = page.field(*PUBLISHED)
    return read_day(field.value) if field is not None else ""


def _of_document(name: str, official: OfficialDocument, own: Own | None = None) -> Decision:
    pieces = list(pieces_of_document(official, name))
    own = without_struck_day(own or own_of_document(official), pieces)
    return _decided(name, own._replace(notes=(*own.notes, *_struck(pieces))), pieces)


def _struck(pieces: Sequence[Piece]) -> list[str]:
    """Where text is struck out, whatever it says."""
    return [f"{piece.origin}有带删除线的文字，也读了，请核对" for piece in pieces if piece.struck]


def _of_tables(name: str, data: bytes) -> Decision:
    pieces = list(pieces_of_tables(read_tables(name, data), name))
    sure = [piece for piece in pieces if not piece.doubts]
    own = own_of_lines(_above_header(sure))
    notes = [*_struck(pieces), *([_UNSEEN] if is_workbook(data) and _XLSX not in data else [])]
    return _decided(name, own._replace(notes=(*own.notes, *notes)), pieces)


def _above_header(pieces: Sequence[Piece]) -> list[Piece]:
    """The lines above the first header of a list."""
    above: list[Piece] = []
    for piece in pieces:
        if columns_of(tuple(zip(piece.columns, piece.cells, strict=True))) is not None:
            return above
        above.append(piece)
    return []


def _decided(name: str, own: Own, pieces: Sequence[Piece]) -> Decision:
    told = own.ground is None or "清理" in own.title or bool(standings_in(own.title))
    walk = Walk(own.ground is not None, told)
    walk.read(pieces)
    listed = with_defaults(walk.listed, own)
    entries, notes = entries_of(listed, own)
    faults = [
        *own.faults,
        *(
            f"{origin}写明有继续有效、不废止的，没有读成是哪一件，请逐件核对"
            for origin in walk.reserved
        ),
        *count_fault(walk.totals, listed, [p.text for p in pieces], len(entries)),
    ]
    if own.draft:
        faults.append("标题写明是征求意见稿或者草案，还没有作出决定，不能据以标注")
    if not entries:
        faults.append("没有读出要标注的文件，请核对是不是废止、失效、修改的决定或者清单")
    return Decision(
        name, own.title, own.number, own.issuer, own.issued_on, own.effective_on, tuple(entries),
        stated_total(walk.totals, listed), tuple(dict.fromkeys(faults)),
        tuple(dict.fromkeys([*own.notes, *walk.notes, *_unread(walk, entries), *notes])),
    )  # fmt: skip


def _unread(walk: Walk, entries: Sequence[Entry]) -> list[str]:
    """Names near a word of repeal that nothing was read of, there or elsewhere."""
    known = {called for entry in entries for called in (entry.title, entry.number) if called}
    return [
        f"{origin}有“废止”“失效”的字样，没有读成废止《{name.title or name.number}》，请核对"
        for origin, name in walk.unread
        if not known & {name.title, name.number}
    ]
