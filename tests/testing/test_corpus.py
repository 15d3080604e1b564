"""doclint's own rules are silent on the compliant documents that ship with the kit."""

from functools import cache

import pytest

from doclint.engine import Engine
from doclint.finding import Severity
from doclint.settings import make_settings
from doclint.testing import Compliant, compliant
from doclint.testing.corpus import DRAFTS, TODAY

ALL = compliant()


@cache
def engine(stage: str) -> Engine:
    return Engine(make_settings(stage=stage, today=TODAY, plugins=()))


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.label)
def test_nothing_is_found(each: Compliant) -> None:
    """It is known as a 公文, and no rule warns."""
    report = engine(each.stage).check(each.build())
    assert not [f"{f.code} {f.message}" for f in report.findings if f.severity >= Severity.WARNING]
    assert "DOC100" not in {f.code for f in report.findings}


def test_the_kinds_of_documents_are_there() -> None:
    """All 文种 but 公报 and 命令, joint, secret, urgent and forwarded ones, other systems of organs."""
    reports = {name: engine("issuing").check(draft.build()) for name, draft in DRAFTS.items()}
    kinds = {report.facts.document_type for report in reports.values()}
    assert kinds >= {
        "通知", "请示", "报告", "函", "批复", "意见", "公告", "通告", "决定", "令", "纪要", "通报", "议案", "决议",
    }  # fmt: skip
    systems = {report.issuer_system for report in reports.values()}
    assert systems >= {"administrative", "party", "judicial"}
    facts = [report.facts for report in reports.values()]
    assert any(fact.secrecy_level and fact.copy_number for fact in facts)
    assert any(fact.urgency for fact in facts)
    assert any(len(fact.issuers) > 1 for fact in facts)
    assert any("转发" in (fact.title or "") for fact in facts)
    assert 25 <= len(DRAFTS) <= 40


def test_each_stage_is_decided_from_the_document() -> None:
    """A blank number means drafting; number and date mean that it is issued."""
    for each in ALL:
        if each.stage != "published":
            assert engine("auto").check(each.build()).stage == each.stage, each.label


def test_labels_are_unique() -> None:
    assert len({each.label for each in ALL}) == len(ALL) >= 100
