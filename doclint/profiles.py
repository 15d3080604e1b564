"""Profiles together: how a child inherits from its parent, and which one a document gets."""

from collections.abc import Iterable, Mapping

from doclint.official.model import OfficialDocument
from doclint.profile import Profile

AUTO, ROOT = "auto", "national"


class ProfileError(ValueError):
    """Profiles that do not fit together: a name twice, an unknown parent, a circle.

    ``provider`` is the distribution at fault.
    """

    def __init__(self, provider: str, message: str) -> None:
        """Keep who is at fault."""
        super().__init__(message)
        self.provider = provider


def resolve(provided: Iterable[tuple[str, tuple[Profile, ...]]]) -> dict[str, Profile]:
    """Every profile with what it inherits, by name, in the order given.

    ``provided`` holds pairs of provider and profiles. Raises ``ProfileError``.
    """
    given: dict[str, tuple[str, Profile]] = {}
    for provider, profiles in provided:
        for profile in profiles:
            if profile.name in given or profile.name == AUTO:
                raise ProfileError(provider, f"机关配置名 {profile.name} 已被使用")
            given[profile.name] = (provider, profile)
    return {name: _resolved(name, given, ()) for name in given}


def _resolved(
    name: str, given: Mapping[str, tuple[str, Profile]], below: tuple[str, ...]
) -> Profile:
    """A profile with what it inherits; ``below`` are those that inherit from it here."""
    provider, profile = given[name]
    chain = (*below, name)
    if not profile.inherits:
        return profile
    if profile.inherits not in given:
        raise ProfileError(provider, f"机关配置 {name} 继承的 {profile.inherits} 不存在")
    if profile.inherits in chain:
        raise ProfileError(provider, f"机关配置互相继承：{'、'.join(chain)}")
    return merge(_resolved(profile.inherits, given, chain), profile)


def merge(parent: Profile, child: Profile) -> Profile:
    """The child with what its parent has.

    A child adds to its parent (literals, places, systems) and takes nothing away; its own
    recommended literals, options and ground of a required mark prevail. ``issuers`` are
    the child's alone.
    """
    strict = child if child.mark_required else parent
    return child._replace(
        accepted=_joined(parent.accepted, child.accepted),
        recommended={**parent.recommended, **child.recommended},
        mark_required=strict.mark_required,
        mark_basis=strict.mark_basis,
        mark_required_from=strict.mark_required_from,
        places=_union(parent.places, child.places),
        systems=_union(parent.systems, child.systems),
        options={**parent.options, **child.options},
    )


def _joined(
    parent: Mapping[str, tuple[str, ...]], child: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    classes = _union(tuple(parent), tuple(child))
    return {cls: _union(parent.get(cls, ()), child.get(cls, ())) for cls in classes}


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def choose(
    official: OfficialDocument, profiles: Mapping[str, Profile], name: str
) -> tuple[Profile, str]:
    """The profile for a document, and why, as a Chinese sentence.

    ``name`` is a profile's name or ``auto``: then the one whose issuer prefix matches the
    issuers or the 发文机关标志, or where there is neither, the beginning of the title; the
    longest prefix prevails.
    """
    if name != AUTO:
        profile, reason = profiles[name], "按设置指定"
    elif match := _best(official, profiles):
        profile, reason = match[0], f"发文机关：{match[1]}"
    else:
        return profiles[ROOT], "没有该发文机关的专用规定"
    return profile, reason if profile.name == ROOT else f"{profile.title}，{reason}"


def _best(
    official: OfficialDocument, profiles: Mapping[str, Profile]
) -> tuple[Profile, str] | None:
    best: tuple[Profile, str] | None = None
    length = 0
    for issuer in _names(official):
        for profile in profiles.values():
            for prefix in profile.issuers:
                if len(prefix) > length and issuer.startswith(prefix):
                    best, length = (profile, issuer), len(prefix)
    return best


def _names(official: OfficialDocument) -> tuple[str, ...]:
    """What names the issuer: signature and 发文机关标志, else the title up to 关于."""
    facts = official.facts
    title = (facts.title or "").partition("关于")[0]
    return (*facts.issuers, *facts.issuer_mark) or ((title,) if title else ())
