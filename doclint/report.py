"""The report of a run: facts, elements, what was checked, what was not, findings, verdict."""

from typing import NamedTuple

from doclint.finding import Finding
from doclint.official.model import Element, Facts


class NotJudged(NamedTuple):
    """A rule that was not judged, and why (Chinese sentence).

    ``by_settings``: a settings file turned it off, or the entry (``CODE:entry``) of it.
    """

    code: str
    reason: str
    by_settings: bool = False


class MemberReport(NamedTuple):
    """A file of a submission: its name, its role, why, and whether that is sure."""

    source: str
    role: str
    reasons: tuple[str, ...]
    sure: bool


class Suppressed(NamedTuple):
    """A finding that does not count, and who says so.

    ``kind`` is ``comment`` (a Word comment), ``settings`` ([[suppress]]), ``waiver`` or
    ``baseline``; ``origin`` says in Chinese where that stands (``doclint.toml 第12行``,
    ``批注（正文第3段）``). ``approver`` and ``expires`` (ISO date) are those of a waiver, else "".
    """

    finding: Finding
    kind: str
    reason: str
    origin: str
    approver: str = ""
    expires: str = ""


class DocumentReport(NamedTuple):
    """What doclint says of one input.

    For a submission it is the report of the draft under the name of the whole; ``members``
    are then all its files, the draft too, and ``sha256`` is that of the zip or, where
    there is no one file, of the draft.

    ``verdict`` is pass / warn / fail / error (doclint could not judge);
    ``stage_reason`` and ``profile_reason`` say in Chinese why stage and profile were
    chosen; ``official_reasons`` why it was (not) taken for a 公文. ``settings`` names the
    settings file that was used, "" where none was; ``severities`` are pairs of a code (or
    its letters) and the severity that settings gave it in place of the rule's.
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
    suppressed: tuple[Suppressed, ...] = ()
    stage_reason: str = ""
    profile_reason: str = ""
    official_reasons: tuple[str, ...] = ()
    issuer_system: str = "other"
    timings: tuple[tuple[str, float], ...] = ()
    members: tuple[MemberReport, ...] = ()
    settings: str = ""
    severities: tuple[tuple[str, str], ...] = ()


class Report(NamedTuple):
    """A whole run; one entry per path named, in order."""

    documents: tuple[DocumentReport, ...]
    tool_version: str
    ruleset: str
