"""A page's document → OfficialDocument: recognised in the text, completed from the 题录.

The text goes first: it is the document. What it does not show (a number that only the
metadata table has, the heading above the text) is taken from the page, as an element at its
place there.
"""

from collections.abc import Iterator

from doclint.location import Location
from doclint.official.date import dates_in, whole_date
from doclint.official.line import key_of
from doclint.official.model import Element, Facts, OfficialDocument
from doclint.official.nature import document_type_of, issuer_in_title, system_of
from doclint.page.model import INTERPRETATION, LISTING, OTHER, POLICY, Field, Page
from doclint.page.vocabulary import ISSUER, NUMBER, PUBLISHED, TITLE

PART = "html"
ISSUED = (
    "成文日期",
    "成文时间",
    "签署日期",
    "签发日期",
    "生成日期",
    "生成时间",
    "发文日期",
    "发文时间",
)
_CONFIDENCE = 0.9
_KINDS = {
    INTERPRETATION: "是政策解读一类的页面",
    LISTING: "是列表页",
    OTHER: "看不出是一件公文的页面",
}


def published(official: OfficialDocument, page: Page) -> OfficialDocument:
    """The document of a page, with what only the page says of it (pure)."""
    facts = official.facts
    found = tuple(_from_page(facts, page))
    if found:
        facts = _completed(facts, found)
    is_official, reasons = _judged(official, page)
    names = [*facts.issuers, *facts.issuer_mark, issuer_in_title(facts.title)]
    return official._replace(
        elements=(*official.elements, *found),
        facts=facts,
        is_official=is_official,
        official_reasons=reasons,
        issuer_system=system_of(names, facts.document_number, facts.title),
        page=page,
    )


def field_place(page: Page, field: Field) -> Location:
    """The place of a field: its block path and its label in Chinese."""
    index = page.fields.index(field) + 1
    return Location(PART, f"{PART}/field[{index}]", 0, len(field.value), f"题录“{field.label}”")


def field_day(value: str) -> str:
    """The day (ISO) that a field states, with or without a time of day; "" where it states none."""
    words = value.split()
    for text in (key_of(value), key_of(words[0]) if words else ""):
        day = whole_date(text.removesuffix("00:00:00"))
        if day is None and len(text) == 8 and text.isdigit():
            day = whole_date(f"{text[:4]}-{text[4:6]}-{text[6:]}")
        if day is not None:
            return day.iso
    found = dates_in(key_of(value))
    return found[0].iso if len(found) == 1 else ""


def _judged(official: OfficialDocument, page: Page) -> tuple[bool, tuple[str, ...]]:
    """Whether the page is that of one document, and why."""
    if page.kind == POLICY:
        return True, page.reasons
    own = official.is_official and official.facts.document_number
    if page.kind == OTHER and own:
        return True, official.official_reasons
    return False, (_KINDS[page.kind], *page.reasons)


def _from_page(facts: Facts, page: Page) -> Iterator[Element]:
    """The elements that only the page itself has."""
    if not facts.document_number and page.number:
        yield _element("document_number", page, NUMBER, page.number)
    if not facts.title and page.document_title:
        yield _element("title", page, TITLE, page.document_title)
    if not facts.issuers and page.issuer:
        yield _element("issuers", page, ISSUER, page.issuer)
    day = "" if facts.issued_on else _issued(page)
    if day:
        yield _element("issued_on", page, ISSUED, day)


def _issued(page: Page) -> str:
    for label in ISSUED:
        field = page.field(label)
        day = field_day(field.value) if field else ""
        if day:
            return day
    return ""


def _element(kind: str, page: Page, labels: tuple[str, ...], value: str) -> Element:
    """An element at the field that has it, or at the page as a whole."""
    for label in labels:
        field = page.field(label)
        if field is not None and field.value:
            return Element(kind, field.value, value, _CONFIDENCE, field_place(page, field))
    place = Location(PART, f"{PART}/title", 0, len(value), "页面标题")
    return Element(kind, value, value, _CONFIDENCE, place)


def _completed(facts: Facts, found: tuple[Element, ...]) -> Facts:
    values = {each.kind: each.value for each in found}
    title = facts.title or values.get("title")
    kind = facts.document_type
    if kind is None and title and "title" in values:
        kind = document_type_of(title, True, ())
    return facts._replace(
        document_type=kind,
        document_number=facts.document_number or values.get("document_number"),
        title=title,
        issuers=facts.issuers or tuple(filter(None, [values.get("issuers", "")])),
        issued_on=facts.issued_on or values.get("issued_on"),
    )


def published_on(page: Page) -> tuple[str, Location]:
    """The day of publication (ISO) that a page states, and where; "" where it states none.

    The earliest of fields and tags: a page that moves gets a new day.
    """
    found: list[tuple[str, Location]] = []
    for field in page.fields:
        day = field_day(field.value) if field.label in PUBLISHED else ""
        if day:
            found.append((day, field_place(page, field)))
    for index, meta in enumerate(page.metas, 1):
        day = field_day(meta.content) if meta.name.lower() == "pubdate" else ""
        if day:
            block = f"{PART}/meta[{index}]"
            place = Location(PART, block, 0, len(meta.content), f"网页标签 {meta.name}")
            found.append((day, place))
    return min(found, default=("", Location("", "", 0, 0, "")))
