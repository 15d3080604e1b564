"""The label 有效性 as a metadata table prints its labels, and the bytes of a value to change."""

import re

from doclint.page.lines import pieces
from doclint.page.model import Field, Page, Span
from doclint.page.tree import WHITE
from doclint.publish.inscription import html_bytes

LABEL = "有效性"
_AROUND = "[]【】〔〕［］:：∶︰"
# Some CMS put comments around the values they fill in.
_COMMENT = rb"<!--(?:[^-]|-(?!->))*+-->"
_WRAPPERS = re.compile(
    rb"(?:\s*+(?:<(?:span|font|b|strong|em|i|p|div|u|small|label|center|br)(?=[\s>/])[^<>]*+>|"
    + _COMMENT
    + rb"))*+\s*+",
    re.IGNORECASE,
)
_END_TAGS = re.compile(rb"(?:(?:</[A-Za-z]++\s*+>|" + _COMMENT + rb")\s*+)*+")
# A wrapper that shows the old value by its colour or name does not suit the new one.
_TELLS = re.compile(rb"(?i)color|green|valid|effect|youxiao|\byx|onclick")


def value_span(data: bytes, field: Field) -> Span:
    """The text of a value within plain wrappers, else all that its cell holds."""
    inner = data[field.span.start : field.span.end]
    before = _WRAPPERS.match(inner)
    if before is None or _TELLS.search(before[0]):
        return field.span
    start = before.end()
    end = inner.find(b"<", start)
    end = len(inner) if end < 0 else end
    if not _END_TAGS.fullmatch(inner, end):
        return field.span
    end = start + len(inner[start:end].rstrip())
    return Span(field.span.start + start, field.span.start + end)


def caption(data: bytes, page: Page, template: Field) -> bytes:
    """``有 效 性：``, ``[有效性]``, ``有效性``: spaced and bounded as the labels of the table are."""
    for field in [template, *page.fields]:
        if len(field.label) == len(LABEL):
            printed = _respelt(data, page.encoding, field)
            if printed:
                return printed
    raw = data[template.caption.start : template.caption.end].decode(page.encoding, "replace")
    bare = WHITE.sub("", raw)
    opening = bare[:1] if bare[:1] in tuple(_AROUND) else ""
    closing = bare[len(bare.rstrip(_AROUND)) :]
    letters = _gap(data, page).join(html_bytes(letter, page.encoding) for letter in LABEL)
    return html_bytes(opening, page.encoding) + letters + html_bytes(closing, page.encoding)


def _respelt(data: bytes, encoding: str, field: Field) -> bytes:
    """A label of the same length with its letters exchanged; empty where it has tags in it."""
    raw = data[field.caption.start : field.caption.end]
    if b"<" in raw:
        return b""
    letters = list(LABEL)
    written, position = b"", 0
    for char, size in pieces(raw, encoding):
        own = raw[position : position + size]
        position += size
        exchanged = letters and char in field.label
        written += html_bytes(letters.pop(0), encoding) if exchanged else own
    return b"" if letters else written


def _gap(data: bytes, page: Page) -> bytes:
    """White space between three letters, where labels of two are spread to the width of four."""
    for field in page.fields:
        raw = data[field.caption.start : field.caption.end]
        chars = [char for char, _ in pieces(raw, page.encoding) if char not in _AROUND]
        if len(field.label) == 2 and len(chars) > 2 and not WHITE.fullmatch(chars[-1]):
            return b"&nbsp;" if b"&" in raw else b" "
    return b""
