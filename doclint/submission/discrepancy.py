"""Where an explanation says something else than the document it explains.

A value of the explanation that stands nowhere in the document is a discrepancy only
where the document has another value of that kind in nearly the same words. Linear: the
values of the document are found again by pairs of characters round them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.official.number import numbers_in
from doclint.official.pattern import Pattern
from doclint.submission.tokens import DATE, DURATION, Token, tokens_in

TITLE, NUMBER = "标题", "文号"
_BEFORE, _AFTER = 14, 8  # characters round a value that say what it is
_COMMON, _RATIO = 4, 0.6  # pairs of characters two surroundings must share
_MOST_POSTINGS = 40
_STOP = "。;?!"
_FORMER = (
    "原来", "原有", "原办法", "原规定", "原标准", "原政策", "原为", "原通知", "原文件", "旧政策",
    "旧规定", "旧办法", "旧标准", "此前", "以前", "过去", "修订前", "调整前", "修改前", "曾经", "曾于",
    "去年", "上年", "累计", "截至", "以往", "近年", "近几年", "废止", "现行", "目前",
)  # fmt: skip
_CHANGED = Pattern("[由从].{1,24}(?:提高|降低|调整|缩短|延长|增加|减少|压缩|改|变|提升|下调|上调)")
_FORMER_PART = (
    "差异", "变化", "对比", "新旧", "修订", "背景", "沿革", "过程", "必要性", "调整", "依据",
)  # fmt: skip
_HEADING = Pattern(
    r"(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、]|问:|Q\d*[:.])"
)
_NAMED = Pattern(r"《([^《》]{4,60})》")
_STATUS = Pattern(r"\((?:试行|暂行|修订|修正|征求意见稿|送审稿|草案|\d{4}年?[^)]{0,8})\)")


class Discrepancy(NamedTuple):
    """``kind`` of value, the words ``found`` in the explanation and ``wanted`` by the document.

    ``line`` is that of the explanation, ``other`` that of the document (-1: its title or
    number), both from 0.
    """

    kind: str
    found: str
    wanted: str
    line: int
    other: int


class _Known(NamedTuple):
    """A value of the document: where, what it is called, and the pairs round it."""

    token: Token
    words: str
    label: str
    pairs: frozenset[str]
    line: int


def discrepancies(
    explanation: Sequence[str],
    document: Sequence[str],
    titles: Sequence[str] = (),
    number: str = "",
) -> Iterator[Discrepancy]:
    """What the lines of an explanation contradict in those of the document.

    ``titles`` are the names the document goes by, ``number`` its 发文字号 ("" unknown).
    """
    keys = [key_of(line) for line in document]
    known = [_known(key, token, i) for i, key in enumerate(keys) for token in tokens_in(key)]
    index, stated = _index(known), {each.token[:2] for each in known} | _days(known)
    whole = "\n".join(keys)
    own = [_plain(key_of(title)) for title in titles if title]
    former = False
    for i, line in enumerate(explanation):
        key = key_of(line)
        if _is_heading(key):
            former = any(word in key for word in _FORMER_PART)
        if former:
            continue
        yield from _names(key, own, whole, number, i)
        for token in tokens_in(key):
            one = _known(key, token, i)
            if (not one.label and _is_stated(token, stated)) or _is_former(key, token, own):
                continue
            other = _alike(one, known, index)
            if other is not None:
                yield Discrepancy(token.kind, one.words, other.words, i, other.line)


def _days(known: Sequence[_Known]) -> set[tuple[str, str]]:
    """The days of the document's full dates without their year, marked by ``any``."""
    dates = (each.token.value for each in known if each.token.kind == DATE)
    return {(DATE, "any" + value[-6:]) for value in dates}


def _is_stated(token: Token, stated: set[tuple[str, str]]) -> bool:
    """Whether a value stands in the document; a date may lack its year on either side."""
    if token.kind == DATE and token.value.startswith("-"):
        return (DATE, "any" + token.value) in stated
    if token.kind == DATE and (DATE, token.value[4:]) in stated:
        return True
    return (token.kind, token.value) in stated


def _is_heading(key: str) -> bool:
    return len(key) <= 40 and (_HEADING.match(key) is not None or key.endswith("?"))


def _known(key: str, token: Token, line: int) -> _Known:
    before, after = _around(key, token)
    pairs = frozenset((*_pairs(before), *_pairs(after)))
    return _Known(token, key[token.start : token.end], _label(token, before, after), pairs, line)


