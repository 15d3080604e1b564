"""The ecology profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.testing import check_plugin, chosen_profile

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-ecology", cases=_CASES)


@pytest.mark.parametrize(
    "issuer",
    [
        "生态环境部",
        "生态环境部办公厅",
        "中华人民共和国生态环境部",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "ecology"


@pytest.mark.parametrize(
    "issuer",
    [
        "辽宁省生态环境厅",
        "大连市生态环境局",
        "生态环境部环境规划院",
        "国家林业和草原局",
    ],
)
def test_neighbours_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) != "ecology"
