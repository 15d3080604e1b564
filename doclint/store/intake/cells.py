"""Cells of a list as values: dates, terms, statuses, classes of disclosure."""

from typing import NamedTuple

from doclint.official.citation import citations_in
from doclint.official.date import number_of
from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.registry.identity import blank
from doclint.registry.number import normal_number
from doclint.registry.term import end_of_term
from doclint.tables import read_day

_TERM = Pattern(r"(?:有效期)?(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,3})(?P<unit>年|个月)")
_ENDLESS = ("长期", "永久", "长期有效")
# Words of a disclosure attribute, the first that occurs counts.
_CLASSES = (
    ("withheld", ("不予公开", "不公开", "免予公开", "免于公开", "withheld")),
    ("on_request", ("依申请", "申请公开", "on_request")),
    ("partial", ("部分公开", "partial")),
    ("public", ("主动公开", "社会公开", "公开发布", "全文公开", "公开", "public")),
)
CLASS_NAMES = {
    "public": "主动公开", "on_request": "依申请公开", "withheld": "不予公开", "partial": "部分公开",
}  # fmt: skip


class Named(NamedTuple):
    """A document as a cell names it: number in normal form, title; "" where none."""

    number: str
    title: str


def bare(cell: str) -> str:
    """A cell without the mark that keeps spreadsheets from taking it for a formula; "" for 无."""
    text = cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell
    return "" if blank(text) else text.strip()


def day_of(cell: str) -> str | None:
    """A day (ISO), "" for an empty cell, None for one that is no day."""
    text = bare(cell)
    if not text:
        return ""
    # 发文日期：2017-05-16
    label, colon, rest = text.replace(":", "：", 1).partition("：")
    told = rest if colon and not any(char.isdigit() for char in label) else text
    return read_day(told) or None


def end_of(cell: str, start: str) -> str | None:
    """The last day of a term (ISO): a day, or 5年 from ``start``; "" for none, None unread."""
    text = key_of(bare(cell))
    if not text or text in _ENDLESS:
        return ""
    found = _TERM.fullmatch(text)
    if found is None:
        return day_of(cell)
    count = number_of(found["n"])
    if not start or not count:
        return None
    return end_of_term(start, f"P{count}{'Y' if found['unit'] == '年' else 'M'}") or None


def class_of(cell: str) -> str | None:
    """A class of disclosure, "" for an empty cell, None for one that names none."""
    key = key_of(bare(cell))
    if not key:
        return ""
    return next((cls for cls, words in _CLASSES if any(word in key for word in words)), None)


def named_in(cell: str) -> Named:
    """The document a cell names: 《…》（…号）, a number, or a title."""
    text = bare(cell)
    found = citations_in(text)
    if found:
        titles = [each for each in found if each.title]
        chosen = titles[0] if titles else found[0]
        numbers = [each.number for each in found if each.number]
        return Named(normal_number(numbers[0]) if numbers else "", chosen.title)
    number = normal_number(text)
    return Named(number, "") if "〔" in number else Named("", "".join(text.split()).strip("《》"))
