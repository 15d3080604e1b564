"""Items of a worklist → what is to be done with which file, and what is not to be done, with why."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from doclint.publish.model import ABSENT as NOT_THERE
from doclint.publish.model import HELD as NOT_YET
from doclint.publish.model import READY, TO_REVIEW, Entry, Item, Mark
from doclint.publish.model import WRONG as FAULTY
from doclint.publish.side import side_path
from doclint.publish.work import (
    ABSENT,
    BY_HAND,
    CONFLICT,
    DECLINED,
    DOCX,
    HELD,
    PAGE,
    REVIEW,
    ROW,
    SIDE,
    WRONG,
    Outcome,
    Target,
    Work,
)
from doclint.publish.worklist.model import CONFIRMED, DO_NOT_MARK
from doclint.status import STATUSES

_KINDS = {"page": PAGE, "docx": DOCX, "file": SIDE, "row": ROW}
_RESULTS = {NOT_THERE: ABSENT, NOT_YET: HELD, TO_REVIEW: REVIEW, FAULTY: WRONG}
_URL = "url"  # an address without a file below the root
_ELSEWHERE = "这个网址在门户文件夹里没有对应的文件，请按手工标注单（--hand）到发布系统里标注"
_NO_PAGE = "写了旁注文件；清单里没有链接它的网页，请人工在链接旁注明"


class Chosen(NamedTuple):
    """What is to be done, and the outcomes of the items with which nothing is done."""

    works: tuple[Work, ...]
    others: tuple[Outcome, ...]


def choose(items: Iterable[Item], today: date, closed: Callable[[str], str]) -> Chosen:
    """What is to be done; nothing for an item that is not ready or lacks ground or day.

    ``closed`` says why a Word document cannot be written in ("" where it can): such a one gets
    a side file instead.
    """
    works: dict[str, Work] = {}
    others: list[Outcome] = []
    contradicted: set[str] = set()
    for item in items:
        refused = _reason(item, today)
        if refused is not None:
            others.append(refused)
            continue
        work = _open(_work(item), closed)
        known = works.get(work.path)
        if known is not None and known.mark != work.mark:
            contradicted.add(work.path)
            others.append(_against(work))
        works.setdefault(work.path, work)
    others += [_against(works.pop(path)) for path in sorted(contradicted)]
    return Chosen(tuple(_with_attachments(works)), tuple(others))


def mark_of(entry: Entry, number: str = "") -> Mark:
    """What is written for an entry."""
    return Mark(
        entry.status, entry.word, entry.effective_on, entry.ground, entry.scope, entry.successor,
        entry.number or number, entry.title, entry.issuer, entry.issued_on,
    )  # fmt: skip


def _reason(item: Item, today: date) -> Outcome | None:
    """Why nothing is done with an item; None where something is."""
    entry, place = item.entry, item.place
    path, kind = (place.path, place.kind) if place else ("", "")
    none = Outcome(REVIEW, path, kind, mark_of(entry), note=item.note, matched_by=item.matched_by)
    if item.decision == DO_NOT_MARK:
        return none._replace(result=DECLINED)
    if item.state != READY:
        return none._replace(
            result=_RESULTS[item.state], note="；".join(filter(None, (item.note, *entry.faults)))
        )
    if place is None:
        return none._replace(result=ABSENT)
    fault = _fault(entry)
    if fault or place.kind not in (*_KINDS, _URL):
        return none._replace(result=WRONG, note=fault or f"不认识的位置类型“{place.kind}”")
    if entry.effective_on > today.isoformat():
        return none._replace(result=HELD, note=f"{entry.effective_on}起生效")
    if place.kind == _URL:
        mark = mark_of(entry, place.number)
        return none._replace(result=BY_HAND, mark=mark, note=_ELSEWHERE)
    return None


def _fault(entry: Entry) -> str:
    """What an entry lacks to be marked; checked again, for a worklist may come from anywhere."""
    if entry.faults:
        return "；".join(entry.faults)
    if entry.status not in STATUSES:
        return f"状态“{entry.word or entry.status}”不认识"
    if not entry.ground.title and not entry.ground.number:
        return "没有写依据"
    try:
        date.fromisoformat(entry.effective_on)
    except ValueError:
        return "没有写生效日期"
    return "" if entry.number or entry.title else "文号和标题都没有写"


def _work(item: Item) -> Work:
    place = item.place
    assert place is not None
    kind = _KINDS[place.kind]
    about = place.path if kind == SIDE else ""
    path = side_path(place.path) if kind == SIDE else place.path
    approved = item.matched_by == CONFIRMED
    mark = mark_of(item.entry, place.number)
    return Work(path, kind, mark, place.sha256, approved, (), about, item.matched_by)


def _open(work: Work, closed: Callable[[str], str]) -> Work:
    """A side file in place of a Word document that cannot be written in."""
    reason = closed(work.path) if work.kind == DOCX else ""
    if not reason:
        return work
    note = f"{reason}；改为在旁边写旁注文件"
    return work._replace(path=side_path(work.path), kind=SIDE, about=work.path, note=note)


def _against(work: Work) -> Outcome:
    assert work.mark is not None
    note = "清单里有几行都指向这里，写的状态、日期或者依据不一样，没有动它；请先核对清单"
    return Outcome(CONFLICT, work.path, work.kind, work.mark, note=note, matched_by=work.matched_by)


def _with_attachments(works: dict[str, Work]) -> Iterator[Work]:
    """Pages with the files of their own documents as targets: a line stands beside each link."""
    files: dict[Mark, list[str]] = {}
    for work in works.values():
        if work.kind == SIDE and work.mark is not None:
            files.setdefault(work.mark, []).append(work.about)
    pages = {work.mark: work.path for work in reversed(works.values()) if work.kind == PAGE}
    for work in works.values():
        mark = work.mark
        if work.kind == PAGE and mark in files:
            assert mark is not None
            yield work._replace(links=tuple(Target(path, mark) for path in files[mark]))
        elif work.kind == SIDE and mark not in pages:
            yield work._replace(note="；".join(filter(None, (work.note, _NO_PAGE))))
        elif work.kind == SIDE:
            yield work._replace(page=pages[mark])
        else:
            yield work
