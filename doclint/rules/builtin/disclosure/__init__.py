"""DA: the disclosure attribute (公开属性) and its mark."""

from doclint.rules.builtin.disclosure.attribute import (
    mark_differs_from_attribute,
    undecided_disclosure_attribute,
    unknown_disclosure_attribute,
)
from doclint.rules.builtin.disclosure.conflict import conflicting_disclosure_marks
from doclint.rules.builtin.disclosure.kinds import (
    public_process_document,
    withheld_normative_document,
)
from doclint.rules.builtin.disclosure.late import late_publication
from doclint.rules.builtin.disclosure.missing import missing_disclosure_mark
from doclint.rules.builtin.disclosure.personal import personal_data_in_public_document
from doclint.rules.builtin.disclosure.place import misplaced_disclosure_mark
from doclint.rules.builtin.disclosure.process import (
    abridged_before_publication,
    unreviewed_withheld_policy,
    wider_than_forwarded_document,
)
from doclint.rules.builtin.disclosure.punctuation import disclosure_mark_punctuation
from doclint.rules.builtin.disclosure.reason import (
    reason_without_ground,
    superseded_disclosure_rules,
    withheld_without_reason,
)
from doclint.rules.builtin.disclosure.wording import nonstandard_disclosure_wording

DISCLOSURE = (
    missing_disclosure_mark,
    undecided_disclosure_attribute,
    unknown_disclosure_attribute,
    withheld_without_reason,
    reason_without_ground,
    superseded_disclosure_rules,
    mark_differs_from_attribute,
    conflicting_disclosure_marks,
    nonstandard_disclosure_wording,
    disclosure_mark_punctuation,
    misplaced_disclosure_mark,
    withheld_normative_document,
    public_process_document,
    unreviewed_withheld_policy,
    wider_than_forwarded_document,
    personal_data_in_public_document,
    abridged_before_publication,
    late_publication,
)
