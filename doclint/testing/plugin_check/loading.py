"""A plugin loads with any others in any order, and its codes are its own."""

from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

from doclint import plugins
from doclint.engine import Engine
from doclint.entrypoints import EntryPoint
from doclint.plugins import PluginError
from doclint.settings import SettingsError, make_settings
from doclint.testing.plugin_check.subject import Subject, installed


def complaints(plugin: Subject) -> Iterator[str]:
    """What is wrong with its hooks and its company; taken codes do not even load."""
    try:
        _other_hooks(plugin)
    except PluginError as error:
        yield str(error)
    others = [name for name in installed() if name not in plugin.alone]
    for title, backwards in (("", False), ("次序倒过来时，", True)):
        try:
            together(backwards)
        except (PluginError, SettingsError) as error:
            yield f"{title}与已安装的其他插件（{'、'.join(others) or '无'}）不能同时装载：{error}"


def together(backwards: bool = False, **options: object) -> Engine:
    """An engine with all plugins there are, loaded in the order of their names or backwards.

    Raises ``PluginError`` and ``SettingsError``.
    """
    chosen = plugins.chosen

    def ordered(*arguments: Any) -> tuple[EntryPoint, ...]:
        return chosen(*arguments)[:: -1 if backwards else 1]

    with patch.object(plugins, "chosen", ordered):
        return Engine(make_settings(plugins=installed(), **options))


def _other_hooks(plugin: Subject) -> None:
    """Ask the hooks that a check does not; raises ``PluginError``."""
    import click

    loaded = plugin.engine().plugins
    loaded.reporters()
    loaded.commands(click.Group("doclint"))
