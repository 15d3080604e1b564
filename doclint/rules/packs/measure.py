"""The kind that measures: cap."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from doclint.location import Location
from doclint.official.model import MAIN, OfficialDocument
from doclint.official.pattern import Pattern
from doclint.official.validity import ends_after, validities
from doclint.rules import Context, Problem
from doclint.rules.packs.elements import own_elements
from doclint.rules.packs.names import UNITS
from doclint.rules.packs.spec import CapSpec
from doclint.rules.packs.text import own, squeeze, title_place

_BETWEEN = Pattern(r"[，,、；;：:。]")
_OPEN, _CLOSE = "（(", "）)"
_ON_TRIAL = ("暂行", "试行")


class Measured(NamedTuple):
    """A number, where to point, and the element it is of ("" where it is of none)."""

    number: int
    place: Location
    element: str


class Cap:
    """A measure is at least or at most so much."""

    def __init__(self, spec: CapSpec) -> None:
        """Take what the pack says."""
        self._spec = spec

    def __call__(self, official: OfficialDocument, context: Context) -> Iterator[Problem]:
        """Point at what is too much or too little; what is not there is not measured."""
        del context
        spec = self._spec
        most = self._most(official)
        unit = UNITS[spec.measure]
        for found in _MEASURES[spec.measure](official):
            limit = ""
            if most is not None and found.number > most:
                limit = f"最多{most}{unit}"
            elif spec.least is not None and found.number < spec.least:
                limit = f"至少{spec.least}{unit}"
            if limit:
                at = Problem("", found.place, element=found.element)
                yield spec.said.problem(at, "", number=found.number, limit=limit)

    def _most(self, official: OfficialDocument) -> int | None:
        """The cap; that on validity is another for texts on trial and for 通告."""
        spec, facts = self._spec, official.facts
        if spec.trial is not None and any(word in (facts.title or "") for word in _ON_TRIAL):
            return spec.trial
        if spec.notice is not None and facts.document_type == "通告":
            return spec.notice
        return spec.most


def _body(official: OfficialDocument) -> Iterator[Measured]:
    """Characters of the text, punctuation too, white space not; tables and annexes left out."""
    lines = [line for line in own(official) if line.zone == MAIN and line.label == "body"]
    if lines:
        size = sum(len(squeeze(line.text)) for line in lines if line.paragraph.cell is None)
        yield Measured(size, title_place(official), "")


def _title(official: OfficialDocument) -> Iterator[Measured]:
    for element in own_elements(official, "title"):
        yield Measured(len(element.value), element.location, "title")


def _title_lines(official: OfficialDocument) -> Iterator[Measured]:
    for element in own_elements(official, "title"):
        yield Measured(len(element.lines), element.location, "title")


def _attachments(official: OfficialDocument) -> Iterator[Measured]:
    found = own_elements(official, "attachments")
    if found:
        yield Measured(len(found), found[0].location, "attachments")


def _names(kind: str) -> Callable[[OfficialDocument], Iterator[Measured]]:
    """A measure of how many organs an element names: set apart by ，、； outside brackets."""

    def measured(official: OfficialDocument) -> Iterator[Measured]:
        for element in own_elements(official, kind):
            number = sum(1 for name in _BETWEEN.split(_bare(element.value)) if name.strip())
            yield Measured(number, element.location, kind)

    return measured


def _bare(text: str) -> str:
    """A text without what stands in brackets: 各县（市、区）人民政府 is one name."""
    depth, kept = 0, []
    for char in text:
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(char)
    return "".join(kept)


def _validity(official: OfficialDocument) -> Iterator[Measured]:
    """Years of validity, a part of a year as a whole one; without a term, start to end."""
    for each in validities(official):
        if each.term:
            yield Measured(-(-each.term // 12), each.said.location, "expires_on")
        elif each.start and each.end:
            yield Measured(_years(each.start, each.end), each.said.location, "expires_on")


def _years(start: str, end: str) -> int:
    """The least number of years from start within which the end falls."""
    years = max(0, int(end[:4]) - int(start[:4]))
    return years if end <= ends_after(start, 12 * years)[-1] else years + 1


_MEASURES: dict[str, Callable[[OfficialDocument], Iterator[Measured]]] = {
    "body-characters": _body,
    "title-characters": _title,
    "title-lines": _title_lines,
    "attachments": _attachments,
    "addressees": _names("addressees"),
    "cc": _names("cc"),
    "validity-years": _validity,
}
