"""``doclint check``: check files and report."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver, presentation
from doclint.cli.sources import named, opened

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.report import DocumentReport

STDOUT = "-"
_HELP = """检查公文，给出问题、法律依据和改法。

可以写文件、文件夹（连同下级文件夹）、通配符（如 *.docx）；“-”表示标准输入。"""


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


@subcommand("check", help=_HELP)
@click.argument("arguments", nargs=-1, required=True, metavar="文件或文件夹…")
@click.option(
    "--format",
    "format_",
    default="text",
    metavar="格式",
    help="报告格式：text（默认）、json，或插件提供的格式",
)
@click.option("--output", "-o", metavar="文件", help="把报告写入文件（UTF-8），不在屏幕上显示")
@click.option(
    "--stage",
    default="auto",
    metavar="阶段",
    help="drafting 拟制报审、issuing 印发、published 已发布、auto 自动判断（默认）",
)
@click.option(
    "--profile", default="auto", metavar="名称", help="适用哪个机关的规定；默认按发文机关选择"
)
@click.option("--select", multiple=True, metavar="代码", help="只检查这些规则，如 DA,SM001；可重复")
@click.option("--ignore", multiple=True, metavar="代码", help="不检查这些规则；可重复")
@click.option(
    "--fail-on",
    default="error",
    metavar="程度",
    help="从哪一级起算不通过：error 错误（默认）、warning 警告、info 提示",
)
@click.option("--exit-zero", is_flag=True, help="有问题时退出码也为 0（未能检查时仍为 2）")
@click.option("--quiet", "-q", is_flag=True, help="只显示不通过和无法判断的文件")
@click.option("--timings", is_flag=True, help="显示各步骤用时")
@click.option(
    "--color",
    default="auto",
    metavar="方式",
    help="颜色：auto（默认）、always、never；也遵守环境变量 NO_COLOR",
)
def command(
    arguments: tuple[str, ...],
    format_: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    exit_zero: bool,
    quiet: bool,
    color: str,
    **options: object,
) -> int:
    """Check what the arguments name; the other options are those of ``Settings``."""
    from doclint.cli.walk import find_reporter, make_engine

    engine = make_engine(select=",".join(select), ignore=",".join(ignore), **options)
    reporter = find_reporter(format_, engine)
    target = None if output == STDOUT else output
    how = presentation(engine, color=color, to_file=target is not None)
    how = how._replace(quiet=quiet, timings=bool(options["timings"]))
    paths = named(arguments)
    outcome = Outcome()
    reports = outcome.watched(_reports(engine, paths))
    deliver(reporter.render(reports, how), target, data=reporter.utf8, inputs=paths)
    return outcome.code(exit_zero=exit_zero)


def _reports(engine: "Engine", paths: list[str]) -> "Iterator[DocumentReport]":
    """The report of each path, named as the user named it."""
    for path in paths:
        yield engine.check(opened(path), name=path)
