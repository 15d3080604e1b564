"""Elements of a 公文: how one is made of lines, and those that are whole lines."""

from collections.abc import Sequence
from math import exp

from doclint.official.attachment import attachment_names
from doclint.official.line import Item
from doclint.official.model import Element
from doclint.official.pattern import Pattern

# Label → indices of the lines that bear it.
Groups = dict[str, list[int]]
_OUTER = "（(【[《〔〈"
_CLOSING = "）)】]》〕〉"
_SPACE = Pattern(r"[\s​-‏‪-‮⁠﻿]+")
_RUN_ON = Pattern(r"[。；;]\s*(?P<list>附件?\s*[：:]\s*[^。]{4,200})$")


def squeeze(text: str) -> str:
    """A text with all white space and zero-width characters removed."""
    return _SPACE.sub("", text)


def confidence(score: float) -> float:
    """A score against ordinary text as a probability, two digits."""
    return round(1 / (1 + exp(-min(score, 12.0))), 2)


def groups_of(items: Sequence[Item]) -> Groups:
    """The labelled lines by label; lines of text and carried text are left out."""
    groups: Groups = {}
    for i, item in enumerate(items):
        if item.label not in ("body", "carried"):
            groups.setdefault(item.label, []).append(i)
    return groups


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


def title_element(items: Sequence[Item], groups: Groups) -> Element | None:
    """标题: its lines joined, all white space removed."""
    indices = groups.get("title", [])
    if not indices:
        return None
    if (
        items[indices[-1]].key.endswith("令")
        and len(indices) > 1
        and not _are_together(items, indices)
    ):
        # 主席令 below the name of the law it promulgates: the order is the document.
        indices = indices[-1:]
    return element("title", items, indices, "".join(squeeze(items[i].text) for i in indices))


def _are_together(items: Sequence[Item], indices: Sequence[int]) -> bool:
    between = items[indices[-2] + 1 : indices[-1]]
    return all(item.label == "residue" for item in between)


def addressee_element(items: Sequence[Item], groups: Groups) -> Element | None:
    """主送机关 without the closing colon."""
    indices = groups.get("addressees", [])
    if not indices:
        return None
    value = "".join(squeeze(items[i].text) for i in indices).rstrip("：:")
    return element("addressees", items, indices, value)


def note_elements(items: Sequence[Item], groups: Groups) -> list[Element]:
    """附注, outer brackets removed."""
    found = []
    for i in groups.get("notes", []):
        value = squeeze(items[i].text).strip("。；;")
        if value and value[0] in _OUTER and value[-1] in _CLOSING:
            value = value[1:-1]
        found.append(element("notes", items, [i], value))
    return found


def attachment_elements(items: Sequence[Item], groups: Groups) -> list[Element]:
    """附件说明, one element a name."""
    indices = groups.get("attachments", [])
    if not indices:
        return _run_on_attachments(items)
    whole = element("attachments", items, indices, "")
    names = attachment_names([items[i].text for i in indices])
    return [whole._replace(value=name) for name in names]


def _run_on_attachments(items: Sequence[Item]) -> list[Element]:
    """附件： that runs on at the end of a paragraph of the text."""
    for i in range(len(items) - 1, -1, -1):
        item = items[i]
        found = _run_on(item) if item.label == "body" and "附件" in item.text else None
        if found:
            start, listed = found
            place = item.paragraph.location(item.start + start, item.start + start + len(listed))
            names = attachment_names([listed])
            return [Element("attachments", listed, name, 0.7, place, (i,)) for name in names]
    return []


def _run_on(item: Item) -> tuple[int, str] | None:
    found = _RUN_ON.search(item.text.rstrip())
    return (found.start("list"), found["list"]) if found else None
