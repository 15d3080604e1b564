"""Find, load, register and ask the plugins of one engine; no state outside it.

doclint's own rules, profile and output formats come through the same hooks. A plugin that
cannot be used stops the run: a check that lacks an agency's rules must not look like one
that found nothing.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pluggy import PluginManager, PluginValidationError

from doclint import __version__, hookspecs
from doclint.document import Document
from doclint.entrypoints import EntryPoint, entry_points
from doclint.markers import PROJECT, hookimpl
from doclint.official.model import OfficialDocument
from doclint.package import InputError, Limits, Source
from doclint.profile import Profile
from doclint.profiles import ProfileError, resolve
from doclint.reports import Reporter
from doclint.rules import Rule
from doclint.rules.catalogue import Catalogue, CatalogueError, Provided, build

if TYPE_CHECKING:
    import click

ENVIRONMENT = "DOCLINT_PLUGINS"
BUILTIN = f"{PROJECT} {__version__}"

_Value = TypeVar("_Value")


class PluginError(Exception):
    """A plugin that cannot be used; the message names distribution, version and hook."""


class PluginInfo(NamedTuple):
    """A plugin that is loaded: whose it is, its entry point, the hooks it implements."""

    distribution: str
    version: str
    entry_point: str
    hooks: tuple[str, ...]


class _Builtin:
    """doclint's own rules, profile and output formats, by the hooks any plugin uses."""

    @hookimpl
    def doclint_rules(self) -> tuple[Rule, ...]:
        from doclint.rules.builtin import builtin_rules
        from doclint.rules.documents import FAULT_RULES

        return (*builtin_rules(), *FAULT_RULES)

    @hookimpl
    def doclint_profiles(self) -> tuple[Profile, ...]:
        from doclint.national import NATIONAL

        return (NATIONAL,)

    @hookimpl
    def doclint_reporters(self) -> tuple[Reporter, ...]:
        from doclint.reports import builtin_reporters

        return builtin_reporters()


class Plugins:
    """The plugins of one engine, asked through their hooks; made by ``load``.

    Every method raises ``PluginError`` where a plugin fails or two do not fit together.
    """

    def __init__(self, manager: PluginManager, points: tuple[EntryPoint, ...]) -> None:
        """Take a manager in which doclint itself and all ``points`` are registered."""
        self._manager = manager
        self._points = points
        self._providers = {BUILTIN: BUILTIN, **{_key(p): p.provider for p in points}}

    def catalogue(self) -> Catalogue:
        """The rules of all plugins, checked and in order."""
        try:
            return build(Provided(*given) for given in self._collect("doclint_rules", Rule))
        except CatalogueError as error:
            raise _fault(error.provider, "doclint_rules", str(error)) from error

    def profiles(self) -> dict[str, Profile]:
        """All profiles by name, each with what it inherits."""
        given = self._collect("doclint_profiles", Profile)
        try:
            return resolve(given)
        except ProfileError as error:
            raise _fault(error.provider, "doclint_profiles", str(error)) from error

    def reporters(self) -> tuple[Reporter, ...]:
        """All output formats, doclint's own first."""
        found: dict[str, Reporter] = {}
        for provider, reporters in self._collect("doclint_reporters", Reporter):
            for reporter in reporters:
                if reporter.name in found:
                    reason = f"输出格式 {reporter.name} 已存在"
                    raise _fault(provider, "doclint_reporters", reason)
                found[reporter.name] = reporter
        return tuple(found.values())

    def commands(self, cli: "click.Group") -> None:
        """Let plugins add their commands to the command line; none may replace another."""
        for provider, add in self._callers("doclint_commands"):
            before = dict(cli.commands)
            _asked(provider, "doclint_commands", add, cli=cli)
            for name, command in before.items():
                if cli.commands.get(name) is not command:
                    raise _fault(provider, "doclint_commands", f"命令 {name} 已存在")

    def recognise(self, document: Document, profile: Profile) -> OfficialDocument | None:
        """The first plugin's recognition of a document, or None."""
        arguments = {"document": document, "profile": profile}
        return self._first("doclint_recognise", OfficialDocument, arguments)

    def open(self, source: Source, limits: Limits) -> bytes | None:
        """The first plugin's .docx made of a file of another kind, or None."""
        return self._first("doclint_open", bytes, {"source": source, "limits": limits})

    def listing(self) -> tuple[PluginInfo, ...]:
        """The plugins that are loaded, doclint itself left out."""
        return tuple(self._info(point) for point in self._points)

    def _info(self, point: EntryPoint) -> PluginInfo:
        callers = self._manager.get_hookcallers(self._manager.get_plugin(_key(point))) or ()
        hooks = tuple(sorted(caller.name for caller in callers))
        return PluginInfo(point.distribution, point.version, point.name, hooks)

    def _collect(self, hook: str, kind: type[_Value]) -> tuple[tuple[str, tuple[_Value, ...]], ...]:
        """What each provider gives, doclint first, then by distribution."""
        given = []
        for provider, ask in self._callers(hook):
            answers = _asked(provider, hook, lambda ask=ask: [tuple(a) for a in ask()])
            values = tuple(value for answer in answers for value in answer)
            for value in values:
                _expect(provider, hook, value, kind)
            given.append((provider, values))
        return tuple(given)

    def _first(
        self, hook: str, kind: type[_Value], arguments: Mapping[str, object]
    ) -> _Value | None:
        """The first answer that is not None, in pluggy's order (tryfirst … trylast)."""
        for provider, ask in reversed(tuple(self._callers(hook))):
            answer = _asked(provider, hook, ask, **arguments)
            if answer is not None:
                return _expect(provider, hook, answer, kind)
        return None

    def _callers(self, hook: str) -> Iterable[tuple[str, Callable[..., Any]]]:
        """Provider and call of each plugin that implements a hook, as registered."""
        implementations = getattr(self._manager.hook, hook).get_hookimpls()
        for name in dict.fromkeys(each.plugin_name for each in implementations):
            others = [p for n, p in self._manager.list_name_plugin() if n != name]
            yield self._providers[name], self._manager.subset_hook_caller(hook, others)


