"""Labelled lines → elements with their values."""

from collections.abc import Sequence
from math import exp

from doclint.official.attachment import attachment_names
from doclint.official.date import dates_in, whole_date
from doclint.official.line import Item, key_of
from doclint.official.model import Element
from doclint.official.number import Number, numbers_in, order_number, whole_number
from doclint.official.pattern import Pattern
from doclint.official.secrecy import STARS, parse_secrecy
from doclint.official.signature import names_in, office_and_name

_OUTER = "（(【[《〔〈"
_SPACE = Pattern(r"[\s​-‏‪-‮⁠﻿]+")


def squeeze(text: str) -> str:
    """A text with all white space and zero-width characters removed."""
    return _SPACE.sub("", text)


def confidence(score: float) -> float:
    """A score against ordinary text as a probability, two digits."""
    return round(1 / (1 + exp(-min(score, 12.0))), 2)


def element(kind: str, items: Sequence[Item], indices: Sequence[int], value: str) -> Element:
    """An element over whole lines; its place is that of the first, to the last if one paragraph."""
    first, last = items[indices[0]], items[indices[-1]]
    end = last.end if last.paragraph is first.paragraph else first.end
    text = "\n".join(items[i].text.strip() for i in indices)
    lead = len(first.text) - len(first.text.lstrip())
    tail = len(first.text) - len(first.text.rstrip()) if last is first else 0
    location = first.paragraph.location(first.start + lead, end - tail)
    score = max(items[i].score for i in indices)
    return Element(kind, text, value, confidence(score), location, tuple(indices))


def number_of_line(key: str) -> Number | None:
    """The 发文字号 in a line labelled so: alone, with a date, or with 签发人."""
    found = numbers_in(key) if "月" in key else []
    if not found:
        whole = whole_number(key.partition("签发人")[0])
        if whole:
            return whole
        found = numbers_in(key)
    return found[0] if found else None


def number_elements(items: Sequence[Item]) -> list[Element]:
    """发文字号, from its own line or from the date line below the title."""
    found = []
    for i, item in enumerate(items):
        if item.label not in ("document_number", "dateline"):
            continue
        number = number_of_line(item.key)
        value = number.value if number else ""
        if not value:
            rest = item.key
            for date in reversed(dates_in(rest)):
                rest = rest[: date.start] + rest[date.end :]
            value = order_number(rest.strip("(),，")) or ""
        if value or item.label == "document_number":
            made = element("document_number", items, [i], value)
            found.append(_narrow_number(made, item))
    return found


def _narrow_number(made: Element, item: Item) -> Element:
    """Leave out the date or 签发人 that shares the number's line."""
    text = item.text
    for cut in ("签发人",):
        if cut in text:
            text = text[: text.index(cut)]
    if item.label == "dateline":
        parts = [p for p in text.replace("（", " ").replace("）", " ").split() if "号" in p]
        text = parts[0] if parts else text
    text = text.strip()
    start = item.text.find(text)
    if not text or start < 0 or text == made.text:
        return made
    place = item.paragraph.location(item.start + start, item.start + start + len(text))
    return made._replace(text=text, location=place)


def date_elements(items: Sequence[Item]) -> list[Element]:
    """成文日期, from below the signature or from the line below the title."""
    found = []
    for label in ("issued_on", "dateline"):
        for i, item in enumerate(items):
            if item.label != label:
                continue
            date = whole_date(item.key)
            if date is None:
                dates = dates_in(item.key)
                date = (
                    dates[-1] if dates and label == "issued_on" else (dates[0] if dates else None)
                )
            made = element("issued_on", items, [i], date.iso if date else "")
            found.append(_narrow_date(made, item) if date else made)
    return found


_RAW_DATE = Pattern(
    r"[\d〇○零一二三四五六七八九十OＯo０-９]{2,4}\s*年\s*[^年月]{1,6}\s*月\s*[^月日]{1,6}\s*[日曰号]"
)


def _narrow_date(made: Element, item: Item) -> Element:
    raw = _RAW_DATE.search(item.text)
    if not raw:
        return made
    place = item.paragraph.location(item.start + raw.start(), item.start + raw.end())
    return made._replace(text=raw.group(), location=place)


def issuer_elements(items: Sequence[Item]) -> tuple[list[Element], list[str]]:
    """发文机关署名, one element an organ, and the names of persons who sign for their office."""
    found: list[Element] = []
    signers: list[str] = []
    for i, item in enumerate(items):
        if item.label == "issuers":
            person = office_and_name(item.text)
            if person:
                signers.append(person[1])
                found.append(element("issuers", items, [i], person[0]))
                continue
            for name in names_in(item.text, item.key) or (squeeze(item.text),):
                found.append(element("issuers", items, [i], squeeze(name)))
        elif item.label == "issued_on":
            dates = dates_in(item.key)
            if dates and dates[0].start > 1:
                name = item.key[: dates[0].start]
                found.append(element("issuers", items, [i], name))
    unique: dict[str, Element] = {}
    for made in found:
        unique.setdefault(made.value, made)
    return list(unique.values()), signers


