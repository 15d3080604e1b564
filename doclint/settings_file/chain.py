"""Settings files → settings: the file, those it extends, and what the command line says."""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from doclint.settings import PerFile, Settings, SettingsError, capitals, make_settings
from doclint.settings_file.layer import Layer, read_layer, shown
from doclint.suppression.model import Known, Suppress, Suppressions, Waiver

_PREVAILING = ("stage", "profile", "select")  # given to a run, they hold for every file


class Given(NamedTuple):
    """What a command line sets.

    ``options`` are named as those of ``Settings``; ``more_selected`` and ``more_ignored``
    are codes that are added; ``baseline`` is a path, not heeded where ``fresh`` is wanted.
    """

    options: Mapping[str, object] = {}
    more_selected: tuple[str, ...] = ()
    more_ignored: tuple[str, ...] = ()
    baseline: str = ""
    fresh: bool = False


def settings_of(path: str, given: Given, *, required: bool = True) -> Settings | None:
    """The settings of a file and a command line, which prevails.

    None for a pyproject.toml without [tool.doclint] that is not ``required``. Raises
    ``SettingsError``, whose message names file, line and key.
    """
    from doclint.decoding import DecodeError
    from doclint.toml import TomlError

    try:
        layer = _chain(path, (), required)
    except (TomlError, DecodeError) as error:
        raise SettingsError(str(error)) from None
    return None if layer is None else _settings(layer, given)


def settings_without(given: Given) -> Settings:
    """The settings of a command line where there is no settings file."""
    return _settings(Layer("", ""), given)


def _chain(path: str, below: tuple[str, ...], required: bool = True) -> Layer | None:
    """A file with those that it extends; ``below`` are those that extend it."""
    here = os.path.realpath(path)
    if here in below:
        circle = " → ".join(map(shown, (*below[below.index(here) :], here)))
        raise SettingsError(f"设置文件的 extends 互相引用：{circle}")
    layer = read_layer(path, required=required)
    if layer is None or not layer.extends:
        return layer
    parent = _chain(layer.extends, (*below, here))
    return layer if parent is None else _merged(parent, layer)


def _merged(parent: Layer, child: Layer) -> Layer:
    """A file on top of the one that it extends.

    What the child says prevails; lists replace those of the parent, apart from those that
    add to them, suppressions and waivers; tables are merged.
    """
    selects, ignores = "select" in child.options, "ignore" in child.options
    options = {**parent.options, **child.options}
    if "site" in options:
        options["site"] = _joined(parent.options.get("site"), child.options.get("site"))
    return child._replace(
        options=options,
        more_selected=(() if selects else parent.more_selected) + child.more_selected,
        more_ignored=(() if ignores else parent.more_ignored) + child.more_ignored,
        severities=tuple({**dict(parent.severities), **dict(child.severities)}.items()),
        per_file=parent.per_file + child.per_file,
        suppress=(*_seen_from(child.path, parent), *child.suppress),
        waivers=parent.waivers + child.waivers,
        baseline=child.baseline or parent.baseline,
        places=child.places + parent.places,
    )


def _joined(parent: object, child: object) -> tuple[object, ...]:
    """Pairs of names and values: those of the child prevail."""
    pairs = (each for given in (parent, child) if isinstance(given, tuple) for each in given)
    return tuple(dict(pairs).items())


def _seen_from(path: str, parent: Layer) -> Iterator[Suppress]:
    """The suppressions of a parent, their files as seen from another settings file."""
    here, there = os.path.dirname(path), os.path.dirname(parent.path)
    for each in parent.suppress:
        if each.file:
            file = os.path.join(there, each.file)
            each = each._replace(file=_relative(file, here))
        yield each


def _relative(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder or os.curdir).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return path


def _settings(layer: Layer, given: Given) -> Settings:
    """A file, with all it extends, and a command line."""
    options: dict[str, object] = {**layer.options, **given.options}
    ignored = capitals(options.get("ignore", ()))
    if "ignore" not in given.options:
        ignored += layer.more_ignored
    selected = () if "select" in given.options else layer.more_selected
    options["ignore"] = ignored + capitals(given.more_ignored)
    options["extend_select"] = selected + capitals(given.more_selected)
    settings = make_settings(**options)
    return settings._replace(
        severities=layer.severities,
        per_file=tuple(_less(each, given.options) for each in layer.per_file),
        suppressions=_suppressions(layer, given),
        origin=layer.name,
        places=_not_given(layer.places, given),
    )


def _not_given(places: tuple[tuple[str, str], ...], given: Given) -> tuple[tuple[str, str], ...]:
    """The places without those of codes that the command line names too: these are its own."""
    named = [*given.more_selected, *given.more_ignored]
    for name in ("select", "ignore"):
        named += capitals(given.options.get(name, ()))
    own = capitals(named)
    return tuple(place for place in places if place[0] not in own) if own else places


def _less(per_file: PerFile, given: Mapping[str, object]) -> PerFile:
    """Options for some files without those that were given for all."""
    kept = (o for o in per_file.options if o[0] not in given or o[0] not in _PREVAILING)
    return per_file._replace(options=tuple(kept))


def _suppressions(layer: Layer, given: Given) -> Suppressions:
    """What is set aside, the faults of the baseline too."""
    _check_waivers(layer.waivers)
    baseline = "" if given.fresh else given.baseline or layer.baseline
    place = dict(layer.places).get(baseline, "") if not given.baseline else ""
    return Suppressions(
        layer.suppress,
        layer.waivers,
        _known(baseline, place) if baseline else (),
        os.path.dirname(os.path.abspath(layer.path)) if layer.path else "",
        os.path.dirname(os.path.abspath(baseline)) if baseline else "",
    )


def _check_waivers(waivers: Iterable[Waiver]) -> None:
    """One rule and one document have one waiver: of two, nobody could say which holds."""
    seen: dict[tuple[str, str], str] = {}
    for waiver in waivers:
        key = waiver.code, "".join(waiver.document.split())
        if key in seen:
            raise SettingsError(
                f"{waiver.origin}：[[waiver]] 与 {seen[key]} 重复（{waiver.code}、"
                f"{waiver.document}）；同一规则、同一文件只写一项"
            )
        seen[key] = waiver.origin


def _known(path: str, place: str) -> tuple[Known, ...]:
    from doclint.suppression.baseline import BaselineError, read_baseline

    try:
        return read_baseline(shown(path))
    except BaselineError as error:
        raise SettingsError(f"{f'{place}：' if place else ''}{error}") from None
