"""The command line in a process of its own, and in this one with an engine made by hand."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from doclint.finding import Confidence, Finding, Severity
from doclint.location import WHOLE_FILE
from doclint.official.model import Facts
from doclint.report import DocumentReport
from doclint.reports import Reporter
from doclint.settings import Settings
from doclint.testing import Draft

ROOT = Path(__file__).parents[2]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A compliant draft."""
    path = tmp_path / "draft.docx"
    path.write_bytes(Draft().build())
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A draft with an error: secrecy with a period but no star."""
    path = tmp_path / "faulty.docx"
    path.write_bytes(Draft().with_(secrecy="机密", mark="").build())
    return path


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of a process that finds this doclint and no plugins."""
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "PYTHONUTF8")}
    return kept | {"PYTHONPATH": str(ROOT), "DOCLINT_PLUGINS": "", "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def doclint(environment: dict[str, str]):
    """Run ``python -m doclint`` with arguments; the completed process, output as bytes."""

    def run(*arguments: object, stdin: bytes = b"", **changes: str):
        command = [sys.executable, "-m", "doclint", *map(str, arguments)]
        values = environment | changes
        return subprocess.run(command, input=stdin, capture_output=True, env=values, timeout=60)

    return run


class FakeEngine:
    """An engine that gives each name a verdict: the word at the beginning of the file name."""

    catalogue = SimpleNamespace(rules=(), ruleset="sha256:00", rule=lambda name: None)
    profiles = {}
    plugins = SimpleNamespace(reporters=lambda: (Reporter("csv", "表格", _csv),))

    def __init__(self) -> None:
        self.settings = Settings()
        self.sources: list[object] = []

    def check(self, source, name):
        self.sources.append(source)
        verdict, _, code = os.path.basename(name).partition(".")[0].partition("-")
        verdict = verdict if verdict in ("pass", "warn", "fail", "error") else "pass"
        severity = Severity.ERROR if verdict in ("fail", "error") else Severity.WARNING
        fault = Finding(
            code or "XX001",
            "x",
            severity,
            Confidence.HIGH,
            "有错。",
            "",
            (),
            "",
            WHOLE_FILE,
            "",
            None,
            "f",
        )
        findings = () if verdict == "pass" else (fault,)
        return DocumentReport(
            name,
            "",
            "",
            "",
            verdict,
            Facts(),
            (),
            ("XX001",),
            (),
            findings,
            timings=(("open", 0.5),) if self.settings.timings else (),
        )


def _csv(documents, presentation):
    yield "source,verdict\n"
    for document in documents:
        yield f"{document.source},{document.verdict}\n"


@pytest.fixture
def engine(monkeypatch) -> FakeEngine:
    """The engine that commands in this process get."""
    fake = FakeEngine()

    def made(settings=None, registry=None):
        fake.settings = settings or Settings()
        return fake

    monkeypatch.setattr("doclint.engine.Engine", made)
    return fake
