"""What several test modules use."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

import pytest

Install = Callable[..., None]


def pytest_configure(config: pytest.Config) -> None:
    """Keep packs in a folder of this run: nothing in the user's own is read or written."""
    folder = TemporaryDirectory(prefix="doclint-cache-")
    os.environ["DOCLINT_CACHE"] = folder.name
    config.add_cleanup(folder.cleanup)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install a distribution of one module into a folder on the path.

    ``install("doclint-example", "1.0", source)`` makes the module ``doclint_example`` its
    entry point; ``entry`` gives another line. Without a source the module is missing.
    """
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))

    def put(name: str, version: str, source: str | None, entry: str = "") -> None:
        module = name.replace("-", "_")
        monkeypatch.delitem(sys.modules, module, raising=False)
        if source is not None:
            (site / f"{module}.py").write_text(dedent(source), "utf-8")
        metadata = site / f"{module}-{version}.dist-info"
        metadata.mkdir()
        line = entry or f"example = {module}"
        (metadata / "entry_points.txt").write_text(f"[doclint]\n{line}\n", "utf-8")

    yield put
    for module in [m for m in sys.modules if (site / f"{m}.py").exists()]:
        del sys.modules[module]
