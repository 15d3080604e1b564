"""``doclint check``: check files and report."""

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver, presentation, refuse_terminal
from doclint.cli.sources import any_folder, holds_manifest, named, opened

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.report import DocumentReport

STDOUT = "-"
_HELP = """检查公文，给出问题、法律依据和改法。

可以写文件、文件夹（连同下级文件夹）、通配符（如 *.docx）；“-”表示标准输入。

报审材料（送审稿和解读方案、发文稿纸、审核意见等）作为一个整体检查：装有 submission.toml 的文件夹、
装有 .docx 的压缩包（.zip）都是一件；也可以写“送审稿.docx --with 解读方案.docx --with 发文稿纸.docx”。"""


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
    help="报告格式：text（默认）、json、opinion（核稿意见单，须写 --output），或插件提供的格式",
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
@click.option("--submission", is_flag=True, help="把每个文件夹作为一件报审材料检查")
@click.option(
    "--with",
    "companions",
    multiple=True,
    metavar="文件",
    help="与送审稿一同报审的文件（解读方案、发文稿纸等）；可重复",
)
@click.option("--require-submission", is_flag=True, help="没有报审材料的，算不通过（PK003）")
@click.option("--explain-roles", is_flag=True, help="说明报审材料中各份文件认作什么、为什么")
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
    submission: bool,
    companions: tuple[str, ...],
    explain_roles: bool,
    **options: object,
) -> int:
    """Check what the arguments name; the other options are those of ``Settings``."""
    from doclint.cli.walk import find_reporter, make_engine

    engine = make_engine(select=",".join(select), ignore=",".join(ignore), **options)
    reporter = find_reporter(format_, engine)
    target = None if output == STDOUT else output
    if reporter.binary and target is None:
        refuse_terminal(reporter.name)
    how = presentation(engine, color=color, to_file=target is not None)
    how = how._replace(quiet=quiet, timings=bool(options["timings"]), roles=explain_roles)
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
                raise click.UsageError(
                    f"--submission 用于文件夹和压缩包；{argument} 的报审材料请用 --with 写明"
                )
    paths = named(arguments, any_folder if submission or companions else holds_manifest)
    if companions and len(paths) != 1:
        raise click.UsageError("--with 只能与一份送审稿一同使用")
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
