"""The walk of recognition: lines → labels → elements → facts.

``recognise`` is pure and linear in the number of lines. Each step is a module: `line`
splits paragraphs, `residue` takes out what belongs to no 公文, `evidence` scores what a
line may be, `grammar` finds the best path, `elements` and `facts` read the values.
"""

from collections.abc import Sequence

from doclint.document import Document
from doclint.official.date import is_blank_date
from doclint.official.elements import (
    addressee_element,
    attachment_elements,
    groups_of,
    note_elements,
    title_element,
)
from doclint.official.facts import facts_of
from doclint.official.head_elements import head_mark_elements, number_elements
from doclint.official.imprint import imprint_elements
from doclint.official.labelling import label_lines
from doclint.official.line import Item, lines_of
from doclint.official.marks import disclosure_marks, secrecy_marks
from doclint.official.model import ASIDE, CARRIED, Element, Line, OfficialDocument
from doclint.official.nature import issuer_in_title, official_reasons, system_of
from doclint.official.number import blank_number
from doclint.official.repeal import repeals_of
from doclint.official.tail_elements import date_elements, issuer_elements


def recognise(document: Document) -> OfficialDocument:
    """Recognise the elements of a document (pure; linear in its lines)."""
    items, aside = lines_of(document)
    label_lines(items, document)
    elements, personal = _elements(items)
    title = next((e.value for e in elements if e.kind == "title"), None)
    marks = disclosure_marks(items, aside)
    secrecy = secrecy_marks(elements, items, aside, document.runs)
    repeals = repeals_of(items, title)
    facts = facts_of(items, elements, personal, marks, secrecy, repeals)
    official, reasons = official_reasons(facts)
    names = [*facts.issuers, *facts.issuer_mark, issuer_in_title(facts.title)]
    return OfficialDocument(
        document=document,
        lines=tuple(_line(item) for item in items) + tuple(_line(item, ASIDE) for item in aside),
        elements=(*elements, *(mark.element for mark in marks)),
        facts=facts,
        marks=tuple(marks),
        secrecy=tuple(secrecy),
        repeals=tuple(repeals),
        is_official=official,
        official_reasons=reasons,
        issuer_system=system_of(names, facts.document_number, facts.title),
        carried_from=next((i for i, it in enumerate(items) if it.zone == CARRIED), len(items)),
        number_blank=any(i.label == "document_number" and blank_number(i.key) for i in items),
        date_blank=any(i.label == "issued_on" and is_blank_date(i.key) for i in items),
    )


def _elements(items: Sequence[Item]) -> tuple[list[Element], list[str]]:
    """All elements in order of the document, and names of persons who sign."""
    groups = groups_of(items)
    issuers, personal = issuer_elements(items, groups)
    title, addressees = title_element(items, groups), addressee_element(items, groups)
    found = [
        *head_mark_elements(items, groups),
        *number_elements(items, groups),
        *((title,) if title else ()),
        *((addressees,) if addressees else ()),
        *issuers,
        *date_elements(items, groups),
        *note_elements(items, groups),
        *attachment_elements(items, groups),
        *imprint_elements(items, groups),
    ]
    found.sort(key=lambda e: e.lines[0])
    return found, personal


def _line(item: Item, zone: str = "") -> Line:
    return Line(
        item.paragraph,
        item.start,
        item.end,
        item.text,
        item.label,
        zone or item.zone,
        item.score,
        item.reasons,
    )
