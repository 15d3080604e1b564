"""Tags → elements with offsets, nested as a browser would nest them.

Only what the places of a page depend on is imitated: elements without end tags (``td``, ``tr``,
``p``, ``li``, ``dt``), stray end tags, end tags that may not leave a table cell, formatting
elements closed around blocks. Elements deeper than a browser's limit stay flat, so that the
cost of a tag is bounded.
"""

import re
from html import unescape
from typing import NamedTuple

from doclint.page.markup import COMMENT, OTHER, RAW, Tag, attributes, tags

# Blink's limit of nested elements.
_DEEPEST = 512

_VOID = frozenset({b"area", b"base", b"basefont", b"bgsound", b"br", b"col", b"embed", b"hr", b"img", b"input", b"keygen", b"link", b"meta", b"param", b"source", b"track", b"wbr"})  # fmt: skip
_FORMATTING = frozenset({b"a", b"b", b"big", b"code", b"em", b"font", b"i", b"nobr", b"s", b"small", b"strike", b"strong", b"tt", b"u"})  # fmt: skip
BLOCKS = frozenset({b"address", b"article", b"aside", b"blockquote", b"body", b"caption", b"center", b"dd", b"details", b"dir", b"div", b"dl", b"dt", b"fieldset", b"figcaption", b"figure", b"footer", b"form", b"h1", b"h2", b"h3", b"h4", b"h5", b"h6", b"head", b"header", b"hr", b"html", b"li", b"main", b"menu", b"nav", b"ol", b"p", b"pre", b"section", b"summary", b"table", b"tbody", b"td", b"tfoot", b"th", b"thead", b"title", b"tr", b"ul"})  # fmt: skip
# End tags do not reach out of these.
_WALLS = frozenset({b"html", b"table", b"td", b"th", b"caption", b"template", b"object", b"marquee"})  # fmt: skip
_TABLE_WALL = frozenset({b"table", b"template", b"html"})
_LIST_WALL = _WALLS | {b"ul", b"ol", b"dl", b"menu", b"dir"}
_TABLE_PARTS = frozenset({b"tr", b"td", b"th", b"tbody", b"thead", b"tfoot", b"table", b"caption"})
_ROW_GROUPS = frozenset({b"tbody", b"thead", b"tfoot"})
# A start tag → the elements it ends, and those it does not look behind.
_ENDS = {
    b"li": (frozenset({b"li"}), _LIST_WALL),
    b"dt": (frozenset({b"dt", b"dd"}), _LIST_WALL),
    b"dd": (frozenset({b"dt", b"dd"}), _LIST_WALL),
    b"td": (frozenset({b"td", b"th"}), _TABLE_WALL | {b"tr"}),
    b"th": (frozenset({b"td", b"th"}), _TABLE_WALL | {b"tr"}),
    b"tr": (frozenset({b"tr"}), _TABLE_WALL | _ROW_GROUPS),
    **dict.fromkeys(_ROW_GROUPS, (_ROW_GROUPS, _TABLE_WALL)),
    b"option": (frozenset({b"option"}), frozenset({b"select"}) | _WALLS),
}
_P = frozenset({b"p"})
_BUTTON_SCOPE = _WALLS | {b"button"}
_ENDS_P = BLOCKS - {b"head", b"html", b"body", b"title", b"caption", b"tbody", b"thead", b"tfoot", b"tr", b"td", b"th"}  # fmt: skip
_IN_HEAD = frozenset({b"meta", b"title", b"link", b"script", b"style", b"base", b"noscript", b"template", b"bgsound", b"object"})  # fmt: skip
_MUTE = RAW - {b"title"} | {b"select", b"template"}
_NEVER_ENDED = frozenset({b"html", b"body"})
_OURS = re.compile(rb"(/?)doclint:status\b")
WHITE = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\xad]+")


