"""Find, load, register and ask the plugins of one engine; no state outside it.

doclint's own rules, profile and output formats come through the same hooks. A plugin that
cannot be used stops the run: a check that lacks an agency's rules must not look like one
that found nothing.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pluggy import PluginManager, PluginValidationError

from doclint import __version__, hookspecs
from doclint.document import Document
from doclint.entrypoints import EntryPoint, entry_points
from doclint.markers import PROJECT, hookimpl
from doclint.nearest import nearest
from doclint.official.model import OfficialDocument
from doclint.package import InputError, Limits, Source
from doclint.profile import Profile
from doclint.profiles import ProfileError, resolve
from doclint.reports import Reporter
from doclint.rules import Rule
from doclint.rules.catalogue import Catalogue, CatalogueError, Provided, build
from doclint.selection import place_of
from doclint.settings import Settings

if TYPE_CHECKING:
    import click

    from doclint.plugins.pack import PackPoint

ENVIRONMENT = "DOCLINT_PLUGINS"
BUILTIN = f"{PROJECT} {__version__}"

_Value = TypeVar("_Value")


class PluginError(Exception):
    """A plugin that cannot be used; the message names distribution, version and hook.

    ``named`` is how settings name it, where what they say is at fault; else "".
    """

    def __init__(self, message: str, named: str = "") -> None:
        """Keep what settings may have to be mended."""
        super().__init__(message)
        self.named = named


class PluginInfo(NamedTuple):
    """A plugin that is loaded: whose it is, its entry point, the hooks it implements.

    ``origin`` is where its code was found; for a pack, the path of its file.
    """

    distribution: str
    version: str
    entry_point: str
    hooks: tuple[str, ...]
    origin: str = ""


class _Builtin:
    """doclint's own rules, profile and output formats, by the hooks any plugin uses."""

    @hookimpl
    def doclint_rules(self) -> tuple[Rule, ...]:
        from doclint.rules.builtin import builtin_rules
        from doclint.rules.documents import FAULT_RULES
        from doclint.rules.suppressions import SUPPRESSION_RULES

        return (*builtin_rules(), *SUPPRESSION_RULES, *FAULT_RULES)

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

    def __init__(
        self, manager: PluginManager, points: "tuple[EntryPoint | PackPoint, ...]"
    ) -> None:
        """Take a manager in which doclint itself and all ``points`` are registered."""
        self._manager = manager
        self._points = points
        self._providers = {BUILTIN: BUILTIN, **{key(point): point.provider for point in points}}

    def catalogue(self) -> Catalogue:
        """The rules of all plugins, checked and in order."""
        try:
            return build(Provided(*given) for given in self.given("doclint_rules", Rule))
        except CatalogueError as error:
            raise fault(error.provider, "doclint_rules", str(error)) from error

    def profiles(self) -> dict[str, Profile]:
        """All profiles by name, each with what it inherits."""
        given = self.given("doclint_profiles", Profile)
        try:
            return resolve(given)
        except ProfileError as error:
            raise fault(error.provider, "doclint_profiles", str(error)) from error

    def profile_providers(self) -> dict[str, str]:
        """The provider of each profile, by its name."""
        given = self.given("doclint_profiles", Profile)
        return {profile.name: provider for provider, profiles in given for profile in profiles}

    def reporters(self) -> tuple[Reporter, ...]:
        """All output formats, doclint's own first."""
        found: dict[str, Reporter] = {}
        for provider, reporters in self.given("doclint_reporters", Reporter):
            for reporter in reporters:
                if reporter.name in found:
                    reason = f"输出格式 {reporter.name} 已存在"
                    raise fault(provider, "doclint_reporters", reason)
                found[reporter.name] = reporter
        return tuple(found.values())

    def commands(self, cli: "click.Group") -> None:
        """Let plugins add their commands to the command line; none may replace another."""
        for provider, add in self._callers("doclint_commands"):
            before = dict(cli.commands)
            _asked(provider, "doclint_commands", add, cli=cli)
            for name, command in before.items():
                if cli.commands.get(name) is not command:
                    raise fault(provider, "doclint_commands", f"命令 {name} 已存在")

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

    def given(self, hook: str, kind: type[_Value]) -> tuple[tuple[str, tuple[_Value, ...]], ...]:
        """What each provider gives for a hook, doclint first, then by distribution."""
        given = []
        for provider, ask in self._callers(hook):
            values = _asked(provider, hook, lambda ask=ask: _listed(ask()))
            if not isinstance(values, tuple):
                reason = f"应给出 {kind.__name__} 的列表，不是 {type(values).__name__}"
                raise fault(provider, hook, reason)
            given.append((provider, tuple(_expect(provider, hook, v, kind) for v in values)))
        return tuple(given)

    def _info(self, point: "EntryPoint | PackPoint") -> PluginInfo:
        callers = self._manager.get_hookcallers(self._manager.get_plugin(key(point))) or ()
        hooks = tuple(sorted(caller.name for caller in callers))
        return PluginInfo(point.distribution, point.version, point.name, hooks, point.origin)

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
        for each in getattr(self._manager.hook, hook).get_hookimpls():
            function, names = each.function, each.argnames

            def call(
                function: Callable[..., Any] = function,
                names: tuple[str, ...] = names,
                **arguments: object,
            ) -> object:
                return function(*(arguments[name] for name in names))

            yield self._providers[each.plugin_name], call


