"""Labels and their values: the fields of a page, in whatever elements they are made of.

A field is a known label followed by its value: in the next cell, in the next element, or
behind a colon (or in brackets) in the same line, in the cell below (``columns``). Labels of search forms and of the columns
of a list are none. Which fields make the metadata table is decided in ``table``.
"""

import re
from typing import NamedTuple

from doclint.page import places
from doclint.page import vocabulary as words
from doclint.page.columns import find_columns
from doclint.page.lines import Character, Line, characters, lines_of
from doclint.page.model import Field, Span
from doclint.page.tree import BLOCKS, WHITE, Node, Tree

_WORDS = "|".join(sorted(words.LABELS, key=len, reverse=True))
_COLON = "[:：∶︰]"
_LABEL = re.compile(
    rf"[\[【〔［]({_WORDS})[\]】〕］]{_COLON}?|({_WORDS}){_COLON}+|({_WORDS})\Z", re.DOTALL
)
_AFTER_LABEL = re.compile(r"[:：∶︰\]】〕］]")
_SIZES = range(min(map(len, words.LABELS)), words.LONGEST + 1)
_PLAIN = re.compile(f"({_WORDS})")
_CONTROLS = frozenset({b"input", b"select", b"textarea", b"button"})
_SEPARATORS = " \t\r\n|｜；;\u3000\xa0"
_LONGEST_LINE = 600  # characters of a line that may hold fields
_LONGEST_VALUE = 400
_HEADER_CELLS = 3  # a row of so many cells may be the heads of columns
_GROUPS = frozenset({b"table", b"ul", b"ol", b"dl"})


class Pair(NamedTuple):
    """A field found, with the range of its runs and the element that groups it."""

    field: Field
    first: int
    last: int
    group: Node


class Piece(NamedTuple):
    """A label within a line, where its value ends, and whether it is the line's only one."""

    match: "re.Match[str]"
    end: int
    sole: bool


def find_pairs(tree: Tree) -> list[Pair]:
    """All labels with a value, in document order."""
    columns = find_columns(tree)
    found = [Pair(c.field, c.label.first, c.value.last, c.table) for c in columns]
    taken = {run for c in columns for cell in (c.label, c.value) for run in _runs(cell)}
    for line in lines_of(tree):
        if line.first in taken:
            continue
        size = tree.weights[line.last] - tree.weights[line.first]
        if size > _LONGEST_LINE or tree.runs[line.first].node.tag == b"title":
            continue
        text = tree.squeezed(line.first, line.last)
        if len(text) <= _LONGEST_LINE and _may_hold(text):
            found += _of_line(tree, line)
    return sorted(found, key=lambda pair: pair.first) if columns else found


def _runs(cell: Node) -> range:
    return range(cell.first, cell.last)


def _may_hold(text: str) -> bool:
    """Whether a label stands at the beginning, before a colon or in brackets."""
    ends = [match.start() for match in _AFTER_LABEL.finditer(text)]
    return any(text[:size] in words.LABELS for size in _SIZES) or any(
        text[end - size : end] in words.LABELS for end in ends for size in _SIZES if size <= end
    )


def _of_line(tree: Tree, line: Line) -> list[Pair]:
    chars = [c for c in characters(tree, line) if not WHITE.fullmatch(c.char)]
    text = "".join(c.char for c in chars)
    labels = [m for m in _LABEL.finditer(text) if _begins(chars, m)]
    first = _in_own_element(tree, chars, text)
    if first and not (labels and labels[0].start() == 0):
        labels.insert(0, first)
    if not labels:
        return []
    if labels[0].start() == 0 and labels[0].end() == len(text):
        pair = _beside(tree, line, chars, labels[0])
        return [pair] if pair else []
    ends = [m.start() for m in labels[1:]] + [len(chars)]
    sole = len(labels) == 1 and labels[0].start() == 0
    pieces = (Piece(m, end, sole) for m, end in zip(labels, ends, strict=True))
    pairs = (_within(tree, line, chars, piece) for piece in pieces)
    return [pair for pair in pairs if pair]


def _begins(chars: list[Character], match: "re.Match[str]") -> bool:
    """Whether a label stands at the beginning, in its own run, or behind white space."""
    at = match.start()
    if at == 0:
        return True
    here, before = chars[at], chars[at - 1]
    return here.run != before.run or here.start > before.end or before.char in _SEPARATORS


def _in_own_element(tree: Tree, chars: list[Character], text: str) -> "re.Match[str] | None":
    """A label without a colon at the beginning, in an inline element of its own."""
    match = _PLAIN.match(text)
    if not match or match.end() >= len(chars):
        return None
    last, following = chars[match.end() - 1], chars[match.end()]
    if last.run == following.run or tree.runs[last.run].node.tag in BLOCKS:
        return None
    return match


