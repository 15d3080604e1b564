"""The words of disclosure marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official.disclosure import mark_within, parse_mark
from doclint.official.line import key_of
from doclint.official.secrecy import parse_secrecy

MARKS = [
    ("（此件公开发布）", "public", "此件公开发布", "full"),
    ("（此件主动公开）", "public", "此件主动公开", "full"),
    ("（此件社会公开）", "public", "此件社会公开", "full"),
    ("（主动公开）", "public", "主动公开", "full"),
    ("(此件公开发布)", "public", "此件公开发布", "half"),
    ("【此件公开发布】", "public", "此件公开发布", "other"),
    ("此件公开发布", "public", "此件公开发布", "none"),
    ("（ 此件 公开发布 。）", "public", "此件公开发布", "full"),
    ("（信息公开形式：主动公开）", "public", "信息公开形式：主动公开", "full"),
    ("公开方式：主动公开", "public", "公开方式：主动公开", "none"),
    ("信息公开选项:主动公开", "public", "信息公开选项：主动公开", "none"),
    ("公开属性：不予公开", "withheld", "公开属性：不予公开", "none"),
    ("（此件依申请公开）", "on_request", "此件依申请公开", "full"),
    ("（此件可依申请公开）", "on_request", "此件可依申请公开", "full"),
    ("（此件不予公开）", "withheld", "此件不予公开", "full"),
    ("（此件不公开）", "withheld", "此件不公开", "full"),
    ("（此件部分公开）", "partial", "此件部分公开", "full"),
]


@pytest.mark.parametrize(("text", "cls", "literal", "brackets"), MARKS)
def test_mark(text: str, cls: str, literal: str, brackets: str) -> None:
    """Class, words and brackets of a mark."""
    mark = parse_mark(text, key_of(text))
    assert mark is not None
    assert (mark.cls, mark.literal, mark.brackets) == (cls, literal, brackets)


@pytest.mark.parametrize(
    "text",
    [
        "（本文有删减）",
        "（此件发至县团级）",
        "公开",
        "政府信息公开",
        "依法主动公开政府信息",
        "标注“此件公开发布”或者“此件依申请公开”",
        "信息公开工作机构",
        "（此件公开发布后实施）",
    ],
)
def test_no_mark(text: str) -> None:
    """Words about disclosure are no mark."""
    assert parse_mark(text, key_of(text)) is None


def test_mark_beside_a_contact() -> None:
    """A mark that shares its brackets with a contact is found."""
    text = "（联系人：张某；此件公开发布）"
    mark = mark_within(text, key_of(text))
    assert mark is not None
    assert mark.cls == "public"


@pytest.mark.parametrize(
    ("text", "level", "period", "well"),
    [
        ("机密★10年", "机密", "10年", True),
        ("秘密★6个月", "秘密", "6个月", True),
        ("绝密★长期", "绝密", "长期", True),
        ("机密★会议开始前", "机密", "会议开始前", True),
        ("秘密", "秘密", None, False),
        ("机密★", "机密", None, False),
        ("机密☆10年", "机密", "10年", False),
        ("★机密", "机密", None, False),
        ("机密（10年）", "机密", "10年", False),
        ("机密★十年", "机密", "十年", False),
        ("10年★机密", "机密", "10年", False),
        ("密级：秘密", "秘密", None, False),
    ],
)
def test_secrecy(text: str, level: str, period: str | None, well: bool) -> None:
    """Marks of secrecy, well and badly formed."""
    found = parse_secrecy(key_of(text))
    assert found is not None
    assert (found.level, found.period, found.well_formed) == (level, period, well)


@pytest.mark.parametrize(
    "text", ["商业秘密", "保守国家秘密", "绝密级国家秘密", "秘密工作条例", "机密文件管理办法"]
)
def test_words_in_prose_are_no_secrecy_mark(text: str) -> None:
    """Words that only contain a level are no mark."""
    assert parse_secrecy(key_of(text)) is None


@given(st.text(alphabet="此件主动依申请不予公开发布（）()：。★机密秘10年 ", max_size=24))
def test_never_fails(text: str) -> None:
    """Any text is parsed or not, without an exception."""
    parse_mark(text, key_of(text))
    mark_within(text, key_of(text))
    parse_secrecy(key_of(text))
