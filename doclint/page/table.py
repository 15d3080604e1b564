"""Which fields are the metadata table: labels that stand together, one of them telling."""

from typing import NamedTuple

from doclint.page import vocabulary as words
from doclint.page.fields import Pair
from doclint.page.model import Span
from doclint.page.number import stated_number
from doclint.page.places import holder_of
from doclint.page.tree import Node, Tree
from doclint.status import read_status

# Between two labels of one table: so many runs and Hanzi of other text at most.
_FAR_RUNS, _FAR = 12, 240
# A table behind so much of the text itself is part of the text (an annex, a list).
_DEEP = 300
# What holds less text than this may hold fields, but is not the text; so many are looked at.
_LEAST, _BODIES, _SAME = 80, 8, 3
_SPANNED = frozenset({b"table", b"ul", b"ol", b"dl"})
_PARTS = frozenset({b"tr", b"tbody", b"thead", b"tfoot"})


class Table(NamedTuple):
    """The fields of the metadata table, and the elements they stand in (``span``)."""

    pairs: tuple[Pair, ...]
    span: Span

    @property
    def rows(self) -> Span:
        """From the first row of a field to the last."""
        rows = [pair.field.row for pair in self.pairs]
        return Span(min(row.start for row in rows), max(row.end for row in rows))


def find_table(tree: Tree, pairs: list[Pair], bodies: list[Node]) -> Table | None:
    """The metadata table among all labels of a page; ``bodies`` may hold its text."""
    bodies = [body for body in bodies if tree.weight(body) >= _LEAST][:_BODIES]
    groups = [g for g in _groups(tree, pairs, bodies) if not _is_deep(tree, g[0].first, bodies)]
    best = max(groups, key=_score, default=None)
    if best is None or _score(best) <= 0:
        return None
    again = [pair for g in groups if g is not best and _repeats(g, best) for pair in g]
    pairs = sorted([*best, *again], key=lambda pair: pair.first)
    return Table(tuple(pairs), _span(tree, best))


def _repeats(group: list[Pair], other: list[Pair]) -> bool:
    """Whether a group is the same table once more: pages have one for small screens."""
    said = {(pair.field.label, pair.field.value) for pair in group if pair.field.value}
    return len(said & {(pair.field.label, pair.field.value) for pair in other}) >= _SAME


def _groups(tree: Tree, pairs: list[Pair], bodies: list[Node]) -> list[list[Pair]]:
    """Pairs that stand near each other, all within or all without what may be the text."""
    groups: list[list[Pair]] = []
    within: list[bool] = []
    for pair in pairs:
        now = [body.first <= pair.first < body.last for body in bodies]
        if groups and now == within and _is_near(tree, groups[-1][-1], pair):
            groups[-1].append(pair)
        else:
            groups.append([pair])
        within = now
    return groups


def _is_near(tree: Tree, one: Pair, other: Pair) -> bool:
    runs = other.first - one.last
    return runs <= _FAR_RUNS and tree.weights[other.first] - tree.weights[one.last] <= _FAR


def _is_deep(tree: Tree, first: int, bodies: list[Node]) -> bool:
    """Whether a run stands behind much of the text itself."""
    return any(
        body.first <= first < body.last and tree.plain[first] - tree.plain[body.first] > _DEEP
        for body in bodies
    )


def _score(group: list[Pair]) -> float:
    labels = {pair.field.label for pair in group}
    telling = labels & words.TELLING
    if len(labels) == 1:
        return 0.5 if _speaks(group[0]) else 0.0
    return len(telling) + 0.1 * len(labels) if telling else 0.0


def _speaks(pair: Pair) -> bool:
    """Whether a label that stands alone has the value it should have."""
    label, value = pair.field.label, pair.field.value
    if label in words.NUMBER:
        return "〔" in stated_number(value)
    return label in words.VALIDITY and read_status(value) is not None


def _span(tree: Tree, group: list[Pair]) -> Span:
    """The elements that hold the fields and, together, nothing but them."""
    holder = holder_of(tree, group[0].first, group[-1].last - 1)
    rows = Table(tuple(group), Span(0, 0)).rows
    node = holder
    while node.tag in _PARTS and node.parent is not None:
        node = node.parent
    # A table that goes on with the text itself is a frame: only its rows of fields count.
    rest = tree.plain[node.last] - tree.plain[group[-1].last]
    if node.tag in _SPANNED and rest <= _DEEP:
        return Span(node.start, node.end)
    return rows if node.tag in _SPANNED else _children(tree, holder, rows)


def _children(tree: Tree, holder: Node, rows: Span) -> Span:
    """The stretch of rows, widened to whole children of the element that holds them."""
    start, end = rows
    child: Node | None = tree.nodes[holder.index + 1] if holder.kids else None
    while child is not None and child.start < rows.end:
        if child.end > rows.start:
            start, end = min(start, child.start), max(end, child.end)
        child = tree.sibling(child)
    return Span(start, end)
