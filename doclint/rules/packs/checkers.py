"""The closed set of kinds: a kind's specification, its tuples without names → its checker."""

from collections.abc import Callable, Iterable
from typing import Any

from doclint.rules import Check
from doclint.rules.packs.elements import Count, Format, Order, Presence
from doclint.rules.packs.measure import Cap
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
from doclint.rules.packs.words import Where


def checker(kind: str, spec: tuple[Any, ...]) -> Check:
    """What checks a document; ``spec`` has the members of the kind's type in ``spec``."""
    return _CHECKERS[kind](*spec)


def _presence(said: Any, element: str, where: Any, *rest: Any) -> Check:
    return Presence(PresenceSpec(Said(*said), element, Where(*where), *rest))


def _order(said: Any, elements: tuple[str, ...]) -> Check:
    return Order(OrderSpec(Said(*said), elements))


def _count(said: Any, element: str, words: tuple[str, ...], where: Any, *rest: Any) -> Check:
    return Count(CountSpec(Said(*said), element, words, Where(*where), *rest))


def _format(said: Any, *rest: Any) -> Check:
    return Format(FormatSpec(Said(*said), *rest))


def _pattern(where: Any, entries: Iterable[Any]) -> Check:
    specs = [ExpressionSpec(Said(*said), *rest) for said, *rest in entries]
    return Expressions(Where(*where), specs)


def _words(where: Any, entries: Iterable[Any]) -> Check:
    return WrongWords(Where(*where), _specs(entries))


def _consistency(where: Any, groups: Iterable[Any]) -> Check:
    return Terms(Where(*where), [_specs(group) for group in groups])


def _specs(entries: Iterable[Any]) -> list[WordSpec]:
    return [WordSpec(Said(*said), *rest) for said, *rest in entries]


def _cap(said: Any, *rest: Any) -> Check:
    return Cap(CapSpec(Said(*said), *rest))


_CHECKERS: dict[str, Callable[..., Check]] = {
    "presence": _presence, "order": _order, "count": _count, "format": _format,
    "pattern": _pattern, "forbid": _words, "replace": _words, "consistency": _consistency,
    "cap": _cap,
}  # fmt: skip
