"""The columns of a table: where a row can be added, and how many columns it has to fill."""

from doclint.page.tree import Node, Tree

_WIDEST = 1000  # columns; the HTML Standard allows no more


def children(tree: Tree, node: Node, tags: tuple[bytes, ...]) -> list[Node]:
    """The children of an element with these tags."""
    found = []
    child = tree.nodes[node.index + 1] if node.after > node.index + 1 else None
    while child is not None:
        if child.tag in tags:
            found.append(child)
        child = tree.sibling(child)
    return found


def table_of(node: Node) -> Node | None:
    """The innermost table around an element."""
    at = node.parent
    while at is not None and at.tag != b"table":
        at = at.parent
    return at


def span_of(tree: Tree, cell: Node, name: str = "colspan") -> int:
    """The columns (or rows) that a cell fills."""
    value = tree.attributes(cell).get(name, "1").strip()
    return min(max(int(value), 1), _WIDEST) if value.isdecimal() and len(value) < 6 else 1


def place_for_row(tree: Tree, last: Node) -> tuple[Node, int]:
    """The row behind which to add one, and the columns it has to fill.

    Behind ``last``, or further down where cells reach over the row behind it: one more row
    among theirs would push the others aside.
    """
    table = table_of(last)
    if table is None:
        return last, 2
    rows = [
        n for n in tree.nodes[table.index : table.after] if n.tag == b"tr" and table_of(n) is table
    ]
    widest = reaching = 0
    ends: dict[int, int] = {}
    after: list[int] = []
    for at, row in enumerate(rows):
        reaching -= ends.pop(at, 0)
        width = reaching
        for cell in children(tree, row, (b"td", b"th")):
            columns, deep = span_of(tree, cell), span_of(tree, cell, "rowspan")
            width += columns
            if deep > 1:
                reaching += columns
                ends[at + deep] = ends.get(at + deep, 0) + columns
        widest = max(widest, width)
        after.append(reaching - ends.get(at + 1, 0))
    at = rows.index(last)
    while after[at] and at + 1 < len(rows):
        at += 1
    return rows[at], max(widest - after[at], 1)
