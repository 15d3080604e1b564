"""Numbers of headings in the text: 一、（一）1.（1）① (GB/T 9704-2012 7.3.3)."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.official.date import number_of
from doclint.official.line import key_of
from doclint.official.model import MAIN, OfficialDocument
from doclint.official.pattern import Pattern

_HANZI = "一二三四五六七八九十"
_DIGITS = "0123456789０１２３４５６７８９"
_OPEN = "(（"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STARTS = frozenset(_HANZI + _DIGITS + _OPEN + _CIRCLED)
_FORMS = (
    (1, Pattern(r"(?P<value>[一二三四五六七八九十]{1,3})(?P<stop>[、．.,，])")),
    (2, Pattern(r"[（(](?P<value>[一二三四五六七八九十]{1,3})[)）](?P<stop>[、．.,，:：]?)")),
    (3, Pattern(r"(?P<value>[0-9０-９]{1,2})(?P<stop>[.．、])(?![0-9０-９])")),
    (4, Pattern(r"[（(](?P<value>[0-9０-９]{1,2})[)）](?P<stop>[、．.]?)")),
)


class Heading(NamedTuple):
    """The number that a line of the text begins with.

    ``level`` is 1 一、 2 （一） 3 1. 4 （1） 5 ①; ``printed`` the number as it stands with
    ``stop``, the mark behind it; ``start`` and ``end`` its span in the line's text, both 0
    where automatic numbering prints it.
    """

    level: int
    value: int
    printed: str
    stop: str
    line: int
    start: int
    end: int


def headings(official: OfficialDocument) -> Iterator[Heading]:
    """The numbered lines of the carrying document's text, tables left out."""
    for i in range(official.carried_from):
        line = official.lines[i]
        if line.zone != MAIN or line.label != "body":
            continue
        automatic = line.paragraph.number if line.start == 0 else ""
        text = automatic or line.text.lstrip()
        if not text or text[0] not in _STARTS or line.paragraph.cell is not None:
            continue
        lead = 0 if automatic else len(line.text) - len(text)
        found = _heading(text if automatic else text[:8], i, lead, bool(automatic))
        if found is not None:
            yield found


def _heading(text: str, line: int, lead: int, automatic: bool) -> Heading | None:
    if text[0] in _CIRCLED:
        span = (0, 0) if automatic else (lead, lead + 1)
        return Heading(5, _CIRCLED.index(text[0]) + 1, text[0], "", line, *span)
    for level, form in _FORMS:
        found = form.match(text)
        if found:
            value = number_of(key_of(found["value"])) or 0
            span = (0, 0) if automatic else (lead, lead + found.end())
            return Heading(level, value, found.group(), found["stop"], line, *span)
    return None
