"""The types of a pack → rules, profiles and examples."""

from collections.abc import Iterator

import msgspec

from doclint.finding import Basis, Severity
from doclint.rules import Check, Rule, retired
from doclint.rules.packs import Example, Pack, wire, wire_rules
from doclint.rules.packs.deferred import Deferred
from doclint.rules.packs.kinds import fix_of, spec_of
from doclint.rules.packs.page import page
from doclint.rules.packs.profile import profile_of

_Grounds = dict[str, Basis]


def build(file: wire_rules.File, name: str, digest: str) -> Pack:
    """The pack of a file that has been read and checked."""
    header = file.pack
    grounds = {b.id: Basis(b.title, b.number, b.article, b.kind) for b in file.basis}
    own = tuple(profile.name for profile in file.profile)
    return Pack(
        name,
        header.name,
        header.prefix,
        header.version,
        digest,
        tuple(_rule(each, grounds, own, header.version) for each in file.rule),
        tuple(profile_of(each, grounds) for each in file.profile),
        tuple(example for each in file.rule for example in _examples(each, own)),
        tuple((each.code, entry.id) for each in file.rule for entry in entries(each)),
    )


def entries(rule: wire_rules.AnyRule) -> tuple[wire_rules.Entry, ...]:
    """The entries of a rule's list, none for kinds without."""
    return tuple(getattr(rule, "entry", ()))


def _rule(rule: wire_rules.AnyRule, grounds: _Grounds, own: tuple[str, ...], version: str) -> Rule:
    since = rule.since or version
    if rule.status == "retired":
        gone_to = (rule.replaced_by,) if rule.replaced_by else ()
        return retired(rule.code, rule.name, title=rule.title, since=since, replaced_by=gone_to)
    basis = tuple(grounds.get(b) or Basis(b, kind="practice") for b in rule.basis)
    return Rule(
        rule.code,
        rule.name,
        rule.title,
        Severity[rule.severity.upper()],
        frozenset(rule.stages),
        basis,
        _check(rule),
        since,
        rule.status,
        fix_of(rule),
        "official",
        rule.in_force_from,
        page(rule, basis),
        profiles=tuple(rule.profiles) or own,
        entries=tuple(entry.id for entry in entries(rule)),
    )


def _check(rule: wire_rules.AnyRule) -> Check:
    """The check of a rule, for the documents it is about."""
    return Deferred((*spec_of(rule), tuple(rule.document_types), rule.normative))


def _examples(rule: wire_rules.AnyRule, own: tuple[str, ...]) -> Iterator[Example]:
    """The examples of a rule; one that names neither is tried at issue, under its profile."""
    if rule.status == "retired":
        return
    stage = "issuing" if "issuing" in rule.stages else rule.stages[0]
    profile = next(iter((*rule.profiles, *own)), "national")
    groups: tuple[tuple[bool, list[wire.Example]], ...] = ((True, rule.bad), (False, rule.good))
    for fails, examples in groups:
        for each in examples:
            said = {k: v for k, v in msgspec.to_builtins(each).items() if v}
            table = {"stage": stage, "profile": profile, **said}
            yield Example(rule.code, fails, each.name, table, str(table["profile"]))
