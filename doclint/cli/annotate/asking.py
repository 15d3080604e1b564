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
    from doclint.publish.worklist import Worklist
    from doclint.registry.model import Registry

_Decorator = Callable[[Callable[..., int]], Callable[..., int]]


def root_option() -> _Decorator:
    """``--root``."""
    return click.option(
        "--root", required=True, metavar="文件夹", help="门户的网页和文件所在的文件夹"
    )


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
    path: str, root: str, registry: "Registry | None", today: date, jobs: int
) -> "Worklist":
    """A worklist, or what is made of a raw list or decision. Raises ``SettingsError``."""
    from doclint.publish.decision import DecisionError, read_decision
    from doclint.publish.plan import make_plan
    from doclint.publish.worklist import Worklist, WorklistError, is_worklist
    from doclint.settings import SettingsError

    if not os.path.isfile(path):
        raise SettingsError(f"找不到文件 {path}")
    try:
        if is_worklist(path):
            return Worklist.read(path).as_of(today)
        decision = read_decision(path)
    except (WorklistError, DecisionError) as error:
        raise SettingsError(str(error)) from None
    from doclint.cli.progress import Progress

    with Progress("查找", None) as progress:
        return make_plan(decision, root, registry, today, jobs=jobs, told=progress)


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
