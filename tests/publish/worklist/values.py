"""Worklists by hypothesis: whatever plan may make of a decision."""

from datetime import date

from hypothesis import strategies as st

from doclint.publish.faults import faults_of
from doclint.publish.model import ABSENT, HELD, READY, SURE, TO_REVIEW, WRONG, Entry, Item, Place
from doclint.publish.worklist import Worklist
from doclint.registry.model import Ground
from doclint.status import AMENDED, EXPIRED, PARTLY_REPEALED, REPEALED

# What looks like a formula, a number, a date or a quoted cell must come back as it was.
NASTY = (
    "=1+1",
    "'=1+1",
    "''-1",
    "+86",
    "@甲",
    "-",
    "007",
    "45000",
    "1.0",
    "甲,乙",
    '甲"乙',
    "甲\n乙",
    "#甲",
    "<甲>",
    "_x0041_甲",
)
CHARS = st.characters(
    codec="utf-8",
    exclude_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp"),
    exclude_characters="\ufffe\uffff\ufeff",
)
TEXT = st.one_of(
    st.sampled_from(NASTY[:-1]), st.text(CHARS, max_size=20).map(lambda text: text.strip())
).filter(lambda text: "_x" not in text)
TITLE = TEXT.map(lambda text: "".join(text.split()))
DAY = st.dates(date(1950, 1, 1), date(2090, 12, 31)).map(date.isoformat)
NUMBER = st.builds(
    lambda code, year, serial: f"{code}〔{year}〕{serial}号",
    st.sampled_from(("滨政发", "国办函", "滨建规")),
    st.integers(1980, 2040),
    st.integers(1, 999),
)
MEANING = st.sampled_from(
    ((REPEALED, "已废止"), (EXPIRED, "已失效"), (AMENDED, "已修改"), (PARTLY_REPEALED, "部分失效"))
)
PLACE = st.builds(
    Place,
    st.sampled_from(("page", "docx", "file", "row")),
    TEXT.filter(bool),
    st.sampled_from(("", "ab" * 32)),
    TEXT,
    NUMBER,
)


@st.composite
def items(draw: st.DrawFn) -> Item:
    status, word = draw(MEANING)
    entry = Entry(
        draw(TITLE.filter(bool)), draw(st.one_of(st.just(""), NUMBER)), draw(TEXT), draw(TEXT), "",
        status, word, draw(DAY), Ground(draw(TEXT.filter(bool)), draw(NUMBER), draw(TEXT)),
        draw(TEXT.filter(bool)), draw(TEXT), draw(TEXT), draw(TEXT),
    )  # fmt: skip
    state = draw(st.sampled_from((READY, HELD, TO_REVIEW, WRONG, ABSENT)))
    if state == WRONG:
        bad = entry._replace(effective_on="", ground=Ground("", "", ""))
        return Item(bad._replace(faults=faults_of(bad)), None, "", SURE, WRONG, draw(TEXT))
    place = None if state == ABSENT else draw(PLACE)
    return Item(entry, place, draw(TEXT), SURE, state, draw(TEXT))


WORKLISTS = st.builds(
    Worklist,
    TEXT.filter(bool), TITLE, NUMBER, TEXT, DAY, DAY, st.one_of(st.none(), st.integers(0, 999)),
    st.lists(TEXT.filter(bool), max_size=2).map(tuple), st.lists(TEXT.filter(bool), max_size=2).map(tuple),
    st.lists(items(), max_size=4, unique_by=lambda item: item.place and item.place.path).map(tuple),
)  # fmt: skip
