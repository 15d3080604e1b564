"""The judicial profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.testing import check_plugin, chosen_profile, from_lines

_CASES = Path(__file__).with_name("cases")


def test_plugin_is_sound() -> None:
    check_plugin("doclint-judicial", cases=_CASES)


@pytest.mark.parametrize(
    "issuer",
    [
        "最高人民法院",
        "最高人民检察院",
        "最高人民法院行政审判庭",
        "中华人民共和国最高人民法院",
        "大连市中级人民法院",
        "瓦房店市人民法院",
        "大连海事法院",
        "北京互联网法院",
        "辽宁省人民检察院办公室",
    ],
)
def test_issuer_chooses_the_profile(issuer: str) -> None:
    assert chosen_profile(issuer) == "judicial"


@pytest.mark.parametrize(
    "issuer",
    [
        "北京市司法局",
        "中国政法大学法学院",
        "中国社会科学院",
        "国家法官学院",
        "解放军军事法院",
    ],
)
def test_neighbours_are_left_alone(issuer: str) -> None:
    assert chosen_profile(issuer) != "judicial"


_LINES = [
    "最高人民法院",
    "法〔2023〕12号",
    "最高人民法院关于审理行政案件若干问题的解答",
    "各省、自治区、直辖市高级人民法院：",
    "近来，一些高级人民法院就行政案件的审理向我院请示，经研究，现解答如下。",
    "最高人民法院",
    "2023年3月12日",
    "（此件发至县级人民法院）",
]


def test_disclosure_is_not_looked_at() -> None:
    """A note of circulation is no disclosure mark, and none is missed."""
    report = Engine().check(from_lines(_LINES))
    assert report.profile == "judicial"
    assert report.facts.notes == ("此件发至县级人民法院",)
    assert report.facts.disclosure is None
    assert not [code for code in report.checked if code.startswith("DA")]


def test_announcement_carries_neither_number_nor_addressees() -> None:
    """公告 of a judicial interpretation: nothing to find."""
    lines = [
        "中华人民共和国最高人民法院",
        "公　　告",
        "《最高人民法院关于审理某类案件若干问题的解释》已于2023年3月1日由最高人民法院审判委员会第1880次会议通过，现予公布，自2023年4月1日起施行。",
        "最高人民法院",
        "2023年3月12日",
        "法释〔2023〕3号",
        "最高人民法院",
        "关于审理某类案件若干问题的解释",
        "第一条　人民法院审理此类案件，适用本解释。",
    ]
    report = Engine().check(from_lines(lines))
    assert report.profile == "judicial"
    assert [f.code for f in report.findings if f.severity.word != "info"] == []
