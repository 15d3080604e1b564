"""A submission (报审件): which file plays which role, and what the OA says of the draft.

``model`` has the values that rules see; it is all that is imported for a lone draft.
For others ``intake`` takes in the files, by ``manifest`` (submission.toml); ``assembly``
has them walked, with what is ``inside`` them; ``roles`` tells who is what, by ``content``
before ``naming``; ``stated`` collects the disclosure attribute.
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
