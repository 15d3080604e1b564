"""The report for a person at a terminal, document by document, with a summary at the end."""

from collections.abc import Iterable, Iterator

from doclint.finding import Severity
from doclint.report import DocumentReport
from doclint.reports import Presentation, Reporter, words
from doclint.reports.block import block
from doclint.reports.sheet import Sheet
from doclint.reports.summary import summary
from doclint.reports.tally import Tally, counted

_STYLES = {"pass": "good", "warn": "warning", "fail": "error", "error": "error"}
_FAILING = ("fail", "error")


def render(documents: Iterable[DocumentReport], how: Presentation) -> Iterator[str]:
    """Each document as soon as it is done, then the summary."""
    sheet, tally = Sheet.of(how), Tally()
    for document in documents:
        tally.add(document)
        if not how.quiet or document.verdict in _FAILING or _waived(document):
            yield _joined(_document(document, how, sheet))
    yield _joined(summary(tally, sheet, how.titles)).rstrip("\n") + "\n"


TEXT = Reporter("text", "供人阅读的文字", render, utf8=False)


def _joined(lines: Iterable[str]) -> str:
    """Lines as one piece of text, an empty line after them."""
    return "\n".join(lines) + "\n\n"


def _document(document: DocumentReport, how: Presentation, sheet: Sheet) -> Iterator[str]:
    """Heading, what it was taken for, findings by severity, timings."""
    yield from sheet.lines(_heading(document), 0, _STYLES[document.verdict], hang=2)
    counts = counted(document.findings)
    if "，" in counts:  # of one severity, its heading says as much
        yield from sheet.lines(counts, 2)
    for line in _taken_for(document, how):
        yield from sheet.lines(line, 2, hang=2)
    yield from _members(document, how, sheet)
    for severity in sorted(Severity, reverse=True):
        findings = [f for f in document.findings if f.severity == severity]
        if findings:
            yield ""
            word = words.SEVERITIES[severity.word]
            yield from sheet.lines(f"{word}（{len(findings)} 处）", 0, severity.word)
        for finding in findings:
            if finding is not findings[0]:
                yield ""
            yield from block(finding, how.titles.get(finding.code, ""), sheet)
    if document.suppressed:
        from doclint.reports.set_aside import set_aside

        yield from set_aside(document, how.titles, sheet)
    if how.timings and document.timings:
        yield ""
        yield from sheet.lines(_timings(document), 2, "faint", hang=2)


def _waived(document: DocumentReport) -> bool:
    """Whether a waiver was used: a reader sees that even of what passes."""
    return any(each.kind == "waiver" for each in document.suppressed)


def _members(document: DocumentReport, how: Presentation, sheet: Sheet) -> Iterator[str]:
    """The files of a submission by their roles; why, where that is asked for or not sure."""
    if document.members:
        yield from sheet.lines(f"报审材料（{len(document.members)} 份）：", 2)
    for member in document.members:
        doubt = "" if member.sure else "（不能肯定）"
        role = words.ROLES.get(member.role, member.role)
        yield from sheet.lines(f"{role}：{member.source}{doubt}", 4, hang=2)
        if how.roles and member.reasons:
            yield from sheet.lines(f"理由：{'；'.join(member.reasons)}", 6, "faint", hang=2)


def _heading(document: DocumentReport) -> str:
    """``【不通过】draft.docx``."""
    name = "-（标准输入）" if document.source == "-" else document.source
    return f"【{words.VERDICTS[document.verdict]}】{name}"


def _timings(document: DocumentReport) -> str:
    """``用时：打开 0.001 秒，读取 0.004 秒``."""
    steps = (f"{words.STEPS.get(step, step)} {s:.3f} 秒" for step, s in document.timings)
    return f"用时：{'，'.join(steps)}"


def _taken_for(document: DocumentReport, how: Presentation) -> Iterator[str]:
    """What the document was taken for, in whose ways and in which stage, each with why."""
    facts = document.facts
    named = (("文种", facts.document_type), ("发文字号", facts.document_number))
    shown = [f"{label}：{value}" for label, value in named if value]
    if shown:
        yield "　".join(shown)
    if document.stage:
        stage = words.STAGES.get(document.stage, document.stage)
        yield f"阶段：{document.stage_reason or stage}"
    if document.profile:
        profile = how.profiles.get(document.profile, document.profile)
        yield f"适用规定：{document.profile_reason or profile}"
    if document.settings:
        given = (f"{code} 按{words.SEVERITIES[word]}" for code, word in document.severities)
        changed = "、".join(given)
        yield f"设置：{document.settings}" + (f"（改变了严重程度：{changed}）" if changed else "")
