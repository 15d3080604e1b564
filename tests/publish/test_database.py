"""Rows of a database: marked under a lock on their content, and taken back; scripts that do it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from doclint.publish import journal
from doclint.publish.apply import Request, applied, planned
from doclint.publish.database import Rows, Settings, read_settings
from doclint.publish.html import inspect
from doclint.publish.refusal import ConflictError, PlaceError, PublishError
from doclint.publish.revert import Undoing, reverted
from doclint.publish.rows import scripts
from doclint.publish.verify import Question, verified
from doclint.publish.work import CONFLICT, DONE, SAME
from tests.publish.portal import Portal
from tests.publish.portals import TODAY, entry
from tests.store.conftest import cluster as cluster
from tests.store.conftest import database as database
from tests.store.conftest import place as place

PAGE = "<p>各区人民政府：</p>\r\n<p>现将“办法”印发给你们，it's so; 100%\\n 扩展\U00020bb7字。</p>"


class Cms:
    """A table of articles such as content management systems have."""

    def __init__(self, url: str, root: Path) -> None:
        self.root = root
        self.engine: Engine = create_engine(url)
        self.settings = Settings(url, "Article", "id", "content", "doc_number", "title", "validity")
        self.documents = tuple(Portal(20).listed(4))
        with self.engine.begin() as connection:
            connection.execute(
                text(
                    'CREATE TABLE "Article" (id INTEGER PRIMARY KEY, title TEXT, doc_number TEXT,'
                    " content TEXT, validity TEXT, clicks INTEGER DEFAULT 7)"
                )
            )
            for key, each in enumerate(self.documents, 1):
                self.insert(connection, key, each.title, each.number)
            near = self.documents[0]
            self.insert(connection, 50, near.title.replace("办法", "细则"), near.number)
            self.insert(connection, 51, "关于召开会议的通知", None)
        self.rows = Rows(self.settings)

    def insert(self, connection: object, key: int, title: str, number: str | None) -> None:
        row = {"id": key, "title": title, "number": number, "content": f"{PAGE}<p>{key}</p>"}
        connection.execute(  # type: ignore[attr-defined]
            text(
                'INSERT INTO "Article" (id, title, doc_number, content, validity)'
                " VALUES (:id, :title, :number, :content, NULL)"
            ),
            row,
        )

    def table(self) -> list[tuple[object, ...]]:
        with self.engine.connect() as connection:
            rows = connection.execute(text('SELECT * FROM "Article" ORDER BY id'))
            return [tuple(row) for row in rows]

    def set(self, key: int, content: str) -> None:
        with self.engine.begin() as connection:
            values = {"content": content, "id": key}
            connection.execute(
                text('UPDATE "Article" SET content = :content WHERE id = :id'), values
            )

    def request(self, word: str = "已废止") -> Request:
        status = "repealed" if word == "已废止" else "expired"
        items = tuple(self.rows.find(entry(each, status, word) for each in self.documents))
        return Request(str(self.root), items, TODAY, "tester", rows=self.rows)

    def apply(self, request: Request | None = None) -> list[str]:
        return [o.result for o in applied(planned(request or self.request()))]

    def revert(self) -> list[str]:
        return [o.result for o in reverted(Undoing(str(self.root), "", "tester", rows=self.rows))]


@pytest.fixture
def cms(place: str, tmp_path: Path) -> Iterator[Cms]:
    url = place if "://" in place else f"sqlite:///{place}"
    if "://" not in place:
        Path(place).touch()
    root = tmp_path / "portal"
    root.mkdir()
    made = Cms(url.replace("postgresql://", "postgresql+psycopg://"), root)
    yield made
    made.rows.close()
    made.engine.dispose()


def test_rows_are_found_by_number_and_title_and_near_ones_wait(cms: Cms) -> None:
    items = cms.request().items
    assert [(i.place.path, i.state) for i in items if i.place] == [
        ("Article:1", "ready"), ("Article:2", "ready"), ("Article:3", "ready"), ("Article:4", "ready"),
        ("Article:50", "review"),
    ]  # fmt: skip


def test_marks_stand_in_two_columns_and_nothing_else_changes(cms: Cms) -> None:
    before = cms.table()
    assert cms.apply() == [DONE] * 4 + ["review"]
    for old, new in zip(before, cms.table(), strict=True):
        if old[0] in (1, 2, 3, 4):
            assert new[4] == "已废止" and inspect(str(new[3]).encode()).mark is not None
            assert PAGE in str(new[3])
        assert [*old[:3], old[5]] == [*new[:3], new[5]]
        assert old == new or old[0] in (1, 2, 3, 4)


def test_again_changes_nothing_and_reverting_gives_the_content_back(cms: Cms) -> None:
    before = cms.table()
    cms.apply()
    assert cms.apply() == [SAME] * 4 + ["review"]
    assert cms.revert() == ["reverted"] * 4
    assert cms.table() == before


def test_a_row_changed_meanwhile_is_a_conflict(cms: Cms) -> None:
    outcomes = applied(planned(cms.request()))
    assert next(outcomes).result == DONE
    content = cms.rows.read("Article:2")
    assert content is not None
    cms.set(2, "anew")
    with pytest.raises(ConflictError, match="刚刚被别人改动"):
        cms.rows.put("Article:2", content.data, content.sha256, None)
    assert cms.table()[1][3] == "anew"
    outcomes.close()


def test_a_row_changed_after_marking_is_not_reverted(cms: Cms) -> None:
    cms.apply()
    cms.set(2, "anew")
    assert sorted(cms.revert()) == [CONFLICT, "reverted", "reverted", "reverted"]
    assert cms.table()[1][3] == "anew"


def test_an_interrupted_run_is_settled_by_the_next(
    cms: Cms, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cms.table()
    settle = journal.Journal.settle
    monkeypatch.setattr(
        journal.Journal, "settle", lambda *args: (_ for _ in ()).throw(KeyboardInterrupt)
    )
    with pytest.raises(KeyboardInterrupt):
        cms.apply()
    monkeypatch.setattr(journal.Journal, "settle", settle)
    assert cms.apply() == [SAME] + [DONE] * 3 + ["review"]
    assert cms.revert() == ["reverted"] * 4
    assert cms.table() == before


def test_marks_that_are_lost_are_found(cms: Cms) -> None:
    cms.apply()
    cms.set(3, PAGE)
    question = Question(str(cms.root), "", TODAY, rows=cms.rows)
    assert [v.state for v in verified(question)] == ["right", "right", "lost", "right"]


def test_scripts_do_the_same_and_take_it_back(cms: Cms) -> None:
    before = cms.table()
    plan = planned(cms.request())
    there, back = scripts(cms.rows, plan.made(plan.works))
    assert cms.table() == before
    run(cms, there.decode())
    by_script = cms.table()
    run(cms, back.decode())
    assert cms.table() == before
    cms.apply()
    assert cms.table() == by_script


def test_a_script_leaves_a_row_alone_that_has_changed(cms: Cms) -> None:
    plan = planned(cms.request())
    there, _ = scripts(cms.rows, plan.made(plan.works))
    cms.set(2, "anew")
    run(cms, there.decode())
    assert cms.table()[1][3] == "anew" and cms.table()[0][4] == "已废止"


def run(cms: Cms, script: str) -> None:
    """As the database's own program runs a script."""
    raw = cms.engine.raw_connection()
    try:
        driver = raw.driver_connection
        if hasattr(driver, "executescript"):
            driver.executescript(script)  # type: ignore[union-attr]
        else:
            driver.autocommit = True  # type: ignore[union-attr]
            driver.execute(script)  # type: ignore[union-attr]
            driver.autocommit = False  # type: ignore[union-attr]
    finally:
        raw.close()


