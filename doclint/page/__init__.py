"""A published page: its bytes, the places in it, and what it says of its document.

Bytes stay bytes: ``encoding`` decides how to read them, ``markup`` finds the tags, ``tree``
the elements, each with byte offsets. From these ``fields`` reads the metadata table (题录),
``body`` finds the text, ``identity`` number and title, ``stated`` the status, ``kind`` what
the page is. Nothing is ever parsed and written out again.
"""

from typing import TYPE_CHECKING

from doclint.page.fault import PageError

if TYPE_CHECKING:
    from doclint.page.model import Page

__all__ = ["PageError", "read_page"]


def read_page(data: bytes) -> "Page":
    """Read a page (or a fragment of one) from its bytes.

    Raises PageError for what is no page: UTF-16 and UTF-32, other kinds of files, text
    without a single tag. Anything else is read, however malformed, in linear time.
    """
    from doclint.page.reading import read

    return read(data)
