"""The report of a run: facts, elements, what was checked, what was not, findings, verdict."""

from typing import NamedTuple

from doclint.finding import Finding
from doclint.official.model import Element, Facts


class NotJudged(NamedTuple):
    """A rule that could not be judged, and why (Chinese sentence)."""

    code: str
    reason: str


class MemberReport(NamedTuple):
    """A file of a submission: its name, its role, why, and whether that is sure."""

    source: str
    role: str
    reasons: tuple[str, ...]
    sure: bool


class DocumentReport(NamedTuple):
    """What doclint says of one input.

    For a submission it is the report of the draft under the name of the whole; ``members``
    are then all its files, the draft too, and ``sha256`` is that of the zip or, where
    there is no one file, of the draft.

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
    members: tuple[MemberReport, ...] = ()


class Report(NamedTuple):
    """A whole run; one entry per path named, in order."""

    documents: tuple[DocumentReport, ...]
    tool_version: str
    ruleset: str
