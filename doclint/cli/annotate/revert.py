"""``doclint annotate revert``: the original bytes back."""

from collections import Counter
from contextlib import ExitStack

import click

from doclint.cli.annotate.asking import (
    audit_log,
    audit_option,
    database_option,
    faults,
    journal_option,
    root_of,
    root_option,
    who,
)
from doclint.cli.command import subcommand
from doclint.cli.output import deliver

_HELP = """撤回一次运行：把它改过的每个文件恢复成原来的字节。标注之后又被改动过的文件不动，逐个列出。

中途断电、被杀，再运行同一条命令会接着做完。日志损坏的，读得出的照常恢复，其余按文件里存的原文恢复。

日志丢了：--marks 不靠日志，找出门户里所有 doclint 的标注，按每个文件里存的原文去掉。不加 --apply 只列出，
不写入；加 --apply 写入，记入日志，可以再用 --last 放回去。被人改动过的标注不动，逐个列出。Word 文档去掉标注后
正文不变，文件不是逐字节相同。--list 名单.txt 只处理名单里的文件（每行一个路径，相对于门户文件夹）。

退出码：0 都恢复了；1 有没能恢复的；2 没能运行。"""


@subcommand("revert", help=_HELP, short_help="撤回一次运行，恢复原文")
@click.argument("run", required=False, type=int, metavar="[运行编号]")
@click.option("--last", is_flag=True, help="撤回最近一次改动过文件的运行")
@click.option(
    "--marks", is_flag=True, help="不靠日志，按文件里的标注撤回；先显示，加 --apply 才写入"
)
@click.option("--apply", "write", is_flag=True, help="和 --marks 一起用：写入")
@click.option(
    "--list", "listed", default="", metavar="名单", help="和 --marks 一起用：只处理这些文件"
)
@root_option(required=False)
@journal_option()
@database_option()
@audit_option()
def command(
    run: int | None,
    last: bool,
    marks: bool,
    write: bool,
    listed: str,
    root: str,
    journal: str,
    database: str,
    audit: str,
) -> int:
    """Take a run back, or all marks."""
    if marks:
        from doclint.cli.annotate.marks import take_out

        if run is not None or last or database or not root:
            raise click.UsageError(
                "--marks 要写明 --root，不能和运行编号、--last、--database 一起用"
            )
        with faults():
            return take_out(root, journal, audit, listed, write)
    if write or listed:
        raise click.UsageError("--apply、--list 要和 --marks 一起用")
    return _take_back(run, last, root, journal, database, audit)


def _take_back(
    run: int | None, last: bool, root: str, journal: str, database: str, audit: str
) -> int:
    if (run is None) != last:
        raise click.UsageError(
            "请写明撤回哪一次：--last（最近一次），或者运行编号（见 doclint annotate status）"
        )
    from doclint.cli.here import plain_sheet
    from doclint.publish.revert import TAKEN_BACK, Undoing, reverted
    from doclint.publish.rows import opened

    sheet, counts = plain_sheet(), Counter[str]()
    with faults(), ExitStack() as stack:
        root = root_of(root, journal)
        rows = stack.enter_context(opened(database))
        log = stack.enter_context(audit_log(audit, root))
        undoing = Undoing(root, journal, who(), run, None, rows, log)
        for outcome in reverted(undoing):
            well = outcome.result == TAKEN_BACK
            counts[(well and "已恢复") or "没有恢复"] += 1
            note = f"：{outcome.note}" if outcome.note else ""
            text = f"{'已恢复' if well else '没有恢复'}　{outcome.path}{note}"
            style = "" if well else "warning"
            deliver(
                (f"{line}\n" for line in sheet.lines(text, style=style, hang=2)), None, data=False
            )
    said = "，".join(f"{name} {count}" for name, count in counts.items())
    deliver([f"共 {counts.total()} 个：{said or '原来就都恢复了'}\n"], None, data=False)
    return int(counts["没有恢复"] > 0)
