"""Which registry a command works on, and on which day."""

import os
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from doclint.store.store import Store

VARIABLE = "DOCLINT_REGISTRY"
DEFAULT = "doclint-registry.sqlite"

_Decorator = Callable[[Callable[..., int]], Callable[..., int]]


def registry_option() -> _Decorator:
    """``--registry``."""
    return click.option(
        "--registry",
        metavar="路径",
        help=f"登记库：文件或 postgresql:// 地址；默认取环境变量 {VARIABLE}，再是 ./{DEFAULT}",
    )


def as_of_option() -> _Decorator:
    """``--as-of``."""
    return click.option("--as-of", metavar="日期", help="按哪一天的状态，如 2024-03-01；默认今天")


def opened(path: str | None, *, create: bool = False) -> "Store":
    """The registry named, or the usual one; raises ``RegistryError``."""
    from doclint.store import open_registry

    place = path or os.environ.get(VARIABLE) or DEFAULT
    return open_registry(place, create=create)


def day(text: str | None, name: str = "--as-of") -> date:
    """The day of an option, today without one; raises ``click.UsageError``."""
    if not text:
        return date.today()
    return date.fromisoformat(iso_day(text, name))


def iso_day(text: str, name: str) -> str:
    """A day as a person writes it, ISO; raises ``click.UsageError``."""
    from doclint.tables import read_day

    found = read_day(text)
    if not found:
        raise click.UsageError(f"{name} 应为日期，如 2024-03-01，不是 {text}")
    return found


def as_json(value: dict[str, Any]) -> str:
    """A value as JSON text with a schema number in front."""
    from doclint.reports.json import dumped

    return dumped({"schema": 1, **value})
