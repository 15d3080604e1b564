"""Whole processes: the start of the command line, and a peer over many small files."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from doclint.testing import Draft

from .rounds import Ratio, compare, whole_process
from .samples import small_files


def check_against_lxml(doclint: Sequence[str], rounds: int) -> Ratio:
    """``doclint check small.docx`` to ``python -c "import lxml.etree"``."""
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder, "small.docx")
        small.write_bytes(Draft().build())
        check = whole_process([*doclint, "check", str(small)])
        lxml = whole_process([sys.executable, "-c", "import lxml.etree"])
        return compare(check, lxml, rounds)


def version_against_pass(doclint: Sequence[str], rounds: int) -> Ratio:
    """``doclint --version`` to ``python -c pass``."""
    version = whole_process([*doclint, "--version"])
    return compare(version, whole_process([sys.executable, "-c", "pass"]), rounds)


def against_peer(
    doclint: Sequence[str], peer: Sequence[str], rounds: int, count: int = 200
) -> Ratio:
    """``doclint check`` over many small files in one run to docxtpl-lint over the same."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, data in enumerate(small_files(count)):
            path = Path(folder, f"{number:04}.docx")
            path.write_bytes(data)
            paths.append(str(path))
        own = whole_process([*doclint, "check", *paths])
        other = whole_process([*peer, "--no-config", "--fail-on", "never", *paths])
        return compare(own, other, rounds)
