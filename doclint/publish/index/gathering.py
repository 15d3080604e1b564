"""A portal's folder → its index, with one process or several, in bounded memory."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from typing import NamedTuple

from doclint.publish.index.candidate import FILE, Candidate, Index, Unread
from doclint.publish.index.link import FileLink, called
from doclint.publish.index.reading import read_file
from doclint.publish.index.sieve import Sieve
from doclint.publish.index.walk import found_in

_CHUNK = 32  # files that a process is given at a time
_WAITING = 4  # chunks per process that are under way
_ALONE = 200  # so few files are not worth another process

Told = Callable[[int], None]


class _Chunk(NamedTuple):
    """What a chunk of files gave: what the sieve keeps, and each file that a page links to."""

    candidates: tuple[Candidate, ...]
    links: tuple[FileLink, ...]
    linked: tuple[str, ...]
    unread: tuple[Unread, ...]
    files: int


def index_root(root: str, sieve: Sieve, jobs: int = 1, told: Told = lambda done: None) -> Index:
    """Read a portal; ``told`` hears how many files are done.

    The order of the candidates is that of their paths, whatever the number of processes.
    """
    unread: list[Unread] = []
    paths = _noting(found_in(root), unread)
    candidates: list[Candidate] = []
    links: list[FileLink] = []
    linkers: Counter[str] = Counter()
    files = 0
    for chunk in _chunks(root, paths, sieve, jobs):
        candidates += chunk.candidates
        links += chunk.links
        linkers.update(chunk.linked)
        unread += chunk.unread
        files += chunk.files
        told(files)
    every = (c._replace(linkers=linkers[c.path]) for c in _told_by_links(candidates, links, sieve))
    return Index(tuple(sorted(every, key=lambda c: c.path)), tuple(sorted(unread)), files)


def _noting(found: Iterable[str | Unread], unread: list[Unread]) -> Iterator[str]:
    for each in found:
        if isinstance(each, Unread):
            unread.append(each)
        else:
            yield each


def _chunks(root: str, paths: Iterator[str], sieve: Sieve, jobs: int) -> Iterator[_Chunk]:
    first = list(islice(paths, _ALONE + 1))
    if jobs <= 1 or len(first) <= _ALONE:
        yield _read(root, first, sieve)
        while batch := list(islice(paths, _CHUNK)):
            yield _read(root, batch, sieve)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(jobs, context) as pool:
        try:
            yield from _pooled(pool, root, chain(first, paths), sieve, jobs * _WAITING)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _pooled(
    pool: ProcessPoolExecutor, root: str, paths: Iterator[str], sieve: Sieve, most: int
) -> Iterator[_Chunk]:
    """The chunks in order; no more than ``most`` are under way."""
    waiting: deque[Future[_Chunk]] = deque()
    while True:
        while len(waiting) < most and (batch := list(islice(paths, _CHUNK))):
            waiting.append(pool.submit(_read, root, batch, sieve))
        if not waiting:
            return
        yield waiting.popleft().result()


def _read(root: str, paths: list[str], sieve: Sieve) -> _Chunk:
    candidates: list[Candidate] = []
    links: list[FileLink] = []
    linked: list[str] = []
    unread: list[Unread] = []
    for path in paths:
        reading = read_file(root, path)
        if reading.unread is not None:
            unread.append(reading.unread)
        if reading.candidate is not None:
            own = _named(reading.candidate)
            if own.kind == FILE or sieve.keeps(own):
                candidates.append(own)
        linked += {link.target for link in reading.links}
        links += [link for link in reading.links if _is_telling(link, sieve)]
    return _Chunk(tuple(candidates), tuple(links), tuple(linked), tuple(unread), len(paths))


def _named(candidate: Candidate) -> Candidate:
    """A file that is not opened is called by its own name, if by nothing else."""
    if not candidate.named:
        return candidate
    number, title = called(candidate.path.rpartition("/")[2])
    return candidate._replace(number=number, title=title)


def _is_telling(link: FileLink, sieve: Sieve) -> bool:
    return sieve.keeps(Candidate(FILE, "", "", link.number, link.title))


def _told_by_links(
    candidates: list[Candidate], links: list[FileLink], sieve: Sieve
) -> Iterator[Candidate]:
    """The candidates; files that are not opened once for each thing that they are called."""
    pages: dict[tuple[str, str, str], list[str]] = {}
    for link in links:
        pages.setdefault((link.target, link.number, link.title), []).append(link.page)
    names: dict[str, list[tuple[str, str]]] = {}
    for target, number, title in pages:
        names.setdefault(target, []).append((number, title))
    pointing: dict[str, list[str]] = {}
    for each in candidates:
        for target in each.links:
            pointing.setdefault(target, []).append(each.path)
    offered = {target for each in candidates for target in each.downloads}
    for each in candidates:
        by_page = tuple(dict.fromkeys(pointing.get(each.path, ())))
        if each.kind != FILE:
            yield each._replace(linked_from=by_page)
            continue
        called_so = dict.fromkeys([*names.get(each.path, ()), (each.number, each.title)])
        for number, title in called_so:
            told = each._replace(number=number, title=title)
            if sieve.keeps(told) or each.path in offered:
                from_pages = (*by_page, *pages.get((each.path, number, title), ()))
                yield told._replace(linked_from=tuple(dict.fromkeys(from_pages)))
