"""Putting the original of one step back: from the journal, else from what the file carries."""

from doclint.package import InputError
from doclint.publish.bare import bare
from doclint.publish.comment import MarkError
from doclint.publish.journal import FILE, Journal, Step
from doclint.publish.keeper import Keeper
from doclint.publish.refusal import ConflictError, DamagedError, PlaceError
from doclint.publish.root import ABSENT, Content, digest

_DAMAGED = "日志里它的原文已损坏"
FROM_FILE = f"{_DAMAGED}，按文件里的标注恢复"


def put_back(step: Step, keeper: Keeper, journal: Journal) -> str:
    """The original in place of what the run wrote; nothing where it stands there already.

    Says in Chinese what was out of the ordinary, "" for nothing. Raises ConflictError where
    the file is neither, PlaceError where it cannot be restored.
    """
    keeper.clear(step.path)
    content = keeper.read(step.path)
    now = digest(None) if content is None else content.sha256
    if now == step.sha_before:
        return ""
    if now != step.sha_after:
        raise ConflictError("标注之后文件又被改动过（也可能被重新发布），没有动它")
    keeper.check_writable(step.path, None if content is None else content.mode)
    try:
        data, note = journal.original(step), ""
    except DamagedError:
        data, note = _carried(step, content)
    keeper.put(step.path, data, now, step.mode)
    return note


def put_bare(path: str, keeper: Keeper) -> tuple[str, str, str]:
    """Take the marks out of a file of which nothing else is known; hashes before and after, note.

    The hashes are both "" where there is nothing to take out. Raises PlaceError.
    """
    keeper.clear(path)
    content = keeper.read(path)
    found = None if content is None else _bare(path, content.data)
    if content is None or found is None:
        return ABSENT, ABSENT, ""
    data, note = found
    keeper.check_writable(path, content.mode)
    keeper.put(path, data, content.sha256, content.mode)
    return content.sha256, digest(data), note


def _carried(step: Step, content: Content | None) -> tuple[bytes | None, str]:
    if step.kind != FILE or content is None:
        raise PlaceError(f"{_DAMAGED}，恢复不了，没有动它；请从备份恢复")
    found = _bare(step.path, content.data)
    if found is None:
        raise PlaceError(f"{_DAMAGED}，文件里也没有标注，没有动它；请从备份恢复")
    data, note = found
    if digest(data) != step.sha_before and not note:
        raise PlaceError(
            f"{_DAMAGED}，文件里存的是更早的原文，没有动它；"
            "要去掉全部标注，请用 doclint annotate revert --marks"
        )
    return data, f"{FROM_FILE}；{note}" if note else FROM_FILE


def _bare(path: str, data: bytes) -> tuple[bytes | None, str] | None:
    try:
        found = bare(path, data)
    except (MarkError, InputError) as error:
        raise PlaceError(str(error)) from None
    return None if found is None else (found.data, found.note)
