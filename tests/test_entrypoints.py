"""Entry points are found as importlib.metadata finds them."""

import sys
from importlib import metadata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.entrypoints import EntryPoint, entry_points


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).mkdir(parents=True)
    (folder / name / "entry_points.txt").write_text(text, "utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the only one on the path."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    return tmp_path


def test_wheel_and_old_editable_install_are_found(site: Path) -> None:
    write(site, "doclint_b-2.0.dist-info", "[doclint]\nb = doclint_b:plugin [extra]\n")
    write(
        site, "Doclint.A.egg-info", "# x\n[console_scripts]\nz=z:z\n[ doclint ]\n[doclint]\na=a\n"
    )
    assert entry_points("doclint") == (
        EntryPoint("doclint-a", "", "a", "a", str(site / "Doclint.A.egg-info")),
        EntryPoint(
            "doclint-b", "2.0", "b", "doclint_b:plugin [extra]",
            str(site / "doclint_b-2.0.dist-info"),
        ),
    )  # fmt: skip
    assert [p.provider for p in entry_points("doclint")] == ["doclint-a", "doclint-b 2.0"]


def test_first_on_the_path_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "1", "x_y-1.dist-info", "[doclint]\na = one\n")
    write(tmp_path / "2", "x.y-2.dist-info", "[doclint]\na = two\n")
    (tmp_path / "1" / "z-1.dist-info").mkdir()
    write(tmp_path / "2", "z-0.dist-info", "[doclint]\nold = old\n")
    folders = [str(tmp_path / "1"), str(tmp_path / "2"), str(tmp_path / "1"), "/nowhere"]
    monkeypatch.setattr(sys, "path", folders)
    assert [(p.version, p.value) for p in entry_points("doclint")] == [("1", "one")]


def test_two_versions_in_one_folder_are_both_told(site: Path) -> None:
    for version in ("1", "2"):
        write(site, f"x-{version}.dist-info", "[doclint]\nx = x\n")
    assert [p.version for p in entry_points("doclint")] == ["1", "2"]


def test_origin_is_the_folder_and_once_imported_the_file() -> None:
    import json

    point = EntryPoint("a", "1", "a", "no_such_module", "/site/a-1.dist-info")
    assert point.origin == "/site"
    assert point._replace(value="json:dumps").origin == json.__file__


def test_other_groups_and_files_are_left_alone(site: Path) -> None:
    write(site, "a-1.dist-info", "[doclint_other]\na = a\n[other]\ndoclint = b\n")
    (site / "b-1.dist-info").mkdir()
    (site / "c-1.dist-info").write_text("a file")
    (site / "d-1.dist-info").mkdir()
    (site / "d-1.dist-info" / "entry_points.txt").write_bytes(b"[doclint]\n\xff = x")
    assert entry_points("doclint") == ()


def test_object_of_a_module_is_loaded() -> None:
    point = EntryPoint("a", "1", "a", "os : path.sep ")
    import os

    assert point.load() == os.path.sep
    assert EntryPoint("a", "1", "a", "os [extra]").load() is os


_NAMES = st.text("abc_.-", min_size=1, max_size=6).map(lambda text: f"n{text}")
_GROUPS = st.sampled_from(["doclint", "doclint.other", "console_scripts"])


@given(st.dictionaries(_GROUPS, st.dictionaries(_NAMES, _NAMES, min_size=1), min_size=1))
def test_agrees_with_importlib_metadata(groups: dict[str, dict[str, str]]) -> None:
    from tempfile import TemporaryDirectory

    lines = []
    for group, entries in groups.items():
        lines += [f"[{group}]", *(f"{name} = {value}" for name, value in entries.items()), ""]
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        write(Path(folder), "x-1.0.dist-info", "\n".join(lines))
        (Path(folder) / "x-1.0.dist-info" / "METADATA").write_text("Name: x\nVersion: 1.0\n")
        patch.setattr(sys, "path", [folder])
        expected = {(p.name, p.value) for p in metadata.entry_points(group="doclint")}
        assert {(p.name, p.value) for p in entry_points("doclint")} == expected


def test_importlib_metadata_is_not_imported() -> None:
    import subprocess

    code = (
        "import sys; from doclint.plugins import load; load();"
        "sys.exit('importlib.metadata' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
