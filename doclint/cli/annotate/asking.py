"""What the commands have in common: options, the worklist they are given, faults in Chinese."""

import getpass
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from doclint.publish.plan import Plan
    from doclint.registry.model import Registry

_Decorator = Callable[[Callable[..., int]], Callable[..., int]]


def root_option(*, required: bool = True) -> _Decorator:
    """``--root``; where it is not required, a journal tells it (``root_of``)."""
    said = "门户的网页和文件所在的文件夹"
    said += "" if required else "；写了 --journal 的可以不写"
    return click.option("--root", required=required, default="", metavar="文件夹", help=said)


def root_of(root: str, journal: str) -> str:
    """The root: as given, else that of the journal. Both are checked against each other later.

    Raises ``PublishError`` where the journal is none, ``click.UsageError`` without either.
    """
    if root:
        return root
    if not journal:
        raise click.UsageError(
            "请用 --root 写明门户所在的文件夹，或者用 --journal 写明那次运行的日志"
        )
    from doclint.publish import journal as journals

    return journals.root_of(journal)


def journal_option() -> _Decorator:
    """``--journal``."""
    return click.option(
        "--journal", default="", metavar="文件", help="日志（原文都在里面）；默认在门户文件夹旁边"
    )


def registry_option() -> _Decorator:
    """``--registry``, used only where it is named."""
    return click.option(
        "--registry", default="", metavar="路径", help="登记库：文件或 postgresql:// 地址"
    )


def database_option() -> _Decorator:
    """``--database``."""
    return click.option(
        "--database", default="", metavar="文件", help="数据库的设置（.toml）：标注数据库里的正文"
    )


def today_option() -> _Decorator:
    """``--today``."""
    return click.option(
        "--today", metavar="日期", help="按哪一天算是否已经生效，如 2024-03-01；默认今天"
    )


def expect_option() -> _Decorator:
    """``--expect``."""
    return click.option(
        "--expect",
        type=click.IntRange(0),
        metavar="件数",
        help="清单与写明的件数不一样时，核对后写实际件数",
    )


def day_of(today: str | None) -> date:
    """The day of ``--today``."""
    from doclint.cli.registry.place import day

    return day(today, "--today")


def audit_option() -> _Decorator:
    """``--audit``."""
    return click.option(
        "--audit", default="", metavar="文件", help="审计记录（JSONL）；默认在门户文件夹旁边"
    )


@contextmanager
def faults() -> Iterator[None]:
    """Say in Chinese what stops a command; the exit code is then 2."""
    from doclint.page import PageError
    from doclint.publish.refusal import PublishError
    from doclint.settings import SettingsError

    try:
        yield
    except (PublishError, PageError) as error:
        raise SettingsError(str(error)) from None


def who() -> str:
    """Who runs this: user and machine."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = str(os.getuid()) if hasattr(os, "getuid") else "?"
    return f"{user}@{socket.gethostname()}"


@contextmanager
def registry_of(place: str) -> "Iterator[Registry | None]":
    """The registry that is named, None where none is."""
    if not place:
        yield None
        return
    from doclint.store import open_registry

    with open_registry(place) as store:
        yield store


def worklist_of(
    path: str,
    root: str,
    registry: "Registry | None",
    today: date,
    jobs: int,
    expect: int | None = None,
) -> "Plan":
    """A worklist, or what is made of a raw list or decision, with what of the portal was not read.

    A worklist was made by ``plan``, which has said what was not. Raises ``SettingsError``.
    """
    from doclint.publish.decision import DecisionError, read_decision
    from doclint.publish.plan import Plan, plan
    from doclint.publish.worklist import Worklist, WorklistError, is_worklist
    from doclint.settings import SettingsError

    if not os.path.isfile(path):
        raise SettingsError(f"找不到文件 {path}")
    try:
        if is_worklist(path):
            if expect is not None:
                raise SettingsError("--expect 只用于清单和决定；工作清单的件数在 plan 时已经核对过")
            return Plan(Worklist.read(path).as_of(today), 0, ())
        decision = read_decision(path)
    except (WorklistError, DecisionError) as error:
        raise SettingsError(str(error)) from None
    from doclint.cli.progress import Progress

    with Progress("查找", None) as progress:
        return plan(decision, root, registry, today, expect, jobs, progress)


@contextmanager
def audit_log(path: str, root: str) -> Iterator[TextIO]:
    """The audit log, open for adding; refused inside the root. Raises ``PublishError``."""
    from doclint.publish import audit
    from doclint.publish.refusal import PublishError

    real = os.path.realpath(root)
    place = path or audit.beside(real)
    if os.path.commonpath([os.path.realpath(place), real]) == real:
        raise PublishError(
            f"审计记录 {place} 在门户文件夹里面，会被发布出去；请用 --audit 写到别处"
        )
    with ExitStack() as stack:
        try:
            file = stack.enter_context(open(place, "a", encoding="utf-8", newline="\n"))
        except OSError as error:
            raise PublishError(f"审计记录 {place} 写不进去：{error.strerror or error}") from None
        yield file
