"""Texts that a text names: 《…》（…号）, numbers that stand alone, and what is said of them."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.official.clause import has_repeal_verb, sentences
from doclint.official.line import key_of
from doclint.official.number import numbers_in
from doclint.official.pattern import Pattern

# What a citation is for.
BASIS = "basis"  # 根据《…》
PLAIN = "plain"  # named as something that holds
PAST = "past"  # told of: issued then, repealed, replaced, amended

_BRACKETED = Pattern(r"\s*[(（〔\[](?P<inner>(?:[^()（）]|[(（][^()（）]*[)）]){2,80})[)）\]]")
_ORDER = Pattern(r"(?:(?:19|20)\d{2}年)?第[0-9一二三四五六七八九十百零〇]{1,6}号令?|令第?\d{1,4}号")
# What joins the names of a list: they are named for the same.
_JOINERS = ("", "、", ",", "，", "和", "与", "及", "以及", "、和", "，以及", "，并", "或者", "；")
_NEAR = 60  # characters before a name that say what it is named for
_GROUNDS = Pattern(
    r"(?:根据|依据|按照|依照|遵照|参照|贯彻落实|贯彻执行|严格执行|贯彻|落实|执行|符合|违反|适用)"
    r"[^。；;，,、《》]{0,24}$"
)
_TOLD = Pattern(
    r"(?:19|20)\d{2}年[^。；;]{0,30}(?:印发|发布|公布|颁布|出台|制定|下发|实施|施行|修订|通过)(?:了|的)?$"
    r"|(?:先后|曾|曾经|已)(?:[^。；;《》]{0,10})(?:印发|发布|公布|颁布|出台|制定|下发)(?:了)?$"
    r"|(?:原|原有|旧|修订前的|此前的|以前的)$"
)
# A sentence with one of these tells what becomes, or became, of the texts it names.
_FATE = (
    "不再执行", "不再适用", "不得作为", "替代", "代替", "取代", "修订为", "修改为", "修正为",
    "更名为", "改为", "调整为", "届满", "到期", "期满", "清理", "修订《", "修改《", "原《", "旧版",
    "失去效力", "撤销", "取消", "终止", "新修订", "修订后", "修改后", "有效期", "相比", "同时停止", "实施以来",
    "施行以来", "印发以来", "出台以来", "发布以来", "执行以来",
)  # fmt: skip


class Citation(NamedTuple):
    """A text that is named: title without 《》 and white space, number as printed; "" where none.

    ``start`` and ``end`` are the place of the whole in the text, ``role`` what it is named for.
    """

    title: str
    number: str
    start: int
    end: int
    role: str


def citations_in(text: str) -> list[Citation]:
    """The texts that a line names, in order."""
    if "》" not in text and "号" not in text:
        return []
    return [each for start, sentence in sentences(text) for each in _cited(sentence, start)]


def _cited(sentence: str, offset: int) -> Iterator[Citation]:
    past = has_repeal_verb(sentence) or any(word in sentence for word in _FATE)
    names = list(_names(sentence))
    role, before = PAST, 0
    for title, number, start, end in sorted((*names, *_numbers(sentence, names)), key=_start):
        if not past and not (before and sentence[before:start].strip() in _JOINERS):
            role = _role(sentence[max(0, start - _NEAR) : start].rstrip())
        before = end
        yield Citation(title, number, offset + start, offset + end, role)


_Named = tuple[str, str, int, int]


def _start(named: _Named) -> int:
    return named[2]


def _names(sentence: str) -> Iterator[_Named]:
    """Titles in 《》 (the outer ones) with the number in brackets behind them."""
    depth = start = 0
    for i, char in enumerate(sentence):
        if char == "《":
            start = start if depth else i
            depth += 1
        elif char == "》" and depth:
            depth -= 1
            if depth == 0:
                end, number = _behind(sentence, i + 1)
                yield "".join(sentence[start + 1 : i].split()), number, start, end


def _behind(sentence: str, at: int) -> tuple[int, str]:
    """Where the brackets behind a name end, and the number in them (``at`` and "" if none)."""
    found = _BRACKETED.match(sentence[at : at + 100])
    if found is None:
        return at, ""
    inner = key_of(found["inner"])
    numbers = numbers_in(inner)
    order = _ORDER.search(inner)
    number = numbers[0].value if numbers else _whole_order(inner, order.start()) if order else ""
    return (at + found.end(), number) if number else (at, "")


def _whole_order(inner: str, at: int) -> str:
    """The number of an order with its issuer: 国务院令第492号, 2024年第5号."""
    head = inner[:at]
    for mark in (",", "，", ";", "、", "日"):
        head = head.rpartition(mark)[2]
    return head + inner[at:].partition("号")[0] + "号"


def _numbers(sentence: str, names: list[_Named]) -> Iterator[_Named]:
    """Numbers that stand alone, outside names and the brackets behind them."""
    if "号" not in sentence:
        return
    masked = list(sentence)
    for _, _, start, end in names:
        masked[start:end] = "。" * (end - start)
    keys = [key_of(char) for char in masked]
    places = [i for i, key in enumerate(keys) for _ in key]
    key = "".join(keys)
    for number in numbers_in(key):
        # 《…》和国发〔2008〕13号: 和 stands between, where it is no part of a 代字 (和政发).
        joined = key[number.start - 1 : number.start] == "。" and key[number.start] in "和与及"
        start = number.start + joined
        yield "", number.value[joined:], places[start], places[number.end - 1] + 1


def _role(before: str) -> str:
    """What a name is for, by what stands right before it."""
    if _TOLD.search(before):
        return PAST
    return BASIS if _GROUNDS.search(before) else PLAIN
