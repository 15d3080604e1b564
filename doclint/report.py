"""The report of a run: facts, elements, what was checked, what was not, findings, verdict."""

from typing import NamedTuple

from doclint.finding import Finding
from doclint.official.model import Element, Facts


class NotJudged(NamedTuple):
    """A rule that could not be judged, and why (Chinese sentence)."""

    code: str
    reason: str


class DocumentReport(NamedTuple):
    """What doclint says of one input.

    ``verdict`` is pass / warn / fail / error (doclint could not judge);
    ``stage_reason`` and ``profile_reason`` say in Chinese why stage and profile were
    chosen; ``official_reasons`` why it was (not) taken for a 公文.
    ``timings`` maps a step to seconds, only with ``--timings``.
    """

    source: str
    sha256: str
    stage: str
    profile: str
    verdict: str
    facts: Facts
    elements: tuple[Element, ...]
    checked: tuple[str, ...]
    not_judged: tuple[NotJudged, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    stage_reason: str = ""
    profile_reason: str = ""
    official_reasons: tuple[str, ...] = ()
    issuer_system: str = "other"
    timings: tuple[tuple[str, float], ...] = ()


class Report(NamedTuple):
    """A whole run; one entry per path named, in order."""

    documents: tuple[DocumentReport, ...]
    tool_version: str
    ruleset: str
