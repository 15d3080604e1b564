"""The Shanghai profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.settings import make_settings
from doclint.testing import Draft, check_plugin, chosen_profile

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-shanghai", cases=_CASES)


@pytest.mark.parametrize(
    "issuer",
    [
        "上海市人民政府",
        "上海市人民政府办公厅",
        "上海市浦东新区人民政府",
        "徐汇区人民政府",
        "上海市教育委员会",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "shanghai"


@pytest.mark.parametrize(
    "issuer",
    [
        "上海海关",
        "上海银保监局",
        "上海证券交易所",
        "上海市邮政管理局",
        "国家税务总局上海市税务局",
        "宝山区人民政府",
    ],
)
def test_neighbours_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) != "shanghai"


def test_caps_are_looked_at_only_on_request() -> None:
    """They are unverified: silent in a plain run, and never required."""
    draft = Draft(
        issuer_mark=("上海市人民政府办公厅文件",),
        document_number="沪府办规〔2026〕3号",
        title="上海市人民政府办公厅关于加强城区防汛管理的通知",
        issuers=("上海市人民政府办公厅",),
        body=(*Draft().body, "本通知自2026年5月1日起施行，有效期10年。"),
    ).build()
    plain = Engine().check(draft)
    asked = Engine(make_settings(select=["RR007", "RR008"])).check(draft)
    assert not [f for f in plain.findings if f.code in ("RR007", "RR008")]
    assert [f.code for f in asked.findings] == ["RR008"]
    assert "最长5年" in asked.findings[0].message
