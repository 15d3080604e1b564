"""What a sentence says of the documents it names: which verb belongs to which name.

A verb takes the names that stand directly beside it, and nothing else: a name that two verbs
could take, and one that no verb takes, is never read as repealed.
"""

import re
from typing import NamedTuple

from doclint.official.pattern import Pattern
from doclint.publish.decision import shape as s
from doclint.publish.decision.name import Name
from doclint.publish.decision.shape import Shape, shape_of
from doclint.publish.decision.standing import (
    AMENDING,
    EXPIRING,
    KEEPING,
    PROPOSING,
    REPEALING,
    UNCLEAR,
)

_BETWEEN = r"(?:[、和及与]|以及|并)*"
_ITEMS = rf"(?:{s.ITEM})?{s.NAME}"
_LIST = rf"{_ITEMS}(?:{_BETWEEN}{_ITEMS})*"
_OPEN_LIST = rf"{_ITEMS}(?:[、,;和及与]|以及|{s.ITEM})*(?:{_ITEMS}(?:[、,;和及与]|以及)*)*"
_FILL = rf"(?:同时|即行|即时|一并|一起|均|现|相应|予以|明令|正式|全文|全部|一律|依法|也|都|将|决定|现决定|即|有效期限?(?:已经?)?(?:届满|期满|已满|满)|适用期已过|任务已完成|调整对象已消失|{s.DAY}|{s.SOME_DAY}|{s.SUCCESSOR})*"
_REST = r"(?:等(?:共)?\d*[件部项个]?[^,。;:\ue001-\ue024]{0,24})?"
_COUNTED = r"(?:了|下列|以下|如下|上述)?(?:共?\d+[件部项个])?(?:[^,。;:\ue001-\ue024]{0,24})"
_RIGHT = Pattern(
    rf"(?:(?:(?:了|下列|以下|如下|\d+[件部项个]){_COUNTED})?:(?P<all>{_OPEN_LIST})|(?P<some>{_LIST})|了?(?P<one>{_LIST}))"
)
_LEFT = Pattern(rf"(?P<some>{_LIST}){_REST},?{_FILL},?{_FILL}$")
# From the start of a sentence on, a list may have commas in it.
_LEFT_FROM_START = Pattern(
    rf"^(?P<some>{_ITEMS}(?:(?:[、,和及与]|以及|并)*{_ITEMS})*){_REST},?{_FILL},?{_FILL}$"
)
_LEFT_OF_AMEND = Pattern(rf"(?P<some>{_LIST})[^,。;\ue001-\ue016]{{0,24}}$")
_OF = re.compile(r"(?:等[^,。;\ue001-\ue024]{0,24})?的")
_ALTERNATIVES = Pattern(rf"[{s.VERBS}](?:[、和或及与]|或者|以及)+(?=[{s.VERBS}])")
_PLAIN_LIST = Pattern(rf"{_OPEN_LIST}{_REST}[。;,.]?")
_STANDING = {
    s.REPEAL: REPEALING,
    s.EXPIRE: EXPIRING,
    s.AMEND: AMENDING,
    s.KEEP: KEEPING,
    s.PROPOSE: PROPOSING,
    s.UNSURE: UNCLEAR,
}
_PART = r"(?:第[一二三四五六七八九十百零〇\d]+(?:[条款项章节编]|部分)|附件|附表|部分|其中|关于|有关|除外)"
# 废止《…》，但第三章继续有效: something is kept, and no name stands beside the verb.
_KEPT_IN_PART = Pattern(
    rf"(?:{_PART}|但|不过)[^。;\ue001-\ue016]{{0,40}}(?:{s.KEEP}|除外)|除[^。;\ue001-\ue016]{{1,40}}外"
)
# 停止执行第三条规定的收费
_OBJECT = Pattern(rf"[^,。;:\ue001-\ue024]{{0,12}}{_PART}")
# 待……后，废止
_CONDITION = Pattern(r"(?:^|[,;:])(?:待(?!遇)|俟|如(?!下)|若(?!干)|一旦)[^。;]*?(?:后|时|的|起),")
_ENDING = (REPEALING, EXPIRING)


