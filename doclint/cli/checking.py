"""The work of ``doclint check``, without the parsing of its options."""

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from doclint.cli.engines import Engines, distinct
from doclint.cli.output import deliver, presentation, refuse_terminal, say
from doclint.cli.sources import (
    DOCUMENTS,
    PUBLISHED,
    STDIN,
    Sought,
    any_folder,
    holds_manifest,
    named,
    opened,
)

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.registry.model import Registry
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
    settings: str | None = None,
    isolated: bool = False,
    exit_zero: bool = False,
    quiet: bool = False,
    color: str = "auto",
    submission: bool = False,
    companions: tuple[str, ...] = (),
    explain_roles: bool = False,
    write_baseline: str | None = None,
    registry: str | None = None,
    **options: object,
) -> int:
    """Check what the arguments name; ``options`` are those of ``Engines``. The exit code."""
    from doclint.cli.walk import find_reporter

    options["fresh"] = write_baseline is not None
    engines = _engines(options, settings, isolated, _opened(registry))
    sought = PUBLISHED if options.get("stage") == "published" else DOCUMENTS
    paths = _paths(arguments, submission, companions, sought)
    checked = [(path, engines.of(path)) for path in paths]
    using = distinct(engine for _, engine in checked) or [engines.of(STDIN)]
    reporter = find_reporter(format_, using[0])
    target = None if output == STDOUT else output
    if reporter.binary and target is None:
        refuse_terminal(reporter.name)
    how = presentation(using, color=color, to_file=target is not None)
    how = how._replace(quiet=quiet, timings=bool(options.get("timings")), roles=explain_roles)
    inputs = (*paths, *companions)
    outcome = Outcome()
    reports = outcome.watched(_reports(checked, companions))
    if write_baseline is not None:
        reports = _kept(reports, write_baseline, inputs)
    deliver(reporter.render(reports, how), target, data=reporter.utf8, inputs=inputs)
    return outcome.code(exit_zero=exit_zero or write_baseline is not None)


def _opened(registry: str | None) -> "Registry | None":
    """The registry that is named; raises ``RegistryError``."""
    if registry is None:
        return None
    from doclint.store import open_registry

    return open_registry(registry)


def _engines(
    options: dict[str, object],
    settings: str | None,
    isolated: bool,
    registry: "Registry | None",
) -> Engines:
    if settings is not None and isolated:
        from click import UsageError

        raise UsageError("--settings 与 --isolated 只能写一个")
    plugins = options.get("plugins")
    if plugins in (("none",), ("",)):
        options["plugins"] = ""  # none at all; () is what was not said
    return Engines(options, settings=settings, isolated=isolated, registry=registry)


def _kept(
    reports: "Iterator[DocumentReport]", path: str, inputs: tuple[str, ...]
) -> "Iterator[DocumentReport]":
    """The same reports; when all have gone by, what they find is written to a baseline."""
    from doclint.cli.file import check_target
    from doclint.settings import SettingsError
    from doclint.suppression.baseline import BaselineError, write_baseline

    check_target(path, inputs)
    kept = []
    for report in reports:
        kept.append(report)
        yield report
    try:
        written = write_baseline(path, kept)
    except BaselineError as error:
        raise SettingsError(str(error)) from None
    say(f"已把 {written.entries} 处问题写入基线 {path}")
    for reason, number in written.left_out:
        say(f"有 {number} 处没有写入：{reason}")


def _paths(
    arguments: tuple[str, ...], submission: bool, companions: tuple[str, ...], sought: Sought
) -> list[str]:
    """The paths to be checked; a folder that is a submission is one of them."""
    if submission:
        for argument in arguments:
            if os.path.isfile(argument) and not argument.lower().endswith(".zip"):
                from click import UsageError

                raise UsageError(
                    f"--submission 用于文件夹和压缩包；{argument} 的报审材料请用 --with 写明"
                )
    paths = named(arguments, any_folder if submission or companions else holds_manifest, sought)
    if companions and len(paths) != 1:
        from click import UsageError

        raise UsageError("--with 只能与一份送审稿一同使用")
    return paths


def _reports(
    checked: "list[tuple[str, Engine]]", companions: tuple[str, ...]
) -> "Iterator[DocumentReport]":
    """The report of each path, named as the user named it; a folder is a submission."""
    for path, engine in checked:
        if companions or os.path.isdir(path):
            yield engine.check_submission(opened(path), companions, path)
        else:
            yield engine.check(opened(path), name=path)
