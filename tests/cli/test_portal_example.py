"""The commands of the examples' README do to the example portal what it says."""

import shutil
from pathlib import Path

import pytest

from doclint.testing.portal import LISTS, PORTAL
from doclint.testing.portal.documents import ENDED

EXAMPLES = Path(__file__).parents[2] / "examples"


def contents(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """A copy of the example portal."""
    shutil.copytree(EXAMPLES / PORTAL, tmp_path / PORTAL)
    return tmp_path / PORTAL


@pytest.mark.parametrize("form", ["清单.csv", "清单.xlsx", "废止决定.docx"])
def test_the_list_marks_its_documents_and_nothing_else(doclint, portal: Path, form: str) -> None:
    before = contents(portal)
    source = EXAMPLES / LISTS / form
    shown = doclint("annotate", "apply", source, "--root", portal)
    assert shown.returncode != 2, shown.stderr.decode("utf-8")
    assert contents(portal) == before
    done = doclint("annotate", "apply", source, "--root", portal, "--apply")
    assert done.returncode != 2, done.stderr.decode("utf-8")
    after = contents(portal)
    changed = {path for path in before if after.get(path) != before[path]}
    assert changed == {document.path for document in ENDED}
    assert doclint("annotate", "revert", "--last", "--root", portal).returncode == 0
    assert contents(portal) == before


def test_metadata_of_a_marked_page_states_the_mark(doclint, portal: Path) -> None:
    source = EXAMPLES / LISTS / "清单.csv"
    doclint("annotate", "apply", source, "--root", portal, "--apply")
    page = portal / ENDED[0].path
    result = doclint("metadata", page, "--format", "json")
    assert '"validity": "已废止"' in result.stdout.decode("utf-8")
