"""What a plan comes to, for a person: how many of each kind, and all that is to be decided."""

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import TYPE_CHECKING

from doclint.cli.output import columns, wants_color, wide_ambiguous
from doclint.publish.model import ABSENT, HELD, READY, TO_REVIEW, WRONG, Entry, Item
from doclint.reports import Presentation
from doclint.reports.sheet import Sheet

if TYPE_CHECKING:
    from doclint.publish.index import Unread
    from doclint.publish.plan import Plan

_SAID = {
    READY: ("待标注", "文号、标题对得上，可以标注"),
    HELD: ("暂缓", "还没有到生效日期，到期再标注"),
    TO_REVIEW: ("待确认", "要人核对，没有核对的不会标注"),
    WRONG: ("有误", "清单这一行缺依据、缺日期或者自相矛盾，不会标注"),
    ABSENT: ("未找到", "没有找到对应的页面和文件"),
}
_MOST = 30  # documents of a kind that are shown


def summary_lines(made: "Plan", output: str | None) -> Iterator[str]:
    """The summary, at most as wide as the terminal."""
    sheet = _sheet()
    worklist = made.worklist
    documents = len({_identity(item.entry) for item in worklist.items})
    title = f"《{worklist.title}》" if worklist.title else worklist.source
    yield from sheet.lines(f"{title}：{documents} 件文件，看了 {made.files} 个网页和文件")
    for text in (*worklist.faults, *worklist.notes):
        yield from sheet.lines(f"注意：{text}", 2, hang=6)
    yield ""
    for state, (word, meaning) in _SAID.items():
        items = worklist.in_state(state)
        count = f"{len(items)} 处" if state != ABSENT else f"{len(items)} 件"
        yield from sheet.row((f"  {word}", count, meaning), (12, 10))
    for state in (TO_REVIEW, WRONG, ABSENT):
        yield from _listed(worklist.in_state(state), _SAID[state][0], sheet)
    yield from unread_lines(made.unread, sheet)
    yield ""
    if output is not None:
        yield from sheet.lines(f"工作清单：{output}")
        yield from sheet.lines(_next_step(worklist.items))
    else:
        yield from sheet.lines("没有写工作清单；要写，请加 -o 工作清单.xlsx")


def _sheet() -> Sheet:
    stdout = sys.stdout
    how = Presentation(
        width=columns(stdout),
        color=wants_color(stdout, "auto"),
        wide_ambiguous=wide_ambiguous(stdout),
    )
    return Sheet.of(how)


def _identity(entry: Entry) -> tuple[str, str, str]:
    return entry.origin, entry.number, entry.title


def _listed(items: Iterable[Item], word: str, sheet: Sheet) -> Iterator[str]:
    """The documents that need a person, each with its places and why."""
    groups = [(k, list(g)) for k, g in groupby(items, key=lambda i: _identity(i.entry))]
    if not groups:
        return
    yield ""
    yield sheet.paint(f"{word}：", "strong")
    for number, (_, group) in enumerate(islice(groups, _MOST), 1):
        entry = group[0].entry
        name = f"《{entry.title}》" if entry.title else ""
        lead = f"{number}. "
        yield from sheet.lines(f"{lead}{name}{entry.number}（{entry.origin}）", 2, hang=len(lead))
        for fault in entry.faults:
            yield from sheet.lines(fault, 5)
        for item in group:
            where = f"{item.place.path}：" if item.place else ""
            yield from sheet.lines(f"{where}{item.note}", 5) if where or item.note else ()
    if len(groups) > _MOST:
        yield from sheet.lines(f"……另有 {len(groups) - _MOST} 件，见工作清单", 2)


def unread_lines(unread: "tuple[Unread, ...]", sheet: Sheet) -> Iterator[str]:
    """The files that could not be looked at, each with why; nothing where there are none."""
    if not unread:
        return
    yield ""
    yield sheet.paint(f"没有读的文件（{len(unread)} 个），里面有没有要标注的不知道：", "strong")
    for each in unread[:_MOST]:
        yield from sheet.lines(f"{each.path}：{each.reason}", 2, hang=2)
    if len(unread) > _MOST:
        yield from sheet.lines(f"……另有 {len(unread) - _MOST} 个", 2)


def _next_step(items: Iterable[Item]) -> str:
    if any(item.state == TO_REVIEW for item in items):
        return "请在“处理”一列对待确认的写“标注”或者“不标注”，再运行 doclint annotate apply"
    return "核对后运行 doclint annotate apply"
