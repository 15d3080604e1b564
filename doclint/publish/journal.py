"""The journal: what was changed, by whom, why, and the original bytes of every file.

Each change is recorded, with the original, before the file is touched (``planned``), and
settled after (``done``). Whatever kills the process in between, hashes tell on the next run
what happened. SQLite in WAL mode, every commit forced to the disk, locked as long as open.
"""

import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from doclint.publish.refusal import DamagedError, InUseError, PublishError
from doclint.publish.root import ABSENT, digest

OPEN, FINISHED, REVERTING, REVERTED = "open", "finished", "reverting", "reverted"
PLANNED, DONE, FAILED, CONFLICT, UNDONE = "planned", "done", "failed", "conflict", "reverted"
FILE, ROW = "file", "row"
UNMARKED = "unmarked"  # the kind, in a step's ``mark``, of a change that took marks out
_VERSION = 1
_SUFFIX = ".doclint-journal.sqlite"
_PAGE = 500  # steps held at a time
_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT NOT NULL, who TEXT NOT NULL,
  title TEXT NOT NULL, started TEXT NOT NULL, ended TEXT NOT NULL DEFAULT '');
CREATE TABLE steps (
  run INTEGER NOT NULL REFERENCES runs (id), seq INTEGER NOT NULL, kind TEXT NOT NULL,
  path BLOB NOT NULL, sha_before TEXT NOT NULL, sha_after TEXT NOT NULL, state TEXT NOT NULL,
  mode INTEGER, mark TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', original BLOB,
  PRIMARY KEY (run, seq));
