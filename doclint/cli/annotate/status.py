"""``doclint annotate status``: the runs of a journal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.cli.annotate.asking import faults, journal_option, root_of, root_option
from doclint.cli.command import subcommand
from doclint.cli.output import deliver

if TYPE_CHECKING:
    from doclint.publish.journal import Journal

_HELP = """列出日志里的各次运行：什么时候、谁、依据哪个决定，改了多少文件，有没有没做完的。

只看，不写，正在标注时也可以运行。

退出码：0 没有没做完的，或者正在运行；1 有没做完的运行；2 没能运行。"""
_STATES = {
    "open": "没有做完（再运行同一条 apply 会接着做）", "finished": "已完成",
    "reverting": "没有全部撤回", "reverted": "已撤回",
}  # fmt: skip
_RUNNING = "正在运行：另一个 doclint 正在标注或者撤回，还没有做完；等它结束再看各次运行的结果\n"
_STEPS = {
    "done": "已标注", "planned": "待核实", "failed": "没有写入", "conflict": "有冲突", "reverted": "已恢复",
}  # fmt: skip


@subcommand("status", help=_HELP, short_help="列出各次运行，有没有没做完的")
@root_option(required=False)
@journal_option()
def command(root: str, journal: str) -> int:
    """List the runs."""
    from doclint.publish.journal import OPEN, looked_at
    from doclint.publish.refusal import InUseError

    with faults():
        try:
            place = _place(root, journal)
            with looked_at(place) as record:
                if record is None:
                    deliver([f"没有日志 {place}：这里还没有标注过\n"], None, data=False)
                    return 0
                deliver(list(_lines(record)), None, data=False)
                return int(any(run.state == OPEN for run in record.runs()))
        except InUseError:
            deliver([_RUNNING], None, data=False)
            return 0


def _place(root: str, journal: str) -> str:
    """The journal that is meant; refused where it is that of another root."""
    from doclint.publish import journal as journals
    from doclint.publish.root import Root

    if not root:
        root_of(root, journal)
        return journal
    folder = Root.open(root).path
    place = journal or journals.beside(folder)
    with journals.looked_at(place) as record:
        if record is not None:
            journals.check_root(record.root(), folder, place)
    return place


def _lines(record: "Journal") -> Iterator[str]:
    runs = record.runs()
    for run in runs:
        counts = record.counts(run.id)
        said = "，".join(
            f"{word} {counts[state]}" for state, word in _STEPS.items() if counts.get(state)
        )
        yield f"第 {run.id} 次　{_STATES[run.state]}　{said}\n"
        yield f"  {run.started}　{run.who}　{run.title}\n"
    if not runs:
        yield "还没有改动过文件的运行\n"
