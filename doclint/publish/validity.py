"""The 有效性 of a metadata table: its value changed, or a field added in the table's own style.

What is added is made from a field that is there: its tags, widths and the spacing of its
label are copied, what is unique to it (``id``, ``rowspan``) is not. In a table it is a row as
wide as the others, or a column where labels stand above values; in lists, paragraphs and lines
it is one more of the same.
"""

import re
from typing import NamedTuple

from doclint.page import vocabulary as words
from doclint.page.columns import Column
from doclint.page.model import Field, Page, Span
from doclint.page.tree import BLOCKS, WHITE, Node, Tree
from doclint.publish.captions import LABEL, caption, value_span
from doclint.publish.column import last_column
from doclint.publish.grid import children, place_for_row, span_of, table_of
from doclint.publish.inscription import html_bytes

_VALUE = rb"\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)"
_UNIQUE = re.compile(rb"(?i)(?<=\s)(?:id|rowspan|onclick|headers|name)" + _VALUE + rb"\s*")
_COLSPAN = re.compile(rb"(?i)(?<=\s)colspan" + _VALUE + rb"\s*")
_WIDTH = re.compile(rb"(?i)(?<=\s)width" + _VALUE + rb"\s*|(?<![\w-])width\s*:[^;\"'>]*;?")
_START_TAG = re.compile(rb"<[A-Za-z][^<>]*+>")
_BREAK = re.compile(rb"(?i)<br\s*/?>\s*\Z")
_INDENT = re.compile(rb"[ \t]*\r?\n[ \t]*\Z")
_STRUCTURE = re.compile(
    rb"(?i)</?(?:t[rdh]|table|tbody|[uod]l|li|d[td]|h\d|form|body|head|html|title|meta|article|section)\b"
)
_LOOK_BACK, _LONGEST_VALUE = 200, 60
_CELLS = (b"td", b"th")


class Change(NamedTuple):
    """Bytes to write in place of ``data[start:end]``, and what this is called in Chinese."""

    start: int
    end: int
    content: bytes
    place: str


def validity_changes(data: bytes, page: Page, tree: Tree, word: str) -> list[Change]:
    """What writes a status into the metadata table; empty where the page has no such table.

    A table that a page has twice, for large and for small screens, is changed twice. A change
    is empty (``start == end``, no content) where the word already stands there.
    """
    stated = status_fields(page)
    if stated:
        return [_changed(data, page, f, word) for f in stated if _is_small(data, page, f)]
    fields = [f for f in page.fields if f.label not in words.OTHERS] or list(page.fields)
    if not fields:
        return []
    source = Source(data, page, tree, html_bytes(word, page.encoding))
    ends = last_column(tree, fields)
    if ends is not None:
        return _new_column(source, ends.column) if ends.extends else []
    rows = _table_rows(tree, fields)
    return [_new_row(source, rows) if rows else _new_item(source, fields)]


def status_fields(page: Page) -> list[Field]:
    """The fields of the status, by the surest label for it that the page has."""
    for label in words.VALIDITY:
        found = [field for field in page.fields if field.label == label]
        if found:
            return found
    return []


def _changed(data: bytes, page: Page, field: Field, word: str) -> Change:
    span = value_span(data, field)
    place = f"题录“{field.label}”一栏"
    if WHITE.sub("", field.value) == word:
        return Change(span.start, span.start, b"", f"{place}（原来就是“{word}”）")
    return Change(span.start, span.end, html_bytes(word, page.encoding), place)


def _is_small(data: bytes, page: Page, field: Field) -> bool:
    """Whether a value is nothing but a value: no cells, other fields or text would be lost."""
    start, end = field.span
    if len(field.value) > _LONGEST_VALUE or _STRUCTURE.search(data, start, end):
        return False
    others = [other.caption.start for other in page.fields if other is not field]
    others += [span.start for span in (page.body, page.table) if span]
    return not any(start < at < end for at in others)


class Source(NamedTuple):
    """What an addition is made from: the page, its elements, the word in its encoding."""

    data: bytes
    page: Page
    tree: Tree
    word: bytes


class Row(NamedTuple):
    """A field in a table row: the cells of its label and value (one for both)."""

    field: Field
    row: Node
    label: Node
    value: Node
    sole: bool


def _table_rows(tree: Tree, fields: list[Field]) -> list[Row]:
    """The fields in rows of that table which has most of them; empty where there is none."""
    by_start = {node.start: node for node in tree.nodes if node.tag == b"tr"}
    found: dict[int, list[Row]] = {}
    for field in fields:
        row = by_start.get(field.row.start)
        table = table_of(row) if row is not None else None
        if row is None or table is None:
            continue
        cells = children(tree, row, _CELLS)
        label, value = (_cell_at(cells, at) for at in (field.caption.start, field.span.start))
        if label is not None and value is not None:
            sole = len(cells) == (1 if label is value else 2)
            found.setdefault(table.index, []).append(Row(field, row, label, value, sole))
    most = max(found.values(), key=len, default=[])
    # Of several tables with as many other fields each, the last: the row goes to the end.
    for rows in found.values():
        if len(rows) == len(most) and not _labels(rows) & _labels(most):
            most = rows
    return most if len({row.label.index for row in most}) == len(most) else []


def _labels(rows: list[Row]) -> set[str]:
    return {row.field.label for row in rows}


def _cell_at(cells: list[Node], position: int) -> Node | None:
    return next((cell for cell in cells if cell.open <= position <= cell.close), None)


