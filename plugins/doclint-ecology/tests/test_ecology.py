"""The ecology profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.testing import Draft, check_plugin

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-ecology", cases=_CASES)


def _chosen(issuer: str) -> str:
    """The profile that a notice signed by an organ gets."""
    draft = Draft(issuer_mark=(f"{issuer}文件",), issuers=(issuer,))
    return Engine().check(draft.build()).profile


@pytest.mark.parametrize(
    "issuer",
    [
        "生态环境部",
        "生态环境部办公厅",
        "中华人民共和国生态环境部",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert _chosen(issuer) == "ecology"


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
    assert _chosen(issuer) != "ecology"
