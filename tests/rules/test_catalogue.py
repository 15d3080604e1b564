"""The catalogue checks, orders, selects and hashes rules."""

import pytest

from doclint.finding import Severity
from doclint.rules import Rule, retired
from doclint.rules.catalogue import Catalogue, CatalogueError, Provided, build
from doclint.rules.documents import FAULT_RULES

RULE = FAULT_RULES[0]


def rules(*codes: str, **changes: object) -> tuple[Rule, ...]:
    return tuple(RULE._replace(code=c, name=f"n-{c.lower()}", **changes) for c in codes)


def catalogue(*codes: str) -> Catalogue:
    return build([Provided("a 1", rules(*codes))])


def test_built_in_families_come_first_and_faults_last() -> None:
    codes = ("DOC001", "ZZ001", "SP001", "EL002", "EL001", "SM001", "DA001", "AA001")
    ordered = [rule.code for rule in catalogue(*codes).rules]
    assert ordered == ["DA001", "SM001", "EL001", "EL002", "SP001", "AA001", "ZZ001", "DOC001"]


@pytest.mark.parametrize("code", ["", "001", "D001", "DA01", "DA0001", "da001", "DA00１", "ÄA001"])
def test_malformed_code_is_refused(code: str) -> None:
    with pytest.raises(CatalogueError, match="不合格式"):
        catalogue(code)


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (Provided("b 2", rules("DA002")), "规则代码前缀 DA（DA002）已属于 a 1"),
        (Provided("a 1", rules("DA001")), "规则代码 DA001 重复"),
    ],
)
def test_clash_names_the_second_provider(second: Provided, said: str) -> None:
    with pytest.raises(CatalogueError, match=said) as caught:
        build([Provided("a 1", rules("DA001")), second])
    assert caught.value.provider == second.provider


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), "DA001 DA008 EL005"),
        (("DA",), (), "DA001 DA008"),
        (("EL005",), (), "EL005"),
        ((), ("DA",), "EL005"),
        ((), ("DA001",), "DA008 EL005"),
        (("DA001",), ("DA",), "DA001"),
        (("DA",), ("DA001",), "DA008"),
        (("DA",), ("DA",), ""),
        (("EL", "DA008"), (), "DA008 EL005"),
    ],
)
def test_selection(select: tuple[str, ...], ignore: tuple[str, ...], expected: str) -> None:
    chosen = catalogue("DA001", "DA008", "EL005", "DOC001").select(select, ignore)
    assert " ".join(rule.code for rule in chosen) == expected


def test_preview_rule_runs_only_when_its_code_is_named() -> None:
    made = build([Provided("a 1", rules("DA001", status="preview"))])
    assert made.select((), ()) == made.select(("DA",), ()) == ()
    assert len(made.select(("DA001",), ())) == 1


def test_selector_that_stands_for_no_rule_is_known() -> None:
    selectors = ("DA", "DA001", "DA00", "DA002", "")
    assert catalogue("DA001").unknown(selectors) == ("DA00", "DA002", "")


def test_rule_is_found_by_code_and_name() -> None:
    made = catalogue("DA001", "EL005")
    assert made.rule("EL005") == made.rule("n-el005") == made.rules[1]
    assert made.rule("EL") is None


def test_ruleset_is_the_same_for_the_same_rules() -> None:
    assert catalogue("DA001", "EL005").ruleset == catalogue("EL005", "DA001").ruleset
    assert catalogue("DA001").ruleset.startswith("sha256:")
    assert len(catalogue("DA001").ruleset) == 7 + 64


@pytest.mark.parametrize(
    "changes",
    [{"severity": Severity.INFO}, {"status": "deprecated"}, {"name": "another"}],
)
def test_ruleset_changes_with_a_rule(changes: dict[str, object]) -> None:
    changed = build([Provided("a 1", (rules("DA001")[0]._replace(**changes),))])
    assert changed.ruleset != catalogue("DA001").ruleset


def test_ruleset_changes_with_the_version_of_the_provider() -> None:
    assert build([Provided("a 2", rules("DA001"))]).ruleset != catalogue("DA001").ruleset


@pytest.mark.parametrize(
    ("code", "select", "ignore", "expected"),
    [
        ("SP001", (), (), True),
        ("SP001", (), ("SP001",), False),
        ("SP001", ("DA",), (), False),
        ("SP002", ("DA",), (), True),
        ("SP003", (), ("SP",), True),
    ],
)
def test_reminders_of_suppressions(
    code: str, select: tuple[str, ...], ignore: tuple[str, ...], expected: bool
) -> None:
    """What is expired or malformed is always said; the rest can be ignored."""
    made = catalogue("DA001", "SP001")
    assert made.reminds(code, select, ignore) is expected
    assert [rule.code for rule in made.select(select, ignore)] == ["DA001"]


GONE = retired("AA002", "old", title="旧规则", since="0.3", replaced_by="AA001")


def with_gone(*codes: str) -> Catalogue:
    return build([Provided("a 1", (*rules(*codes), GONE))])


def test_retired_rule_is_known_but_never_run() -> None:
    made = with_gone("AA001")
    assert [rule.code for rule in made.rules] == ["AA001", "AA002"]
    for select in ((), ("AA",), ("AA002",)):
        assert "AA002" not in [rule.code for rule in made.select(select, ())]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("AA002", "规则 AA002（旧规则）已在 0.3 版停用，请改用 AA001"),
        ("AA02", "没有规则 AA02，是否指 AA002？"),
        ("AB001", "没有规则 AB001，是否指 AA001？"),
        ("AA001", ""),
        ("AA", ""),
    ],
)
def test_a_code_that_cannot_be_used_says_why(code: str, said: str) -> None:
    assert with_gone("AA001").absence(code) == said
    assert bool(with_gone("AA001").unknown((code,))) is bool(said)


def test_retired_rule_without_replacement_says_so() -> None:
    gone = GONE._replace(replaced_by=())
    made = build([Provided("a 1", (gone,))])
    assert "没有替代的规则" in made.absence("AA002")
    assert made.absence("AA") == "没有规则 AA"


@pytest.mark.parametrize("order", [1, -1])
def test_retired_code_is_never_used_again(order: int) -> None:
    pair = (GONE, *rules("AA002"))[::order]
    with pytest.raises(CatalogueError, match="规则代码 AA002 已停用，不能再用于别的规则"):
        build([Provided("a 1", pair)])


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (GONE._replace(replaced_by=("AA009",)), "替代规则 AA002 的 AA009 不存在"),
        (GONE._replace(replaced_by=("AA002",)), "替代规则 AA002 的 AA002 也已停用"),
        (rules("AA003", status="depracated")[0], "状态 depracated 不存在，是否指 deprecated？"),
    ],
)
def test_status_and_replacement_must_be_there(rule: Rule, said: str) -> None:
    with pytest.raises(CatalogueError, match=said) as caught:
        build([Provided("a 1", (*rules("AA001"), rule))])
    assert caught.value.provider == "a 1"


def test_replacement_may_belong_to_a_plugin_that_is_not_loaded() -> None:
    build([Provided("a 1", (GONE._replace(replaced_by=("ZZ001",)),))])
