"""Colour on a terminal: a handful of ANSI codes, or none.

A library such as rich would cost more start-up than the whole check of a small document.
"""

from collections.abc import Callable

Paint = Callable[[str, str], str]

_CODES = {
    "strong": "1",
    "faint": "2",
    "error": "1;31",
    "warning": "33",
    "info": "36",
    "good": "32",
}


def plain(text: str, style: str) -> str:
    """``text`` as it is."""
    del style
    return text


def coloured(text: str, style: str) -> str:
    """``text`` in a style: strong, faint, error, warning, info or good."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if text else text


def painter(color: bool) -> Paint:
    """The function that paints, or leaves alone."""
    return coloured if color else plain
