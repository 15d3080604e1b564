"""Every fault that doclint can name has a rule with a page."""

from datetime import date

import pytest

from doclint.national import NATIONAL
from doclint.package.refusal import REASONS
from doclint.rules import Context, Rule, Severity
from doclint.rules.documents import FAULT_RULES
from doclint.rules.page import parse_page

from .values import official


def test_every_refusal_has_its_rule() -> None:
    assert {code for code, _, _ in REASONS.values()} <= {rule.code for rule in FAULT_RULES}


@pytest.mark.parametrize("rule", FAULT_RULES, ids=lambda rule: rule.code)
def test_page_is_complete(rule: Rule) -> None:
    page = parse_page(rule.page)
    assert page.summary
    assert page.missing == ()


@pytest.mark.parametrize("rule", FAULT_RULES, ids=lambda rule: rule.code)
def test_only_judgments_are_less_than_an_error(rule: Rule) -> None:
    expected = Severity.INFO if rule.code in ("DOC100", "DOC101") else Severity.ERROR
    assert rule.severity is expected


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in FAULT_RULES}) == len(FAULT_RULES)
    assert len({rule.name for rule in FAULT_RULES}) == len(FAULT_RULES)


def test_a_document_that_was_read_has_none_of_them() -> None:
    context = Context("issuing", NATIONAL, date(2026, 6, 1))
    assert not [p for rule in FAULT_RULES for p in rule.check(official(), context)]
