"""``doclint annotate apply``: marks, shown first and written when told to."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.annotate.asking import (
    audit_log,
    audit_option,
    database_option,
    day_of,
    expect_option,
    faults,
    journal_option,
    registry_of,
    registry_option,
    root_option,
    today_option,
    who,
    worklist_of,
)
from doclint.cli.command import subcommand
from doclint.cli.output import deliver, say

if TYPE_CHECKING:
    from doclint.publish.apply import Plan
    from doclint.publish.handing import Marked
    from doclint.publish.index import Unread
    from doclint.publish.work import Outcome
    from doclint.publish.worklist import Worklist

_HELP = """按清单标注门户的网页和文件。清单可以是 plan 生成的工作清单，也可以直接是废止决定、目录（docx、网页、
xlsx、xls、csv）。

不加 --apply 只显示会标哪些、标在哪里，什么也不写。加 --apply 写入：原文先存进日志，随时可以用
doclint annotate revert --last 撤回；中途断电、被杀，再运行同一条命令会接着做完。

只标“待标注”的，“待确认”的要人在工作清单里写“标注”才标。页面上的附件，名称与文件相同或者没有自己名称的
（“原文下载”）是文件本身，一并注明；另有名称的（如申请表）不是，不动。

退出码：0 都办好了；1 有要人看的（冲突、不能标注、待确认、清单有误、门户里有没有读的文件）；2 没能运行。"""
_WRITE = "以上没有写入。核对无误后，加 --apply 写入。"
_UNDO = "要撤回：doclint annotate revert --last --root {root}"


@subcommand("apply", help=_HELP, short_help="标注：先显示，加 --apply 才写入")
@click.argument("source", metavar="清单")
@root_option()
@click.option("--apply", "write", is_flag=True, help="写入；不加只显示")
@registry_option()
@today_option()
@expect_option()
@journal_option()
@database_option()
@click.option("--output", default="", metavar="文件夹", help="改动的文件写到这里，不动门户文件夹")
@click.option("--backup-dir", "backup", default="", metavar="文件夹", help="另存一份原文")
@click.option("--list-pages", is_flag=True, help="列表页、相关链接里的标题后也加“（已废止）”")
@click.option(
    "--max-changes",
    type=int,
    default=1000,
    metavar="个数",
    help="改动超过这么多就一个也不写，默认 1000",
)
@click.option("--jobs", type=int, default=1, metavar="个数", help="同时用几个进程，默认 1")
@click.option("--base-url", default="", metavar="网址", help="门户文件夹对应的网址")
@click.option("--report", default="", metavar="文件", help="结果写成 .xlsx、.html 或 .csv")
@click.option(
    "--hand",
    default="",
    metavar="文件",
    help="手工标注单（.xlsx、.html、.csv）：地址和要粘贴的文字",
)
@click.option("--status-json", default="", metavar="文件", help="供前端显示的 status.json")
@click.option("--purge", default="", metavar="文件", help="要清除缓存的网址，一行一个")
@click.option("--sql", default="", metavar="文件", help="数据库的 UPDATE 脚本，另写一份撤回脚本")
@audit_option()
@click.option("--quiet", is_flag=True, help="只列要人看的和总数")
def command(source: str, root: str, **given: Any) -> int:
    """Mark what a worklist or list says."""
    with faults(), ExitStack() as stack:
        _check(given)
        outcomes, unread = _performed(source, root, given, stack)
        troubles = _told(outcomes, root, given)
        _say_unread(unread)
    return int(troubles or bool(unread))


def _check(given: dict[str, Any]) -> None:
    """Refuse what cannot be done before the work."""
    from doclint.publish.result import check_name

    for name in ("report", "hand"):
        if given[name]:
            check_name(given[name])
    if given["sql"] and not given["database"]:
        raise click.UsageError("--sql 要和 --database 一起用")
    if given["purge"] and not given["base_url"]:
        raise click.UsageError("--purge 要和 --base-url 一起用，才知道网址")
    if given["sql"] and given["write"]:
        raise click.UsageError("--sql 产生脚本，--apply 直接写库，只能用一个")


def _performed(
    source: str, root: str, given: dict[str, Any], stack: ExitStack
) -> "tuple[list[Outcome], tuple[Unread, ...]]":
    """Show or do; everything that was found out, and the files that could not be looked at."""
    from doclint.cli.progress import Progress
    from doclint.publish.apply import Request, applied, planned, shown
    from doclint.publish.root import Root
    from doclint.publish.rows import opened

    Root.open(root)
    rows = stack.enter_context(opened(given["database"]))
    registry = stack.enter_context(registry_of(given["registry"]))
    today = day_of(given["today"])
    found = worklist_of(source, root, registry, today, given["jobs"], given["expect"])
    worklist = found.worklist
    _say_first(worklist, today)
    items = worklist.items if rows is None else _with_rows(worklist, rows, today)
    log = stack.enter_context(audit_log(given["audit"], root)) if given["write"] else None
    request = Request(
        root, items, today, who(), worklist.title or source, given["journal"], given["output"],
        given["backup"], given["base_url"], given["list_pages"], given["max_changes"],
        given["jobs"], None, rows, log,
    )  # fmt: skip
    plan = planned(request)
    if given["sql"] and rows is not None:
        _write_scripts(rows, plan, given["sql"])
    progress = stack.enter_context(Progress("标注" if given["write"] else "核对", len(plan.works)))
    outcomes = applied(plan) if given["write"] else shown(plan)
    return _shown_one_by_one(outcomes, given, progress), found.unread


def _say_unread(unread: "tuple[Unread, ...]") -> None:
    """The files in which a place may be that was not found."""
    from doclint.cli.annotate.summary import unread_lines
    from doclint.cli.here import plain_sheet

    deliver((f"{line}\n" for line in unread_lines(unread, plain_sheet())), None, data=False)


def _say_first(worklist: "Worklist", today: date) -> None:
    """What has to be known of the list, and of the day, before the outcomes."""
    for text in dict.fromkeys((*worklist.faults, *worklist.notes)):
        say(f"注意：{text}")
    if today > date.today():
        say(f"注意：按 --today {today} 算，比今天晚；到那一天才生效的也当作已经生效")


def _shown_one_by_one(
    outcomes: "Iterable[Outcome]", given: dict[str, Any], progress: Any
) -> "list[Outcome]":
    """Print each as it comes: what was written is known whatever happens next."""
    from doclint.cli.here import plain_sheet
    from doclint.publish.diff import lines_of
    from doclint.publish.work import TROUBLES

    sheet, found = plain_sheet(), []
    for outcome in outcomes:
        found.append(outcome)
        progress(len(found))
        if not given["quiet"] or outcome.result in TROUBLES:
            deliver((f"{line}\n" for line in lines_of(outcome, sheet)), None, data=False)
    return found


def _with_rows(worklist: "Worklist", rows: Any, today: date) -> tuple[Any, ...]:
    """The items, and those of rows that a raw list's entries mean."""
    from doclint.publish.model import ABSENT

    if any(item.place is not None and item.place.kind == "row" for item in worklist.items):
        return worklist.items
    entries = list(dict.fromkeys(item.entry for item in worklist.items))
    found = tuple(worklist._replace(items=tuple(rows.find(entries))).as_of(today).items)
    there = {item.entry for item in found}
    kept = [item for item in worklist.items if item.state != ABSENT or item.entry not in there]
    return (*kept, *found)


