"""Comments that speak to doclint, and the paragraphs on which they stand.

A comment spans from its ``w:commentRangeStart`` to its ``w:commentRangeEnd``, each inside a
paragraph or between two; what is broken falls back on ``w:commentReference``.
"""

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from doclint.document import Comment
from doclint.reader.names import BR, COMMENT, TAB, P, T, W
from doclint.reader.story import Reading

_START, _END = f"{W}commentRangeStart", f"{W}commentRangeEnd"
_REFERENCE = f"{W}commentReference"
_ID, _AUTHOR = f"{W}id", f"{W}author"
_BLANK = {TAB: "\t", BR: "\n"}


class Noted(NamedTuple):
    """A comment whose place is not known yet."""

    id: str
    text: str
    author: str


class _Anchors:
    """Where comments begin, end and are referred to, by id; of copies the first counts."""

    def __init__(self) -> None:
        self.starts: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        self.references: dict[str, int] = {}

    def span(self, id: str) -> tuple[int, int] | None:
        """The first and last paragraph of a comment; None where it stands nowhere."""
        start, end = self.starts.get(id), self.ends.get(id)
        if start is not None and end is not None and 0 <= start <= end:
            return start, end
        for one in (self.references.get(id), start, end):
            if one is not None and one >= 0:
                return one, one
        return None


def comments_to_doclint(root: etree._Element) -> list[Noted]:
    """The comments of a comments part that hold the word doclint."""
    found = []
    for comment in root.iterchildren(COMMENT):
        text = "\n".join(map(_text, comment.iter(P)))
        if "doclint" in text.lower():
            found.append(Noted(comment.get(_ID, ""), text, comment.get(_AUTHOR, "")))
    return found


def placed(noted: Iterable[Noted], reading: Reading) -> tuple[Comment, ...]:
    """The comments with their paragraphs; one that nothing refers to is left out."""
    indices = _indices(reading)
    anchors = _Anchors()
    for root in _roots(indices):
        _collect(root, indices, anchors)
    spans = ((each, anchors.span(each.id)) for each in noted)
    return tuple(Comment(each.text, each.author, *span) for each, span in spans if span)


def _text(paragraph: etree._Element) -> str:
    return "".join(_BLANK.get(each.tag) or each.text or "" for each in paragraph.iter(T, TAB, BR))


def _indices(reading: Reading) -> dict[etree._Element, int]:
    """Paragraph elements → indices of paragraphs; what was not read is not there."""
    elements = [element for body in reading.bodies for element in body.iter(P)]
    indices = {
        elements[source]: index
        for index, source in enumerate(reading.sources)
        if isinstance(source, int)
    }
    places = {(p.part, p.container, p.position): p.index for p in reading.paragraphs}
    for element, *place in reading.patient or ():
        index = places.get(tuple(place))  # type: ignore[arg-type]  # part, container, position
        if index is not None:
            indices[element] = index
    return indices


def _roots(elements: Iterable[etree._Element]) -> list[etree._Element]:
    return list(dict.fromkeys(element.getroottree().getroot() for element in elements))


def _collect(root: etree._Element, indices: dict[etree._Element, int], anchors: _Anchors) -> None:
    """Note the anchors of one part."""
    waiting: list[str] = []  # beginnings that stand before the paragraph they mean
    before = last = -1  # none so far
    for element in root.iter(P, _START, _END, _REFERENCE):
        if element.tag == P:
            index = indices.get(element)
            if index is not None:
                before, last = last, index
                for id in waiting:
                    anchors.starts.setdefault(id, index)
                waiting.clear()
            continue
        id, index = element.get(_ID, ""), _own(element, indices)
        if element.tag == _REFERENCE:
            anchors.references.setdefault(id, last if index is None else index)
        elif element.tag == _END:
            if index is None:
                index = last
            elif index == last and _begins(element):
                index = max(before, anchors.starts.get(id, index))
            anchors.ends.setdefault(id, index)
        elif index is None:
            waiting.append(id)
        else:
            anchors.starts.setdefault(id, index)


def _own(anchor: etree._Element, indices: dict[etree._Element, int]) -> int | None:
    """The paragraph an anchor stands in."""
    for paragraph in anchor.iterancestors(P):
        index = indices.get(paragraph)
        if index is not None:
            return index
    return None


def _begins(anchor: etree._Element) -> bool:
    """Whether a paragraph has no text before an anchor: the range ends with the one before."""
    paragraph = next(anchor.iterancestors(P))
    for element in paragraph.iter(T, anchor.tag):
        if element is anchor:
            return True
        if element.tag == T and element.text:
            return False
    return False
