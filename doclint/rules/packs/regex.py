"""Regular expressions that a clerk wrote: whether they can be used, and cannot take long.

A pattern is tried on at most a thousand characters at once (see `words`). It may take long
only where several parts of it can share the same characters in many ways; these are counted
off the parsed pattern, and one that has too many is refused with the advice to write how
many characters at most.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

_MANY = 10  # repeated so often or more, a part must not be of varying length
_WIDE, _NARROW = 1000, 10  # ways to share a text: of “any character”, of a few kinds
_TOO_MANY = 10_000
_LONGEST = 1000  # characters of a pattern


def fault_of(pattern: str) -> str:
    """Why a regular expression cannot be used, in Chinese; "" where it can."""
    if not pattern.strip():
        return "正则表达式是空的"
    if len(pattern) > _LONGEST:
        return f"正则表达式太长（{len(pattern)}字），最多{_LONGEST}字"
    try:
        compiled = re.compile(pattern)
        parsed = import_module("re._parser").parse(pattern)
    except (re.error, OverflowError, RecursionError, FutureWarning) as error:
        return f"正则表达式写得不对：{_chinese(error)}"
    if compiled.fullmatch(""):
        return "正则表达式什么文字也没有也算符合，请写出至少一个必有的字"
    try:
        ways = _ways(parsed)
    except _NestedError:
        return "正则表达式里重复的部分套着重复或者可长可短的部分，检查会极慢；请去掉里面或者外面的 * 、+"
    if ways > _TOO_MANY:
        return (
            "正则表达式里可长可短的部分太多（如几处 .* ），检查会极慢；请写明最多几个字，如 .{0,30}"
        )
    return ""


class _NestedError(Exception):
    """A repeated part that holds a part of varying length."""


def _ways(parsed: Any) -> int:
    """In how many ways the parts of a pattern can share a text: their choices multiplied."""
    product = 1
    for name, argument in _operations(parsed):
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            product *= _repeat(*argument)
        elif name == "BRANCH":
            product *= max(sum(_ways(each) for each in argument[1]), 1)
        else:
            for part in _parts(argument):
                product *= _ways(part)
    return product


def _operations(parsed: Any) -> Iterator[tuple[str, Any]]:
    for code, argument in parsed:
        yield str(code), argument


def _repeat(least: int, most: int, body: Any) -> int:
    """The ways of one repeated part; raises ``_NestedError``."""
    shortest, longest = body.getwidth()
    if most >= _MANY and (shortest != longest or _has_doubtful_branch(body)):
        raise _NestedError
    inner: int = min(_ways(body), _TOO_MANY) ** min(most, _MANY)
    spread = min(most - least + 1, _WIDE if _is_wide(body) else _NARROW)
    return min(spread * inner, _TOO_MANY + 1)


def _is_wide(body: Any) -> bool:
    """Whether a part is any character, or any but some."""
    for name, argument in _operations(body):
        if name in ("ANY", "NOT_LITERAL"):
            return True
        if name == "IN" and any(
            str(code) == "NEGATE" or str(value) in ("CATEGORY_WORD", "CATEGORY_NOT_SPACE",
                                                    "CATEGORY_NOT_DIGIT")
            or (str(code) == "RANGE" and value[1] - value[0] > 100)
            for code, value in argument
        ):  # fmt: skip
            return True
        if any(_is_wide(part) for part in _parts(argument)):
            return True
    return False


def _has_doubtful_branch(body: Any) -> bool:
    """Whether a part has alternatives that may begin alike."""
    for name, argument in _operations(body):
        if name == "BRANCH":
            firsts = [next(_operations(each), ("", None)) for each in argument[1]]
            if any(kind != "LITERAL" for kind, _ in firsts):
                return True
            if len({value for _, value in firsts}) < len(firsts):
                return True
        if any(_has_doubtful_branch(part) for part in _parts(argument)):
            return True
    return False


def _parts(argument: Any) -> Iterable[Any]:
    """The parts inside an operation: groups and look-arounds, alternatives."""
    if hasattr(argument, "getwidth"):
        return (argument,)
    if isinstance(argument, list | tuple):
        return tuple(part for each in argument for part in _parts(each))
    return ()


# What Python says, by its beginning, and what a clerk is told.
_SAID = (
    ("missing )", "括号没有成对，少了 )"),
    ("unbalanced parenthesis", "括号没有成对，多了 )"),
    ("unterminated character set", "方括号没有成对，少了 ]"),
    ("nothing to repeat", "* 、+ 、? 的前面没有可重复的字"),
    ("multiple repeat", "两个重复符号连在一起"),
    ("bad escape", "反斜杠后面的字没有这种写法"),
    ("bad character range", "方括号里的范围写反了"),
    ("min repeat greater than max", "花括号里至少的次数大于至多的次数"),
    ("look-behind requires", "(?<=…) 、(?<!…) 里的文字长短要固定"),
    ("unknown extension", "括号里问号后面的写法不认得"),
)  # fmt: skip


def _chinese(error: Exception) -> str:
    said = str(error)
    words = next((words for start, words in _SAID if said.startswith(start)), said)
    place = getattr(error, "pos", None)
    return words if place is None else f"{words}（第{place + 1}个字符）"
