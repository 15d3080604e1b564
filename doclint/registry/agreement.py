"""How what a list says of a document compares with what a place says: number, title, issuer.

Stricter than finding: of two titles that differ in anything but white space, kinds of
brackets, the portal's status mark and the organ in front of one of them, neither is the other's.
"""

from collections.abc import Iterable
from typing import NamedTuple

from doclint.official.pattern import Pattern
from doclint.official.vocabulary import is_organ
from doclint.registry.issuer import issuer_of, issuers_agree, normal_issuer
from doclint.registry.title import core_of, normal_title

SAME, OTHER, UNKNOWN = "same", "other", "unknown"
# Numbers of orders say less than they seem: 第12号 is one of every organ and of some every year.
WEAK = "weak"

_ORDER = Pattern(r"(?P<whose>.*?)(?:(?P<year>(?:19|20)\d{2})年)?第(?P<serial>\d+)号(?P<order>令?)")
_KINDS = ("命令", "令", "公告", "通告", "公报")
_CARRIES = Pattern(
    r"(?:关于)?(?:重新)?(?:印发|公布|发布|颁布)(?P<name>.+)的(?:通知|决定|公告|通告|函|令)"
)
# Names that are short for each other, letter for letter.
_SHORT = (
    ("人民代表大会常务委员会", "人大常委会"), ("人民代表大会", "人大"), ("常务委员会", "常委会"),
    ("人民政府", "政府"), ("发展和改革委员会", "发展改革委"), ("发展与改革委员会", "发展改革委"),
    ("发改委", "发展改革委"),
)  # fmt: skip


class Order(NamedTuple):
    """A number of an order: 滨海市人民政府令第12号; organ, kind and year "" where not said."""

    organ: str
    kind: str
    year: str
    serial: str


def number_keys(number: str) -> tuple[str, ...]:
    """By what a normalised number is looked up: itself; an order by its serial alone."""
    order = order_of(number)
    if order is not None:
        return (f"第{order.serial}号",)
    return (number,) if number else ()


def order_of(number: str) -> Order | None:
    """The parts of the number of an order or announcement; None for other numbers."""
    found = None if "〔" in number else _ORDER.fullmatch(number)
    if found is None:
        return None
    whose = found["whose"].strip("()（）")
    kind = next((k for k in _KINDS if whose.endswith(k)), "")
    organ = short_organ(whose.removesuffix(kind))
    kind = kind.removeprefix("命") or found["order"]
    return Order(organ, kind, found["year"] or "", found["serial"])


def compare_numbers(one: str, other: str) -> str:
    """``same``, ``other``, ``weak`` (as far as is said) or ``unknown`` (one is lacking)."""
    if not one or not other:
        return UNKNOWN
    first, second = order_of(one), order_of(other)
    if first is None or second is None:
        return SAME if one == other else OTHER
    for mine, theirs in zip(first, second, strict=True):
        if mine and theirs and mine != theirs:
            return OTHER
    whole = first.organ and first.kind and first == second
    return SAME if whole and (first.year or first.kind == "令") else WEAK


def compare_titles(one: str, other: str) -> str:
    """``same``, ``other`` or ``unknown`` (one is lacking)."""
    first, second = normal_title(one), normal_title(other)
    if not first or not second:
        return UNKNOWN
    if first == second:
        return SAME
    core = core_of(one)
    if core != core_of(other) or not (first.endswith(core) and second.endswith(core)):
        return OTHER
    fronts = {short_organ(each.removesuffix(core)) for each in (first, second)}
    if len(fronts) == 1:
        return SAME
    front = max(first, second, key=len).removesuffix(core)
    return SAME if "" in fronts and all(map(is_organ, _organs(front))) else OTHER


def carries(title: str, name: str) -> bool:
    """Whether one title is that of the notice that brings the other: 关于印发《办法》的通知."""
    for notice, text in ((title, name), (name, title)):
        carried = _CARRIES.fullmatch(core_of(notice))
        if carried and carried["name"] == normal_title(text):
            return True
    return False


def compare_issuers(one: Iterable[str], other: Iterable[str]) -> bool | None:
    """Whether two sets of organs are those of one document; None where it is not sure."""
    return issuers_agree(map(short_organ, one), map(short_organ, other))


def issuers_said(issuers: Iterable[str], title: str) -> tuple[str, ...]:
    """The organs that are named, and that in whose name the title speaks."""
    return tuple(dict.fromkeys(filter(None, (*issuers, issuer_of(title)))))


def short_organ(name: str) -> str:
    """The name of an organ with its usual long words shortened: 市人大常委会."""
    bare = "、".join(map(normal_issuer, _organs(name)))
    for long, short in _SHORT:
        bare = bare.replace(long, short)
    return bare


def _organs(text: str) -> list[str]:
    return [name for name in text.split("、") if name]
