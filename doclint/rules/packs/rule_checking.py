"""What each kind of rule must keep to: enough said, not too much, nothing that contradicts."""

from collections.abc import Iterator, Sequence

from doclint.rules.packs import wire_rules as w
from doclint.rules.packs.regex import fault_of
from doclint.toml import Path

Fault = tuple[Path, str]  # where, and what to say


def faults_of(at: Path, rule: w.AnyRule) -> Iterator[Fault]:
    """What is wrong in the keys of a rule's own kind."""
    if isinstance(rule, w.Presence):
        yield from _presence(at, rule)
    elif isinstance(rule, w.Order):
        if len(set(rule.elements)) < len(rule.elements):
            yield (*at, "elements"), "里有相同的要素"
    elif isinstance(rule, w.Count):
        yield from _count(at, rule)
    elif isinstance(rule, w.Format):
        yield from _expression((*at, "pattern"), rule.pattern)
    elif isinstance(rule, w.Cap):
        yield from _cap(at, rule)
    else:
        yield from _entries(at, rule)


def _presence(at: Path, rule: w.Presence) -> Iterator[Fault]:
    if rule.element is None and not rule.scope:
        yield at, "缺少 element（哪个要素）；查一段文字就写 scope（哪些部分）和 pattern"
    elif rule.element is not None and rule.scope:
        yield (*at, "scope"), "不能与 element 同时写：查要素写 element，查一段文字写 scope"
    elif rule.scope and not rule.pattern:
        yield (*at, "scope"), "要和 pattern（什么文字）一起写"
    if rule.pattern:
        yield from _expression((*at, "pattern"), rule.pattern)


def _count(at: Path, rule: w.Count) -> Iterator[Fault]:
    if (rule.element is None) == (not rule.words):
        yield at, "要写 element（数要素）或者 words（数词语），写其中一个"
    if rule.element is not None and rule.scope:
        yield (*at, "scope"), "只在写 words 时用"
    yield from _limits(at, rule.min, rule.max)
    yield from _blanks((*at, "words"), rule.words)
    yield from _repeated((*at, "words"), rule.words, set())


def _cap(at: Path, rule: w.Cap) -> Iterator[Fault]:
    yield from _limits(at, rule.min, rule.max)
    if rule.measure not in ("validity-years", "有效期年数"):
        for key, value in (("max-trial", rule.max_trial), ("max-notice", rule.max_notice)):
            if value is not None:
                yield (*at, key), "只在 measure 是 validity-years（有效期年数）时用"


def _limits(at: Path, least: int | None, most: int | None) -> Iterator[Fault]:
    if least is None and most is None:
        yield at, "缺少 min（至少）或者 max（至多）"
    elif least is not None and most is not None and least > most:
        yield (*at, "min"), f"是 {least}，大于 max 的 {most}"


_Listing = w.Pattern | w.Forbid | w.Replace | w.Consistency


def _entries(at: Path, rule: _Listing) -> Iterator[Fault]:
    """Ids and words that must be unique in a rule, and what each entry says."""
    ids: set[str] = set()
    words: set[str] = set()
    entries: Sequence[w.Entry] = rule.entry
    for i, entry in enumerate(entries):
        path: Path = (*at, "entry", i)
        if entry.id in ids:
            yield (*path, "id"), f"不能是 {entry.id}：前面已经用过"
        ids.add(entry.id)
        yield from _blanks((*path, "except"), entry.exceptions)
        if isinstance(entry, w.Expression):
            yield from _expression((*path, "pattern"), entry.pattern)
            continue
        key, listed = words_of(entry)
        yield from _blanks((*path, key), listed)
        yield from _repeated((*path, key), listed, words)
        for j, longer in enumerate(entry.exceptions):
            if not any(word in longer and word != longer for word in listed):
                yield (*path, "except", j), f"“{longer}”里没有本条的词语，或者与它相同"
        if isinstance(entry, w.Replaced) and entry.right in listed:
            yield (*path, "right"), f"“{entry.right}”也写在错误的写法里"


def words_of(entry: w.Forbidden | w.Replaced | w.Term) -> tuple[str, list[str]]:
    """The key and the words of an entry."""
    if isinstance(entry, w.Forbidden):
        return "words", entry.words
    if isinstance(entry, w.Replaced):
        return "wrong", entry.wrong
    return "variants", entry.variants


def _blanks(path: Path, words: list[str]) -> Iterator[Fault]:
    for i, word in enumerate(words):
        if word != word.strip():
            yield (*path, i), f"“{word}”的前后有空格"


def _repeated(path: Path, words: list[str], seen: set[str]) -> Iterator[Fault]:
    for i, word in enumerate(words):
        if word in seen:
            yield (*path, i), f"“{word}”前面已经有了"
        seen.add(word)


def _expression(path: Path, pattern: str) -> Iterator[Fault]:
    said = fault_of(pattern)
    if said:
        yield path, f"不能用：{said}"
