"""The benchmarks run; what they measure is read by people, not asserted."""

import sys
from pathlib import Path

import pytest

from doclint.testing import Draft, Layout

from .floor import document_kilobytes, text_parts, with_parts
from .processes import check_against_lxml, version_against_pass
from .rounds import compare, in_process, whole_process
from .samples import pages, real_files, small_files
from .warm import against_floor, long_against_short

_DOCLINT = [sys.executable, "-m", "doclint"]


def test_compare_takes_the_ratio_within_rounds() -> None:
    """A side that always costs twice as much comes out at two, however the machine drifts."""
    above, below = iter([99.0, 2.0, 10.0, 6.0]), iter([1.0, 1.0, 5.0, 3.0])
    ratio = compare(lambda: next(above), lambda: next(below), 3)
    assert ratio[:3] == (2.0, 2.0, 2.0)


def test_clocks_count_the_work() -> None:
    """More work costs more CPU time, in this process and in another."""
    few, many = (in_process(lambda n=n: sum(range(n))) for n in (10, 3_000_000))
    assert 0 <= few() < many()
    assert whole_process([sys.executable, "-c", "pass"])() > 0


def test_failing_command_is_no_measurement() -> None:
    """A command that cannot run must not look fast."""
    with pytest.raises(RuntimeError, match="ended with 3"):
        whole_process([sys.executable, "-c", "raise SystemExit(3)"])()


def test_the_parts_read_are_watched() -> None:
    """The document and its styles are among the parts; a file that is no zip is left out."""
    (file,) = with_parts([Draft().build(), b"not a zip"])
    assert "word/document.xml" in file.read
    assert set(text_parts(file.data)) >= {"word/document.xml", "word/footer1.xml"}


def test_pages_grow_with_their_number() -> None:
    """300 pages are about thirty times ten pages."""
    sizes = [document_kilobytes(pages(count)) for count in (10, 300)]
    assert 20 < sizes[1] / sizes[0] < 35
    assert document_kilobytes(pages(10, Layout(runs="split"))) > 3 * sizes[0]


def test_warm_benchmarks_run() -> None:
    """Two small files and two short documents give ratios."""
    count, same, full = against_floor(small_files(2), rounds=1)
    assert count == 2
    assert same.median > 0
    assert full.median > 0
    assert long_against_short(rounds=1, long=2, short=1).median > 0


def test_process_benchmarks_run() -> None:
    """The command line starts, checks, and answers ``--version``."""
    assert check_against_lxml(_DOCLINT, rounds=1).median > 0
    assert version_against_pass(_DOCLINT, rounds=1).median > 0


def test_real_files_are_taken_by_name(tmp_path: Path) -> None:
    """The first files by name, at most the limit."""
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.docx").write_bytes(name.encode())
    assert real_files(tmp_path, 2) == [b"a", b"b"]
