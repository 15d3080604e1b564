"""The committed examples are those of the script, and show what they say they show."""

import io
import zipfile
from pathlib import Path

import pytest

import doclint
from doclint.testing.examples import Example, examples, main

_FOLDER = Path(__file__).parents[2] / "examples"
_EXAMPLES = examples()


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.file)
def test_committed_file_is_reproducible(example: Example) -> None:
    """``python -m doclint.testing.examples`` would write the same parts.

    Bytes are not compared: another zlib may deflate the same parts otherwise.
    """
    assert _parts((_FOLDER / example.file).read_bytes()) == _parts(example.data)


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.file)
def test_findings_are_those_the_readme_names(example: Example) -> None:
    """Each example is reported with its codes and no others."""
    report = doclint.check(example.data, profile="national").documents[0]
    assert sorted({finding.code for finding in report.findings}) == sorted(example.codes)


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.file)
def test_readme_lists_file_and_codes(example: Example) -> None:
    """The table of the README has a row for each example."""
    rows = [
        line
        for line in (_FOLDER / "README.md").read_text(encoding="utf-8").splitlines()
        if f"`{example.file}`" in line and line.startswith("|")
    ]
    assert len(rows) == 1
    assert example.shows in rows[0]
    for code in example.codes:
        assert code in rows[0]


def test_no_other_document_lies_in_the_folder() -> None:
    """A renamed example leaves no orphan behind."""
    assert {path.name for path in _FOLDER.glob("*.docx")} == {e.file for e in _EXAMPLES}


def test_main_writes_all(tmp_path: Path) -> None:
    """The script fills an empty folder."""
    main(tmp_path / "new")
    assert len(list((tmp_path / "new").glob("*.docx"))) == len(_EXAMPLES)
