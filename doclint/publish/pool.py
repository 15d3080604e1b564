"""Making many files with several processes: in order, in bounded memory, nothing left behind."""

import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait

from doclint.publish.address import Address
from doclint.publish.keeper import Files
from doclint.publish.making import make
from doclint.publish.work import Made, Work

_CHUNK = 16  # works that a process is given at a time
_WAITING = 3  # chunks per process that are under way
_ALONE = 100  # so few are not worth another process


def made_of(works: Iterable[Work], files: Files, address: Address, jobs: int) -> Iterator[Made]:
    """What is made of works, in their order."""
    rest = iter(works)
    first = list(islice(rest, _ALONE if jobs > 1 else 0))
    for work in first:
        yield make(work, files, address)
    if jobs <= 1:
        for work in rest:
            yield make(work, files, address)
        return
    # Processes are made anew: one that is forked would hold the lock after a kill.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _end_with_parent) as pool:
        try:
            yield from _pooled(pool, rest, files, address, jobs * _WAITING)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _pooled(
    pool: ProcessPoolExecutor, works: Iterator[Work], files: Files, address: Address, most: int
) -> Iterator[Made]:
    waiting: deque[Future[list[Made]]] = deque()
    while True:
        while len(waiting) < most and (chunk := list(islice(works, _CHUNK))):
            waiting.append(pool.submit(_made, chunk, files, address))
        if not waiting:
            return
        yield from waiting.popleft().result()


def _made(works: list[Work], files: Files, address: Address) -> list[Made]:
    return [make(work, files, address) for work in works]


def _end_with_parent() -> None:
    """Let no process outlive a run that was killed."""
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for, args=(parent.sentinel,), daemon=True).start()


def _wait_for(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
