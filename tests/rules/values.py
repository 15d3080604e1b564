"""Hand-made OfficialDocuments: a rule is judged on values, without reader or recogniser."""

from datetime import date

from doclint.document import Document, Paragraph, Revisions
from doclint.national import NATIONAL
from doclint.official.model import (
    ADMINISTRATIVE,
    HEAD,
    TAIL,
    DisclosureMark,
    Element,
    Facts,
    Line,
    OfficialDocument,
    SecrecyMark,
)
from doclint.profile import Profile
from doclint.rules import ISSUING, Context


def context(stage: str = ISSUING, profile: Profile = NATIONAL) -> Context:
    return Context(stage, profile, date(2026, 6, 1))


def paragraph(index: int, text: str) -> Paragraph:
    return Paragraph(
        index, text, "word/document.xml", "body", index + 1, "body", index + 1, None,
        "", "both", 0, 0, None, None, "", None, False, 0,
    )  # fmt: skip


def document(*texts: str) -> Document:
    paragraphs = tuple(paragraph(i, text) for i, text in enumerate(texts))
    return Document(
        paragraphs, (), {}, Revisions(), (), (), lambda _: (), "docx", False, False, False, ()
    )


def official(
    *lines: tuple[str, str, str],
    facts: Facts | None = None,
    system: str = ADMINISTRATIVE,
) -> OfficialDocument:
    """An official document of ``(zone, label, text)`` lines, one element for each label."""
    made = document(*(text for _, _, text in lines))
    rows = tuple(
        Line(p, 0, len(p.text), p.text, label, zone, 6.0, ())
        for p, (zone, label, _) in zip(made.paragraphs, lines, strict=True)
    )
    elements = tuple(
        Element(row.label, row.text, row.text, 0.95, row.location, (i,))
        for i, row in enumerate(rows)
        if row.label != "body"
    )
    return OfficialDocument(
        made, rows, elements, facts or Facts(document_type="通知"), (), (), (), True, (),
        system, len(rows), False, False,
    )  # fmt: skip


def with_mark(
    made: OfficialDocument, cls: str, literal: str, place: str = "P1"
) -> OfficialDocument:
    """The document with a disclosure mark on its last line."""
    last = len(made.lines) - 1
    line = made.lines[last]
    element = Element("disclosure_mark", line.text, cls, 0.95, line.location, (last,))
    mark = DisclosureMark(cls, literal, line.text, place, "full", element)
    return made._replace(marks=(*made.marks, mark))


def with_secrecy(
    made: OfficialDocument, level: str, period: str | None, *, white: bool = False
) -> OfficialDocument:
    """The document with a mark of secrecy on its first line."""
    line = made.lines[0]
    element = Element("secrecy_mark", line.text, line.text, 0.95, line.location, (0,))
    mark = SecrecyMark(level, "★", period, period is not None, None, white, element)
    return made._replace(secrecy=(*made.secrecy, mark))


HEADED = ((HEAD, "title", "滨海市水利局关于做好防汛工作的通知"),)
SIGNED = ((TAIL, "issuers", "滨海市水利局"), (TAIL, "issued_on", "2026年3月12日"))
