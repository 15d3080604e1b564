"""The plugin that is checked: what it is called, what it needs, what it gives."""

from typing import NamedTuple

from doclint.engine import Engine
from doclint.entrypoints import entry_points
from doclint.markers import PROJECT
from doclint.plugins import PluginError
from doclint.profile import Profile
from doclint.rules import Rule
from doclint.rules.catalogue import GIVEN, RETIRED
from doclint.settings import SettingsError, make_settings
from doclint.testing.checkout import required_name


class UnusableError(Exception):
    """A plugin that is not there or does not load; the message is a Chinese sentence."""


class Subject(NamedTuple):
    """A plugin that loads.

    ``alone`` are the distributions without which it cannot be: itself and the plugins it
    depends on. ``rules`` (without retired ones) and ``profiles`` are those it adds;
    ``parents`` are the profiles there are without it.
    """

    name: str
    alone: tuple[str, ...]
    rules: tuple[Rule, ...]
    profiles: tuple[Profile, ...]
    parents: tuple[Profile, ...]

    def engine(self, **options: object) -> Engine:
        """An engine with doclint's rules and this plugin's alone, without any settings file."""
        return Engine(make_settings(plugins=self.alone, **options))

    def selection(self, engine: Engine) -> tuple[str, ...]:
        """Codes of what runs by itself, and of all this plugin's rules, preview ones too."""
        own = {rule.code for rule in self.rules}
        return tuple(
            rule.code
            for rule in engine.catalogue.rules
            if rule.code in own
            or (rule.status in ("stable", "deprecated") and not rule.code.startswith(GIVEN))
        )


def installed() -> tuple[str, ...]:
    """The distributions that are plugins, by name."""
    return tuple(dict.fromkeys(point.distribution for point in entry_points(PROJECT)))


def find(name: str) -> Subject:
    """The plugin of a name, loaded with what it needs alone; raises ``UnusableError``."""
    distribution = _distribution(name)
    needed = _needed(distribution)
    try:
        before = Engine(make_settings(plugins=needed))
        engine = Engine(make_settings(plugins=(*needed, distribution)))
    except (PluginError, SettingsError) as error:
        raise UnusableError(f"单独装载不了：{error}") from error
    known = {rule.code for rule in before.catalogue.rules}
    return Subject(
        distribution,
        (*needed, distribution),
        tuple(r for r in engine.catalogue.rules if r.code not in known and r.status != RETIRED),
        tuple(p for name, p in engine.profiles.items() if name not in before.profiles),
        tuple(before.profiles.values()),
    )


def _distribution(name: str) -> str:
    """The distribution meant; raises ``UnusableError``."""
    names = installed()
    normal = required_name(name)
    for candidate in (normal, f"{PROJECT}-{normal}"):
        if candidate in names:
            return candidate
    known = f"（已安装：{'、'.join(names)}）" if names else "（没有安装任何插件）"
    raise UnusableError(f"没有安装插件 {name}{known}；在它的源码目录里，先 pip install .")


def _needed(distribution: str) -> tuple[str, ...]:
    """The plugins a distribution depends on, those they depend on included, in name order."""
    from importlib.metadata import PackageNotFoundError, requires

    found: set[str] = set()
    waiting, names = [distribution], installed()
    while waiting:
        try:
            requirements = requires(waiting.pop()) or ()
        except PackageNotFoundError:
            continue
        named = {required_name(each) for each in requirements if "extra ==" not in each}
        new = (named & set(names)) - found - {distribution}
        found |= new
        waiting += sorted(new)
    return tuple(sorted(found))
