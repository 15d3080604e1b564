"""Texts that a text names, and what for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official.citation import BASIS, PAST, PLAIN, citations_in


def named(text: str) -> list[tuple[str, str, str]]:
    return [(each.title, each.number, each.role) for each in citations_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("根据《甲办法》（滨政发〔2019〕7号）的规定，", [("甲办法", "滨政发〔2019〕7号", BASIS)]),
        ("依据《甲》、《乙》和《丙》执行。", [("甲", "", BASIS), ("乙", "", BASIS), ("丙", "", BASIS)]),
        ("按照滨政发 [2019] 7号文件要求，", [("", "滨政发〔2019〕7号", BASIS)]),
        ("落实《关于印发〈甲〉的通知》(滨政发[2019]7号)", [("关于印发〈甲〉的通知", "滨政发〔2019〕7号", BASIS)]),
        ("落实《关于《甲》的通知》", [("关于《甲》的通知", "", BASIS)]),
        ("依据《条例》（国务院令第492号）", [("条例", "国务院令第492号", BASIS)]),
        ("依据《条例》（2007年4月5日国务院令第492号公布）", [("条例", "国务院令第492号", BASIS)]),
        ("《区划》是合理开发的依据。", [("区划", "", PLAIN)]),
        ("《区划》（以下简称区划）是依据。", [("区划", "", PLAIN)]),
        ("《甲》（滨政发〔2019〕7号）同时废止。", [("甲", "滨政发〔2019〕7号", PAST)]),
        ("不再执行《甲》。", [("甲", "", PAST)]),
        ("2000年，国务院发布了《甲》，各地执行。", [("甲", "", PAST)]),
        ("原《甲》的规定", [("甲", "", PAST)]),
        ("将《甲》修改为：", [("甲", "", PAST)]),
        ("《甲》废止。根据《乙》执行。", [("甲", "", PAST), ("乙", "", BASIS)]),
        ("没有引用。第3号楼。", []),
        ("", []),
    ],
)  # fmt: skip
def test_citations(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


def test_places() -> None:
    text = "一、按照《甲 办法》（滨政发〔2019〕7号）和国发 〔2008〕 13号文件执行。"
    assert [text[each.start : each.end] for each in citations_in(text)] == [
        "《甲 办法》（滨政发〔2019〕7号）",
        "国发 〔2008〕 13号",
    ]


@given(st.text("根据《》〈〉（）()〔〕[]2019年7号发令第。；“”废止原 　\n", max_size=80))
def test_any_text_has_places_within_it_in_order(text: str) -> None:
    found = citations_in(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)
