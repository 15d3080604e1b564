"""What the arguments of a command name: files, folders, patterns, standard input."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import click

from doclint.cli.output import say

STDIN = "-"

# What a folder adds. Formats that cannot be read are among them, so that a report says so.
_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".wps")
_LOCK = "~$"  # Word's mark of a document that is open


def named(arguments: Iterable[str]) -> list[str]:
    """All paths that arguments name; says which folders hold nothing to check.

    Raises ``click.UsageError`` where standard input is named twice.
    """
    paths: list[str] = []
    for argument in arguments:
        found = list(expanded([argument]))
        if not found:
            say(f"文件夹 {argument} 中没有可检查的文件")
        paths += found
    if paths.count(STDIN) > 1:
        raise click.UsageError("标准输入（-）只能写一次")
    return paths


def opened(path: str) -> str | BinaryIO:
    """What the engine is given for a path: itself, or standard input."""
    return sys.stdin.buffer if path == STDIN else path


def expanded(arguments: Iterable[str]) -> Iterator[str]:
    """The paths that arguments name, in their order; what does not exist stays as it is.

    A folder gives the documents in it and below, sorted, without lock files (``~$…``),
    hidden files and hidden folders. A pattern (``*.docx``, ``**/*.docx``) that is no
    existing path gives what it matches, sorted, for shells that leave that to programs.
    """
    for argument in arguments:
        if argument == STDIN:
            yield argument
        elif os.path.isdir(argument):
            yield from _walked(argument)
        elif _is_pattern(argument) and not os.path.lexists(argument):
            yield from _matched(argument)
        else:
            yield argument


def _is_pattern(argument: str) -> bool:
    """Whether there is anything to match."""
    return any(char in argument for char in "*?[")


def _matched(pattern: str) -> Iterator[str]:
    """What a pattern matches, lock files left out; the pattern itself where nothing does."""
    from glob import glob

    found = sorted(glob(pattern, recursive=True))
    kept = [path for path in found if not os.path.basename(path).startswith(_LOCK)]
    if not kept:
        yield pattern
    for path in kept:
        if os.path.isdir(path):
            yield from _walked(path)
        else:
            yield path


def _walked(folder: str) -> Iterator[str]:
    """The documents below a folder, sorted by path; a folder that cannot be listed itself."""
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
            yield from _walked(entry.path)
        elif entry.name.lower().endswith(_SUFFIXES):
            yield entry.path
