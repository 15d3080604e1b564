"""What ``doclint plugins`` lists: every plugin by itself, then all of them together."""

from collections.abc import Iterator

from doclint import __version__, hookspecs
from doclint.entrypoints import EntryPoint, entry_points
from doclint.markers import PROJECT
from doclint.plugins import PluginError, Plugins, check_addressees, chosen, load, registered
from doclint.plugins.pack import PackPoint, pack_point
from doclint.profile import Profile
from doclint.reports import Reporter
from doclint.reports.plugin_list import PluginEntry, PluginListing
from doclint.rules import Rule


def inventory(
    only: tuple[str, ...] | None = None,
    packs: tuple[str, ...] = (),
    required: tuple[str, ...] = (),
) -> PluginListing:
    """All that is installed or named, whether or not it can be used; see ``load``.

    A plugin that is broken is listed with its fault; what makes plugins unfit for each other
    is the fault of the listing. Nothing is raised.
    """
    installed = tuple(sorted(entry_points(PROJECT)))
    try:
        wanted = chosen(installed, only)
    except PluginError:
        wanted = ()  # the fault is found once more below, with all plugins together
    entries = [_alone((), PluginEntry(PROJECT, __version__, "builtin"))]
    entries += [_installed(point, point in wanted) for point in installed]
    entries += _packs(packs)
    fault = ""
    if not any(entry.broken for entry in entries):
        fault = _fault(only, packs, required)
    return PluginListing(tuple(entries), hookspecs.VERSION, fault)


def _installed(point: EntryPoint, wanted: bool) -> PluginEntry:
    shown = f"{point.name} = {point.value}"
    entry = PluginEntry(point.distribution, point.version, "plugin", shown, origin=point.origin)
    if not wanted:
        return entry._replace(
            loaded=False, reason="设置 plugins 或者环境变量 DOCLINT_PLUGINS 里没有它"
        )
    return _alone((point,), entry)


def _packs(paths: tuple[str, ...]) -> Iterator[PluginEntry]:
    for path in dict.fromkeys(paths):
        try:
            point = pack_point(path)
        except PluginError as error:
            yield PluginEntry(path, "", "pack", loaded=False, broken=True, reason=str(error))
        else:
            entry = PluginEntry(point.distribution, point.version, "pack", origin=point.origin)
            yield _alone((point,), entry)


def _alone(points: "tuple[EntryPoint | PackPoint, ...]", entry: PluginEntry) -> PluginEntry:
    """An entry with what the plugin gives when loaded without others; doclint's own without any."""
    try:
        plugins = registered(points)
        rules, profiles = plugins.given("doclint_rules", Rule), _profiles(plugins)
        reporters = plugins.given("doclint_reporters", Reporter)
    except PluginError as error:
        return entry._replace(loaded=False, broken=True, reason=str(error))
    own = points[0].provider if points else f"{PROJECT} {__version__}"
    hooks = tuple(hook for info in plugins.listing() for hook in info.hooks)
    origin = points[0].origin if points else ""
    return entry._replace(
        hooks=hooks,
        rules=tuple(sorted(rule.code for by, given in rules if by == own for rule in given)),
        profiles=tuple(p.name for by, given in profiles if by == own for p in given),
        formats=tuple(r.name for by, given in reporters if by == own for r in given),
        origin=origin,
    )


def _profiles(plugins: Plugins) -> tuple[tuple[str, tuple[Profile, ...]], ...]:
    return plugins.given("doclint_profiles", Profile)


def _fault(only: tuple[str, ...] | None, packs: tuple[str, ...], required: tuple[str, ...]) -> str:
    """What stops a run with all of them."""
    try:
        plugins = load(only, packs, required)
        check_addressees(plugins.catalogue(), plugins.profiles())
        plugins.reporters()
    except PluginError as error:
        return str(error)
    return ""
