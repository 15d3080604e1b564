"""Killed at random moments, run again: the same end, and the original bytes back."""

import os
import random
from pathlib import Path

import pytest

from tests.publish.crash import Trial, crash
from tests.publish.portals import Site

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


def trial(folder: Path, pages: int, count: int, seed: int, list_pages: bool = False) -> Trial:
    site = Site.make(folder / "portal", pages, count)
    return Trial(site, site.items(), folder / "log", random.Random(seed), 1, list_pages)


def test_twenty_kills_while_marking_and_ten_while_reverting(tmp_path: Path) -> None:
    result = crash(trial(tmp_path, 140, 36, seed=5), kills=20)
    assert result.faults == ()
    assert result.apply_kills >= 20 and result.revert_kills >= 10


def test_kills_while_list_pages_are_marked(tmp_path: Path) -> None:
    result = crash(trial(tmp_path, 120, 20, seed=7, list_pages=True), kills=4)
    assert result.faults == ()
