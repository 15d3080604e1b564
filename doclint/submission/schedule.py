"""When an interpretation is planned, against publication: working days and relative phrases."""

from typing import NamedTuple

from doclint.official.date import dates_in, number_of
from doclint.official.pattern import Pattern

LATEST = 3  # 工作日 after publication
_CN = "[一二两三四五六七八九十]"
_AFTER = Pattern(
    r"(?:印发|发布|公布|公开|出台|下发|施行|实施|发文|发出)(?:之日|当日)?(?:后|起|以后|之后|之日起)的?(?:第)?"
    rf"(?P<count>\d{{1,3}}|{_CN}{{1,3}}|半)(?P<unit>个?工作日|个?自然日|日|天|个?月|个?星期|周)"
)
# Days off that fall on the same dates each year; those by the moon are allowed for below.
_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (5, 3), (10, 1), (10, 2), (10, 3), (10, 4),
                       (10, 5), (10, 6), (10, 7)})  # fmt: skip
_SPRING = 7  # working days that 春节 may take out between 21 January and 21 February


class Late(NamedTuple):
    """A planned time that is too late: the words, and how late (Chinese)."""

    words: str
    how: str


def late_times(key: str, published: str) -> list[Late]:
    """The times in a text without white space that are later than three 工作日 after.

    ``published`` is the day of publication (ISO), "" where it is not known: then only
    phrases such as 印发后10个工作日内 tell.
    """
    found = []
    for match in _AFTER.finditer(key):
        days = _working_days(match["count"], match["unit"].removeprefix("个"))
        if days is not None and days > LATEST:
            found.append(Late(match.group(), f"超过发布后{LATEST}个工作日"))
    if published:
        for date in dates_in(key):
            if date.iso and _gap(published, date.iso) > LATEST:
                how = f"在成文日期之后超过{LATEST}个工作日"
                found.append(Late(key[date.start : date.end], how))
    return found


def _working_days(count: str, unit: str) -> int | None:
    """The least 工作日 that a term takes; None where it is no number."""
    number = number_of(count.replace("两", "二")) if count != "半" else None
    if unit == "月":
        return 10 if number is None else 20 * number
    if number is None:
        return None
    if unit in ("周", "星期"):
        return 5 * number
    return number if unit == "工作日" else number - 2 * -(-number // 7)


def _gap(start: str, end: str) -> int:
    """Working days after ``start`` up to ``end`` (ISO), 春节 taken out where it may fall."""
    from datetime import date, timedelta

    day, last = date.fromisoformat(start), date.fromisoformat(end)
    if (last - day).days > 60:
        return (last - day).days // 2
    count, spring = 0, False
    while day < last:
        day += timedelta(days=1)
        spring = spring or (1, 21) <= (day.month, day.day) <= (2, 21)
        count += day.weekday() < 5 and (day.month, day.day) not in _HOLIDAYS
    return max(0, count - _SPRING) if spring else count
