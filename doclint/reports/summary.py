"""The end of a text report: what was found, what was checked, what was not and why."""

from collections.abc import Iterator, Mapping

from doclint.finding import Severity
from doclint.reports import words
from doclint.reports.sheet import Sheet
from doclint.reports.tally import Tally

# From so many documents on, the findings are also counted by rule.
_MANY = 10


def summary(tally: Tally, sheet: Sheet, titles: Mapping[str, str] = {}) -> Iterator[str]:
    """The closing lines; ``titles`` are those of the rules by code."""
    yield from sheet.lines("汇总", 0, "strong")
    yield from sheet.lines(_documents(tally), 2, hang=2)
    yield from sheet.lines(_findings(tally), 2, hang=2)
    if tally.documents >= _MANY:
        yield from _codes(tally, sheet, titles)
    yield from sheet.lines(f"已检查 {len(tally.checked)} 条规则", 2)
    yield from _not_judged(tally, sheet)


def _codes(tally: Tally, sheet: Sheet, titles: Mapping[str, str]) -> Iterator[str]:
    """A line for each rule that found something, the worst and the most frequent first."""
    order = sorted(
        tally.codes, key=lambda code: (-tally.codes[code][2], -tally.codes[code][1], code)
    )
    for code in order:
        findings, files, severity = tally.codes[code]
        word = words.SEVERITIES[Severity(severity).word]
        times = f"{files} 个文件" + (f" {findings} 处" if findings > files else "")
        yield from sheet.lines(f"{word} {code} {titles.get(code, '')}：{times}", 4, hang=2)


def _documents(tally: Tally) -> str:
    """``共 3 个文件：通过 1 个，不通过 2 个``."""
    parts = [
        f"{word} {tally.verdicts[verdict]} 个"
        for verdict, word in words.VERDICTS.items()
        if tally.verdicts.get(verdict)
    ]
    return f"共 {tally.documents} 个文件" + ("：" + "，".join(parts) if parts else "")


def _findings(tally: Tally) -> str:
    """``错误 1 处，警告 0 处，提示 0 处``, and how many do not count, by who says so."""
    text = "，".join(
        f"{words.SEVERITIES[severity.word]} {tally.severities[severity]} 处"
        for severity in sorted(Severity, reverse=True)
    )
    aside = "，".join(
        f"{word} {tally.suppressed[kind]} 处"
        for kind, word in words.SUPPRESSIONS.items()
        if kind in tally.suppressed
    )
    return text + (f"；不计入：{aside}" if aside else "")


def _not_judged(tally: Tally, sheet: Sheet) -> Iterator[str]:
    """The rules not judged, by reason; in how many files when not in all."""
    if not tally.not_judged:
        return
    known = tally.checked.union(*tally.not_judged.values())
    yield from sheet.lines("未检查：", 2)
    for reason, files_by_code in sorted(tally.not_judged.items()):
        groups: dict[int, list[str]] = {}
        for code in sorted(files_by_code):
            groups.setdefault(files_by_code[code], []).append(code)
        text = "；".join(
            ("全部规则" if len(codes) == len(known) > 1 else "、".join(codes))
            + (f"（{files} 个文件）" if files < tally.documents else "")
            for files, codes in sorted(groups.items(), reverse=True)
        )
        yield from sheet.lines(f"{reason}：{text}", 4, hang=2)
