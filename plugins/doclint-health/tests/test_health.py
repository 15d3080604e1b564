"""The health profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.testing import Draft, check_plugin

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-health", cases=_CASES)


def _chosen(issuer: str) -> str:
    """The profile that a notice signed by an organ gets."""
    draft = Draft(issuer_mark=(f"{issuer}文件",), issuers=(issuer,))
    return Engine().check(draft.build()).profile


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
    assert _chosen(issuer) == "health"


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
    assert _chosen(issuer) != "health"
