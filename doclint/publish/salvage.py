"""A damaged journal: what can still be read of it, row by row, and which rows cannot.

The rows of the steps are asked for one by one: a page of the file that is damaged takes only
its own rows with it. The two indexes hold run and path once more: they name what is lost.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from doclint.publish.journal import (
    COLUMNS,
    CONFLICT,
    DONE,
    FAILED,
    FILE,
    PLANNED,
    ROW,
    UNDONE,
    Journal,
    Step,
    step_of,
)

_STATES = frozenset({DONE, PLANNED, FAILED, CONFLICT, UNDONE})
_HASH = re.compile(r"(?:[0-9a-f]{64})?")
_ROWS_A_PAGE = 60  # more than ever fit, hash columns alone take 128 of 4096 bytes
_BY_RUN = (
    "SELECT rowid, run FROM steps INDEXED BY sqlite_autoindex_steps_1 ORDER BY run {0}, seq {0}"
)
_BY_PATH = "SELECT rowid, path FROM steps INDEXED BY steps_by_path ORDER BY path {0}, rowid {0}"


class Lost(NamedTuple):
    """A step that cannot be read: run (0 unknown) and path ("" unknown)."""

    run: int
    path: str


class Salvage(NamedTuple):
    """What a damaged journal still says: steps in the order in which they were made, and the lost."""

    steps: tuple[Step, ...]
    lost: tuple[Lost, ...]


def salvaged(journal: Journal) -> Salvage | None:
    """What is left of a damaged journal; None where it is not damaged."""
    database = journal.database
    if _is_sound(database):
        return None
    runs = {rowid: run for rowid, run in _entries(database, _BY_RUN) if isinstance(run, int)}
    paths = {rowid: path for rowid, path in _entries(database, _BY_PATH) if isinstance(path, bytes)}
    steps: dict[int, Step] = {}
    for rowid in range(1, _highest(database, {*runs, *paths}) + 1):
        step = _read(database, rowid)
        if step is not None:
            steps[rowid] = step
    lost = [
        Lost(runs.get(rowid, 0), paths.get(rowid, b"").decode("utf-8", "surrogateescape"))
        for rowid in sorted({*runs, *paths} - steps.keys())
    ]
    return Salvage(tuple(steps[rowid] for rowid in sorted(steps)), tuple(lost))


def _is_sound(database: sqlite3.Connection) -> bool:
    try:
        if database.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            return False
        return all(map(_is_step, database.execute(f"SELECT {COLUMNS} FROM steps NOT INDEXED")))
    except sqlite3.DatabaseError:
        return False


def _is_step(row: tuple[object, ...]) -> bool:
    """Whether a row says what only a step says: bytes written over it rarely do."""
    run, seq, kind, path, before, after, state, mode, mark, note = row
    if not (isinstance(run, int) and isinstance(seq, int) and isinstance(path, bytes)):
        return False
    if kind not in (FILE, ROW) or state not in _STATES or not isinstance(note, str):
        return False
    if not all(isinstance(each, str) and _HASH.fullmatch(each) for each in (before, after)):
        return False
    try:
        said = json.loads(str(mark))
    except ValueError:
        return False
    return isinstance(said, dict) and "kind" in said and isinstance(mode, int | None)


def _read(database: sqlite3.Connection, rowid: int) -> Step | None:
    query = f"SELECT {COLUMNS} FROM steps NOT INDEXED WHERE rowid = ?"
    try:
        row = database.execute(query, (rowid,)).fetchone()
    except sqlite3.DatabaseError:
        return None
    return step_of(row) if row is not None and _is_step(row) else None


def _entries(database: sqlite3.Connection, query: str) -> Iterator[tuple[int, object]]:
    """What an index holds, from both ends as far as it can be read."""
    for order in ("ASC", "DESC"):
        try:
            yield from database.execute(query.format(order))
        except sqlite3.DatabaseError:
            continue


def _highest(database: sqlite3.Connection, known: set[int]) -> int:
    try:
        (highest,) = database.execute("SELECT MAX(rowid) FROM steps NOT INDEXED").fetchone()
        return max([highest or 0, *known])
    except sqlite3.DatabaseError:
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        return max([int(pages) * _ROWS_A_PAGE, *known])
