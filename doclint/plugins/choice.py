"""Plugins by the names that settings use: distribution, short name or entry point."""

import re
from collections.abc import Iterable

from doclint.entrypoints import EntryPoint
from doclint.markers import PROJECT
from doclint.nearest import nearest
from doclint.plugins import PluginError

_PREFIX = f"{PROJECT}-"
_REQUIRES = re.compile(r"^Requires-Dist:\s*([\w.-]+)([^\n]*)", re.MULTILINE)


def named(points: tuple[EntryPoint, ...], names: Iterable[str]) -> tuple[EntryPoint, ...]:
    """The entry points of the plugins named, and of those that they depend on.

    Raises ``PluginError`` for a name that is not installed, or means several plugins.
    """
    wanted: list[str] = []
    for name in names:
        found = distribution(name, points)
        if not found:
            raise PluginError(f"没有安装插件 {name}{_known(name, points)}", name)
        wanted.append(found)
    for each in wanted:  # grows while it is walked
        wanted += [other for other in _needed(each, points) if other not in wanted]
    return tuple(point for point in points if point.distribution in wanted)


def distribution(name: str, points: tuple[EntryPoint, ...]) -> str:
    """The distribution that a name means, or "": its own, without ``doclint-``, an entry point's.

    Raises ``PluginError`` for an entry point's name that two distributions use.
    """
    plain = normal(name)
    installed = {point.distribution for point in points}
    for candidate in (plain, _PREFIX + plain):
        if candidate in installed:
            return candidate
    owners = sorted({point.distribution for point in points if normal(point.name) == plain})
    if len(owners) > 1:
        raise PluginError(f"插件名 {name} 不明确，{'、'.join(owners)} 都叫这个名字，请写全名")
    return owners[0] if owners else ""


def normal(name: str) -> str:
    """The name of a distribution as entry points have it."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def _known(name: str, points: tuple[EntryPoint, ...]) -> str:
    """What to say of a plugin that is not installed: the nearest, and all that are."""
    installed = sorted({point.distribution for point in points})
    if not installed:
        return "；没有安装任何插件"
    said = nearest(_short(normal(name)), map(_short, installed))
    return f"{said if said.endswith('？') else '；'}已安装：{'、'.join(installed)}"


def _short(name: str) -> str:
    """A name without what all have in common: that makes any two alike."""
    return name.removeprefix(_PREFIX)


def _needed(name: str, points: tuple[EntryPoint, ...]) -> list[str]:
    """The plugins that a distribution depends on by its metadata."""
    installed = {point.distribution for point in points}
    paths = {point.metadata for point in points if point.distribution == name}
    found = []
    for path in sorted(paths):
        try:
            with open(f"{path}/METADATA", encoding="utf-8") as file:
                head = file.read().partition("\n\n")[0]
        except OSError:
            continue
        for each, rest in _REQUIRES.findall(head):
            if "extra ==" not in rest and normal(each) in installed:
                found.append(normal(each))
    return found
