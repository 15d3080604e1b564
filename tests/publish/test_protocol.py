"""The protocol of the journal under failures at every step, as a state machine.

Every file is, at any moment, either what somebody else published last or that with one whole
mark of doclint in it. After a failure or death the next run or revert settles what was left,
and taking everything back gives what was there before.
"""

import errno
import os
import shutil
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from doclint.publish import journal
from doclint.publish.disk import Disk
from doclint.publish.html import strip
from doclint.publish.keeper import Files
from doclint.publish.refusal import PublishError
from doclint.publish.root import Root
from tests.publish.portals import Site

_STEPS = ("create", "write", "sync", "replace", "remove", "sync_folder", "commit", "committed")
_FAULTS = st.one_of(
    st.none(),
    st.tuples(
        st.sampled_from(_STEPS), st.integers(1, 8), st.sampled_from(["error", "full", "death"])
    ),
)
_WORDS = st.sampled_from(["已废止", "已失效"])


class Death(BaseException):
    """The process ends here: nothing it would still do is done."""


class Faults:
    """Fails one step at its n-th time; after a death, every step."""

    def __init__(self, fault: tuple[str, int, str] | None) -> None:
        self.fault = fault
        self.seen = 0
        self.dead = False

    def at(self, step: str) -> None:
        if self.dead:
            raise Death
        if self.fault is None or self.fault[0] != step:
            return
        self.seen += 1
        if self.seen != self.fault[1]:
            return
        if self.fault[2] == "death":
            self.dead = True
            raise Death
        if step in ("commit", "committed"):
            raise sqlite3.OperationalError("disk I/O error")
        code = errno.ENOSPC if self.fault[2] == "full" else errno.EIO
        raise OSError(code, os.strerror(code))


class FaultyDisk(Disk):
    def __init__(self, faults: Faults) -> None:
        self.faults = faults

    def create(self, path: str, mode: int) -> int:
        self.faults.at("create")
        return super().create(path, mode)

    def write(self, number: int, data: bytes) -> None:
        try:
            self.faults.at("write")
        except BaseException:
            super().write(number, data[: len(data) // 3])
            raise
        super().write(number, data)

    def sync(self, number: int) -> None:
        self.faults.at("sync")  # the real one takes long and shows nothing here

    def replace(self, source: str, target: str) -> None:
        self.faults.at("replace")
        super().replace(source, target)

    def remove(self, path: str) -> None:
        self.faults.at("remove")
        super().remove(path)

    def sync_folder(self, path: str) -> None:
        self.faults.at("sync_folder")


class FaultyConnection(sqlite3.Connection):
    faults = Faults(None)

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:  # type: ignore[override]
        if sql.startswith("PRAGMA synchronous"):
            sql = "PRAGMA synchronous = OFF"
        if sql == "COMMIT":
            self.faults.at("commit")
        done = super().execute(sql, *values)
        if sql == "COMMIT":
            self.faults.at("committed")
        return done


class Protocol(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.site = Site.make(self.folder / "portal", 8, 4)
        self.items = {word: self.site.items(word) for word in ("已废止", "已失效")}
        self.paths = [document.path for document in self.site.listed]
        self.published = {path: self.read(path) for path in self.paths}
        self.original = journal._connect
        journal._connect = self.connect  # type: ignore[assignment]
        self.edits = 0

    def connect(self, place: str, shown: str) -> sqlite3.Connection:
        return sqlite3.connect(place, timeout=0, isolation_level=None, factory=FaultyConnection)

    def read(self, path: str) -> bytes:
        return (self.site.root / path).read_bytes()

    def files(self, fault: tuple[str, int, str] | None) -> Files:
        FaultyConnection.faults = Faults(fault)
        return Files(Root.open(str(self.site.root)), FaultyDisk(FaultyConnection.faults))

    @rule(word=_WORDS, fault=_FAULTS, count=st.integers(1, 4))
    def apply(self, word: str, fault: tuple[str, int, str] | None, count: int) -> None:
        with suppress(PublishError, Death):
            self.site.apply(items=self.items[word][:count], files=self.files(fault))

    @rule(fault=_FAULTS)
    def revert(self, fault: tuple[str, int, str] | None) -> None:
        with suppress(PublishError, Death):
            self.site.revert(files=self.files(fault))

    @rule(which=st.integers(0, 3))
    def publish_anew(self, which: int) -> None:
        self.edits += 1
        path = self.paths[which]
        content = strip(self.published[path]) + b"<!-- %d -->" % self.edits
        (self.site.root / path).write_bytes(content)
        self.published[path] = content

    @invariant()
    def every_file_is_whole(self) -> None:
        if not hasattr(self, "paths"):
            return
        for path in self.paths:
            assert strip(self.read(path)) == self.published[path]

    def teardown(self) -> None:
        if not hasattr(self, "paths"):
            return
        try:
            self.take_all_back()
        finally:
            journal._connect = self.original
            shutil.rmtree(self.folder)

    def take_all_back(self) -> None:
        for _ in range(100):
            try:
                self.site.revert(files=self.files(None))
            except PublishError as error:
                assert "没有可以撤回的运行" in str(error) or "没有日志" in str(error)
                break
        else:
            raise AssertionError("reverting never comes to an end")
        leftovers = [name for name in self.site.hashes() if ".doclint-" in name]
        assert leftovers == []
        if not self.edits:
            assert {path: self.read(path) for path in self.paths} == self.published


TestProtocol = Protocol.TestCase
TestProtocol.settings = settings(
    max_examples=40,
    stateful_step_count=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
