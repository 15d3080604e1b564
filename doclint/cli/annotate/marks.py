"""``doclint annotate revert --marks``: marks taken out by what each file carries."""

from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from doclint.cli.annotate.asking import audit_log, who
from doclint.cli.output import deliver, say

if TYPE_CHECKING:
    from doclint.publish.unmark import Finding

_WRITE = "以上没有写入。核对无误后，加 --apply 写入。"
_UNDO = "要把标注放回去：doclint annotate revert --last --root {root}"


def take_out(root: str, journal: str, audit: str, listed: str, write: bool) -> int:
    """Show or take out all marks below a root; 1 where a file is left that a person must look at."""
    from doclint.publish.unmark import LEFT, NOT_READ, TAKEN, WOULD, Unmarking, marked, unmarked

    with ExitStack() as stack:
        paths = _paths(listed) if listed else None
        log = stack.enter_context(audit_log(audit, root)) if write else None
        asked = Unmarking(root, journal, who(), paths, None, log)
        counts = _shown(unmarked(asked) if write else marked(asked))
    if counts[WOULD]:
        say(_WRITE)
    if counts[TAKEN]:
        say(_UNDO.format(root=root) + (f" --journal {journal}" if journal else ""))
    return int(bool(counts[LEFT] or counts[NOT_READ]))


def _shown(findings: "Iterable[Finding]") -> "Counter[str]":
    """Print each as it comes, then the count."""
    from doclint.cli.here import plain_sheet
    from doclint.publish.unmark import TAKEN, WORDS, WOULD

    sheet, counts = plain_sheet(), Counter[str]()
    for each in findings:
        counts[each.result] += 1
        text = f"{WORDS[each.result]}　{each.path}" + (f"：{each.note}" if each.note else "")
        style = "" if each.result in (WOULD, TAKEN) else "warning"
        deliver((f"{line}\n" for line in sheet.lines(text, style=style, hang=2)), None, data=False)
    said = "，".join(f"{WORDS[result]} {counts[result]}" for result in WORDS if counts[result])
    deliver([f"共 {counts.total()} 个：{said or '没有找到 doclint 的标注'}\n"], None, data=False)
    return counts


def _paths(listed: str) -> tuple[str, ...]:
    """The paths of a list, one a line. Raises ``PublishError``."""
    from doclint.publish.refusal import PublishError

    try:
        with open(listed, encoding="utf-8-sig", errors="surrogateescape") as file:
            lines = [line.strip() for line in file]
    except OSError as error:
        raise PublishError(f"名单 {listed} 打不开：{error.strerror or error}") from None
    paths = tuple(dict.fromkeys(filter(None, lines)))
    if not paths:
        raise PublishError(f"名单 {listed} 是空的；每行写一个路径（相对于门户文件夹）")
    return paths
