"""Elements of the tail: 发文机关署名 and 成文日期."""

from collections.abc import Sequence

from doclint.official.date import Date, dates_in, whole_date
from doclint.official.elements import Groups, element, squeeze
from doclint.official.line import Item
from doclint.official.model import Element
from doclint.official.pattern import Pattern
from doclint.official.signature import names_in, office_and_name

_RAW_DATE = Pattern(
    r"[\d〇○零一二三四五六七八九十OＯo０-９]{2,4}\s*年\s*[^年月]{1,6}\s*月\s*[^月日]{1,6}\s*[日曰号]"
)


def date_elements(items: Sequence[Item], groups: Groups) -> list[Element]:
    """成文日期, from below the signature or from the line below the title."""
    found = []
    for i in groups.get("issued_on", []) + groups.get("dateline", []):
        date = _date_of(items[i])
        made = element("issued_on", items, [i], date.iso if date else "")
        found.append(_narrow_date(made, items[i]) if date else made)
    return found


def _date_of(item: Item) -> Date | None:
    whole = whole_date(item.key)
    if whole:
        return whole
    dates = dates_in(item.key)
    if not dates:
        return None
    return dates[-1] if item.label == "issued_on" else dates[0]


def _narrow_date(made: Element, item: Item) -> Element:
    raw = _RAW_DATE.search(item.text)
    if not raw:
        return made
    place = item.paragraph.location(item.start + raw.start(), item.start + raw.end())
    return made._replace(text=raw.group(), location=place)


def issuer_elements(items: Sequence[Item], groups: Groups) -> tuple[list[Element], list[str]]:
    """发文机关署名, one element an organ, and the names of persons who sign for their office."""
    found: list[Element] = []
    signers: list[str] = []
    for i in groups.get("issuers", []):
        person = office_and_name(items[i].text)
        if person:
            signers.append(person[1])
            found.append(element("issuers", items, [i], person[0]))
            continue
        for name in names_in(items[i].text, items[i].key) or (squeeze(items[i].text),):
            found.append(element("issuers", items, [i], squeeze(name)))
    for i in groups.get("issued_on", []):
        dates = dates_in(items[i].key)
        if dates and dates[0].start > 1:
            found.append(element("issuers", items, [i], items[i].key[: dates[0].start]))
    unique: dict[str, Element] = {}
    for made in found:
        unique.setdefault(made.value, made)
    return list(unique.values()), signers
