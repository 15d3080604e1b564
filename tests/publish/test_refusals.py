"""What is refused: clearly, in Chinese, with nothing half-written."""

import errno
import fcntl
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from doclint.publish import journal
from doclint.publish.apply import applied, planned
from doclint.publish.disk import Disk
from doclint.publish.keeper import Files
from doclint.publish.model import Item, Place
from doclint.publish.refusal import PlaceError, PublishError
from doclint.publish.root import Root
from doclint.publish.work import CONFLICT, DONE, FAILED, REFUSED, WOULD
from doclint.testing import from_lines
from tests.publish.portals import Site

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and locks of POSIX")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site.make(tmp_path / "portal", 20, 5)


def at(line: Item, path: str) -> Item:
    return line._replace(place=Place("page", path, ""))


def leftovers(site: Site) -> list[str]:
    return [path for path in site.hashes() if ".doclint-" in path]


def test_read_only_files_are_left_alone(site: Site) -> None:
    page = site.root / site.listed[0].path
    page.chmod(0o444)
    before = site.hashes()
    items = site.items()
    first, *others = site.apply(items=items)
    assert first.result == REFUSED and "只读" in first.note
    assert {o.result for o in others} == {DONE}
    assert site.hashes()[site.listed[0].path] == before[site.listed[0].path]
    page.chmod(0o644)


def test_read_only_folders_are_left_alone(site: Site) -> None:
    folder = (site.root / site.listed[0].path).parent
    folder.chmod(0o555)
    before = site.hashes()
    try:
        outcomes = site.apply()
    finally:
        folder.chmod(0o755)
    refused = [o for o in outcomes if (site.root / o.path).parent == folder]
    assert refused and {o.result for o in refused} == {REFUSED}
    assert "文件夹不许写入" in refused[0].note
    assert all(site.hashes()[o.path] == before[o.path] for o in refused)


def test_a_file_made_read_only_after_marking_is_not_reverted(site: Site) -> None:
    site.apply()
    page = site.root / site.listed[0].path
    marked = page.read_bytes()
    page.chmod(0o444)
    outcomes = site.revert()
    assert [o.result for o in outcomes].count(FAILED) == 1
    assert page.read_bytes() == marked
    page.chmod(0o644)
    assert [o.result for o in site.revert()] == ["reverted"]


