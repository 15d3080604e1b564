"""Options for some files: which patterns match a path, and what settings become."""

import os
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from doclint.settings import PerFile, Settings

_ADDED = ("ignore", "severities")  # the others replace what holds for all files


def matching(settings: Settings, path: str) -> tuple[PerFile, ...]:
    """The options that hold for one file; ``path`` is "" for what has none."""
    return tuple(each for each in settings.per_file if path and matches(each, path))


def settings_with(settings: Settings, options: Iterable[PerFile]) -> Settings:
    """The settings for some files: later options prevail, what is ignored adds up."""
    plain = settings._replace(per_file=())
    for per_file in options:
        plain = _with(plain, dict(per_file.options))
    return plain


def _with(settings: Settings, options: Mapping[str, Any]) -> Settings:
    more = {name: getattr(settings, name) + options[name] for name in _ADDED if name in options}
    return settings._replace(**{**options, **more})


def matches(per_file: PerFile, path: str) -> bool:
    """Whether a pattern stands for a path.

    It is matched with the path from the folder of the settings file; a pattern without
    ``/`` with the name of the file, in whatever folder.
    """
    if "/" not in per_file.pattern:
        return _compiled(per_file.pattern).fullmatch(os.path.basename(path)) is not None
    try:
        relative = os.path.relpath(path, per_file.base).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return False
    return _compiled(per_file.pattern.removeprefix("./")).fullmatch(relative) is not None


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> "re.Pattern[str]":
    """A pattern (``*``, ``?``, ``[…]``, ``**`` for any folders) as a regular expression."""
    pieces, at = [], 0
    while at < len(pattern):
        piece, at = _piece(pattern, at)
        pieces.append(piece)
    return re.compile("".join(pieces), re.DOTALL | (re.IGNORECASE if os.name == "nt" else 0))


def _piece(pattern: str, at: int) -> tuple[str, int]:
    """The expression for what stands at a place, and the place after it."""
    if pattern.startswith("**/", at):
        return "(?:.*/)?", at + 3
    if pattern.startswith("**", at):
        return ".*", at + 2
    char = pattern[at]
    if char == "*":
        return "[^/]*", at + 1
    if char == "?":
        return "[^/]", at + 1
    end = pattern.find("]", at + 2)
    if char == "[" and end > 0:
        inner = pattern[at + 1 : end]
        negated = "^" if inner[0] in "!^" else ""
        return f"[{negated}{_escaped(inner.lstrip('!^') if negated else inner)}]", end + 1
    return re.escape(char), at + 1


def _escaped(inner: str) -> str:
    """What stands in brackets, without a meaning of its own but for the range."""
    return inner.replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^")
