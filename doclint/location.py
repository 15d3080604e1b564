"""Where in a .docx something stands, and how to say it to a person.

A .docx has neither lines nor pages before it is laid out, so a place is a part of the
package, a block path inside it, and a span of characters in the block's text.
"""

from typing import NamedTuple


class Location(NamedTuple):
    """A span of characters in one block of one part.

    ``part`` is the member name (``word/document.xml``); ``block`` the path inside it
    (``body/p[3]``, ``body/tbl[1]/tr[2]/tc[1]/p[1]``), counted from 1; ``start`` and
    ``end`` are character offsets (end exclusive) into ``Paragraph.text``; ``label`` says
    it in Chinese (``正文第3段``).
    """

    part: str
    block: str
    start: int
    end: int
    label: str


WHOLE_FILE = Location("", "", 0, 0, "整个文件")
