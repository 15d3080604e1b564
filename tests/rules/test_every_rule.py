"""What ``doclint rules --format json`` lists is explained, has cases and examples that run.

The cases are run as they are collected, the examples in ``test_builtin_rules``; here the list that
users see is held against them, so that no rule is listed without.
"""

import json
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.plugins import load
from doclint.rules import DRAFTING, ISSUING, PUBLISHED, Rule
from doclint.rules.catalogue import GIVEN
from doclint.rules.page import HEADINGS
from doclint.testing.cases import load_cases, page_cases

CASES = Path(__file__).parent / "cases"
LISTED: tuple[Rule, ...] = load(only=()).catalogue().rules
JUDGING = tuple(rule for rule in LISTED if rule.code[:-3] not in GIVEN)


@pytest.fixture(autouse=True)
def _no_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only doclint's own rules."""
    monkeypatch.setenv("DOCLINT_PLUGINS", "")


def test_the_list_is_that_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The rules below are those that ``doclint rules --format json`` prints."""
    assert run(["rules", "--format", "json"]) == 0
    printed = [entry["code"] for entry in json.loads(capsys.readouterr().out)]
    assert printed == [rule.code for rule in LISTED]
    assert len(JUDGING) >= 80


@pytest.mark.parametrize("rule", LISTED, ids=lambda rule: rule.code)
def test_it_is_explained(rule: Rule, capsys: pytest.CaptureFixture[str]) -> None:
    """``doclint explain`` shows title and the five headings, each with something below."""
    assert run(["explain", rule.code]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{rule.code} ")
    for heading in HEADINGS:
        assert lines[lines.index(heading) + 1].strip(), heading


@pytest.mark.parametrize("rule", JUDGING, ids=lambda rule: rule.code)
def test_it_has_cases_and_examples(rule: Rule) -> None:
    """Two failing and two passing cases; a wrong example that fails, a right one that passes."""
    cases = load_cases((CASES / f"{rule.code}.toml").read_text("utf-8"), rule.code)
    assert sum(case.fails for case in cases) >= 2
    assert sum(not case.fails for case in cases) >= 2
    assert len({case.name for case in cases}) == len(cases)
    wrong, right = page_cases(rule.code, rule.page, _stage(rule))
    assert wrong.findings()
    assert not right.findings()
    assert wrong.data != right.data or wrong.companions != right.companions


def _stage(rule: Rule) -> str:
    if rule.stages == {PUBLISHED}:
        return PUBLISHED
    return ISSUING if ISSUING in rule.stages else DRAFTING


@pytest.mark.parametrize("rule", JUDGING, ids=lambda rule: rule.code)
def test_it_says_on_what_ground_and_since_when(rule: Rule) -> None:
    """Ground, stages, lifecycle and remedy are data."""
    assert rule.basis
    assert rule.stages
    assert rule.status in ("preview", "stable", "deprecated")
    assert rule.fix in ("safe", "unsafe", "manual", "none")
    assert rule.in_force_from == "" or len(rule.in_force_from.split("-")) == 3
    assert rule.since
