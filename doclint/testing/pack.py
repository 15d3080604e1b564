"""The examples of a pack, run: each as a draft through the whole engine."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.national import NATIONAL
from doclint.rules.packs import Example, Pack, PackError
from doclint.testing.cases import Case, CaseError, example_case


class Outcome(NamedTuple):
    """What became of an example: ``told`` says what is wrong, "" where nothing is.

    ``entries`` are the ids of the entries that were hit.
    """

    example: Example
    told: str
    entries: frozenset[str]


def outcomes(pack: Pack, path: str) -> Iterator[Outcome]:
    """Run the examples of the pack at ``path``, in its order.

    Installed plugins are left out unless the pack builds on a profile of one. Raises
    ``PackError`` for an example that makes no draft, and what the engine raises.
    """
    options: dict[str, object] = {"packs": (path,)}
    if _stands_alone(pack):
        options["plugins"] = ()
    for example in pack.examples:
        case = _case(pack, example, options)
        findings = case.findings() if example.fails else ()
        yield Outcome(example, case.failure(), frozenset(f.entry for f in findings if f.entry))


def untried(pack: Pack, tried: list[Outcome]) -> tuple[tuple[str, str], ...]:
    """Codes and entries of lists that no bad example hits."""
    hit = {(each.example.code, entry) for each in tried for entry in each.entries}
    run = {example.code for example in pack.examples}
    return tuple(entry for entry in pack.entries if entry not in hit and entry[0] in run)


def _case(pack: Pack, example: Example, options: dict[str, object]) -> Case:
    kind = "错误" if example.fails else "正确"
    try:
        return example_case(example.code, example.fails, example.table, options)
    except CaseError as error:
        place = f"{pack.file} 的 {example.code} {kind}示例"
        raise PackError(f"{place}：{error}") from None


def _stands_alone(pack: Pack) -> bool:
    """Whether all profiles that it names are its own or the national one."""
    own = {NATIONAL.name, *(profile.name for profile in pack.profiles)}
    named = {profile.inherits for profile in pack.profiles}
    named |= {name for rule in pack.rules for name in rule.profiles}
    named |= {example.profile for example in pack.examples}
    return named <= own
