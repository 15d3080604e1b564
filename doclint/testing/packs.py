"""The examples of a pack as cases."""

from collections.abc import Mapping

from doclint.rules.packs import Pack
from doclint.testing.cases import Case, example_case


def pack_cases(pack: Pack, options: Mapping[str, object] = {}) -> tuple[Case, ...]:
    """Each bad example as a failing case and each good one as a passing case.

    ``options`` are those of ``make_settings`` by which the pack is loaded: ``packs`` for a
    file alone, ``plugins`` for one that a plugin brings. Raises ``CaseError``.
    """
    cases = []
    for example in pack.examples:
        own: dict[str, object] = {"profile": example.profile} if example.profile else {}
        table = {**example.table, "name": example.name}
        cases.append(example_case(example.code, example.fails, table, {**own, **options}))
    return tuple(cases)
