"""``doclint registry doctor``: what is wrong with a registry."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver
from doclint.cli.registry.place import as_json, opened, registry_option

if TYPE_CHECKING:
    from doclint.store.doctor import Ailment

_HELP = """检查登记库：文号是不是从正文引用处抓错的、同一件登记了两次、几件争一个文号、状态与有效期矛盾、废止没有依据、
关系没有着落、互相取代、文件不见了。只报告，不改动；每条都写明为什么、怎么办。

写“很可能”的几乎没有别的解释，写“请核对”的要看原文。有问题的，退出码为 1。"""
_FEW = 30  # of one kind on the screen


@subcommand("doctor", help=_HELP, short_help="检查登记库：抓错的文号、重复、矛盾")
@registry_option()
@click.option("--all", "all_", is_flag=True, help="全部列出，不从略")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
def doctor(registry: str | None, all_: bool, format_: str) -> int:
    """Examine the registry; the exit code is 1 where something is wrong."""
    from doclint.settings import one_of
    from doclint.store.doctor import examine

    one_of("格式", format_, ("text", "json"))
    with opened(registry) as store:
        found, size = examine(store, date.today()), store.size()
    if format_ == "json":
        ailments = [each._asdict() | {"keys": list(each.keys)} for each in found]
        deliver([as_json({"documents": size, "ailments": ailments})], None, data=True)
    else:
        deliver((f"{line}\n" for line in _lines(found, size, all_)), None, data=False)
    return int(bool(found))


def _lines(found: "tuple[Ailment, ...]", size: int, every: bool) -> Iterator[str]:
    from doclint.cli.here import plain_sheet
    from doclint.store.doctor import KINDS

    sheet = plain_sheet()
    if not found:
        yield f"登记库里有 {size} 件，没有发现问题。"
        return
    counts = Counter(each.kind for each in found)
    for kind, name in KINDS.items():
        if not counts[kind]:
            continue
        yield f"{name}（{counts[kind]} 处）"
        alike = [each for each in found if each.kind == kind]
        for each in alike if every else alike[:_FEW]:
            sure = "很可能" if each.sure else "请核对"
            first, *others = each.keys
            also = f"（另见 {'、'.join(others[:8])}）" if others else ""
            yield from sheet.lines(f"[{sure}] 序号 {first}{also}：{each.reason}", 2, hang=2)
            yield from sheet.lines(f"怎么办：{each.remedy}。", 4, hang=4)
        if len(alike) > _FEW and not every:
            yield f"  （其余 {len(alike) - _FEW} 处从略，用 --all 看全部）"
        yield ""
    yield f"登记库里有 {size} 件，发现 {len(found)} 处。"
