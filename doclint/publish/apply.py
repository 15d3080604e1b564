"""A worklist → marks on pages and files: shown first, written when told to, always revertible.

From start to finish: items become works (``choosing``), with ``list_pages`` pages that link
to them too (``scanning``); each work is made (``making``) and, when writing, recorded in the
journal, put in place whole, and settled. A run that was killed is continued under its own
number by the next one on the same journal.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import NamedTuple, TextIO

from doclint.publish import audit, journal
from doclint.publish.address import Address
from doclint.publish.choosing import choose
from doclint.publish.docx import refusal
from doclint.publish.journal import Change, Journal, Run, Step
from doclint.publish.keeper import Files, Keeper
from doclint.publish.lock import held
from doclint.publish.making import make
from doclint.publish.model import Item, Mark
from doclint.publish.pool import made_of
from doclint.publish.recovery import recover
from doclint.publish.refusal import ConflictError, PlaceError, PublishError
from doclint.publish.root import ABSENT, Content, Root, digest
from doclint.publish.scanning import linking, targets_of
from doclint.publish.side import plain, said
from doclint.publish.words import banner
from doclint.publish.work import (
    CONFLICT,
    DONE,
    FAILED,
    ROW,
    SAME,
    WOULD,
    Made,
    Outcome,
    Work,
)
from doclint.registry.model import Ground

MAX_CHANGES = 1000


class Request(NamedTuple):
    """What is asked of a run.

    ``root`` and the other folders and files are paths as given; "" stands for the default or
    none. ``rows`` keeps the rows of a database. ``log`` is the open audit log.
    """

    root: str
    items: tuple[Item, ...]
    today: date
    who: str
    title: str = ""
    journal: str = ""
    output: str = ""
    backup: str = ""
    base_url: str = ""
    list_pages: bool = False
    max_changes: int = MAX_CHANGES
    jobs: int = 1
    files: Files | None = None
    rows: Keeper | None = None
    log: TextIO | None = None


class Plan(NamedTuple):
    """A request whose works are known; ``files`` are those that are read."""

    request: Request
    files: Files
    address: Address
    works: tuple[Work, ...]
    others: tuple[Outcome, ...]

    def made(self, works: Iterable[Work]) -> Iterator[Made]:
        """What is made of works, in order, by as many processes as are asked for."""
        rows = [work for work in works if work.kind == ROW]
        rest = (work for work in works if work.kind != ROW)
        yield from made_of(rest, self.files, self.address, self.request.jobs)
        for work in rows:
            if self.request.rows is None:
                yield Made(
                    work, "refused", note="这是数据库里的一行，请用 --database 写明数据库的设置文件"
                )
            else:
                yield make(work, self.request.rows, self.address)


def planned(request: Request) -> Plan:
    """What is to be done; raises PublishError where the root is none."""
    files = request.files or Files(Root.open(request.root))

    def closed(path: str) -> str:
        try:
            content = files.read(path)
        except PlaceError:
            return ""  # making it says why
        return "" if content is None else refusal(content.data)

    chosen = choose(request.items, request.today, closed)
    address = Address(request.base_url)
    works = chosen.works
    if request.list_pages:
        works = tuple(linking(files.root, works, targets_of(works)))
    return Plan(request, files, address, works, chosen.others)


def shown(plan: Plan) -> Iterator[Outcome]:
    """What a run would do; nothing is written."""
    for made in plan.made(plan.works):
        yield from _outcome(made)
    yield from plan.others


def applied(plan: Plan) -> Iterator[Outcome]:
    """Do it. Each outcome comes as soon as its file is written.

    Raises PublishError before anything is written where there would be more than
    ``max_changes``, another run is under way, or the journal cannot be used; later, with the
    file at hand as it was, where the disk is full.
    """
    request = plan.request
    own = plan.files.root.path
    if request.backup and os.path.commonpath([own, os.path.realpath(request.backup)]) == own:
        raise PublishError("备份文件夹在门户文件夹里面，会被发布出去；请用 --backup-dir 写到别处")
    target = _target(plan)
    with ExitStack() as stack:
        stack.enter_context(held(own))
        if target is not plan.files:
            stack.enter_context(held(target.root.path))
        place = request.journal or journal.beside(target.root.path)
        record = stack.enter_context(journal.opened(place, target.root.path, create=True))
        assert record is not None
        _check_count(plan)
        yield from _Writing(plan, target, record).all()
    yield from plan.others


def _target(plan: Plan) -> Files:
    """Where is written: the root itself, or the folder of changed files."""
    output = plan.request.output
    if not output:
        return plan.files
    own, other = plan.files.root.path, os.path.realpath(output)
    if os.path.commonpath([own, other]) in (own, other):
        raise PublishError("输出文件夹和门户文件夹不能一个在另一个里面，请用 --output 写到别处")
    return Files(_made_folder(output, "输出"), plan.files.disk)


def _made_folder(path: str, name: str) -> Root:
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise PublishError(f"{name}文件夹 {path} 建不了：{error.strerror or error}") from None
    return Root.open(path)


def _check_count(plan: Plan) -> None:
    """Raises PublishError where there are more changes than are allowed; counts only if need be."""
    most = plan.request.max_changes
    if len(plan.works) <= most:
        return
    count = sum(1 for made in plan.made(plan.works) if made.result == WOULD)
    if count > most:
        raise PublishError(
            f"要改动 {count} 个文件，超过上限 {most} 个，一个也没有写；"
            f"核对无误的，请加 --max-changes {count}"
        )


class _Writing:
    """A run that writes: the journal, and the number of the run once there is one."""

    def __init__(self, plan: Plan, target: Files, record: Journal) -> None:
        self._plan = plan
        self._request = plan.request
        self._target = target
        self._journal = record
        self._run: Run | None = None
        self._number: int | None = None

    def all(self) -> Iterator[Outcome]:
        """Continue or begin a run, do all works, finish it."""
        yield from self._recovered()
        for made in self._plan.made(self._plan.works):
            if made.result == WOULD:
                made, step = self._written(made)
                yield from _outcome(made, step.run if step else 0)
            else:
                yield from _outcome(made)
        if self._number is not None:
            self._journal.end(self._number, journal.FINISHED)

    def _recovered(self) -> Iterator[Outcome]:
        run = self._journal.open_run()
        if run is None:
            return
        self._number = run.id
        keepers: dict[str, Keeper] = {journal.FILE: self._target}
        if self._request.rows is not None:
            keepers[journal.ROW] = self._request.rows
        for step in recover(self._journal, run, keepers, self._request.log):
            yield outcome_of(step, CONFLICT)

    def _keeper(self, work: Work) -> Keeper:
        if work.kind != ROW:
            return self._target
        assert self._request.rows is not None
        return self._request.rows

    def _written(self, made: Made) -> tuple[Made, Step | None]:
        """Write one; the result says what came of it. Raises PublishError to stop the run."""
        keeper, step = self._keeper(made.work), None
        path, after = made.work.path, digest(made.data)
        try:
            old = self._old(made, keeper, after)
            if old is not None and old.sha256 == after:
                return made._replace(result=SAME), None
            keeper.check_writable(path, None if old is None else old.mode)
            step = self._begun(made, old, after)
            keeper.put(path, made.data, step.sha_before, step.mode)
        except ConflictError as error:
            return self._failed(made, step, keeper, str(error), CONFLICT), step
        except PlaceError as error:
            return self._failed(made, step, keeper, str(error), FAILED), step
        except PublishError as error:
            self._failed(made, step, keeper, str(error), FAILED)
            raise
        self._settled(step)
        return made._replace(result=DONE), step

    def _settled(self, step: Step) -> None:
        audit.note(self._request.log, "mark", step, self._request.who)
        self._journal.settle(step, journal.DONE)

    def _old(self, made: Made, keeper: Keeper, after: str) -> Content | None:
        """What stands where is to be written; raises ConflictError where it is not as expected."""
        path = made.work.path
        old = keeper.read(path)
        now = ABSENT if old is None else old.sha256
        if keeper is self._plan.files or made.work.kind == ROW:
            if now != made.before:
                raise ConflictError("文件刚刚被别人改动了，没有动它；请重新核对后再运行")
        elif now not in (ABSENT, after) and not self._journal.wrote(path, now):
            raise ConflictError("输出文件夹里已有同名文件，内容不同，也不是 doclint 写的，没有动它")
        return old

    def _begun(self, made: Made, old: Content | None, after: str) -> Step:
        """Record the change, and copy the original where copies are wanted."""
        kind = journal.ROW if made.work.kind == ROW else journal.FILE
        mode = self._mode(made, old)
        data = None if old is None else old.data
        change = Change(kind, made.work.path, data, after, mode, written_mark(made))
        step = self._journal.plan(self._number, self._request.who, self._request.title, change)
        self._number = step.run
        if self._request.backup and old is not None and kind == journal.FILE:
            self._back_up(step, old)
        return step

    def _mode(self, made: Made, old: Content | None) -> int | None:
        """The permissions of what is written: those of the file, else of the one it is about."""
        if old is not None or made.work.kind == ROW:
            return None if old is None else old.mode
        source = self._plan.files.read(made.work.about or made.work.path)
        return None if source is None else source.mode

    def _back_up(self, step: Step, old: Content) -> None:
        folder = os.path.join(self._request.backup, f"run-{step.run}")
        copies = Files(_made_folder(folder, "备份"), self._target.disk)
        known = copies.read(step.path)
        if known is None:  # else this run has changed it before: the first copy is the original
            copies.put(step.path, old.data, ABSENT, old.mode)

    def _failed(
        self, made: Made, step: Step | None, keeper: Keeper, note: str, result: str
    ) -> Made:
        """Settle a step that could not be made, after looking whether it was made all the same."""
        if step is not None:
            now = keeper.read(made.work.path)
            if digest(None if now is None else now.data) == step.sha_after:
                self._settled(step)
                return made._replace(result=DONE)
            self._journal.settle(step, journal.FAILED, note)
        return made._replace(result=result, note=note)


def written_mark(made: Made) -> str:
    """What the journal keeps of a mark: JSON."""
    import json

    work = made.work
    if work.mark is None:
        content: dict[str, object] = {"links": list(made.places)}
    else:
        content = plain(said(work.mark, work.about.rpartition("/")[2]))
        content |= {"issuer": work.mark.issuer, "issued_on": work.mark.issued_on}
    return json.dumps(content | {"kind": work.kind, "about": work.about}, ensure_ascii=True)


def mark_again(text: str) -> Mark | None:
    """The mark of a step, None where only links were marked."""
    import json

    content = json.loads(text)
    if "status" not in content:
        return None
    ground = Ground(**content["ground"])
    names = (
        "status",
        "word",
        "since",
        "scope",
        "successor",
        "number",
        "title",
        "issuer",
        "issued_on",
    )
    return Mark(ground=ground, **{name: content[name] for name in names})


def outcome_of(step: Step, result: str) -> Outcome:
    """What came of a step of the journal."""
    mark = mark_again(step.mark) or Mark("", "", "", Ground(""))
    return Outcome(
        result, step.path, step.kind, mark, note=step.note, sha_before=step.sha_before,
        sha_after=step.sha_after, run=step.run,
    )  # fmt: skip


def _outcome(made: Made, run: int = 0) -> Iterator[Outcome]:
    """The outcome of a work; none for a page that only mentions what was looked for."""
    work = made.work
    if work.mark is None and made.result == SAME:
        return
    mark = work.mark or Mark("", "", "", Ground(""))
    yield Outcome(
        made.result, work.path, work.kind, mark, made.places, made.note, work.matched_by, made.cell,
        banner(mark) if work.mark else "", made.before, digest(made.data) if made.data else "", run,
    )  # fmt: skip
