"""A line that shows how far long work has come: on a terminal only, on standard error."""

import sys
import time
from typing import Self

_WIDE = 30  # characters of the bar
_PAUSE = 0.1  # seconds between two pictures


class Progress:
    """How many of ``total`` are done (None: not known); nothing is shown without a terminal.

    Use it in a ``with`` statement and tell it what is done: ``progress(120)``.
    """

    def __init__(self, what: str, total: int | None) -> None:
        """Say what is being done (``导入``), and of how many."""
        self._what = what
        self._total = total
        self._shown = sys.stderr.isatty()
        self._last = 0.0

    def __enter__(self) -> Self:
        """Show the beginning."""
        self(0)
        return self

    def __exit__(self, *error: object) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, done: int) -> None:
        """Show how many are done; not more often than the eye can follow."""
        now = time.monotonic()
        if not self._shown or (done != self._total and now - self._last < _PAUSE):
            return
        self._last = now
        sys.stderr.write(f"\r\x1b[K{self.line(done)}")
        sys.stderr.flush()

    def line(self, done: int) -> str:
        """The line for a number of things that are done."""
        if not self._total:
            return f"{self._what} {done}"
        share = min(done / self._total, 1.0)
        bar = "━" * round(share * _WIDE)
        return f"{self._what} {bar:<{_WIDE}} {done}/{self._total}（{share:.0%}）"
