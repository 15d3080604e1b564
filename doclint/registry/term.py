"""Terms of validity: until when a text holds that holds for so many years."""

from calendar import monthrange
from datetime import date, timedelta


def end_of_term(start: str, term: str) -> str:
    """The last day (ISO) of a term (``P5Y``, ``P6M``) from a day (ISO); "" where there is none.

    As practised: the day before the same day of the last month (2022-01-01 and five years:
    2026-12-31).
    """
    count = term[1:-1]
    if not start or term[:1] != "P" or not count.isdecimal() or term[-1:] not in ("Y", "M"):
        return ""
    first = date.fromisoformat(start)
    months = int(count) * (12 if term[-1] == "Y" else 1) + first.month - 1
    year, month = first.year + months // 12, months % 12 + 1
    if not date.min.year < year < date.max.year:
        return ""
    last = min(first.day, monthrange(year, month)[1])
    return (date(year, month, last) - timedelta(days=1)).isoformat()
