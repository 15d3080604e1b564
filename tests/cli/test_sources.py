"""What arguments name."""

import os
from pathlib import Path

import pytest

from doclint.cli.sources import expanded


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """A folder of many kinds of files, in a working directory of its own."""
    for name in (
        "夹/b.docx",
        "夹/a.DOCX",
        "夹/c.docm",
        "夹/d.dotx",
        "夹/e.dotm",
        "夹/f.doc",
        "夹/g.wps",
        "夹/x.txt",
        "夹/~$b.docx",
        "夹/.hidden.docx",
        "夹/.git/h.docx",
        "夹/下级/i.docx",
        "[1].docx",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def named(*arguments: str) -> list[str]:
    """The paths with slashes."""
    return [path.replace(os.sep, "/") for path in expanded(arguments)]


def test_a_folder_gives_its_documents_sorted(folder: Path) -> None:
    assert named("夹") == [
        "夹/a.DOCX",
        "夹/b.docx",
        "夹/c.docm",
        "夹/d.dotx",
        "夹/e.dotm",
        "夹/f.doc",
        "夹/g.wps",
        "夹/下级/i.docx",
    ]


@pytest.mark.parametrize(
    "name", ["夹/~$b.docx", "夹/.hidden.docx", "夹/x.txt", "无此文件.docx", "-"]
)
def test_what_is_named_is_kept_whatever_it_is(folder: Path, name: str) -> None:
    assert named(name) == [name]


def test_arguments_keep_their_order_and_repetitions(folder: Path) -> None:
    assert named("z.docx", "夹/下级", "a.docx", "z.docx") == [
        "z.docx",
        "夹/下级/i.docx",
        "a.docx",
        "z.docx",
    ]


def test_patterns_are_expanded_for_shells_that_do_not(folder: Path) -> None:
    assert named("夹/*.doc?") == ["夹/b.docx", "夹/c.docm"]
    assert named("**/i.docx") == ["夹/下级/i.docx"]
    assert named("夹/下*") == ["夹/下级/i.docx"]


def test_a_pattern_that_matches_nothing_stays_as_a_missing_file(folder: Path) -> None:
    assert named("夹/*.pdf") == ["夹/*.pdf"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    assert named("[1].docx") == ["[1].docx"]


def test_links_to_folders_are_not_followed_below_a_folder(folder: Path) -> None:
    (folder / "夹" / "环").symlink_to(folder / "夹", target_is_directory=True)
    assert len(named("夹")) == 8


def test_a_folder_that_cannot_be_listed_is_not_passed_over(folder: Path, monkeypatch) -> None:
    def refused(path):
        raise PermissionError(path)

    monkeypatch.setattr("doclint.cli.sources.os.scandir", refused)
    assert named("夹") == ["夹"]
