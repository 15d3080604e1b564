"""Plugins for a person and as data: whose, what they bring, from where, loaded or why not."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypedDict

from doclint.reports.sheet import Sheet

_COLUMN = 14


class PluginEntry(NamedTuple):
    """One plugin or pack, as ``doclint plugins`` shows it.

    ``kind`` is ``builtin``, ``plugin`` or ``pack``; ``rules`` are codes, ``profiles`` and
    ``formats`` names. ``reason`` says in Chinese why it is not ``loaded``; ``broken`` that
    it cannot be.
    """

    name: str
    version: str
    kind: str
    entry_point: str = ""
    hooks: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    origin: str = ""
    loaded: bool = True
    broken: bool = False
    reason: str = ""


class PluginListing(NamedTuple):
    """All plugins; ``fault`` is what stops a run with those that are loaded, or ""."""

    entries: tuple[PluginEntry, ...]
    hooks: str
    fault: str = ""

    @property
    def failed(self) -> bool:
        """Whether a run with these settings would stop."""
        return bool(self.fault) or any(entry.broken for entry in self.entries)


class Entry(TypedDict):
    """One plugin in ``doclint plugins --format json``."""

    name: str
    version: str
    kind: str
    entry_point: str
    hooks: list[str]
    rules: list[str]
    profiles: list[str]
    formats: list[str]
    origin: str
    loaded: bool
    reason: str


class Listing(TypedDict):
    """What ``doclint plugins --format json`` gives."""

    schema: int
    hooks: str
    plugins: list[Entry]
    fault: str


def data(listing: PluginListing) -> Listing:
    """The plugins as data."""
    return Listing(
        schema=1,
        hooks=listing.hooks,
        plugins=[_entry(entry) for entry in listing.entries],
        fault=listing.fault,
    )


def _entry(entry: PluginEntry) -> Entry:
    return Entry(
        name=entry.name,
        version=entry.version,
        kind=entry.kind,
        entry_point=entry.entry_point,
        hooks=list(entry.hooks),
        rules=list(entry.rules),
        profiles=list(entry.profiles),
        formats=list(entry.formats),
        origin=entry.origin,
        loaded=entry.loaded,
        reason=entry.reason,
    )


def plugins_text(listing: PluginListing, sheet: Sheet) -> Iterator[str]:
    """A paragraph for each plugin, doclint's own part first."""
    for entry in listing.entries:
        style = "error" if entry.broken else "strong" if entry.loaded else "faint"
        yield from sheet.lines(f"{entry.name} {entry.version}".strip(), 0, style, hang=4)
        yield from sheet.entry("状态：", _state(entry), 2, _COLUMN)
        for label, text in _content(entry):
            if text:
                yield from sheet.entry(f"{label}：", text, 2, _COLUMN)
        yield ""
    yield from _summary(listing, sheet)


def _state(entry: PluginEntry) -> str:
    if entry.broken:
        return f"不可用：{entry.reason}"
    if not entry.loaded:
        return f"没有启用：{entry.reason}"
    return {"builtin": "doclint 自带", "plugin": "已启用", "pack": "已启用（规则包）"}[entry.kind]


def _content(entry: PluginEntry) -> Iterator[tuple[str, str]]:
    """What it brings, and where it comes from."""
    yield "规则", spans(entry.rules)
    yield "机关配置", "、".join(entry.profiles)
    yield "报告格式", "、".join(entry.formats)
    yield "钩子", "、".join(entry.hooks) if entry.kind == "plugin" else ""
    yield "入口点", entry.entry_point if entry.kind == "plugin" else ""
    yield "位置", entry.origin if entry.kind != "builtin" else ""


def spans(codes: Iterable[str]) -> str:
    """Codes with runs drawn together: ``DA001–DA017、SM001、SM003（19 条）``."""
    runs: list[list[str]] = []
    for code in codes:
        last = runs[-1][-1] if runs else ""
        if last and last[:-3] == code[:-3] and int(code[-3:]) == int(last[-3:]) + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    if not runs:
        return ""
    shown = [run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return f"{'、'.join(shown)}（{sum(map(len, runs))} 条）"


def _summary(listing: PluginListing, sheet: Sheet) -> Iterator[str]:
    """How many, and whether a run would stop."""
    others = [entry for entry in listing.entries if entry.kind != "builtin"]
    loaded = sum(entry.loaded for entry in others)
    text = f"插件、规则包共 {len(others)} 个，启用 {loaded} 个；钩子版本 {listing.hooks}"
    yield from sheet.lines(text if others else f"没有安装插件；钩子版本 {listing.hooks}")
    if listing.failed:
        said = listing.fault or "有插件不可用（见上）"
        yield from sheet.lines(f"用现在的设置不能检查文件：{said}", 0, "error", hang=2)
