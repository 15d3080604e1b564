"""The Guangdong profile and its child, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.settings import make_settings
from doclint.testing import Draft, check_plugin, chosen_profile

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-guangdong", cases=_CASES)


@pytest.mark.parametrize(
    "issuer",
    [
        "广东省人民政府",
        "广东省人民政府办公厅",
        "深圳市人民政府",
        "佛山市财政局",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "guangdong"


@pytest.mark.parametrize(
    "issuer",
    [
        "广东海事局",
        "广东电网有限责任公司",
        "中山大学",
        "深圳证券交易所",
        "广东省烟草专卖局",
        "中山区人民政府",
    ],
)
def test_neighbours_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) not in ("guangdong", "guangzhou")


@pytest.mark.parametrize("issuer", ["广州市人民政府", "广州市番禺区人民政府", "番禺区人民政府"])
def test_guangzhou_has_its_own_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "guangzhou"


@pytest.mark.parametrize("issuer", ["广州海关", "广州大学", "南沙区人民政府"])
def test_neighbours_of_guangzhou_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) not in ("guangdong", "guangzhou")


def test_guangzhou_inherits_the_province() -> None:
    profiles = Engine().profiles
    assert profiles["guangzhou"].lineage == ("guangzhou", "guangdong", "national")
    assert profiles["guangzhou"].options["validity"] == profiles["guangdong"].options["validity"]


def test_caps_are_looked_at_only_on_request() -> None:
    """They are unverified: silent in a plain run, and never required."""
    draft = Draft(
        issuer_mark=("广东省人民政府办公厅文件",),
        document_number="粤府办规〔2026〕3号",
        title="广东省人民政府办公厅关于加强城区防汛管理的通知",
        issuers=("广东省人民政府办公厅",),
        body=(*Draft().body, "本通知自2026年5月1日起施行，有效期10年。"),
    ).build()
    plain = Engine().check(draft)
    asked = Engine(make_settings(select=["RR007", "RR008"])).check(draft)
    assert not [f for f in plain.findings if f.code in ("RR007", "RR008")]
    assert [f.code for f in asked.findings] == ["RR008"]
    assert "最长5年" in asked.findings[0].message
