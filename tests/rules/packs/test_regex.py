"""Regular expressions of clerks: what is taken, what is refused, and that none takes long."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official.pattern import Pattern
from doclint.rules.packs.regex import fault_of


@pytest.mark.parametrize(
    "pattern",
    [
        "联系人",
        r"滨政(?:办)?(?:发|函|字)〔\d{4}〕[1-9]\d*号",
        r"\d+年\d+月\d+日",
        "(?:甲|乙)+丙",
        "[^，。]*甲",
        ".{0,30}甲.{0,30}乙",
        "(?:第[一二三四五]条)+",
        r"(?P<字>.)(?P=字)",
        "(?<!不)予以(?=批准)",
        "甲{2,}",
        "(?:[一-龥]{2,6}、){1,3}等",
    ],
)
def test_taken(pattern: str) -> None:
    assert fault_of(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("", "空的"),
        ("  ", "空的"),
        ("甲*", "至少一个必有的字"),
        ("甲|", "至少一个必有的字"),
        ("(甲", "括号没有成对"),
        ("甲)", "多了 )"),
        ("[甲", "少了 ]"),
        ("*甲", "没有可重复的字"),
        (r"甲\y", "没有这种写法"),
        ("[乙-一]", "写反"),
        ("甲{3,2}", "大于"),
        ("(?<=甲+)乙", "长短要固定"),
        ("(?甲)", "不认得"),
        ("(甲+)+乙", "套着"),
        ("(?:甲|甲乙)+丙", "套着"),
        ("(?:.|甲)+乙", "套着"),
        ("(?:甲?乙){10,}丙", "套着"),
        (".*甲.*乙", "写明最多几个字"),
        (".+甲[^乙]+丙", "写明最多几个字"),
        ("(?:甲{1,9}){1,9}乙", "写明最多几个字"),
        ("甲" * 1001, "太长"),
    ],
)
def test_refused(pattern: str, words: str) -> None:
    assert words in fault_of(pattern)


_ATOMS = st.sampled_from(["甲", "乙", ".", "[甲乙]", "[^丙]", r"\w", r"\d"])
_PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{0,30}", "{2}", "{1,9}", "*?"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
    ),
    max_leaves=8,
)


@given(_PATTERNS)
def test_what_is_taken_never_takes_long(pattern: str) -> None:
    """A thousand like characters without the last one wanted: the worst there is."""
    whole = f"{pattern}丁"
    if fault_of(whole):
        return
    begin = process_time()
    assert Pattern(whole).search("甲乙" * 100) is None
    assert process_time() - begin < 5
