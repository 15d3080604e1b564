"""A journal that was damaged: what can be read of it is used, the rest is said, nothing is guessed."""

import sqlite3
from pathlib import Path

import pytest

from doclint.publish import journal
from doclint.publish.refusal import PublishError
from doclint.publish.salvage import salvaged
from tests.publish.portals import Site
from tests.publish.test_verify import verdicts

SIZE = 4096


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site.make(tmp_path / "portal", 60, 60)


def place(site: Site) -> Path:
    return Path(journal.beside(str(site.root)))


def pages(site: Site) -> int:
    return place(site).stat().st_size // SIZE


def overwrite(site: Site, page: int, with_: bytes = b"\xa5") -> None:
    content = bytearray(place(site).read_bytes())
    content[page * SIZE : (page + 1) * SIZE] = with_ * SIZE
    place(site).write_bytes(content)


def leaves(site: Site) -> list[int]:
    """Numbers (from 0) of the pages that hold the rows of the steps."""
    data = place(site).read_bytes()
    return [n for n in range(1, pages(site)) if data[n * SIZE] == 13 and b'"about"' in data[n * SIZE : (n + 1) * SIZE]]  # fmt: skip


def docx_of(site: Site) -> set[str]:
    return {str(p.relative_to(site.root)) for p in site.root.rglob("*.docx")}


def test_a_sound_journal_needs_no_salvage(site: Site) -> None:
    site.apply()
    with journal.looked_at(str(place(site))) as record:
        assert record is not None and salvaged(record) is None


@pytest.mark.parametrize("with_", [b"\0", b"\xa5", b"a"])
def test_rows_that_are_lost_go_by_the_marks(site: Site, with_: bytes) -> None:
    before = site.hashes()
    site.apply()
    marked = site.hashes()
    overwrite(site, leaves(site)[1], with_)
    found = verdicts(site)
    assert {v.state for v in found.values()} == {"right", "damaged"}
    assert str(place(site)) in found
    damaged = place(site).read_bytes()
    outcomes = site.revert()
    assert outcomes[-1].path == str(place(site)) and outcomes[-1].result == "failed"
    told = {each.path for each in outcomes}
    assert {path for path in marked if marked[path] != before.get(path)} <= told
    now = site.hashes()
    assert {path for path in now if now[path] != before.get(path)} <= docx_of(site)
    assert {each.result for each in outcomes[:-1]} == {"reverted"}
    assert place(site).read_bytes() == damaged
    assert all(v.state in ("lost", "gone", "damaged") for v in verdicts(site).values())
    site.revert()
    assert site.hashes() == now


def test_any_page_may_be_damaged(tmp_path: Path) -> None:
    """Each page in turn: all is put back, or what is not is named, or the way is pointed out."""
    site = Site.make(tmp_path / "small", 20, 5)
    before = site.hashes()
    site.apply()
    marked = {p: (site.root / p).read_bytes() for p in site.hashes()}
    sound = place(site).read_bytes()
    refused = 0
    for page in range(1, pages(site)):
        for path, data in marked.items():
            (site.root / path).write_bytes(data)
        place(site).write_bytes(sound)
        overwrite(site, page)
        try:
            assert "damaged" in {v.state for v in verdicts(site).values()}, page
        except PublishError as error:
            assert "--marks" in str(error)
            refused += 1
            continue
        outcomes = {each.path: each for each in site.revert()}
        assert "--marks" in outcomes[str(place(site))].note
        for path, sha in site.hashes().items():
            if sha != before.get(path) and path not in docx_of(site) and path in outcomes:
                assert outcomes[path].result == "failed" and outcomes[path].note, (page, path)
    assert refused <= 2


def test_an_original_that_is_damaged_alone(site: Site) -> None:
    """The database is sound, the bytes that it keeps are not."""
    before = site.hashes()
    site.apply()
    with sqlite3.connect(place(site)) as database:
        database.execute("UPDATE steps SET original = x'00' WHERE original IS NOT NULL")
    database.close()
    states = {v.state for v in verdicts(site).values()}
    assert states <= {"damaged", "right"} and "damaged" in states
    outcomes = site.revert()
    assert {each.result for each in outcomes} == {"reverted"}
    assert any("按文件里的标注恢复" in each.note for each in outcomes)
    now = site.hashes()
    assert {path for path in now if now[path] != before.get(path)} <= docx_of(site)


def test_a_mark_over_a_mark_is_not_taken_out_for_one_run(site: Site) -> None:
    items, others = site.items(), site.items("已失效")
    site.apply(items=items)
    first = site.hashes()
    site.apply(items=others)
    with sqlite3.connect(place(site)) as database:
        database.execute("UPDATE steps SET original = x'00' WHERE run = 2 AND sha_before != ''")
    database.close()
    second = site.hashes()
    outcomes = site.revert(2)
    page = site.listed[0].path
    said = next(each for each in outcomes if each.path == page)
    assert said.result == "failed" and "--marks" in said.note
    assert site.hashes()[page] == second[page] != first[page]


def test_a_journal_that_is_no_database_any_more(site: Site) -> None:
    site.apply()
    marked = site.hashes()
    overwrite(site, 0)
    for call in (site.revert, lambda: verdicts(site)):
        with pytest.raises(PublishError, match="--marks"):
            call()
    assert site.hashes() == marked
