"""What the arguments of a command name: files, folders, patterns, standard input."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from doclint.cli.output import say

STDIN = "-"

# What a folder adds. Formats that cannot be read are among them, so that a report says so.
_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".wps")
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


def named(arguments: Iterable[str], whole: Whole = no_folder) -> list[str]:
    """All paths that arguments name; says which folders hold nothing to check.

    A folder that is ``whole`` is a path itself. Raises ``click.UsageError`` where standard
    input is named twice.
    """
    paths: list[str] = []
    for argument in arguments:
        found = list(expanded([argument], whole))
        if not found:
            say(f"文件夹 {argument} 中没有可检查的文件")
        paths += found
    if paths.count(STDIN) > 1:
        from click import UsageError

        raise UsageError("标准输入（-）只能写一次")
    return paths


def opened(path: str) -> str | BinaryIO:
    """What the engine is given for a path: itself, or standard input."""
    return sys.stdin.buffer if path == STDIN else path


def expanded(arguments: Iterable[str], whole: Whole = no_folder) -> Iterator[str]:
    """The paths that arguments name, in their order; what does not exist stays as it is.

    A folder gives the documents in it and below, sorted, without lock files (``~$…``),
    hidden files and hidden folders; one that is ``whole`` gives itself. A pattern (``*.docx``, ``**/*.docx``) that is no
    existing path gives what it matches, sorted, for shells that leave that to programs.
    """
    for argument in arguments:
        if argument == STDIN:
            yield argument
        elif os.path.isdir(argument):
            yield from _walked(argument, whole)
        elif _is_pattern(argument) and not os.path.lexists(argument):
            yield from _matched(argument, whole)
        else:
            yield argument


def _is_pattern(argument: str) -> bool:
    """Whether there is anything to match."""
    return any(char in argument for char in "*?[")


def _matched(pattern: str, whole: Whole) -> Iterator[str]:
    """What a pattern matches, lock files left out; the pattern itself where nothing does."""
    from glob import glob

    found = sorted(glob(pattern, recursive=True))
    kept = [path for path in found if not os.path.basename(path).startswith(_LOCK)]
    if not kept:
        yield pattern
    for path in kept:
        if os.path.isdir(path):
            yield from _walked(path, whole)
        else:
            yield path


def _walked(folder: str, whole: Whole) -> Iterator[str]:
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
            yield from _walked(entry.path, whole)
        elif entry.name.lower().endswith(_SUFFIXES):
            yield entry.path
