"""Settings: what a run is asked to do; frozen and picklable, checked where they are made."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from doclint.finding import Confidence, Severity
from doclint.nearest import nearest as nearest
from doclint.package import Limits
from doclint.stage import AUTO, STAGES
from doclint.suppression.model import Suppressions

_SEVERITIES = tuple(severity.word for severity in Severity)


class SettingsError(ValueError):
    """A setting that is not known or not possible; the message is a Chinese sentence."""


class PerFile(NamedTuple):
    """Options for the files that a pattern matches.

    ``pattern`` is a glob (``**`` for any folders) relative to ``base``, the absolute folder of
    the settings file; ``options`` are pairs of names and values of ``Settings`` (``ignore``,
    ``select``, ``stage``, ``profile``, ``severities``).
    """

    pattern: str
    base: str
    options: tuple[tuple[str, object], ...]


class Settings(NamedTuple):
    """What a run is asked to do.

    ``stage`` and ``profile`` are names or ``auto``; ``select`` and ``ignore`` hold rule
    codes or the letters of codes (empty ``select`` = all rules); ``fail_on`` is the severity
    (error / warning / info) from which a finding fails a document. ``plugins`` names the
    only distributions that may be loaded, None = all that are installed. ``today`` is the
    day to judge by, None = the day of the run. ``require_submission`` asks for the
    companions of a draft (PK003).

    ``fail_confidence`` (high / medium) is how sure a finding must be to fail a document.
    ``severities`` are pairs of a code, or the letters of codes, and a severity, which
    prevails over the rule's. ``plugins`` names distributions with or without ``doclint-``, or
    their entry points; ``packs`` are paths of TOML packs, ``required_plugins`` requirements
    (``doclint-dalian>=0.1``) without which a run stops. ``per_file`` holds options for the
    files that a pattern matches. ``suppressions`` are heeded unless ``no_suppressions``.
    ``origin`` names the settings file, "" where there is none; ``places`` are pairs of a
    code or profile and where it stands there. Codes may be those of an entry
    (``CODE:entry``). ``extend_select`` adds to ``select``, preview rules too. ``site`` are
    pairs of a name and a value of the agency's web site, for the tags of its pages.
    """

    stage: str = AUTO
    profile: str = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    plugins: tuple[str, ...] | None = None
    today: date | None = None
    limits: Limits = Limits()
    timings: bool = False
    require_submission: bool = False
    fail_confidence: str = "medium"
    severities: tuple[tuple[str, str], ...] = ()
    packs: tuple[str, ...] = ()
    required_plugins: tuple[str, ...] = ()
    per_file: tuple[PerFile, ...] = ()
    suppressions: Suppressions = Suppressions()
    no_suppressions: bool = False
    origin: str = ""
    extend_select: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    site: tuple[tuple[str, str], ...] = ()

    @property
    def fail_severity(self) -> Severity:
        """``fail_on`` as a value that compares."""
        return Severity[self.fail_on.upper()]

    @property
    def loading(self) -> tuple[object, ...]:
        """What decides which plugins and rules there are."""
        return self.plugins, self.packs, self.required_plugins

    @property
    def fail_certainty(self) -> Confidence:
        """``fail_confidence`` as a value that compares."""
        return Confidence[self.fail_confidence.upper()]


def make_settings(**options: object) -> Settings:
    """Settings from options as a caller writes them.

    Names are those of ``Settings``. ``select``, ``ignore`` and ``plugins`` may be one
    string with commas or any iterable of such; what ends in ``.toml`` among ``plugins`` is
    the path of a pack, and where all do, the plugins that are installed stay. ``today`` may
    be an ISO date, ``severities`` a mapping. Raises ``SettingsError`` with the nearest known
    name. Profile and codes are checked by the engine, which knows the plugins.
    """
    for name in options:
        if name not in Settings._fields:
            raise SettingsError(f"没有选项 {name}{nearest(name, Settings._fields)}")
    checked = {name: _CHECKS[name](name, value) for name, value in options.items()}
    settings = Settings(**checked)  # type: ignore[arg-type]  # each value has passed its check
    names, paths = _sorted_out(settings.plugins)
    return settings._replace(plugins=names, packs=settings.packs + paths)


def one_of(title: str, value: object, known: Sequence[str]) -> str:
    """A value that must be one of the known names; raises ``SettingsError``."""
    if isinstance(value, str) and value in known:
        return value
    raise SettingsError(f"没有{title} {value}{nearest(str(value), known)}")


def _stage(name: str, value: object) -> str:
    return one_of("阶段", value, (AUTO, *STAGES))


def _severity(name: str, value: object) -> str:
    return one_of("严重程度", value, _SEVERITIES)


def _text(name: str, value: object) -> str:
    if isinstance(value, str) and value:
        return value
    raise SettingsError(f"选项 {name} 应为文字，不是 {value!r}")


def _names(name: str, value: object) -> tuple[str, ...]:
    items = (value,) if isinstance(value, str) else value
    if not isinstance(items, Iterable) or isinstance(items, bytes):
        raise SettingsError(f"选项 {name} 应为名称的列表，不是 {value!r}")
    joined = ",".join(_text(name, item) for item in items if item != "")
    return tuple(filter(None, map(str.strip, joined.split(","))))


def capitals(value: object) -> tuple[str, ...]:
    """Codes as rules have them, from one string with commas or any iterable of such."""
    return _codes("select", value)


def capital(code: str) -> str:
    """A code as rules have it; the entry after a colon stays as it is written."""
    letters, colon, entry = code.strip().partition(":")
    return letters.upper() + colon + entry


def _codes(name: str, value: object) -> tuple[str, ...]:
    return tuple(map(capital, _names(name, value)))


def _plugins(name: str, value: object) -> tuple[str, ...] | None:
    if value is None or isinstance(value, str):
        return None if value is None else _names(name, value)
    given = _texts(name, value)  # a path may have commas in it
    return tuple(n for each in given for n in ((each,) if _is_pack(each) else _names(name, each)))


def _is_pack(name: str) -> bool:
    return name.lower().endswith(".toml")


def _sorted_out(given: tuple[str, ...] | None) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """Names of plugins and paths of packs; paths alone say nothing of the plugins."""
    if not given:
        return given, ()
    paths = tuple(each for each in given if _is_pack(each))
    names = tuple(each for each in given if each not in paths)
    return names or None, paths


def _texts(name: str, value: object) -> tuple[str, ...]:
    """Texts that may have commas in them: paths, requirements (``>=1,<2``)."""
    items = (value,) if isinstance(value, str) else value
    if not isinstance(items, Iterable) or isinstance(items, bytes):
        raise SettingsError(f"选项 {name} 应为名称的列表，不是 {value!r}")
    return tuple(_text(name, item) for item in items)


def _severities(name: str, value: object) -> tuple[tuple[str, str], ...]:
    pairs = value.items() if isinstance(value, Mapping) else value
    if not isinstance(pairs, Iterable) or isinstance(pairs, str | bytes):
        raise SettingsError(f"选项 {name} 应为代码和严重程度的对照，不是 {value!r}")
    return tuple((capital(code), _severity(name, severity)) for code, severity in pairs)


def _confidence(name: str, value: object) -> str:
    return one_of("把握", value, ("medium", "high"))


def _per_file(name: str, value: object) -> tuple[PerFile, ...]:
    given = value if isinstance(value, tuple) else ()
    if given != value or not all(isinstance(each, PerFile) for each in given):
        raise SettingsError(f"选项 {name} 应为 PerFile 的元组，不是 {value!r}")
    return given


def _suppressions(name: str, value: object) -> Suppressions:
    if isinstance(value, Suppressions):
        return value
    raise SettingsError(f"选项 {name} 应为 Suppressions，不是 {value!r}")


def _label(name: str, value: object) -> str:
    return _text(name, value) if value else ""


def _pairs(name: str, value: object) -> tuple[tuple[str, str], ...]:
    if isinstance(value, tuple):
        return value
    raise SettingsError(f"选项 {name} 应为名称和值的元组，不是 {value!r}")


def _date(name: str, value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise SettingsError(f"选项 {name} 应为日期，如 2026-01-31，不是 {value!r}") from None


def _limits(name: str, value: object) -> Limits:
    if isinstance(value, Limits):
        return value
    raise SettingsError(f"选项 {name} 应为 Limits，不是 {value!r}")


def _flag(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise SettingsError(f"选项 {name} 应为 True 或 False，不是 {value!r}")


_CHECKS = {
    "stage": _stage,
    "profile": _text,
    "select": _codes,
    "ignore": _codes,
    "fail_on": _severity,
    "plugins": _plugins,
    "today": _date,
    "limits": _limits,
    "timings": _flag,
    "require_submission": _flag,
    "fail_confidence": _confidence,
    "severities": _severities,
    "packs": _texts,
    "required_plugins": _texts,
    "per_file": _per_file,
    "suppressions": _suppressions,
    "no_suppressions": _flag,
    "origin": _label,
    "extend_select": _codes,
    "places": _pairs,
    "site": _pairs,
}
