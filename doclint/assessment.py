"""Rules against one document: which apply, what they find, what that amounts to."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from doclint.applicability import exemption
from doclint.digest import sha256
from doclint.document import Paragraph
from doclint.excerpt import excerpt
from doclint.finding import Confidence, Finding, Problem, Severity
from doclint.location import WHOLE_FILE, Location
from doclint.official.model import Element
from doclint.report import NotJudged
from doclint.rules import Context, OfficialDocument, Rule
from doclint.rules.catalogue import FAULTS, NOT_OFFICIAL

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
    """A problem, whose it is, and the paragraph it stands in."""

    rule: Rule
    problem: Problem
    paragraph: Paragraph | None


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
    for rule in rules:
        reason = exemption(rule, official, context)
        if not reason:
            try:
                found += [(rule, _sound(each)) for each in rule.check(official, context)]
            except Exception as error:  # a rule may do anything; it never passes silently
                reason = _CRASHED
                found.append((crash, _crashed(rule, error)))
        if reason:
            not_judged.append(NotJudged(rule.code, reason))
        else:
            checked.append(rule.code)
    return Assessment(tuple(checked), tuple(not_judged), _findings(official, found))


def fault(rule: Rule, message: str, help: str = "", part: str = "", file: str = "") -> Finding:
    """A finding about the file itself, for a document that could not be read.

    ``file`` names the one meant, where there are several.
    """
    place = WHOLE_FILE._replace(part=part)
    key = f"{rule.code}\n{file}" if file else ""
    return _finding(_Found(rule, Problem(message, place, help), None), {}, key, 0)


def verdict(findings: Iterable[Finding], fail_on: Severity) -> str:
    """What findings amount to: pass, warn, fail, or error where doclint could not judge.

    A finding of low confidence may not fail a document.
    """
    findings = tuple(findings)
    if any(f.code.startswith(FAULTS) and f.code != NOT_OFFICIAL for f in findings):
        return "error"
    if any(f.severity >= fail_on and f.confidence > Confidence.LOW for f in findings):
        return "fail"
    if any(f.severity >= Severity.WARNING or f.code == NOT_OFFICIAL for f in findings):
        return "warn"
    return "pass"


def _sound(problem: object) -> Problem:
    if isinstance(problem, Problem):
        return problem
    raise TypeError(f"规则应给出 Problem，不是 {type(problem).__name__}")


def _crashed(rule: Rule, error: Exception) -> Problem:
    return Problem(
        f"规则 {rule.code}（{rule.title}）运行出错，没有检查完：{type(error).__name__}: {error}",
        help="请把本条连同文件（涉密的除外）交给这条规则的维护者。",
    )


def _findings(
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
    place = problem.location
    container, _, position = place.block.rpartition("/p[")
    number = position[:-1]
    key = (place.part, container, int(number)) if number.isdecimal() else None
    return _Found(rule, problem, places.get(key) if key else None)


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
    words = found.paragraph.text if found.paragraph else found.problem.excerpt
    return "\n".join((found.rule.code, found.problem.element, "".join(words.split())))


def _finding(found: _Found, standing: _Standing, key: str, occurrence: int) -> Finding:
    rule, problem, paragraph = found
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
