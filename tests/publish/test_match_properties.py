"""Whatever is written: two documents are never taken for one."""

from hypothesis import given
from hypothesis import strategies as st

from doclint.publish.match import Lookup, matches, near_ones
from doclint.publish.model import SURE
from doclint.publish.question import question_of
from doclint.registry.agreement import SAME, compare_numbers, compare_titles
from tests.publish.test_match import DECISION, ENTRY, PAGE

_ORGANS = st.sampled_from(
    ["", "滨海市人民政府", "滨海市人民政府办公室", "滨河县人民政府", "滨海市财政局"]
)
_WORDS = st.sampled_from(
    ["关于", "印发", "滨海市", "排水", "供水", "设施", "养护", "暂行", "办法", "的通知", "的决定", "修改",
     "《", "》", "（试行）", "（修订）", "（已废止）", "（第二批）", "2010年", "2011年", " ", "转发", "废止"]
)  # fmt: skip
_TITLES = st.builds(
    lambda organ, words: organ + "".join(words), _ORGANS, st.lists(_WORDS, max_size=7)
)
_CODES = st.sampled_from(["滨政发", "滨政办发", "滨财规", "国办发"])
_NUMBERS = st.one_of(
    st.just(""),
    st.builds(
        lambda code, year, serial: f"{code}〔{year}〕{serial}号",
        _CODES, st.sampled_from([2010, 2011]), st.sampled_from([1, 5, 50]),
    ),
    st.builds(
        lambda organ, year, serial: f"{organ}令{year}第{serial}号",
        _ORGANS, st.sampled_from(["", "2010年", "2011年"]), st.sampled_from([1, 5]),
    ),
)  # fmt: skip
_DAYS = st.sampled_from(["", "2010-03-01", "2010-04-01", "2011-03-01", "2022-01-01"])
_ENTRIES = st.builds(
    lambda n, t, i, d: ENTRY._replace(number=n, title=t, issuer=i, issued_on=d),
    _NUMBERS, _TITLES, _ORGANS, _DAYS,
)  # fmt: skip
_PLACES = st.lists(
    st.builds(
        lambda k, n, t, i, d: PAGE._replace(
            path=f"{k}.html", number=n, title=t, issuers=(i,) if i else (), issued_on=d
        ),
        st.integers(0, 9), _NUMBERS, _TITLES, _ORGANS, _DAYS,
    ),
    max_size=5,
)  # fmt: skip


@given(_ENTRIES, _PLACES)
def test_never_sure_where_number_or_title_differs(entry, places) -> None:
    for match in matches(question_of(entry, DECISION), Lookup(places)):
        found = match.candidate
        if match.sure != SURE:
            continue
        if entry.number and found.number:
            assert compare_numbers(entry.number, found.number) != "other"
        if entry.title and found.title:
            assert compare_titles(entry.title, found.title) == SAME
        assert not (entry.issued_on and found.issued_on) or (
            entry.issued_on[:4] == found.issued_on[:4]
        )


@given(_TITLES, _TITLES)
def test_titles_compare_the_same_both_ways(one, other) -> None:
    assert compare_titles(one, other) == compare_titles(other, one)


@given(_NUMBERS, _NUMBERS)
def test_numbers_compare_the_same_both_ways(one, other) -> None:
    assert compare_numbers(one, other) == compare_numbers(other, one)


@given(_ENTRIES, _PLACES)
def test_what_is_merely_near_is_never_sure(entry, places) -> None:
    found = near_ones(question_of(entry, DECISION), Lookup(places), frozenset())
    assert all(match.sure != SURE for match in found)


@given(_TITLES, st.integers(0, 40), st.sampled_from("市省县一二三暂试年第"))
def test_one_character_makes_another_title(title, at, char) -> None:
    position = min(at, len(title))
    other = title[:position] + char + title[position:]
    if compare_titles(title, other) == SAME:
        # Only the organ in front comes and goes.
        assert title and other.endswith(title[position:]) and position < len(title)