def load(only: tuple[str, ...] | None = None) -> Plugins:
    """The plugins that are installed, loaded and checked; one manager for each call.

    ``only`` names the distributions that may be loaded; None leaves it to the environment
    variable ``DOCLINT_PLUGINS`` (names with commas, empty for none), else all are. Raises
    ``PluginError``.
    """
    manager = PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(_Builtin(), name=BUILTIN)
    points = _allowed(entry_points(PROJECT), only)
    for point in points:
        _register(manager, point)
    return Plugins(manager, points)


def _allowed(
    points: tuple[EntryPoint, ...], only: tuple[str, ...] | None
) -> tuple[EntryPoint, ...]:
    if only is None:
        environment = os.environ.get(ENVIRONMENT)
        if environment is None:
            return points
        only = tuple(filter(None, map(str.strip, environment.split(","))))
    wanted = {name.lower().replace("_", "-") for name in only}
    missing = sorted(wanted - {point.distribution for point in points})
    if missing:
        raise PluginError(f"没有安装插件 {'、'.join(missing)}")
    return tuple(point for point in points if point.distribution in wanted)


def _register(manager: PluginManager, point: EntryPoint) -> None:
    """Load one plugin and register it; each hook it names must be one there is."""
    entry = f"入口点 {point.name} = {point.value}"
    try:
        plugin = point.load()
    except (Exception, SystemExit) as error:
        raise _fault(point.provider, entry, _said(error)) from error
    try:
        manager.register(plugin, name=_key(point))
        manager.check_pending()
    except (PluginValidationError, ValueError) as error:
        raise _fault(point.provider, entry, _said(error)) from error
    if not manager.get_hookcallers(plugin):
        raise _fault(point.provider, entry, "其中没有以 @hookimpl 标明的钩子")


def _key(point: EntryPoint) -> str:
    """The name under which the manager knows a plugin."""
    return f"{point.distribution}:{point.name}"


def _asked(provider: str, hook: str, ask: Callable[..., Any], **arguments: object) -> Any:
    """What a plugin answers; its exceptions become ``PluginError``, refusals stay."""
    try:
        return ask(**arguments)
    except InputError:
        raise
    except Exception as error:
        raise _fault(provider, hook, _said(error)) from error


def _expect(provider: str, hook: str, value: object, kind: type[_Value]) -> _Value:
    if isinstance(value, kind):
        return value
    raise _fault(provider, hook, f"应给出 {kind.__name__}，不是 {type(value).__name__}")


def _fault(provider: str, hook: str, reason: str) -> PluginError:
    return PluginError(f"插件 {provider} 不可用（{hook}）：{reason}")


def _said(error: BaseException) -> str:
    """An exception in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())}"
