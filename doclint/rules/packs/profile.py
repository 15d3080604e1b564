"""A pack's profile → ``Profile``."""

from doclint.finding import Basis
from doclint.profile import Profile, ValidityCaps
from doclint.rules.packs import wire
from doclint.rules.packs.names import SYSTEMS, unique


def profile_of(given: wire.Profile, grounds: dict[str, Basis]) -> Profile:
    """The profile; what it does not say is its parent's."""
    recommended = _classes(given.recommended)
    accepted = {cls: tuple(literals) for cls, literals in _classes(given.accepted).items()}
    for cls, literal in recommended.items():
        if literal not in accepted.get(cls, ()):
            accepted[cls] = (*accepted.get(cls, ()), literal)
    validity = given.validity
    return Profile(
        name=given.name,
        title=given.title,
        inherits=given.inherits,
        accepted=accepted,
        recommended=recommended,
        mark_required=given.mark_required,
        mark_basis=tuple(_ground(grounds[name]) for name in given.mark_basis),
        places=tuple(given.places),
        issuers=tuple(given.issuers),
        systems=unique(given.systems, SYSTEMS),
        options={} if validity is None else {"validity": _caps(validity, grounds)},
        mark_required_from=given.mark_required_from,
        sources=dict(given.sources),
    )


def _classes(given: wire.Marks | wire.Recommended) -> dict[str, str]:
    """What is said of each disclosure class, those left out where nothing is."""
    named = {name: getattr(given, name) for name in given.__struct_fields__}
    return {name: value for name, value in named.items() if value}


def _caps(given: wire.Validity, grounds: dict[str, Basis]) -> ValidityCaps:
    return ValidityCaps(
        given.general,
        given.trial,
        given.notice,
        given.required,
        given.reasoned,
        _ground(grounds[given.basis]),
        given.since,
        given.preview,
    )


def _ground(basis: Basis) -> tuple[str, str, str, str]:
    return basis.title, basis.number, basis.article, basis.kind
