"""Taking a run back: the original bytes of every file that still is what the run made of it."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import NamedTuple, TextIO

from doclint.publish import audit, journal
from doclint.publish.apply import outcome_of
from doclint.publish.journal import CONFLICT, DONE, PLANNED, UNDONE, Journal, Run, Step
from doclint.publish.keeper import Files, Keeper
from doclint.publish.lock import held
from doclint.publish.original import put_back
from doclint.publish.recovery import recover
from doclint.publish.refusal import ConflictError, PlaceError, PublishError
from doclint.publish.rescue import Rescue
from doclint.publish.root import Root
from doclint.publish.salvage import salvaged
from doclint.publish.work import CONFLICT as IN_CONFLICT
from doclint.publish.work import FAILED, TAKEN_BACK, Outcome

__all__ = ["TAKEN_BACK", "Undoing", "reverted"]


class Undoing(NamedTuple):
    """What is asked: ``run`` is a number, None for the last that changed anything."""

    root: str
    journal: str
    who: str
    run: int | None = None
    files: Files | None = None
    rows: Keeper | None = None
    log: TextIO | None = None


def reverted(undoing: Undoing) -> Iterator[Outcome]:
    """Take a run back, the last change first; killed in between, the same call goes on.

    Raises PublishError where there is no such run or journal, or it is in use.
    """
    files = undoing.files or Files(Root.open(undoing.root))
    with ExitStack() as stack:
        stack.enter_context(held(files.root.path))
        place = undoing.journal or journal.beside(files.root.path)
        record = stack.enter_context(journal.opened(place, files.root.path, create=False))
        if record is None:
            raise PublishError(
                f"没有日志 {place}：这里还没有标注过，或者日志在别处（请用 --journal 写明）"
            )
        keepers: dict[str, Keeper] = {journal.FILE: files}
        if undoing.rows is not None:
            keepers[journal.ROW] = undoing.rows
        left = salvaged(record)
        if left is not None:
            yield from Rescue(record, left, keepers, undoing.who).all(undoing.run, undoing.log)
            return
        run = _wanted(record, undoing, keepers)
        yield from _Reverting(record, run, undoing, keepers).all()


def _wanted(record: Journal, undoing: Undoing, keepers: dict[str, Keeper]) -> Run:
    """The run that is meant; what a killed run began is settled first."""
    if undoing.run is not None:
        run = record.run(undoing.run)
        if run is None:
            numbers = "、".join(str(each.id) for each in record.runs()) or "没有"
            raise PublishError(f"日志里没有第 {undoing.run} 次运行（有：{numbers}）")
        _settle(record, run, undoing, keepers)
        return run
    for run in reversed(record.runs()):
        _settle(record, run, undoing, keepers)
        counts = record.counts(run.id)
        # Killed when all was back and only that was not yet written down: it is this one.
        killed = run.state == journal.REVERTING
        if counts.get(DONE) or counts.get(PLANNED) or killed:
            return run
    raise PublishError("没有可以撤回的运行：日志里没有还留在门户上的改动")


def _settle(record: Journal, run: Run, undoing: Undoing, keepers: dict[str, Keeper]) -> None:
    if run.state == journal.OPEN:
        for _ in recover(record, run, keepers, undoing.log):
            pass  # told when its turn comes: it stays in conflict


class _Reverting:
    """One run being taken back."""

    def __init__(
        self, record: Journal, run: Run, undoing: Undoing, keepers: dict[str, Keeper]
    ) -> None:
        self._journal = record
        self._run = run
        self._undoing = undoing
        self._keepers = keepers

    def all(self) -> Iterator[Outcome]:
        """Every step, the last first; the run is reverted when none is left that could be."""
        self._journal.end(self._run.id, journal.REVERTING)
        states = (DONE, CONFLICT, PLANNED)
        for step in self._journal.steps(self._run.id, *states, latest_first=True):
            yield self._one(step)
        if not self._journal.counts(self._run.id).get(DONE):
            self._journal.end(self._run.id, journal.REVERTED)

    def _one(self, step: Step) -> Outcome:
        keeper = self._keepers.get(step.kind)
        if keeper is None:
            note = "这是数据库里的一行，请用 --database 写明数据库的设置文件"
            return outcome_of(step._replace(note=note), FAILED)
        try:
            note = put_back(step, keeper, self._journal)
        except ConflictError as error:
            return self._conflict(step, str(error))
        except PlaceError as error:
            return outcome_of(step._replace(note=str(error)), FAILED)
        audit.note(self._undoing.log, "revert", step, self._undoing.who)
        self._journal.settle(step, UNDONE)
        return outcome_of(step._replace(note=note), TAKEN_BACK)

    def _conflict(self, step: Step, note: str) -> Outcome:
        later = self._journal.later(step)
        if later is not None:
            note = f"后来的第 {later} 次运行也改了它，请先撤回第 {later} 次：doclint annotate revert {later}"
            return outcome_of(step._replace(note=note), IN_CONFLICT)
        self._journal.settle(step, CONFLICT, note)
        return outcome_of(step._replace(note=note), IN_CONFLICT)
