"""The stage is decided from number and date, and the reason says so."""

import pytest

from doclint.official.model import Facts
from doclint.stage import STAGES, decide_stage

from .rules.values import official

ISSUED = Facts(document_number="滨政发〔2026〕1号", issued_on="2026-03-12")


def test_number_and_date_make_it_issued() -> None:
    stage, reason = decide_stage(official(facts=ISSUED), "auto")
    assert stage == "issuing"
    assert reason == "已有发文字号（滨政发〔2026〕1号）和成文日期（2026-03-12），按印发阶段检查"


@pytest.mark.parametrize(
    ("changes", "number_blank", "date_blank", "said"),
    [
        ({"document_number": None}, False, False, "没有发文字号，按拟制阶段检查"),
        ({"issued_on": None}, False, False, "没有成文日期，按拟制阶段检查"),
        ({"document_number": None}, True, False, "发文字号留空，按拟制阶段检查"),
        ({}, False, True, "成文日期留空，按拟制阶段检查"),
        (
            {"document_number": None, "issued_on": None},
            True,
            True,
            "发文字号留空，成文日期留空，按拟制阶段检查",
        ),
    ],
)
def test_what_is_lacking_makes_it_a_draft(
    changes: dict[str, None], number_blank: bool, date_blank: bool, said: str
) -> None:
    made = official(facts=ISSUED._replace(**changes))
    made = made._replace(number_blank=number_blank, date_blank=date_blank)
    assert decide_stage(made, "auto") == ("drafting", said)


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_that_is_set_is_taken(stage: str) -> None:
    decided, reason = decide_stage(official(), stage)
    assert decided == stage
    assert reason.startswith("按设置作为")
