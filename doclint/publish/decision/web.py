"""A page of a portal → the text of the decision on it as a Document, tables kept."""

import re
from collections.abc import Iterator

from lxml import etree, html

from doclint.document import Cell, Document
from doclint.page import read_page
from doclint.page.model import Page
from doclint.publish.decision.plain import document_of_cells

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "center",
        "blockquote",
        "dd",
        "dt",
        "dl",
        "hr",
        "pre",
    ]
)
_UNSEEN = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "title", "select", "button"),
        *("del", "s", "strike"),  # struck out: it says so no longer
    )
)
_CELLS = frozenset(("td", "th"))
_STRUCK = re.compile(r"(?i)text-decoration[^;]*line-through")

Text = tuple[str, Cell | None, int]


def document_of_page(data: bytes) -> tuple[Document, Page]:
    """The body of a page, its title in front; raises ``PageError`` for what is no page."""
    page = read_page(data)
    start, end = page.body if page.body is not None else (0, len(data))
    content = data[start:end].decode(page.encoding, "replace")
    root = html.fragment_fromstring(content or "<p></p>", create_parent="div")
    texts = list(_Reading().texts(root))
    if page.document_title and not _titled(texts, page.document_title):
        texts.insert(0, (page.document_title, None, 0))
    return document_of_cells(
        (text, cell, number) for number, (text, cell, _) in enumerate(texts, 1)
    ), page


def _titled(texts: list[Text], title: str) -> bool:
    """Whether the text begins with its title, perhaps broken into lines."""
    head = "".join("".join(text.split()) for text, _, _ in texts[:8])
    return title in head


class _Reading:
    """A walk over elements; lines are ended where a block begins or ends."""

    def __init__(self) -> None:
        self._line: list[str] = []
        self._cell: Cell | None = None
        self._tables = 0

    def texts(self, root: etree._Element) -> Iterator[Text]:
        yield from self._inside(root)
        yield from self._flush()

    def _inside(self, element: etree._Element) -> Iterator[Text]:
        self._line.append(element.text or "")
        for child in element:
            tag = child.tag if isinstance(child.tag, str) else ""
            if tag == "table" and self._cell is None:
                yield from self._flush()
                yield from self._table(child)
            elif tag and tag not in _UNSEEN and not _is_struck(child):
                if tag in _BLOCKS:
                    yield from self._flush()
                yield from self._inside(child)
                if tag in _BLOCKS:
                    yield from self._flush()
            self._line.append(child.tail or "")

    def _table(self, table: etree._Element) -> Iterator[Text]:
        number, self._tables = self._tables, self._tables + 1
        spans: dict[int, int] = {}
        for row, element in enumerate(table.iter("tr")):
            column = 0
            if _is_struck(element):
                continue
            for cell in (each for each in element if each.tag in _CELLS):
                while spans.get(column, 0) > 0:
                    spans[column] -= 1
                    column += 1
                self._cell = Cell(number, row, column, 1)
                yield from self._inside(cell)
                yield from self._flush()
                for _ in range(_span(cell, "colspan")):
                    spans[column] = _span(cell, "rowspan") - 1
                    column += 1
            for later in [c for c in spans if c >= column]:
                spans[later] = max(0, spans[later] - 1)
        self._cell = None

    def _flush(self) -> Iterator[Text]:
        text = " ".join("".join(self._line).split())
        self._line = []
        if text:
            yield text, self._cell, 0


def _is_struck(element: etree._Element) -> bool:
    """Whether an element is struck out as a whole."""
    return _STRUCK.search(element.get("style", "")) is not None


def _span(cell: etree._Element, name: str) -> int:
    stated = cell.get(name, "1").strip()
    return min(int(stated), 1000) if stated.isdecimal() and int(stated) > 0 else 1
