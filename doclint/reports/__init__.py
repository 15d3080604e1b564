"""Report → text, JSON, …: one small file per format.

A reporter is a generator: it takes the reports of the documents as they are made and
yields pieces of text, or of bytes where its format is binary. One that needs all of them
before it can write collects them; one that does not writes each document as soon as it is
done.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from doclint.report import DocumentReport


class Presentation(NamedTuple):
    """What a reporter knows besides the documents.

    ``tool_version`` and ``ruleset`` are those of the ``Report``; ``titles`` maps a rule's
    code to its title, ``profiles`` a profile's name to its title. ``width`` is in columns; ``color`` asks for ANSI colours;
    ``wide_ambiguous`` says that “ ” … ★ take two columns (see ``reports.width``);
    ``quiet`` leaves out documents that pass; ``timings`` shows the time of each step;
    ``roles`` says why each file of a submission was taken for what it is.
    """

    tool_version: str = ""
    ruleset: str = ""
    titles: Mapping[str, str] = {}
    profiles: Mapping[str, str] = {}
    width: int = 80
    color: bool = False
    wide_ambiguous: bool = False
    quiet: bool = False
    timings: bool = False
    roles: bool = False


Render = Callable[[Iterable[DocumentReport], Presentation], Iterator[str] | Iterator[bytes]]


class Reporter(NamedTuple):
    """An output format: what ``--format`` takes, its Chinese title, and its function.

    ``utf8`` says that the output is data: it is written in UTF-8 whatever the encoding of
    the terminal, and never coloured or wrapped. ``binary`` says that the function yields
    bytes: they go into a file, never to a terminal.
    """

    name: str
    title: str
    render: Render
    utf8: bool = True
    binary: bool = False


def builtin(name: str) -> Reporter | None:
    """The reporter of doclint's own by its name, loaded when asked for; else None."""
    if name == "text":
        from doclint.reports.text import TEXT

        return TEXT
    if name == "json":
        from doclint.reports.json import JSON

        return JSON
    if name == "opinion":
        from doclint.reports.opinion import OPINION

        return OPINION
    return None


BUILTIN_NAMES = ("text", "json", "opinion")


def builtin_reporters() -> tuple[Reporter, ...]:
    """All reporters of doclint's own."""
    return tuple(filter(None, map(builtin, BUILTIN_NAMES)))
