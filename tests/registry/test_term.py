"""Until when a text holds that holds for so many years."""

import pytest

from doclint.registry.term import end_of_term


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        ("2022-01-01", "P5Y", "2026-12-31"),
        ("2020-06-05", "P3Y", "2023-06-04"),
        ("2024-02-29", "P1Y", "2025-02-27"),
        ("2024-08-31", "P6M", "2025-02-27"),
        ("2024-01-15", "P18M", "2025-07-14"),
        ("", "P5Y", ""),
        ("2022-01-01", "五年", ""),
        ("2022-01-01", "P5D", ""),
        ("2022-01-01", "", ""),
        ("9999-01-01", "P9Y", ""),
    ],
)
def test_last_day(start: str, term: str, end: str) -> None:
    assert end_of_term(start, term) == end
