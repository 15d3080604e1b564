"""What a 公文 is to doclint: labelled lines, elements with place and confidence, facts."""

from typing import NamedTuple

from doclint.document import Document, Paragraph
from doclint.location import Location
from doclint.official.line import key_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.page.model import Page

# Systems of organs (standards §13.2).
ADMINISTRATIVE = "administrative"
PARTY = "party"
JUDICIAL = "judicial"
PROCURATORIAL = "procuratorial"
LEGISLATIVE = "legislative"
MILITARY = "military"
OTHER = "other"
SYSTEMS = (ADMINISTRATIVE, PARTY, JUDICIAL, PROCURATORIAL, LEGISLATIVE, MILITARY, OTHER)

# Zones of a document, in order; `Line.zone` is one of them.
HEAD = "head"  # 版头, title, addressees
MAIN = "body"  # 正文 and 附件说明
TAIL = "tail"  # 署名, 成文日期, 附注
CARRIED = "carried"  # forwarded text or annex after the carrying document
IMPRINT = "imprint"  # 版记
ASIDE = "aside"  # headers, footers, notes


class Line(NamedTuple):
    """One line of a paragraph (a paragraph without line breaks is one line).

    ``text`` is ``paragraph.text[start:end]``; ``label`` is the kind of element, ``score``
    its margin over ordinary text, ``reasons`` why, in Chinese.
    """

    paragraph: Paragraph
    start: int
    end: int
    text: str
    label: str
    zone: str
    score: float
    reasons: tuple[str, ...]

    @property
    def key(self) -> str:
        """The text in NFKC with all white space and zero-width characters removed."""
        return key_of(self.text)

    @property
    def location(self) -> Location:
        """Place of the line."""
        return self.paragraph.location(self.start, self.end)


class Element(NamedTuple):
    """One recognised element of a 公文.

    ``kind`` is the field name of the facts (``document_number``, ``title``, ``issued_on``,
    ``notes``, ``disclosure_mark``, ``secrecy_mark`` …); ``text`` the literal as printed;
    ``value`` its normal form ("" where the literal cannot be parsed); ``confidence`` 0–1;
    ``lines`` the indices into ``OfficialDocument.lines`` it spans.
    """

    kind: str
    text: str
    value: str
    confidence: float
    location: Location
    lines: tuple[int, ...] = ()


class DisclosureMark(NamedTuple):
    """A disclosure mark of the document itself (not a quotation).

    ``cls`` is public / on_request / withheld / partial; ``literal`` the words without
    outer brackets and white space; ``raw`` as printed; ``place`` P1 (after 成文日期), P2
    (row or line of the 版记), P3 (before 署名) or "" (elsewhere); ``brackets`` is ``full``
    （）, ``half`` (), ``other`` or ``none``.
    """

    cls: str
    literal: str
    raw: str
    place: str
    brackets: str
    element: Element


class SecrecyMark(NamedTuple):
    """A mark of secrecy in the head, a page header or carried text, as printed.

    ``level`` 绝密/机密/秘密; ``star`` the character printed between, or ""; ``period`` the
    normal form ("1年", "6个月", "长期", a date or a condition) or None; ``well_formed``
    whether it is 密级★期限; ``years`` the period in years where it is one; ``white`` when
    printed in white (a leftover of a template); ``own`` is False for a mark of carried
    text (an annex, a forwarded document).
    """

    level: str
    star: str
    period: str | None
    well_formed: bool
    years: float | None
    white: bool
    element: Element
    own: bool = True


class Repeal(NamedTuple):
    """A document that a clause of this one repeals; ``title`` without 《》."""

    title: str | None
    number: str | None
    location: Location


class Facts(NamedTuple):
    """The facts of the carrying document, as in the JSON report (architecture §4)."""

    document_type: str | None = None
    copy_number: str | None = None
    secrecy_level: str | None = None
    secrecy_period: str | None = None
    urgency: str | None = None
    issuer_mark: tuple[str, ...] = ()
    document_number: str | None = None
    signers: tuple[str, ...] = ()
    title: str | None = None
    addressees: str | None = None
    attachments: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    issued_on: str | None = None
    notes: tuple[str, ...] = ()
    disclosure: str | None = None
    disclosure_literal: str | None = None
    cc: str | None = None
    printed_by: str | None = None
    printed_on: str | None = None
    repeals: tuple[tuple[str | None, str | None], ...] = ()
    effective_on: str | None = None
    expires_on: str | None = None


class OfficialDocument(NamedTuple):
    """A document with its elements recognised.

    ``is_official`` says whether it is a 公文 at all (standards §13.1) and
    ``official_reasons`` why, in Chinese; ``issuer_system`` whose it is (§13.2);
    ``carried_from`` is the index of the first line of carried text (annex, forwarded
    text), or ``len(lines)``. ``number_blank`` / ``date_blank`` say that an empty
    `〔2026〕　号` / `　月　日` stands there (right at drafting). ``page`` is the published page it
    was read from, None for a file; its facts come from the text of the page and, where that lacks
    them, from its metadata table (题录).
    """

    document: Document
    lines: tuple[Line, ...]
    elements: tuple[Element, ...]
    facts: Facts
    marks: tuple[DisclosureMark, ...]
    secrecy: tuple[SecrecyMark, ...]
    repeals: tuple[Repeal, ...]
    is_official: bool
    official_reasons: tuple[str, ...]
    issuer_system: str
    carried_from: int
    number_blank: bool
    date_blank: bool
    page: "Page | None" = None

    def first(self, kind: str) -> Element | None:
        """The first element of a kind, or None."""
        for element in self.elements:
            if element.kind == kind:
                return element
        return None

    def all(self, kind: str) -> tuple[Element, ...]:
        """All elements of a kind, in order."""
        return tuple(e for e in self.elements if e.kind == kind)
