"""The example portal is that of the script, and shows what its README says."""

import io
import zipfile
from pathlib import Path

import pytest

from doclint.page import read_page
from doclint.page.model import INTERPRETATION, LISTING, POLICY
from doclint.publish.decision import read_decision
from doclint.testing.portal import LISTS, PORTAL, files
from doclint.testing.portal.documents import DECISION, DOCUMENTS, ENDED

FOLDER = Path(__file__).parents[2] / "examples"
FILES = files()
PAGES = [path for path in FILES if path.endswith(".html")]


def parts(data: bytes) -> object:
    """What is compared: bytes, or the parts of a zip (another zlib may deflate otherwise)."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


@pytest.mark.parametrize("path", FILES)
def test_committed_files_are_reproducible(path: str) -> None:
    """Mend with ``python -m doclint.testing.examples examples``."""
    assert parts((FOLDER / path).read_bytes()) == parts(FILES[path])


def test_nothing_else_lies_in_the_folders() -> None:
    committed = {
        path.relative_to(FOLDER).as_posix()
        for folder in (PORTAL, LISTS)
        for path in (FOLDER / folder).rglob("*")
        if path.is_file()
    }
    assert committed == set(FILES)


def test_pages_come_in_several_forms_and_encodings() -> None:
    seen = {(p.encoding.lower(), p.bom, p.newline) for p in map(read_page, map(FILES.get, PAGES))}
    assert {(bom, newline) for _, bom, newline in seen} == {
        (False, "\n"),
        (True, "\n"),
        (False, "\r\n"),
    }
    assert any(encoding.startswith("gb") for encoding, _, _ in seen)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.number)
def test_a_page_is_that_of_its_document(document) -> None:
    data = FILES[f"{PORTAL}/{document.path}"]
    if document.path.endswith(".html"):
        page = read_page(data)
        assert (page.kind, page.number, page.document_title) == (
            POLICY, document.number, document.title,
        )  # fmt: skip


def test_other_pages_are_of_other_kinds() -> None:
    own = {f"{PORTAL}/{document.path}" for document in DOCUMENTS}
    kinds = {read_page(FILES[path]).kind for path in PAGES if path not in own}
    assert kinds == {LISTING, INTERPRETATION}


@pytest.mark.parametrize("name", ["废止决定.docx", "清单.xlsx", "清单.csv"])
def test_each_form_of_the_decision_names_the_same_documents(name: str) -> None:
    decision = read_decision(FOLDER / LISTS / name)
    assert not decision.faults
    found = {
        (e.number, e.title, e.status, e.effective_on, e.scope, e.ground.number)
        for e in decision.entries
        if not e.faults
    }
    assert found == {
        (d.number, d.title, d.status, DECISION.issued_on, d.scope, DECISION.number) for d in ENDED
    }


def test_the_readme_names_every_form_of_the_decision_and_every_document() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    for name in ("废止决定.docx", "清单.xlsx", "清单.csv"):
        assert f"`{LISTS}/{name}`" in text
    for document in DOCUMENTS:
        rows = [line for line in text.splitlines() if f"`{document.path}`" in line]
        assert len(rows) == 1
        assert document.number in rows[0]
