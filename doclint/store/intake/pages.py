"""Published pages → entries: what their fields say, and the status that they state."""

from hashlib import sha256

from doclint.official.line import key_of
from doclint.page import PageError, read_page
from doclint.page.model import INTERPRETATION, LISTING, POLICY, Page
from doclint.registry.issuer import issuer_names
from doclint.registry.model import Location, Record
from doclint.registry.number import normal_number
from doclint.registry.title import plain_title
from doclint.status import read_status
from doclint.store.entry import Entry
from doclint.store.intake.cells import bare, class_of, day_of, end_of
from doclint.store.intake.columns import SYNONYMS

_KINDS = {INTERPRETATION: "解读页", LISTING: "列表页"}
_NOTHING = Record("", "", "", "")


def page_entry(path: str, place: str) -> Entry | None:
    """The entry of the page of a document; None for a page of another kind.

    ``place`` is where the file is, as it is to be registered. A status that the page states
    is noted, not believed: no event follows from it.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
        page = read_page(data)
    except PageError as error:
        return Entry(_NOTHING, path, fault=str(error))
    except OSError as error:
        return Entry(_NOTHING, path, fault=f"读不了：{error.strerror or error}")
    if page.kind != POLICY:
        return None
    digest = sha256(data).hexdigest()
    record, notes = record_of_page(page)
    if not (record.number or record.title):
        return Entry(record, path, fault="页面上认不出发文字号和标题")
    return Entry(record, path, (Location("page", place, digest),), notes=tuple(notes))


def record_of_page(page: Page) -> tuple[Record, list[str]]:
    """The record of the document that a page is about, and remarks on what could not be read."""
    notes: list[str] = []
    days = {name: _day(page, name, notes) for name in ("issued_on", "published_on", "effective_on")}
    days["published_on"] = days["published_on"] or _published(page)
    title, marked = plain_title(page.document_title)
    status = read_status(page.status_literal)
    start = days["effective_on"] or days["issued_on"]
    return (
        Record(
            "",
            normal_number(page.number),
            page.number,
            title,
            issuer_names(page.issuer),
            **days,
            expires_on=end_of(_value(page, "expires_on"), start) or "",
            disclosure=class_of(_value(page, "disclosure")) or "",
            kind=bare(_value(page, "kind")),
            stated=status[1] if status else marked,
        ),
        notes,
    )


def _value(page: Page, field: str) -> str:
    for label in SYNONYMS[field]:
        found = page.field(label)
        if found is not None and bare(found.value):
            return found.value
    return ""


def _day(page: Page, field: str, notes: list[str]) -> str:
    value = _value(page, field)
    day = day_of(value)
    if day is None:
        notes.append(f"日期“{value.strip()}”不是完整的日期，没有登记")
    return day or ""


def _published(page: Page) -> str:
    """The day of the meta tag PubDate."""
    for meta in page.metas:
        if key_of(meta.name).lower() == "pubdate":
            return day_of(meta.content) or ""
    return ""
