"""All rules of an engine: collected, checked, in a stable order, selected, hashed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from doclint.digest import sha256
from doclint.nearest import nearest
from doclint.rules import Rule

FAULTS = "DOC"  # faults of the input and of doclint itself: given by the engine
NOT_OFFICIAL = "DOC100"  # no 公文
NO_DOCUMENT = "DOC101"  # a page that is not that of a 公文
JUDGMENTS = (NOT_OFFICIAL, NO_DOCUMENT)  # those of them that are judgments and may be ignored
SUPPRESSIONS = "SP"  # what is wrong with what is set aside: given by the engine too
REMINDERS = ("SP001", "SP002", "SP003", "SP004", "SP005")
HELD = ("SP002", "SP003")  # those of them that may not be ignored
GIVEN = (FAULTS, SUPPRESSIONS)

RETIRED = "retired"
STATUSES = ("preview", "stable", "deprecated", RETIRED)
DORMANT = ("preview", RETIRED)  # those that are not run unless asked for

# The built-in families in the order in which a person lists them.
_FAMILIES = ("DA", "SM", "IP", "RR", "EL", "LY", "MD", "PK", "SP")


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
        """The selectors (codes or their letters) that stand for no rule that is in use."""
        codes = [rule.code for rule in self.rules if rule.status != RETIRED]
        return tuple(s for s in selectors if not any(_selects(s, code) for code in codes))

    def absence(self, selector: str) -> str:
        """Why a code, its letters or ``CODE:entry`` cannot be used, as a Chinese sentence; "" where it can.

        It is retired, and what replaced it; or there is none, and which one may be meant.
        """
        code, colon, entry = selector.partition(":")
        rule = self.rule(code)
        if self.unknown((code,)) or (colon and rule is None):
            return f"没有规则 {code}{self._nearest(code)}" if rule is None else retirement(rule)
        if colon and rule and entry not in rule.entries:
            return f"规则 {code} 没有条目 {entry}{nearest(entry, rule.entries)}"
        return ""

    def _nearest(self, code: str) -> str:
        """What to say of a code that is not known; DA01 is more likely DA001 than DA010."""
        letters = code.rstrip("0123456789")
        padded = letters + code[len(letters) :].zfill(3)
        if self.rule(padded) is not None:
            return f"，是否指 {padded}？"
        codes = [rule.code for rule in self.rules if rule.status != RETIRED]
        return nearest(code, dict.fromkeys((*(each[:-3] for each in codes), *codes)))

    def select(
        self, select: Sequence[str], ignore: Sequence[str], extend: Sequence[str] = ()
    ) -> tuple[Rule, ...]:
        """The rules to run: all, or those of ``select``; with ``extend``, without ``ignore``.

        Both hold codes (``EL005``) or their letters (``EL``); a code prevails where both
        speak of a rule, and ``ignore`` where they say the same. A preview rule
        runs only when its code is in ``select`` or ``extend``. For ``CODE:entry`` the whole
        rule is run, and never left out: findings know their entry, rules do not. The DOC and SP codes are not run, hence
        never here.
        """
        chosen, more = _rules_of(select), _rules_of(extend)
        ignored = [code for code in ignore if ":" not in code]
        return tuple(rule for rule in self.rules if _wanted(rule, chosen, ignored, more))

    def reminds(self, code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
        """Whether an SP code that the engine gives is to be reported."""
        return code in HELD or _chosen(code, select, ignore)


def retirement(rule: Rule) -> str:
    """What to say to who still names a retired rule."""
    gone = f"规则 {rule.code}（{rule.title}）已在 {rule.since} 版停用"
    if not rule.replaced_by:
        return f"{gone}，没有替代的规则，请删去这一项"
    return f"{gone}，请改用 {'、'.join(rule.replaced_by)}"


def build(provided: Iterable[Provided]) -> Catalogue:
    """The catalogue of all rules provided.

    Raises ``CatalogueError`` for a malformed code, a code given twice or retired before, a
    status that there is not, a replacement that is not there, or a prefix that belongs to
    another provider.
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
                raise CatalogueError(provider, _taken(rule.code, rule, found[rule.code][0]))
            found[rule.code] = (rule, provider)
    for rule, provider in found.values():
        _check(rule, provider, found)
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


def _taken(code: str, *rules: Rule) -> str:
    """Why a code cannot be given to a second rule."""
    if any(rule.status == RETIRED for rule in rules):
        return f"规则代码 {code} 已停用，不能再用于别的规则"
    return f"规则代码 {code} 重复"


def _check(rule: Rule, provider: str, found: Mapping[str, tuple[Rule, str]]) -> None:
    """Status and replacements must be such as there are; those of others may be absent."""
    if rule.status not in STATUSES:
        known = nearest(rule.status, STATUSES)
        raise CatalogueError(provider, f"规则 {rule.code} 的状态 {rule.status} 不存在{known}")
    if not rule.replaced_by:
        return
    prefixes = {code[:-3] for code in found}
    for code in rule.replaced_by:
        other = found.get(code)
        if other is None and code[:-3] not in prefixes:
            continue  # a rule of a plugin that is not loaded
        if other is None or other[0].status == RETIRED:
            said = "不存在" if other is None else "也已停用"
            raise CatalogueError(provider, f"替代规则 {rule.code} 的 {code} {said}")


def _order(code: str) -> tuple[int, str]:
    """Built-in families first, then those of plugins, then the DOC codes."""
    prefix = code[:-3]
    if prefix == FAULTS:
        return len(_FAMILIES) + 1, code
    rank = _FAMILIES.index(prefix) if prefix in _FAMILIES else len(_FAMILIES)
    return rank, code


def _rules_of(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(code.partition(":")[0] for code in codes)


def _wanted(
    rule: Rule, select: Sequence[str], ignore: Sequence[str], extend: Sequence[str]
) -> bool:
    if rule.code[:-3] in GIVEN or rule.status == RETIRED:
        return False
    if rule.status == "preview" and rule.code not in (*select, *extend):
        return False
    return _chosen(rule.code, select, ignore, extend)


def _chosen(
    code: str, select: Sequence[str], ignore: Sequence[str], extend: Sequence[str] = ()
) -> bool:
    chosen = max(_weight(code, select) if select else 0, _weight(code, extend))
    return chosen > _weight(code, ignore)


def _weight(code: str, selectors: Sequence[str]) -> int:
    """The length of the longest selector that stands for a code; -1 where none does."""
    return max((len(s) for s in selectors if _selects(s, code)), default=-1)


def _selects(selector: str, code: str) -> bool:
    """A selector is a code or its letters; ``DA01`` must not mean DA010 to DA019."""
    return selector in (code, code[:-3])
