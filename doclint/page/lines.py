"""The lines of a page as a reader sees them, and the bytes behind each of their characters."""

import re
from html import unescape
from typing import NamedTuple

from doclint.page.tree import WHITE, Run, Tree

_PIECE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?|.", re.DOTALL)


class Line(NamedTuple):
    """Runs ``first`` to ``last`` of the tree, nothing between them breaking the line."""

    first: int
    last: int


class Character(NamedTuple):
    """A character, its bytes, and the index of the run it stands in."""

    char: str
    start: int
    end: int
    run: int


def lines_of(tree: Tree, first: int = 0, last: int | None = None) -> list[Line]:
    """The lines of a range of runs, in order."""
    runs = tree.runs
    found: list[Line] = []
    begin = first
    last = len(runs) if last is None else last
    for index in range(first + 1, last + 1):
        if index == last or runs[index].line != runs[begin].line:
            found.append(Line(begin, index))
            begin = index
    return found if last > first else []


def characters(tree: Tree, line: Line) -> list[Character]:
    """The characters of a line with their bytes; empty where the bytes do not decode."""
    found: list[Character] = []
    for index in range(line.first, line.last):
        run = tree.runs[index]
        of_run = _of_run(tree, run, index)
        if of_run is None:
            return []
        found += of_run
    return found


def _of_run(tree: Tree, run: Run, index: int) -> list[Character] | None:
    found: list[Character] = []
    position = run.start
    for char, size in pieces(tree.data[run.start : run.end], tree.encoding):
        found.append(Character(char, position, position + size, index))
        position += size
    return found or None


def pieces(text: bytes, encoding: str) -> list[tuple[str, int]]:
    """The characters of bytes without tags, each with the number of its bytes.

    A reference (``&nbsp;``) is one character. Empty where the bytes do not decode, or where
    the codec would not write back what it read: all places would be shifted.
    """
    try:
        decoded = text.decode(encoding)
        found = [
            (unescape(piece)[:1] if len(piece) > 1 else piece, len(piece.encode(encoding)))
            for piece in _PIECE.findall(decoded)
        ]
    except UnicodeError:
        return []
    return found if sum(size for _, size in found) == len(text) else []


def printed(tree: Tree, line: Line) -> str:
    """The text of a line, white space at both ends taken away, inner runs of it made one."""
    return WHITE.sub(" ", "".join(map(tree.text, tree.runs[line.first : line.last]))).strip()
