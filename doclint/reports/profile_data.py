"""Profiles as data: ``doclint profiles --format json``."""

from collections.abc import Iterable, Mapping
from typing import TypedDict

from doclint.profile import Profile, ValidityCaps
from doclint.reports.profile_values import (
    Profiles,
    is_preview,
    literals,
    options,
    places,
    requirement,
)
from doclint.reports.wire import Basis

# ``brought_by`` is the profile of the lineage that a value comes from, ``source`` where that
# was found.


class Literal(TypedDict):
    """A literal that is right for a disclosure class."""

    disclosure: str
    literal: str
    recommended: bool
    brought_by: str
    source: str


class Place(TypedDict):
    """Where a mark may stand."""

    place: str
    brought_by: str
    source: str


class Option(TypedDict):
    """One of ``Profile.options``; ``preview`` ones have not been verified."""

    name: str
    value: object
    preview: bool
    brought_by: str
    source: str


class Requirement(TypedDict):
    """Whether an issued document must carry a mark, since when (ISO) and on what ground."""

    required: bool
    since: str
    basis: list[Basis]
    brought_by: str
    source: str


class Entry(TypedDict):
    """One profile."""

    name: str
    title: str
    provider: str
    lineage: list[str]
    issuers: list[str]
    systems: list[str]
    mark: Requirement
    accepted: list[Literal]
    places: list[Place]
    options: list[Option]
    sources: dict[str, str]


class Listing(TypedDict):
    """What ``doclint profiles --format json`` gives."""

    schema: int
    profiles: list[Entry]


def data(chosen: Iterable[Profile], profiles: Profiles, providers: Mapping[str, str]) -> Listing:
    """Some profiles, each with all that it inherits."""
    return Listing(schema=1, profiles=[_entry(each, profiles, providers) for each in chosen])


def _entry(profile: Profile, profiles: Profiles, providers: Mapping[str, str]) -> Entry:
    mark = requirement(profile, profiles)
    return Entry(
        name=profile.name,
        title=profile.title,
        provider=providers.get(profile.name, ""),
        lineage=list(profile.lineage),
        issuers=list(profile.issuers),
        systems=list(profile.systems),
        mark=Requirement(
            required=profile.mark_required,
            since=profile.mark_required_from,
            basis=[Basis(title=t, number=n, article=a, kind=k)
                   for t, n, a, k in profile.mark_basis],
            brought_by=mark.bringer,
            source=mark.source,
        ),
        accepted=[
            Literal(
                disclosure=cls,
                literal=value.text,
                recommended=value.text == profile.recommended.get(cls),
                brought_by=value.bringer,
                source=value.source,
            )
            for cls in profile.accepted
            for value in literals(profile, profiles, cls)
        ],
        places=[
            Place(place=value.text, brought_by=value.bringer, source=value.source)
            for value in places(profile, profiles)
        ],
        options=[
            Option(
                name=name,
                value=_plain(profile.options[name]),
                preview=is_preview(profile.options[name]),
                brought_by=value.bringer,
                source=value.source,
            )
            for name, value in options(profile, profiles)
        ],
        sources=dict(profile.sources),
    )  # fmt: skip


def _plain(value: object) -> object:
    """An option's value as JSON has it."""
    if isinstance(value, ValidityCaps):
        return {name: _plain(each) for name, each in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
