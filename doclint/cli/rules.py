"""``doclint rules``: all rules, as a list or as data."""

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver, presentation


@subcommand("rules", help="列出全部规则：代码、严重程度、标题。")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
def command(format_: str) -> int:
    """List the rules, those of plugins too."""
    from doclint.cli.walk import make_engine
    from doclint.reports.rulebook import entry, listing
    from doclint.reports.sheet import Sheet
    from doclint.settings import one_of

    one_of("格式", format_, ("text", "json"))
    engine = make_engine()
    rules = engine.catalogue.rules
    if format_ == "json":
        from doclint.reports.json import dumped

        deliver([dumped([entry(rule) for rule in rules])], None, data=True)
        return 0
    sheet = Sheet.of(presentation([engine], color="auto", to_file=False))
    deliver((f"{line}\n" for line in listing(rules, sheet)), None, data=False)
    return 0
