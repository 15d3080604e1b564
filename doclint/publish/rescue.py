"""Taking a run back by a damaged journal: every step that can be read, and the rest by its marks.

Nothing is written into the journal: what is damaged is not made worse. The hashes of the
files tell what is back already, so that the same call can be made again.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TextIO

from doclint.publish import audit, journal
from doclint.publish.apply import outcome_of
from doclint.publish.journal import CONFLICT, DONE, PLANNED, Journal, Step
from doclint.publish.keeper import Keeper
from doclint.publish.model import Mark
from doclint.publish.original import put_back, put_bare
from doclint.publish.refusal import ConflictError, DamagedError, PlaceError
from doclint.publish.salvage import Salvage
from doclint.publish.work import CONFLICT as IN_CONFLICT
from doclint.publish.work import FAILED, PAGE, TAKEN_BACK, Outcome
from doclint.registry.model import Ground

MARKS = "doclint annotate revert --marks"
_STANDING = (DONE, CONFLICT, PLANNED)
_ELSE = f"日志里这一处已损坏，别的运行也改过它，没有动它；要去掉全部标注，请用 {MARKS}"
_DATABASE = "这是数据库里的一行，请用 --database 写明数据库的设置文件"


class Rescue:
    """One run taken back with what is left of its journal."""

    def __init__(
        self, record: Journal, left: Salvage, keepers: Mapping[str, Keeper], who: str
    ) -> None:
        """Use what is left of a journal, and the keepers by kind of step."""
        self._journal = record
        self._left = left
        self._keepers = keepers
        self._who = who
        self._steps = [step for step in left.steps if step.state in _STANDING]

    def all(self, run: int | None, log: TextIO | None) -> Iterator[Outcome]:
        """Every step of a run (None: the last one), file by file; last of all the journal itself.

        Raises DamagedError where no step of such a run is left.
        """
        number = self._wanted(run)
        for step in reversed([step for step in self._steps if step.run == number]):
            yield self._one(step, log)
        yield from self._lost(number, log)
        note = f"日志已损坏，可能还有读不出的改动。请用 {MARKS} 查还有没有标注；都处理完，把日志改名移走（不要删）"
        yield _said(FAILED, self._journal.path, note)

    def _wanted(self, run: int | None) -> int:
        numbers = {step.run for step in self._steps} | {each.run for each in self._left.lost}
        number = max(numbers, default=0) if run is None else run
        if number not in numbers or not number:
            raise DamagedError(
                f"日志 {self._journal.path} 已损坏，读不出要撤回的运行；请把它改名移走（不要删），再用 {MARKS} 按文件里的标注撤回"
            )
        return number

    def _one(self, step: Step, log: TextIO | None) -> Outcome:
        keeper = self._keepers.get(step.kind)
        try:
            if keeper is None:
                raise PlaceError(_DATABASE)
            note = put_back(step, keeper, self._journal)
        except ConflictError as error:
            return outcome_of(step._replace(note=str(error)), IN_CONFLICT)
        except PlaceError as error:
            return outcome_of(step._replace(note=str(error)), FAILED)
        audit.note(log, "revert", step, self._who)
        return outcome_of(step._replace(note=note), TAKEN_BACK)

    def _lost(self, number: int, log: TextIO | None) -> Iterator[Outcome]:
        """Steps of which only the path is known: by what the file carries, if it is this run's."""
        every = Counter([step.path for step in self._left.steps])
        every.update(each.path for each in self._left.lost)
        runs = {step.run for step in self._left.steps} | {each.run for each in self._left.lost}
        for each in self._left.lost:
            if each.run not in (number, 0):
                continue
            if not each.path:
                yield _said(
                    FAILED, "（读不出是哪个文件）", f"日志里这一处已损坏；请用 {MARKS} 查找"
                )
            elif every[each.path] > 1 or not (each.run or runs <= {0, number}):
                yield _said(FAILED, each.path, _ELSE)
            else:
                yield self._by_marks(each.path, number, log)

    def _by_marks(self, path: str, number: int, log: TextIO | None) -> Outcome:
        try:
            before, after, note = put_bare(path, self._keepers[journal.FILE])
        except PlaceError as error:
            return _said(FAILED, path, f"日志里这一处已损坏；{error}")
        if before == after:
            return _said(FAILED, path, "日志里这一处已损坏，文件里没有 doclint 的标注，没有动它")
        step = Step(number, 0, journal.FILE, path, after, before, DONE, None, "{}", "")
        audit.note(log, "revert", step, self._who)
        said = "日志里这一处已损坏，按文件里的标注恢复"
        return _said(TAKEN_BACK, path, f"{said}；{note}" if note else said)


def _said(result: str, path: str, note: str) -> Outcome:
    return Outcome(result, path, PAGE, Mark("", "", "", Ground("")), note=note)
