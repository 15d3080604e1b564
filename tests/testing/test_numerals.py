"""Dates in Chinese numerals."""

import pytest

from doclint.testing.numerals import chinese_date


@pytest.mark.parametrize(
    ("arabic", "chinese"),
    [
        ("2026年3月12日", "二〇二六年三月十二日"),
        ("1999年10月10日", "一九九九年十月十日"),
        ("2012年12月31日", "二〇一二年十二月三十一日"),
        ("2020年2月20日", "二〇二〇年二月二十日"),
        ("2026年　月　日", "2026年　月　日"),
    ],
)
def test_chinese_date(arabic: str, chinese: str) -> None:
    """As printed in documents before July 2012."""
    assert chinese_date(arabic) == chinese
