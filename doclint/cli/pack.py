"""``doclint pack``: begin a pack of rules, test it, and see what kinds of rules there are."""

import os
from typing import TYPE_CHECKING

import click

from doclint.cli.command import family, subcommand
from doclint.cli.output import deliver, say

if TYPE_CHECKING:
    from doclint.reports.sheet import Sheet

command = family("pack", help="规则包：不用编程，用一个 .toml 文件写本机关的规则。")


@subcommand("new", help="写一份带说明的规则包样例，照着改就是自己的规则包。")
@click.argument("file", metavar="文件")
@click.option("--prefix", required=True, metavar="字母", help="规则代码的前缀，2 至 6 个大写字母")
@click.option("--name", default="本机关公文规则", metavar="名称", help="规则包的名称")
def new(file: str, prefix: str, name: str) -> int:
    """Write a commented pack; a file that is there is not written over."""
    from doclint.rules.packs import PackError
    from doclint.rules.packs.starter import starter
    from doclint.settings import SettingsError

    try:
        text = starter(prefix, name)
        with open(file, "x", encoding="utf-8", newline="\n") as target:
            target.write(text)
    except PackError as error:
        raise SettingsError(str(error)) from None
    except FileExistsError:
        raise SettingsError(f"{file} 已经有了，请换一个文件名") from None
    shown = file if os.path.isabs(file) else os.path.join(os.curdir, file).replace(os.sep, "/")
    steps = (
        f"已写好规则包 {file}",
        "",
        "接下来：",
        "  1. 用记事本打开，照里面的说明改成自己的规则，存为 UTF-8",
        f"  2. doclint pack test {file}　　检查写得对不对，试一试各条示例",
        f'  3. 在 doclint.toml 里写 plugins = ["{shown}"]，以后检查就用上了',
    )
    deliver(["\n".join(steps) + "\n"], None, data=False)
    return 0


@subcommand("test", help="检查规则包写得对不对，把每条规则的错误示例、正确示例试一遍。")
@click.argument("files", nargs=-1, required=True, metavar="文件…")
def test(files: tuple[str, ...]) -> int:
    """Test packs: 0 all is well, 1 an example fails, 2 a pack cannot be used."""
    return max(_tested(file) for file in files)


@subcommand("kinds", help="说明规则包有哪几种检查、各写哪些项。")
@click.argument("names", nargs=-1, metavar="[种类]…")
def kinds(names: tuple[str, ...]) -> int:
    """Explain the kinds of rules and their keys."""
    from doclint.rules.packs.manual import manual
    from doclint.rules.packs.names import KINDS
    from doclint.settings import one_of

    for name in names:
        one_of("检查的种类", name, tuple(KINDS))
    sheet = _sheet()
    lines: list[str] = []
    for section in manual(names):
        lines += [*sheet.lines(section.title, 0, "strong", hang=2)]
        for key, text in section.rows:
            lines += sheet.row((f"  {key}", text), (21,))
        lines.append("")
    deliver([f"{line}\n" for line in lines], None, data=False)
    return 0


def _tested(file: str) -> int:
    """Test one pack; whatever is wrong with one does not keep others from being tested."""
    from doclint.plugins import PluginError
    from doclint.reports.packs import lines
    from doclint.rules.packs import PackError, load_pack
    from doclint.settings import SettingsError
    from doclint.testing.pack import outcomes, untried

    try:
        pack = load_pack(file)
        done = list(outcomes(pack, file))
    except (PackError, PluginError, SettingsError) as error:
        say(str(error))
        return 2
    told = [(each.example.code, each.told) for each in done]
    deliver(
        [f"{line}\n" for line in lines(pack, told, untried(pack, done), _sheet())], None, data=False
    )
    return 1 if any(each.told for each in done) else 0


def _sheet() -> "Sheet":
    """The sheet for standard output."""
    import sys

    from doclint.cli.output import columns, wants_color, wide_ambiguous
    from doclint.reports import Presentation
    from doclint.reports.sheet import Sheet

    out = sys.stdout
    return Sheet.of(
        Presentation(
            width=columns(out), color=wants_color(out, "auto"), wide_ambiguous=wide_ambiguous(out)
        )
    )


command.add_command(new)
command.add_command(test)
command.add_command(kinds)
