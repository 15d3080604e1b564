"""Bytes → tags and comments with their offsets, as a browser would find them.

Follows the tokeniser of the HTML Standard (13.2.5) where real pages need it: quotes matter
only behind ``=``, script and style end at their end tag only, a comment that is never closed
hides the rest. JSP fragments (``<% … %>``) are no text. Every byte is looked at a
bounded number of times.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Elements whose content is text, whatever it looks like.
RAW = frozenset(
    {b"script", b"style", b"textarea", b"title", b"xmp", b"iframe", b"noembed", b"noframes", b"noscript"}
)  # fmt: skip
_ATTRIBUTES = rb"((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+|(?=>)))*+)"
_MARKUP = re.compile(rb"<(?:(/?)([A-Za-z][^\s/>]*+)" + _ATTRIBUTES + rb"(>?)|(!--)|(%)|[!?/])")
_COMMENT_END = re.compile(rb"-->|(?<!<!)--!>")
_RAW_END = {name: re.compile(rb"(?i)</" + name + rb"(?=[\s/>])") for name in RAW}
_ATTRIBUTE = re.compile(
    rb"([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"'][^\s>]*+)))?"
)

COMMENT = b"!--"
OTHER = b"!"  # declarations, processing instructions, JSP fragments


class Tag(NamedTuple):
    """A tag or comment: ``data[start:end]``.

    ``name`` is in lower case, ``!--`` for a comment, ``!`` for a declaration or JSP fragment;
    ``inside`` is where its attributes (or the comment's text) begin and ``inner_end`` where
    they end; ``closing`` says that it is an end tag.
    """

    name: bytes
    closing: bool
    start: int
    inside: int
    inner_end: int
    end: int


def tags(data: bytes) -> Iterator[Tag]:
    """All tags and comments in order; what lies between them is text."""
    position, jsp = 0, True
    while found := _MARKUP.search(data, position):
        position = found.end()
        name = found[2]
        if name is not None:
            if not found[4]:
                return  # The file ends within a tag: browsers drop it.
            name, closing = name.lower(), found.end(1) > found.start(1)
            yield Tag(name, closing, found.start(), found.start(3), found.end(3), position)
            if name in RAW and not closing:
                end = _RAW_END[name].search(data, position)
                if end is None:
                    return
                position = end.start()
        elif found[5]:
            end = _COMMENT_END.search(data, found.start() + 2)
            if end is None:
                return
            inner_end = max(end.start(), position)
            yield Tag(COMMENT, False, found.start(), position, inner_end, end.end())
            position = end.end()
        elif jsp or not found[6]:
            closed = b"%>" if found[6] else b">"
            at = data.find(closed, position)
            if at < 0 and not found[6]:
                return
            if at < 0:
                jsp = False  # Nobody looks twice for what is not there.
                continue
            yield Tag(OTHER, False, found.start(), position, at, at + len(closed))
            position = at + len(closed)


def attributes(data: bytes, start: int, end: int) -> dict[bytes, bytes]:
    """The attributes within a tag, names in lower case; the first of a name counts."""
    found: dict[bytes, bytes] = {}
    for match in _ATTRIBUTE.finditer(data, start, end):
        found.setdefault(match[1].lower(), match[2] or match[3] or match[4] or b"")
    return found
