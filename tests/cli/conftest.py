"""The command line in a process of its own, and in this one with an engine made by hand."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from doclint.testing import Draft

ROOT = Path(__file__).parents[2]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A compliant draft."""
    path = tmp_path / "draft.docx"
    path.write_bytes(Draft().build())
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A draft with an error: secrecy with a period but no star."""
    path = tmp_path / "faulty.docx"
    path.write_bytes(Draft().with_(secrecy="机密", mark="").build())
    return path


@pytest.fixture
def doclint():
    """Run ``python -m doclint`` with arguments; the completed process, output as bytes."""

    def run(*arguments: object, cwd=None, stdin=b"", **environment: str):
        values = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "PYTHONUTF8")}
        values |= {"PYTHONPATH": str(ROOT), "DOCLINT_PLUGINS": "", "PYTHONIOENCODING": "utf-8"}
        return subprocess.run(
            [sys.executable, "-m", "doclint", *map(str, arguments)],
            input=stdin, capture_output=True, cwd=cwd, env=values | environment, timeout=60,
        )  # fmt: skip

    return run
