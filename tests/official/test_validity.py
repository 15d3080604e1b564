"""Clauses on validity: start, term and end, with their places."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official import OfficialDocument, recognise
from doclint.official.validity import (
    effect_of,
    ends_after,
    names_any_effect,
    trial_term,
    validities,
)
from doclint.package import open_package
from doclint.reader import read
from doclint.testing import Draft


def _official(*body: str) -> OfficialDocument:
    return recognise(read(open_package(Draft(body=body, annexes=(), attachments=()).build())))


@pytest.mark.parametrize(
    ("text", "start", "term", "end"),
    [
        ("本通知自2026年5月1日起施行，有效期5年。", "2026-05-01", 60, ""),
        ("本通知自2026年5月1日起施行，有效期至2031年4月30日。", "2026-05-01", 0, "2031-04-30"),
        ("本通知自2026年5月1日起施行，有效期为五年，至2031年4月30日止。", "2026-05-01", 60, "2031-04-30"),
        ("本通知有效期自2026年5月1日至2028年12月31日。", "2026-05-01", 0, "2028-12-31"),
        ("本通知自2026年5月1日起施行，有效期至2028年4月30日（2年）。", "2026-05-01", 24, "2028-04-30"),
        ("本通知自印发之日起施行，有效期6个月。", "", 6, ""),
    ],
)  # fmt: skip
def test_clause(text: str, start: str, term: int, end: str) -> None:
    (found,) = validities(_official("一、加强值守。", text))
    assert (found.start, found.term, found.end) == (start, term, end)


@pytest.mark.parametrize(
    "text",
    [
        "取水许可证有效期10年。",
        "本通知所称报告的有效期为1年。",
        "在有效期内使用。",
        "条文写作“本办法有效期5年”。",
    ],
)
def test_terms_of_other_things_are_none_of_the_text(text: str) -> None:
    assert list(validities(_official("一、加强值守。", text))) == []


def test_place_of_the_effect_clause_is_the_date_as_printed() -> None:
    made = _official("一、加强值守。", "本通知自 2026 年 5 月 1 日起施行。")
    found = effect_of(made)
    assert found is not None
    said, line = found
    assert said.value == "2026-05-01"
    assert said.text == "2026 年 5 月 1 日"
    place = said.location
    assert line.paragraph.text[place.start : place.end] == said.text


def test_any_word_of_effect_counts_for_a_lack() -> None:
    assert names_any_effect(_official("此细则于发布之日起三十日后实施。"))
    assert not names_any_effect(_official("请认真贯彻执行。", "加强施行情况的检查。"))


def test_trial_term() -> None:
    found = trial_term(_official("本通知自2026年5月1日起施行，试行期一年。"))
    assert found is not None and found.text == "试行期一年"
    assert trial_term(_official("本通知自2026年5月1日起试行。")) is None


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(1, 240))
def test_a_term_ends_about_its_anniversary(start: date, months: int) -> None:
    """The accepted ends are consecutive days round the anniversary, the day before it first."""
    ends = [date.fromisoformat(end) for end in ends_after(start.isoformat(), months)]
    assert all(b - a == timedelta(days=1) for a, b in pairwise(ends))
    days = (ends[0] - start).days
    assert abs(days - months * 30.4369) < 5


def test_anniversary_and_the_day_before_are_accepted() -> None:
    assert ends_after("2026-05-01", 60) == ("2031-04-30", "2031-05-01")
    assert ends_after("2028-02-29", 12) == ("2029-02-27", "2029-02-28", "2029-03-01")
    assert ends_after("2026-12-31", 2)[-1] == "2027-03-01"
