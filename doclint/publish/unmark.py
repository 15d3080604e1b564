"""Taking all marks out by what each file carries: for a portal whose journal is lost.

Every page, Word document and side file of the root is looked at; only marks that stand as
doclint wrote them are taken out. It is a run of its own in a journal, so that it can be
taken back like any other.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import NamedTuple, TextIO

from doclint.package import InputError
from doclint.publish import audit, journal
from doclint.publish.bare import bare
from doclint.publish.comment import MarkError
from doclint.publish.index.walk import CLOSED, found_in
from doclint.publish.journal import UNMARKED, Change, Journal
from doclint.publish.keeper import Files, Keeper
from doclint.publish.lock import held
from doclint.publish.recovery import recover
from doclint.publish.refusal import ConflictError, DamagedError, PlaceError, PublishError
from doclint.publish.root import Content, Root, digest
from doclint.publish.salvage import salvaged
from doclint.publish.side import SUFFIX

WOULD, TAKEN, LEFT, NOT_READ = "would", "taken", "left", "unread"
WORDS = {WOULD: "将去掉标注", TAKEN: "已去掉标注", LEFT: "没有动", NOT_READ: "没有读"}
_TITLE = "按文件里的标注撤回"
_NO_MARK = "里面没有 doclint 的标注"


class Unmarking(NamedTuple):
    """What is asked: ``paths`` are relative to the root, None for all of them."""

    root: str
    journal: str
    who: str
    paths: tuple[str, ...] | None = None
    files: Files | None = None
    log: TextIO | None = None


class Finding(NamedTuple):
    """A file: what becomes of it (one of the above) and why or how, in Chinese."""

    result: str
    path: str
    note: str = ""
    run: int = 0


class _Found(NamedTuple):
    path: str
    content: Content
    data: bytes | None
    note: str


def marked(unmarking: Unmarking) -> Iterator[Finding]:
    """What would be taken out; nothing is written. Raises PublishError where the root is none."""
    files = unmarking.files or Files(Root.open(unmarking.root))
    for found in _all(files, unmarking.paths):
        yield found if isinstance(found, Finding) else Finding(WOULD, found.path, found.note)


def unmarked(unmarking: Unmarking) -> Iterator[Finding]:
    """Take the marks out, one file after the other.

    Raises PublishError where another run is under way, the journal that is there is damaged,
    or the disk is full.
    """
    files = unmarking.files or Files(Root.open(unmarking.root))
    with ExitStack() as stack:
        stack.enter_context(held(files.root.path))
        place = unmarking.journal or journal.beside(files.root.path)
        record = stack.enter_context(journal.opened(place, files.root.path, create=True))
        assert record is not None
        if salvaged(record) is not None:
            raise DamagedError(
                f"日志 {place} 已损坏，不能再往里写；请先把它改名移走（不要删），再运行一次"
            )
        yield from _Writing(unmarking, files, record).all()


def _all(files: Files, paths: tuple[str, ...] | None) -> Iterator["_Found | Finding"]:
    for path in _places(files.root) if paths is None else paths:
        if isinstance(path, Finding):
            yield path
            continue
        found = _looked_at(files, path)
        if found is not None:
            yield found
        elif paths is not None:
            yield Finding(LEFT, path, _NO_MARK)


def _places(root: Root) -> Iterator[str | Finding]:
    """All files that may carry a mark, and what could not be looked at."""
    for each in found_in(root.path):
        if not isinstance(each, str):
            yield Finding(NOT_READ, each.path, each.reason)
        elif not each.lower().endswith(CLOSED):
            yield each
    yield from (path for path in root.files() if path.endswith(SUFFIX))


def _looked_at(files: Files, path: str) -> "_Found | Finding | None":
    try:
        content = files.read(path)
        if content is None:
            return Finding(NOT_READ, path, "文件不在，请核对路径（相对于门户文件夹）")
        found = bare(path, content.data)
    except (PlaceError, InputError) as error:
        return Finding(NOT_READ, path, str(error))
    except MarkError as error:
        return Finding(LEFT, path, str(error))
    return None if found is None else _Found(path, content, found.data, found.note)


class _Writing:
    """A run that takes marks out."""

    def __init__(self, unmarking: Unmarking, files: Files, record: Journal) -> None:
        self._asked = unmarking
        self._files = files
        self._journal = record
        self._number: int | None = None

    def all(self) -> Iterator[Finding]:
        """Settle what a killed run left, then do all files."""
        yield from self._settled()
        for found in _all(self._files, self._asked.paths):
            yield found if isinstance(found, Finding) else self._one(found)
        if self._number is not None:
            self._journal.end(self._number, journal.FINISHED)

    def _settled(self) -> Iterable[Finding]:
        run = self._journal.open_run()
        if run is None:
            return
        keepers: dict[str, Keeper] = {journal.FILE: self._files}
        for step in recover(self._journal, run, keepers, self._asked.log):
            yield Finding(LEFT, step.path, step.note)
        if not self._journal.counts(run.id).get(journal.PLANNED):
            self._journal.end(run.id, journal.FINISHED)

    def _one(self, found: _Found) -> Finding:
        content, after = found.content, digest(found.data)
        said = json.dumps({"kind": UNMARKED, "about": ""})
        change = Change(journal.FILE, found.path, content.data, after, content.mode, said)
        try:
            self._files.check_writable(found.path, content.mode)
        except PlaceError as error:
            return Finding(LEFT, found.path, str(error))
        step = self._journal.plan(self._number, self._asked.who, _TITLE, change)
        self._number = step.run
        try:
            self._files.put(found.path, found.data, content.sha256, content.mode)
        except PublishError as error:
            now = self._files.read(found.path)
            if digest(None if now is None else now.data) != after:
                self._journal.settle(step, journal.FAILED, str(error))
                if not isinstance(error, ConflictError | PlaceError):
                    raise
                return Finding(LEFT, found.path, str(error))
        audit.note(self._asked.log, "unmark", step, self._asked.who)
        self._journal.settle(step, journal.DONE)
        return Finding(TAKEN, found.path, found.note, step.run)
