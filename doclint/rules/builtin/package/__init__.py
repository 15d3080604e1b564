"""PK: what must be submitted with a draft."""

from doclint.rules.builtin.package.review import (
    missing_fair_competition_review,
    missing_legality_review,
)
from doclint.rules.builtin.package.submission import missing_submission

PACKAGE = (missing_legality_review, missing_fair_competition_review, missing_submission)
