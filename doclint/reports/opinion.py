"""The 核稿意见单: one printable page for each document, as a .docx.

What is on the page is decided here; `reports.printed` puts it on paper. Findings of one
rule make one row, the most severe come first, and what the page cannot hold is counted.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from doclint.finding import Finding, Severity
from doclint.report import DocumentReport, Suppressed
from doclint.reports import Presentation, Reporter, words
from doclint.reports.block import place
from doclint.reports.tally import counted

_GROUNDS = 2  # of one row: a form has no room for more
_PLACES = 3  # further places of one row
_LONGEST = 150  # characters of a cell

_WAIVED = 90  # characters of what a waiver is about, and of its reason

# Lines of 9 pt that rows may fill on the page, and characters of a line of each column.
LINES = 38
_COLUMNS = (17, 13, 11)
_WAIVER_COLUMNS = (23, 5, 6, 14)
_HEADING = 3  # lines that a further table takes besides its rows
_PADDING = 0.4  # lines above and below the text of a row


class Row(NamedTuple):
    """Findings of one rule and one severity: what, on what ground, what to do."""

    severity: str
    problem: str
    ground: str
    remedy: str
    number: int

    @property
    def lines(self) -> float:
        """Lines of the page it takes."""
        cells = zip((self.problem, self.ground, self.remedy), _COLUMNS, strict=True)
        return max(_filled(text, column) for text, column in cells) + _PADDING


class Waived(NamedTuple):
    """What one waiver sets aside: the problem, who approved it, until when, and why."""

    problem: str
    approver: str
    expires: str
    reason: str

    @property
    def lines(self) -> float:
        """Lines of the page it takes."""
        cells = zip(self, _WAIVER_COLUMNS, strict=True)
        return max(_filled(text, column) for text, column in cells) + _PADDING


class Opinion(NamedTuple):
    """What is on the page: labelled facts, the verdict, rows, what is left out, waivers.

    ``aside`` says in one line what is set aside without a waiver, and what settings turned
    off or gave another severity; "" where nothing is.
    """

    facts: tuple[tuple[str, str], ...]
    verdict: str
    rows: tuple[Row, ...]
    rest: str
    footer: str
    waived: tuple[Waived, ...] = ()
    aside: str = ""


def render(documents: Iterable[DocumentReport], how: Presentation) -> Iterator[bytes]:
    """One .docx with a page for each document."""
    from doclint.reports.printed import printed

    yield printed([opinion(document, how) for document in documents])


OPINION = Reporter("opinion", "可打印的核稿意见单（.docx）", render, binary=True)


def opinion(document: DocumentReport, how: Presentation) -> Opinion:
    """What the page of a document says."""
    rows = _rows(document.findings)
    waived = _waived(document.suppressed)
    taken = sum(each.lines for each in waived) + (_HEADING if waived else 0)
    shown = _fitting(rows, LINES - taken)
    left = sum(row.number for row in rows[len(shown) :])
    return Opinion(
        tuple(_facts(document)),
        _verdict(document),
        shown,
        f"另有{left}处提示见报告" if left else "",
        f"本单由 doclint {how.tool_version} 根据送检文件自动生成，供核稿人参考。"
        f"文件校验码：{document.sha256[:16] or '—'}",
        waived,
        _aside(document.suppressed) + _changed(document),
    )


def _facts(document: DocumentReport) -> Iterator[tuple[str, str]]:
    """Label and value, in the order of the form; “—” where the document shows nothing."""
    facts = document.facts
    issuers = facts.issuers or tuple(m.removesuffix("文件") for m in facts.issuer_mark)
    disclosure = words.DISCLOSURE.get(facts.disclosure or "", "")
    issued = words.chinese_date(facts.issued_on) if facts.issued_on else ""
    stage = words.STAGES.get(document.stage, document.stage)
    for label, value in (
        ("文件标题", facts.title or ""),
        ("发文机关", "、".join(issuers)),
        ("发文字号", facts.document_number or ""),
        ("成文日期", issued),
        ("文　　种", facts.document_type or ""),
        ("公开属性", facts.secrecy_level or disclosure),
        ("检查阶段", stage),
        ("送检文件", _short(document.source.replace("\\", "/").rsplit("/", 1)[-1], 60)),
    ):
        yield label, value or "—"


def _verdict(document: DocumentReport) -> str:
    """``不通过（错误 3 处，警告 4 处）``."""
    word = words.VERDICTS[document.verdict]
    counts = counted(document.findings)
    return f"{word}（{counts}）" if counts else f"{word}（未发现问题）"


def _rows(findings: Iterable[Finding]) -> list[Row]:
    """Rows by severity, then in the order of the document."""
    groups: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.severity, finding.code), []).append(finding)
    ordered = sorted(groups.items(), key=lambda item: -item[0][0])
    return [_row(found) for _, found in ordered]


def _row(found: list[Finding]) -> Row:
    first = found[0]
    more = len(found) - 1
    others = "、".join(dict.fromkeys(f.location.label for f in found[1 : _PLACES + 1]))
    also = f"（同类问题另有{more}处：{others}{'等' if more > _PLACES else ''}）" if more else ""
    grounds = [words.basis(*ground) for ground in first.basis[:_GROUNDS]]
    return Row(
        words.SEVERITIES[first.severity.word],
        _short(f"【{place(first)}】{first.message}", _LONGEST) + also,
        "；".join(grounds) or "—",
        _short(first.fix.title if first.fix else first.help, _LONGEST) or "—",
        len(found),
    )


def _waived(suppressed: Iterable[Suppressed]) -> tuple[Waived, ...]:
    """A row for the findings of one code and one waiver."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for each in suppressed:
        if each.kind == "waiver":
            key = (each.approver, each.expires, each.reason, each.origin, each.finding.code)
            groups.setdefault(key, []).append(each.finding)
    return tuple(_waiver(found, *key[:3]) for key, found in groups.items())


