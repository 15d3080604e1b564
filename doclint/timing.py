"""How long the steps of a walk take, in seconds of wall time, for ``--timings``."""

from time import perf_counter


class Stopwatch:
    """The steps of one walk; ``step`` is the one under way, "" before the first."""

    def __init__(self) -> None:
        """Start."""
        self.step = ""
        self._start = self._last = perf_counter()
        self._laps: list[tuple[str, float]] = []

    def begin(self, step: str) -> None:
        """End the step under way and begin another."""
        now = perf_counter()
        if self.step:
            self._laps.append((self.step, now - self._last))
        self.step, self._last = step, now

    def laps(self) -> tuple[tuple[str, float], ...]:
        """Step and seconds in order, the one under way too, and at the end the ``total``."""
        now = perf_counter()
        current = ((self.step, now - self._last),) if self.step else ()
        return (*self._laps, *current, ("total", now - self._start))
