"""From when and until when a text holds, with the places: what rules on validity compare.

``facts`` has the two values; this reads the clauses again for those who must point at them,
and only lines with the words in question are looked at.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from doclint.location import Location
from doclint.official.clause import Effect, best_effect, effects_in, unquoted, validity_in
from doclint.official.date import DATE, dates_in, number_of
from doclint.official.facts import names_effect
from doclint.official.line import key_of
from doclint.official.model import CARRIED, MAIN, Line, OfficialDocument
from doclint.official.pattern import Pattern

_TERM = Pattern(
    r"有效期(?:限)?(?:为|是)?(?:自[^。,;]{2,24}?起)?(?:为|是|:|,)?"
    r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})(?P<unit>年|个月)"
)
_BRACKETED = Pattern(
    r"有效期[^。;]{0,40}\((?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})(?P<unit>年|个月)\)"
)
_UNTIL = Pattern(rf"(?:至|到)(?P<date>{DATE})")
_SINCE = Pattern(rf"(?:自|从)(?P<date>{DATE})(?:起|开始|至|到|施行|实施|执行|生效)")
_TRIAL = Pattern(
    r"(?:试行|暂行)(?:期|期限|时间)?(?:为|:)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:年|个月)"
)
_ANY_EFFECT = Pattern(
    r"(?:自|从|于)[^。;]{2,40}?(?:起|日|后)[^。;]{0,12}?(?:施行|实施|执行|生效|实行|试行|适用)"
    r"|(?:施行|生效|实施|执行|试行)(?:日期|时间|期限)|有效期"
)


class Said(NamedTuple):
    """A value as the text states it: ISO date, ``on_publication`` or months; and its place."""

    value: str
    text: str
    location: Location


class Validity(NamedTuple):
    """One clause on validity: start and end are ISO dates, ``term`` is a number of months.

    ``said`` is the clause as printed and its place.
    """

    start: str
    end: str
    term: int
    said: Said


def effect_of(official: OfficialDocument) -> tuple[Said, Line] | None:
    """The effect clause of the document itself, that of ``facts.effective_on``."""
    found: list[Effect] = []
    for i, line in enumerate(official.lines):
        note = line.label == "adoption"
        if (note or line.zone in (MAIN, CARRIED)) and names_effect(line.text):
            found += effects_in(line.key, i, note)
    best = best_effect(found)
    if best is None:
        return None
    line = official.lines[best.line]
    return _said(line, best.value, best.start, best.end), line


def names_any_effect(official: OfficialDocument) -> bool:
    """Whether anything in the text may tell from when it holds (not only a sure clause)."""
    return any(
        _ANY_EFFECT.search(line.key)
        for line in official.lines
        if names_effect(line.text) or "有效期" in line.text or "生效" in line.text
    )


def validities(official: OfficialDocument) -> Iterator[Validity]:
    """The clauses that state how long the text holds."""
    for line in official.lines:
        if line.zone in (MAIN, CARRIED) and "有效期" in line.text and validity_in(line.key):
            yield _validity(official, line, unquoted(line.key))


def trial_term(official: OfficialDocument) -> Said | None:
    """A term of trial: 试行期一年, 试行2年."""
    for line in official.lines:
        if line.zone in (MAIN, CARRIED) and "行" in line.text and "试行" in line.text:
            found = _TRIAL.search(unquoted(line.key))
            if found:
                return _said(line, found[0], found.start(), found.end())
    return None


def ends_after(start: str, months: int) -> tuple[str, ...]:
    """The last days of a term: the day before the anniversary, and the anniversary.

    Both are seen in published texts (start + N years − 1 day is the rule); of a term
    that begins on 29 February either neighbour counts.
    """
    first = date.fromisoformat(start)
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    month += 1
    following = date(year + month // 12, month % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    anniversary = date(year, month, min(first.day, last))
    days = (-1, 0) if first.day <= last else (-1, 0, 1)
    return tuple((anniversary + timedelta(days=n)).isoformat() for n in days)


def _validity(official: OfficialDocument, line: Line, key: str) -> Validity:
    at = key.index("有效期")
    clause = _clause(key, at)
    term = _TERM.search(clause) or _BRACKETED.search(clause)
    until = _UNTIL.search(clause)
    since = _SINCE.search(clause) or _SINCE.search(key)
    start = _iso(since["date"]) if since else official.facts.effective_on or ""
    begin = key.index(clause)
    return Validity(
        start if start[:1].isdigit() else "",
        _iso(until["date"]) if until else "",
        _months(term["n"], term["unit"]) if term else 0,
        _said(line, clause, begin, begin + len(clause)),
    )


def _clause(key: str, at: int) -> str:
    """The sentence round an offset."""
    start = max(key.rfind("。", 0, at), key.rfind(";", 0, at)) + 1
    ends = [end for end in (key.find("。", at), key.find(";", at)) if end >= 0]
    return key[start : min(ends, default=len(key))]


def _iso(text: str) -> str:
    return dates_in(text)[0].iso


def _months(count: str, unit: str) -> int:
    return (number_of(count) or 0) * (12 if unit == "年" else 1)


def _said(line: Line, value: str, start: int, end: int) -> Said:
    first, last = _printed(line.text, start, end)
    place = line.paragraph.location(line.start + first, line.start + last)
    return Said(value, line.text[first:last], place)


def _printed(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets into the key of a text as offsets into the text itself."""
    seen, first = 0, 0
    for i, char in enumerate(text):
        size = len(key_of(char))
        if size and seen <= start:
            first = i
        seen += size
        if seen >= end:
            return first, i + 1
    return first, len(text)
