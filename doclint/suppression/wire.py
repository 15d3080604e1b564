"""The types of ``doclint-baseline.json``, schema 1.

`schemas/baseline-1.schema.json` is generated from these types (see `doclint.schemas`).
"""

from typing import Literal, TypedDict


class Entry(TypedDict):
    """A fault known when the baseline was written.

    ``document`` is the path of the document, relative to the folder of this file, ``/``
    between. A finding is known only where ``fingerprint`` and ``message`` are both the
    same; an entry covers one finding.
    """

    document: str
    code: str
    fingerprint: str
    message: str


class Baseline(TypedDict):
    """The file: entries sorted by document, code, fingerprint and message."""

    schema: Literal[1]
    entries: list[Entry]
