"""All rules of an engine: collected, checked, in a stable order, selected, hashed."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from doclint.digest import sha256
from doclint.rules import Rule

FAULTS = "DOC"  # faults of the input and of doclint itself: given by the engine
NOT_OFFICIAL = "DOC100"  # the one of them that is a judgment and may be ignored

# The built-in families in the order in which a person lists them.
_FAMILIES = ("DA", "SM", "IP", "RR", "EL", "LY", "MD", "PK")


class CatalogueError(ValueError):
    """Rules that do not fit together: a malformed code, a code or a prefix used twice.

    ``provider`` is the one that came second.
    """

    def __init__(self, provider: str, message: str) -> None:
        """Keep who is at fault."""
        super().__init__(message)
        self.provider = provider


class Provided(NamedTuple):
    """The rules of one provider: a distribution's name and version."""

    provider: str
    rules: tuple[Rule, ...]


class Catalogue(NamedTuple):
    """Every rule there is, in order; ``providers`` names the provider of each."""

    rules: tuple[Rule, ...]
    providers: tuple[str, ...]

    @property
    def ruleset(self) -> str:
        """The hash of all rules: the same rules in the same versions give the same.

        ``sha256:`` and 64 hex digits over code, name, severity, status and provider.
        """
        lines = (
            f"{rule.code} {rule.name} {rule.severity.word} {rule.status} {provider}\n"
            for rule, provider in zip(self.rules, self.providers, strict=True)
        )
        return f"sha256:{sha256()(''.join(lines).encode()).hexdigest()}"

    def rule(self, code: str) -> Rule | None:
        """The rule of a code or name, or None."""
        for rule in self.rules:
            if code in (rule.code, rule.name):
                return rule
        return None

    def unknown(self, selectors: Iterable[str]) -> tuple[str, ...]:
        """The selectors (codes or their letters) that stand for no rule."""
        codes = [rule.code for rule in self.rules]
        return tuple(s for s in selectors if not any(_selects(s, code) for code in codes))

    def select(self, select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
        """The rules to run: all, or those of ``select``, without those of ``ignore``.

        Both hold codes (``EL005``) or their letters (``EL``); a code prevails where both
        speak of a rule, and ``ignore`` where they say the same. A preview rule
        runs only when its code is in ``select``. The DOC codes are not run, hence never here.
        """
        return tuple(rule for rule in self.rules if _wanted(rule, select, ignore))


def build(provided: Iterable[Provided]) -> Catalogue:
    """The catalogue of all rules provided.

    Raises ``CatalogueError`` for a malformed code, a code given twice, or a prefix that
    belongs to another provider.
    """
    owners: dict[str, str] = {}
    found: dict[str, tuple[Rule, str]] = {}
    for provider, rules in provided:
        for rule in rules:
            prefix = _prefix(provider, rule)
            if owners.setdefault(prefix, provider) != provider:
                raise CatalogueError(
                    provider, f"规则代码前缀 {prefix}（{rule.code}）已属于 {owners[prefix]}"
                )
            if rule.code in found:
                raise CatalogueError(provider, f"规则代码 {rule.code} 重复")
            found[rule.code] = (rule, provider)
    ordered = sorted(found.values(), key=lambda pair: _order(pair[0].code))
    return Catalogue(tuple(r for r, _ in ordered), tuple(p for _, p in ordered))


def _prefix(provider: str, rule: Rule) -> str:
    """The letters of a code; a code is two to six capitals and three digits."""
    letters, digits = rule.code[:-3], rule.code[-3:]
    capital = letters.isascii() and letters.isalpha() and letters.isupper()
    if not (capital and 2 <= len(letters) <= 6 and digits.isascii() and digits.isdigit()):
        raise CatalogueError(
            provider, f"规则代码 {rule.code!r} 不合格式：应为 2 至 6 个大写字母加 3 位数字"
        )
    return letters


def _order(code: str) -> tuple[int, str]:
    """Built-in families first, then those of plugins, then the DOC codes."""
    prefix = code[:-3]
    if prefix == FAULTS:
        return len(_FAMILIES) + 1, code
    rank = _FAMILIES.index(prefix) if prefix in _FAMILIES else len(_FAMILIES)
    return rank, code


def _wanted(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    if rule.code.startswith(FAULTS):
        return False
    if rule.status == "preview" and rule.code not in select:
        return False
    chosen = _weight(rule.code, select) if select else 0
    return chosen > _weight(rule.code, ignore)


def _weight(code: str, selectors: Sequence[str]) -> int:
    """The length of the longest selector that stands for a code; -1 where none does."""
    return max((len(s) for s in selectors if _selects(s, code)), default=-1)


def _selects(selector: str, code: str) -> bool:
    """A selector is a code or its letters; ``DA01`` must not mean DA010 to DA019."""
    return selector in (code, code[:-3])
