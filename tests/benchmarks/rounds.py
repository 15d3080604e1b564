"""Paired rounds: both sides in every round, the ratio taken within the round.

Machines are noisy and their speed drifts; two things measured one after the other in the
same round drift together. The order within a round alternates. CPU time only.
"""

import atexit
import gc
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple


class Ratio(NamedTuple):
    """Median, smallest and largest ratio of the rounds; the medians of both sides in ms."""

    median: float
    low: float
    high: float
    measured: float
    base: float

    def __str__(self) -> str:
        spread = f"{self.low:.2f}–{self.high:.2f}"
        return f"{self.median:.2f} ({spread}); {self.measured:.1f} ms : {self.base:.1f} ms"


Clock = Callable[[], float]


def compare(measured: Clock, base: Clock, rounds: int) -> Ratio:
    """The ratio of two clocks (each runs its work once and returns CPU seconds).

    One round before the counted ones warms caches up.
    """
    measured(), base()
    pairs = []
    for number in range(rounds):
        if number % 2:
            below = base()
            above = measured()
        else:
            above = measured()
            below = base()
        pairs.append((above, below))
    ratios = [above / below for above, below in pairs]
    return Ratio(
        statistics.median(ratios), min(ratios), max(ratios),
        1000 * statistics.median(above for above, _ in pairs),
        1000 * statistics.median(below for _, below in pairs),
    )  # fmt: skip


def in_process(work: Callable[[], object], repeat: int = 1) -> Clock:
    """CPU seconds of the work in this process, garbage collection inside the region.

    Trees that are freed late would otherwise be paid by whoever runs next.
    """

    def clock() -> float:
        gc.collect()
        start = time.process_time()
        for _ in range(repeat):
            work()
        gc.collect()
        return (time.process_time() - start) / repeat

    return clock


@cache
def _environment() -> dict[str, str]:
    """The environment, with byte code kept in a folder of the run's own.

    An installed package is byte-compiled; a source tree may not be, and where byte code
    must not be written every start would compile the package anew.
    """
    folder = tempfile.TemporaryDirectory(prefix="doclint-benchmark-")
    atexit.register(folder.cleanup)
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder.name}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def whole_process(command: Sequence[str]) -> Clock:
    """CPU seconds, user and system, of a command from start to end (POSIX only)."""

    def clock() -> float:
        child = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment()
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):  # 1: findings
            raise RuntimeError(f"{command} ended with {child.returncode}")
        return usage.ru_utime + usage.ru_stime

    return clock
