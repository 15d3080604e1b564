"""The pbc profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.testing import check_plugin, chosen_profile

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-pbc", cases=_CASES)


@pytest.mark.parametrize(
    "issuer",
    [
        "中国人民银行",
        "中国人民银行办公厅",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "pbc"


@pytest.mark.parametrize(
    "issuer",
    [
        "中国人民银行大连市分行",
        "中国银行",
        "国家外汇管理局",
        "中国人民大学",
    ],
)
def test_neighbours_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) != "pbc"
