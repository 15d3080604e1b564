"""Whatever a profile says has its source."""

from collections.abc import Iterator

from doclint.profile import Profile
from doclint.testing.plugin_check.subject import Subject


def complaints(plugin: Subject) -> Iterator[str]:
    """Literals, places and options without a source; a required mark without ground or day."""
    above = {profile.name: profile for profile in (*plugin.parents, *plugin.profiles)}
    for profile in plugin.profiles:
        parent = above.get(profile.inherits, Profile("", ""))
        for claim, title in _claims(profile, parent):
            if not profile.sources.get(claim, "").strip():
                yield f"机关配置 {profile.name} 的{title}没有写来源（sources 里缺 {claim!r}）"
        if profile.mark_required and not profile.mark_basis:
            yield f"机关配置 {profile.name} 规定必须标注，没有写依据（mark_basis）"
        if profile.mark_required and not profile.mark_required_from:
            yield f"机关配置 {profile.name} 规定必须标注，没有写从哪一天起（mark_required_from）"


def _claims(profile: Profile, parent: Profile) -> Iterator[tuple[str, str]]:
    """What a profile says beyond its parent: the key of its source, and what it is."""
    for cls, literals in profile.accepted.items():
        for literal in literals:
            if literal not in parent.accepted.get(cls, ()):
                yield literal, f"写法“{literal}”"
    for cls, literal in profile.recommended.items():
        if literal != parent.recommended.get(cls):
            yield literal, f"推荐写法“{literal}”"
    for place in profile.places:
        if place not in parent.places:
            yield place, f"标注位置 {place}"
    for name, value in profile.options.items():
        if value != parent.options.get(name):
            yield name, f"选项 {name}"
    if profile.mark_required and profile.mark_basis != parent.mark_basis:
        yield "mark_required", "必须标注的规定"
