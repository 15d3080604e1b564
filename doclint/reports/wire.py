"""The types of the JSON report, schema 1: the contract with OA systems.

`schemas/report-1.schema.json` is generated from these types (see `doclint.schemas`), and
`reports.json` fills them. A key may be added within schema 1; none is renamed, removed or
given another meaning. Dates are ISO 8601; offsets count characters of the paragraph.
"""

from typing import Literal, NotRequired, TypedDict


class Location(TypedDict):
    """A place: member of the package, block path in it, span of characters, and in Chinese.

    ``part`` and ``block`` are empty for a finding about the whole file.
    """

    part: str
    block: str
    start: int
    end: int
    label: str


class Repeal(TypedDict):
    """A document that a clause of this one repeals; title without 《》."""

    title: str | None
    number: str | None


class Facts(TypedDict):
    """What the document says of itself, in normal form; null or [] where it shows nothing.

    ``expires_on`` is a date or an ISO 8601 duration (P5Y); ``effective_on`` a date or
    ``on_publication``.
    """

    document_type: str | None
    copy_number: str | None
    secrecy_level: str | None
    secrecy_period: str | None
    urgency: str | None
    issuer_mark: list[str]
    document_number: str | None
    signers: list[str]
    title: str | None
    addressees: str | None
    attachments: list[str]
    issuers: list[str]
    issued_on: str | None
    notes: list[str]
    disclosure: Literal["public", "on_request", "withheld", "partial", None]
    disclosure_literal: str | None
    cc: str | None
    printed_by: str | None
    printed_on: str | None
    repeals: list[Repeal]
    effective_on: str | None
    expires_on: str | None


class Element(TypedDict):
    """A recognised element: as printed, its normal form ("" where it has none), 0–1."""

    kind: str
    text: str
    value: str
    confidence: float
    location: Location


class NotJudged(TypedDict):
    """A rule that was not judged, and why."""

    code: str
    reason: str


class Basis(TypedDict):
    """The ground of a finding: ``norm``, ``local``, ``practice`` (惯例) or ``inferred``."""

    title: str
    number: str
    article: str
    kind: str


class Fix(TypedDict):
    """A remedy, and whether it may be applied unseen."""

    title: str
    safety: Literal["safe", "unsafe", "manual"]


class Finding(TypedDict):
    """A fault. ``fingerprint`` stays the same when text around the fault moves.

    ``entry`` is the id of the entry of a pack's list that was hit, "" elsewhere. ``also``
    are further places of a fault that is said once for all of them.
    """

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    confidence: Literal["high", "medium", "low"]
    message: str
    help: str
    basis: list[Basis]
    element: str
    location: Location
    excerpt: str
    fix: Fix | None
    fingerprint: str
    entry: str
    also: list[Location]


class Suppression(TypedDict):
    """Who says that a finding does not count, and why; ``origin`` is where that stands.

    ``approver`` and ``expires`` (the last day) are those of a waiver, "" elsewhere.
    """

    kind: Literal["comment", "settings", "waiver", "baseline"]
    reason: str
    origin: str
    approver: str
    expires: str


class Suppressed(Finding):
    """A finding that does not count."""

    suppression: Suppression


class SeverityGiven(TypedDict):
    """The severity that settings gave a code, or all codes with its letters."""

    code: str
    severity: Literal["error", "warning", "info"]


class Member(TypedDict):
    """A file of a submission, or a document or annex inside one, and the role it plays.

    ``reasons`` say in Chinese why; ``sure`` is false where only the file name speaks for it.
    """

    source: str
    role: Literal[
        "draft",
        "plan",
        "material",
        "form",
        "request",
        "legality",
        "fairness",
        "disclosure_review",
        "other",
    ]
    reasons: list[str]
    sure: bool


class Document(TypedDict):
    """What doclint says of one input; one for each path named, in that order.

    A submission is one input: its entry is the report of its draft, and ``members`` are
    its files, the draft too; for a lone document there are none. ``settings`` names the
    settings file that was used, "" where none was; ``severities`` is what settings changed.
    ``not_judged`` also has the rules, and the entries of rules, that it turned off.
    """

    source: str
    sha256: str
    stage: str
    stage_reason: str
    profile: str
    profile_reason: str
    official_reasons: list[str]
    issuer_system: str
    verdict: Literal["pass", "warn", "fail", "error"]
    facts: Facts
    elements: list[Element]
    checked: list[str]
    not_judged: list[NotJudged]
    findings: list[Finding]
    suppressed: list[Suppressed]
    members: list[Member]
    settings: str
    severities: list[SeverityGiven]
    timings: NotRequired[dict[str, float]]


class Tool(TypedDict):
    """What made the report: ``ruleset`` changes whenever a rule or profile does."""

    name: str
    version: str
    ruleset: str


class Summary(TypedDict):
    """Counts over all documents."""

    documents: int
    errors: int
    warnings: int
    infos: int


class Report(TypedDict):
    """The report of a run of ``doclint check --format json``."""

    schema: Literal[1]
    tool: Tool
    documents: list[Document]
    summary: Summary
