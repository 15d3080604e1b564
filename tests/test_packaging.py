"""The distributions build, and an installed plugin is found by an installed doclint."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from doclint import __version__

ROOT = Path(__file__).parents[1]
PLUGIN = ROOT / "plugins" / "doclint-dalian"


def wheel(project: Path, folder: Path) -> ZipFile:
    """The wheel of a project, built in a folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return ZipFile(built)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheels of doclint and its plugin are unpacked."""
    folder = tmp_path_factory.mktemp("site")
    for project in (ROOT, PLUGIN):
        with wheel(project, tmp_path_factory.mktemp("wheel")) as built:
            built.extractall(folder)
    return folder


def run(site: Path, code: str) -> str:
    """What a program prints that sees the unpacked wheels and not the sources."""
    program = f"import sys; sys.path.insert(0, {str(site)!r}); {code}"
    environment = os.environ | {"DOCLINT_PLUGINS": "dalian"}  # others may be installed
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=site, check=True, capture_output=True, text=True, env=environment,
    )  # fmt: skip
    return done.stdout.strip()


def test_wheel_holds_the_package_and_nothing_else(site: Path) -> None:
    metadata = [path.name for path in site.iterdir() if path.name.endswith(".dist-info")]
    assert sorted(metadata) == [
        f"doclint-{__version__}.dist-info",
        "doclint_dalian-0.1.0.dist-info",
    ]
    others = {path.name for path in site.iterdir()} - set(metadata)
    assert others == {"doclint", "doclint_dalian"}
    sources = {path.relative_to(ROOT) for path in (ROOT / "doclint").rglob("*.py")}
    assert {path.relative_to(site) for path in (site / "doclint").rglob("*.py")} == sources


def test_wheel_carries_licence_and_console_script(site: Path) -> None:
    metadata = site / f"doclint-{__version__}.dist-info"
    assert "doclint = doclint.__main__:main" in (metadata / "entry_points.txt").read_text()
    assert (metadata / "licenses" / "LICENSE").read_text() == (ROOT / "LICENSE").read_text()
    assert (site / "doclint" / "py.typed").exists()


def test_installed_plugin_is_found(site: Path) -> None:
    code = (
        "from doclint.plugins import load;"
        "print(load().listing()[0][:2], sorted(load().profiles()), load.__code__.co_filename)"
    )
    said = run(site, code)
    assert said.startswith("('doclint-dalian', '0.1.0') ['dalian', 'liaoning', 'national']")
    assert str(site) in said
