"""Fields in columns: a row of labels only, and in the row below the value of each.

A list has the same heads and rows below without end; one with a single document shows by the
link in its title that it is none the less a list.
"""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.page import vocabulary as words
from doclint.page.lines import Character, Line, characters
from doclint.page.model import Field, Span
from doclint.page.tree import WHITE, Node, Tree

_CELLS = frozenset({b"td", b"th"})
_FEWEST, _MOST = 2, 12  # columns
_LEVELS = 3  # elements between a row and its table
_LONGEST_VALUE = 400
_COLONS = ":：∶︰"
_CONTROLS = frozenset({b"input", b"select", b"textarea", b"button", b"table"})


class Column(NamedTuple):
    """A field of which the label stands above the value, and the table around both."""

    field: Field
    label: Node
    value: Node
    table: Node


def find_columns(tree: Tree) -> list[Column]:
    """All fields in columns, in the order of their labels."""
    found: list[Column] = []
    for table, rows in _tables(tree):
        at = 0
        while at + 1 < len(rows):
            columns = _of_rows(tree, table, rows[at : at + 3])
            found += columns
            at += 2 if columns else 1
    return sorted(found, key=lambda column: column.label.first)


def _tables(tree: Tree) -> Iterator[tuple[Node, list[Node]]]:
    """Tables with the rows that are their own."""
    found: dict[int, list[Node]] = {}
    for node in tree.nodes:
        if node.tag == b"tr":
            table = table_of_row(node)
            if table is not None:
                found.setdefault(table.index, []).append(node)
    return ((tree.nodes[index], rows) for index, rows in found.items())


def table_of_row(row: Node) -> Node | None:
    """The table that a row stands in; None where it is not near."""
    at = row.parent
    for _ in range(_LEVELS):
        if at is None or at.tag == b"table":
            return at
        at = at.parent
    return None


def cells_of(tree: Tree, row: Node) -> list[Node]:
    """The cells of a row, at most a few more than are of use here."""
    found: list[Node] = []
    node: Node | None = tree.nodes[row.index + 1] if row.after > row.index + 1 else None
    while node is not None and len(found) <= _MOST:
        if node.tag in _CELLS:
            found.append(node)
        node = tree.sibling(node)
    return found


def _of_rows(tree: Tree, table: Node, rows: list[Node]) -> list[Column]:
    """The columns of the first two of up to three rows; none where a list goes on below."""
    heads, values, *below = (cells_of(tree, row) for row in rows)
    labels = [_label(tree, cell) for cell in heads]
    if not _FEWEST <= len(heads) <= _MOST or len(values) != len(heads) or not all(labels):
        return []
    if not words.TELLING & set(labels) or len(set(labels)) < len(labels):
        return []
    if any(len(cells) == len(heads) and not _are_labels(tree, cells) for cells in below):
        return []
    if _are_labels(tree, values[:1]) or not all(
        map(_is_plain, [tree] * len(heads), heads + values)
    ):
        return []
    row = Span(rows[0].start, rows[1].end)
    found = [_column(tree, table, row, *each) for each in zip(labels, heads, values, strict=True)]
    whole = [column for column in found if column is not None]
    return whole if len(whole) == len(heads) else []


def _are_labels(tree: Tree, cells: list[Node]) -> bool:
    return all(_label(tree, cell) for cell in cells)


def _label(tree: Tree, cell: Node) -> str:
    """The label that a cell holds and nothing else; "" for another cell."""
    if tree.weight(cell) > words.LONGEST + 1:
        return ""
    text = tree.squeezed(cell.first, cell.last).rstrip(_COLONS)
    return text if text in words.LABELS else ""


def _is_plain(tree: Tree, cell: Node) -> bool:
    """Whether a cell fills one column of one row."""
    tag = tree.start_tag(cell)
    return b"rowspan" not in tag and b"colspan" not in tag


def _column(
    tree: Tree, table: Node, row: Span, label: str, head: Node, cell: Node
) -> Column | None:
    """The field of a column; None where its value is prose, a form or a link to a document."""
    if tree.weight(cell) > _LONGEST_VALUE:
        return None
    within = {node.tag for node in tree.nodes[cell.index + 1 : cell.after]}
    if within & _CONTROLS or (b"a" in within and label in words.TITLE):
        return None
    chars = _printed(tree, head)
    if not chars:
        return None
    runs = tree.runs[cell.first : cell.last]
    value = WHITE.sub(" ", "".join(map(tree.text, runs))).strip()
    caption = Span(chars[0].start, chars[-1].end)
    inside, outside = Span(cell.open, cell.close), Span(cell.start, cell.end)
    return Column(Field(label, value, inside, outside, row, caption), head, cell, table)


def _printed(tree: Tree, cell: Node) -> list[Character]:
    line = Line(cell.first, cell.last)
    return [c for c in characters(tree, line) if not WHITE.fullmatch(c.char)]
