"""What a killed run left: for each change begun, the hash tells whether it was made."""

from collections.abc import Iterator
from typing import TextIO

from doclint.publish import audit
from doclint.publish.journal import (
    CONFLICT,
    DONE,
    FAILED,
    FILE,
    PLANNED,
    Journal,
    Run,
    Step,
)
from doclint.publish.keeper import Keeper
from doclint.publish.refusal import PlaceError
from doclint.publish.root import digest

_NOT_MADE = "中断时还没有写入，文件保持原样"
_OTHER = "中断之后文件又被改动，既不是原来的，也不是标注后的，没有动它"


def recover(
    journal: Journal, run: Run, keepers: dict[str, Keeper], log: TextIO | None
) -> Iterator[Step]:
    """Settle what a run began: changes that were made are done, others were never begun.

    Yields the steps in conflict. A change that was not made is not made now: whoever runs
    again says anew what he wants, and it may be something else.
    """
    for step in journal.steps(run.id, PLANNED):
        keeper = keepers.get(step.kind)
        if keeper is None:
            continue  # of a database that is not at hand
        state, note = _settled(step, keeper)
        if state == DONE:
            audit.note(log, "mark", step, run.who)
        journal.settle(step, state, note)
        if state == CONFLICT:
            yield step._replace(state=state, note=note)


def _settled(step: Step, keeper: Keeper) -> tuple[str, str]:
    try:
        if step.kind == FILE:
            keeper.clear(step.path)
        content = keeper.read(step.path)
    except (PlaceError, OSError) as error:
        return CONFLICT, str(error)
    now = digest(None) if content is None else content.sha256
    if now == step.sha_after:
        return DONE, ""
    return (FAILED, _NOT_MADE) if now == step.sha_before else (CONFLICT, _OTHER)
