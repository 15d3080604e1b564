"""The Dalian plugin, whether it is installed or only lies in the source tree."""

import sys
import tomllib
from pathlib import Path

import pytest

from doclint.entrypoints import entry_points

_PLUGIN = Path(__file__).parents[2] / "plugins" / "doclint-dalian"


@pytest.fixture
def dalian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of the profile; its plugin is found as an installed one is."""
    if not any(point.distribution == "doclint-dalian" for point in entry_points("doclint")):
        project = tomllib.loads((_PLUGIN / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        info = tmp_path / "doclint_dalian-0.dist-info"
        info.mkdir()
        metadata = "Metadata-Version: 2.1\nName: doclint-dalian\nVersion: 0\n"
        (info / "METADATA").write_text(metadata, encoding="utf-8")
        points = project["entry-points"]["doclint"].items()
        lines = ["[doclint]", *(f"{name} = {value}" for name, value in points)]
        (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
        source = _PLUGIN / "src" if (_PLUGIN / "src").is_dir() else _PLUGIN
        monkeypatch.setattr(sys, "path", [*sys.path, str(source), str(tmp_path)])
    return "dalian"
