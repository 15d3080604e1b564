"""The work of ``doclint check``, without the parsing of its options."""

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from doclint.cli.output import deliver, presentation, refuse_terminal
from doclint.cli.sources import any_folder, holds_manifest, named, opened

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.report import DocumentReport

STDOUT = "-"


class Outcome:
    """The exit code, worked out while the reports go by."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        self.documents = 0
        self.failed = False
        self.broken = False

    def watched(self, reports: "Iterable[DocumentReport]") -> "Iterator[DocumentReport]":
        """The same reports, each noted as it goes by."""
        for report in reports:
            self.documents += 1
            self.failed |= report.verdict in ("fail", "error")
            self.broken |= any(finding.code.startswith("DOC9") for finding in report.findings)
            yield report

    def code(self, *, exit_zero: bool) -> int:
        """2 where doclint failed itself or had nothing to check, 1 with findings, else 0."""
        if self.broken or not self.documents:
            return 2
        return int(self.failed and not exit_zero)


def perform(
    arguments: tuple[str, ...],
    *,
    format_: str = "text",
    output: str | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    exit_zero: bool = False,
    quiet: bool = False,
    color: str = "auto",
    submission: bool = False,
    companions: tuple[str, ...] = (),
    explain_roles: bool = False,
    timings: bool = False,
    **options: object,
) -> int:
    """Check what the arguments name; ``options`` are those of ``Settings``. The exit code."""
    from doclint.cli.walk import find_reporter, make_engine

    engine = make_engine(
        select=",".join(select), ignore=",".join(ignore), timings=timings, **options
    )
    reporter = find_reporter(format_, engine)
    target = None if output == STDOUT else output
    if reporter.binary and target is None:
        refuse_terminal(reporter.name)
    how = presentation(engine, color=color, to_file=target is not None)
    how = how._replace(quiet=quiet, timings=timings, roles=explain_roles)
    paths = _paths(arguments, submission, companions)
    outcome = Outcome()
    reports = outcome.watched(_reports(engine, paths, companions))
    deliver(reporter.render(reports, how), target, data=reporter.utf8, inputs=(*paths, *companions))
    return outcome.code(exit_zero=exit_zero)


def _paths(arguments: tuple[str, ...], submission: bool, companions: tuple[str, ...]) -> list[str]:
    """The paths to be checked; a folder that is a submission is one of them."""
    if submission:
        for argument in arguments:
            if os.path.isfile(argument) and not argument.lower().endswith(".zip"):
                from click import UsageError

                raise UsageError(
                    f"--submission 用于文件夹和压缩包；{argument} 的报审材料请用 --with 写明"
                )
    paths = named(arguments, any_folder if submission or companions else holds_manifest)
    if companions and len(paths) != 1:
        from click import UsageError

        raise UsageError("--with 只能与一份送审稿一同使用")
    return paths


def _reports(
    engine: "Engine", paths: list[str], companions: tuple[str, ...]
) -> "Iterator[DocumentReport]":
    """The report of each path, named as the user named it; a folder is a submission."""
    for path in paths:
        if companions or os.path.isdir(path):
            yield engine.check_submission(opened(path), companions, path)
        else:
            yield engine.check(opened(path), name=path)
