"""Rows of a content management system's table, marked like pages.

A settings file names table and columns::

    url = "postgresql://用户@主机/库"    # 或 sqlite:///cms.sqlite
    table = "article"
    key = "id"             # 主键
    html = "content"       # 正文所在的列
    number = "doc_number"  # 发文字号
    title = "title"        # 标题
    status = "validity"    # 有效性，可以不写

A row is written in one transaction in which its content is read and hashed first: one that
has changed is left alone. SQLAlchemy is imported only here.
"""

import os
import tomllib
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    Table,
    create_engine,
    event,
    select,
    update,
)
from sqlalchemy.exc import NoSuchTableError, SQLAlchemyError

from doclint.publish.model import READY, REVIEW, SURE, TO_REVIEW, Entry, Item, Place
from doclint.publish.refusal import ConflictError, PlaceError, PublishError
from doclint.publish.root import Content, digest
from doclint.publish.row import Row, packed, unpacked
from doclint.registry.agreement import SAME, compare_numbers, compare_titles
from doclint.registry.number import normal_number

_REQUIRED = ("url", "table", "key", "html", "number", "title")
_KEYS = (*_REQUIRED, "status")
_CHANGED = "数据库里的这一行刚刚被别人改动了，没有动它；请重新核对后再运行"


class Settings(NamedTuple):
    """Where the rows are; ``status`` is "" where the table has no such column."""

    url: str
    table: str
    key: str
    html: str
    number: str
    title: str
    status: str = ""


