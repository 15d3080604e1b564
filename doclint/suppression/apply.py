"""Findings → those that count, those set aside, and what is wrong with what sets aside."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from doclint.excerpt import excerpt
from doclint.finding import Finding, Problem
from doclint.location import Location
from doclint.official.model import OfficialDocument
from doclint.report import Suppressed
from doclint.suppression.claim import Case, Claim
from doclint.suppression.known import KnownFaults
from doclint.suppression.listed import suppress_claims
from doclint.suppression.model import Suppressions
from doclint.suppression.remarks import comment_claims
from doclint.suppression.waivers import waiver_claims


class Applied(NamedTuple):
    """What counts, what does not, and problems with the codes (SP001 …) they go under."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    problems: tuple[tuple[str, Problem], ...] = ()


def apply(
    findings: Sequence[Finding],
    official: OfficialDocument,
    source: str,
    suppressions: Suppressions,
    today: date,
    checked: Collection[str],
    absence: Callable[[str], str],
    draft: str = "",
) -> Applied:
    """Set aside what waivers, comments, ``[[suppress]]`` and a baseline say, in this order.

    All that cover a finding count as used. ``source`` is the path of the document as the
    run names it, ``checked`` the codes that were judged (what was not judged is not called
    unused); ``absence`` says in Chinese why a code cannot be used, "" where it can.
    ``draft`` is the path of the draft in the submission that ``source`` is. Call it only
    where there is something to heed: ``official.document.comments`` or one of the first
    three fields of ``suppressions``.
    """
    case = Case(findings, official, source, today, frozenset(checked), absence, draft)
    claims: list[Claim | KnownFaults] = [
        *waiver_claims(suppressions.waivers, case),
        *comment_claims(case),
        *suppress_claims(suppressions.suppress, suppressions.base, case),
        KnownFaults(suppressions.known, suppressions.baseline_base, case),
    ]
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        takers = [claim for claim in claims if claim.takes(finding)]
        if takers:
            suppressed.append(takers[0].set_aside(finding))
        elif finding.also:
            rest, parts = _part_by_part(finding, claims, official)
            kept += rest
            suppressed += parts
        else:
            kept.append(finding)
    said = dict.fromkeys(problem for claim in claims for problem in claim.problems())
    return Applied(tuple(kept), tuple(suppressed), tuple(said))


def _part_by_part(
    finding: Finding, claims: Iterable[Claim | KnownFaults], official: OfficialDocument
) -> tuple[list[Finding], list[Suppressed]]:
    """A fault said once for several places, which no claim covers all of.

    It is set aside only where every place is covered; else what is left of it is kept.
    """
    covered: list[Suppressed] = []
    left: list[Location] = []
    for place in (finding.location, *finding.also):
        part = _moved(finding, place, official)._replace(also=())
        takers = [claim for claim in claims if isinstance(claim, Claim) and claim.takes(part)]
        if takers:
            covered.append(takers[0].set_aside(part))
        else:
            left.append(place)
    if not left:
        return [], [covered[0]._replace(finding=finding)]
    if not covered:
        return [finding], []
    message = f"{finding.message}其中{len(covered)}处已忽略，还有{len(left)}处。"
    kept = _moved(finding, left[0], official)
    return [kept._replace(also=tuple(left[1:]), message=message)], covered


def _moved(finding: Finding, place: Location, official: OfficialDocument) -> Finding:
    """The finding as that of another place; without words where those were masked."""
    if place == finding.location:
        return finding
    shown = finding.excerpt == _words(finding.location, official)
    return finding._replace(location=place, excerpt=_words(place, official) if shown else "")


def _words(place: Location, official: OfficialDocument) -> str:
    for paragraph in official.document.paragraphs:
        if (paragraph.part, paragraph.block) == (place.part, place.block):
            return excerpt(paragraph.text, place.start, place.end)
    return ""
