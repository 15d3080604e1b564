"""The values of a profile, each with the profile of the lineage and the source it comes from."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from doclint.profile import OPTIONS, Profile, ValidityCaps
from doclint.reports import words

Profiles = Mapping[str, Profile]


class Value(NamedTuple):
    """One value: its text, the profile that brought it (a name) and where it was found."""

    text: str
    bringer: str
    source: str


def literals(profile: Profile, profiles: Profiles, cls: str) -> Iterator[Value]:
    """The accepted literals of a disclosure class."""
    for literal in profile.accepted.get(cls, ()):
        held = frozenset(n for n in profiles if literal in profiles[n].accepted.get(cls, ()))
        yield _found(literal, profile, profiles, held)


def places(profile: Profile, profiles: Profiles) -> Iterator[Value]:
    """Where a mark may stand, by code (P1 …)."""
    for place in profile.places:
        held = frozenset(n for n in profiles if place in profiles[n].places)
        yield _found(place, profile, profiles, held)


def _found(name: str, profile: Profile, profiles: Profiles, holders: frozenset[str]) -> Value:
    """A value that is joined, down the lineage: whoever gives its source, else the first."""
    source = profile.sources.get(name, "")
    if source:
        return Value(
            name, _last(profile, profiles, lambda p: p.sources.get(name) == source), source
        )
    bringer = next((each for each in reversed(profile.lineage) if each in holders), profile.name)
    return Value(name, bringer, "")


def options(profile: Profile, profiles: Profiles) -> Iterator[tuple[str, Value]]:
    """Name and value of each option; the last profile that says one brought it."""
    for name, value in profile.options.items():
        bringer = _option_bringer(name, profile, profiles)
        yield name, Value(option_text(name, value), bringer, profile.sources.get(name, ""))


def _option_bringer(name: str, profile: Profile, profiles: Profiles) -> str:
    return _last(profile, profiles, lambda p: p.options.get(name) == profile.options[name])


def requirement(profile: Profile, profiles: Profiles) -> Value:
    """Whether an issued document must carry a mark, on what ground."""
    source = profile.sources.get("mark_required", "")
    if not profile.mark_required:
        return Value("不强制", "", source)
    text = "印发的公文必须标注"
    if profile.mark_required_from:
        text += f"（{words.chinese_date(profile.mark_required_from)}以后的）"
    ground = profile.mark_basis, profile.mark_required_from
    bringer = _last(profile, profiles, lambda p: (p.mark_basis, p.mark_required_from) == ground)
    return Value(text, bringer, source)


def _last(profile: Profile, profiles: Profiles, same: Callable[[Profile], bool]) -> str:
    """The profile from which on, down the lineage, a value is what it is now."""
    bringer = profile.name
    for name in profile.lineage[1:]:
        if name not in profiles or not same(profiles[name]):
            break
        bringer = name
    return bringer


def option_title(name: str) -> str:
    """What an option is called in Chinese; its name where it is a plugin's own."""
    option = OPTIONS.get(name)
    return option.title if option else name


def is_preview(value: object) -> bool:
    """Whether an option's value has not been verified."""
    return isinstance(value, ValidityCaps) and value.preview


def option_text(name: str, value: object) -> str:
    """An option's value in Chinese."""
    if isinstance(value, ValidityCaps):
        return _caps(value)
    if name == "interpretation" and isinstance(value, tuple):
        return "；".join(words.basis(*map(str, ground)) for ground in value)
    if name == "repeal_reasons" and isinstance(value, tuple) and len(value) == 5:
        ground = words.basis(*map(str, value[:4]))
        return f"{ground}，{words.chinese_date(str(value[4]))}以后的"
    if isinstance(value, Mapping):
        unit = "年" if name == "secrecy_caps" else ""
        return "、".join(f"{key} {number}{unit}" for key, number in value.items())
    if isinstance(value, tuple | list | frozenset | set):
        return "、".join(
            sorted(map(str, value)) if isinstance(value, frozenset | set) else map(str, value)
        )
    return str(value)


def _caps(caps: ValidityCaps) -> str:
    """What a rule on validity says, its ground at the end."""
    named = (("一般", caps.general), ("暂行、试行", caps.trial), ("通告", caps.notice))
    limits = [f"{what}最长{years}年" for what, years in named if years is not None]
    said = ["，".join(limits) or "没有上限"]
    said.append("必须写明有效期" if caps.required else "可以不写有效期")
    if caps.reasoned:
        said.append("说明理由的可以更长")
    if caps.since:
        said.append(f"{words.chinese_date(caps.since)}以后的文件")
    return f"{'；'.join(said)}。依据：{words.basis(*caps.basis)}"