CREATE INDEX steps_by_path ON steps (path);
"""
COLUMNS = "run, seq, kind, path, sha_before, sha_after, state, mode, mark, note"


class Run(NamedTuple):
    """One run: ``state`` is one of the above, times are local ISO."""

    id: int
    state: str
    who: str
    title: str
    started: str
    ended: str


class Step(NamedTuple):
    """One change of one file or row.

    ``sha_before`` is ``ABSENT`` for a file that was made. ``mark`` is JSON: what was written.
    """

    run: int
    seq: int
    kind: str
    path: str
    sha_before: str
    sha_after: str
    state: str
    mode: int | None
    mark: str
    note: str


class Change(NamedTuple):
    """A change about to be made: the original bytes (None: the file is new) and the new hash."""

    kind: str
    path: str
    original: bytes | None
    sha_after: str
    mode: int | None
    mark: str


def beside(root: str) -> str:
    """Where the journal of a root is kept unless told otherwise: outside of it."""
    return root.rstrip(os.sep) + _SUFFIX


class Journal:
    """An open journal. Make it with ``opened``, which closes it."""

    def __init__(self, path: str, database: sqlite3.Connection) -> None:
        """Use a database that has the tables."""
        self.path = path
        self._database = database

    @property
    def database(self) -> sqlite3.Connection:
        """The database itself, for what looks into a damaged one."""
        return self._database

    def root(self) -> str:
        """The root whose changes it keeps."""
        row = self._database.execute("SELECT value FROM meta WHERE name = 'root'").fetchone()
        return os.fsdecode(row[0]) if row else ""

    def runs(self) -> list[Run]:
        """All runs, the first first."""
        rows = self._database.execute(
            "SELECT id, state, who, title, started, ended FROM runs ORDER BY id"
        )
        return [Run(*row) for row in rows]

    def run(self, number: int) -> Run | None:
        """A run by its number."""
        return next((run for run in self.runs() if run.id == number), None)

    def open_run(self) -> Run | None:
        """The run that was not finished: the next one continues it."""
        return next((run for run in self.runs() if run.state == OPEN), None)

    def plan(self, run: int | None, who: str, title: str, change: Change) -> Step:
        """Record a change before it is made; without a run, this opens one."""
        with self._transaction():
            if run is None:
                row = (OPEN, who, title, _now())
                into = "INSERT INTO runs (state, who, title, started) VALUES (?, ?, ?, ?)"
                run = self._database.execute(into, row).lastrowid or 0
            return self._add(run, change)

    def _add(self, run: int, change: Change) -> Step:
        highest = "SELECT COALESCE(MAX(seq), 0) + 1 FROM steps WHERE run = ?"
        (seq,) = self._database.execute(highest, (run,)).fetchone()
        before = digest(change.original)
        step = Step(
            run, seq, change.kind, change.path, before, change.sha_after, PLANNED,
            change.mode, change.mark, "",
        )  # fmt: skip
        packed = None if change.original is None else zlib.compress(change.original)
        values = (*step._replace(path="")[:3], os.fsencode(step.path), *step[4:], packed)
        marks = ", ".join("?" * len(values))
        self._database.execute(f"INSERT INTO steps ({COLUMNS}, original) VALUES ({marks})", values)
        return step

    def settle(self, step: Step, state: str, note: str = "") -> None:
        """Record what became of a step."""
        with self._transaction():
            self._database.execute(
                "UPDATE steps SET state = ?, note = ? WHERE run = ? AND seq = ?",
                (state, note, step.run, step.seq),
            )

    def end(self, run: int, state: str) -> None:
        """Record that a run is finished, being reverted, or reverted."""
        with self._transaction():
            row = (state, _now(), run)
            self._database.execute("UPDATE runs SET state = ?, ended = ? WHERE id = ?", row)

    def steps(self, run: int, *states: str, latest_first: bool = False) -> Iterator[Step]:
        """The steps of a run, some at a time; those in these states, all where none is named."""
        wanted = f"AND state IN ({', '.join('?' * len(states))})" if states else ""
        sign, order = ("<", "DESC") if latest_first else (">", "ASC")
        last = 1 << 60 if latest_first else 0
        query = (
            f"SELECT {COLUMNS} FROM steps WHERE run = ? AND seq {sign} ? {wanted} "
            f"ORDER BY seq {order} LIMIT {_PAGE}"
        )
        while rows := self._database.execute(query, (run, last, *states)).fetchall():
            yield from map(step_of, rows)
            last = rows[-1][1]

    def latest(self) -> Iterator[Step]:
        """For every path the last step that stands: what should be there now."""
        query = (
            f"SELECT {COLUMNS} FROM steps JOIN (SELECT path AS p, MAX(run * 1000000000 + seq) AS n "
            f"FROM steps WHERE state = '{DONE}' GROUP BY path) "
            "ON path = p AND run * 1000000000 + seq = n ORDER BY path"
        )
        return map(step_of, self._database.execute(query).fetchall())

    def standing(self) -> Iterator[Step]:
        """All steps that stand, of all runs, in the order in which they were made."""
        for run in self.runs():
            yield from self.steps(run.id, DONE)

    def counts(self, run: int) -> dict[str, int]:
        """How many steps of a run are in each state."""
        query = "SELECT state, COUNT(*) FROM steps WHERE run = ? GROUP BY state"
        return dict(self._database.execute(query, (run,)).fetchall())

    def later(self, step: Step) -> int | None:
        """A later run that changed the same file, None if there is none."""
        query = f"SELECT MAX(run) FROM steps WHERE path = ? AND run > ? AND state = '{DONE}'"
        (run,) = self._database.execute(query, (os.fsencode(step.path), step.run)).fetchone()
        return None if run is None else int(run)

    def wrote(self, path: str, sha: str) -> bool:
        """Whether a file's bytes are those that doclint wrote last."""
        query = f"SELECT sha_after FROM steps WHERE path = ? AND state = '{DONE}' ORDER BY run DESC, seq DESC LIMIT 1"
        row = self._database.execute(query, (os.fsencode(path),)).fetchone()
        return row is not None and row[0] == sha

    def original(self, step: Step) -> bytes | None:
        """The bytes before a step, None where the file was not there; checked by their hash.

        Raises DamagedError where the journal cannot give them.
        """
        query = "SELECT original FROM steps WHERE run = ? AND seq = ?"
        try:
            (packed,) = self._database.execute(query, (step.run, step.seq)).fetchone()
            data = None if step.sha_before == ABSENT else zlib.decompress(packed)
        except (zlib.error, TypeError, sqlite3.DatabaseError):
            data = None
        if digest(data) != step.sha_before:
            raise DamagedError(f"日志 {self.path} 已损坏：{step.path} 的原文与校验和不符")
        return data

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise


@contextmanager
def looked_at(path: str) -> Iterator[Journal | None]:
    """Open a journal only to read it, whatever root it is of; None where there is none.

    Raises InUseError while a run holds it, PublishError where it is no journal.
    """
    place = os.path.realpath(path)
    if not os.path.isfile(place) or not os.path.getsize(place):
        yield None
        return
    # What a killed run left beside it has to be read too; else nothing is written at all.
    left = os.path.exists(f"{place}-wal")
    database = _connect(place, path, "mode=rw" if left else "mode=ro&immutable=1")
    try:
        with _explained(path):
            _check(database, path)
            yield Journal(path, database)
    finally:
        database.close()


