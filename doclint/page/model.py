"""A published page as bytes with places: what the splicer, the rules and the matcher share.

All offsets are byte offsets into the page's file as it is, BOM included; nothing is ever
parsed and written out again.
"""

from typing import NamedTuple

# What a page is.
POLICY = "policy"  # the page of one document
INTERPRETATION = "interpretation"  # 解读、图解、答问 of a document
LISTING = "list"  # a list of links to documents
OTHER = "other"  # news, portals' home pages, anything else


class Span(NamedTuple):
    """A stretch of the file: ``data[start:end]``."""

    start: int
    end: int


class Field(NamedTuple):
    """One row of the page's metadata table (题录): label without white space and colon.

    ``value`` is the text of the value's cell, ``span`` the bytes between its tags, ``cell`` the
    cell with its tags, ``row`` the table row (or ``li``/``p``) with its tags. ``caption`` are
    the bytes of the label as printed, with its colon or brackets.
    """

    label: str
    value: str
    span: Span
    cell: Span
    row: Span
    caption: Span = Span(0, 0)


class Meta(NamedTuple):
    """One ``<meta name=… content=…>``; ``name`` as written, ``span`` the whole tag."""

    name: str
    content: str
    span: Span


class Link(NamedTuple):
    """One ``<a href=…>``: where it points, its text, the whole element."""

    href: str
    text: str
    span: Span


class Page(NamedTuple):
    """A page.

    ``encoding`` is a Python codec name, ``bom`` whether a byte-order mark stands in front,
    ``newline`` the one that prevails. ``kind`` and ``reasons`` say what it was taken for.
    ``title`` is that of ``<title>``, ``heading`` that of ``<h1>`` or what stands for it, ``text``
    the lines of the body (own text only, no scripts), each as printed. ``number``,
    ``document_title`` and ``issuer`` are those of the document the page is about, as its
    fields or the head of its body state them ("" unknown; never a cited one). ``body`` is
    the inside of the element that holds the text, ``head`` the inside of ``<head>``,
    ``table`` the metadata table; None where there is none. ``status_literal`` is the status the
    page states of its document (field, banner, title suffix), "" where none.
    ``marked`` says that doclint's own mark stands on it.
    """

    encoding: str
    bom: bool
    newline: str
    kind: str
    reasons: tuple[str, ...]
    title: str
    heading: str
    text: tuple[str, ...]
    fields: tuple[Field, ...]
    metas: tuple[Meta, ...]
    links: tuple[Link, ...]
    number: str
    document_title: str
    issuer: str
    body: Span | None
    head: Span | None
    table: Span | None
    status_literal: str
    marked: bool

    def field(self, *labels: str) -> Field | None:
        """The first field with one of these labels, or None."""
        for field in self.fields:
            if field.label in labels:
                return field
        return None
