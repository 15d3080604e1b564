"""``doclint plugins``: what is installed, what it brings, and whether it can be used."""

import click

from doclint.cli import FAILED
from doclint.cli.command import subcommand
from doclint.cli.here import plain_sheet, settings_here
from doclint.cli.output import deliver


@subcommand("plugins", help="列出插件和规则包：版本、规则、机关配置、来源，有没有启用。")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
@click.option("--settings", "settings_", metavar="文件", help="用这份设置文件，不去找别的")
def command(format_: str, settings_: str | None) -> int:
    """List the plugins; the exit code is 2 where a run with them would stop."""
    from doclint.plugins.inventory import inventory
    from doclint.reports.plugin_list import data, plugins_text
    from doclint.settings import one_of

    one_of("格式", format_, ("text", "json"))
    settings = settings_here(settings_)
    listing = inventory(settings.plugins, settings.packs, settings.required_plugins)
    if format_ == "json":
        from doclint.reports.json import dumped

        deliver([dumped(data(listing))], None, data=True)
    else:
        lines = plugins_text(listing, plain_sheet())
        deliver((f"{line}\n" for line in lines), None, data=False)
    return FAILED if listing.failed else 0
