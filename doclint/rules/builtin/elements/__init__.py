"""EL: the elements of a 公文 and their wording."""

from doclint.rules.builtin.elements.addressees import faulty_addressees
from doclint.rules.builtin.elements.annex import malformed_annex_label, mismatched_annexes
from doclint.rules.builtin.elements.attachment_form import malformed_attachment_list
from doclint.rules.builtin.elements.authority import unauthorised_issuer
from doclint.rules.builtin.elements.date_form import malformed_issue_date
from doclint.rules.builtin.elements.document_type import title_without_document_type
from doclint.rules.builtin.elements.frame import (
    faulty_joint_document,
    malformed_note,
    wrong_urgency,
)
from doclint.rules.builtin.elements.imprint import malformed_copies_line, malformed_print_line
from doclint.rules.builtin.elements.issuer import mismatched_issuer
from doclint.rules.builtin.elements.number_form import malformed_document_number
from doclint.rules.builtin.elements.number_year import mismatched_number_year
from doclint.rules.builtin.elements.numbering import faulty_numbering
from doclint.rules.builtin.elements.placeholder import leftover_placeholder
from doclint.rules.builtin.elements.subject_words import obsolete_subject_words
from doclint.rules.builtin.elements.title_end import title_end_punctuation
from doclint.rules.builtin.elements.title_parts import incomplete_title
from doclint.rules.builtin.elements.upward import missing_signer, misused_request
from doclint.rules.builtin.elements.wording import faulty_citation, lengthy_or_burdensome_text

ELEMENTS = (
    title_without_document_type,
    incomplete_title,
    title_end_punctuation,
    misused_request,
    malformed_document_number,
    mismatched_number_year,
    malformed_issue_date,
    leftover_placeholder,
    faulty_addressees,
    malformed_attachment_list,
    mismatched_annexes,
    malformed_annex_label,
    mismatched_issuer,
    faulty_joint_document,
    missing_signer,
    wrong_urgency,
    malformed_note,
    malformed_copies_line,
    malformed_print_line,
    obsolete_subject_words,
    faulty_numbering,
    faulty_citation,
    unauthorised_issuer,
    lengthy_or_burdensome_text,
)