class Node:
    """An element: start tag ``data[start:open]``, inside ``data[open:close]``, to ``end``.

    ``first`` and ``last`` bound its runs of text, ``after`` is the index of the first element
    behind it, ``kids`` the number of its children (``br`` aside).
    """

    __slots__ = ("after", "close", "end", "first", "index", "inner_end", "inside", "kids", "last", "open", "parent", "start", "tag")  # fmt: skip

    def __init__(self, tag: Tag, parent: "Node | None", index: int, first: int) -> None:
        """An element that begins; its end is not yet known."""
        self.tag, self.parent, self.index, self.first = tag.name, parent, index, first
        self.start, self.inside, self.inner_end, self.open = tag[2], tag[3], tag[4], tag[5]
        self.close = self.end = self.open
        self.after, self.last, self.kids = index + 1, first, 0


class Run(NamedTuple):
    """Text between two tags: its bytes, the element it stands in, the number of its line.

    ``ours`` says that doclint's own mark holds it.
    """

    start: int
    end: int
    node: Node
    line: int
    ours: bool


class Tree:
    """The elements, runs of text and comments of a page, in document order.

    ``weights`` is the text before each run, in Hanzi, ``plain`` that outside links;
    ``hidden`` and ``frames`` are what was found out about elements that are not shown or
    are no part of the text.
    """

    def __init__(self, data: bytes, encoding: str) -> None:
        """Read all tags of the bytes."""
        self.data, self.encoding = data, encoding
        self.nodes: list[Node] = []
        self.runs: list[Run] = []
        self.comments: list[Tag] = []
        self.weights: list[int] = [0]
        self.plain: list[int] = [0]
        self.hidden: dict[int, bool] = {}
        self.frames: dict[int, bool] = {}
        self.head_end = -1
        _Growth(self).grow()

    def decode(self, start: int, end: int) -> str:
        """The text of bytes without tags, references resolved."""
        text = self.data[start:end].decode(self.encoding, "replace")
        return unescape(text) if "&" in text else text

    def text(self, run: Run) -> str:
        """The text of a run."""
        return self.decode(run.start, run.end)

    def squeezed(self, first: int, last: int) -> str:
        """The text of runs without white space."""
        return WHITE.sub("", "".join(map(self.text, self.runs[first:last])))

    def decode_between(self, start: int, end: int) -> str:
        """The text between two places in runs, white space made one space."""
        first, last = self.run_at(start + 1) - 1, self.run_at(end)
        pieces = (
            self.decode(max(run.start, start), min(run.end, end))
            for run in self.runs[max(first, 0) : last]
        )
        return WHITE.sub(" ", "".join(pieces)).strip()

    def attributes(self, node: Node) -> dict[str, str]:
        """The attributes of an element, as text."""
        if node.inside == node.inner_end:
            return {}
        raw = attributes(self.data, node.inside, node.inner_end)
        return {
            name.decode("latin-1"): unescape(value.decode(self.encoding, "replace"))
            for name, value in raw.items()
        }

    def start_tag(self, node: Node) -> bytes:
        """The start tag of an element, in lower case."""
        return self.data[node.start : node.open].lower()

    def weight(self, node: Node) -> int:
        """The text within an element, in Hanzi; white space around runs aside."""
        return self.weights[node.last] - self.weights[node.first]

    def sibling(self, node: Node) -> Node | None:
        """The next element in the same parent."""
        if node.after >= len(self.nodes):
            return None
        following = self.nodes[node.after]
        return following if following.parent is node.parent else None

    def run_at(self, position: int) -> int:
        """The index of the first run that begins at or behind a position."""
        low, high = 0, len(self.runs)
        while low < high:
            middle = (low + high) // 2
            if self.runs[middle].start < position:
                low = middle + 1
            else:
                high = middle
        return low


