"""Real decisions and real pages, where the corpus is at hand."""

import os
from pathlib import Path

import pytest

from doclint.publish.decision import DecisionError, read_decision

ROOT = Path(__file__).parents[3]
CORPUS = Path(os.environ.get("DOCLINT_CORPUS") or ROOT.parent / "shared" / "corpus")
PAGES = sorted((CORPUS / "pages").glob("*.html"))

pytestmark = pytest.mark.skipif(not PAGES, reason="the corpus is not here: set DOCLINT_CORPUS")


def test_decision_of_a_congress() -> None:
    decision = read_decision(CORPUS / "lists" / "bj_repeal_decision.txt")
    assert decision.faults == ()
    assert {(e.status, e.effective_on, e.faults) for e in decision.entries} == {
        ("repealed", "2021-09-24", ())
    }
    assert [e.issued_on[:4] for e in decision.entries] == ["1992", "1994", "1994", "2007"]


def test_excerpts_of_real_lists() -> None:
    entries = read_decision(CORPUS / "lists" / "real_lists.txt").entries
    assert [e.number for e in entries] == ["常州市人民政府令第2号", "常州市人民政府令第8号"]
    assert all(e.faults for e in entries)  # an excerpt has neither ground nor day


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_that_repeals_nothing_gives_no_entry(path: Path) -> None:
    try:
        decision = read_decision(path)
    except DecisionError:
        return
    assert decision.entries == ()
