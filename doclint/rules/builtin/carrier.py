"""The carrying document as rules see it: its own lines, how public it is, whom the norms bind."""

from collections.abc import Iterator

from doclint.finding import Confidence, Severity
from doclint.official.model import (
    ASIDE,
    CARRIED,
    IMPRINT,
    JUDICIAL,
    LEGISLATIVE,
    MILITARY,
    PROCURATORIAL,
    DisclosureMark,
    Element,
    Line,
    OfficialDocument,
    SecrecyMark,
)
from doclint.official.vocabulary import OPEN_BY_NATURE

# 党政机关 are bound by the regulation and GB/T 9704-2012; these follow them by reference only.
_BY_REFERENCE = frozenset({JUDICIAL, PROCURATORIAL, LEGISLATIVE, MILITARY})
_BLANK = dict.fromkeys(map(ord, " \t\n\r\u00a0\u3000\u2002\u2003\u2009\u200b\u200c\u200d\ufeff"))


def bare(text: str) -> str:
    """Text as printed without white space and zero-width characters."""
    return text.translate(_BLANK)


def own_lines(official: OfficialDocument) -> Iterator[Line]:
    """Head, body and tail of the carrying document: no annex, 版记, header or footer."""
    for line in official.lines[: official.carried_from]:
        if line.zone not in (CARRIED, IMPRINT, ASIDE):
            yield line


def own_marks(official: OfficialDocument) -> tuple[DisclosureMark, ...]:
    """The disclosure marks of the carrying document, not those of a text it forwards."""
    return tuple(m for m in official.marks if not _is_carried(official, m.element))


def own_secrecy(official: OfficialDocument) -> tuple[SecrecyMark, ...]:
    """The marks of secrecy of the carrying document, not those of a text it forwards."""
    return tuple(m for m in official.secrecy if m.own)


def _is_carried(official: OfficialDocument, element: Element) -> bool:
    return bool(element.lines) and official.lines[element.lines[0]].zone == CARRIED


def public_ground(official: OfficialDocument) -> str:
    """What makes the document public, to be quoted: its mark or its kind; "" if nothing."""
    for mark in own_marks(official):
        if mark.cls == "public":
            return f"公开标注“{mark.literal}”"
    kind = official.facts.document_type
    return f"{kind}这一公开发布的文种" if kind in OPEN_BY_NATURE else ""


def bound(
    official: OfficialDocument,
    severity: Severity = Severity.ERROR,
    about: Element | None = None,
) -> Severity:
    """A severity, at most WARNING where the issuer follows the norms by reference only, or
    where the element the verdict rests on was not recognised with high confidence.
    """
    doubtful = about is not None and Confidence.of(about.confidence) < Confidence.HIGH
    if doubtful or official.issuer_system in _BY_REFERENCE:
        return min(severity, Severity.WARNING)
    return severity