class _Growth:
    """One pass over the tags, with the stack of open elements."""

    def __init__(self, tree: Tree) -> None:
        self.tree, self.data = tree, tree.data
        root = Node(Tag(b"", False, 0, 0, 0, 0), None, -1, 0)
        self.stack = [root]
        self.open: dict[bytes, int] = {}
        self.line = self.mute = self.ours = 0
        self.in_head = False
        # So that a page weighs the same in every encoding, weights are counted in Hanzi.
        self.char = 3 if tree.encoding == "utf-8" else 2

    def grow(self) -> None:
        position = 0
        for tag in tags(self.data):
            if tag.start > position:
                self._text(position, tag.start)
            position = tag.end
            if tag.name == COMMENT:
                self._comment(tag)
            elif tag.name == OTHER:
                continue
            elif tag.closing:
                self._end_tag(tag)
            else:
                self._start_tag(tag)
        if position < len(self.data) and not self.mute:
            self._text(position, len(self.data))
        while len(self.stack) > 1:
            self._close(len(self.stack) - 1, len(self.data), len(self.data))

    def _text(self, start: int, end: int) -> None:
        piece = self.data[start:end]
        bare = -(-len(piece.strip()) // self.char)
        if not bare or self.mute:
            return
        tree, node = self.tree, self.stack[-1]
        if node.tag != b"title":
            self._leave_head(start)
        tree.runs.append(Run(start, end, node, self.line, self.ours > 0))
        tree.weights.append(tree.weights[-1] + bare)
        tree.plain.append(tree.plain[-1] + (0 if self.open.get(b"a") else bare))

    def _comment(self, tag: Tag) -> None:
        self.tree.comments.append(tag)
        ours = _OURS.match(self.data, tag.inside, tag.inner_end)
        if ours:
            self.ours = 0 if ours[1] else 1

    def _start_tag(self, tag: Tag) -> None:
        name = tag.name
        if self.in_head and name not in _IN_HEAD:
            self._leave_head(tag.start)
        if name in _ENDS:
            self._end_open(*_ENDS[name], tag.start)
        if name in _ENDS_P and self.open.get(b"p"):
            self._end_open(_P, _BUTTON_SCOPE, tag.start)
        if name in BLOCKS or name == b"br":
            self.line += 1
        tree, parent = self.tree, self.stack[-1]
        node = Node(tag, parent, len(tree.nodes), len(tree.runs))
        tree.nodes.append(node)
        if name != b"br":
            parent.kids += 1
        if name in _VOID or len(self.stack) > _DEEPEST:
            node.end = node.close = tag.end
            return
        self.stack.append(node)
        self.open[name] = self.open.get(name, 0) + 1
        self.mute += name in _MUTE
        if name == b"head" and tree.head_end < 0:
            self.in_head = True

    def _end_tag(self, tag: Tag) -> None:
        name = tag.name
        if name in BLOCKS:
            self.line += 1
        if name == b"head":
            self._leave_head(tag.start)
        if not self.open.get(name) or name in _NEVER_ENDED:
            return
        if name in _FORMATTING:
            self._end_formatting(tag)
            return
        walls = _TABLE_WALL if name in _TABLE_PARTS else _WALLS
        for at in range(len(self.stack) - 1, 0, -1):
            other = self.stack[at].tag
            if other == name:
                self._close_from(at + 1, tag.start)
                self._close(at, tag.start, tag.end)
                return
            if other in walls or (other in BLOCKS and name not in BLOCKS):
                return

    def _end_formatting(self, tag: Tag) -> None:
        """End a formatting element; a block opened within it stays open."""
        block = False
        for at in range(len(self.stack) - 1, 0, -1):
            other = self.stack[at].tag
            if other == tag.name:
                if not block:
                    self._close_from(at + 1, tag.start)
                self._close(at, tag.start, tag.end)
                return
            if other in _WALLS:
                return
            block = block or other in BLOCKS

    def _end_open(self, names: frozenset[bytes], walls: frozenset[bytes], position: int) -> None:
        """End the nearest open element of these names, if no wall stands before it."""
        if not any(self.open.get(name) for name in names):
            return
        for at in range(len(self.stack) - 1, 0, -1):
            other = self.stack[at].tag
            if other in names:
                self._close_from(at, position)
                return
            if other in walls:
                return

    def _close_from(self, at: int, position: int) -> None:
        for index in range(len(self.stack) - 1, at - 1, -1):
            self._close(index, position, position)

    def _close(self, at: int, close: int, end: int) -> None:
        tree = self.tree
        node = self.stack.pop(at)
        node.close, node.end = close, end
        node.last, node.after = len(tree.runs), len(tree.nodes)
        self.open[node.tag] -= 1
        self.mute -= node.tag in _MUTE
        if node.tag in BLOCKS:
            self.line += 1

    def _leave_head(self, position: int) -> None:
        if self.in_head:
            self.in_head = False
            self.tree.head_end = position
