"""``doclint plugin``: begin a plugin, and check one."""

import os
from contextlib import ExitStack

import click

from doclint.cli.command import family, subcommand
from doclint.cli.output import deliver

command = family("plugin", help="做一个插件，检查插件合不合要求。")


@subcommand(
    "new",
    help="新建一个插件：一条 TOML 规则、一条 Python 规则、用例、测试和说明，可以直接安装。",
)
@click.argument("name", metavar="名称")
@click.option("--prefix", default="", metavar="字母", help="规则代码的前缀，2 至 6 个大写字母")
@click.option("--into", default=".", metavar="文件夹", help="建在哪个文件夹里，默认是当前文件夹")
def new(name: str, prefix: str, into: str) -> int:
    """Write a new plugin's folder."""
    from doclint.settings import SettingsError
    from doclint.testing.distribution import DistributionError, create, named

    try:
        made = named(name, prefix)
        home = create(made, into)
    except DistributionError as error:
        raise SettingsError(str(error)) from None
    shown = os.path.join(os.curdir, home) if not home.is_absolute() else str(home)
    lines = [
        f"已建好插件 {made.full_name}：{shown}",
        "",
        "接下来：",
        f"  pip install {shown}",
        f"  doclint check --select {made.prefix}001,{made.prefix}101 草稿.docx",
        "改规则、写用例、跑测试，见其中的 README.md",
    ]
    deliver(["\n".join(lines) + "\n"], None, data=False)
    return 0


@subcommand(
    "check",
    help="检查插件：能否单独装载、规则代码是否自己的、说明和用例全不全、对合规公文是否误报。",
)
@click.argument("name", metavar="名称或文件夹")
@click.option(
    "--cases", default=None, metavar="文件夹", help="用例文件所在，默认是插件文件夹里的 cases"
)
def check(name: str, cases: str | None) -> int:
    """Check a plugin that is installed, or the one in a folder."""
    from doclint.testing.plugin_check import PluginCheckError, check_plugin

    with ExitStack() as stack:
        if os.path.isdir(name):
            name, cases = _in_folder(name, cases, stack)
        try:
            check_plugin(name, cases)
        except PluginCheckError as error:
            deliver([f"{error}\n"], None, data=False)
            return 1
    deliver([f"插件 {name} 合乎要求\n"], None, data=False)
    return 0


def _in_folder(folder: str, cases: str | None, stack: ExitStack) -> tuple[str, str | None]:
    """The name and the cases of the plugin in a folder, found as long as the stack is open."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from doclint.settings import SettingsError
    from doclint.testing.checkout import Shelf, checkout_of

    home = Path(folder).resolve()
    checkout = checkout_of(home / "pyproject.toml")
    if checkout is None or checkout.folder != home:
        raise SettingsError(f"{folder} 不是插件的文件夹：没有写明 doclint 入口点的 pyproject.toml")
    shelf = Shelf(Path(stack.enter_context(TemporaryDirectory(prefix="doclint-"))))
    stack.enter_context(shelf.visible(checkout))
    if cases is None and (home / "cases").is_dir():
        cases = str(home / "cases")
    return checkout.name, cases


command.add_command(new)
command.add_command(check)
