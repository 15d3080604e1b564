"""The Shandong profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.settings import make_settings
from doclint.testing import Draft, check_plugin, chosen_profile

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-shandong", cases=_CASES)


@pytest.mark.parametrize(
    "issuer",
    [
        "山东省人民政府",
        "山东省人民政府办公厅",
        "青岛市人民政府",
        "滨州市财政局",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "shandong"


@pytest.mark.parametrize(
    "issuer",
    [
        "山东大学",
        "青岛海关",
        "山东银保监局",
        "山东省通信管理局",
        "国家税务总局山东省税务局",
    ],
)
def test_neighbours_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) != "shandong"


def test_caps_are_looked_at_only_on_request() -> None:
    """They are unverified: silent in a plain run, and never required."""
    draft = Draft(
        issuer_mark=("山东省人民政府办公厅文件",),
        document_number="鲁政办规〔2026〕3号",
        title="山东省人民政府办公厅关于加强城区防汛管理的通知",
        issuers=("山东省人民政府办公厅",),
        body=(*Draft().body, "本通知自2026年5月1日起施行，有效期10年。"),
    ).build()
    plain = Engine().check(draft)
    asked = Engine(make_settings(select=["RR007", "RR008"])).check(draft)
    assert not [f for f in plain.findings if f.code in ("RR007", "RR008")]
    assert [f.code for f in asked.findings] == ["RR008"]
    assert "最长5年" in asked.findings[0].message
