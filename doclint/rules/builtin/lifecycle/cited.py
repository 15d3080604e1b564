"""RR011: a norm is cited that no longer holds."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from doclint.location import Location
from doclint.official.citation import BASIS, PAST, Citation, citations_in
from doclint.official.model import CARRIED, MAIN, Line, OfficialDocument
from doclint.rules import (
    ALL_STAGES,
    Context,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bound
from doclint.rules.builtin.lifecycle.superseded import (
    STANDARD,
    STANDARD_NOW,
    STANDARD_SIGN,
    STANDARD_SINCE,
    may_name,
    superseded,
)

# A document on what becomes of others names them without citing them.
_ABOUT_OTHERS = ("废止", "失效", "修改", "修订", "清理", "停止执行", "撤销", "目录", "汇编", "汇总")
# Texts of others, or of before, speak as of their own day.
_OTHERS = ("转发", "批转", "翻印", "重新")
_ISSUING = (
    "印发给",
    "现予",
    "审议通过",
    "讨论通过",
    "审核同意",
    "现将",
    "现印发",
    "予以印发",
    "原则同意",
)
_ISSUES = ("印发", "公布", "发布")


class Named(NamedTuple):
    """A norm that no longer holds, as the text names it: what happened to it, what to do."""

    citation: Citation
    said: str
    fate: str
    remedy: str
    place: Location
    sure: bool = True


@rule(
    "RR011",
    "superseded-norm-cited",
    title="引用了已经废止、失效或者被取代的规定",
    severity=Severity.WARNING,
    stages=ALL_STAGES,
    basis=[grounds.regulation("第二十条(一)", "inferred")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def superseded_norm_cited(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    正文引用的文件，到本件成文之日是不是已经废止、失效或者被取代。给了登记库（--registry）的，按文号和名称在
    登记库里查；没有给的，只查公文、保密、政府信息公开等方面常被误引的几件。作为依据引用的是错误，其他引用是警告。
    叙述历史、废止和修改条款、“不再适用”一类的句子、清理和废止决定本身不查；转发、重新印发的文件里的引用不查。

    为什么
    公文处理工作条例第二十条(一)要求审核行文依据是否准确。以已经失去效力的文件为依据，行文就没有依据。

    错误示例
        ……
        根据《国家行政机关公文处理办法》（国发〔2000〕23号）的规定，现就规范公文处理提出要求。
        ……

    正确示例
        ……
        根据《党政机关公文处理工作条例》（中办发〔2012〕14号）的规定，现就规范公文处理提出要求。
        ……

    怎么改
    改引现行的规定，并核对条款；只是叙述沿革的，写明“当时的”“已经废止的”。
    """
    if any(word in (official.facts.title or "") for word in _ABOUT_OTHERS):
        return
    on = _day(official, context)
    seen: set[tuple[str, str]] = set()
    for line in _lines(official):
        for named in _named(line, on, context):
            key = (named.citation.title, named.citation.number)
            if key not in seen:
                seen.add(key)
                yield _problem(official, named)


def _problem(official: OfficialDocument, named: Named) -> Problem:
    basis = named.citation.role == BASIS and named.sure
    severity = bound(official, Severity.ERROR) if basis else Severity.WARNING
    how = "作为依据引用的" if named.citation.role == BASIS else "引用的"
    return Problem(
        f"{how}{named.said}{named.fate}。",
        named.place,
        named.remedy,
        element="body",
        severity=severity,
    )


def _day(official: OfficialDocument, context: Context) -> str:
    """The day (ISO) by which it is judged what holds: of issue, for a draft today."""
    return official.facts.issued_on or context.today.isoformat()


def _lines(official: OfficialDocument) -> Iterator[Line]:
    """Lines of the text, and of what it issues; a table lists, it does not cite."""
    title = official.facts.title or ""
    if any(word in title for word in _OTHERS):
        return
    zones = (MAIN, CARRIED) if any(word in title for word in _ISSUES) else (MAIN,)
    for line in official.lines:
        if line.zone in zones and line.paragraph.cell is None:
            yield line


def _named(line: Line, on: str, context: Context) -> Iterator[Named]:
    text = line.text
    if STANDARD_SIGN in text and on >= STANDARD_SINCE:
        yield from _standards(line)
    known = may_name(text)
    if not known and (context.registry is None or not ("》" in text or "号" in text)):
        return
    for citation in citations_in(text):
        if citation.role == PAST or (line.zone == CARRIED and citation.role != BASIS):
            continue
        entry = superseded(citation, on) if known else None
        if entry is not None:
            fate = f"已于{_chinese(entry.since)}{entry.fate}"
            place = _place(line, citation)
            yield Named(citation, _said(citation), fate, _remedy(entry.now), place)
        elif context.registry is not None and not _issued_here(text, citation):
            yield from _registered(line, citation, on, context)


def _standards(line: Line) -> Iterator[Named]:
    """GB/T 9704 of another year than 2012."""
    for found in STANDARD.finditer(line.text):
        near = line.text[max(0, found.start() - 20) : found.end() + 12]
        if any(word in near for word in ("代替", "替代", "取代", "废止", "原", "旧")):
            continue
        place = line.paragraph.location(line.start + found.start(), line.start + found.end())
        said = f"GB/T 9704-{found['year']}"
        fate = "已于2012年7月1日被取代" if found["year"] != "2022" else "没有这个标准"
        citation = Citation("", said, found.start(), found.end(), "plain")
        yield Named(citation, said, fate, f"改引{STANDARD_NOW}。", place)


def _registered(line: Line, citation: Citation, on: str, context: Context) -> Iterator[Named]:
    """What the registry says of a citation."""
    from doclint.rules.builtin.lifecycle.lookup import ended

    assert context.registry is not None
    found = ended(context.registry, citation, date.fromisoformat(on))
    if found is not None:
        yield Named(
            citation, _said(citation), found.fate, found.remedy, _place(line, citation), found.sure
        )


def _issued_here(text: str, citation: Citation) -> bool:
    """Whether a name is that of the text which this one issues, approves or answers.

    现将《…方案》印发给你们: an older one of the same title may have been repealed.
    """
    if "收悉" in text:
        return True
    return not citation.number and any(word in text for word in _ISSUING)


def _said(citation: Citation) -> str:
    if not citation.title:
        return citation.number
    number = f"（{citation.number}）" if citation.number else ""
    return f"《{citation.title}》{number}"


def _place(line: Line, citation: Citation) -> Location:
    return line.paragraph.location(line.start + citation.start, line.start + citation.end)


def _remedy(now: str) -> str:
    return f"改引{now}，并核对条款；只是叙述沿革的，不必修改。"


def _chinese(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{year}年{int(month)}月{int(day)}日"
