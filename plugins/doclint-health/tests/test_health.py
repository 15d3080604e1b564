"""The health profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.testing import check_plugin, chosen_profile

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-health", cases=_CASES)


@pytest.mark.parametrize(
    "issuer",
    [
        "国家卫生健康委",
        "国家卫生健康委员会",
        "国家卫生健康委办公厅",
        "国务院应对新型冠状病毒肺炎疫情联防联控机制综合组",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "health"


@pytest.mark.parametrize(
    "issuer",
    [
        "辽宁省卫生健康委员会",
        "大连市卫生健康委",
        "国家卫生健康委医院管理研究所",
        "国家疾病预防控制局",
        "国家中医药管理局",
    ],
)
def test_neighbours_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) != "health"
