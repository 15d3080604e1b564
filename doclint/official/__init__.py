"""Document → OfficialDocument: the elements of a 公文, each with value, place, confidence."""

from doclint.official.model import (
    DisclosureMark,
    Element,
    Facts,
    Line,
    OfficialDocument,
    Repeal,
    SecrecyMark,
)
from doclint.official.recognise import recognise

__all__ = [
    "DisclosureMark",
    "Element",
    "Facts",
    "Line",
    "OfficialDocument",
    "Repeal",
    "SecrecyMark",
    "recognise",
]
