"""The line that shows how far long work has come."""

import io
import sys

import pytest

from doclint.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_without_a_terminal(monkeypatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stderr", out)
    with Progress("导入", 10) as progress:
        progress(10)
    assert out.getvalue() == ""


def test_it_is_shown_and_taken_away(monkeypatch) -> None:
    out = Terminal()
    monkeypatch.setattr(sys, "stderr", out)
    with Progress("导入", 10) as progress:
        progress(10)
    assert "10/10（100%）" in out.getvalue()
    assert out.getvalue().endswith("\r\x1b[K")


def test_not_more_often_than_the_eye_can_follow(monkeypatch) -> None:
    out = Terminal()
    monkeypatch.setattr(sys, "stderr", out)
    with Progress("导入", 100_000) as progress:
        for done in range(1, 5_000):
            progress(done)
    assert out.getvalue().count("\r") < 100


@pytest.mark.parametrize(
    ("total", "done", "line"),
    [(None, 7, "导入 7"), (0, 0, "导入 0"), (4, 1, "（25%）"), (4, 9, "（100%）")],
)
def test_the_line(total: int | None, done: int, line: str) -> None:
    assert Progress("导入", total).line(done).endswith(line)