def test_symbolic_links_are_reported_and_not_followed(site: Site, tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_bytes((site.root / site.listed[0].path).read_bytes())
    (site.root / "out.html").symlink_to(outside)
    (site.root / "in.html").symlink_to(site.root / site.listed[0].path)
    (site.root / "folder").symlink_to(tmp_path)
    content = outside.read_bytes()
    line = site.items()[0]
    paths = ("out.html", "in.html", "folder/outside.html")
    outcomes = site.apply(items=tuple(at(line, path) for path in paths))
    assert [o.result for o in outcomes] == [REFUSED] * 3
    assert ["指到门户文件夹外面" in o.note for o in outcomes] == [True, False, True]
    assert all("符号链接" in o.note for o in outcomes)
    assert outside.read_bytes() == content


def test_hard_links_are_reported_and_left_alone(site: Site) -> None:
    page = site.root / site.listed[0].path
    os.link(page, site.root / "twin.html")
    content = page.read_bytes()
    outcome = site.apply(items=(site.items()[0],))[0]
    assert outcome.result == REFUSED and "硬链接" in outcome.note
    assert page.read_bytes() == content


@pytest.mark.parametrize(
    "path",
    ["../outside.html", "a/../../outside.html", "/etc/passwd", "", "a//b", "./a.html", "a\0b"],
)
def test_paths_that_leave_the_root_are_refused(site: Site, tmp_path: Path, path: str) -> None:
    (tmp_path / "outside.html").write_bytes((site.root / site.listed[0].path).read_bytes())
    content = (tmp_path / "outside.html").read_bytes()
    outcome = site.apply(items=(at(site.items()[0], path),))[0]
    assert outcome.result == REFUSED
    assert (tmp_path / "outside.html").read_bytes() == content


def test_devices_and_pipes_are_not_read(site: Site) -> None:
    os.mkfifo(site.root / "pipe.html")
    outcome = site.apply(items=(at(site.items()[0], "pipe.html"),))[0]
    assert outcome.result == REFUSED and "不是普通文件" in outcome.note


def test_a_root_that_is_not_there_or_no_folder(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="不存在"):
        Root.open(str(tmp_path / "none"))
    (tmp_path / "file").touch()
    with pytest.raises(PublishError, match="不是文件夹"):
        Root.open(str(tmp_path / "file"))
    with pytest.raises(PublishError, match="整个磁盘"):
        Root.open("/")


def test_the_journal_of_another_root(site: Site, tmp_path: Path) -> None:
    site.apply()
    other = Site.make(tmp_path / "other", 20, 5)
    before = other.hashes()
    with pytest.raises(PublishError, match=r"是门户 .*portal 的"):
        other.apply(journal=f"{site.root}.doclint-journal.sqlite")
    assert other.hashes() == before


def test_a_journal_inside_the_root_would_be_published(site: Site) -> None:
    with pytest.raises(PublishError, match="会被发布出去"):
        site.apply(journal=str(site.root / "j.sqlite"))
    assert not (site.root / "j.sqlite").exists()


@pytest.mark.parametrize("content", [b"not a database at all, but long enough for one" * 9, None])
def test_a_file_that_is_no_journal_is_left_alone(
    site: Site, tmp_path: Path, content: bytes | None
) -> None:
    place = tmp_path / "j.sqlite"
    if content is None:
        import sqlite3

        with sqlite3.connect(place) as database:
            database.execute("CREATE TABLE mine (x)")
        database.close()
    else:
        place.write_bytes(content)
    before = place.read_bytes()
    with pytest.raises(PublishError, match="不是 doclint 的日志"):
        site.apply(journal=str(place))
    assert place.read_bytes()[100:] == before[100:]


@pytest.mark.parametrize("name", ["output", "backup"])
def test_output_and_backups_inside_the_root_are_refused(site: Site, name: str) -> None:
    before = site.hashes()
    with pytest.raises(PublishError, match="里面"):
        site.apply(**{name: str(site.root / "new")})
    assert site.hashes() == before and not (site.root / "new").exists()


def test_the_second_of_two_runs_is_refused(site: Site, tmp_path: Path) -> None:
    first = applied(planned(site.request()))
    next(first)
    for place in ("", str(tmp_path / "another.sqlite")):
        with pytest.raises(PublishError, match="另一个 doclint 正在处理"):
            site.apply(journal=place)
    with pytest.raises(PublishError, match="另一个 doclint 正在处理"):
        site.revert()
    assert {o.result for o in first} == {DONE}


def test_the_journals_own_lock_where_folders_cannot_be_locked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(number: int, how: int) -> None:
        raise OSError(errno.EBADF, "no locks here")

    monkeypatch.setattr(fcntl, "flock", unable)
    first = applied(planned(site.request()))
    next(first)
    with pytest.raises(PublishError, match="被占用"):
        site.apply()
    assert {o.result for o in first} == {DONE}


def test_a_run_in_another_process_is_seen(site: Site) -> None:
    code = (
        "import sys, fcntl, os; n = os.open(sys.argv[1], os.O_RDONLY); fcntl.flock(n, fcntl.LOCK_EX);"
        "print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(site.root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None and holder.stdout.readline() == b"held\n"
    with pytest.raises(PublishError, match="另一个 doclint"):
        site.apply()
    holder.communicate()
    assert DONE in {o.result for o in site.apply()}


class Full(Disk):
    """A disk that has no room left after some writes."""

    def __init__(self, room: int, code: int = errno.ENOSPC) -> None:
        self.room = room
        self.code = code

    def write(self, number: int, data: bytes) -> None:
        self.room -= 1
        if self.room < 0:
            super().write(number, data[: len(data) // 2])
            raise OSError(self.code, os.strerror(self.code))
        super().write(number, data)


def test_a_full_disk_stops_with_nothing_half_written_and_can_be_continued(site: Site) -> None:
    before, items = site.hashes(), site.items()
    files = Files(Root.open(str(site.root)), Full(2))
    with pytest.raises(PublishError, match=r"磁盘空间不足.*再运行一次"):
        site.apply(items=items, files=files)
    changed = [path for path, sha in site.hashes().items() if before.get(path) != sha]
    assert len(changed) == 2 and not leftovers(site)
    site.apply(items=items)
    assert [o.result for o in site.revert()] == ["reverted"] * len(items)
    assert site.hashes() == before


def test_one_file_that_cannot_be_written_does_not_stop_the_others(site: Site) -> None:
    before = site.hashes()
    disk = Full(0, errno.EIO)
    files = Files(Root.open(str(site.root)), disk)
    outcomes = site.apply(files=files)
    assert {o.result for o in outcomes} == {FAILED} and "写不进去" in outcomes[0].note
    assert site.hashes() == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")
def test_a_file_system_that_is_really_full(tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        site = Site.make(place / "portal", 20, 5)
        before = site.hashes()
        with (place / "ballast").open("wb", buffering=0) as ballast, suppress(OSError):
            while ballast.write(b"x" * 1024):
                pass
        journal_at = str(tmp_path / "j.sqlite")
        with pytest.raises(PublishError, match="磁盘空间不足"):
            site.apply(journal=journal_at)
        assert site.hashes() == before
        with pytest.raises(PublishError, match="日志"):
            site.apply()  # no room for the journal either
        assert site.hashes() == before
        (place / "ballast").unlink()
        assert {o.result for o in site.apply(journal=journal_at)} == {DONE}
        site.revert(journal=journal_at)
        assert site.hashes() == before
    finally:
        subprocess.run(["umount", str(place)], check=True)


class Meddling(Disk):
    """Somebody publishes the page anew while it is being written."""

    def __init__(self, page: Path) -> None:
        self.page = page

    def sync(self, number: int) -> None:
        super().sync(number)
        self.page.write_bytes(b"<html>new</html>")


def test_a_page_changed_while_it_is_written_is_a_conflict(site: Site) -> None:
    page = site.root / site.listed[0].path
    files = Files(Root.open(str(site.root)), Meddling(page))
    outcome = site.apply(items=(site.items()[0],), files=files)[0]
    assert outcome.result == CONFLICT and "刚刚被别人改动" in outcome.note
    assert page.read_bytes() == b"<html>new</html>" and not leftovers(site)


def test_a_page_that_is_gone_is_a_conflict(site: Site) -> None:
    items = site.items()
    (site.root / site.listed[0].path).unlink()
    assert site.apply(items=items)[0].result == CONFLICT


def test_a_leftover_of_a_killed_run_is_removed(site: Site) -> None:
    class Dying(Disk):
        def replace(self, source: str, target: str) -> None:
            raise KeyboardInterrupt

        def remove(self, path: str) -> None:
            raise KeyboardInterrupt

    before, items = site.hashes(), site.items()
    with pytest.raises(KeyboardInterrupt):
        site.apply(items=items, files=Files(Root.open(str(site.root)), Dying()))
    assert len(leftovers(site)) == 1
    assert {o.result for o in site.apply(items=items[1:])} == {DONE}
    assert not leftovers(site)
    assert site.hashes()[site.listed[0].path] == before[site.listed[0].path]


def test_an_interrupted_change_is_not_made_by_a_run_that_does_not_ask_for_it(site: Site) -> None:
    before, items = site.hashes(), site.items()

    class Dying(Disk):
        def replace(self, source: str, target: str) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        site.apply(items=items, files=Files(Root.open(str(site.root)), Dying()))
    site.apply(items=items[1:2])
    assert site.hashes()[site.listed[0].path] == before[site.listed[0].path]


def test_a_damaged_journal_gives_no_wrong_bytes_back(site: Site) -> None:
    import sqlite3
    import zlib

    before = site.hashes()
    site.apply(items=(site.items()[0],))
    database = sqlite3.connect(f"{site.root}.doclint-journal.sqlite")
    with database:
        database.execute("UPDATE steps SET original = ?", (zlib.compress(b"something else"),))
    database.close()
    assert ["已损坏" in each.note for each in site.revert()] == [True]
    assert site.hashes() == before  # by what the page carries, never by what the journal says


def test_a_long_name_leaves_room_for_the_temporary_one(site: Site) -> None:
    name = "门" * 83 + ".html"  # 254 bytes: the longest there is
    (site.root / name).write_bytes((site.root / site.listed[0].path).read_bytes())
    assert site.apply(items=(at(site.items()[0], name),))[0].result == DONE


def test_the_root_may_be_a_link_itself(site: Site, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(site.root)
    outcomes = list(applied(planned(site.request(root=str(tmp_path / "link")))))
    assert {o.result for o in outcomes} == {DONE}
    assert (tmp_path / "portal.doclint-journal.sqlite").exists()


def test_the_dry_run_says_what_would_be_refused(site: Site) -> None:
    from doclint.publish.apply import shown

    (site.root / site.listed[0].path).chmod(0o444)
    outcomes = list(shown(planned(site.request())))
    assert outcomes[0].result == REFUSED and {o.result for o in outcomes[1:]} == {WOULD}


def test_reading_through_a_folder_that_became_a_link(site: Site, tmp_path: Path) -> None:
    root = Root.open(str(site.root))
    (site.root / "d").symlink_to(tmp_path)
    with pytest.raises(PlaceError, match="符号链接"):
        root.read("d/x.html")


def test_a_run_without_anything_to_write_leaves_no_run(site: Site) -> None:
    site.apply(items=())
    root = str(site.root)
    with journal.opened(journal.beside(root), root, create=False) as record:
        assert record is not None and record.runs() == []


def test_lines_shuffled_and_without_hashes_mark_nothing_of_another(site: Site) -> None:
    """Somebody sorted the column of places alone, and took the column of hashes out."""
    lines = [line for line in site.items() if line.place and line.place.kind == "page"]
    places = [line.place._replace(sha256="") for line in lines if line.place]
    shuffled = tuple(
        line._replace(place=place)
        for line, place in zip(lines, places[1:] + places[:1], strict=True)
    )
    before = site.hashes()
    outcomes = site.apply(items=shuffled)
    assert {o.result for o in outcomes} <= {CONFLICT, REFUSED}
    assert site.hashes() == before


def test_a_word_document_without_a_hash_has_to_be_the_one(site: Site) -> None:
    path = site.root / "别的.docx"
    lines = [
        "滨海市人民政府文件",
        "滨政发〔2025〕99号",
        "滨海市人民政府关于防汛工作的通知",
        "各区人民政府：",
        "做好防汛。",
    ]
    path.write_bytes(from_lines([*lines, "滨海市人民政府", "2025年3月1日"]))
    before = path.read_bytes()
    first = next(iter(site.items()))._replace(place=Place("docx", path.name, ""))
    (outcome,) = site.apply(items=(first,))
    assert outcome.result == CONFLICT and "校验" in outcome.note
    assert path.read_bytes() == before
