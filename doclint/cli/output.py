"""Where a command's text goes: standard output or a file, and in what encoding.

Data (JSON) is always UTF-8, whatever the encoding of the terminal. Text for a person goes
out in the stream's encoding; a character that this lacks becomes ``?`` or, where it lacks
Chinese altogether, its escape (backslash, u, hex): never an error. Files are UTF-8.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.reports import Presentation

_COLUMNS = 80  # without a terminal
_WIDEST = 100  # on a terminal: longer lines are hard to read
_CHINESE_CONSOLES = ("gb", "cp936", "936", "big5", "cp950", "950", "hz")


def prepare(stream: TextIO) -> None:
    """Make a stream that never fails on a character."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace" if _can(stream, "文") else "backslashreplace")


def _can(stream: TextIO, text: str) -> bool:
    """Whether a stream's encoding has all characters of a text."""
    try:
        text.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def columns(stream: TextIO) -> int:
    """The width to write for: that of the terminal, at most 100; 80 without one."""
    if not stream.isatty():
        return _COLUMNS
    try:
        return min(os.get_terminal_size(stream.fileno()).columns or _COLUMNS, _WIDEST)
    except (OSError, ValueError):
        return _COLUMNS


def wide_ambiguous(stream: TextIO) -> bool:
    """Whether “ ” … take two columns: so on consoles with a Chinese code page."""
    name = (stream.encoding or "").lower().replace("-", "").replace("_", "")
    return name.startswith(_CHINESE_CONSOLES)


def wants_color(stream: TextIO, choice: str) -> bool:
    """Whether to colour: ``always``, ``never`` or ``auto`` (see https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    environment = os.environ
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def presentation(
    engines: "Sequence[Engine]", *, color: str = "auto", to_file: bool = False
) -> "Presentation":
    """How to write a report to standard output, or to a file: 80 columns, no colour there.

    ``engines`` are those that are used, at least one. ``color`` is ``auto``, ``always`` or
    ``never``; raises ``SettingsError`` for another.
    """
    from doclint import __version__
    from doclint.reports import Presentation
    from doclint.settings import one_of

    one_of("颜色方式", color, ("auto", "always", "never"))
    colored = color == "always" if to_file else wants_color(sys.stdout, color)
    if colored and sys.platform == "win32":
        os.system("")  # the side effect is wanted: the console learns colour codes
    return Presentation(
        tool_version=__version__,
        ruleset=_ruleset(engines),
        titles={rule.code: rule.title for each in engines for rule in each.catalogue.rules},
        profiles={name: p.title for each in engines for name, p in each.profiles.items()},
        width=_COLUMNS if to_file else columns(sys.stdout),
        color=colored,
        wide_ambiguous=not to_file and wide_ambiguous(sys.stdout),
    )


def _ruleset(engines: "Sequence[Engine]") -> str:
    """The hash of the rules; where engines differ, one over all of theirs."""
    rulesets = sorted({engine.catalogue.ruleset for engine in engines})
    if len(rulesets) == 1:
        return rulesets[0]
    from doclint.digest import sha256

    return f"sha256:{sha256()(chr(10).join(rulesets).encode()).hexdigest()}"


def say(message: str) -> None:
    """A message of doclint's own on standard error."""
    from doclint.reports.width import cleaned

    lines = map(cleaned, message.split("\n"))  # it may quote a file name, which may be anything
    sys.stderr.write(f"doclint：{chr(10).join(lines)}\n")


def deliver(
    pieces: Iterable[str] | Iterable[bytes],
    target: str | None,
    *,
    data: bool,
    inputs: Iterable[str] = (),
) -> None:
    """Write to a file, or to standard output where none is named.

    ``inputs`` are files that must not be written over. Raises ``click.UsageError``.
    """
    if target is not None:
        from doclint.cli.file import check_target, write_file

        check_target(target, inputs)
        write_file(target, pieces)
    elif data:
        _write_data(pieces)
    else:
        for piece in pieces:
            sys.stdout.write(str(piece))
            sys.stdout.flush()


def refuse_terminal(name: str) -> None:
    """Keep a binary format off the screen. Raises ``click.UsageError``."""
    if sys.stdout.isatty():
        import click

        raise click.UsageError(f"格式 {name} 不是文本，不能显示在屏幕上，请用 --output 写明文件名")


def _write_data(pieces: Iterable[str] | Iterable[bytes]) -> None:
    """UTF-8 with bare line feeds on every system; as text where the stream takes only that."""
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    for piece in pieces:
        if binary is None:
            sys.stdout.write(str(piece))
        else:
            binary.write(encoded(piece))
            binary.flush()


def encoded(text: str | bytes) -> bytes:
    """UTF-8; a lone surrogate (from an undecodable file name) becomes its JSON escape."""
    return text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
