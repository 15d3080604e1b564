"""A database row as bytes: what the journal keeps and the hash is taken of.

``{"html": …, "status": …, "number": …, "title": …, "states": …}`` as canonical JSON. Only ``html``
and ``status`` are ever written.
"""

import json
from codecs import BOM_UTF8
from typing import NamedTuple

from doclint.publish.model import Mark
from doclint.publish.words import word_of

_FRAME = (b'<div class="TRS_Editor">', b"</div>")


class Row(NamedTuple):
    """The columns of a row that matter here; None is NULL.

    ``states`` says whether the table has a column for the status at all.
    """

    html: str
    status: str | None
    number: str
    title: str
    states: bool


def packed(row: Row) -> bytes:
    """The row as bytes, always the same for the same row."""
    return json.dumps(row._asdict(), sort_keys=True, separators=(",", ":")).encode("ascii")


def unpacked(data: bytes) -> Row:
    """The row of bytes made by ``packed``."""
    return Row(**json.loads(data))


def page_of(data: bytes) -> bytes:
    """The page in a row as a file would hold it.

    The mark in front decides the encoding: a charset that the text names is that of the
    site's files, not of the database. A text without a page around it stands in a frame by
    which its beginning is known.
    """
    html = unpacked(data).html
    content = html.encode("utf-8", "surrogatepass")
    return BOM_UTF8 + (content if _is_whole(html) else _FRAME[0] + content + _FRAME[1])


def with_page(data: bytes, page: bytes, mark: Mark) -> tuple[bytes, tuple[str, ...]]:
    """The row with another page and with the status in its column, and what that is called."""
    row = unpacked(data)
    content = page.removeprefix(BOM_UTF8)
    if not _is_whole(row.html):
        content = content.removeprefix(_FRAME[0]).removesuffix(_FRAME[1])
    html = content.decode("utf-8", "surrogatepass")
    status = word_of(mark) if row.states else None
    places = ("数据库的有效性列",) if row.states else ()
    return packed(row._replace(html=html, status=status)), places


def _is_whole(html: str) -> bool:
    """Whether a text is a page of its own."""
    lower = html.lower()
    return "<html" in lower or "<body" in lower
