"""What a run does or would do, for a person: per file where, from what to what."""

from collections import Counter
from collections.abc import Iterable, Iterator

from doclint.publish.words import ground_text, word_of
from doclint.publish.work import DONE, LINKS, RESULTS, SAME, WOULD, Outcome
from doclint.reports.sheet import Sheet

_UNCHANGED = (SAME,)
_EMPTY = "（没有）"


def lines_of(outcome: Outcome, sheet: Sheet) -> Iterator[str]:
    """The lines on one file or item."""
    result = RESULTS.get(outcome.result, outcome.result)
    style = (
        "strong"
        if outcome.result in (DONE, WOULD)
        else "faint"
        if outcome.result in _UNCHANGED
        else "warning"
    )
    place = outcome.path or "——"
    yield from sheet.lines(f"{result}　{place}", style=style, hang=2)
    mark = outcome.mark
    if mark.title or mark.number:
        named = f"《{mark.title}》" if mark.title else ""
        yield from sheet.entry("文件", f"{named}{mark.number}", 2, 12)
    if outcome.matched_by:
        yield from sheet.entry("匹配", outcome.matched_by, 2, 12)
    if outcome.result in (DONE, WOULD):
        yield from _written(outcome, sheet)
    if outcome.note:
        yield from sheet.entry("说明", outcome.note, 2, 12)
    yield ""


def _written(outcome: Outcome, sheet: Sheet) -> Iterator[str]:
    if outcome.places:
        yield from sheet.entry("位置", "；".join(outcome.places), 2, 12)
    if outcome.kind == LINKS:
        return
    before, after = outcome.cell
    if after:
        yield from sheet.entry("有效性", f"{before or _EMPTY} → {after}", 2, 12)
    if outcome.banner:
        yield from sheet.entry("横条", outcome.banner, 2, 12)


def summary(counts: "Counter[str]") -> str:
    """How many of each result, those first that were written."""
    said = [f"{RESULTS.get(name, name)} {counts[name]}" for name in RESULTS if counts[name]]
    return "，".join(said) or "清单里没有要标注的"


def cells_of(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, ...]]:
    """Rows for a table, the header first."""
    yield (
        "结果", "位置", "文件名称", "发文字号", "状态", "生效日期", "范围", "依据名称和文号", "标注处", "有效性（前）",
        "有效性（后）", "横条", "匹配方式", "说明", "运行", "校验（前）", "校验（后）",
    )  # fmt: skip
    for each in outcomes:
        mark = each.mark
        yield (
            RESULTS.get(each.result, each.result), each.path, mark.title, mark.number,
            word_of(mark) if mark.status else "", mark.since, mark.scope, ground_text(mark.ground),
            "；".join(each.places), *each.cell, each.banner, each.matched_by, each.note,
            str(each.run or ""), each.sha_before, each.sha_after,
        )  # fmt: skip