class Said(NamedTuple):
    """A name and what is said of it (see ``standing``); "" nothing.

    ``day`` is the day the sentence gives for it (ISO), "?" one that cannot be known, "" none.
    """

    name: Name
    standing: str
    day: str = ""
    successor: str = ""


class Saying(NamedTuple):
    """A sentence read: what it says of names, whether it is a mere list, which verbs it has.

    ``unread`` are names beside which a verb of repeal stands that could not be joined to them.
    """

    said: tuple[Said, ...]
    plain: bool
    verbs: frozenset[str]
    unread: tuple[Name, ...]


def saying_of(text: str) -> Saying:
    """Read one sentence."""
    shape = shape_of(text)
    taken: dict[int, set[str]] = {}
    verbs = [i for i, char in enumerate(shape.tokens) if char in s.VERBS]
    doubtful = {m.start() for m in _ALTERNATIVES.finditer(shape.tokens)}
    doubtful |= {m.end() for m in _ALTERNATIVES.finditer(shape.tokens)}
    for at in verbs:
        standing = UNCLEAR if at in doubtful else _STANDING.get(shape.tokens[at], "")
        if standing in _ENDING and _is_reserved(shape.tokens, at):
            standing = UNCLEAR
        for name in _taken_by(shape.tokens, at):
            taken.setdefault(name, set()).add(standing)
    said = tuple(_said(shape, index, _one(standings)) for index, standings in sorted(taken.items()))
    ending = any(shape.tokens[at] in s.REPEAL + s.EXPIRE for at in verbs)
    unread = tuple(n for i, n in enumerate(shape.names) if ending and i not in taken)
    plain = not verbs and bool(shape.names) and _PLAIN_LIST.fullmatch(shape.tokens) is not None
    if plain:
        said = tuple(_said(shape, index, "") for index in range(len(shape.names)))
    return Saying(said, plain, frozenset(shape.tokens[at] for at in verbs), unread)


def _is_reserved(tokens: str, at: int) -> bool:
    """Whether a sentence says more of what a verb ends: a part of it, a condition, what is kept."""
    rest = tokens[at + 1 :]
    return (
        (_OBJECT.match(rest) is not None and _RIGHT.match(rest) is None)
        or _KEPT_IN_PART.search(rest) is not None
        or _CONDITION.search(tokens[:at] + ",") is not None
    )


def _one(standings: set[str]) -> str:
    return next(iter(standings)) if len(standings) == 1 else UNCLEAR


def _taken_by(tokens: str, at: int) -> list[int]:
    """Indices of the names that a verb takes; both sides at once is none of our guesses."""
    right = _RIGHT.match(tokens[at + 1 :])
    left = _LEFT_FROM_START.match(tokens[:at]) or _LEFT.search(tokens[:at])
    if left is None and tokens[at] == s.AMEND and right is None:
        left = _LEFT_OF_AMEND.search(tokens[:at])
    if right is not None:
        which = next(g for g in ("all", "some", "one") if right[g])
        # 废止《…》的决定 is the name of another text.
        if _OF.match(tokens, at + 1 + right.end()):
            return []
        return _indices(tokens, at + 1 + right.start(which), at + 1 + right.end(which))
    return _indices(tokens, left.start("some"), left.end("some")) if left else []


def _indices(tokens: str, start: int, end: int) -> list[int]:
    first = tokens[:start].count(s.NAME)
    return list(range(first, first + tokens[start:end].count(s.NAME)))


def _said(shape: Shape, index: int, standing: str) -> Said:
    day = ""
    if s.SOME_DAY in shape.tokens:
        day = "?"
    elif len(shape.days) == 1:
        day = shape.days[0]
    elif shape.days:
        day = "?"
    successors = "、".join(each.title or each.number for each in shape.successors)
    return Said(shape.names[index], standing, day, successors)
