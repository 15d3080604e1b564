"""The command line. Each command lives in a file of its own and is imported when called."""

import os
import sys
from collections.abc import Sequence

import click

from doclint.cli.command import VERSION, Command, Commands
from doclint.cli.output import prepare, say

__all__ = ["Command", "FAILED", "cli", "run"]

FAILED = 2  # doclint could not do its job

cli = Commands(
    name="doclint",
    params=[VERSION],
    options_metavar="[选项]",
    subcommand_metavar="命令 [参数]…",
    help="公文检查：检查公文（.docx）的公开属性、密级标志和格式要素，说明依据和改法。",
    epilog="退出码：0 没有达到 --fail-on 的问题；1 有；2 未能检查（用法、设置、插件或内部错误）。",
)


def run(arguments: Sequence[str]) -> int:
    """Run a command; the result is the exit code. What goes wrong is said on stderr."""
    prepare(sys.stdout)
    prepare(sys.stderr)
    try:
        code = _invoked(list(arguments))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        pass  # the reader has gone (``| head``): nobody is left to tell
    except (click.Abort, KeyboardInterrupt):
        say("已中断")
    except click.ClickException as error:
        from doclint.cli.errors import chinese

        say(chinese(error))
    except Exception as error:  # whatever it is, 1 would mean “findings”
        from doclint.cli.errors import described

        say(described(error))
    _settle()
    return FAILED


def _invoked(arguments: list[str]) -> int:
    """The result of the command named; without one, the help and a failure."""
    if not arguments:
        sys.stderr.write(cli.get_help(click.Context(cli, info_name="doclint")) + "\n")
        return FAILED
    try:
        with cli.make_context("doclint", arguments) as context:
            result = cli.invoke(context)
    except click.exceptions.Exit as finished:
        return finished.exit_code
    return result if isinstance(result, int) else 0


def _settle() -> None:
    """Keep Python from complaining, at its end, about output that cannot be written."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