def root_of(path: str) -> str:
    """The root that a journal is of. Raises PublishError where it is no journal or in use."""
    with looked_at(path) as record:
        if record is None:
            raise PublishError(f"没有日志 {path}，请核对 --journal")
        return record.root()


@contextmanager
def opened(path: str, root: str, *, create: bool) -> Iterator[Journal | None]:
    """Open the journal of a root and lock it; None where there is none and none is made.

    Raises PublishError where it is in use, of another root, no journal, or inside the root.
    """
    place = os.path.realpath(path)
    if os.path.commonpath([place, root]) == root:
        raise PublishError(f"日志 {path} 在门户文件夹里面，会被发布出去；请用 --journal 写到别处")
    fresh = not os.path.exists(place) or not os.path.getsize(place)
    if fresh and not create:
        yield None
        return
    database = _connect(place, path)
    try:
        with _explained(path):
            _prepare(database, path, root)
        with _explained(path):
            yield Journal(path, database)
    finally:
        database.close()


def _connect(place: str, shown: str, how: str = "mode=rwc") -> sqlite3.Connection:
    if not os.path.isdir(os.path.dirname(place)):
        raise PublishError(f"日志 {shown} 所在的文件夹不存在，请用 --journal 写到别处")
    try:
        uri = f"{Path(place).as_uri()}?{how}"
        return sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)
    except sqlite3.Error as error:
        raise PublishError(f"日志 {shown} 打不开：{error}；请用 --journal 写到别处") from None


def _prepare(database: sqlite3.Connection, shown: str, root: str) -> None:
    """Lock the database; make the tables of a new one, check those of an old one."""
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("BEGIN EXCLUSIVE")
    if not _tables(database):
        for statement in filter(str.strip, _SCHEMA.split(";")):
            database.execute(statement)
        said = [("version", str(_VERSION).encode()), ("root", os.fsencode(root))]
        database.executemany("INSERT INTO meta VALUES (?, ?)", said)
    found = _check(database, shown)
    database.execute("COMMIT")
    check_root(os.fsdecode(found.get("root", b"")), root, shown)


def check_root(own: str, root: str, shown: str) -> None:
    """Raises PublishError where a journal is that of another root."""
    if own != root:
        raise PublishError(
            f"日志 {shown} 是门户 {own} 的，不是 {root} 的；请核对 --root，或者用 --journal 写明另一个文件"
        )


def _tables(database: sqlite3.Connection) -> set[str]:
    return {name for (name,) in database.execute("SELECT name FROM sqlite_master")}


def _check(database: sqlite3.Connection, shown: str) -> dict[str, bytes]:
    """What a journal says of itself; raises PublishError where it is none, or of another version."""
    if not {"meta", "runs", "steps"} <= _tables(database):
        raise PublishError(f"{shown} 不是 doclint 的日志，没有动它；请用 --journal 写明另一个文件")
    found = dict(database.execute("SELECT name, value FROM meta").fetchall())
    if found.get("version") != str(_VERSION).encode():
        raise PublishError(f"日志 {shown} 是别的版本的 doclint 写的，请用那个版本处理")
    return found


@contextmanager
def _explained(shown: str) -> Iterator[None]:
    """Say in Chinese what SQLite objects to."""
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error)
        if "locked" in text or "busy" in text:
            raise InUseError(
                f"另一个 doclint 正在处理这个门户（日志 {shown} 被占用），请等它做完再运行"
            ) from None
        if "full" in text:
            raise PublishError(
                "磁盘空间不足，日志写不进去，已停止；请腾出空间后用同一条命令再运行一次"
            ) from None
        raise PublishError(
            f"日志 {shown} 写不进去：{text}；请核对权限，或者用 --journal 写到别处"
        ) from None
    except sqlite3.DatabaseError as error:
        raise DamagedError(
            f"{shown} 不是 doclint 的日志，或者已经损坏：{error}。日志损坏的，先把它改名移走（不要删），"
            "再用 doclint annotate revert --marks 按文件里的标注撤回"
        ) from None


def is_unmarking(step: Step) -> bool:
    """Whether a step took marks out."""
    import json

    return bool(json.loads(step.mark).get("kind") == UNMARKED)


def step_of(row: tuple[object, ...]) -> Step:
    """A step as the database holds it."""
    values = list(row)
    values[3] = os.fsdecode(values[3]) if isinstance(values[3], bytes) else values[3]
    return Step(*values)  # type: ignore[arg-type]


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