def _around(key: str, token: Token) -> tuple[str, str]:
    """The words before and after a value, no farther than its sentence."""
    before = key[max(0, token.start - _BEFORE) : token.start]
    after = key[token.end : token.end + _AFTER]
    for stop in _STOP:
        before = before.rpartition(stop)[2]
        after = after.partition(stop)[0]
    return before, after


def _pairs(text: str) -> list[str]:
    bare = "".join(c for c in text if c.isalpha())
    return [bare[i : i + 2] for i in range(len(bare) - 1)]


def _label(token: Token, before: str, after: str) -> str:
    """Values that have a name of their own: 施行日期, 有效期."""
    if token.kind == DATE and after.startswith(
        ("起施行", "起实施", "起执行", "起正式施行", "起试行")
    ):
        return "施行日期"
    if token.kind == DURATION and "有效期" in before[-6:]:
        return "有效期"
    return ""


def _index(known: Sequence[_Known]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = {}
    for i, each in enumerate(known):
        for pair in (*each.pairs, each.label):
            rows = postings.setdefault(pair, [])
            if pair and len(rows) < _MOST_POSTINGS:
                rows.append(i)
    return postings


def _alike(one: _Known, known: Sequence[_Known], index: dict[str, list[int]]) -> _Known | None:
    """The value of the document of the same kind in nearly the same words."""
    if one.label:
        same = [known[i] for i in index.get(one.label, ())]
        agrees = any(_agree(one.token.value, each.token.value) for each in same)
        return None if agrees or not same else same[0]
    counts: dict[int, int] = {}
    for pair in one.pairs:
        for i in index.get(pair, ()):
            if known[i].token.kind == one.token.kind:
                counts[i] = counts.get(i, 0) + 1
    best = max(counts, key=lambda i: counts[i], default=None)
    if best is None or counts[best] < _COMMON:
        return None
    smaller = min(len(one.pairs), len(known[best].pairs))
    return known[best] if counts[best] >= _RATIO * smaller else None


def _agree(first: str, second: str) -> bool:
    """Whether two values are the same; a date may lack its year."""
    return first.endswith(second) or (first.startswith("-") and second.endswith(first))


def _is_former(key: str, token: Token, own: Sequence[str]) -> bool:
    """Whether a value belongs to an older rule, another document or the past."""
    start = max(key.rfind(stop, 0, token.start) for stop in _STOP) + 1
    end = min((at for at in (key.find(stop, token.end) for stop in _STOP) if at >= 0),
              default=len(key))  # fmt: skip
    sentence = key[start:end]
    if any(word in sentence for word in _FORMER) or _CHANGED.search(sentence):
        return True
    return any(_plain(m.group(1)) not in own for m in _NAMED.finditer(sentence))


def _plain(title: str) -> str:
    return "".join(filter(str.isalnum, _STATUS.sub("", title)))


def _names(
    key: str, own: Sequence[str], whole: str, number: str, line: int
) -> Iterator[Discrepancy]:
    """Names nearly, yet not quite, those of the document, and another 文号 behind its name."""
    for match in _NAMED.finditer(key):
        name = _plain(match.group(1))
        if name in own:
            yield from _number_behind(key, match.end(), whole, number, line)
        if match.group(1) in whole or any(name in title or title in name for title in own):
            continue
        near = next((title for title in own if _is_near(name, title)), None)
        if near is not None and not any(word in key for word in _FORMER):
            yield Discrepancy(TITLE, match.group(1), near, line, -1)


def _number_behind(key: str, at: int, whole: str, number: str, line: int) -> Iterator[Discrepancy]:
    if not number or key[at : at + 1] != "(":
        return
    found = next(iter(numbers_in(key[at + 1 : at + 30])), None)
    if found is None or found.value in (number, "") or found.value in whole:
        return
    if found.value.startswith(number.partition("〔")[0] + "〔"):
        yield Discrepancy(NUMBER, found.value, number, line, -1)


def _is_near(name: str, title: str) -> bool:
    """Whether two names differ in a few characters and neither is a short form of the other."""
    if abs(len(name) - len(title)) > 4 or _shortens(name, title) or _shortens(title, name):
        return False
    first, second = set(_pairs(name)), set(_pairs(title))
    return len(first & second) >= 0.75 * max(len(first), len(second), 1)


def _shortens(short: str, long: str) -> bool:
    """Whether all characters of ``short`` stand in ``long`` in that order."""
    rest = iter(long)
    return all(char in rest for char in short)
