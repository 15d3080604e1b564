"""Profiles for a person: the tree of all, and the page of one."""

from collections.abc import Iterator, Mapping

from doclint.profile import CLASSES, Profile
from doclint.reports import words
from doclint.reports.profile_values import (
    Profiles,
    Value,
    is_preview,
    literals,
    option_title,
    options,
    places,
    requirement,
)
from doclint.reports.sheet import Sheet

_COLUMN = 12
_FEW = 8  # issuers shown in the tree
_OTHERS = "没有专用规定的机关"

PLACES = {
    "P1": "P1 附注：成文日期下一行，居左空二字，加圆括号",
    "P2": "P2 版记里的一行，不加括号",
    "P3": "P3 署名之前",
}


def profiles_text(profiles: Profiles, providers: Mapping[str, str], sheet: Sheet) -> Iterator[str]:
    """The tree: a child stands under its parent, two columns further in."""
    yield from _branch("", 0, profiles, providers, sheet)
    yield "  详细内容：doclint profiles 名称"


def _branch(
    above: str, depth: int, profiles: Profiles, providers: Mapping[str, str], sheet: Sheet
) -> Iterator[str]:
    """The profiles that inherit from one (from none for ""), by name."""
    for name in sorted(name for name, each in profiles.items() if each.inherits == above):
        profile = profiles[name]
        head = f"{name}　{profile.title}（{providers.get(name, '')}）"
        yield from sheet.lines(head, 4 * depth, "strong", hang=4)
        for label, text in _traits(profile, profiles.get(above)):
            yield from sheet.entry(f"{label}：", text, 4 * depth + 2, 4 * depth + 2 + _COLUMN)
        yield ""
        yield from _branch(name, depth + 1, profiles, providers, sheet)


def _traits(profile: Profile, parent: Profile | None) -> Iterator[tuple[str, str]]:
    """What the tree says of a profile; of its options only those that its parent has not."""
    shown = list(map(_issuer, profile.issuers[:_FEW]))
    more = len(profile.issuers) - len(shown)
    text = "、".join(shown) + (f" 等 {len(profile.issuers)} 个" if more else "")
    if not profile.inherits:
        text = _OTHERS + (f"，和 {text}" if text else "")
    yield "选用机关", text or "无，须用 --profile 指定"
    if profile.mark_required:
        yield "公开标注", "必须标注"
    names = [
        option_title(name) + ("（未核实）" if is_preview(value) else "")
        for name, value in profile.options.items()
        if parent is None or parent.options.get(name) != value
    ]
    if names:
        yield "其他规定", "；".join(names)


def _issuer(literal: str) -> str:
    """``*人民法院`` → ``…人民法院``: names with this end."""
    return f"…{literal[1:]}" if literal.startswith("*") else literal


def profile_page(
    profile: Profile, profiles: Profiles, providers: Mapping[str, str], sheet: Sheet
) -> Iterator[str]:
    """Everything about one profile, each value with where it comes from."""
    yield from sheet.lines(f"{profile.name}　{profile.title}", 0, "strong")
    for label, text in _head(profile, profiles, providers):
        yield from sheet.entry(f"{label}：" if label else "", text, 2, 2 + _COLUMN)
    page = _Page(profile, profiles, sheet)
    yield from page.requirement()
    yield from page.accepted()
    yield from page.places()
    yield from page.options()
    yield from page.remarks()


def _head(
    profile: Profile, profiles: Profiles, providers: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Whose it is, what it inherits, who chooses it."""
    yield "提供者", providers.get(profile.name, "")
    above = [f"{profiles[n].title}（{n}）" for n in profile.lineage[1:] if n in profiles]
    yield "继承", " → ".join(above) or "无，这是最上一级"
    starts = [each for each in profile.issuers if not each.startswith("*")]
    ends = [each[1:] for each in profile.issuers if each.startswith("*")]
    if starts:
        yield "选用机关", f"名称以这些字开头的：{'、'.join(starts)}"
    if ends:
        yield "" if starts else "选用机关", f"名称以这些字结尾的：{'、'.join(ends)}"
    if not profile.inherits:
        yield "" if profile.issuers else "选用机关", _OTHERS
    elif not profile.issuers:
        yield "选用机关", "无，须用 --profile 指定"
    systems = "、".join(words.SYSTEMS.get(each, each) for each in profile.systems)
    yield "公开属性", f"只检查{systems}的公文"


class _Page:
    """The sections of a page."""

    def __init__(self, profile: Profile, profiles: Profiles, sheet: Sheet) -> None:
        self._profile = profile
        self._profiles = profiles
        self._sheet = sheet

    def requirement(self) -> Iterator[str]:
        """Must there be a mark, and on what ground."""
        value = requirement(self._profile, self._profiles)
        yield from self._heading("要不要标注")
        grounds = "；".join(words.basis(*ground) for ground in self._profile.mark_basis)
        detail = f"依据：{grounds}" if self._profile.mark_required else ""
        yield from self._value(value.text, value, 2, detail)

    def accepted(self) -> Iterator[str]:
        """The literals, class by class; those of one origin together."""
        yield from self._heading("可以用的标注")
        for cls in CLASSES:
            recommended = self._profile.recommended.get(cls)
            groups: dict[tuple[str, str], list[str]] = {}
            for value in literals(self._profile, self._profiles, cls):
                mark = "（推荐）" if value.text == recommended else ""
                together = groups.setdefault((value.bringer, value.source), [])
                together.append(f"{value.text}{mark}")
            if groups:
                yield from self._sheet.lines(words.DISCLOSURE[cls], 2)
            for origin, texts in groups.items():
                text = "、".join(texts)
                yield from self._value(text, Value(text, *origin), 4)

    def places(self) -> Iterator[str]:
        """Where a mark may stand."""
        yield from self._heading("标注在哪里")
        for value in places(self._profile, self._profiles):
            yield from self._value(PLACES.get(value.text, value.text), value, 2)

    def options(self) -> Iterator[str]:
        """Everything else that the profile lays down."""
        given = list(options(self._profile, self._profiles))
        if given:
            yield from self._heading("其他规定")
        for name, value in given:
            unsure = is_preview(self._profile.options[name])
            title = f"{option_title(name)}（{name}）"
            if unsure:
                title += "【未核实，点名 RR007、RR008 时才用】"
            yield from self._value(title, value, 2, value.text)

    def remarks(self) -> Iterator[str]:
        """What the sources say beyond the values above."""
        profile = self._profile
        said = {t for texts in profile.accepted.values() for t in texts}
        said |= {*profile.places, *profile.options, "mark_required"}
        rest = {name: text for name, text in profile.sources.items() if name not in said}
        if rest:
            yield from self._heading("说明")
        for name, text in rest.items():
            yield from self._sheet.entry(f"{name}：", text, 2, 2 + _COLUMN)

    def _heading(self, text: str) -> Iterator[str]:
        yield ""
        yield from self._sheet.lines(text, 0, "strong")

    def _value(self, text: str, value: Value, indent: int, detail: str = "") -> Iterator[str]:
        """A value, its detail, and behind it in small where it comes from."""
        yield from self._sheet.lines(text, indent)
        if detail:
            yield from self._sheet.lines(detail, indent + 2)
        origin = self._bringer(value)
        if origin or value.source:
            yield from self._sheet.entry(
                "来自：", "；".join(filter(None, (origin, value.source))), indent + 2, indent + 8
            )

    def _bringer(self, value: Value) -> str:
        if not value.bringer:
            return ""
        profile = self._profiles.get(value.bringer)
        return profile.title if profile else value.bringer
