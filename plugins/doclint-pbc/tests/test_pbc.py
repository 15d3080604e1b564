"""The pbc profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.testing import Draft, check_plugin

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-pbc", cases=_CASES)


def _chosen(issuer: str) -> str:
    """The profile that a notice signed by an organ gets."""
    draft = Draft(issuer_mark=(f"{issuer}文件",), issuers=(issuer,))
    return Engine().check(draft.build()).profile


@pytest.mark.parametrize(
    "issuer",
    [
        "中国人民银行",
        "中国人民银行办公厅",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert _chosen(issuer) == "pbc"


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
    assert _chosen(issuer) != "pbc"
