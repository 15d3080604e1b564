"""The JSON report, schema 1: reproducible byte for byte, UTF-8, indented by two."""

from collections.abc import Iterable, Iterator

from doclint.finding import Basis as GroundValue
from doclint.finding import Finding as FindingValue
from doclint.finding import Severity
from doclint.location import Location as Place
from doclint.official.model import Element as ElementValue
from doclint.official.model import Facts as FactsValue
from doclint.official.model import Line, OfficialDocument
from doclint.report import DocumentReport, MemberReport
from doclint.report import Suppressed as SuppressedValue
from doclint.reports import Presentation, Reporter, wire
from doclint.reports.tally import Tally


def render(documents: Iterable[DocumentReport], how: Presentation) -> Iterator[str]:
    """The report in pieces, a document at a time: thousands of them are never held."""
    tally, started = Tally(), False
    for report in documents:
        tally.add(report)
        entry = dumped(document(report, timings=how.timings)).rstrip("\n")
        yield (",\n" if started else _opening(how)) + _indented(entry)
        started = True
    summary = wire.Summary(
        documents=tally.documents,
        errors=tally.severities[Severity.ERROR],
        warnings=tally.severities[Severity.WARNING],
        infos=tally.severities[Severity.INFO],
    )
    if started:
        closing = dumped({"summary": summary}).removeprefix("{")
        yield f"\n  ],{closing}"
    else:
        yield dumped(wire.Report(schema=1, tool=tool(how), documents=[], summary=summary))


def _opening(how: Presentation) -> str:
    """What stands before the first document."""
    head = dumped({"schema": 1, "tool": tool(how)})
    return head.removesuffix("\n}\n") + ',\n  "documents": [\n'


def _indented(entry: str) -> str:
    """An entry as it stands within the report; line breaks in its texts are escaped."""
    return "    " + entry.replace("\n", "\n    ")


JSON = Reporter("json", "供程序读取的 JSON（schema 1）", render)


def dumped(value: object) -> str:
    """A value as indented JSON text with a newline at its end."""
    from json import dumps

    return dumps(value, ensure_ascii=False, indent=2) + "\n"


def tool(how: Presentation) -> wire.Tool:
    """What made the report."""
    return wire.Tool(name="doclint", version=how.tool_version, ruleset=how.ruleset)


def document(report: DocumentReport, *, timings: bool = False) -> wire.Document:
    """One document's entry; ``timings`` adds the seconds of each step."""
    entry = wire.Document(
        source=report.source,
        sha256=report.sha256,
        stage=report.stage,
        stage_reason=report.stage_reason,
        profile=report.profile,
        profile_reason=report.profile_reason,
        official_reasons=list(report.official_reasons),
        issuer_system=report.issuer_system,
        verdict=report.verdict,  # type: ignore[typeddict-item]  # the engine's word is one of them
        facts=facts(report.facts),
        elements=[element(value) for value in report.elements],
        checked=sorted(report.checked),
        not_judged=[
            wire.NotJudged(code=each.code, reason=each.reason) for each in sorted(report.not_judged)
        ],
        findings=[finding(value) for value in report.findings],
        suppressed=[suppressed(value) for value in report.suppressed],
        members=[member(value) for value in report.members],
        settings=report.settings,
        severities=[
            wire.SeverityGiven(code=code, severity=severity)  # type: ignore[typeddict-item]
            for code, severity in report.severities
        ],
    )
    if timings:
        entry["timings"] = {step: round(seconds, 6) for step, seconds in report.timings}
    return entry


def member(value: MemberReport) -> wire.Member:
    """A file of a submission and its role."""
    return wire.Member(
        source=value.source,
        role=value.role,  # type: ignore[typeddict-item]  # the role is one of them
        reasons=list(value.reasons),
        sure=value.sure,
    )


def facts(value: FactsValue) -> wire.Facts:
    """The facts: tuples become lists, a repeal an object."""
    entry: dict[str, object] = {
        name: list(field) if isinstance(field, tuple) else field
        for name, field in value._asdict().items()
    }
    entry["repeals"] = [wire.Repeal(title=title, number=number) for title, number in value.repeals]
    return entry  # type: ignore[return-value]  # a test holds the keys of both together


def facts_entry(source: str, official: OfficialDocument, *, why: bool) -> dict[str, object]:
    """A document in ``doclint facts --format json``; ``why`` adds its lines."""
    entry: dict[str, object] = {
        "source": source,
        "is_official": official.is_official,
        "official_reasons": list(official.official_reasons),
        "issuer_system": official.issuer_system,
        "facts": facts(official.facts),
    }
    if why:
        entry["lines"] = [line(value) for value in official.lines]
    return entry


def line(value: Line) -> dict[str, object]:
    """A line and what it was taken for."""
    return {
        "text": value.text,
        "label": value.label,
        "zone": value.zone,
        "score": round(value.score, 3),
        "reasons": list(value.reasons),
        "location": location(value.location),
    }


def location(place: Place) -> wire.Location:
    """A place."""
    return wire.Location(
        part=place.part, block=place.block, start=place.start, end=place.end, label=place.label
    )


def element(value: ElementValue) -> wire.Element:
    """A recognised element; confidence to three places."""
    return wire.Element(
        kind=value.kind,
        text=value.text,
        value=value.value,
        confidence=round(value.confidence, 3),
        location=location(value.location),
    )


def basis(ground: GroundValue) -> wire.Basis:
    """A ground."""
    return wire.Basis(
        title=ground.title, number=ground.number, article=ground.article, kind=ground.kind
    )


def finding(value: FindingValue) -> wire.Finding:
    """A fault."""
    fix = value.fix
    return wire.Finding(
        code=value.code,
        name=value.name,
        severity=value.severity.word,  # type: ignore[typeddict-item]
        confidence=value.confidence.word,  # type: ignore[typeddict-item]
        message=value.message,
        help=value.help,
        basis=[basis(ground) for ground in value.basis],
        element=value.element,
        location=location(value.location),
        excerpt=value.excerpt,
        fix=None if fix is None else wire.Fix(title=fix.title, safety=fix.safety),  # type: ignore[typeddict-item]
        fingerprint=value.fingerprint,
        entry=value.entry,
        also=[location(place) for place in value.also],
    )


def suppressed(value: SuppressedValue) -> wire.Suppressed:
    """A fault that does not count, and who says so."""
    return wire.Suppressed(
        **finding(value.finding),
        suppression=wire.Suppression(
            kind=value.kind,  # type: ignore[typeddict-item]  # the kind is one of them
            reason=value.reason,
            origin=value.origin,
            approver=value.approver,
            expires=value.expires,
        ),
    )
