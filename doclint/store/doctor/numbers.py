"""Numbers that are not the document's own: a crawler took the first that the text cites.

A number is doubted for what contradicts it: the document's own title quotes it, another
document has a better claim to it, its year is not that of the document, its 代字 is another
organ's. One sign alone may be a slip of the date; that is said, too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.official.number import numbers_in
from doclint.official.vocabulary import DOCUMENT_TYPES, genre_of, is_organ
from doclint.registry.identity import issuers
from doclint.registry.model import Record, Relation
from doclint.registry.number import code_of, normal_number, year_of_number
from doclint.registry.title import core_of
from doclint.store.doctor.model import Ailment, Ward, called

_USUAL = 20  # documents of a 代字 by which its organ is told
_SHARE = 0.9
_FAR = 2  # years
_LEAST = 7  # characters of a title that tells a document
_LEAD = 2  # points by which one claim is better than another
_NEW_YEAR = ("01", "02")  # signed with last year's number
_YEAR_END = ("11", "12")  # signed with next year's
_REPEALING = ("废止", "失效", "停止执行", "修改")


class _Doubt(NamedTuple):
    reason: str
    sure: bool


def number_ailments(ward: Ward) -> Iterator[Ailment]:
    """The documents whose number is doubted, in the order of the registry."""
    shared = _shared(ward.records)
    organs = _organs(ward.records)
    for record in ward.records:
        if not record.number:
            continue
        rivals = [each for each in shared.get(record.number, ()) if each.key != record.key]
        doubts = [
            *_quoted(record, ward.relations.get(record.key, ())),
            *_claimed(record, rivals, organs),
            *_foreign(record, organs),
            *_undated(record),
        ]
        year = _year(record, rivals)
        if year is not None and (doubts or _captured(record, rivals)):
            doubts.append(year)
        if doubts:
            yield _captured_ailment(record, rivals, doubts)
        elif year is not None:
            yield _year_ailment(record, year)


def _shared(records: Sequence[Record]) -> dict[str, list[Record]]:
    """The numbers that several documents have, with these."""
    found: dict[str, list[Record]] = {}
    for record in records:
        if record.number:
            found.setdefault(record.number, []).append(record)
    return {number: each for number, each in found.items() if len(each) > 1}


def _organs(records: Sequence[Record]) -> dict[str, str]:
    """The organ that nearly all documents of a 代字 are of."""
    found: dict[str, Counter[str]] = {}
    for record in records:
        named = issuers(record)
        if named and code_of(record.number):
            found.setdefault(code_of(record.number), Counter())[named[0]] += 1
    usual = {code: counts.most_common(1)[0] for code, counts in found.items()}
    return {
        code: organ
        for code, (organ, count) in usual.items()
        if found[code].total() >= _USUAL and count >= _SHARE * found[code].total()
    }


def _quoted(record: Record, said: Sequence[Relation]) -> Iterator[_Doubt]:
    """The document itself names another by this number."""
    cited = {normal_number(each.value) for each in numbers_in(key_of(record.title))}
    if record.number in cited:
        yield _Doubt("标题里引用的就是这个文号，本件不会与它引用的文件同号", True)
    for relation in said:
        if relation.number == record.number:
            yield _Doubt(f"正文用这个文号指另一件文件：“{_excerpt(relation)}”", True)
            return


def _claimed(record: Record, rivals: Sequence[Record], organs: dict[str, str]) -> Iterator[_Doubt]:
    """Another document has a better claim to the number."""
    core = core_of(record.title)
    for rival in rivals:
        theirs = core_of(rival.title)
        if _LEAST <= len(theirs) < len(core) and theirs in core:
            yield _Doubt(f"标题里说的{called(rival)}正是这个文号", True)
            return
    best = max(rivals, key=lambda each: _claim(each, organs), default=None)
    if best is not None and _claim(best, organs) >= _claim(record, organs) + _LEAD:
        yield _Doubt(f"这个文号是{called(best)}的，那一件的机关、年份都对得上", True)


def _claim(record: Record, organs: dict[str, str]) -> int:
    """How well a document fits its number."""
    named = issuers(record)
    organ = organs.get(code_of(record.number), "")
    year = year_of_number(record.number)
    return (
        2 * (bool(organ) and organ in named)
        + 2 * (bool(year) and record.issued_on[:4] == year)
        + (genre_of(record.title) in DOCUMENT_TYPES)
        + bool(named)
    )


def _foreign(record: Record, organs: dict[str, str]) -> Iterator[_Doubt]:
    """The 代字 is that of another organ; an order has no 代字 at all."""
    named, code = issuers(record), code_of(record.number)
    organ = organs.get(code, "")
    if code and record.title.endswith("令") and is_organ(record.title[:-1]):
        yield _Doubt("令的编号是“第×号”，这个文号应当是令里引用的文件的", True)
    elif organ and named and organ not in named and named[0] in organs.values():
        yield _Doubt(f"代字“{code}”是{organ}的，本件的发文机关是{named[0]}", False)


def _undated(record: Record) -> Iterator[_Doubt]:
    """A plan or rule without issuer and date, published years after the year of the number."""
    if record.issued_on or issuers(record) or genre_of(record.title) in DOCUMENT_TYPES:
        return
    year, published = year_of_number(record.number), record.published_on[:4]
    if year and published and int(published) - int(year) >= _FAR:
        yield _Doubt(
            f"标题不是公文标题，也没有发文机关和成文日期，{published}年才发布，文号却是{year}年的",
            False,
        )


def _year(record: Record, rivals: Sequence[Record]) -> _Doubt | None:
    """The year of the number is not that of the document."""
    year, issued = year_of_number(record.number), record.issued_on
    if not year or not issued or year == issued[:4]:
        return None
    apart = int(issued[:4]) - int(year)
    near_new_year = (apart == 1 and issued[5:7] in _NEW_YEAR) or (
        apart == -1 and issued[5:7] in _YEAR_END
    )
    if near_new_year and not rivals:
        return None
    return _Doubt(f"文号是{year}年的，成文日期是{issued}", abs(apart) >= _FAR)


def _captured(record: Record, rivals: Sequence[Record]) -> bool:
    """Whether a number of another year was rather captured than a date mistyped.

    A repeal decision carries the number of what it repeals. Where the document was published
    in the year of the number, the date is the slip.
    """
    year, issued = int(year_of_number(record.number)), int(record.issued_on[:4])
    if issued < year or record.published_on[:4] == str(year):
        return False
    repealing = any(word in record.title for word in _REPEALING)
    return bool(rivals) or not issuers(record) or (repealing and issued - year >= 1)


def _captured_ailment(
    record: Record, rivals: Sequence[Record], doubts: Sequence[_Doubt]
) -> Ailment:
    keys = (record.key, *(each.key for each in rivals))
    if any(word in record.title for word in _REPEALING):
        hint = _Doubt("废止、修改的决定，抓到的常是它所废止、修改的文件的文号", False)
        doubts = [*doubts, hint]
    return Ailment(
        "captured-number",
        keys,
        f"{called(record)}：{'；'.join(each.reason for each in doubts)}。",
        f"核对原文版头的文号，用 doclint registry add --key {record.key} --number 正确的文号 改正；"
        "没有文号的，写 --number 无",
        any(each.sure for each in doubts),
    )


def _year_ailment(record: Record, doubt: _Doubt) -> Ailment:
    year = year_of_number(record.number)
    slip = ""
    if record.published_on[:4] == year:
        slip = "，发布日期与文号同年，多半是成文日期登错了"
    return Ailment(
        "year-mismatch",
        (record.key,),
        f"{called(record)}：{doubt.reason}{slip}。",
        f"核对原文，用 doclint registry add --key {record.key} --issued-on 日期（或 --number 文号）改正",
        doubt.sure,
    )


def _excerpt(relation: Relation) -> str:
    start = max(0, relation.start - 12)
    return relation.evidence[start : relation.end + 12].strip()
