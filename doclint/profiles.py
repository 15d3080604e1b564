"""Profiles together: how a child inherits from its parent, and which one a document gets."""

from collections.abc import Iterable, Iterator, Mapping

from doclint.nearest import nearest
from doclint.official.model import SYSTEMS, OfficialDocument
from doclint.profile import CLASSES, OPTIONS, PLACES, Profile

AUTO, ROOT = "auto", "national"

# What follows the name of the organ in a 发文机关标志.
_FORMS = ("文件", "公告", "通告", "命令", "令", "公报", "函")

_Given = Mapping[str, tuple[str, Profile]]


class ProfileError(ValueError):
    """Profiles that do not fit together: a name twice, an unknown parent, a circle.

    ``provider`` is the distribution at fault.
    """

    def __init__(self, provider: str, message: str) -> None:
        """Keep who is at fault."""
        super().__init__(message)
        self.provider = provider


def resolve(provided: Iterable[tuple[str, tuple[Profile, ...]]]) -> dict[str, Profile]:
    """Every profile with what it inherits and its ``lineage``, by name, in the order given.

    ``provided`` holds pairs of provider and profiles. Raises ``ProfileError`` for a name given
    twice, a parent that is unknown or below its child, a class, place, system or option that
    no rule knows, a required mark without ground, and an issuer that two profiles claim of
    which neither is above the other.
    """
    given: dict[str, tuple[str, Profile]] = {}
    for provider, profiles in provided:
        for profile in profiles:
            if profile.name in given or profile.name == AUTO:
                raise ProfileError(provider, f"机关配置名 {profile.name} 已被使用")
            for complaint in _complaints(profile):
                raise ProfileError(provider, f"机关配置 {profile.name} {complaint}")
            given[profile.name] = (provider, profile)
    resolved: dict[str, Profile] = {}
    for name in given:
        _resolve(name, given, (), resolved)
    _check_issuers(given, resolved)
    return {name: resolved[name] for name in given}


def _resolve(
    name: str, given: _Given, below: tuple[str, ...], resolved: dict[str, Profile]
) -> Profile:
    """A profile with what it inherits; ``below`` are those that inherit from it here."""
    if name in resolved:
        return resolved[name]
    provider, profile = given[name]
    chain = (*below, name)
    if not profile.inherits:
        resolved[name] = profile._replace(lineage=(name,))
        return resolved[name]
    if profile.inherits not in given:
        said = nearest(profile.inherits, given)
        raise ProfileError(provider, f"机关配置 {name} 继承的 {profile.inherits} 不存在{said}")
    if profile.inherits in chain:
        raise ProfileError(provider, f"机关配置互相继承：{'、'.join(chain)}")
    resolved[name] = merge(_resolve(profile.inherits, given, chain, resolved), profile)
    return resolved[name]


