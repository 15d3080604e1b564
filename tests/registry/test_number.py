"""Numbers in the form by which documents are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.registry.number import code_of, normal_number, year_of_number


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("国发〔2008〕13号", "国发〔2008〕13号"),
        ("国办发[2017]047号", "国办发〔2017〕47号"),
        ("国发（1985）第12号", "国发〔1985〕12号"),
        ("豫政办 〔2022〕121号", "豫政办〔2022〕121号"),
        ("法〔80〕第12号", "法〔1980〕12号"),
        ("文号：国发〔2008〕13号", "国发〔2008〕13号"),
        ("发文字号:", ""),
        ("国发〔2008〕13号（已废止）", "国发〔2008〕13号"),
        ("财税〔2024〕1号、国税发〔2024〕3号", "财税〔2024〕1号"),
        ("国务院令第711号", "国务院令第711号"),
        ("中华人民共和国国务院令第七百一十一号", "国务院令第711号"),
        ("国务院令711号", "国务院令第711号"),
        ("省政府令 第192号", "省政府令第192号"),
        ("第十二号", "第12号"),
        ("财政部公告2015年第3号", "财政部公告2015年第3号"),
        ("HFGS—2017—9", "HFGS—2017—9"),
        ("国务院", ""),
        ("", ""),
    ],
)
def test_normal_form(printed: str, normal: str) -> None:
    assert normal_number(printed) == normal


def test_year_and_code() -> None:
    assert year_of_number("国办发〔2017〕47号") == "2017"
    assert year_of_number("财政部公告2015年第3号") == "2015"
    assert year_of_number("国务院令第711号") == ""
    assert code_of("国办发〔2017〕47号") == "国办发"
    assert code_of("国务院令第711号") == ""


@given(st.text("国发办函令公告第号年月字〔〕[]（）()0123456789零十百 　文:：、，A-", max_size=40))
def test_any_text_has_a_normal_form_that_is_its_own(text: str) -> None:
    once = normal_number(text)
    assert normal_number(once) == once
