"""``doclint annotate verify``: whether the marks still stand."""

from collections import Counter
from datetime import date

import click

from doclint.cli.annotate.asking import (
    database_option,
    faults,
    journal_option,
    registry_of,
    registry_option,
    root_of,
    root_option,
)
from doclint.cli.command import subcommand
from doclint.cli.output import deliver

_HELP = """重新读一遍日志里标注过的每个文件：标注还在不在，有没有被改动，页面是不是被内容管理系统重新发布了；写明
--registry 的，再与登记库核对。

退出码：0 都在；1 有丢失、改动或不一致的；2 没能运行。"""


@subcommand("verify", help=_HELP, short_help="查已写的标注还在不在、对不对")
@root_option(required=False)
@journal_option()
@registry_option()
@database_option()
@click.option("--report", default="", metavar="文件", help="结果写成 .xlsx、.html 或 .csv")
@click.option("--quiet", is_flag=True, help="只列有问题的和总数")
def command(root: str, journal: str, registry: str, database: str, report: str, quiet: bool) -> int:
    """Read every marked file again."""
    from doclint.cli.here import plain_sheet
    from doclint.publish.result import check_name
    from doclint.publish.result import report as written
    from doclint.publish.rows import opened
    from doclint.publish.verify import WORDS, Question, Verdict, verified

    sheet, found = plain_sheet(), list[Verdict]()
    with faults(), opened(database) as rows, registry_of(registry) as store:
        root = root_of(root, journal)
        if report:
            check_name(report)
        for verdict in verified(Question(root, journal, date.today(), store, rows)):
            found.append(verdict)
            if verdict.well and quiet:
                continue
            text = f"{WORDS[verdict.state]}　{verdict.path}" + (
                f"：{verdict.note}" if verdict.note else ""
            )
            style = "faint" if verdict.well else "warning"
            deliver(
                (f"{line}\n" for line in sheet.lines(text, style=style, hang=2)), None, data=False
            )
        if report:
            header = ("结果", "位置", "文件名称", "发文字号", "说明")
            rows_ = [(WORDS[v.state], v.path, *_named(v), v.note) for v in found]
            deliver([written(report, "核验结果", [header, *rows_])], report, data=True)
    counts = Counter(verdict.state for verdict in found)
    said = "，".join(f"{WORDS[state]} {counts[state]}" for state in WORDS if counts[state])
    deliver([f"共 {len(found)} 个：{said or '没有标注'}\n"], None, data=False)
    return int(any(not verdict.well for verdict in found))


def _named(verdict: object) -> tuple[str, str]:
    mark = getattr(verdict, "mark", None)
    return (mark.title, mark.number) if mark is not None else ("", "")
