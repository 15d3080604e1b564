"""A page or file of a portal as the document it is of, and all that was found of them."""

from typing import NamedTuple

from doclint.page.model import POLICY
from doclint.publish.model import Mark

# Kinds of places (``doclint.publish.model.Place``).
PAGE, DOCX, FILE, ROW, URL = "page", "docx", "file", "row", "url"


class Candidate(NamedTuple):
    """A place and the document that it says it is of; nothing of what it cites.

    ``number`` is normalised, ``title`` as printed without white space, ``issuers`` in normal form,
    days ISO; "" or () where unknown. ``subject`` is what a page is (``doclint.page.model``).
    ``stated`` is the status that stands there, ``mark`` doclint's own (of a .docx only the text, ``banner``), ``fault`` what is wrong with that; ``doubt`` what a page says against its own fields. ``links`` are the files that a page links to, ``downloads`` those of them that its text offers by
    no name of their own (文件下载); ``linked_from`` are the pages found that link to a file,
    ``linkers`` how many of all pages do. ``named`` says that number and title are those by which others call the file, which is
    not opened (its hash is "").
    """

    kind: str
    path: str
    sha256: str
    number: str = ""
    title: str = ""
    issuers: tuple[str, ...] = ()
    issued_on: str = ""
    published_on: str = ""
    subject: str = POLICY
    stated: str = ""
    mark: Mark | None = None
    banner: str = ""
    fault: str = ""
    doubt: str = ""
    links: tuple[str, ...] = ()
    downloads: tuple[str, ...] = ()
    linked_from: tuple[str, ...] = ()
    linkers: int = 0
    named: bool = False


class Unread(NamedTuple):
    """A file that could not be looked at, and why, in Chinese."""

    path: str
    reason: str


class Index(NamedTuple):
    """What was found in a portal: ``files`` is how many were looked at."""

    candidates: tuple[Candidate, ...] = ()
    unread: tuple[Unread, ...] = ()
    files: int = 0