def read_settings(path: str) -> Settings:
    """The settings of a file; raises PublishError with what is wrong."""
    try:
        with open(path, "rb") as file:
            given = tomllib.load(file)
    except OSError as error:
        raise PublishError(f"数据库设置 {path} 打不开：{error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PublishError(f"数据库设置 {path} 写得不对：{error}") from None
    unknown = [name for name in given if name not in _KEYS]
    missing = [name for name in _REQUIRED if not given.get(name)]
    if unknown or missing or not all(isinstance(value, str) for value in given.values()):
        fault = "各项都应是文字"
        fault = f"缺少 {'、'.join(missing)}" if missing else fault
        fault = f"没有 {'、'.join(unknown)} 这一项" if unknown else fault
        raise PublishError(f"数据库设置 {path}：{fault}；应有 {'、'.join(_KEYS)}（status 可不写）")
    return Settings(**given)


class Rows:
    """The rows of a table, by paths ``table:key``; a ``Keeper``."""

    def __init__(self, settings: Settings) -> None:
        """Connect, and look whether table and columns are there; raises PublishError."""
        self._settings = settings
        with _explained():
            self._engine = _engine(settings.url)
        try:
            with _explained():
                self._table = self._known()
        except BaseException:
            self.close()
            raise

    def _known(self) -> Table:
        """The table as the database describes it; raises PublishError where a column is lacking."""
        settings = self._settings
        schema, _, name = settings.table.rpartition(".")
        try:
            table = Table(name, MetaData(), schema=schema or None, autoload_with=self._engine)
        except NoSuchTableError:
            raise PublishError(f"数据库里没有表 {settings.table}") from None
        wanted = [settings.key, settings.html, settings.number, settings.title, settings.status]
        lacking = [name for name in wanted if name and name not in table.c]
        if lacking:
            raise PublishError(f"表 {settings.table} 里没有列 {'、'.join(lacking)}")
        return table

    def close(self) -> None:
        """Give up the connections."""
        self._engine.dispose()

    def read(self, path: str) -> Content | None:
        """A row; raises PlaceError where the path is of another table or the key is not unique."""
        with _explained(), self._engine.connect() as connection:
            return self._content(connection, self._key(path), lock=False)

    def check_writable(self, path: str, mode: int | None) -> None:
        """The database tells when it is written."""

    def clear(self, path: str) -> None:
        """A transaction leaves nothing behind."""

    def put(self, path: str, data: bytes | None, before: str, mode: int | None) -> None:
        """Write a row if it still is what ``before`` is the hash of; raises ConflictError."""
        assert data is not None
        key = self._key(path)
        with (
            _explained(),
            self._engine.execution_options(doclint_writes=True).begin() as connection,
        ):
            now = self._content(connection, key, lock=True)
            if now is None or now.sha256 != before:
                raise ConflictError(_CHANGED)
            done = connection.execute(
                update(self._table).where(self._column("key") == key).values(self._values(data))
            )
            if done.rowcount != 1:
                raise ConflictError(_CHANGED)

    def find(self, entries: Iterable[Entry]) -> Iterator[Item]:
        """Items for the rows that an entry may mean; sure where number and title both agree."""
        wanted: dict[str, list[Entry]] = {}
        entries = list(entries)
        for entry in entries:
            wanted.setdefault(entry.number, []).append(entry)
        columns = [self._column(name) for name in ("key", "number", "title")]
        with _explained(), self._engine.connect() as connection:
            rows = connection.execution_options(yield_per=500).execute(
                select(*columns).order_by(columns[0])
            )
            for key, number, title in rows:
                normal = normal_number(_text(number))
                named = wanted.get(normal, []) if normal else entries
                for entry in named:
                    item = self._item(entry, str(key), normal, _text(title))
                    if item is not None:
                        yield item

    def _item(self, entry: Entry, key: str, number: str, title: str) -> Item | None:
        numbers, titles = compare_numbers(entry.number, number), compare_titles(entry.title, title)
        if SAME not in (numbers, titles):
            return None
        path = f"{self._settings.table}:{key}"
        content = self.read(path)
        place = Place("row", path, content.sha256 if content else "", title, number)
        if numbers == titles == SAME:
            state = TO_REVIEW if entry.faults else READY
            return Item(entry, place, "数据库：文号和标题一致", SURE, state)
        how = "数据库：文号一致，标题不同" if numbers == SAME else "数据库：标题一致，文号对不上"
        return Item(entry, place, how, REVIEW, TO_REVIEW, "请人工确认是不是同一份文件")

    def script(self, path: str, old: bytes, new: bytes) -> str:
        """An UPDATE that does the same, and only to a row that still is ``old``."""
        quote = self._engine.dialect.identifier_preparer
        before, after = unpacked(old), unpacked(new)
        columns: list[tuple[Column[Any], object, object]] = []
        columns.append((self._column("html"), before.html, after.html))
        if self._settings.status:
            columns.append((self._column("status"), before.status, after.status))
        sets = ", ".join(f"{quote.format_column(c)} = {_literal(now)}" for c, _, now in columns)
        key, html = self._column("key"), columns[0]
        where = (
            f"{quote.format_column(key)} = {_literal(self._key(path))} "
            f"AND {quote.format_column(html[0])} = {_literal(html[1])}"
        )
        return f"UPDATE {quote.format_table(self._table)} SET {sets} WHERE {where};\n"

    def _content(self, connection: Connection, key: object, *, lock: bool) -> Content | None:
        names = ("html", "number", "title", *(("status",) if self._settings.status else ()))
        query = select(*map(self._column, names)).where(self._column("key") == key)
        found = connection.execute(query.with_for_update() if lock else query).all()
        if len(found) > 1:
            raise PlaceError(f"表 {self._settings.table} 里主键 {key} 有 {len(found)} 行，没有动它")
        if not found:
            return None
        html, number, title, *status = found[0]
        if html is not None and not isinstance(html, str):
            raise PlaceError(f"列 {self._settings.html} 不是文字，不能标注")
        stated = None if not status or status[0] is None else str(status[0])
        row = Row(_text(html), stated, normal_number(_text(number)), _text(title), bool(status))
        data = packed(row)
        return Content(data, digest(data), None)

    def _values(self, data: bytes) -> dict[str, str | None]:
        row = unpacked(data)
        values: dict[str, str | None] = {self._settings.html: row.html}
        if self._settings.status:
            values[self._settings.status] = row.status
        return values

    def _column(self, name: str) -> "Column[Any]":
        column: Column[Any] = self._table.c[getattr(self._settings, name)]
        return column

    def _key(self, path: str) -> object:
        """The key in a path, of the column's own type."""
        table, _, key = path.rpartition(":")
        if table != self._settings.table:
            raise PlaceError(f"位置应写成“{self._settings.table}:主键”")
        kind = getattr(self._column("key").type, "python_type", str)
        try:
            return kind(key) if kind in (int, uuid.UUID) else key
        except ValueError:
            raise PlaceError(f"主键 {key} 的写法不对") from None


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def _engine(url: str) -> Engine:
    from sqlalchemy import make_url

    made = make_url(url)
    if made.drivername in ("postgresql", "postgres"):
        made = made.set(drivername="postgresql+psycopg")
    if made.get_backend_name() == "sqlite" and not os.path.exists(made.database or ""):
        raise PublishError(f"数据库文件 {made.database} 不存在")
    engine = create_engine(made)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _connected)
        event.listen(engine, "begin", _begun)
    return engine


def _connected(connection: Any, record: object) -> None:
    """Leave transactions to SQLAlchemy."""
    connection.isolation_level = None


def _begun(connection: Connection) -> None:
    """A writer takes its lock before it reads: nobody comes between."""
    writes = connection.get_execution_options().get("doclint_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or error
        first = str(cause).strip().partition("\n")[0]
        raise PublishError(f"数据库出错：{first}") from None
