"""The same decision gives the same entries in every form."""

import pytest

from doclint.publish.decision import read_decision
from doclint.publish.model import Entry
from tests.publish.decision.forms import CASES, FORMS, Case

STATUSES = {"废止": "repealed", "失效": "expired", "修改": "amended"}


def expected(case: Case) -> list[tuple[str, str, str, str, str]]:
    """(title, status, scope, effective_on, ground) by title."""
    return sorted(
        (
            each.title,
            "partly_repealed" if each.scope and each.kind == "废止" else STATUSES[each.kind],
            each.scope,
            case.effective_on,
            case.title,
        )
        for each in case.documents
        if each.kind != "保留"
    )


def comparable(entry: Entry) -> Entry:
    return entry._replace(origin="")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@pytest.mark.parametrize("form", FORMS)
def test_form_is_read_without_fault(form: str, case: Case) -> None:
    decision = read_decision(form, FORMS[form](case))
    assert decision.faults == ()
    found = sorted(
        (e.title, e.status, e.scope, e.effective_on, e.ground.title) for e in decision.entries
    )
    assert found == expected(case)
    assert [e.faults for e in decision.entries] == [()] * len(decision.entries)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_all_forms_are_the_same(case: Case) -> None:
    read = {
        form: sorted(map(comparable, read_decision(form, make(case)).entries))
        for form, make in FORMS.items()
    }
    first = read["prose.txt"]
    assert [form for form, entries in read.items() if entries != first] == []


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@pytest.mark.parametrize("form", FORMS)
def test_what_stays_in_force_is_told(form: str, case: Case) -> None:
    decision = read_decision(form, FORMS[form](case))
    kept = [each.title for each in case.documents if each.kind == "保留"]
    assert [title for title in kept if not any(title in note for note in decision.notes)] == []
