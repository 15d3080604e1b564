"""The engine as the commands use it; imported where needed, for it brings everything along."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

    from doclint.engine import Engine
    from doclint.reports import Reporter
    from doclint.rules import Rule


def make_engine(**options: object) -> "Engine":
    """An engine by a command's options and the settings file of the current folder.

    Raises ``SettingsError`` or ``PluginError``.
    """
    from doclint.cli.engines import Engines

    return Engines(options).of(os.curdir)


def find_reporter(name: str, engine: "Engine") -> "Reporter":
    """An output format by its name; plugins are asked only for what is not doclint's own."""
    from doclint.reports import builtin
    from doclint.settings import SettingsError, nearest

    reporter = builtin(name)
    if reporter is not None:
        return reporter
    known = {reporter.name: reporter for reporter in engine.plugins.reporters()}
    if name not in known:
        raise SettingsError(f"没有报告格式 {name}{nearest(name, known)}")
    return known[name]


def find_rule(code: str, engine: "Engine") -> "Rule":
    """A rule by its code, in any case, or its name; raises ``SettingsError``."""
    from doclint.settings import SettingsError, nearest

    catalogue = engine.catalogue
    rule = catalogue.rule(code.upper()) or catalogue.rule(code.lower())
    if rule is None:
        known = [name for each in catalogue.rules for name in (each.code, each.name)]
        raise SettingsError(f"没有规则 {code}{nearest(code, known)}")
    return rule


def add_commands(cli: "click.Group") -> None:
    """Let plugins add their commands."""
    from doclint.cli.here import settings_here
    from doclint.plugins import load

    settings = settings_here(None)
    load(settings.plugins, (), settings.required_plugins).commands(cli)
