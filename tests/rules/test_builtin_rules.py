"""Every built-in rule against its own page.

Its cases (tests/rules/cases/CODE.toml) are collected by `doclint.testing.pytest_plugin`.
"""

from pathlib import Path

import pytest

from doclint.rules import DRAFTING, ISSUING, PUBLISHED, Rule
from doclint.rules.builtin import builtin_rules
from doclint.rules.page import HEADINGS, parse_page
from doclint.testing.cases import load_cases, page_cases

RULES = builtin_rules()
FOLDER = Path(__file__).parent / "cases"


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_examples_of_the_page_run(rule: Rule) -> None:
    stage = ISSUING if ISSUING in rule.stages else DRAFTING
    stage = PUBLISHED if rule.stages == {PUBLISHED} else stage
    for case in page_cases(rule.code, rule.page, stage):
        assert case.complaint() == "", case.name


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_page_has_every_heading_once_and_in_order(rule: Rule) -> None:
    headings = [line.strip() for line in rule.page.splitlines() if line.strip() in HEADINGS]
    assert tuple(headings) == HEADINGS
    assert parse_page(rule.page).missing == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_there_are_two_failing_and_two_passing_cases(rule: Rule) -> None:
    cases = load_cases((FOLDER / f"{rule.code}.toml").read_text("utf-8"), rule.code)
    assert sum(c.fails for c in cases) >= 2
    assert sum(not c.fails for c in cases) >= 2


def test_no_case_file_without_rule() -> None:
    assert {p.stem for p in FOLDER.glob("*.toml")} == {rule.code for rule in RULES}


def test_table_is_in_code_order_with_kebab_names() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    for rule in RULES:
        assert rule.name == rule.name.lower() and "_" not in rule.name and " " not in rule.name
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_norm_has_an_article_and_no_custom_has_one() -> None:
    """§13.9: nothing gets an article it does not have."""
    for rule in RULES:
        assert rule.basis, rule.code
        for basis in rule.basis:
            assert basis.kind in ("norm", "local", "practice", "inferred")
            assert bool(basis.article) == (basis.kind != "practice"), rule.code
