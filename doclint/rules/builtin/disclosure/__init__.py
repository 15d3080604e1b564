"""DA: the disclosure attribute (公开属性) and its mark."""

from doclint.rules.builtin.disclosure.conflict import conflicting_disclosure_marks
from doclint.rules.builtin.disclosure.missing import missing_disclosure_mark
from doclint.rules.builtin.disclosure.personal import personal_data_in_public_document
from doclint.rules.builtin.disclosure.place import misplaced_disclosure_mark
from doclint.rules.builtin.disclosure.punctuation import disclosure_mark_punctuation
from doclint.rules.builtin.disclosure.wording import nonstandard_disclosure_wording

DISCLOSURE = (
    missing_disclosure_mark,
    conflicting_disclosure_marks,
    nonstandard_disclosure_wording,
    disclosure_mark_punctuation,
    misplaced_disclosure_mark,
    personal_data_in_public_document,
)