def _label(match: "re.Match[str]") -> str:
    return next(group for group in match.groups() if group)


def _beside(tree: Tree, line: Line, chars: list[Character], match: "re.Match[str]") -> Pair | None:
    """The field of a label that is a whole line: its value is in the next element."""
    element = places.alone(tree, line)
    if element is None or _is_head_of_column(tree, element, match):
        return None
    label, caption = _label(match), Span(chars[0].start, chars[-1].end)
    cell = places.value_cell(tree, element)
    if cell is not None and tree.weight(cell) > _LONGEST_VALUE * 2:
        return None
    value = "" if cell is None else _value(tree, cell)
    if cell is None or (cell.tag not in places.CELLS and _LABEL.match(WHITE.sub("", value))):
        if element.tag in places.CELLS:
            return None
        at = Span(caption.end, caption.end)
        whole = Span(element.start, element.end)
        return _checked(tree, Field(label, "", at, whole, whole, caption), line, element)
    if _is_label(WHITE.sub("", value), bool(match[3])):
        return None
    row = places.row_of(element, cell)
    inside, outside = Span(cell.open, cell.close), Span(cell.start, cell.end)
    reach = Line(line.first, max(cell.last, line.last))
    return _checked(tree, Field(label, value, inside, outside, row, caption), reach, element)


def _is_label(value: str, plain: bool) -> bool:
    """Whether a value is the next label: the heads of columns, a cell that is lacking."""
    bare = value.rstrip(":：")
    return bare in words.LABELS and (bare != value or (plain and bare not in words.OTHERS))


def _is_head_of_column(tree: Tree, element: Node, match: "re.Match[str]") -> bool:
    """Whether a cell without a colon is no first of a pair of cells."""
    if element.tag not in (b"td", b"th") or not match[3] or element.parent is None:
        return False
    row, before = element.parent, 0
    if row.kids < _HEADER_CELLS:
        return False
    node: Node | None = tree.nodes[row.index + 1]
    while node is not None and node is not element and before <= _HEADER_CELLS * 4:
        # A cell that spans rows (a side head, a QR code) is no label of this row.
        before += node.tag in (b"td", b"th") and b"rowspan" not in tree.start_tag(node)
        node = tree.sibling(node)
    return before % 2 == 1 or node is not element


def _value(tree: Tree, cell: Node) -> str:
    """The text of a value's cell, its lines joined by a space."""
    lines = lines_of(tree, cell.first, cell.last)
    texts = ("".join(map(tree.text, tree.runs[line.first : line.last])) for line in lines)
    return WHITE.sub(" ", " ".join(texts)).strip()


def _within(tree: Tree, line: Line, chars: list[Character], piece: Piece) -> Pair | None:
    """The field of a label whose value follows in the same line."""
    match, end = piece.match, piece.end
    while end > match.end() and chars[end - 1].char in _SEPARATORS:
        end -= 1
    head, tail = chars[match.start()], chars[match.end() - 1]
    value = chars[match.end() : end]
    caption = Span(head.start, tail.end)
    last = value[-1] if value else tail
    holder = places.holder_of(tree, head.run, last.run)
    span = places.balanced(tree, value[0], last) if value else places.behind(tree, tail)
    text = tree.decode_between(value[0].start, last.end) if value else ""
    start, end = places.balanced(tree, head, last)
    stretch = Span(start, max(end, span.end))
    cell, row = places.cell_and_row(tree, line, holder, stretch, piece.sole)
    field = Field(_label(match), text, span, cell, row, caption)
    return _checked(tree, field, Line(head.run, last.run + 1), holder)


def _checked(tree: Tree, field: Field, reach: Line, element: Node) -> Pair | None:
    """The pair, unless its value is prose or something to fill in."""
    if len(field.value) > _LONGEST_VALUE:
        return None
    if element.parent is not None and _has_control(tree, element, field.row):
        return None
    group: Node = element
    while group.parent is not None and group.tag not in _GROUPS:
        group = group.parent
    if group.parent is None:
        group = places.block_of(element).parent or group
    return Pair(field, reach.first, reach.last, group)


def _has_control(tree: Tree, element: Node, row: Span) -> bool:
    """Whether a row holds something to fill in: it belongs to a search form."""
    for node in tree.nodes[element.index : element.index + 12]:
        if node.start >= row.end:
            return False
        if node.tag in _CONTROLS and node.start >= row.start:
            return True
    return False
