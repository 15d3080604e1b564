"""EL: the elements of a 公文 and their wording."""

from doclint.rules.builtin.elements.addressees import faulty_addressees
from doclint.rules.builtin.elements.date_form import malformed_issue_date
from doclint.rules.builtin.elements.document_type import title_without_document_type
from doclint.rules.builtin.elements.issuer import mismatched_issuer
from doclint.rules.builtin.elements.number_form import malformed_document_number
from doclint.rules.builtin.elements.number_year import mismatched_number_year
from doclint.rules.builtin.elements.placeholder import leftover_placeholder
from doclint.rules.builtin.elements.subject_words import obsolete_subject_words
from doclint.rules.builtin.elements.title_end import title_end_punctuation

ELEMENTS = (
    title_without_document_type,
    title_end_punctuation,
    malformed_document_number,
    mismatched_number_year,
    malformed_issue_date,
    leftover_placeholder,
    faulty_addressees,
    mismatched_issuer,
    obsolete_subject_words,
)
