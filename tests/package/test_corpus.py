"""Odd real files, where the collection is at hand: a package or a named refusal for each."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import doclint

from . import measured

ROOT = Path(doclint.__file__).parents[1]
CORPUS = Path(os.environ.get("DOCLINT_CORPUS") or ROOT.parent / "shared" / "corpus")
ROBUST = CORPUS / "robust"


@pytest.mark.skipif(not ROBUST.is_dir(), reason="the collection of odd files is not here")
def test_every_odd_file_opens_or_is_refused_by_name() -> None:
    """All in one process: none raises, none takes 10 s, all stay below 512 MiB."""
    paths = sorted(path for path in ROBUST.iterdir() if path.suffix != ".tsv")
    done = subprocess.run(
        [sys.executable, measured.__file__, "main", *map(str, paths)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    *outcomes, last = map(json.loads, done.stdout.splitlines())
    assert len(outcomes) == len(paths)
    assert max(outcome["seconds"] for outcome in outcomes) < 10
    assert last["mib"] < 512
    said = [outcome["said"][:6] for outcome in outcomes if outcome["said"]]
    assert set(said) <= {"DOC001", "DOC003", "DOC004", "DOC005", "DOC006"}
    assert len(said) < len(paths) / 10
