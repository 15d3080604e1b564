"""How many columns text takes on a terminal, and how to fill and wrap it.

Widths follow Unicode Standard Annex #11: Wide and Fullwidth characters take two columns,
marks and format characters none, all others one. *Ambiguous* characters (“ ” … — ★) take
one on today's UTF-8 terminals and two on consoles with a Chinese code page, so callers
say which with ``wide_ambiguous``.
"""

from collections.abc import Iterator
from unicodedata import category, east_asian_width

# 避头尾: what may not begin a line, and what may not end one.
_NOT_FIRST = frozenset("、，。．；：？！…—％‰℃）〕］｝〉》」』】〗’”·,.;:?!%)]}")
_NOT_LAST = frozenset("（〔［｛〈《「『【〖‘“([{")


def cleaned(text: str) -> str:
    """``text`` safe for a terminal, character for character (same length).

    White space becomes a space (the ideographic space stays), control characters and lone
    surrogates ``?``: text of a document must not steer the terminal.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\u3000" else _harmless(c) for c in text)


def _harmless(char: str) -> str:
    """What stands for a character that cannot be printed; width 0 stays width 0."""
    if char.isspace():
        return " "
    kind = category(char)
    if kind == "Cf":
        return "\u200b"  # one that steers nothing: bidirectional overrides are of this class
    return char if kind == "Co" else "?"


def char_width(char: str, wide_ambiguous: bool = False) -> int:
    """Columns of one character: 0, 1 or 2."""
    if " " <= char <= "~":
        return 1
    kind = east_asian_width(char)
    if kind in "WF":
        return 2
    if category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if kind == "A" and wide_ambiguous else 1


def width(text: str, wide_ambiguous: bool = False) -> int:
    """Columns of a text of one line."""
    if text.isascii():
        return len(text)
    return sum(char_width(char, wide_ambiguous) for char in text)


def pad(text: str, columns: int, wide_ambiguous: bool = False) -> str:
    """``text`` filled with spaces to ``columns``; longer text is left as it is."""
    return text + " " * max(0, columns - width(text, wide_ambiguous))


def fitting(text: str, columns: int, wide_ambiguous: bool = False) -> int:
    """How many characters of ``text``, from its start, fit into ``columns``."""
    used = 0
    for index, char in enumerate(text):
        used += char_width(char, wide_ambiguous)
        if used > columns:
            return index
    return len(text)


def wrap(text: str, columns: int, wide_ambiguous: bool = False) -> list[str]:
    """``text`` in lines of at most ``columns``; at least one line.

    Lines break between ideographs and at spaces; words and numbers stay whole where they
    fit, no line begins with closing or ends with opening punctuation.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrapped(cleaned(paragraph).strip(), max(columns, 4), wide_ambiguous))
    return lines


def _wrapped(text: str, columns: int, wide_ambiguous: bool) -> Iterator[str]:
    """The lines of one paragraph."""
    if width(text, wide_ambiguous) <= columns:
        yield text
        return
    line, used = "", 0
    for piece in _pieces(text, columns, wide_ambiguous):
        size = width(piece, wide_ambiguous)
        if used + size > columns and line.strip():
            yield line.rstrip()
            piece = piece.lstrip()
            line, used = "", 0
            size = width(piece, wide_ambiguous)
        line += piece
        used += size
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, columns: int, wide_ambiguous: bool) -> Iterator[str]:
    """What must stay together, in order; nothing wider than ``columns``."""
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and not _may_break(text[index - 1], text[index]):
            continue
        piece = text[start:index]
        while width(piece, wide_ambiguous) > columns:
            count = max(1, fitting(piece, columns, wide_ambiguous))
            yield piece[:count]
            piece = piece[count:]
        yield piece
        start = index


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before == " ":
        return after != " "
    if after == " ":
        return False
    return not (_narrow(before) and _narrow(after))


def _narrow(char: str) -> bool:
    """Whether a character belongs to a word rather than standing alone."""
    return east_asian_width(char) not in "WFA"
