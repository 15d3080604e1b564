"""``doclint annotate``: marks on published pages and files, shown, written, proved, taken back."""

from importlib import import_module
from typing import ClassVar

import click

from doclint.cli.command import Family

_HELP = """批量标注：按废止、失效、修改的决定或者清单，在门户的网页和文件上标明效力状态。

一般这样用：先 doclint annotate apply 清单.xlsx --root portal/ 看会标哪些（不写入）；核对无误，加
--apply 写入；以后用 verify 查标注还在不在；标错了用 revert --last 撤回，原文一个字节不差。

需要逐件审批的，先用 plan 生成工作清单，改好、签好，再交给 apply。"""


class _Annotate(Family):
    """Its commands are modules of this package, imported when called for."""

    summaries: ClassVar[dict[str, str]] = {
        "plan": "由决定或清单生成工作清单，供核对、审批",
        "apply": "标注：先显示，加 --apply 才写入",
        "verify": "查已写的标注还在不在、对不对",
        "revert": "撤回一次运行，恢复原文；日志丢了用 --marks",
        "status": "列出各次运行，有没有没做完的",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of use."""
        return list(self.summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, or None."""
        if cmd_name not in self.summaries:
            return None
        if cmd_name not in self.commands:
            module = import_module(f"doclint.cli.annotate.{cmd_name}")
            self.add_command(module.command, cmd_name)
        return self.commands[cmd_name]


command = _Annotate(
    name="annotate", help=_HELP, options_metavar="[选项]", subcommand_metavar="命令 [参数]…"
)
