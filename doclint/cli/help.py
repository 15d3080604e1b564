"""Help pages: Chinese headings, and columns that count Chinese characters as two."""

from collections.abc import Iterator
from inspect import cleandoc

import click

from doclint.reports import Presentation
from doclint.reports.sheet import Sheet
from doclint.reports.width import width

_WIDEST = 30  # columns for the names of options


def help_text(command: click.Command, context: click.Context) -> str:
    """The help of a command or of the group, at most 80 columns wide."""
    sheet = Sheet.of(Presentation())
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    lines = [*sheet.lines(f"用法：{usage}", hang=6), ""]
    for paragraph in cleandoc(command.help or "").split("\n\n"):
        lines += [*sheet.lines(paragraph.replace("\n", ""), 2), ""]
    if isinstance(command, click.Group):
        lines += _table("命令", list(_commands(command, context)), sheet)
    lines += _table("选项", list(_options(command, context)), sheet)
    if command.epilog:
        lines += sheet.lines(cleandoc(command.epilog).replace("\n", ""))
    return "\n".join(lines).rstrip("\n")


def _commands(group: click.Group, context: click.Context) -> Iterator[tuple[str, str]]:
    """Name and short description of each command."""
    summaries = getattr(group, "summaries", {})
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            yield name, summaries.get(name) or command.get_short_help_str(80)


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    """Names and description of each option."""
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option) and not parameter.hidden:
            names = ", ".join(parameter.opts)
            if not parameter.is_flag:
                names += f" {parameter.metavar or parameter.type.name.upper()}"
            yield names, parameter.help or ""


def _table(heading: str, rows: list[tuple[str, str]], sheet: Sheet) -> list[str]:
    """A heading and rows in two columns, with an empty line after them."""
    if not rows:
        return []
    column = min(max(width(name) for name, _ in rows), _WIDEST) + 4
    lines = [f"{heading}："]
    for name, text in rows:
        lines += sheet.row((f"  {name}", text), (column,))
    return [*lines, ""]
