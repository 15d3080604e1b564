"""Rules for a person: the list of all, and the page of one; and the list as data."""

from collections.abc import Iterable, Iterator
from typing import TypedDict

from doclint.reports import words
from doclint.reports.sheet import Sheet
from doclint.reports.wire import Basis
from doclint.rules import DRAFTING, ISSUING, PUBLISHED, Rule
from doclint.rules.catalogue import RETIRED, retirement
from doclint.rules.page import parse_page

_STAGES = (DRAFTING, ISSUING, PUBLISHED)


class RuleEntry(TypedDict):
    """One rule in ``doclint rules --format json``; stages in the order of the work."""

    code: str
    name: str
    title: str
    severity: str
    stages: list[str]
    basis: list[Basis]
    status: str
    fix: str
    profiles: list[str]
    replaced_by: list[str]


def entry(rule: Rule) -> RuleEntry:
    """A rule as data."""
    return RuleEntry(
        code=rule.code,
        name=rule.name,
        title=rule.title,
        severity=rule.severity.word,
        stages=[stage for stage in _STAGES if stage in rule.stages],
        basis=[Basis(title=b.title, number=b.number, article=b.article, kind=b.kind)
               for b in rule.basis],
        status=rule.status,
        fix=rule.fix,
        profiles=list(rule.profiles),
        replaced_by=list(rule.replaced_by),
    )  # fmt: skip


def listing(rules: Iterable[Rule], sheet: Sheet) -> Iterator[str]:
    """A row for each rule: code, severity, title."""
    for rule in rules:
        title = rule.title
        if rule.status != "stable":
            title += f"（{_status(rule)}）"
        severity = "" if rule.status == RETIRED else words.SEVERITIES[rule.severity.word]
        yield from sheet.row((rule.code, severity, title), (8, 6))


def _status(rule: Rule) -> str:
    """``已停用，改用 XX002``."""
    if not rule.replaced_by:
        return words.STATUSES[rule.status]
    return f"{words.STATUSES[rule.status]}，改用 {'、'.join(rule.replaced_by)}"


def page(rule: Rule, sheet: Sheet) -> Iterator[str]:
    """Everything about one rule."""
    yield from sheet.lines(f"{rule.code} {rule.title}", 0, "strong", hang=4)
    for label, text in _head(rule):
        yield from sheet.entry(f"{label}：" if label else "", text, 2, 14)
    content = parse_page(rule.page)
    if content.summary:
        yield ""
        yield from _prose(content.summary, sheet)
    for heading, text in content.sections:
        yield ""
        yield from sheet.lines(heading, 0, "strong")
        yield from _example(text, sheet) if heading.endswith("示例") else _prose(text, sheet)


def _head(rule: Rule) -> Iterator[tuple[str, str]]:
    """What is known of a rule besides its page; no label for more of the same."""
    yield "名称", rule.name
    if rule.status == RETIRED:
        yield "状态", retirement(rule)
        return
    yield "严重程度", words.SEVERITIES[rule.severity.word]
    yield "适用阶段", "、".join(words.STAGES[s] for s in _STAGES if s in rule.stages)
    if rule.in_force_from:
        yield "自何时起", f"{words.chinese_date(rule.in_force_from)}（此前的文件不按此检查）"
    for index, ground in enumerate(rule.basis):
        yield "" if index else "依据", words.basis(*ground)
    if rule.profiles:
        yield "适用机关", f"机关配置 {'、'.join(rule.profiles)} 和它们下级的"
    yield "状态", _status(rule)
    yield "改法", words.FIXES[rule.fix]


def _prose(text: str, sheet: Sheet) -> Iterator[str]:
    """Paragraphs, filled anew; an empty line stays between them."""
    for index, paragraph in enumerate(text.split("\n\n")):
        if index:
            yield ""
        yield from sheet.lines(_filled(paragraph), 2)


def _filled(paragraph: str) -> str:
    """The lines of a paragraph as one: Chinese joins without a space."""
    joined = ""
    for line in map(str.strip, paragraph.split("\n")):
        spaced = joined[-1:].isascii() and line[:1].isascii() and joined
        joined += f" {line}" if spaced else line
    return joined


def _example(text: str, sheet: Sheet) -> Iterator[str]:
    """Each line as it stands, for it is a line of a 公文, indent and all."""
    for line in text.split("\n"):
        lead = len(line) - len(line.lstrip(" "))
        yield from sheet.lines(line.strip(), 2 + lead) if line.strip() else [""]
