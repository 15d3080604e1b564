"""Opening a registry: the file or database, its version, the steps it lacks."""

import os
from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError

from doclint.store.errors import RegistryError
from doclint.store.faults import in_chinese, place_of
from doclint.store.schema import HEAD, VERSION_TABLE, metadata
from doclint.store.store import Store

_BUSY = 5_000  # milliseconds to wait for another writer
_CONNECT = 5  # seconds to wait for a database
_LOCK = 0x646F636C  # PostgreSQL's advisory lock on making and migrating: “docl”
_MIGRATIONS = Path(__file__).parent / "migrations"
_HOW = "请先用 doclint registry import 或者 doclint registry add 建立"


def opened(place: "str | os.PathLike[str]", *, create: bool) -> Store:
    """The registry of a path or URL; see ``doclint.store.open_registry``."""
    url = _url(os.fspath(place))
    name = place_of(url)
    with in_chinese(name):
        if url.get_backend_name() == "sqlite":
            _check_file(url, name, create)
        engine = _engine(url)
        try:
            _prepare(engine, name, create)
        except BaseException:
            engine.dispose()
            raise
    return Store(engine, name)


def _url(place: str) -> URL:
    if "://" not in place:
        return URL.create("sqlite", database=place)
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        raise RegistryError(
            "登记库的地址写得不对，应为文件路径或者 postgresql://用户@主机/数据库"
        ) from None
    if url.drivername in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise RegistryError(f"登记库只能是 SQLite 文件或者 PostgreSQL，不能是 {url.drivername}")
    return url


def _check_file(url: URL, name: str, create: bool) -> None:
    """Refuse what is no SQLite file before it is touched."""
    path = Path(url.database or "")
    if path.is_dir():
        raise RegistryError(f"{name} 是一个文件夹，请写明文件名")
    if not path.exists():
        if not create:
            raise RegistryError(f"{name} 不存在；{_HOW}")
        if not path.absolute().parent.is_dir():
            raise RegistryError(f"{name} 所在的文件夹不存在")
        return
    with path.open("rb") as file:
        head = file.read(16)
    if head != b"SQLite format 3\0" and not (create and not head):
        raise RegistryError(f"{name} 不是登记库（不是 SQLite 文件）")


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        timeout = {} if "connect_timeout" in url.query else {"connect_timeout": _CONNECT}
        return create_engine(url, connect_args=timeout)
    path = Path(url.database or "").absolute()
    if path.exists() and not os.access(path, os.W_OK):
        readable = URL.create("sqlite", database=f"{path.as_uri()}", query={
            "mode": "ro", "immutable": "1", "uri": "true"
        })  # fmt: skip
        url = readable
    engine = create_engine(url)
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begun)
    return engine


def _connected(connection: SqliteConnection, record: object) -> None:
    """Leave transactions to SQLAlchemy; check references; wait for another writer."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {_BUSY}")


def _begun(connection: Connection) -> None:
    """Begin: a writer takes its lock at once, so that no other can come between."""
    writes = connection.get_execution_options().get("doclint_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(engine: Engine, name: str, create: bool) -> None:
    """Make the tables or bring them up to date; raises ``RegistryError``."""
    with engine.connect() as connection:
        version = _version(connection)
    if version == HEAD:
        return
    if version is None and not create:
        raise RegistryError(f"{name} 里没有登记库；{_HOW}")
    with engine.connect() as plain, plain.execution_options(doclint_writes=True).begin():
        _lock(plain)
        _migrate(plain, name)
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA journal_mode = WAL")


def _version(connection: Connection) -> str | None:
    """The migration a database stands at, None where it holds no registry."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
    return str(found) if found else None


def _lock(connection: Connection) -> None:
    """Let nobody else make or migrate the registry until the end of the transaction."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _migrate(connection: Connection, name: str) -> None:
    """Run the steps that are lacking; another process may have done so meanwhile."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    version = _version(connection)
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {each.revision for each in ScriptDirectory.from_config(config).walk_revisions()}
    if version is None:
        _check_empty(connection, name)
    elif version not in known:
        raise RegistryError(
            f"{name} 由更新版本的 doclint 建立（版本 {version}），请升级 doclint 以后再用"
        )
    command.upgrade(config, "head")


def _check_empty(connection: Connection, name: str) -> None:
    """Refuse a database with tables of another program (PostgreSQL: of the same names)."""
    tables = set(inspect(connection).get_table_names())
    if connection.dialect.name == "postgresql":
        tables &= set(metadata.tables)
    if tables:
        raise RegistryError(f"{name} 不是登记库，里面有别的程序的表：{'、'.join(sorted(tables))}")
