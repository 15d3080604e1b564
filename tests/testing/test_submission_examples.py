"""The committed example submissions are those of the script, and show what they say."""

import io
import zipfile
from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.settings import Settings
from doclint.testing.submission_examples import SubmissionExample, submission_examples, write

FOLDER = Path(__file__).parents[2] / "examples" / "submission"
EXAMPLES = submission_examples()


def parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


def files_of(path: Path) -> dict[str, bytes]:
    if path.suffix == ".zip":
        return dict(parts(path.read_bytes()))
    return {file.name: file.read_bytes() for file in path.iterdir()}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_committed_files_are_reproducible(example: SubmissionExample) -> None:
    """Parts are compared, not bytes: another zlib may deflate them otherwise."""
    committed = files_of(FOLDER / example.name)
    assert set(committed) == set(example.files)
    for name, data in example.files.items():
        same = committed[name] == data
        assert same or parts(committed[name]) == parts(data), name


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_roles_and_codes_are_those_that_are_named(example: SubmissionExample) -> None:
    engine = Engine(Settings(plugins=(), profile="national"))
    report = engine.check_submission(FOLDER / example.name)
    assert {m.source: m.role for m in report.members} == example.roles
    assert sorted({finding.code for finding in report.findings}) == sorted(example.codes)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_readme_lists_it(example: SubmissionExample) -> None:
    text = (FOLDER.parent / "README.md").read_text("utf-8")
    (row,) = [line for line in text.splitlines() if line.startswith(f"| `{example.name}`")]
    assert example.shows in row
    assert all(code in row for code in example.codes)


def test_nothing_else_lies_in_the_folder(tmp_path: Path) -> None:
    write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in FOLDER.iterdir()}
