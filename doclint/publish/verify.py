"""Whether the marks still stand: every file the journal says is marked is read again."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from doclint.publish import journal
from doclint.publish.apply import mark_again
from doclint.publish.docx import inspect_docx
from doclint.publish.html import inspect, mark_identity
from doclint.publish.journal import DONE, Journal, Step, is_unmarking
from doclint.publish.keeper import Keeper
from doclint.publish.lock import held
from doclint.publish.model import Mark
from doclint.publish.refusal import DamagedError, PlaceError, PublishError
from doclint.publish.root import Content, Root
from doclint.publish.row import page_of
from doclint.publish.salvage import Salvage, salvaged
from doclint.publish.side import is_own, side_content
from doclint.publish.words import banner, word_of
from doclint.publish.work import DOCX, LINKS, ROW, SIDE
from doclint.registry.model import Record, Registry
from doclint.status import EXPIRED, REPEALED

# What became of a mark.
RIGHT, KEPT = "right", "kept"  # to the byte; other parts of the page changed
LOST, CHANGED, GONE, OUTDATED, UNREAD = "lost", "changed", "gone", "outdated", "unread"
DAMAGED = "damaged"  # the journal
WORDS = {
    RIGHT: "完好", KEPT: "标注完好，页面其他内容有改动", LOST: "标注丢失（很可能被内容管理系统重新发布）",
    CHANGED: "标注被改动", GONE: "文件不在了", OUTDATED: "与登记库不一致", UNREAD: "读不出来",
    DAMAGED: "日志已损坏",
}  # fmt: skip
_ENDED = (REPEALED, EXPIRED)
_REMEDY = "要撤回标注，请用 doclint annotate revert（日志里读不出的，再用 revert --marks）"


class Verdict(NamedTuple):
    """What became of one mark: ``state`` is one of the above, ``note`` more of it in Chinese."""

    state: str
    path: str
    mark: Mark | None
    note: str = ""

    @property
    def well(self) -> bool:
        """Whether nobody has to look into it."""
        return self.state in (RIGHT, KEPT)


class Question(NamedTuple):
    """What is asked: where, against which journal, and against which registry on which day."""

    root: str
    journal: str
    today: date
    registry: Registry | None = None
    rows: Keeper | None = None


def verified(question: Question) -> Iterator[Verdict]:
    """A verdict for every marked file, by path. Raises PublishError where there is no journal."""
    root = Root.open(question.root)
    place = question.journal or journal.beside(root.path)
    with held(root.path), journal.opened(place, root.path, create=False) as record:
        if record is None:
            raise PublishError(
                f"没有日志 {place}：这里还没有标注过，或者日志在别处（请用 --journal 写明）"
            )
        left = salvaged(record)
        if left is None:
            yield from _all(record, root, question, record.latest())
        else:
            yield from _of_damaged(record, left, root, question)


def _of_damaged(
    record: Journal, left: Salvage, root: Root, question: Question
) -> Iterator[Verdict]:
    """What can still be known by a damaged journal; the rest is said not to be."""
    lost = {each.path for each in left.lost}
    last = {step.path: step for step in left.steps if step.state == DONE and step.path not in lost}
    yield from _all(record, root, question, (last[path] for path in sorted(last)))
    for path in sorted(lost):
        yield Verdict(DAMAGED, path or "（读不出是哪个文件）", None, "标注还在不在，核不了")
    yield Verdict(DAMAGED, record.path, None, f"可能还有没列出的文件，核不了；{_REMEDY}")


def _all(
    record: Journal, root: Root, question: Question, steps: Iterable[Step]
) -> Iterator[Verdict]:
    for step in steps:
        if is_unmarking(step):
            continue  # marks that were taken out are not missed
        mark = mark_again(step.mark)
        keeper = question.rows if step.kind == journal.ROW else root
        if keeper is None:
            yield Verdict(
                UNREAD, step.path, mark, "这是数据库里的一行，请用 --database 写明数据库的设置文件"
            )
            continue
        try:
            content = keeper.read(step.path)
        except PlaceError as error:
            yield Verdict(UNREAD, step.path, mark, str(error))
            continue
        verdict = _of_content(step, mark, content)
        verdict = _with_original(verdict, step, record)
        yield _against_registry(verdict, question) if verdict.well else verdict


def _with_original(verdict: Verdict, step: Step, record: Journal) -> Verdict:
    """A mark that stands is not well where it could not be taken back."""
    if not verdict.well:
        return verdict
    try:
        record.original(step)
    except DamagedError:
        return verdict._replace(state=DAMAGED, note=f"标注还在，但日志里的原文取不出；{_REMEDY}")
    return verdict


def _of_content(step: Step, mark: Mark | None, content: Content | None) -> Verdict:
    if content is None:
        return Verdict(GONE, step.path, mark)
    if content.sha256 == step.sha_after:
        return Verdict(RIGHT, step.path, mark)
    if content.sha256 == step.sha_before:
        return Verdict(LOST, step.path, mark, "又是标注之前的内容")
    try:
        state, note = _found(step, mark, content.data)
    except ValueError as error:
        return Verdict(CHANGED, step.path, mark, str(error))
    return Verdict(state, step.path, mark, note)


def _found(step: Step, mark: Mark | None, data: bytes) -> tuple[str, str]:
    """What stands in a file that is not as it was written."""
    said_in = json.loads(step.mark)
    kind = str(said_in["kind"])
    if kind == SIDE and mark is not None:
        same = side_content(str(said_in["about"]), mark, None) == data
        return (KEPT, "") if same else (CHANGED if is_own(data) else LOST, "")
    if kind == DOCX and mark is not None:
        return _in_docx(mark, data)
    return _in_page(kind, mark, page_of(data) if kind == ROW else data)


def _in_docx(mark: Mark, data: bytes) -> tuple[str, str]:
    from doclint.package import InputError

    try:
        text, word = inspect_docx(data)
    except InputError as error:
        return CHANGED, str(error)
    if (text, word) == (banner(mark), word_of(mark)):
        return KEPT, ""
    return (LOST, "") if not text and not word else (CHANGED, "横条或者文档属性与所写的不同")


def _in_page(kind: str, mark: Mark | None, data: bytes) -> tuple[str, str]:
    stated = inspect(data)
    if stated.faults:
        return CHANGED, "；".join(stated.faults)
    if kind == LINKS or mark is None:
        return (KEPT, "") if stated.links else (LOST, "链接后缀不见了")
    if stated.mark is None:
        return LOST, ""
    if mark_identity(stated.mark) != mark_identity(mark):
        return CHANGED, f"页面上的标注是“{word_of(stated.mark)}”，应为“{word_of(mark)}”"
    return KEPT, ""


def _against_registry(verdict: Verdict, question: Question) -> Verdict:
    """A mark that stands may not be right any longer."""
    mark, registry = verdict.mark, question.registry
    if mark is None or registry is None:
        return verdict
    record = _registered(mark, registry)
    standing = registry.standing(record.key, question.today) if record else None
    if standing is None or standing.status == mark.status:
        return verdict
    # 废止 and 失效 of one document may stand in both: what ended first counts in the registry.
    if standing.status in _ENDED and mark.status in _ENDED and standing.word == word_of(mark):
        return verdict
    note = f"登记库里是“{standing.word}”，标注写的是“{word_of(mark)}”"
    return verdict._replace(state=OUTDATED, note=note)


def _registered(mark: Mark, registry: Registry) -> Record | None:
    """The one document of the registry that a mark is of; None where it is not sure."""
    for issuer in ("", mark.issuer):
        records = registry.find(number=mark.number, title=mark.title, issuer=issuer)
        if len(records) == 1:
            return records[0]
    return None