@pytest.mark.parametrize("path", ["Other:1", "Article:one", "1"])
def test_paths_of_no_row(cms: Cms, path: str) -> None:
    with pytest.raises(PlaceError):
        cms.rows.read(path)


def test_a_table_or_column_that_is_not_there(cms: Cms) -> None:
    with pytest.raises(PublishError, match="没有表 nothing"):
        Rows(cms.settings._replace(table="nothing"))
    with pytest.raises(PublishError, match="没有列 nothing"):
        Rows(cms.settings._replace(html="nothing"))


def test_settings_that_are_wrong(tmp_path: Path) -> None:
    file = tmp_path / "db.toml"
    with pytest.raises(PublishError, match="打不开"):
        read_settings(str(file))
    file.write_text("url = ", "utf-8")
    with pytest.raises(PublishError, match="写得不对"):
        read_settings(str(file))
    file.write_text('url = "sqlite:///x"\ntabel = "a"', "utf-8")
    with pytest.raises(PublishError, match="没有 tabel 这一项"):
        read_settings(str(file))
    file.write_text('url = "sqlite:///x"', "utf-8")
    with pytest.raises(PublishError, match="缺少 table"):
        read_settings(str(file))
    lines = [f'{name} = "{name}"' for name in ("url", "table", "key", "html", "number", "title")]
    file.write_text("\n".join(lines), "utf-8")
    assert read_settings(str(file)).status == ""
