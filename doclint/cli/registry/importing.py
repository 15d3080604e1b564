"""``doclint registry import``: lists, exports, folders of documents and pages."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver
from doclint.cli.registry.place import as_json, opened, registry_option

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.store.entry import Put
    from doclint.store.importing import Imported
    from doclint.store.store import Store

_HELP = """把已发布的文件登记进来，登记库不存在就新建。可以重复导入：同一件只登记一次。

可以是清单（xlsx、xls、ods、csv，列名如发文字号、标题、发文机关、成文日期、发布日期、有效性、废止日期、
依据名称、依据文号、公开属性、链接）、登记库的 JSONL 导出、.docx 或网页文件、装有它们的文件夹。

文号、机关、年份都相同而标题不同的，不登记、不覆盖，逐条列出；读不懂的行也逐条列出。从 .docx 里读到的
废止条款只记为“关系”，不改变状态；写 --accept-repeals，文号、标题都对得上的才记为废止。

有没有登记的行，退出码为 1。"""
_NAMES = {
    "new": "新登记", "known": "已经登记过", "filled": "补充了内容", "conflict": "文号冲突，没有登记",
    "unusable": "不能登记", "aside": "不是文件的页面，跳过",
}  # fmt: skip
_MOST = 50  # lines of remarks on the screen


@subcommand("import", help=_HELP, short_help="把清单、文件、网页登记进来")
@click.argument("sources", nargs=-1, required=True, metavar="文件或文件夹…")
@registry_option()
@click.option("--update", is_flag=True, help="与已登记的不同时，以这次的为准")
@click.option("--accept-repeals", is_flag=True, help="正文里文号、标题都对得上的废止条款，记为废止")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
def import_(
    sources: tuple[str, ...],
    registry: str | None,
    update: bool,
    accept_repeals: bool,
    format_: str,
) -> int:
    """Import what is named; the exit code is 1 where something could not be taken in."""
    from doclint.settings import one_of
    from doclint.store.settling import settle

    one_of("格式", format_, ("text", "json"))
    today = date.today()
    done: list[tuple[str, Imported]] = []
    with opened(registry, create=True) as store:
        for source in sources:
            done.append((source, _imported(store, source, today, update)))
        settled = settle(store, today) if accept_repeals else ()
    if format_ == "json":
        deliver([_json(done, settled)], None, data=True)
    else:
        deliver((f"{line}\n" for line in _lines(done, settled)), None, data=False)
    left = any(each.count("conflict") + each.count("unusable") for _, each in done)
    return int(left)


def _imported(store: "Store", source: str, today: date, update: bool) -> "Imported":
    from doclint.cli.progress import Progress
    from doclint.store.importing import import_into
    from doclint.store.intake import take_in

    intake = take_in(source, _engine)
    with Progress("导入", intake.total) as progress:
        return import_into(store, intake, today=today, update=update, progress=progress)


def _engine() -> "Engine":
    from doclint.cli.walk import make_engine

    return make_engine()


def _lines(done: "list[tuple[str, Imported]]", settled: tuple[str, ...]) -> Iterator[str]:
    from doclint.cli.here import plain_sheet

    sheet = plain_sheet()
    for source, imported in done:
        parts = [
            f"{name} {imported.count(key)} 件"
            for key, name in _NAMES.items()
            if imported.count(key)
        ]
        yield from sheet.lines(f"{source}：{'，'.join(parts) or '没有内容'}")
        for note in imported.notes:
            yield from sheet.lines(note, 2)
        for put in imported.told[:_MOST]:
            yield from sheet.lines(f"{put.origin}：{'；'.join(put.notes)}", 2, hang=2)
        if len(imported.told) > _MOST:
            yield f"  （其余 {len(imported.told) - _MOST} 条从略，用 --format json 看全部）"
    for line in settled:
        yield from sheet.lines(f"已按正文登记：{line}", hang=2)


def _json(done: "list[tuple[str, Imported]]", settled: tuple[str, ...]) -> str:
    return as_json(
        {
            "sources": [
                {
                    "source": source,
                    "counts": {key: imported.count(key) for key in _NAMES},
                    "linked": imported.linked,
                    "notes": list(imported.notes),
                    "entries": [_entry(put) for put in imported.told],
                }
                for source, imported in done
            ],
            "settled": list(settled),
        }
    )


def _entry(put: "Put") -> dict[str, object]:
    return {
        "origin": put.origin, "outcome": put.outcome, "key": put.key, "notes": list(put.notes)
    }  # fmt: skip
