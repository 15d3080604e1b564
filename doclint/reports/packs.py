"""What became of a pack's examples, as a table at most as wide as the terminal."""

from collections.abc import Iterator, Sequence

from doclint.reports.sheet import Sheet
from doclint.reports.words import SEVERITIES, STATUSES
from doclint.rules import Rule
from doclint.rules.packs import Pack


def lines(
    pack: Pack, told: Sequence[tuple[str, str]], untried: Sequence[tuple[str, str]], sheet: Sheet
) -> Iterator[str]:
    """A row for each rule, then what failed and why.

    ``told`` has the code of each example with what is wrong, "" where nothing is;
    ``untried`` are codes and entries that no bad example hits.
    """
    profiles = f"，{len(pack.profiles)} 个机关配置" if pack.profiles else ""
    yield from sheet.lines(f"{pack.provider}：{len(pack.rules)} 条规则{profiles}", 0, "strong")
    for rule in pack.rules:
        results = [text for code, text in told if code == rule.code]
        yield from sheet.row(_row(rule, results), (9, 6, 16))
    failed = [text for _, text in told if text]
    if failed:
        yield ""
        yield from sheet.lines("没有通过的示例", 0, "strong")
    for text in failed:
        for number, line in enumerate(text.split("\n")):
            yield from sheet.lines(line, 2 if number == 0 else 6)
    if untried:
        names = "、".join(f"{code}:{entry}" for code, entry in untried)
        yield ""
        yield from sheet.lines(f"提示：没有错误示例查到 {names}，这些条目没有试过。", hang=2)
    yield ""
    yield (
        f"{len(told)} 个示例，{len(failed)} 个没有通过。"
        if failed
        else f"{len(told)} 个示例都通过。"
    )


def _row(rule: Rule, results: Sequence[str]) -> tuple[str, str, str, str]:
    """Code, severity, result, title."""
    if not results:
        return rule.code, "", STATUSES.get(rule.status, rule.status), rule.title
    bad = sum(1 for text in results if text)
    result = f"{bad} 个没有通过" if bad else f"通过（{len(results)} 个）"
    return rule.code, SEVERITIES[rule.severity.word], result, rule.title
