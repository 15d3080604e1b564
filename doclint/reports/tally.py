"""What a run comes to: counted while the documents go by, so that none need be kept."""

from collections.abc import Iterable

from doclint.finding import Finding, Severity
from doclint.report import DocumentReport


class Tally:
    """Counts of documents by verdict and of findings by severity; rules checked and not."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self.documents = 0
        self.verdicts: dict[str, int] = {}
        self.severities = dict.fromkeys(Severity, 0)
        self.checked: set[str] = set()
        self.not_judged: dict[str, dict[str, int]] = {}
        self.suppressed: dict[str, int] = {}
        self.codes: dict[str, list[int]] = {}  # code → findings, documents, worst severity

    def add(self, document: DocumentReport) -> None:
        """Count one document."""
        self.documents += 1
        self.verdicts[document.verdict] = self.verdicts.get(document.verdict, 0) + 1
        for finding in document.findings:
            self.severities[finding.severity] += 1
            counts = self.codes.setdefault(finding.code, [0, 0, 0])
            counts[0] += 1
            counts[2] = max(counts[2], finding.severity)
        for code in {finding.code for finding in document.findings}:
            self.codes[code][1] += 1
        self.checked.update(document.checked)
        for each in document.suppressed:
            self.suppressed[each.kind] = self.suppressed.get(each.kind, 0) + 1
        for code, reason, _ in document.not_judged:
            codes = self.not_judged.setdefault(reason, {})
            codes[code] = codes.get(code, 0) + 1


def counted(findings: Iterable[Finding]) -> str:
    """``错误 1 处，警告 2 处``: only what there is; "" for nothing."""
    from doclint.reports.words import SEVERITIES

    counts = dict.fromkeys(sorted(Severity, reverse=True), 0)
    for finding in findings:
        counts[finding.severity] += 1
    return "，".join(f"{SEVERITIES[s.word]} {n} 处" for s, n in counts.items() if n)
