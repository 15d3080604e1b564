"""Working days against an independent calendar, and where no notice is known."""

from datetime import date, timedelta

import chinese_calendar
import pytest

from doclint import workdays
from doclint.workdays import KNOWN, Span, between, is_working


@pytest.mark.parametrize("year", KNOWN)
def test_every_day_is_as_the_notices_have_it(year: int) -> None:
    day = date(year, 1, 1)
    while day.year == year:
        assert is_working(day) is chinese_calendar.is_workday(day), day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-03-12", "2026-03-12", 0),
        ("2026-03-12", "2026-03-13", 1),
        ("2026-03-13", "2026-03-16", 1),
        ("2025-09-15", "2025-10-17", 20),  # the 28th and 11 October are worked, 1 to 8 are off
        ("2026-03-12", "2026-03-01", 0),
    ],
)
def test_days_between(start: str, end: str, days: int) -> None:
    assert between(date.fromisoformat(start), date.fromisoformat(end)) == Span(days, True)


def test_a_year_without_a_notice_gives_a_lower_bound() -> None:
    assert is_working(date(2041, 1, 2)) is None
    weekdays = 261
    found = between(date(2040, 12, 31), date(2041, 12, 31))
    assert found == Span(weekdays - 20, False)
    assert between(date(2041, 1, 1), date(2041, 1, 20)).days == 0


def test_the_calendar_that_is_installed_answers_for_other_years() -> None:
    assert 2010 not in KNOWN
    assert is_working(date(2010, 10, 1)) is False
    assert workdays.between(date(2010, 9, 30), date(2010, 10, 8)) == Span(1, True)