def _waiver(found: list[Finding], approver: str, expires: str, reason: str) -> Waived:
    first, more = found[0], len(found) - 1
    also = f"（同类另有{more}处）" if more else ""
    problem = _short(f"{first.code}【{place(first)}】{first.message}", _WAIVED)
    day = words.chinese_date(expires)
    return Waived(problem + also, _short(approver, _WAIVED), day, _short(reason, _WAIVED))


def _aside(suppressed: Iterable[Suppressed]) -> str:
    """``另有按批注忽略1处、基线中的旧问题2处，不计入结论``."""
    counts: dict[str, int] = {}
    for each in suppressed:
        if each.kind != "waiver":
            counts[each.kind] = counts.get(each.kind, 0) + 1
    said = "、".join(f"{words.SUPPRESSIONS[kind]}{count}处" for kind, count in counts.items())
    return f"另有{said}，不计入结论，详见报告。" if said else ""


def _changed(document: DocumentReport) -> str:
    """``按设置有11条规则不检查（SM001等）、2条改变了严重程度（EL024等），详见报告。``."""
    off = [each.code for each in document.not_judged if each.by_settings]
    given = [code for code, _ in document.severities]
    said = "、".join(
        f"{len(codes)}条{what}（{codes[0]}{'等' if len(codes) > 1 else ''}）"
        for what, codes in (("规则不检查", off), ("改变了严重程度", given))
        if codes
    )
    return f"按设置有{said}，详见报告。" if said else ""


def _fitting(rows: list[Row], room: float) -> tuple[Row, ...]:
    """As many rows as the page holds in so many lines; always the first."""
    used = 0.0
    shown: list[Row] = []
    for row in rows:
        used += row.lines
        if shown and used > room:
            break
        shown.append(row)
    return tuple(shown)


def _filled(text: str, column: int) -> int:
    """Lines a text takes in a column of so many characters; ASCII takes half of one."""
    width = sum(0.5 if char.isascii() else 1.0 for char in text)
    return -int(-width // column)


def _short(text: str, most: int) -> str:
    """The text, cut with an ellipsis where it is too long."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
