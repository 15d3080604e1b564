"""``doclint explain``: what a rule checks, why, and how to mend what it finds."""

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver, presentation


@subcommand("explain", help="说明规则：检查什么、为什么、错误和正确的写法、怎么改。")
@click.argument("codes", nargs=-1, required=True, metavar="规则代码或名称…")
def command(codes: tuple[str, ...]) -> int:
    """Explain rules by their codes or names."""
    from doclint.cli.walk import find_rule, make_engine
    from doclint.reports.rulebook import page
    from doclint.reports.sheet import Sheet

    engine = make_engine()
    rules = [find_rule(code, engine) for code in codes]
    sheet = Sheet.of(presentation([engine], color="auto", to_file=False))
    pages = ("\n".join(page(rule, sheet)) + "\n" for rule in rules)
    deliver(["\n".join(pages)], None, data=False)
    return 0