def _write_scripts(rows: Any, plan: "Plan", path: str) -> None:
    from doclint.publish.rows import scripts

    there, back = scripts(rows, plan.made([w for w in plan.works if w.kind == "row"]))
    stem = path.removesuffix(".sql")
    deliver([there], path, data=True)
    deliver([back], f"{stem}.revert.sql", data=True)


def _told(outcomes: "list[Outcome]", root: str, given: dict[str, Any]) -> bool:
    """Write the lists asked for and say how it came out; whether somebody has to look into it."""
    from doclint.publish.diff import summary
    from doclint.publish.work import DONE, TROUBLES, WOULD

    for name, content in _files(outcomes, root, given):
        deliver([content], name, data=True)
    counts = Counter(outcome.result for outcome in outcomes)
    deliver([f"共 {len(outcomes)} 项：{summary(counts)}\n"], None, data=False)
    if counts[WOULD]:
        say(_WRITE)
    if counts[DONE] and not given["output"]:
        say(
            _UNDO.format(root=root) + (f" --journal {given['journal']}" if given["journal"] else "")
        )
    return any(counts[result] for result in TROUBLES)


def _files(
    outcomes: "list[Outcome]", root: str, given: dict[str, Any]
) -> Iterator[tuple[str, bytes]]:
    """The further files that are asked for."""
    from doclint.publish.address import Address
    from doclint.publish.diff import cells_of
    from doclint.publish.handing import Marked, hand_rows, purge_list, status_json
    from doclint.publish.result import report
    from doclint.publish.work import BY_HAND, DONE, REFUSED, SAME, WOULD

    address = Address(given["base_url"])
    well = [o for o in outcomes if o.result in (DONE, WOULD, SAME) and o.kind != "row"]
    own = [Marked(o.path, o.mark) for o in well if o.mark.status]
    if given["report"]:
        yield given["report"], report(given["report"], "标注结果", cells_of(outcomes))
    if given["hand"]:
        by_hand = own + [Marked(o.path, o.mark) for o in outcomes if o.result in (REFUSED, BY_HAND)]
        yield given["hand"], report(given["hand"], "手工标注单", hand_rows(by_hand, address))
    if given["status_json"]:
        yield given["status_json"], status_json([*_standing(root, given), *own], address)
    if given["purge"]:
        yield given["purge"], purge_list([o.path for o in well if o.result != SAME], address)


def _standing(root: str, given: dict[str, Any]) -> "Iterator[Marked]":
    """What earlier runs marked: the file for a front end holds all that is marked."""
    from doclint.publish import journal
    from doclint.publish.handing import standing
    from doclint.publish.root import Root

    place = given["output"] or root
    if given["journal"]:
        return standing(given["journal"])
    return standing(journal.beside(Root.open(place).path)) if os.path.isdir(place) else iter(())
