"""Ways to hand the papers of a submission in, and what its report says of roles."""

from collections.abc import Mapping
from pathlib import Path

from doclint.engine import Engine
from doclint.report import DocumentReport
from doclint.settings import Settings
from doclint.testing.submissions import zipped

ENGINE = Engine(Settings(plugins=()))


def report_of(
    how: str, files: Mapping[str, bytes], folder: Path, engine: Engine = ENGINE
) -> DocumentReport:
    """Hand files in: as a ``folder``, a ``zip``, ``with`` (the first is the draft), or alone."""
    if how == "zip":
        return engine.check(zipped(files), "case.zip")
    if how == "with":
        (name, draft), *others = files.items()
        return engine.check_submission(draft, others, name)
    if how == "alone":
        ((name, draft),) = files.items()
        return engine.check(draft, name)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return engine.check_submission(folder, name="case")


def roles(report: DocumentReport) -> dict[str, str]:
    """The role of each file of a report."""
    return {member.source: member.role for member in report.members}
