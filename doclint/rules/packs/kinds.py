"""The closed set of kinds: a rule's types → its checker, and what it says by default."""

from collections.abc import Callable
from typing import Any

from doclint.rules import Check
from doclint.rules.packs import wire_rules as w
from doclint.rules.packs.elements import Count, Format, Order, Presence
from doclint.rules.packs.measure import Cap
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
from doclint.rules.packs.wording import Expressions, Terms, WrongWords
from doclint.rules.packs.words import Where, Words


def checker(rule: w.AnyRule) -> Check:
    """What checks a document by a rule."""
    make: Callable[[Any], Check] = _CHECKERS[type(rule)]
    return make(rule)


def fix_of(rule: w.AnyRule) -> str:
    """How what a rule finds is mended: safe, unsafe or manual."""
    if isinstance(rule, w.Consistency):
        return "unsafe"
    if isinstance(rule, w.Replace):
        return "safe" if all(entry.safety == "safe" for entry in rule.entry) else "unsafe"
    return "manual"


def _said(rule: w.AnyRule, entry: w.Entry | None = None) -> Said:
    message, advice = rule.message or remark(rule), rule.help or remedy(rule)
    if entry is None:
        return Said(message, advice)
    return Said(entry.message or message, entry.help or advice, entry.id)


def _where(rule: w.Presence | w.Count | w.Pattern | w.Forbid | w.Replace | w.Consistency) -> Where:
    scopes = unique(rule.scope, SCOPES) or USUAL_SCOPES
    quoted = isinstance(rule, w.Presence) or rule.quoted
    return Where(scopes, quoted, bool(getattr(rule, "loose", False)))


def _presence(rule: w.Presence) -> Check:
    element = english(rule.element or "", ELEMENTS)
    return Presence(PresenceSpec(_said(rule), element, _where(rule), rule.pattern, rule.absent))


def _order(rule: w.Order) -> Check:
    return Order(OrderSpec(_said(rule), unique(rule.elements, ELEMENTS)))


def _count(rule: w.Count) -> Check:
    words = Words(dict.fromkeys(rule.words, ())) if rule.words else None
    element = english(rule.element or "", ELEMENTS)
    return Count(CountSpec(_said(rule), element, words, _where(rule), rule.min, rule.max))


def _format(rule: w.Format) -> Check:
    element = english(rule.element, ELEMENTS)
    return Format(FormatSpec(_said(rule), element, rule.pattern, rule.value == "normal"))


def _pattern(rule: w.Pattern) -> Check:
    specs = [ExpressionSpec(_said(rule, e), e.pattern, tuple(e.exceptions)) for e in rule.entry]
    return Expressions(_where(rule), specs)


def _forbid(rule: w.Forbid) -> Check:
    return WrongWords(_where(rule), [each for entry in rule.entry for each in _words(rule, entry)])


def _replace(rule: w.Replace) -> Check:
    specs = [
        spec._replace(right=entry.right, safety=entry.safety)
        for entry in rule.entry
        for spec in _words(rule, entry, entry.right)
    ]
    return WrongWords(_where(rule), specs)


def _consistency(rule: w.Consistency) -> Check:
    return Terms(_where(rule), [_words(rule, entry) for entry in rule.entry])


def _words(
    rule: w.AnyRule, entry: w.Forbidden | w.Replaced | w.Term, right: str = ""
) -> list[WordSpec]:
    """The words of an entry; what is right and holds a wrong word is an exception itself."""
    said, words = _said(rule, entry), words_of(entry)[1]
    exceptions = tuple(entry.exceptions)
    return [
        WordSpec(said, word, (*exceptions, right) if word in right else exceptions)
        for word in words
    ]


def _cap(rule: w.Cap) -> Check:
    measure = english(rule.measure, MEASURES)
    spec = CapSpec(_said(rule), measure, rule.min, rule.max, rule.max_trial, rule.max_notice)
    return Cap(spec)


_CHECKERS: dict[type, Callable[[Any], Check]] = {
    w.Presence: _presence,
    w.Order: _order,
    w.Count: _count,
    w.Format: _format,
    w.Pattern: _pattern,
    w.Forbid: _forbid,
    w.Replace: _replace,
    w.Consistency: _consistency,
    w.Cap: _cap,
}
