"""Have the plugin found as if it were installed, where it is not."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from doclint.entrypoints import entry_points

_HOME = Path(__file__).parents[1]


@pytest.fixture(autouse=True, scope="session")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Metadata made from the plugin's own pyproject, and its sources, on the path."""
    if any(point.distribution == "doclint-dalian" for point in entry_points("doclint")):
        yield
        return
    from tomllib import loads

    project = loads((_HOME / "pyproject.toml").read_text("utf-8"))["project"]
    folder = tmp_path_factory.mktemp("site")
    metadata = folder / f"doclint_dalian-{project['version']}.dist-info"
    metadata.mkdir()
    lines = [f"{k} = {v}" for k, v in project["entry-points"]["doclint"].items()]
    (metadata / "entry_points.txt").write_text("\n".join(["[doclint]", *lines]), "utf-8")
    added = [str(folder), str(_HOME)]
    sys.path[:0] = added
    yield
    for entry in added:
        sys.path.remove(entry)