def merge(parent: Profile, child: Profile) -> Profile:
    """The child with what its parent has.

    A child adds to its parent (literals, places, systems, sources) and takes nothing away;
    its own recommended literals, options and ground of a required mark prevail. ``issuers``
    are the child's alone.
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
        sources={**parent.sources, **child.sources},
        lineage=(child.name, *(parent.lineage or (parent.name,))),
    )


def _joined(
    parent: Mapping[str, tuple[str, ...]], child: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    classes = _union(tuple(parent), tuple(child))
    return {cls: _union(parent.get(cls, ()), child.get(cls, ())) for cls in classes}


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _complaints(profile: Profile) -> Iterator[str]:
    """What no rule would understand of a profile, as ends of a sentence."""
    lists: tuple[object, ...] = (
        profile.issuers, profile.places, profile.systems, *profile.accepted.values(),
    )  # fmt: skip
    for text in lists:
        if isinstance(text, str):  # it would count as many names of one character
            yield f"里“{text}”应写成列表"
            return
    named: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("公开属性", (*profile.accepted, *profile.recommended), CLASSES),
        ("标注位置", profile.places, PLACES),
        ("机关系统", profile.systems, SYSTEMS),
        ("选项", (n for n in profile.options if "." not in n), OPTIONS),
    )
    for title, names, known in named:
        for name in names:
            if name not in known:
                yield f"的{title} {name} 不存在{nearest(name, known)}"
    for name, value in profile.options.items():
        option = OPTIONS.get(name)
        if option and not isinstance(value, option.kind):
            yield f"的选项 {name} 应为{option.shape}，不是 {type(value).__name__}"
    if profile.mark_required and not profile.mark_basis:
        yield "规定必须标注（mark_required），没有写明依据（mark_basis）"
    if any(not literal.strip("*") for literal in profile.issuers):
        yield "的发文机关（issuers）里有空的名称"


def _check_issuers(given: _Given, resolved: Mapping[str, Profile]) -> None:
    """No issuer may choose two profiles, unless one of them refines the other."""
    owners: dict[str, str] = {}
    for name, (provider, profile) in given.items():
        for literal in profile.issuers:
            owner = owners.setdefault(literal, name)
            if name in resolved[owner].lineage:
                continue
            if owner not in resolved[name].lineage:
                raise ProfileError(
                    provider,
                    f"机关配置 {name} 的发文机关“{literal}”已由 "
                    f"{given[owner][0]} 的 {owner} 使用；只留一处，或者让一个继承另一个",
                )
            owners[literal] = name


def choose(
    official: OfficialDocument, profiles: Mapping[str, Profile], name: str
) -> tuple[Profile, str]:
    """The profile for a document, and why, as a Chinese phrase.

    ``name`` is a profile's name or ``auto``: then the one that names the issuer, the
    发文机关标志 or, where there is neither, what stands before 关于 in the title. The longest
    literal prevails, but what an organ is (``*人民法院``) over where it is (``大连市``);
    among equals the profile further down in the lineage, then the name.
    """
    if name != AUTO:
        profile, reason = profiles[name], "按设置指定"
    elif match := _best(official, profiles):
        profile, reason = match[0], f"发文机关：{match[1]}"
    else:
        profile, reason = profiles[ROOT], "没有该发文机关的专用规定"
    above = [profiles[each].title for each in profile.lineage[1:] if each in profiles]
    if above:
        reason += f"；沿用{'、'.join(above)}的规定"
    return profile, f"{profile.title}（{reason}）"


def _best(
    official: OfficialDocument, profiles: Mapping[str, Profile]
) -> tuple[Profile, str] | None:
    """The profile and the issuer that chose it."""
    best: tuple[Profile, str] | None = None
    rank = (0, 0)
    for issuer in _names(official):
        for length, profile in _claims(issuer, profiles):
            own = (length, len(profile.lineage))
            if own < rank or (best and own == rank and profile.name >= best[0].name):
                continue
            best, rank = (profile, issuer), own
    return best


def _claims(issuer: str, profiles: Mapping[str, Profile]) -> list[tuple[int, Profile]]:
    """The profiles that name an issuer, each with the length of its longest literal there.

    One that names only the place gives way to one that names the kind of organ: a prefix
    and a suffix that do not overlap.
    """
    places: list[tuple[int, Profile]] = []
    kinds: list[tuple[int, Profile]] = []
    organ = _organ(issuer)
    for profile in profiles.values():
        for literal in profile.issuers:
            if literal[:1] != "*":
                if issuer.startswith(literal):
                    places.append((len(literal), profile))
            elif organ.endswith(literal[1:]):
                kinds.append((len(literal) - 1, profile))
    if kinds:
        room = len(organ) - max(length for length, _ in kinds)
        places = [claim for claim in places if claim[0] > room]
    return [*places, *kinds]


def _organ(issuer: str) -> str:
    """An issuer's name without what follows it in a 发文机关标志."""
    for form in _FORMS:
        if issuer.endswith(form):
            return issuer[: -len(form)]
    return issuer


def _names(official: OfficialDocument) -> tuple[str, ...]:
    """What names the issuer: signature and 发文机关标志, else the title up to 关于."""
    facts = official.facts
    title = (facts.title or "").partition("关于")[0]
    return (*facts.issuers, *facts.issuer_mark) or ((title,) if title else ())
