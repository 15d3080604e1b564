"""A pack ↔ the same in plain tuples, numbers and text: what may be kept in a file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from doclint.finding import Basis, Severity
from doclint.profile import Profile, ValidityCaps
from doclint.rules import Rule, retired
from doclint.rules.packs import Example, Pack
from doclint.rules.packs.deferred import Deferred


def plain(pack: Pack) -> tuple[Any, ...]:
    """What the bytes of a pack say; the name of its file and their digest are left out."""
    return (
        (pack.name, pack.prefix, pack.version),
        tuple(map(_plain_rule, pack.rules)),
        tuple(map(_plain_profile, pack.profiles)),
        tuple(map(tuple, pack.examples)),
        pack.entries,
    )


def pack_of(kept: tuple[Any, ...], file: str, digest: str) -> Pack:
    """The pack that ``plain`` was given, as the file of that name and digest."""
    (name, prefix, version), rules, profiles, examples, entries = kept
    return Pack(
        file,
        name,
        prefix,
        version,
        digest,
        tuple(_rules(rules)),
        tuple(_profiles(profiles)),
        tuple(Example(*each) for each in examples),
        entries,
    )


def _plain_rule(rule: Rule) -> tuple[Any, ...]:
    plan = rule.check.plan if isinstance(rule.check, Deferred) else None  # none: retired
    basis: Any = tuple(map(tuple, rule.basis))
    bare = rule._replace(check=None, severity=int(rule.severity), basis=basis)  # type: ignore[arg-type]
    return tuple(bare), plan


def _rules(kept: Iterable[Any]) -> Iterator[Rule]:
    for fields, plan in kept:
        bare = Rule(*fields)
        if plan is None:
            gone_to = bare.replaced_by
            yield retired(
                bare.code, bare.name, title=bare.title, since=bare.since, replaced_by=gone_to
            )
            continue
        basis = tuple(Basis(*each) for each in bare.basis)
        yield bare._replace(severity=Severity(bare.severity), basis=basis, check=Deferred(plan))


def _plain_profile(profile: Profile) -> tuple[Any, ...]:
    options = {name: tuple(caps) for name, caps in _caps(profile).items()}
    return tuple(profile._replace(options=options))


def _profiles(kept: Iterable[Any]) -> Iterator[Profile]:
    for fields in kept:
        profile = Profile(*fields)
        options = {name: ValidityCaps(*caps) for name, caps in _caps(profile).items()}
        yield profile._replace(options=options)


def _caps(profile: Profile) -> Mapping[str, Any]:
    """The options of a profile: a pack can give caps on validity only."""
    return profile.options
