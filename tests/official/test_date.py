"""Dates in Arabic and Chinese numerals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official.date import chinese_number, dates_in, is_blank_date, iso_date, whole_date
from doclint.official.line import key_of


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2017年5月26日", "2017-05-26"),
        ("2017年05月26日", "2017-05-26"),
        ("二○○五年十一月十一日", "2005-11-11"),
        ("二〇一二年十一月三十日", "2012-11-30"),
        ("二零二零年一月二十日", "2020-01-20"),
        ("二O一四年七月一日", "2014-07-01"),
        ("一九九七年四月八日", "1997-04-08"),
        ("（1991年10月10日）", "1991-10-10"),
        ("2026-7-19", "2026-07-19"),
        ("２０２４年７月１日", "2024-07-01"),
    ],
)
def test_whole_line(printed: str, iso: str) -> None:
    """A line that is a date gives its ISO form."""
    found = whole_date(key_of(printed))
    assert found is not None
    assert found.iso == iso


def test_impossible_day() -> None:
    """30 February is a date by its form and has no value."""
    found = whole_date("2023年2月30日")
    assert found is not None
    assert found.iso == ""


@pytest.mark.parametrize("text", ["2026年　月　日", "2026年×月×日", "××年×月×日", "2026年X月X日"])
def test_blank(text: str) -> None:
    """A date left open is known as such, and is no date."""
    assert is_blank_date(key_of(text))
    assert whole_date(key_of(text)) is None


@pytest.mark.parametrize("text", ["2017年5月", "5月26日", "自2017年5月26日起", "第20条"])
def test_no_date(text: str) -> None:
    """What is more or less than a date is none."""
    assert whole_date(key_of(text)) is None


def _chinese(day: date) -> str:
    digits = "〇一二三四五六七八九"

    def small(n: int) -> str:
        tens, ones = divmod(n, 10)
        head = "" if tens == 0 else ("十" if tens == 1 else digits[tens] + "十")
        return head + (digits[ones] if ones else "")

    year = "".join(digits[int(c)] for c in str(day.year))
    return f"{year}年{small(day.month)}月{small(day.day)}日"


@given(st.dates(date(1949, 1, 1), date(2099, 12, 31)))
def test_both_numerals_agree(day: date) -> None:
    """The same day in either kind of numerals has the same value."""
    arabic = whole_date(f"{day.year}年{day.month}月{day.day}日")
    chinese = whole_date(_chinese(day))
    assert arabic is not None
    assert chinese is not None
    assert arabic.iso == chinese.iso == day.isoformat()


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_iso_date_agrees_with_the_calendar(year: int, month: int, day: int) -> None:
    """A value is given exactly for the days there are between 1900 and 2100."""
    full = year if year >= 100 else year + (1900 if year > 40 else 2000)
    try:
        want = date(full, month, day).isoformat() if year and 1900 <= full <= 2100 else ""
    except ValueError:
        want = ""
    assert iso_date(year, month, day) == want


@given(st.integers(1, 99))
def test_chinese_number(value: int) -> None:
    """Numerals up to 99 are read."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(value, 10)
    text = (
        (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")
    )
    assert chinese_number(text) == value


@given(st.text(alphabet="二〇○零一九年月日十0123456789-. （）", max_size=20))
def test_never_fails(text: str) -> None:
    """Any text is parsed or not, without an exception."""
    whole_date(key_of(text))
    dates_in(key_of(text))
    is_blank_date(key_of(text))