def load(
    only: tuple[str, ...] | None = None,
    packs: tuple[str, ...] = (),
    required: tuple[str, ...] = (),
) -> Plugins:
    """The plugins that are installed, loaded and checked; one manager for each call.

    ``only`` names the plugins that may be loaded, by distribution (``doclint-`` may be left
    out) or entry point, and brings those that they depend on; None leaves it to the
    environment variable ``DOCLINT_PLUGINS`` (names with commas, empty for none), else all
    are. ``packs`` are paths of TOML packs, ``required`` requirements (``doclint-dalian>=0.1``)
    that must be among what is loaded. Raises ``PluginError``.
    """
    installed = entry_points(PROJECT)
    points = chosen(installed, only)
    if required:
        from doclint.plugins.requirement import check_required

        check_required(required, points, installed)
    if not packs:
        return registered(points)
    from doclint.plugins.pack import pack_points

    return registered((*points, *pack_points(packs)))


def load_for(settings: Settings) -> Plugins:
    """The plugins that settings ask for; ``PluginError`` says where a name stands in them."""
    try:
        return load(settings.plugins, settings.packs, settings.required_plugins)
    except PluginError as error:
        if place := place_of(error.named, settings):
            raise PluginError(f"{place}{error}", error.named) from error
        raise


def check_addressees(catalogue: Catalogue, profiles: Mapping[str, Profile]) -> None:
    """The profiles that rules are limited to must be there; raises ``PluginError``."""
    for rule, provider in zip(catalogue.rules, catalogue.providers, strict=True):
        for name in rule.profiles:
            if name not in profiles:
                known = nearest(name, profiles)
                reason = f"规则 {rule.code} 适用的机关配置 {name} 不存在{known}"
                raise fault(provider, "doclint_rules", reason)


def chosen(
    installed: tuple[EntryPoint, ...], only: tuple[str, ...] | None
) -> tuple[EntryPoint, ...]:
    """The entry points to load, in an order that depends on their names only.

    Raises ``PluginError`` for one that is not installed, or is there twice.
    """
    if only is None and (environment := os.environ.get(ENVIRONMENT)) is not None:
        only = tuple(filter(None, map(str.strip, environment.split(","))))
    points = tuple(sorted(installed))
    if only is not None:
        from doclint.plugins.choice import named

        points = named(points, only)
    for one, two in pairwise(points):
        if one.distribution == two.distribution and one.version != two.version:
            versions = f"{one.version}、{two.version}"
            raise PluginError(
                f"插件 {one.distribution} 装了两个版本（{versions}），在"
                f"{os.path.dirname(one.metadata)}；请卸载后重装"
            )
    return points


def registered(points: "tuple[EntryPoint | PackPoint, ...]") -> Plugins:
    """The plugins named, and doclint itself, loaded into a manager of their own."""
    manager = PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(_Builtin(), name=BUILTIN)
    for point in points:
        _register(manager, point)
    return Plugins(manager, points)


def _register(manager: PluginManager, point: "EntryPoint | PackPoint") -> None:
    """Load one plugin and register it; each hook it names must be one there is."""
    entry = f"入口点 {point.name} = {point.value}"
    try:
        plugin = point.load()
    except (Exception, SystemExit) as error:
        raise fault(point.provider, entry, _said(error)) from error
    stated, hooks = getattr(plugin, "HOOKS", None), len(vars(manager.hook))
    if stated not in (None, hookspecs.VERSION):
        from doclint.plugins.validation import misfit

        if complaint := misfit(stated):
            raise fault(point.provider, "HOOKS", complaint)
    try:
        manager.register(plugin, name=key(point))
        if len(vars(manager.hook)) > hooks:
            manager.check_pending()
    except (PluginValidationError, ValueError) as error:
        from doclint.plugins.validation import explained

        raise fault(point.provider, entry, explained(manager, plugin, error)) from error
    callers = manager.get_hookcallers(plugin) or ()
    if not callers:
        raise fault(point.provider, entry, "其中没有以 @hookimpl 标明的钩子")
    for caller in callers:
        for each in caller.get_hookimpls():
            if each.plugin is plugin and (each.wrapper or each.hookwrapper):
                raise fault(point.provider, caller.name, "不支持 wrapper，请去掉这个参数")


def key(point: "EntryPoint | PackPoint") -> str:
    """The name under which the manager knows a plugin."""
    return f"{point.distribution}:{point.name}:{point.value}"


def _asked(provider: str, hook: str, ask: Callable[..., Any], **arguments: object) -> Any:
    """What a plugin answers; its exceptions become ``PluginError``, refusals stay."""
    try:
        return ask(**arguments)
    except InputError:
        raise
    except (Exception, SystemExit) as error:
        raise fault(provider, hook, _said(error)) from error


def _listed(answer: object) -> tuple[object, ...] | object:
    """The members of an answer; text counts as one, what has none is left as it is."""
    return tuple(answer) if isinstance(answer, Iterable) and not isinstance(answer, str) else answer


def _expect(provider: str, hook: str, value: object, kind: type[_Value]) -> _Value:
    if isinstance(value, kind):
        return value
    raise fault(provider, hook, f"应给出 {kind.__name__}，不是 {type(value).__name__}")


def fault(provider: str, hook: str, reason: str) -> PluginError:
    """What to raise for a plugin that cannot be used."""
    return PluginError(f"插件 {provider} 不可用（{hook}）：{reason}")


def _said(error: BaseException) -> str:
    """An exception in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())}"
