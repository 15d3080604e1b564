"""``doclint annotate plan``: what would be marked where, what waits, what a person has to decide."""

import os
from datetime import date
from typing import TYPE_CHECKING

import click

from doclint.cli.annotate.asking import day_of, expect_option, today_option
from doclint.cli.command import subcommand
from doclint.cli.output import deliver

if TYPE_CHECKING:
    from doclint.publish.model import Decision
    from doclint.publish.plan import Plan

_HELP = """由废止、失效、修改的决定或者清单，找出门户上的页面和文件，列成工作清单；不改动任何文件。

决定或者清单可以是 .docx、网页、xlsx、xls、csv、txt。文号和标题都一致的列为“待标注”；只有标题，或者文号、
标题有一样对不上的，列为“待确认”，不会自动标注；生效日期还没到的列为“暂缓”；缺依据、缺日期的列为“有误”。

工作清单可以打印出来审批。在“处理”一列写“标注”或者“不标注”，再交给 doclint annotate apply。

退出码：0 全部可以标注或者到期再标注；1 有要人看的；2 没有做成。"""


@subcommand("plan", help=_HELP, short_help="找出要标注的页面和文件，列成工作清单")
@click.argument("source", metavar="决定或清单")
@click.option("--root", metavar="文件夹", help="门户网站的文件所在的文件夹")
@click.option("--registry", metavar="登记库", help="同时核对登记库：文件或 postgresql:// 地址")
@click.option("--output", "-o", metavar="文件", help="工作清单：.xlsx、.csv 或者 .json")
@today_option()
@expect_option()
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="数目", help="同时用几个进程读门户")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
def command(
    source: str,
    root: str | None,
    registry: str | None,
    output: str | None,
    today: str | None,
    expect: int | None,
    jobs: int | None,
    format_: str,
) -> int:
    """Plan, write the worklist, print a summary; 1 where a person has to look at something."""
    from doclint.settings import one_of

    one_of("格式", format_, ("text", "json"))
    if root is None and registry is None:
        raise click.UsageError("请用 --root 写明门户所在的文件夹，或者用 --registry 写明登记库")
    _check_output(output, source)
    made = _planned(source, root, registry, day_of(today), expect, jobs or os.cpu_count() or 1)
    if output is not None:
        _written(made, output)
    _show(made, output, format_)
    return int(_needs_person(made))


def _check_output(output: str | None, source: str) -> None:
    """Refuse early what could only fail after minutes."""
    if output is None:
        return
    from doclint.cli.file import check_target

    if not output.lower().endswith((".xlsx", ".csv", ".json")):
        raise click.UsageError(f"工作清单 {output} 的后缀要是 .xlsx、.csv 或者 .json")
    check_target(output, (source,))


def _planned(
    source: str,
    root: str | None,
    registry: str | None,
    today: date,
    expect: int | None,
    jobs: int,
) -> "Plan":
    from doclint.cli.annotate.asking import faults, registry_of
    from doclint.cli.progress import Progress
    from doclint.publish.plan import plan

    decision = _decision(source)
    with faults(), registry_of(registry or "") as store, Progress("读门户", None) as progress:
        return plan(decision, root, store, today, expect, jobs, progress)


def _decision(source: str) -> "Decision":
    from doclint.publish.decision import DecisionError, read_decision
    from doclint.publish.worklist import WorklistError, is_worklist
    from doclint.settings import SettingsError

    try:
        if is_worklist(source):
            raise SettingsError(f"{source} 已经是工作清单，请交给 doclint annotate apply")
        return read_decision(source)
    except (DecisionError, WorklistError) as error:
        raise SettingsError(str(error)) from None


def _written(made: "Plan", output: str) -> None:
    from doclint.publish.worklist import WorklistError
    from doclint.settings import SettingsError

    try:
        made.worklist.write(output)
    except WorklistError as error:
        raise SettingsError(str(error)) from None


def _show(made: "Plan", output: str | None, format_: str) -> None:
    if format_ == "json":
        from doclint.publish.worklist.document import json_of

        deliver([json_of(made.worklist)], None, data=True)
        return
    from doclint.cli.annotate.summary import summary_lines

    deliver((f"{line}\n" for line in summary_lines(made, output)), None, data=False)


def _needs_person(made: "Plan") -> bool:
    from doclint.publish.model import HELD, READY

    lines = made.worklist.items
    ready = bool(lines) and all(item.state in (READY, HELD) for item in lines)
    return not ready or bool(made.unread)
