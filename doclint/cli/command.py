"""Commands with Chinese help, found and imported when called for."""

import sys
from collections.abc import Callable
from typing import ClassVar

import click

# Name → what the list of commands says; a module of this name in this package has it.
BUILTIN = {
    "check": "检查文件，给出问题、依据和改法",
    "facts": "列出识别到的公文要素",
    "explain": "说明一条规则：检查什么、为什么、怎么改",
    "rules": "列出全部规则",
    "registry": "登记库：已发布的文件、状态、关系，导入、查询、体检",
    "annotate": "批量标注：废止、失效、修改的文件，在门户上标明，可核验、可撤回",
    "metadata": "生成发布用的元数据：题录、网页标签、JSON-LD、GB/T 33480",
    "profiles": "列出机关配置，说明每个认可、要求什么",
    "plugins": "列出插件和规则包，说明能不能用",
    "plugin": "做一个插件、检查插件",
    "pack": "规则包：新建、试一试、有哪几种检查",
}


def _show_help(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    """Print the help and stop."""
    del parameter
    if value and not context.resilient_parsing:
        sys.stdout.write(context.get_help() + "\n")
        context.exit()


# Made here and not by click, which would look up translations (1 ms at each start).
_HELP = click.Option(
    ["--help"],
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_help,
    help="显示这份说明",
)


class Command(click.Command):
    """A command whose help and messages are Chinese."""

    def get_help(self, ctx: click.Context) -> str:
        """The help text, at most 80 columns wide."""
        from doclint.cli.help import help_text

        return help_text(self, ctx)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, described in Chinese."""
        return _HELP if self.add_help_option else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; arguments too many are named in Chinese."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click's parser leaves it out in places
            raise
        if rest:
            raise click.UsageError(f"多余的参数：{' '.join(rest)}", ctx)
        return rest


class Commands(click.Group):
    """The group of all commands: doclint's own, and those of plugins when need be.

    Plugins are looked for only for a command that is not doclint's own and for the list
    of commands, so that ``check`` does not pay for them.
    """

    command_class = Command
    summaries: ClassVar[dict[str, str]] = BUILTIN
    _loaded = False

    def get_help(self, ctx: click.Context) -> str:
        """The help text, at most 80 columns wide."""
        from doclint.cli.help import help_text

        return help_text(self, ctx)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, described in Chinese."""
        return _HELP if self.add_help_option else None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands: doclint's own in the order of use, then the others."""
        self._load()
        return [*BUILTIN, *sorted(set(self.commands) - set(BUILTIN))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, or None."""
        if cmd_name in BUILTIN:
            return self._builtin(cmd_name)
        if cmd_name.startswith("-"):
            return None
        self._load()
        return self.commands.get(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that arguments name; an unknown one is named in Chinese."""
        command = self.get_command(ctx, args[0])
        if command is None:
            from doclint.settings import nearest

            known = nearest(args[0], self.list_commands(ctx))
            raise click.UsageError(f"没有命令 {args[0]}{known}", ctx)
        return args[0], command, args[1:]

    def _builtin(self, name: str) -> click.Command:
        """One of doclint's own commands."""
        if name not in self.commands:
            from importlib import import_module

            self.add_command(import_module(f"doclint.cli.{name}").command, name)
        return self.commands[name]

    def _load(self) -> None:
        """Have all commands at hand: doclint's own first, so that none can be taken."""
        if self._loaded:
            return
        self._loaded = True
        for name in BUILTIN:
            self._builtin(name)
        from doclint.cli.walk import add_commands

        add_commands(self)


class Family(Commands):
    """A command of several, such as ``doclint plugin``: no plugin adds to it."""

    summaries: ClassVar[dict[str, str]] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of its commands, in the order in which they were added."""
        return list(self.commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, or None."""
        return self.commands.get(cmd_name)


def _show_version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    """Print the version and stop."""
    del parameter
    if value and not context.resilient_parsing:
        from doclint import __version__

        sys.stdout.write(f"doclint {__version__}\n")
        context.exit()


# ``--version`` alone is answered before this module is imported.
VERSION = click.Option(
    ["--version"],
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="显示版本",
)


def subcommand(name: str, **attributes: object) -> Callable[[Callable[..., int]], click.Command]:
    """Make a function a command; it returns the exit code."""
    return click.command(name, cls=Command, options_metavar="[选项]", **attributes)


def family(name: str, help: str) -> Family:
    """A command of several; ``family.add_command(command)`` adds one."""
    return Family(name=name, help=help, options_metavar="[选项]", subcommand_metavar="命令 [参数]…")
