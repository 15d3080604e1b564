"""A PostgreSQL of the tests' own: a cluster in a temporary folder, reached by a socket."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from glob import glob
from pathlib import Path
from typing import Any

# Says to leave the tests on PostgreSQL out, for those who cannot install it.
LEFT_OUT = "DOCLINT_WITHOUT_POSTGRESQL"
MISSING = (
    "没有 PostgreSQL，登记库要在它上面测试。请运行 .ci/components，或者 apt-get install postgresql；"
    f"装不了的，设环境变量 {LEFT_OUT}=1 略去"
)


def programs() -> Path | None:
    """The folder of ``initdb`` and ``postgres``, None where they are not installed."""
    folders = sorted(glob("/usr/lib/postgresql/*/bin"), key=_version, reverse=True)
    named = shutil.which("postgres")
    folders += [os.path.dirname(os.path.realpath(named))] if named else []
    for folder in folders:
        if all(os.access(os.path.join(folder, name), os.X_OK) for name in ("initdb", "postgres")):
            return Path(folder)
    return None


def _version(folder: str) -> int:
    number = Path(folder).parent.name
    return int(number) if number.isdecimal() else 0


def _die_with_parent() -> None:
    """Have the server end when the tests are killed and cannot stop it (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGQUIT)  # PR_SET_PDEATHSIG


class Cluster:
    """A running cluster; databases are made one for each test."""

    def __init__(self, folder: Path) -> None:
        """Make the cluster and start it with the programs in a folder."""
        self._made = 0
        # The path of a socket must be short, and the server's user must reach it.
        self.home = Path(tempfile.mkdtemp(prefix="dl-pg-"))
        data, self._log = self.home / "data", self.home / "log"
        user: dict[str, Any] = {}
        if os.name == "posix" and os.geteuid() == 0:  # the server refuses to run as root
            user = {"user": "nobody", "group": "nogroup", "extra_groups": []}
            shutil.chown(self.home, "nobody")
        make = [
            folder / "initdb", "-D", data, "-U", "doclint", "--auth=scram-sha-256", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", f"--pwfile={self._password()}",
        ]  # fmt: skip
        subprocess.run(make, cwd=self.home, check=True, capture_output=True, timeout=120, **user)
        # A child of its own, not of pg_ctl, so that its end can be waited for.
        start = [folder / "postgres", "-D", data, "-k", self.home]
        start += ["-c", "listen_addresses=", "-c", "fsync=off"]
        with self._log.open("wb") as log:
            self._server = subprocess.Popen(
                start, cwd=self.home, stdout=log, stderr=log, preexec_fn=_die_with_parent, **user
            )
        self._await()

    def _password(self) -> Path:
        file = self.home / "password"
        file.write_text("geheim\n")
        file.chmod(0o644)
        return file

    def _await(self) -> None:
        """Wait until it answers; raises ``RuntimeError`` with its log."""
        import psycopg

        for _ in range(300):
            if self._server.poll() is not None:
                break
            try:
                psycopg.connect(self.url("postgres")).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.1)
        said = self._log.read_text()
        self.stop()
        raise RuntimeError(f"PostgreSQL: {said}")

    def url(self, database: str, password: str = "geheim") -> str:
        """The URL of a database."""
        return f"postgresql://doclint:{password}@/{database}?host={self.home}"

    def database(self) -> str:
        """The URL of a new, empty database."""
        self._made += 1
        name = f"registry_{self._made}"
        self._tell(f"CREATE DATABASE {name}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Take a database away, whoever is still connected."""
        name = url.partition("@/")[2].partition("?")[0]
        self._tell(f"DROP DATABASE {name} WITH (FORCE)")

    def _tell(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def stop(self) -> None:
        """Stop it at once and take everything away."""
        self._server.send_signal(signal.SIGQUIT)
        try:
            self._server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._server.kill()
        finally:
            shutil.rmtree(self.home, ignore_errors=True)
