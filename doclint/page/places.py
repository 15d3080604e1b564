"""Where label, value, cell and row of a field begin and end, balanced with the tags around."""

from doclint.page.lines import Character, Line
from doclint.page.model import Span
from doclint.page.tree import BLOCKS, Node, Tree

CELLS = frozenset({b"td", b"th", b"dt"})
_TABLE_CELLS = frozenset({b"td", b"th"})
_LISTS = frozenset({b"table", b"tbody", b"tr", b"ul", b"ol", b"dl"})


def block_of(node: Node) -> Node:
    """The nearest block that holds an element, or itself."""
    while node.parent is not None and node.tag not in BLOCKS:
        node = node.parent
    return node


def alone(tree: Tree, line: Line) -> Node | None:
    """The largest element that holds a line and nothing else; None where there is none."""
    node = tree.runs[line.first].node
    while node.last < line.last and node.parent is not None:
        node = node.parent
    if node.first < line.first or node.last > line.last or node.parent is None:
        return None
    while node.tag not in CELLS and (parent := node.parent) is not None:
        if parent.kids != 1 or parent.tag in _LISTS or parent.parent is None:
            break
        if parent.first < line.first or parent.last > line.last:
            break
        node = parent
    return node


def value_cell(tree: Tree, element: Node) -> Node | None:
    """The element that holds the value of a label's element; None where there is none."""
    if element.tag not in CELLS and element.kids:
        # <li>有效性：<span></span></li>: an empty element within waits for the value.
        last = tree.nodes[element.after - 1]
        if last.parent is element and last.first == last.last and last.tag not in (b"br", b"img"):
            return last
    following = tree.sibling(element)
    while following is not None and following.tag in (b"br", b"meta"):
        following = tree.sibling(following)
    if following is None:
        return None
    if element.tag == b"dt":
        return following if following.tag == b"dd" else None
    if element.tag in _TABLE_CELLS:
        if following.tag not in _TABLE_CELLS:
            return None
        # Some tables give the colon a cell of its own.
        colon = tree.squeezed(following.first, following.last) if tree.weight(following) < 3 else ""
        return tree.sibling(following) if colon in (":", "：") else following
    return following


def row_of(element: Node, cell: Node) -> Span:
    """The row that the elements of a label and its value make."""
    parent = element.parent
    if cell.parent is element:
        return Span(element.start, element.end)
    if parent is None or parent.parent is None:
        return Span(element.start, cell.end)
    sole = parent.first >= element.first and parent.last <= max(cell.last, element.last)
    if parent.tag == b"tr" or (sole and parent.kids <= 2 and parent.tag not in _LISTS):
        return Span(parent.start, parent.end)
    return Span(element.start, cell.end)


def holder_of(tree: Tree, first: int, last: int) -> Node:
    """The innermost element that holds the runs ``first`` to ``last``."""
    node = tree.runs[first].node
    while (node.first > first or node.last <= last) and node.parent is not None:
        node = node.parent
    return node


def balanced(tree: Tree, first: Character, last: Character) -> Span:
    """From one character to another, widened so that no element is cut in two."""
    if first.run == last.run:
        return Span(first.start, last.end)
    holder = holder_of(tree, first.run, last.run)
    start, end = first.start, last.end
    node = tree.runs[first.run].node
    while node is not holder and node.parent is not None:
        start, node = node.start, node.parent
    node = tree.runs[last.run].node
    while node is not holder and node.parent is not None:
        end, node = node.end, node.parent
    return Span(start, end)


def behind(tree: Tree, last: Character) -> Span:
    """The empty place behind a label, outside the inline elements that end with it."""
    node, at = tree.runs[last.run].node, last.end
    while node.tag not in BLOCKS and node.parent is not None and node.last == last.run + 1:
        if tree.data[at : node.close].strip():
            break
        at, node = node.end, node.parent
    return Span(at, at)


def cell_and_row(tree: Tree, line: Line, holder: Node, span: Span, sole: bool) -> tuple[Span, Span]:
    """Cell and row of a label with its value in one line.

    The sole field of a block that holds no other line: the block (and its table row). One of
    several: the inline element around it, or the stretch from label to value.
    """
    block = block_of(holder)
    if sole and block.first >= line.first and block.last <= line.last and block.parent is not None:
        cell = Span(block.start, block.end)
        if block.tag in _TABLE_CELLS and block.parent.tag == b"tr":
            return cell, Span(block.parent.start, block.parent.end)
        return cell, cell
    if holder.tag not in BLOCKS and holder.start <= span.start and holder.parent is not None:
        whole = Span(holder.start, holder.end)
        if not tree.data[holder.open : span.start].strip():
            return whole, whole
    return span, span
