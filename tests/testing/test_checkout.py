"""A plugin in its sources is found as if it were installed, as long as its tests run."""

import sys
from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.entrypoints import entry_points
from doclint.settings import make_settings
from doclint.testing.checkout import Shelf, checkout_of, required_name

PYPROJECT = """\
[project]
name = "Doclint_{name}"
version = "2.5"
dependencies = [{dependencies}]
[project.entry-points.doclint]
{name} = "doclint_{name}"
"""
SOURCE = """\
from doclint.markers import hookimpl
from doclint.profile import Profile

@hookimpl
def doclint_profiles():
    return [Profile("{name}", "{name}", inherits="{parent}")]
"""


def plugin(folder: Path, name: str, parent: str = "national", dependencies: str = "") -> Path:
    home = folder / f"doclint-{name}"
    (home / "tests").mkdir(parents=True)
    text = PYPROJECT.format(name=name, dependencies=dependencies)
    (home / "pyproject.toml").write_text(text, "utf-8")
    (home / f"doclint_{name}.py").write_text(SOURCE.format(name=name, parent=parent), "utf-8")
    return home


def names() -> set[str]:
    return {point.distribution for point in entry_points("doclint")}


def test_plugin_and_what_it_needs_are_found_for_a_while(tmp_path: Path) -> None:
    """A dependency that lies beside it comes along; afterwards both are gone."""
    plugin(tmp_path, "upperkit")
    home = plugin(tmp_path, "lowerkit", "upperkit", '"doclint>=0.1", "doclint-upperkit>=1"')
    found = checkout_of(home / "tests" / "test_x.py")
    before, path = names(), list(sys.path)
    (tmp_path / "shelf").mkdir()
    with Shelf(tmp_path / "shelf").visible(found):
        assert names() - before == {"doclint-upperkit", "doclint-lowerkit"}
        engine = Engine(make_settings(plugins=["lowerkit"]))
        assert engine.profiles["lowerkit"].lineage == ("lowerkit", "upperkit", "national")
        versions = {each.distribution: each.version for each in engine.plugins.listing()}
        assert versions == {"doclint-lowerkit": "2.5", "doclint-upperkit": "2.5"}
    assert names() == before and sys.path == path
    for module in ("doclint_lowerkit", "doclint_upperkit"):
        del sys.modules[module]


def test_nearest_pyproject_decides(tmp_path: Path) -> None:
    """A project without entry points for doclint is no plugin, wherever it lies."""
    home = plugin(tmp_path, "outerkit")
    inner = home / "tools"
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[project]\nname = "tools"\n', "utf-8")
    assert checkout_of(inner / "x.py") is None
    assert checkout_of(tmp_path / "x.py") is None
    found = checkout_of(home / "tests" / "cases" / "XX001.toml")
    assert found is not None and found.name == "doclint-outerkit" and found.folder == home


def test_nothing_is_done_for_none(tmp_path: Path) -> None:
    path = list(sys.path)
    with Shelf(tmp_path).visible(None):
        assert sys.path == path


@pytest.mark.parametrize(
    "requirement, name",
    [
        ("doclint_dalian >= 0.1", "doclint-dalian"),
        ("Doclint.Dalian[x]==1; python_version>'3'", "doclint-dalian"),
        ("", ""),
    ],
)
def test_name_of_a_requirement(requirement: str, name: str) -> None:
    assert required_name(requirement) == name
