"""What does not count, for a person: each waiver and suppression; of a baseline the number."""

from collections.abc import Iterator, Mapping, Sequence

from doclint.report import DocumentReport, Suppressed
from doclint.reports import words
from doclint.reports.block import place
from doclint.reports.sheet import Sheet

_INDENT, _COLUMN = 4, 12
_BASELINE, _WAIVER = "baseline", "waiver"


def set_aside(document: DocumentReport, titles: Mapping[str, str], sheet: Sheet) -> Iterator[str]:
    """The section of a document, waivers first; nothing where all counts."""
    listed = [each for each in document.suppressed if each.kind != _BASELINE]
    known = len(document.suppressed) - len(listed)
    if listed:
        yield ""
        yield from sheet.lines(f"{_heading(listed)}（不计入结论）", 0, "strong")
    for index, each in enumerate(sorted(listed, key=lambda each: each.kind != _WAIVER)):
        if index:
            yield ""
        yield from _entry(each, titles.get(each.finding.code, ""), sheet)
    if known:
        yield ""
        yield from sheet.lines(f"基线中的旧问题 {known} 处，不计入结论，不再列出", 0, "strong", 2)


def _heading(listed: Sequence[Suppressed]) -> str:
    """``已豁免 1 处，已忽略 2 处``."""
    waived = sum(each.kind == _WAIVER for each in listed)
    counts = (("已豁免", waived), ("已忽略", len(listed) - waived))
    return "，".join(f"{word} {count} 处" for word, count in counts if count)


def _entry(each: Suppressed, title: str, sheet: Sheet) -> Iterator[str]:
    """Code, place, message, and who says so."""
    finding = each.finding
    yield from sheet.lines(f"{finding.code} {title}".strip(), 2, hang=4)
    for label, text in (
        ("位置", place(finding)),
        ("问题", finding.message),
        ("批准", approval(each)),
        ("原因", each.reason),
        ("出处", each.origin),
    ):
        if text:
            yield from sheet.entry(f"{label}：", text, _INDENT, _COLUMN)


def approval(each: Suppressed) -> str:
    """``张三，到 2026年12月31日止``; "" for what nobody approved."""
    if not each.approver:
        return ""
    return f"{each.approver}，到 {words.chinese_date(each.expires)}止"