def _new_row(source: Source, rows: list[Row]) -> Change:
    """A row behind the last with a field, as wide as the table."""
    tree, data = source.tree, source.data
    # A field that has a row for itself has the right widths already.
    row = next((r for r in reversed(rows) if r.sole), rows[-1])
    behind, free = place_for_row(tree, rows[-1].row)
    new = caption(data, source.page, row.field)
    if row.label is row.value:
        inner = _exchanged(source, row.field, new, Span(row.label.open, row.label.close))
        cells = _opening(source, row.label, free) + inner + _ending(row.label)
    else:
        own = span_of(tree, row.label)
        cells = _opening(source, row.label, own) + _plain(
            data[row.label.open : row.field.caption.start]
        )
        cells += new + _plain(data[row.field.caption.end : row.label.close]) + _ending(row.label)
        span = value_span(data, row.field)
        cells += _opening(source, row.value, max(free - own, 1))
        cells += _plain(data[row.value.open : span.start]) + source.word
        cells += _plain(data[span.end : row.value.close]) + _ending(row.value)
    tag = _without_unique(data[row.row.start : row.row.open])
    content = _indent(data, row.row.start) + tag + cells + b"</tr>"
    return Change(behind.end, behind.end, content, f"题录新增“{LABEL}”一行")


def _new_column(source: Source, column: Column) -> list[Change]:
    """A cell behind the last label, and one behind the last value."""
    data, field = source.data, column.field
    span = value_span(data, field)
    label = _copied(source, column.label, field.caption, caption(data, source.page, field))
    value = _copied(source, column.value, span, source.word)
    place = f"题录新增“{LABEL}”一列"
    ends = (column.label.end, column.value.end)
    return [
        Change(ends[0], ends[0], label, place),
        Change(ends[1], ends[1], value, f"{place}的值"),
    ]


def _copied(source: Source, cell: Node, old: Span, new: bytes) -> bytes:
    """A cell once more, with other text in place of its own."""
    data = source.data
    tag = _without_unique(_WIDTH.sub(b"", data[cell.start : cell.open]))
    before, behind = data[cell.open : old.start], data[old.end : cell.close]
    return _indent(data, cell.start) + tag + _plain(before) + new + _plain(behind) + _ending(cell)


def _opening(source: Source, cell: Node, columns: int) -> bytes:
    """The start tag of a cell copied for so many columns."""
    tag = _without_unique(source.data[cell.start : cell.open])
    if span_of(source.tree, cell) == columns:
        return tag
    tag = _WIDTH.sub(b"", _COLSPAN.sub(b"", tag))
    wide = b' colspan="%d"' % columns if columns > 1 else b""
    return tag.rstrip(b">").rstrip() + wide + b">"


def _ending(node: Node) -> bytes:
    return b"</" + node.tag + b">"


def _without_unique(tag: bytes) -> bytes:
    bare = _UNIQUE.sub(b"", tag)
    return bare if bare == tag else bare[:-1].rstrip() + b">"


def _plain(markup: bytes) -> bytes:
    """Copied markup without what may stand on a page only once."""
    return _START_TAG.sub(lambda found: _without_unique(found[0]), markup)


def _exchanged(source: Source, field: Field, new: bytes, within: Span) -> bytes:
    """Copied markup with the label and the value exchanged."""
    span = value_span(source.data, field)
    parts = (
        source.data[within.start : field.caption.start],
        source.data[field.caption.end : span.start],
        source.data[span.end : within.end],
    )
    first, middle, last = map(_plain, parts)
    return first + new + middle + source.word + last


def _new_item(source: Source, fields: list[Field]) -> Change:
    """One more list item, paragraph, pair of dt and dd, or line, behind the last field."""
    data, tree = source.data, source.tree
    field = fields[-1]
    item = _exchanged(source, field, caption(data, source.page, field), field.row)
    node = next((n for n in tree.nodes if n.start == field.row.start and n.end > n.open), None)
    if node is None or node.tag not in BLOCKS or node.end > field.row.end:
        broken = _BREAK.search(data[max(0, field.row.start - _LOOK_BACK) : field.row.start])
        apart = broken[0] if broken else html_bytes("\u3000", source.page.encoding)
        return Change(field.row.end, field.row.end, apart + item, f"题录新增“{LABEL}”一项")
    path = _path(node, fields) if node.end == field.row.end else []
    for outer in path:
        item = _without_unique(data[outer.start : outer.open]) + item + _ending(outer)
    at = path[-1].end if path else field.row.end
    start = path[-1].start if path else field.row.start
    return Change(at, at, _indent(data, start) + item, f"题录新增“{LABEL}”一项")


def _path(node: Node, fields: list[Field]) -> list[Node]:
    """The elements around a field that hold few of the others: a row of columns."""
    path: list[Node] = []
    parent = node.parent
    while parent is not None and parent.parent is not None:
        held = sum(parent.start <= f.row.start < parent.end for f in fields)
        if held == len(fields) or held > 3 or parent.tag not in (b"div", b"li", b"ul", b"p"):
            break
        path.append(parent)
        parent = parent.parent
    return path


def _indent(data: bytes, position: int) -> bytes:
    """The line end and indentation before a place; empty where it does not begin a line."""
    found = _INDENT.search(data[max(0, position - _LOOK_BACK) : position])
    return found[0].lstrip(b" \t") if found else b""