def title_element(items: Sequence[Item]) -> Element | None:
    """标题: its lines joined, all white space removed."""
    indices = [i for i, item in enumerate(items) if item.label == "title"]
    if not indices:
        return None
    value = "".join(squeeze(items[i].text) for i in indices)
    return element("title", items, indices, value)


def addressee_element(items: Sequence[Item]) -> Element | None:
    """主送机关 without the closing colon."""
    indices = [i for i, item in enumerate(items) if item.label == "addressees"]
    if not indices:
        return None
    value = "".join(squeeze(items[i].text) for i in indices).rstrip("：:")
    return element("addressees", items, indices, value)


def note_elements(items: Sequence[Item]) -> list[Element]:
    """附注, outer brackets removed."""
    found = []
    for i, item in enumerate(items):
        if item.label == "notes":
            value = squeeze(item.text).strip("。；;")
            if value and value[0] in _OUTER and value[-1] in "）)】]》〕〉":
                value = value[1:-1]
            found.append(element("notes", items, [i], value))
    return found


def attachment_elements(items: Sequence[Item]) -> list[Element]:
    """附件说明, one element a name."""
    indices = [i for i, item in enumerate(items) if item.label == "attachments"]
    if not indices:
        return _run_on_attachments(items)
    whole = element("attachments", items, indices, "")
    names = attachment_names([items[i].text for i in indices])
    return [whole._replace(value=name) for name in names]


_RUN_ON = Pattern(r"[。；;]\s*(?P<list>附件?\s*[：:]\s*[^。]{4,200})$")


def _run_on_attachments(items: Sequence[Item]) -> list[Element]:
    """附件： that runs on at the end of the last paragraph of the text."""
    body = [i for i, item in enumerate(items) if item.label == "body" and "附" in item.text]
    found = _RUN_ON.search(items[body[-1]].text.rstrip()) if body else None
    if not found:
        return []
    item = items[body[-1]]
    place = item.paragraph.location(
        item.start + found.start("list"), item.start + found.end("list")
    )
    return [
        Element("attachments", found["list"], name, 0.7, place, (body[-1],))
        for name in attachment_names([found["list"]])
    ]


def head_mark_elements(items: Sequence[Item]) -> list[Element]:
    """份号, 密级, 紧急程度, 签发人, 发文机关标志."""
    found = []
    for i, item in enumerate(items):
        if item.label == "secrecy_mark":
            found.extend(_secrecy_line(items, i))
        elif item.label == "copy_number":
            digits = "".join(c for c in item.key if c.isdigit())
            found.append(element("copy_number", items, [i], digits))
        elif item.label == "urgency":
            found.append(element("urgency", items, [i], item.key.removeprefix("紧急程度:")[:2]))
        elif item.label == "issuer_mark" and item.key != "文件":
            found.append(element("issuer_mark", items, [i], squeeze(item.text)))
        if "签发人" in item.key and item.label in ("signers", "document_number"):
            found.extend(_signers(items, i))
    return found


def _secrecy_line(items: Sequence[Item], i: int) -> list[Element]:
    """A line with the mark alone, or with 份号 and 紧急程度 beside it."""
    item = items[i]
    if parse_secrecy(item.key):
        return [element("secrecy_mark", items, [i], item.key)]
    found = []
    for token in item.text.split():
        key = key_of(token)
        start = item.start + item.text.index(token)
        place = item.paragraph.location(start, start + len(token))
        kind = (
            "secrecy_mark" if parse_secrecy(key) else "copy_number" if key.isdigit() else "urgency"
        )
        made = element(kind, items, [i], key)
        found.append(made._replace(text=token, location=place))
    return found


def _signers(items: Sequence[Item], i: int) -> list[Element]:
    after = items[i].text.replace("签 发 人", "签发人").partition("签发人")[2].lstrip("：: 　")
    names = [squeeze(n) for n in Pattern(r"[、，,]|\s{1,}").split(after.strip()) if n]
    if names and all(len(n) == 1 for n in names):
        names = ["".join(names)]
    return [element("signers", items, [i], n) for n in names if 1 < len(n) <= 5]


def is_starred(text: str) -> bool:
    """Whether a text has one of the stars seen in marks of secrecy."""
    return any(c in STARS for c in text)
