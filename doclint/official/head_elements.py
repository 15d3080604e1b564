"""Elements of the 版头: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人."""

from collections.abc import Sequence

from doclint.official.date import dates_in
from doclint.official.elements import Groups, element, squeeze
from doclint.official.line import Item, key_of
from doclint.official.model import Element
from doclint.official.number import Number, numbers_in, order_number, whole_number
from doclint.official.pattern import Pattern
from doclint.official.secrecy import parse_secrecy

_NAMES = Pattern(r"[、，,]|\s{1,}")


def number_of_line(key: str) -> Number | None:
    """The 发文字号 in a line labelled so: alone, with a date, or with 签发人."""
    found = numbers_in(key) if "月" in key else []
    if not found:
        whole = whole_number(key.partition("签发人")[0])
        if whole:
            return whole
        found = numbers_in(key)
    return found[0] if found else None


def number_elements(items: Sequence[Item], groups: Groups) -> list[Element]:
    """发文字号, from its own line or from the date line below the title."""
    found = []
    for i in sorted(groups.get("document_number", []) + groups.get("dateline", [])):
        item = items[i]
        number = number_of_line(item.key)
        value = number.value if number else _order_beside_date(item.key)
        if value or item.label == "document_number":
            found.append(_narrow_number(element("document_number", items, [i], value), item))
    return found


def _order_beside_date(key: str) -> str:
    for date in reversed(dates_in(key)):
        key = key[: date.start] + key[date.end :]
    return order_number(key.strip("(),，")) or ""


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


def head_mark_elements(items: Sequence[Item], groups: Groups) -> list[Element]:
    """份号, 密级, 紧急程度, 签发人, 发文机关标志."""
    found = []
    for i in groups.get("secrecy_mark", []):
        found.extend(_secrecy_line(items, i))
    for i in groups.get("copy_number", []):
        digits = "".join(c for c in items[i].key if c.isdigit())
        found.append(element("copy_number", items, [i], digits))
    for i in groups.get("urgency", []):
        value = items[i].key.removeprefix("紧急程度:")[:2]
        found.append(element("urgency", items, [i], value))
    for i in groups.get("issuer_mark", []):
        if items[i].key != "文件":
            found.append(element("issuer_mark", items, [i], squeeze(items[i].text)))
    for i in groups.get("signers", []) + groups.get("document_number", []):
        if "签发人" in items[i].key:
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
    names = [squeeze(n) for n in _NAMES.split(after.strip()) if n]
    if names and all(len(n) == 1 for n in names):
        names = ["".join(names)]
    return [element("signers", items, [i], n) for n in names if 1 < len(n) <= 5]
