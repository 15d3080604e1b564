"""The closed set of kinds: a rule's types → what its check is to look for and to say."""

from collections.abc import Callable
from typing import Any

from doclint.rules.packs import wire_rules as w
from doclint.rules.packs.names import ELEMENTS, MEASURES, SCOPES, USUAL_SCOPES, english, unique
from doclint.rules.packs.remarks import remark, remedy
from doclint.rules.packs.rule_checking import words_of
from doclint.rules.packs.spec import (
    CapSpec,
    CountSpec,
    ExpressionSpec,
    FormatSpec,
    OrderSpec,
    PresenceSpec,
    Said,
    WordSpec,
)
from doclint.rules.packs.words import Where

Spec = tuple[Any, ...]


def spec_of(rule: w.AnyRule) -> tuple[str, Spec]:
    """The kind of a rule and its specification, as ``Deferred`` takes it."""
    kind = next(kind for kind, each in w.RULES.items() if type(rule) is each)
    spec: Spec = _bare(_SPECS[kind](rule))
    return kind, spec


def fix_of(rule: w.AnyRule) -> str:
    """How what a rule finds is mended: safe, unsafe or manual."""
    if isinstance(rule, w.Consistency):
        return "unsafe"
    if isinstance(rule, w.Replace):
        return "safe" if all(entry.safety == "safe" for entry in rule.entry) else "unsafe"
    return "manual"


def _bare(value: Any) -> Any:
    """Tuples without names, to any depth."""
    return tuple(map(_bare, value)) if isinstance(value, tuple) else value


def _said(rule: w.AnyRule, entry: w.Entry | None = None) -> Said:
    message, advice = rule.message or remark(rule), rule.help or remedy(rule)
    if entry is None:
        return Said(message, advice)
    return Said(entry.message or message, entry.help or advice, entry.id)


def _where(rule: w.Presence | w.Count | w.Pattern | w.Forbid | w.Replace | w.Consistency) -> Where:
    scopes = unique(rule.scope, SCOPES) or USUAL_SCOPES
    quoted = isinstance(rule, w.Presence) or rule.quoted
    return Where(scopes, quoted, bool(getattr(rule, "loose", False)))


def _presence(rule: w.Presence) -> Spec:
    element = english(rule.element or "", ELEMENTS)
    return PresenceSpec(_said(rule), element, _where(rule), rule.pattern, rule.absent)


def _order(rule: w.Order) -> Spec:
    return OrderSpec(_said(rule), unique(rule.elements, ELEMENTS))


def _count(rule: w.Count) -> Spec:
    element, words = english(rule.element or "", ELEMENTS), tuple(rule.words)
    return CountSpec(_said(rule), element, words, _where(rule), rule.min, rule.max)


def _format(rule: w.Format) -> Spec:
    element = english(rule.element, ELEMENTS)
    return FormatSpec(_said(rule), element, rule.pattern, rule.value == "normal")


def _pattern(rule: w.Pattern) -> Spec:
    entries = rule.entry
    return _where(rule), tuple(
        ExpressionSpec(_said(rule, e), e.pattern, tuple(e.exceptions)) for e in entries
    )


def _forbid(rule: w.Forbid) -> Spec:
    return _where(rule), tuple(each for entry in rule.entry for each in _words(rule, entry))


def _replace(rule: w.Replace) -> Spec:
    return _where(rule), tuple(
        spec._replace(right=entry.right, safety=entry.safety)
        for entry in rule.entry
        for spec in _words(rule, entry, entry.right)
    )


def _consistency(rule: w.Consistency) -> Spec:
    return _where(rule), tuple(_words(rule, entry) for entry in rule.entry)


def _words(
    rule: w.AnyRule, entry: w.Forbidden | w.Replaced | w.Term, right: str = ""
) -> tuple[WordSpec, ...]:
    """The words of an entry; what is right and holds a wrong word is an exception itself."""
    said, words = _said(rule, entry), words_of(entry)[1]
    exceptions = tuple(entry.exceptions)
    return tuple(
        WordSpec(said, word, (*exceptions, right) if word in right else exceptions)
        for word in words
    )


def _cap(rule: w.Cap) -> Spec:
    measure = english(rule.measure, MEASURES)
    return CapSpec(_said(rule), measure, rule.min, rule.max, rule.max_trial, rule.max_notice)


_SPECS: dict[str, Callable[[Any], Spec]] = {
    "presence": _presence, "order": _order, "count": _count, "format": _format,
    "pattern": _pattern, "forbid": _forbid, "replace": _replace, "consistency": _consistency,
    "cap": _cap,
}  # fmt: skip
