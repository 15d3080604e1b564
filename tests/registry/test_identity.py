"""When two records are one document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.registry.identity import (
    CONFLICT,
    OTHER,
    SAME,
    blank,
    choose,
    compare,
    identity,
    is_generic,
    year_of,
)
from doclint.registry.model import Record

from .values import RECORD


def record(**changes: object) -> Record:
    return RECORD._replace(**changes)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, SAME),
        ({"title": "关于加强值班工作的通知"}, SAME),
        ({"title": "滨海市人民政府关于《加强值班工作》的通知（已废止）"}, SAME),
        ({"issued_on": ""}, SAME),
        ({"issuers": ()}, SAME),
        ({"issuers": ("市政府",)}, SAME),
        ({"title": ""}, SAME),
        # The same number of two issuers or two years is two documents.
        ({"issuers": ("临江市人民政府",)}, OTHER),
        ({"issued_on": "2020-03-01"}, OTHER),
        ({"number": "滨政发〔2019〕8号"}, OTHER),
        # All the same but the title: one of them is wrong.
        ({"title": "滨海市人民政府关于加强防汛工作的通知"}, CONFLICT),
        # Where issuer or year is not known, it cannot be told.
        ({"title": "防汛工作方案", "issuers": ()}, OTHER),
        ({"title": "滨海市人民政府关于加强防汛工作的通知", "issued_on": ""}, OTHER),
        # Without a number title and day decide.
        ({"number": ""}, SAME),
        ({"number": "", "issued_on": "", "published_on": ""}, OTHER),
        ({"number": "", "issued_on": "2019-03-02"}, OTHER),
        ({"number": "", "title": "滨海市人民政府关于加强防汛工作的通知"}, OTHER),
    ],
)
def test_compared_with_the_registered_one(changes: dict[str, object], expected: str) -> None:
    assert compare(record(**changes), RECORD) == expected
    assert compare(RECORD, record(**changes)) == expected


def test_a_bare_number_is_not_that_of_a_text_of_another_year() -> None:
    """The decision of 2023 carries the number of what it repeals."""
    captured = record(number="滨政发〔1997〕21号", issued_on="2023-02-14")
    bare = record(number="滨政发〔1997〕21号", title="", issuers=(), issued_on="")
    assert compare(bare, captured) == compare(captured, bare) == OTHER
    assert compare(bare, record(number="滨政发〔1997〕21号", issued_on="1997-02-14")) == SAME


def test_without_number_and_day_the_same_title_is_the_same() -> None:
    bare = record(number="", issued_on="", published_on="")
    assert compare(bare, bare) == SAME


def test_titles_that_tell_nothing_are_never_the_same() -> None:
    order = record(number="", title="滨海市人民政府公告")
    assert is_generic(order)
    assert compare(order, order) == OTHER
    assert identity(order, "a.html") != identity(order, "b.html")


def test_year_is_that_of_issue_else_of_the_number() -> None:
    assert year_of(RECORD) == "2019"
    assert year_of(record(issued_on="")) == "2019"
    assert year_of(record(issued_on="2020-01-04")) == "2020"
    assert year_of(record(issued_on="", number="")) == ""


def test_the_exact_title_is_chosen_among_several() -> None:
    unknown = record(issuers=(), issued_on="", title="关于加强值班工作的通知")
    verdict, chosen = choose(unknown, [record(title="防汛方案", key="2"), RECORD])
    assert (verdict, chosen) == (SAME, RECORD)


def test_two_that_fit_leave_it_open() -> None:
    one, two = RECORD, record(key="2", issued_on="2020-01-01")
    unknown = record(issued_on="")
    assert choose(unknown, [one, two])[0] == CONFLICT


@pytest.mark.parametrize(
    "cell", ["", "  ", "无", "None", "null", "NaN", "——", "-", "/", "　", "N/A"]
)
def test_blank_cells(cell: str) -> None:
    assert blank(cell)


@pytest.mark.parametrize("cell", ["0", "国发〔2008〕13号", "无废城市", "a"])
def test_cells_with_something(cell: str) -> None:
    assert not blank(cell)


titles = st.sampled_from(
    (
        "滨海市人民政府关于加强值班工作的通知",
        "关于加强值班工作的通知",
        "滨海市防汛工作办法",
        "公告",
        "",
    )
)
several = st.builds(
    Record,
    st.just(""),
    st.sampled_from(("", "滨政发〔2019〕7号", "滨政发〔2018〕7号")),
    st.just(""),
    titles,
    st.sampled_from(((), ("滨海市人民政府",), ("临江市人民政府",), ("市政府",))),
    st.sampled_from(("", "2019-03-01", "2018-12-30")),
)


@given(several, several)
def test_comparing_is_symmetric_and_identity_follows(one: Record, other: Record) -> None:
    assert compare(one, other) == compare(other, one)
    if compare(one, other) == OTHER and (one.number or one.title) and not is_generic(one):
        # No two documents may share the identity of the store.
        assert identity(one) != identity(other) or not (one.title and other.title)
