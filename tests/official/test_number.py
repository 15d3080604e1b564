"""发文字号 in the forms that occur, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official.line import key_of
from doclint.official.number import blank_number, numbers_in, order_number, whole_number


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("国办发〔2017〕24号", "国办发〔2017〕24号"),
        ("舟金规 〔2023〕 1 号", "舟金规〔2023〕1号"),
        ("浙保监发[2009]33号", "浙保监发〔2009〕33号"),
        ("浙保监发﹝2014﹞37号", "浙保监发〔2014〕37号"),
        ("湘监能市场„2025‟57号", "湘监能市场〔2025〕57号"),
        ("国函（2004）17号", "国函〔2004〕17号"),
        ("（国函〔2012〕161号）", "国函〔2012〕161号"),
        ("法（经）发〔1987〕5号", "法（经）发〔1987〕5号"),
        ("高检发释字〔2021〕3号", "高检发释字〔2021〕3号"),
        ("〔1994〕晋法行字第14号", "〔1994〕晋法行字第14号"),
        ("〔78〕法办研字第19号", "〔78〕法办研字第19号"),
        ("甘委发[2014]年1号", "甘委发〔2014〕年1号"),
        ("发文字号：某政发〔2024〕6号", "某政发〔2024〕6号"),
        ("某政办〔2024〕6", "某政办〔2024〕6号"),
    ],
)
def test_whole_line(printed: str, normal: str) -> None:
    """A line that is a number gives its normal form."""
    found = whole_number(key_of(printed))
    assert found is not None
    assert found.value == normal


@pytest.mark.parametrize(
    "text",
    [
        "关于如何适用国务院国发〔1994〕41号",
        "根据某政发〔2020〕3号文件要求",
        "第五号",
        "2020年第3号",
        "〔2026〕号",
    ],
)
def test_no_number(text: str) -> None:
    """A title or sentence that cites a number is not the document's own."""
    assert whole_number(key_of(text)) is None


@pytest.mark.parametrize(
    "text", ["大政办发〔2026〕　号", "某政发〔20××〕×号", "〔2020〕号", "某办〔2026〕__号"]
)
def test_blank(text: str) -> None:
    """A number left open is known as such."""
    assert blank_number(key_of(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("（第十二号）", "第十二号"),
        ("第711号", "第711号"),
        ("2024年第5号", "2024年第5号"),
        ("公告　2024年　第5号", "2024年第5号"),
    ],
)
def test_order(text: str, value: str) -> None:
    """Numbers of orders and announcements keep 第."""
    assert order_number(key_of(text)) == value


def test_cited_numbers_lose_words_of_the_sentence() -> None:
    """The 代字 of a cited number starts where the name starts."""
    assert [n.value for n in numbers_in(key_of("我院法〔1998〕86号通知"))] == ["法〔1998〕86号"]
    assert [n.value for n in numbers_in(key_of("1979年3月21日〔79〕法办研字第7号"))] == [
        "〔79〕法办研字第7号"
    ]


@given(
    st.sampled_from(["国办发", "大政办发", "沪银监办通", "湘发改价调", "某财规"]),
    st.integers(1949, 2099),
    st.integers(1, 99999),
    st.sampled_from(["〔〕", "[]", "［］", "（）", "()", "〈〉", "【】", "﹝﹞"]),
    st.sampled_from(["", " ", "　", "\u00a0", "\u200b"]),
)
def test_any_brackets_and_spaces(
    code: str, year: int, serial: int, brackets: str, space: str
) -> None:
    """Whatever the brackets and spaces, the normal form is the same."""
    printed = space.join([code, brackets[0], str(year), brackets[1], str(serial), "号"])
    found = whole_number(key_of(printed))
    assert found is not None
    assert (found.value, found.year) == (f"{code}〔{year}〕{serial}号", year)


@given(st.text(max_size=60))
def test_never_fails(text: str) -> None:
    """Any text is parsed or not, without an exception."""
    key = key_of(text)
    whole_number(key)
    numbers_in(key)
    blank_number(key)
    order_number(key)
