"""The commands as click knows them."""

import sys

import click

from doclint.cli import FAILED
from doclint.cli.command import VERSION, Commands


def made() -> Commands:
    """The group of all commands, made anew: it keeps what plugins add to it."""
    return Commands(
        name="doclint",
        params=[VERSION],
        options_metavar="[选项]",
        subcommand_metavar="命令 [参数]…",
        help="公文检查：检查公文（.docx）的公开属性、密级标志和格式要素，说明依据和改法。",
        epilog="退出码：0 没有达到 --fail-on 的问题；1 有；2 未能检查（用法、设置、插件或内部错误）。",
    )


def invoked(arguments: list[str]) -> int:
    """The result of the command named; without one, the help and a failure."""
    cli = made()
    if not arguments:
        sys.stderr.write(cli.get_help(click.Context(cli, info_name="doclint")) + "\n")
        return FAILED
    try:
        with cli.make_context("doclint", arguments) as context:
            result = cli.invoke(context)
    except click.exceptions.Exit as finished:
        return finished.exit_code
    return result if isinstance(result, int) else 0


def stopped(error: BaseException) -> str:
    """What to say, in Chinese, of whatever stopped a command."""
    from doclint.cli.errors import chinese, described

    if isinstance(error, click.Abort | KeyboardInterrupt):
        return "已中断"
    if isinstance(error, click.ClickException):
        return chinese(error)
    assert isinstance(error, Exception)
    return described(error)
