"""The decision of a worklist as labelled lines: the sheet 说明, the head of a csv."""

from collections.abc import Iterable, Iterator
from typing import Any

from doclint.publish.worklist.model import Worklist, WorklistError
from doclint.tables import read_day

NAME, VERSION = "doclint工作清单", "1"
_LABELS = (
    ("来源", "source"),
    ("决定标题", "title"),
    ("决定文号", "number"),
    ("决定机关", "issuer"),
    ("决定日期", "issued_on"),
    ("生效日期", "effective_on"),
)
_STATED, _FAULT, _NOTE = "写明件数", "清单的问题", "提示"
_DAYS = ("issued_on", "effective_on")


def lines_of(worklist: Worklist) -> Iterator[tuple[str, str]]:
    """(label, value) of all that a worklist says besides its items."""
    yield NAME, VERSION
    for label, field in _LABELS:
        yield label, getattr(worklist, field)
    yield _STATED, "" if worklist.stated is None else str(worklist.stated)
    for fault in worklist.faults:
        yield _FAULT, fault
    for note in worklist.notes:
        yield _NOTE, note


def worklist_of(lines: Iterable[tuple[str, str]], where: str) -> Worklist:
    """The worklist (without items) of such lines; raises ``WorklistError``."""
    values: dict[str, Any] = dict.fromkeys((field for _, field in _LABELS), "")
    fields, stated = dict(_LABELS), ""
    faults: list[str] = []
    notes: list[str] = []
    for label, value in lines:
        if label == NAME and value != VERSION:
            raise WorklistError(
                f"{where}：工作清单的版本是{value}，本程序只认{VERSION}，请升级 doclint"
            )
        if label in fields:
            values[fields[label]] = value
        elif label == _STATED:
            stated = value
        elif label in (_FAULT, _NOTE):
            (faults if label == _FAULT else notes).append(value)
    for field in _DAYS:
        values[field] = read_day(values[field])
    count = int(stated) if stated.isdecimal() else None
    return Worklist(**values, stated=count, faults=tuple(faults), notes=tuple(notes))
