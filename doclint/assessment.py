"""Rules against one document: which apply, what they find, what that amounts to."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from doclint.applicability import exemptions
from doclint.digest import sha256
from doclint.document import Paragraph
from doclint.excerpt import excerpt
from doclint.finding import Confidence, Finding, Problem, Severity
from doclint.location import WHOLE_FILE, Location
from doclint.official.model import Element
from doclint.report import NotJudged, Suppressed
from doclint.rules import Context, OfficialDocument, Rule
from doclint.rules.catalogue import FAULTS, JUDGMENTS, NOT_OFFICIAL, Catalogue
from doclint.settings import Settings
from doclint.submission.model import DRAFT

_CRASHED = "规则运行出错"
# (part, container, position) → paragraph: cheaper than to spell every block path.
_Places = Mapping[tuple[str, str, int], Paragraph]


_Standing = Mapping[tuple[str, str], Sequence[Element]]


class Assessment(NamedTuple):
    """What the rules say of a document; every rule is in ``checked`` or ``not_judged``."""

    checked: tuple[str, ...]
    not_judged: tuple[NotJudged, ...]
    findings: tuple[Finding, ...]


class _Found(NamedTuple):
    """A problem, whose it is, the paragraph it stands in, and the words of the others."""

    rule: Rule
    problem: Problem
    paragraph: Paragraph | None
    others: tuple[str, ...] = ()


def assess(
    official: OfficialDocument,
    context: Context,
    rules: Iterable[Rule],
    crash: Rule,
    notices: Sequence[tuple[Rule, Problem]] = (),
) -> Assessment:
    """Run the rules that apply.

    ``crash`` is the rule (DOC901) under which one that raises is reported; ``notices``
    are problems known beforehand. Findings come in the order of the document; those of
    the whole file come first.
    """
    checked: list[str] = []
    not_judged: list[NotJudged] = []
    found = list(notices)
    exempt = exemptions(official, context)
    for rule in rules:
        reason = exempt(rule)
        if not reason:
            try:
                found += [(rule, _sound(each)) for each in rule.check(official, context)]
            except (Exception, SystemExit) as error:  # whatever it does, it never passes silently
                reason = _CRASHED
                found.append((crash, _crashed(rule, error)))
        if reason:
            not_judged.append(NotJudged(rule.code, reason))
        else:
            checked.append(rule.code)
    return Assessment(tuple(checked), tuple(not_judged), findings_of(official, found))


def weigh(
    done: Assessment,
    official: OfficialDocument,
    context: Context,
    source: str,
    settings: Settings,
    catalogue: Catalogue,
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """The findings that count, what is wrong with suppressions (SP) last, and the others."""
    orders = settings.suppressions
    if settings.no_suppressions or not (official.document.comments or any(orders[:3])):
        return done.findings, ()
    from doclint.suppression.apply import apply

    drafts = context.submission.of(DRAFT) if context.submission else ()
    made = apply(
        done.findings,
        official,
        source,
        orders,
        context.today,
        done.checked,
        catalogue.absence,
        drafts[0].source if drafts else "",
    )
    select = (*settings.select, *settings.extend_select) if settings.select else ()
    said = [
        (rule, problem)
        for code, problem in made.problems
        if (rule := catalogue.rule(code)) is not None
        and catalogue.reminds(code, select, settings.ignore)
    ]
    return (*made.kept, *findings_of(official, said)), made.suppressed


def fault(rule: Rule, message: str, help: str = "", part: str = "", file: str = "") -> Finding:
    """A finding about the file itself, for a document that could not be read.

    ``file`` names the one meant, where there are several.
    """
    place = WHOLE_FILE._replace(part=part)
    key = f"{rule.code}\n{file}" if file else ""
    return _finding(_Found(rule, Problem(message, place, help), None), {}, key, 0)


def verdict(
    findings: Iterable[Finding], fail_on: Severity, certainty: Confidence = Confidence.MEDIUM
) -> str:
    """What findings amount to: pass, warn, fail, or error where doclint could not judge.

    A finding fails a document from a severity and a confidence on; the latter is never low.
    """
    findings = tuple(findings)
    if any(f.code.startswith(FAULTS) and f.code not in JUDGMENTS for f in findings):
        return "error"
    if any(f.severity >= fail_on and f.confidence >= certainty for f in findings):
        return "fail"
    if any(f.severity >= Severity.WARNING or f.code == NOT_OFFICIAL for f in findings):
        return "warn"
    return "pass"


def _sound(problem: object) -> Problem:
    if isinstance(problem, Problem):
        return problem
    raise TypeError(f"规则应给出 Problem，不是 {type(problem).__name__}")


def _crashed(rule: Rule, error: BaseException) -> Problem:
    return Problem(
        f"规则 {rule.code}（{rule.title}）运行出错，没有检查完：{type(error).__name__}: {error}",
        help="请把本条连同文件（涉密的除外）交给这条规则的维护者。",
    )


def findings_of(
    official: OfficialDocument, found: Sequence[tuple[Rule, Problem]]
) -> tuple[Finding, ...]:
    """Findings in the order of the document, the whole file first, then by code."""
    if not found:
        return ()
    places = {(p.part, p.container, p.position): p for p in official.document.paragraphs}
    ordered = sorted((_located(*each, places) for each in found), key=_order)
    standing = _standing(official.elements)
    seen: dict[str, int] = {}
    findings = []
    for each in ordered:
        key = _key(each)
        seen[key] = seen.get(key, 0) + 1
        findings.append(_finding(each, standing, key, seen[key]))
    return tuple(findings)


def _located(rule: Rule, problem: Problem, places: _Places) -> _Found:
    found = _Found(rule, problem, _paragraph(problem.location, places))
    if not problem.also:
        return found
    others = (_paragraph(place, places) for place in problem.also)
    return found._replace(others=tuple(sorted("".join(p.text.split()) for p in others if p)))


def _paragraph(place: Location, places: _Places) -> Paragraph | None:
    container, _, position = place.block.rpartition("/p[")
    number = position[:-1]
    return places.get((place.part, container, int(number))) if number.isdecimal() else None


def _standing(elements: Sequence[Element]) -> _Standing:
    """The elements by the block they stand in, and the first of each kind under ("", kind)."""
    standing: dict[tuple[str, str], list[Element]] = {}
    for each in elements:
        standing.setdefault((each.location.part, each.location.block), []).append(each)
        standing.setdefault(("", each.kind), [each])
    return standing


def _order(found: _Found) -> tuple[int, int, str, str]:
    index = -1 if found.paragraph is None else found.paragraph.index
    return index, found.problem.location.start, found.rule.code, found.problem.message


def _key(found: _Found) -> str:
    """What stays of a finding when the text round it moves."""
    problem = found.problem
    words = found.paragraph.text if found.paragraph else problem.excerpt
    key = "\n".join((found.rule.code, problem.element, "".join(words.split())))
    more = (*found.others, problem.entry) if problem.entry else found.others
    return "\n".join((key, *more)) if more else key


def _finding(found: _Found, standing: _Standing, key: str, occurrence: int) -> Finding:
    rule, problem, paragraph, _ = found
    place = problem.location
    confidence = min(problem.confidence, _certainty(problem, standing))
    severity = problem.severity or rule.severity
    if confidence is Confidence.LOW:
        severity = min(severity, Severity.WARNING)
    words = problem.excerpt
    if not words and paragraph is not None:
        words = excerpt(paragraph.text, place.start, place.end)
    digest = sha256()(f"{key or rule.code}\n{occurrence}".encode("utf-8", "surrogatepass"))
    return Finding(
        rule.code,
        rule.name,
        severity,
        confidence,
        problem.message,
        problem.help,
        tuple(rule.basis if problem.basis is None else problem.basis),
        problem.element,
        place,
        words,
        problem.fix,
        digest.hexdigest()[:16],
        problem.entry,
        problem.also,
    )


def _certainty(problem: Problem, standing: _Standing) -> Confidence:
    """How surely that was recognised which a problem is about.

    It is about the element it names where that stands at its place, else about whatever
    stands there; a problem of the whole file about the first element of its kind.
    """
    place, kind = problem.location, problem.element
    if place == WHOLE_FILE:
        near = standing.get(("", kind), [])
    else:
        near = [e for e in standing.get((place.part, place.block), ()) if _touch(e.location, place)]
        near = [e for e in near if e.kind == kind] or near
    return min((Confidence.of(e.confidence) for e in near), default=Confidence.HIGH)


def _touch(first: Location, second: Location) -> bool:
    """Whether two places in one block share a character, or one is a point in the other."""
    if first.start == first.end or second.start == second.end:
        return first.start <= second.end and second.start <= first.end
    return first.start < second.end and second.start < first.end
