"""Lists (xlsx, xls, ods, csv) → entries, a row each."""

import os
from collections.abc import Iterator

from doclint.registry.issuer import issuer_names
from doclint.registry.model import (
    WAS_AMENDED,
    WAS_EXPIRED,
    WAS_PARTLY_REPEALED,
    WAS_REPEALED,
    Event,
    Ground,
    Location,
    Record,
)
from doclint.registry.number import normal_number, unlabelled
from doclint.registry.title import plain_title
from doclint.status import AMENDED, EXPIRED, PARTLY_REPEALED, REPEALED, read_status
from doclint.store.entry import Entry
from doclint.store.errors import RegistryError
from doclint.store.intake.cells import bare, class_of, day_of, end_of, named_in
from doclint.store.intake.columns import Columns, columns_of
from doclint.store.intake.model import Intake
from doclint.tables import Row, Table, TableError, read_tables

_EVENTS = {
    AMENDED: WAS_AMENDED,
    PARTLY_REPEALED: WAS_PARTLY_REPEALED,
    REPEALED: WAS_REPEALED,
    EXPIRED: WAS_EXPIRED,
}
_DAYS = {
    "issued_on": "成文日期", "published_on": "发布日期", "effective_on": "施行日期", "since": "状态起始日期",
}  # fmt: skip


def from_tables(path: str) -> Intake:
    """The rows of all sheets of a file that have a header; raises ``RegistryError``."""
    try:
        tables = read_tables(path)
    except (TableError, OSError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        raise RegistryError(said if path in str(said) else f"{path}：{said}") from None
    found = [(table, columns_of(table)) for table in tables]
    known = [(table, columns) for table, columns in found if columns is not None]
    if not known:
        raise RegistryError(
            f"{path}：前 10 行里没有找到表头，要有“发文字号”或者“标题”一列，再加至少一列"
        )
    notes = [f"工作表“{t.name}”没有找到表头，没有导入" for t, c in found if c is None and t.rows]
    notes += [
        f"{f'工作表“{table.name}”' if table.name else ''}没有用到的列：{'、'.join(columns.unused)}"
        for table, columns in known
        if columns.unused
    ]
    name = os.path.basename(path)
    total = sum(len(_body(table, columns)) for table, columns in known)
    entries = (each for table, columns in known for each in _entries(name, table, columns))
    return Intake(entries, total, tuple(notes))


def _body(table: Table, columns: Columns) -> list[Row]:
    """The rows below the header; a header that is repeated on each page is none."""
    head = columns.header
    return [r for r in table.rows if r.number > head.number and r.cells != head.cells]


def _entries(name: str, table: Table, columns: Columns) -> Iterator[Entry]:
    for row in _body(table, columns):
        yield _Reader(columns, row, f"{name}{table.place(row)}").entry()


class _Reader:
    """One row on its way to an entry, collecting remarks."""

    def __init__(self, columns: Columns, row: Row, origin: str) -> None:
        self._columns = columns
        self._row = row
        self._origin = origin
        self._notes: list[str] = []

    def entry(self) -> Entry:
        """The row as an entry; one that names no document says so."""
        record = self._record()
        if not record.number and not record.title:
            return Entry(record, self._origin, fault="没有文号也没有标题")
        events = self._events(record)
        return Entry(
            record,
            self._origin,
            self._locations(),
            events,
            notes=tuple(self._notes),
            successor=named_in(self._cell("successor")),
        )

    def _cell(self, field: str) -> str:
        return bare(self._columns.cell(self._row, field))

    def _record(self) -> Record:
        raw, title = unlabelled(self._cell("number")), self._cell("title")
        number = normal_number(raw)
        if raw and not number:
            self._notes.append(f"文号“{raw}”看不懂，按没有文号登记")
        days = {name: self._day(name) for name in ("issued_on", "published_on", "effective_on")}
        bare_title, marked = plain_title(title)
        return Record(
            "",
            number,
            "".join(raw.split()),
            bare_title,
            issuer_names(self._cell("issuer")),
            **days,
            expires_on=self._end(days["effective_on"] or days["issued_on"]),
            disclosure=self._disclosure(),
            kind=self._cell("kind"),
            reason=self._cell("reason"),
            stated=self._status()[1] or marked,
        )

    def _day(self, field: str) -> str:
        day = day_of(self._columns.cell(self._row, field))
        if day is None:
            self._notes.append(f"{_DAYS[field]}“{self._cell(field)}”不是完整的日期，没有登记")
        return day or ""

    def _end(self, start: str) -> str:
        end = end_of(self._columns.cell(self._row, "expires_on"), start)
        if end is None:
            self._notes.append(f"有效期“{self._cell('expires_on')}”算不出截止日期，没有登记")
        return end or ""

    def _disclosure(self) -> str:
        cls = class_of(self._columns.cell(self._row, "disclosure"))
        if cls is None:
            self._notes.append(f"公开属性“{self._cell('disclosure')}”看不懂，没有登记")
        return cls or ""

    def _status(self) -> tuple[str, str]:
        return read_status(self._cell("status")) or ("", "")

    def _events(self, record: Record) -> tuple[Event, ...]:
        """What the status of the row says has happened."""
        status, word = self._status()
        if not status and self._cell("status"):
            self._notes.append(f"状态“{self._cell('status')}”看不懂，没有登记")
        if not self._cell("status") and self._cell("since"):
            self._notes.append(f"只有日期“{self._cell('since')}”，没有写状态，没有登记状态")
        if status not in _EVENTS:
            return ()
        since = self._day("since")
        # A term that has run out says itself that the document has lapsed.
        if status == EXPIRED and not since and record.expires_on:
            return ()
        ground = named_in(self._cell("ground_title"))
        number = normal_number(self._cell("ground_number")) or ground.number
        scope = self._cell("scope")
        return (
            Event(
                _EVENTS[status],
                since,
                Ground(ground.title, number),
                "" if scope in ("全文", "全部") else scope,
                word=word,
                source=self._origin,
            ),
        )

    def _locations(self) -> tuple[Location, ...]:
        found = (("url", self._cell("url")), ("file", self._cell("path").replace("\\", "/")))
        return tuple(Location(kind, place) for kind, place in found if place)
