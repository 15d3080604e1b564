"""A 有效性 column for a metadata table whose labels stand in one row, values in the next.

Only where the two rows are the whole table: one more column would leave other rows short.
"""

from typing import NamedTuple

from doclint.page.columns import Column, cells_of, find_columns, table_of_row
from doclint.page.model import Field
from doclint.page.tree import Node, Tree


class Ends(NamedTuple):
    """The last column of a table, and whether one may be added behind it."""

    column: Column
    extends: bool


def last_column(tree: Tree, fields: list[Field]) -> Ends | None:
    """The column of the last of these fields that stands in one; None where none does."""
    captions = {field.caption for field in fields}
    columns = [c for c in find_columns(tree) if c.field.caption in captions]
    if not columns:
        return None
    last = columns[-1]
    own = [
        node
        for node in tree.nodes[last.table.index : last.table.after]
        if node.tag == b"tr" and table_of_row(node) is last.table
    ]
    every = all(field.row == last.field.row for field in fields)
    return Ends(last, every and len(own) == 2 and _is_last(tree, last.label, last.value))


def _is_last(tree: Tree, *cells: Node) -> bool:
    """Whether each cell is the last of its row."""
    return all(
        cell.parent is not None and cells_of(tree, cell.parent)[-1] is cell for cell in cells
    )
