"""A submission (报审件): which file plays which role, and what the OA says of the draft.

Values only: files are found and read by the front ends and the engine, roles are told by
`roles`, the cover form is read by `doclint.official.form`.
"""

from doclint.submission.model import (
    DISCLOSURE_REVIEW,
    DRAFT,
    FAIRNESS,
    FORM,
    LEGALITY,
    MATERIAL,
    OTHER,
    PLAN,
    REQUEST,
    ROLES,
    Member,
    Stated,
    Submission,
)

__all__ = [
    "DISCLOSURE_REVIEW",
    "DRAFT",
    "FAIRNESS",
    "FORM",
    "LEGALITY",
    "MATERIAL",
    "OTHER",
    "PLAN",
    "REQUEST",
    "ROLES",
    "Member",
    "Stated",
    "Submission",
]
