"""Titles in the forms by which they are compared; organs that they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.registry.issuer import (
    is_short_for,
    issuer_names,
    issuer_of,
    issuers_agree,
    normal_issuer,
)
from doclint.registry.title import core_of, normal_title, plain_title, subject_of
from doclint.status import WORDS


@pytest.mark.parametrize(
    ("title", "normal"),
    [
        ("国务院关于 X 的通知", "国务院关于X的通知"),
        ("《X办法》（已废止）", "X办法"),
        ("【已失效】X办法", "X办法"),
        ("X办法[有效]", "X办法"),
        ("关于废止《A》等10件规章的决定（沪府令63号）", "关于废止A等10件规章的决定"),
        ("X的通知（国发〔2008〕13号）", "X的通知"),
        ("X办法（试行）", "X办法(试行)"),
        ("二○○三年－二〇〇五年规划", "二〇〇三年-二〇〇五年规划"),
        ("(废止)", "(废止)"),
    ],
)
def test_normal_title(title: str, normal: str) -> None:
    assert normal_title(title) == normal


@pytest.mark.parametrize(
    ("title", "core", "subject"),
    [
        ("国务院办公厅转发国家发展改革委关于恢复消费措施的通知", "转发国家发展改革委关于恢复消费措施的通知", "国家发展改革委关于恢复消费措施"),
        ("国务院、中央军委关于修改《A》的决定", "关于修改A的决定", "关于修改A的决定"),
        ("关于印发滨海市排水管理暂行办法的通知", "关于印发滨海市排水管理暂行办法的通知", "滨海市排水管理办法"),
        ("滨海市人民政府办公室关于印发《滨海市排水管理办法（2024年修订）》的通知", "关于印发滨海市排水管理办法(2024年修订)的通知", "滨海市排水管理办法"),
        ("滨海市排水管理办法（试行）", "滨海市排水管理办法(试行)", "滨海市排水管理办法"),
        ("2026年防汛工作方案", "2026年防汛工作方案", "2026年防汛工作方案"),
    ],
)  # fmt: skip
def test_core_and_subject(title: str, core: str, subject: str) -> None:
    assert core_of(title) == core
    assert subject_of(title) == subject


@pytest.mark.parametrize(
    ("title", "plain", "word"),
    [
        ("《X 办法》", "X办法", ""),
        ("X办法（废止）", "X办法", "已废止"),
        ("【已失效】X办法", "X办法", "已失效"),
        ("X办法（试行）", "X办法（试行）", ""),
        ("关于《A》和《B》的通知", "关于《A》和《B》的通知", ""),
        ("", "", ""),
    ],
)
def test_plain_title(title: str, plain: str, word: str) -> None:
    assert plain_title(title) == (plain, word)


@pytest.mark.parametrize(
    ("title", "organ"),
    [
        ("国务院办公厅转发农业部关于加快畜牧业发展意见的通知", "国务院办公厅"),
        ("国务院废止《A规定》的通知", "国务院"),
        ("国务院、中央军委关于修改《A》的决定", "国务院"),
        ("市政府关于印发《A》的通知", "市政府"),
        ("中华人民共和国国务院令", "国务院"),
        ("关于印发A的通知", ""),
        ("2017年第四季度全国政府网站抽查情况通报", ""),
        ("A办法", ""),
    ],
)
def test_organ_of_a_title(title: str, organ: str) -> None:
    assert issuer_of(title) == organ


def test_names_in_a_cell() -> None:
    assert issuer_names("财政部、国家税务总局") == ("财政部", "国家税务总局")
    assert issuer_names("国务院办公厅 中央军委办公厅") == ("国务院办公厅", "中央军委办公厅")
    assert issuer_names("中华人民共和国财政部") == ("财政部",)
    assert issuer_names("  ") == ()
    assert normal_issuer("中华人民共和国") == "中华人民共和国"


def test_organs_that_are_one() -> None:
    assert issuers_agree(("财政部",), ("税务总局", "财政部")) is True
    assert issuers_agree(("市政府办公厅",), ("滨海市人民政府办公厅",)) is None
    assert issuers_agree((), ("财政部",)) is None
    assert issuers_agree(("财政部",), ("商务部",)) is False
    assert is_short_for("市政府", "滨海市人民政府")
    assert not is_short_for("国务院", "国务院办公厅")


@given(st.text("印发关于市防汛办法通知、《》〈〉（）()【】[]废止试行2024年 　—－“”号", max_size=60))
def test_any_text_has_all_forms(text: str) -> None:
    title = f"国务院关于{text}的通知"
    assert core_of(title) == core_of(normal_title(title))
    assert subject_of(title) == subject_of(core_of(title))
    assert plain_title(text)[1] in ("", *(word for words in WORDS.values() for word in words))
