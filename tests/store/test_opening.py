"""A registry is made, found again, brought up to date, or refused with a clear word."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, make_url, text

from doclint.store import RegistryError, open_registry
from doclint.store.schema import HEAD, VERSION_TABLE, metadata

from .postgres import Cluster
from .values import entry, numbers, put

ROOT = Path(__file__).parents[2]


def connected(place: str):
    url = make_url(place) if "://" in place else make_url(f"sqlite:///{place}")
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    return create_engine(url)


def test_what_was_written_is_found_again(place: str) -> None:
    with open_registry(place, create=True) as store:
        put(store, entry("滨政发〔2024〕1号", "关于一的通知"))
    with open_registry(place) as store:
        assert numbers(store) == ["滨政发〔2024〕1号"]


def test_one_that_does_not_exist_is_not_made_unasked(place: str) -> None:
    with pytest.raises(RegistryError, match="doclint registry import"):
        open_registry(place)
    if "://" not in place:
        assert not Path(place).exists()


def test_making_one_twice_keeps_it(place: str) -> None:
    for number in ("滨政发〔2024〕1号", "滨政发〔2024〕2号"):
        with open_registry(place, create=True) as store:
            put(store, entry(number, "关于一的通知"))
    with open_registry(place) as store:
        assert len(numbers(store)) == 2


def test_one_of_a_newer_doclint_is_refused(place: str) -> None:
    open_registry(place, create=True).close()
    engine = connected(place)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(RegistryError, match="更新版本的 doclint"):
        open_registry(place)


def test_a_database_of_another_program_is_refused(place: str) -> None:
    engine = connected(place)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE documents (x INTEGER)"))
    engine.dispose()
    with pytest.raises(RegistryError, match="没有登记库"):
        open_registry(place)
    with pytest.raises(RegistryError, match="别的程序的表：documents"):
        open_registry(place, create=True)


def test_postgresql_may_hold_other_tables(database: str) -> None:
    engine = connected(database)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE articles (x INTEGER)"))
    engine.dispose()
    open_registry(database, create=True).close()


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 no database", b"", b"SQLite format 3\0" + b"x" * 100]
)
def test_a_file_that_is_no_registry_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "r.sqlite"
    file.write_bytes(content)
    with pytest.raises(RegistryError, match=r"r\.sqlite.*(登记库|损坏)"):
        open_registry(file)
    assert file.read_bytes() == content


def test_an_empty_file_may_become_one(tmp_path: Path) -> None:
    file = tmp_path / "r.sqlite"
    file.write_bytes(b"")
    open_registry(file, create=True).close()
    open_registry(file).close()


def test_folders_and_missing_folders_are_said(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="是一个文件夹"):
        open_registry(tmp_path, create=True)
    with pytest.raises(RegistryError, match="所在的文件夹不存在"):
        open_registry(tmp_path / "no" / "r.sqlite", create=True)


def test_names_in_chinese_with_odd_characters(tmp_path: Path) -> None:
    file = tmp_path / "登记 库#1?%20.sqlite"
    open_registry(file, create=True).close()
    assert file.exists()
    open_registry(file).close()


def test_the_file_is_written_ahead(tmp_path: Path) -> None:
    file = tmp_path / "r.sqlite"
    open_registry(file, create=True).close()
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_second_writer_waits_and_is_told(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("doclint.store.opening._BUSY", 50)
    file = tmp_path / "r.sqlite"
    with open_registry(file, create=True) as one, open_registry(file) as other:
        with one.writing() as writer:
            writer.put([entry("滨政发〔2024〕1号", "关于一的通知")])
            assert numbers(other) == []  # readers are not kept waiting
            with pytest.raises(RegistryError, match="正被另一个程序写入"), other.writing():
                pass
        assert numbers(other) == ["滨政发〔2024〕1号"]


def test_nothing_stays_of_what_was_interrupted(store) -> None:
    with pytest.raises(ZeroDivisionError), store.writing() as writer:
        writer.put([entry("滨政发〔2024〕1号", "关于一的通知")])
        raise ZeroDivisionError
    assert store.size() == 0


def test_a_protected_file_can_be_read(tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "r.sqlite"
    with open_registry(file, create=True) as store:
        put(store, entry("滨政发〔2024〕1号", "关于一的通知"))
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write anything
    with open_registry(file) as store:
        assert len(numbers(store)) == 1
        with pytest.raises(RegistryError, match="没有写入登记库的权限"):
            put(store, entry("滨政发〔2024〕2号", "关于二的通知"))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://u:geheim@h/x", "只能是 SQLite 文件或者 PostgreSQL"),
        ("postgresql://u:ge:he/im@@@h:99x/x", "地址写得不对"),
        ("postgresql://u:geheim@127.0.0.1:1/x", "没有运行 PostgreSQL"),
        ("postgresql://u:geheim@no-such-host.invalid/x", "找不到主机"),
    ],
)
def test_addresses_that_lead_nowhere(url: str, said: str) -> None:
    with pytest.raises(RegistryError, match=said) as caught:
        open_registry(url, create=True)
    assert "geheim" not in str(caught.value)


def test_a_wrong_password_is_said_without_it(cluster: Cluster) -> None:
    with pytest.raises(RegistryError, match="用户名或者密码不对") as caught:
        open_registry(cluster.url("postgres", "falsch"), create=True)
    assert "falsch" not in str(caught.value)
    assert "geheim" not in str(caught.value)


def test_a_database_that_is_not_there(cluster: Cluster) -> None:
    with pytest.raises(RegistryError, match="没有这个数据库") as caught:
        open_registry(cluster.url("nowhere"), create=True)
    assert "geheim" not in str(caught.value)


def test_the_migrations_make_the_schema_that_the_code_knows(place: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    open_registry(place, create=True).close()
    engine = connected(place)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"version_table": VERSION_TABLE, "compare_server_default": False}
        )
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == HEAD
        assert set(metadata.tables) < set(inspect(connection).get_table_names())
    engine.dispose()


def test_two_processes_may_make_it_at_once(place: str) -> None:
    program = (
        "import sys; from doclint.store import open_registry;"
        "open_registry(sys.argv[1], create=True).close()"
    )
    command = [sys.executable, "-c", program, place]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    running = [
        subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = [each.communicate(timeout=60)[1] for each in running]
    assert [each.returncode for each in running] == [0, 0, 0], said
    with open_registry(place) as store:
        assert store.size() == 0


@pytest.mark.parametrize("module", ["sqlalchemy", "alembic"])
def test_without_the_extra_it_says_what_to_install(tmp_path: Path, module: str) -> None:
    program = f"""
import sys
sys.modules[{module!r}] = None
from doclint.store import RegistryError, open_registry
try:
    open_registry({str(tmp_path / "r.sqlite")!r}, create=True)
except RegistryError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, encoding="utf-8", timeout=60, check=True,
    )  # fmt: skip
    assert 'pip install "doclint[registry]"' in done.stdout
    assert module in done.stdout


def test_checking_a_file_imports_nothing_of_this(tmp_path: Path) -> None:
    draft = ROOT / "examples" / "compliant-notice.docx"
    program = f"""
import sys
from doclint.cli import run
run(["check", {str(draft)!r}])
print([m for m in ("sqlalchemy", "alembic", "psycopg", "doclint.store") if m in sys.modules])
"""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DOCLINT_PLUGINS": ""}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, encoding="utf-8",
        timeout=60, check=True, cwd=tmp_path,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"
