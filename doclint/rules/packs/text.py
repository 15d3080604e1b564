"""The text in which a rule looks: pieces of a document, each mapped back to its place."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.location import WHOLE_FILE, Location
from doclint.official.model import (
    CARRIED,
    HEAD,
    IMPRINT,
    MAIN,
    TAIL,
    Line,
    OfficialDocument,
)
from doclint.official.residue import CARD, CONTENTS, PAGE_NUMBER, RESIDUE

_UNSEEN = frozenset(" \t\n\r\v\f\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff") | frozenset(
    map(chr, range(0x2000, 0x200B))
)
_SQUEEZE = dict.fromkeys(map(ord, _UNSEEN))
_OWN = frozenset({HEAD, MAIN, TAIL})
_LEFTOVERS = frozenset({PAGE_NUMBER, CONTENTS, CARD, RESIDUE})
# Scopes that are zones; the others are labels of lines.
_ZONES = {
    "head": (HEAD,),
    "tail": (TAIL,),
    "carried": (CARRIED,),
    "imprint": (IMPRINT,),
    "all": (HEAD, MAIN, TAIL),
}
_PAIRS = {"“": "”", "‘": "’"}


class Piece(NamedTuple):
    """A stretch of text in which words are looked for: a line, or the lines of the title.

    ``text`` is what stands there, without white space where ``squeezed``.
    """

    lines: tuple[Line, ...]
    text: str
    squeezed: bool

    def location(self, start: int, end: int) -> Location:
        """The place of ``text[start:end]``; where it runs over paragraphs, that in the first."""
        first, begin = self._spot(start)
        last, stop = self._spot(end - 1) if end > start else (first, begin - 1)
        paragraph = first.paragraph
        if last.paragraph is not paragraph:
            stop = len(paragraph.text.rstrip()) - 1
            return paragraph.location(begin, max(begin, stop + 1))
        return paragraph.location(begin, stop + 1)

    def _spot(self, at: int) -> tuple[Line, int]:
        """The line of a character of ``text``, and its offset in the line's paragraph."""
        if not self.squeezed:
            return self.lines[0], self.lines[0].start + at
        for line in self.lines:
            for offset, char in enumerate(line.text):
                if char in _UNSEEN:
                    continue
                if at == 0:
                    return line, line.start + offset
                at -= 1
        line = self.lines[-1]
        return line, line.start + len(line.text)

    def is_whole(self, place: Location, words: str) -> bool:
        """Whether a place holds just these words, so that it may be replaced as it is."""
        for line in self.lines:
            paragraph = line.paragraph
            if (paragraph.part, paragraph.block) == (place.part, place.block):
                found = paragraph.text[place.start : place.end]
                return "\n" not in found and squeeze(found) == squeeze(words)
        return False


def squeeze(text: str) -> str:
    """A text without white space and zero-width characters."""
    return text.translate(_SQUEEZE)


def pieces(
    official: OfficialDocument, scopes: Sequence[str], loose: bool = False
) -> Iterator[Piece]:
    """The text of the scopes in the order of the document, no line twice.

    The lines of the title are one piece without white space, whatever the scope: a title is
    broken and spaced as it looks well. Other lines are pieces of their own.
    """
    labels, zones = _sought(scopes)
    told = False
    for line in official.lines:
        label, zone = line.label, line.zone
        if zone not in zones and (label not in labels or zone not in _OWN):
            continue
        if label == "title" and zone in _OWN:
            if not told:
                told = True
                yield _title(official)
        elif label not in _LEFTOVERS:
            yield Piece((line,), squeeze(line.text) if loose else line.text, loose)


def _sought(scopes: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The labels of lines (of the carrying document) and the zones that scopes stand for."""
    zones = [zone for scope in scopes for zone in _ZONES.get(scope, ())]
    return frozenset(scopes) - frozenset(_ZONES), frozenset(zones)


def _title(official: OfficialDocument) -> Piece:
    lines = tuple(line for line in own(official) if line.label == "title")
    return Piece(lines, squeeze("".join(line.text for line in lines)), True)


def own(official: OfficialDocument) -> Iterator[Line]:
    """The lines of the carrying document: no annex or forwarded text, 版记, header, footer."""
    for line in official.lines:
        if line.zone in _OWN:
            yield line


def quotations(text: str) -> list[tuple[int, int]]:
    """The spans of what stands in 《》, “” and ‘’, the marks left out; outermost only.

    A 《 that is not closed quotes to the end, a 》 that was not opened from the start: names
    are broken over lines. Other marks that have no partner quote nothing.
    """
    spans = list(_named(text)) if "《" in text or "》" in text else []
    for opening, closing in _PAIRS.items():
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start)
            if end < 0:
                break
            spans.append((start + 1, end))
            start = text.find(opening, end)
    return spans


def _named(text: str) -> Iterator[tuple[int, int]]:
    """The spans inside 《》."""
    depth = start = 0
    for at, char in enumerate(text):
        if char == "《":
            if not depth:
                start = at + 1
            depth += 1
        elif char == "》":
            if depth <= 1:
                yield start if depth else 0, at
            depth = max(0, depth - 1)
    if depth:
        yield start, len(text)


def title_place(official: OfficialDocument) -> Location:
    """Where to point at what is missing."""
    title = official.first("title")
    return title.location if title else WHOLE_FILE
