"""Planned times against publication + 3 工作日."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.submission.schedule import late_times

THURSDAY = "2026-03-12"


@pytest.mark.parametrize(
    "key",
    ["印发后10个工作日内", "公布之日起一个月内", "发布后半个月", "发布后一周内", "印发之日起7日内",
     "2026年3月18日", "2026年12月1日"],
)  # fmt: skip
def test_late(key: str) -> None:
    assert [late.words for late in late_times(key, THURSDAY)]


@pytest.mark.parametrize(
    "key",
    ["与文件同步", "印发后3个工作日内", "印发之日起五日内", "印发当日", "文件公布后两日内",
     "2026年3月17日", "2026年3月1日", "待定", ""],
)  # fmt: skip
def test_in_time(key: str) -> None:
    assert late_times(key, THURSDAY) == []


def test_days_off_are_no_working_days() -> None:
    assert late_times("2026年10月10日", "2026-09-30") == []
    assert late_times("2026年2月24日", "2026-02-13") == []
    assert late_times("2026年10月14日", "2026-09-30")


def test_without_day_of_publication_only_phrases_tell() -> None:
    assert late_times("2026年12月1日", "") == []
    assert late_times("印发后10个工作日内", "")


@given(st.integers(1, 99))
def test_three_working_days_are_the_limit(count: int) -> None:
    assert bool(late_times(f"印发后{count}个工作日内", "")) == (count > 3)
