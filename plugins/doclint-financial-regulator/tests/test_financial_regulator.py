"""The financial-regulator profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.testing import check_plugin, chosen_profile

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-financial-regulator", cases=_CASES)


@pytest.mark.parametrize(
    "issuer",
    [
        "国家金融监督管理总局",
        "国家金融监督管理总局办公厅",
        "国家金融监督管理总局舟山监管分局",
        "大连金融监管局",
        "舟山金融监管分局",
        "中国银保监会江苏监管局办公室",
        "上海银保监局办公室",
        "苏州银保监分局",
        "中国银监会丽水监管分局",
        "江苏保监局",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "financial-regulator"


@pytest.mark.parametrize(
    "issuer",
    [
        "上海市地方金融监管局",
        "大连市地方金融监督管理局",
        "国家药品监督管理局",
        "大连市市场监管局",
        "上海证监局",
        "财政部大连监管局",
        "国家能源局湖南监管办公室",
        "中国人民银行大连市分行",
    ],
)
def test_neighbours_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) != "financial-regulator"
