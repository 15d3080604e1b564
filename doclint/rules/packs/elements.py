"""Kinds that look at elements: presence, order, count, format."""

from collections.abc import Iterator

from doclint.document import TEXT_BOX
from doclint.official.model import CARRIED, Element, OfficialDocument
from doclint.official.pattern import Pattern
from doclint.rules import Context, Problem
from doclint.rules.packs.names import ELEMENTS
from doclint.rules.packs.spec import CountSpec, FormatSpec, OrderSpec, PresenceSpec
from doclint.rules.packs.text import squeeze, title_place
from doclint.rules.packs.words import Words, expression_hits

# What is printed in brackets below a title is written without them elsewhere.
_BRACKETED = ("document_number", "issued_on")
_OPEN, _CLOSE = "（(", "）)"


def own_elements(official: OfficialDocument, kind: str) -> tuple[Element, ...]:
    """The elements of a kind in the carrying document, a text forwarded with it left out."""
    lines = official.lines
    return tuple(
        e for e in official.elements
        if e.kind == kind and not (e.lines and lines[e.lines[0]].zone == CARRIED)
    )  # fmt: skip


def is_blank(official: OfficialDocument, kind: str) -> bool:
    """Whether a place is left free for it, as is right before approval: 〔2026〕　号."""
    if kind == "document_number":
        return official.number_blank
    return kind == "issued_on" and official.date_blank


class Presence:
    """An element, or a wording in a scope, must be there, or must not."""

    def __init__(self, spec: PresenceSpec) -> None:
        """Take what the pack says."""
        self._spec = spec
        self._pattern = Pattern(spec.pattern)

    def __call__(self, official: OfficialDocument, context: Context) -> Iterator[Problem]:
        """Point at each that must not be there, or at the title where it is lacking."""
        del context
        spec = self._spec
        found = list(self._found(official))
        if spec.absent:
            for element, text in found:
                yield spec.said.problem(element, text)
        elif not found and not is_blank(official, spec.element):
            place = title_place(official)
            yield spec.said.problem(Problem("", place, element=spec.element), "")

    def _found(self, official: OfficialDocument) -> Iterator[tuple[Problem, str]]:
        """Where the element or wording stands, and its text."""
        spec = self._spec
        if not spec.element:
            for hit in expression_hits(official, spec.where, self._pattern, ()):
                yield Problem("", hit.place), hit.word
            return
        for element in own_elements(official, spec.element):
            text = element.text
            if (
                not spec.pattern
                or self._pattern.search(text)
                or self._pattern.search(squeeze(text))
            ):
                yield Problem("", element.location, element=element.kind), text


class Order:
    """Elements come in an order."""

    def __init__(self, spec: OrderSpec) -> None:
        """Take what the pack says."""
        self._spec = spec

    def __call__(self, official: OfficialDocument, context: Context) -> Iterator[Problem]:
        """Point at each element that stands before one it should follow.

        What stands in a text box is passed over: where a box is anchored says little of
        where it is seen.
        """
        del context
        before: tuple[tuple[int, int], Element] | None = None
        for kind in self._spec.elements:
            element = next(iter(own_elements(official, kind)), None)
            if element is None or not element.lines:
                continue
            line = official.lines[element.lines[0]]
            if line.paragraph.story == TEXT_BOX:
                continue
            place = (element.lines[0], element.location.start)
            if before is not None and place < before[0]:
                found = Problem("", element.location, element=kind)
                yield self._spec.said.problem(found, ELEMENTS[kind], right=ELEMENTS[before[1].kind])
            else:
                before = place, element


class Count:
    """So many elements of a kind, or so many words, at least or at most."""

    def __init__(self, spec: CountSpec) -> None:
        """Take what the pack says."""
        self._spec = spec
        self._words = Words(dict.fromkeys(spec.words, ())) if spec.words else None

    def __call__(self, official: OfficialDocument, context: Context) -> Iterator[Problem]:
        """Point at the first too many, or at the title where there are too few."""
        del context
        spec = self._spec
        found = [*self._found(official)]
        number = len(found)
        if spec.most is not None and number > spec.most:
            yield spec.said.problem(*found[spec.most], number=number, limit=f"最多{spec.most}")
        elif spec.least is not None and number < spec.least:
            place = Problem("", title_place(official), element=spec.element)
            yield spec.said.problem(place, "", number=number, limit=f"至少{spec.least}")

    def _found(self, official: OfficialDocument) -> Iterator[tuple[Problem, str]]:
        spec = self._spec
        if self._words is not None:
            for hit in self._words.hits(official, spec.where):
                yield Problem("", hit.place), hit.word
            return
        for element in own_elements(official, spec.element):
            yield Problem("", element.location, element=element.kind), element.value or element.text


class Format:
    """The literal of an element is written in a form."""

    def __init__(self, spec: FormatSpec) -> None:
        """Take what the pack says."""
        self._spec = spec
        self._pattern = Pattern(spec.pattern)

    def __call__(self, official: OfficialDocument, context: Context) -> Iterator[Problem]:
        """Point at each element that is written otherwise.

        A place left free is none; of what cannot be parsed there is no normal form to judge.
        """
        del context
        spec = self._spec
        blank = is_blank(official, spec.element)
        for element in own_elements(official, spec.element):
            text = element.value if spec.normal else element.text.strip()
            if element.kind in _BRACKETED and text[:1] in _OPEN and text[-1:] in _CLOSE:
                text = text[1:-1].strip()
            if text and not (blank and not element.value) and not self._pattern.fullmatch(text):
                found = Problem("", element.location, element=element.kind)
                yield spec.said.problem(found, text)
