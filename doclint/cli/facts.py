"""``doclint facts``: what was recognised in a document, and with ``--why`` on what grounds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver, presentation, say
from doclint.cli.sources import named, opened

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.official import OfficialDocument


@subcommand("facts", help="列出识别到的公文要素：文种、发文字号、标题、主送机关、成文日期等。")
@click.argument("arguments", nargs=-1, required=True, metavar="文件或文件夹…")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
@click.option("--why", is_flag=True, help="逐行说明认作什么要素、得分和理由")
def command(arguments: tuple[str, ...], format_: str, why: bool) -> int:
    """Show the facts; the exit code is 1 where an input could not be read, 2 without any."""
    from doclint.cli.walk import make_engine
    from doclint.settings import one_of

    one_of("格式", format_, ("text", "json"))
    paths = named(arguments)
    read = _Reading(make_engine(), paths)
    if format_ == "json":
        deliver(_json(read, why), None, data=True)
    else:
        deliver(_text(read, why), None, data=False)
    return int(read.failed) if paths else 2


class _Reading:
    """The documents one after the other; those that cannot be read are said on stderr."""

    def __init__(self, engine: "Engine", paths: list[str]) -> None:
        """Nothing read yet."""
        self.engine = engine
        self.failed = False
        self._paths = paths

    def __iter__(self) -> "Iterator[tuple[str, OfficialDocument]]":
        """Each path with what was recognised in it."""
        from doclint.package import InputError

        for path in self._paths:
            try:
                yield path, self.engine.official(opened(path))
            except InputError as error:
                self.failed = True
                say(f"{path}：{error}")


def _text(read: _Reading, why: bool) -> Iterator[str]:
    """A page for each document."""
    from doclint.reports.facts import facts_text
    from doclint.reports.sheet import Sheet

    sheet = Sheet.of(presentation([read.engine], color="auto", to_file=False))
    for path, official in read:
        yield "\n".join(facts_text(path, official, sheet, why)) + "\n\n"


def _json(read: _Reading, why: bool) -> Iterator[str]:
    """All documents in one piece."""
    from doclint.reports.json import dumped, facts_entry

    entries = [facts_entry(path, official, why=why) for path, official in read]
    yield dumped({"schema": 1, "documents": entries})
