"""One finding for a person: where, what is wrong, what is wanted, on what ground, the remedy."""

from collections.abc import Iterator

from doclint.finding import Finding
from doclint.reports import words
from doclint.reports.excerpt import marked
from doclint.reports.sheet import Sheet

_INDENT, _COLUMN = 4, 12


def block(finding: Finding, title: str, sheet: Sheet) -> Iterator[str]:
    """The lines of one finding; ``title`` is its rule's, "" where it has none."""
    yield from sheet.lines(f"{finding.code} {title}".strip(), 2, finding.severity.word, hang=4)
    yield from _entry("位置", place(finding), sheet)
    for line in marked(finding, sheet.columns - _COLUMN, sheet.wide_ambiguous):
        style = "error" if line.strip("^ ") == "" else "strong"
        yield " " * _COLUMN + sheet.paint(line, style)
    yield from _entry("问题", finding.message, sheet)
    wanted, remedy = _advice(finding)
    yield from _entry("应当", wanted, sheet)
    label = "依据"
    for ground in finding.basis:
        yield from _entry(label, words.basis(*ground), sheet)
        label = ""
    yield from _entry("怎么改", remedy, sheet)


def place(finding: Finding) -> str:
    """``成文日期（正文第12段）``, or the paragraph alone where no element is named."""
    label = finding.location.label
    if not finding.element:
        return label
    return f"{words.element(finding.element)}（{label}）"


def _advice(finding: Finding) -> tuple[str, str]:
    """What is wanted, and how to get there; help alone is the remedy."""
    remedy = finding.fix.title if finding.fix else ""
    if not remedy or remedy.rstrip("。") in finding.help:
        return "", finding.help
    return finding.help, remedy


def _entry(label: str, text: str, sheet: Sheet) -> Iterator[str]:
    """A labelled entry; nothing where there is no text."""
    if text:
        yield from sheet.entry(f"{label}：" if label else "", text, _INDENT, _COLUMN)
