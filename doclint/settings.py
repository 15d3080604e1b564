"""Settings: what a run is asked to do; frozen and picklable, checked where they are made."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from doclint.finding import Severity
from doclint.package import Limits
from doclint.stage import AUTO, STAGES

_SEVERITIES = tuple(severity.word for severity in Severity)


class SettingsError(ValueError):
    """A setting that is not known or not possible; the message is a Chinese sentence."""


class Settings(NamedTuple):
    """What a run is asked to do.

    ``stage`` and ``profile`` are names or ``auto``; ``select`` and ``ignore`` hold rule
    codes or the letters of codes (empty ``select`` = all rules); ``fail_on`` is the severity
    (error / warning / info) from which a finding fails a document. ``plugins`` names the
    only distributions that may be loaded, None = all that are installed. ``today`` is the
    day to judge by, None = the day of the run. ``require_submission`` asks for the
    companions of a draft (PK003).
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

    @property
    def fail_severity(self) -> Severity:
        """``fail_on`` as a value that compares."""
        return Severity[self.fail_on.upper()]


def make_settings(**options: object) -> Settings:
    """Settings from options as a caller writes them.

    Names are those of ``Settings``. ``select``, ``ignore`` and ``plugins`` may be one
    string with commas or any iterable of such; ``today`` may be an ISO date. Raises
    ``SettingsError`` with the nearest known name. Profile and codes are checked by the
    engine, which knows the plugins.
    """
    for name in options:
        if name not in Settings._fields:
            raise SettingsError(f"没有选项 {name}{nearest(name, Settings._fields)}")
    checked = {name: _CHECKS[name](name, value) for name, value in options.items()}
    return Settings(**checked)  # type: ignore[arg-type]  # each value has passed its check


def nearest(name: str, known: Iterable[str]) -> str:
    """What to say of a name that is not known: ``，是否指 X？``, or the known ones."""
    from difflib import get_close_matches

    names = tuple(known)
    upper = {candidate.upper(): candidate for candidate in names}
    close = get_close_matches(name.upper(), upper, n=1, cutoff=0.6)
    if close:
        return f"，是否指 {upper[close[0]]}？"
    return f"，可用：{'、'.join(names)}" if len(names) <= 12 else ""


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


def _codes(name: str, value: object) -> tuple[str, ...]:
    return tuple(code.upper() for code in _names(name, value))


def _plugins(name: str, value: object) -> tuple[str, ...] | None:
    return None if value is None else _names(name, value)


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
}
