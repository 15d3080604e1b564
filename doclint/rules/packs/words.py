"""Words in pieces of text: one alternation for all entries of a rule, exceptions, quotations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from doclint.location import Location
from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.rules.packs.text import Piece, pieces, quotations

_LONGEST = 1000  # characters in which one regular expression is tried at once
_SENTENCE = "。；！？;"


class Where(NamedTuple):
    """Where a rule looks: its scopes; whether in quotations; whether over white space."""

    scopes: tuple[str, ...]
    quoted: bool
    loose: bool


class Hit(NamedTuple):
    """Words found: which, at ``start`` of a piece, and their place in the document."""

    word: str
    piece: Piece
    start: int
    place: Location


class Words:
    """Words that are looked for together; ``exceptions`` are longer words for each of them."""

    def __init__(self, exceptions: Mapping[str, Sequence[str]]) -> None:
        """Take all words with their exceptions; nothing is compiled yet."""
        longest_first = sorted(exceptions, key=len, reverse=True)
        self._exceptions = exceptions
        self._any = Pattern("|".join(map(re.escape, longest_first)))

    def hits(self, official: OfficialDocument, where: Where) -> Iterator[Hit]:
        """Each occurrence that is no exception, in the order of the document."""
        find = self._any.compiled.search
        for piece in pieces(official, where.scopes, where.loose):
            text, at = piece.text, 0
            spans: list[tuple[int, int]] | None = None
            while found := find(text, at):
                word, start, at = found[0], found.start(), found.end()
                if spans is None:
                    spans = [] if where.quoted else quotations(text)
                if is_excepted(text, start, at, self._exceptions[word]):
                    at = start + 1  # another word may begin inside this one
                elif not _within(start, at, spans):
                    yield Hit(word, piece, start, piece.location(start, at))


def expression_hits(
    official: OfficialDocument, where: Where, pattern: Pattern, exceptions: Sequence[str]
) -> Iterator[Hit]:
    """Each match of a regular expression, in the order of the document.

    A text of more than a thousand characters is cut into sentences, so that no pattern can
    take long.
    """
    for piece in pieces(official, where.scopes, where.loose):
        spans: list[tuple[int, int]] | None = None
        for first, text in _cut(piece.text):
            for found in pattern.finditer(text):
                start, end = first + found.start(), first + found.end()
                if spans is None:
                    spans = [] if where.quoted else quotations(piece.text)
                if start == end or _within(start, end, spans):
                    continue
                if not is_excepted(piece.text, start, end, exceptions):
                    yield Hit(found[0], piece, start, piece.location(start, end))


def is_excepted(text: str, start: int, end: int, exceptions: Sequence[str]) -> bool:
    """Whether ``text[start:end]`` is part of a longer word that is right."""
    for longer in exceptions:
        at = text.find(longer, max(0, end - len(longer)), start + len(longer))
        if at >= 0:
            return True
    return False


def _within(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a span begins and ends inside a quotation."""
    return any(opens <= start and end <= closes for opens, closes in spans)


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """A text, or its sentences where it is long, with the place where each begins."""
    start = 0
    while len(text) - start > _LONGEST:
        stop = max(text.rfind(mark, start, start + _LONGEST) for mark in _SENTENCE) + 1
        stop = stop if stop > start else start + _LONGEST
        yield start, text[start:stop]
        start = stop
    yield start, text[start:]
