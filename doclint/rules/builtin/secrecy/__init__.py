"""SM: marks of state secrets (密级和保密期限) and of work secrets."""

from doclint.rules.builtin.secrecy.authority import level_above_authority
from doclint.rules.builtin.secrecy.cap import excessive_secrecy_period
from doclint.rules.builtin.secrecy.copy_number import copy_number_form, missing_copy_number
from doclint.rules.builtin.secrecy.form import malformed_secrecy_mark
from doclint.rules.builtin.secrecy.period import missing_secrecy_period
from doclint.rules.builtin.secrecy.public import secrecy_mark_in_public_document
from doclint.rules.builtin.secrecy.release import residue_before_release, restricted_source_cited
from doclint.rules.builtin.secrecy.work_secret import (
    state_secret_form_for_other_secret,
    work_secret_mark_in_public_document,
)

SECRECY = (
    malformed_secrecy_mark,
    missing_secrecy_period,
    excessive_secrecy_period,
    missing_copy_number,
    copy_number_form,
    secrecy_mark_in_public_document,
    state_secret_form_for_other_secret,
    work_secret_mark_in_public_document,
    level_above_authority,
    restricted_source_cited,
    residue_before_release,
)
