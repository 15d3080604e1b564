"""Numbers are written as ``doclint.official.number`` writes them."""

import pytest

from doclint.official.line import key_of
from doclint.official.number import whole_number as official_number
from doclint.page.number import stated_number, whole_number, whole_order


@pytest.mark.parametrize(
    "printed",
    [
        "国办发〔2017〕24号",
        "舟金规 〔2023〕 1 号",
        "浙保监发[2009]33号",
        "湘监能市场„2025‟57号",
        "（国函〔2012〕161号）",
        "法（经）发〔1987〕5号",
        "〔1994〕晋法行字第14号",
        "甘委发[2014]年1号",
        "发文字号：某政发〔2024〕6号",
        "某政办〔2024〕6",
        "关于如何适用国务院国发〔1994〕41号",
        "某市人民政府",
        "2024年3月5日",
    ],
)
def test_as_in_drafts(printed: str) -> None:
    official = official_number(key_of(printed))
    assert whole_number(printed) == (official.value if official else "")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("第711号", "第711号"),
        ("（第 12 号）", "第12号"),
        ("中华人民共和国国务院令第711号", "中华人民共和国国务院令第711号"),
        ("2024年第5号", "2024年第5号"),
        ("文化路12号", ""),
        ("关于第12号提案的答复", ""),
    ],
)
def test_orders(line: str, number: str) -> None:
    assert whole_order(line) == number


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("临政发[2020]3号", "临政发〔2020〕3号"),
        ("国务院令第711号", "国务院令第711号"),
        ("无", ""),
        ("——", ""),
        ("主动公开", ""),
    ],
)
def test_fields(value: str, number: str) -> None:
    assert stated_number(value) == number
