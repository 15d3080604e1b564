"""``doclint registry export`` and ``ledger``: the registry as files."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver, say
from doclint.cli.registry.place import as_of_option, day, opened, registry_option

if TYPE_CHECKING:
    from doclint.store.store import Store

_EXPORT_HELP = """把登记库导出：csv（表格软件可以打开，带每件的状态）、jsonl（完整，可以再导入，格式见
schemas/registry-1.schema.json）、jsonld（schema.org/Legislation，供程序和搜索引擎读取）。"""
_LEDGER_HELP = (
    """公开属性台账（xlsx）：按公开属性、发文机关、年份、不公开理由汇总，附逐件明细，可以打印。"""
)


@subcommand("export", help=_EXPORT_HELP, short_help="导出为 csv、JSONL、JSON-LD")
@registry_option()
@as_of_option()
@click.option(
    "--format", "format_", default="csv", metavar="格式", help="csv（默认）、jsonl 或 jsonld"
)
@click.option("--output", "-o", metavar="文件", help="写入文件，不在屏幕上显示")
def export(registry: str | None, as_of: str | None, format_: str, output: str | None) -> int:
    """Export all documents."""
    from doclint.settings import one_of

    one_of("格式", format_, ("csv", "jsonl", "jsonld"))
    with opened(registry) as store:
        deliver(_exported(store, format_, day(as_of)), output, data=True)
        if output:
            say(f"已把 {store.size()} 件写入 {output}")
    return 0


def _exported(store: "Store", format_: str, when: date) -> Iterator[str]:
    if format_ == "jsonl":
        from doclint.store.lines import json_lines

        return json_lines(store)
    from doclint.store.exports import csv_rows, json_ld

    return csv_rows(store, when) if format_ == "csv" else json_ld(store, when)


@subcommand("ledger", help=_LEDGER_HELP, short_help="公开属性台账（xlsx）")
@registry_option()
@as_of_option()
@click.option("--output", "-o", required=True, metavar="文件", help="写入的 xlsx 文件")
@click.option("--title", default="公开属性台账", metavar="标题", help="台账的标题")
@click.option("--year", metavar="年份", help="只要这一年的文件")
@click.option("--issuer", metavar="机关", help="只要这个机关的文件")
def ledger(
    registry: str | None,
    as_of: str | None,
    output: str,
    title: str,
    year: str | None,
    issuer: str | None,
) -> int:
    """Write the ledger of disclosure attributes."""
    from doclint.cli.registry.listing import chosen
    from doclint.store.ledger import ledger_of, workbook

    when = day(as_of)
    with opened(registry) as store:
        made = ledger_of(chosen(store, when, {"year": year, "issuer": issuer}))
    deliver([workbook(made, title, when)], output, data=True)
    say(f"已把 {len(made.rows)} 件写入 {output}")
    return 0
