"""No error-level false alarm on real documents: each error below was read by eye."""

import os
from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.settings import make_settings

_NAMED = os.environ.get("DOCLINT_CORPUS")
_CORPUS = Path(_NAMED) if _NAMED else Path(__file__).parents[3] / "shared" / "corpus"

# File → code: dates in Chinese numerals after 2012-07-01, and one with padded digits.
_TRUE_ERRORS = {
    ("d-d429f9935f", "EL007"),
    ("0aed48bf7761", "EL007"),
    ("5d0bc3a29742", "EL007"),
    ("64f7cb446103", "EL007"),
    ("6dcd28e299e6", "EL007"),
    ("a1ca9c5e9bb5", "EL007"),
}


@pytest.mark.skipif(not _CORPUS.is_dir(), reason="the collection of real documents is not here")
def test_errors_on_real_documents_are_those_that_were_read() -> None:
    engine = Engine(make_settings(profile="national", today="2026-11-23"))
    files = [f for folder in ("gold", "unlabelled") for f in (_CORPUS / folder).glob("*.docx")]
    found = {
        (file.stem, finding.code)
        for file in files
        for finding in engine.check(file).findings
        if finding.severity.word == "error" and not finding.code.startswith("DOC0")
    }
    assert found == _TRUE_ERRORS
