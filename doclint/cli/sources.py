"""What the arguments of a command name: files, folders, patterns, standard input."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, NamedTuple

from doclint.cli.output import say

STDIN = "-"


class Sought(NamedTuple):
    """What a folder adds, by the ends of names; ``aside`` are only counted, and said so."""

    kinds: tuple[str, ...]
    aside: tuple[str, ...] = ()


_WORD = (".docx", ".docm", ".dotx", ".dotm")
# Formats that cannot be read are among them, so that a report says so.
DOCUMENTS = Sought((*_WORD, ".doc", ".wps"))
# On a portal these are what others published: no fault of the page that links to them.
PUBLISHED = Sought((".html", ".htm", ".shtml", *_WORD), (".doc", ".wps", ".pdf", ".ofd"))
_LOCK = "~$"  # Word's mark of a document that is open
_MANIFEST = "submission.toml"

# Whether a folder is one input (a submission) and not many.
Whole = Callable[[str], bool]


def no_folder(folder: str) -> bool:
    """Every folder is many documents."""
    del folder
    return False


def any_folder(folder: str) -> bool:
    """Every folder that is named is one submission."""
    del folder
    return True


def holds_manifest(folder: str) -> bool:
    """A folder is a submission if it holds a submission.toml."""
    return os.path.isfile(os.path.join(folder, _MANIFEST))


def named(
    arguments: Iterable[str], whole: Whole = no_folder, sought: Sought = DOCUMENTS
) -> list[str]:
    """All paths that arguments name; says which folders hold nothing to check.

    A folder that is ``whole`` is a path itself. Raises ``click.UsageError`` where standard
    input is named twice.
    """
    paths: list[str] = []
    aside = 0
    for argument in arguments:
        found = list(expanded([argument], whole, (*sought.kinds, *sought.aside)))
        if sought.aside and os.path.isdir(argument):
            kept = [path for path in found if not path.lower().endswith(sought.aside)]
            aside += len(found) - len(kept)
            found = kept
        if not found:
            say(f"文件夹 {argument} 中没有可检查的文件")
        paths += found
    if aside:
        kinds = "、".join(sought.aside)
        say(f"另有 {aside} 个文件（{kinds}）读不了，没有检查；请看它们所在的网页有没有标注")
    if paths.count(STDIN) > 1:
        from click import UsageError

        raise UsageError("标准输入（-）只能写一次")
    return paths


def opened(path: str) -> str | BinaryIO:
    """What the engine is given for a path: itself, or standard input."""
    return sys.stdin.buffer if path == STDIN else path


def expanded(
    arguments: Iterable[str],
    whole: Whole = no_folder,
    suffixes: tuple[str, ...] = DOCUMENTS.kinds,
) -> Iterator[str]:
    """The paths that arguments name, in their order; what does not exist stays as it is.

    A folder gives the documents in it and below, sorted, without lock files (``~$…``),
    hidden files and hidden folders; one that is ``whole`` gives itself. A pattern (``*.docx``, ``**/*.docx``) that is no
    existing path gives what it matches, sorted, for shells that leave that to programs.
    """
    for argument in arguments:
        if argument == STDIN:
            yield argument
        elif os.path.isdir(argument):
            yield from _walked(argument, whole, suffixes)
        elif _is_pattern(argument) and not os.path.lexists(argument):
            yield from _matched(argument, whole, suffixes)
        else:
            yield argument


def _is_pattern(argument: str) -> bool:
    """Whether there is anything to match."""
    return any(char in argument for char in "*?[")


def _matched(pattern: str, whole: Whole, suffixes: tuple[str, ...]) -> Iterator[str]:
    """What a pattern matches, lock files left out; the pattern itself where nothing does."""
    from glob import glob

    found = sorted(glob(pattern, recursive=True))
    kept = [path for path in found if not os.path.basename(path).startswith(_LOCK)]
    if not kept:
        yield pattern
    for path in kept:
        if os.path.isdir(path):
            yield from _walked(path, whole, suffixes)
        else:
            yield path


def _walked(folder: str, whole: Whole, suffixes: tuple[str, ...]) -> Iterator[str]:
    """The documents below a folder, sorted by path; a folder that cannot be listed itself."""
    if whole(folder):
        yield folder
        return
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in found:
        if entry.name.startswith((".", _LOCK)):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walked(entry.path, whole, suffixes)
        elif entry.name.lower().endswith(suffixes):
            yield entry.path
