"""One file of a portal → the document it is of; a page also → its links to other files."""

import os
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from doclint.page import PageError, read_page
from doclint.page.model import POLICY, Page
from doclint.publish.html import inspect
from doclint.publish.index.candidate import DOCX, FILE, PAGE, Candidate, Unread
from doclint.publish.index.link import FileLink, file_links
from doclint.publish.index.walk import CLOSED, PAGES
from doclint.registry.doubt import doubt_of
from doclint.registry.issuer import issuer_names
from doclint.registry.number import normal_number

if TYPE_CHECKING:
    from doclint.engine import Engine

_LARGEST = 64 << 20  # bytes; larger pages are data, not text
_MARK = b"<!--doclint:"


class Reading(NamedTuple):
    """What became of a file: its candidate, or why there is none; links of a page."""

    candidate: Candidate | None = None
    unread: Unread | None = None
    links: tuple[FileLink, ...] = ()


def read_file(root: str, path: str) -> Reading:
    """Read a file of a portal; never raises for what is wrong with it."""
    whole = os.path.join(root, *path.split("/"))
    try:
        if path.lower().endswith(CLOSED):
            return Reading(Candidate(FILE, path, "", named=True))
        if os.path.getsize(whole) > _LARGEST:
            return Reading(unread=Unread(path, f"超过 {_LARGEST >> 20} MB，没有读"))
        with open(whole, "rb") as file:
            data = file.read()
    except OSError as error:
        return Reading(unread=Unread(path, f"读不了：{error.strerror or error}"))
    return _of_page(data, path) if path.lower().endswith(PAGES) else _of_word(data, path)


def _of_page(data: bytes, path: str) -> Reading:
    try:
        page = read_page(data)
    except PageError as error:
        return Reading(unread=Unread(path, str(error)))
    links = file_links(page, path)
    return Reading(_page_candidate(data, page, path, links), links=links)


def _page_candidate(data: bytes, page: Page, path: str, links: tuple[FileLink, ...]) -> Candidate:
    from doclint.store.intake.pages import record_of_page

    record, _ = record_of_page(page)
    marked = inspect(data) if _MARK in data else None
    own = marked.mark if marked else None
    return Candidate(
        PAGE,
        path,
        sha256(data).hexdigest(),
        normal_number(page.number),
        "".join(page.document_title.split()),
        issuer_names(page.issuer),
        record.issued_on,
        record.published_on,
        page.kind,
        "" if own else page.status_literal,
        own,
        "",
        "；".join(marked.faults) if marked else "",
        doubt_of(page),
        tuple(dict.fromkeys(link.target for link in links)) if page.kind == POLICY else (),
        tuple(dict.fromkeys(link.target for link in links if link.nameless)),
    )


@cache
def _engine() -> "Engine":
    """One per process."""
    from doclint.engine import Engine

    return Engine()


def _of_word(data: bytes, path: str) -> Reading:
    from doclint.package import InputError
    from doclint.publish.docx import inspect_docx, unmarked
    from doclint.store.intake.drafts import record_of

    try:
        official = _engine().official(unmarked(data))
        banner, stated = inspect_docx(data)
    except InputError as error:
        return Reading(unread=Unread(path, error.message))
    record = record_of(official)
    title = "".join((official.facts.title or "").split())
    return Reading(
        Candidate(
            DOCX, path, sha256(data).hexdigest(), record.number, title, record.issuers,
            record.issued_on, stated=stated, banner=banner,
        )
    )  # fmt: skip
