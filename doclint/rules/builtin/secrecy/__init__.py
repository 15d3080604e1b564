"""SM: marks of state secrets (密级和保密期限) and of work secrets."""

from doclint.rules.builtin.secrecy.cap import excessive_secrecy_period
from doclint.rules.builtin.secrecy.copy_number import missing_copy_number
from doclint.rules.builtin.secrecy.form import malformed_secrecy_mark
from doclint.rules.builtin.secrecy.period import missing_secrecy_period
from doclint.rules.builtin.secrecy.public import secrecy_mark_in_public_document
from doclint.rules.builtin.secrecy.work_secret import work_secret_mark_in_public_document

SECRECY = (
    malformed_secrecy_mark,
    missing_secrecy_period,
    excessive_secrecy_period,
    missing_copy_number,
    secrecy_mark_in_public_document,
    work_secret_mark_in_public_document,
)
