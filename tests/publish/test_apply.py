"""Runs on a small portal: what is written, what is not, and that it can be taken back."""

import hashlib
import json
import os
import stat
from datetime import date
from pathlib import Path

import pytest

from doclint.page import read_page
from doclint.publish import journal
from doclint.publish.apply import applied, planned, shown
from doclint.publish.html import inspect
from doclint.publish.model import ABSENT, HELD, TO_REVIEW, WRONG, Item, Place
from doclint.publish.refusal import PublishError
from doclint.publish.work import CONFLICT, DECLINED, DONE, REFUSED, SAME, WOULD
from tests.publish.portals import TODAY, Site, hashes, item


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site.make(tmp_path / "门户 root")


def results(outcomes: object) -> list[str]:
    return [outcome.result for outcome in outcomes]  # type: ignore[attr-defined]


def test_a_dry_run_writes_nothing_and_says_what_would_be(site: Site) -> None:
    before = site.hashes()
    outcomes = list(shown(planned(site.request())))
    assert set(results(outcomes)) == {WOULD}
    assert site.hashes() == before
    assert os.listdir(site.root.parent) == [site.root.name]
    assert all("【已废止】" in each.banner for each in outcomes)


def test_marks_stand_on_pages_and_nothing_else_changes(site: Site) -> None:
    before = site.hashes()
    outcomes = site.apply()
    assert set(results(outcomes)) == {DONE}
    changed = {path for path, sha in site.hashes().items() if before.get(path) != sha}
    assert changed == {each.path for each in outcomes}
    for document in site.listed:
        stated = inspect((site.root / document.path).read_bytes())
        assert stated.mark is not None and stated.mark.number == document.number
        assert stated.intact


def test_the_same_again_changes_nothing_and_opens_no_run(site: Site) -> None:
    items = site.items()
    site.apply(items=items)
    marked = site.hashes()
    assert set(results(site.apply(items=items))) == {SAME}
    assert site.hashes() == marked
    assert len(runs(site)) == 1


def runs(site: Site) -> list[journal.Run]:
    root = str(site.root)
    with journal.opened(journal.beside(root), root, create=False) as record:
        assert record is not None
        return record.runs()


def test_reverting_gives_the_original_bytes_and_keeps_the_permissions(site: Site) -> None:
    page = site.root / site.listed[0].path
    page.chmod(0o640)
    before = site.hashes()
    site.apply()
    assert stat.S_IMODE(page.stat().st_mode) == 0o640
    site.revert()
    assert site.hashes() == before
    assert stat.S_IMODE(page.stat().st_mode) == 0o640
    assert runs(site)[-1].state == journal.REVERTED


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give files away")
def test_the_owner_is_kept(site: Site) -> None:
    page = site.root / site.listed[0].path
    os.chown(page, 1234, 2345)
    site.apply()
    assert (page.stat().st_uid, page.stat().st_gid) == (1234, 2345)
    site.revert()
    assert (page.stat().st_uid, page.stat().st_gid) == (1234, 2345)


def test_the_time_of_change_moves_so_that_mirrors_notice(site: Site) -> None:
    page = site.root / site.listed[0].path
    os.utime(page, (1, 1))
    site.apply()
    assert page.stat().st_mtime > 1_000_000


def test_a_new_status_replaces_the_mark_and_both_runs_can_be_taken_back(site: Site) -> None:
    before, items, others = site.hashes(), site.items(), site.items("已失效")
    site.apply(items=items)
    first = site.hashes()
    assert set(results(site.apply(items=others))) == {DONE}
    assert "已失效" in (site.root / site.listed[0].path).read_bytes().decode(
        site.listed[0].encoding
    )
    site.revert()
    assert site.hashes() == first
    site.revert()
    assert site.hashes() == before
    with pytest.raises(PublishError, match="没有可以撤回的运行"):
        site.revert()


def test_an_earlier_run_is_not_taken_back_below_a_later_one(site: Site) -> None:
    items, others = site.items(), site.items("已失效")
    site.apply(items=items)
    site.apply(items=others)
    marked = site.hashes()
    outcomes = site.revert(1)
    assert set(results(outcomes)) == {CONFLICT}
    assert "请先撤回第 2 次" in outcomes[0].note
    assert site.hashes() == marked
    site.revert()
    assert set(results(site.revert(1))) == {"reverted"}


def test_only_what_is_ready_is_marked(site: Site) -> None:
    first, second, third, fourth, fifth = site.items()[:5]
    late = first._replace(entry=first.entry._replace(effective_on="2099-01-01"))
    bare = second._replace(
        entry=second.entry._replace(ground=second.entry.ground._replace(title="", number=""))
    )
    dateless = third._replace(entry=third.entry._replace(effective_on=""))
    doubted = fourth._replace(state=TO_REVIEW)
    declined = fifth._replace(state=TO_REVIEW, decision="不标注")
    missing = first._replace(place=None, state=ABSENT)
    before = site.hashes()
    outcomes = site.apply(items=(late, bare, dateless, doubted, declined, missing))
    assert results(outcomes) == ["held", "error", "error", "review", DECLINED, "absent"]
    assert site.hashes() == before
    held = site.apply(items=(first._replace(state=HELD), second._replace(state=WRONG)))
    assert results(held) == ["held", "error"]


def test_lines_that_contradict_each_other_are_not_applied(site: Site) -> None:
    first = site.items()[0]
    other = first._replace(entry=first.entry._replace(status="expired", word="已失效"))
    before = site.hashes()
    assert set(results(site.apply(items=(first, other)))) == {CONFLICT}
    assert site.hashes() == before


def test_a_page_changed_since_but_still_the_documents_own_is_marked(site: Site) -> None:
    items = site.items()
    page = site.root / site.listed[0].path
    changed = page.read_bytes() + b"<!-- visits: 12 -->"
    page.write_bytes(changed)
    assert site.apply(items=items)[0].result == DONE
    site.revert()
    assert page.read_bytes() == changed


def test_a_page_that_became_another_document_is_a_conflict(site: Site) -> None:
    items = site.items()
    page, other = site.root / site.listed[0].path, site.root / site.listed[1].path
    page.write_bytes(other.read_bytes())
    content = page.read_bytes()
    assert site.apply(items=items)[0].result == CONFLICT
    assert page.read_bytes() == content


def test_a_page_changed_after_marking_is_not_reverted(site: Site) -> None:
    site.apply()
    page = site.root / site.listed[0].path
    page.write_bytes(page.read_bytes() + b"<!-- edited -->")
    content = page.read_bytes()
    outcomes = site.revert()
    assert results(outcomes).count(CONFLICT) == 1
    assert page.read_bytes() == content
    assert results(site.revert(1)) == [CONFLICT]


def test_a_list_page_is_marked_only_when_asked(site: Site) -> None:
    listing = "list/index_0.html"
    before = site.hashes()
    site.apply()
    assert site.hashes()[listing] == before[listing]
    site.revert()
    outcomes = site.apply(list_pages=True)
    text = (site.root / listing).read_text("utf-8")
    assert text.count("（已废止）") == len(site.listed)
    assert next(o for o in outcomes if o.path == listing).result == DONE
    site.revert()
    assert site.hashes() == before


def test_another_run_keeps_the_suffixes_of_an_earlier_one(site: Site) -> None:
    first, second = site.items()[0], site.items()[1]
    page = site.root / second.place.path  # type: ignore[union-attr]
    related = f'<p>相关：<a href="/{first.place.path}">旧文件</a></p></body>'  # type: ignore[union-attr]
    document = site.listed[1]
    text = page.read_bytes().decode(document.encoding).replace("</body>", related)
    page.write_bytes(text.encode(document.encoding))
    site.apply(items=(first,), list_pages=True)
    assert inspect(page.read_bytes()).links
    site.apply(items=(item(site.root, document),))
    stated = inspect(page.read_bytes())
    assert stated.links and stated.mark is not None and stated.intact


def test_a_closed_file_gets_a_side_file_and_a_line_beside_its_link(tmp_path: Path) -> None:
    site = Site.make(tmp_path / "portal", 60, 60)
    document = next(d for d in site.listed if d.attachment.endswith((".pdf", ".doc")))
    before = site.hashes()
    items = (item(site.root, document), item(site.root, document, document.attachment))
    assert results(site.apply(items=items)) == [DONE, DONE]
    side = json.loads((site.root / f"{document.attachment}.status.json").read_text("utf-8"))
    assert side["word"] == "已废止" and side["number"] == document.number
    assert site.hashes()[document.attachment] == before[document.attachment]
    assert len(inspect((site.root / document.path).read_bytes()).links) == 1
    site.revert()
    assert site.hashes() == before


def test_somebody_elses_side_file_is_left_alone(tmp_path: Path) -> None:
    site = Site.make(tmp_path / "portal", 60, 60)
    document = next(d for d in site.listed if d.attachment.endswith(".pdf"))
    other = site.root / f"{document.attachment}.status.json"
    other.write_text('{"other": true}')
    assert results(site.apply(items=(item(site.root, document, document.attachment),))) == [
        CONFLICT
    ]
    assert other.read_text() == '{"other": true}'


def test_output_leaves_the_portal_alone_and_holds_changed_files_only(
    site: Site, tmp_path: Path
) -> None:
    before, items, output = site.hashes(), site.items(), tmp_path / "changed"
    outcomes = site.apply(items=items, output=str(output))
    assert set(results(outcomes)) == {DONE}
    assert site.hashes() == before
    assert set(hashes(output)) == {each.path for each in outcomes}
    first = hashes(output)
    assert set(results(site.apply(items=items, output=str(output)))) == {SAME}
    site.apply()
    marked = site.hashes()
    assert all(marked[path] == sha for path, sha in first.items())


def test_output_does_not_write_over_what_is_not_its_own(site: Site, tmp_path: Path) -> None:
    output = tmp_path / "changed"
    taken = output / site.listed[0].path
    taken.parent.mkdir(parents=True)
    taken.write_bytes(b"mine")
    assert site.apply(output=str(output))[0].result == CONFLICT
    assert taken.read_bytes() == b"mine"


def test_backups_hold_the_original_bytes(site: Site, tmp_path: Path) -> None:
    before = site.hashes()
    outcomes = site.apply(backup=str(tmp_path / "backup"))
    copies = hashes(tmp_path / "backup" / "run-1")
    assert copies == {o.path: before[o.path] for o in outcomes if o.path in before}


def test_too_many_changes_stop_before_the_first(site: Site) -> None:
    before = site.hashes()
    with pytest.raises(PublishError, match="超过上限 3 个，一个也没有写"):
        site.apply(max_changes=3)
    assert site.hashes() == before
    assert runs(site) == []


def test_the_cap_counts_changes_not_lines(site: Site) -> None:
    items = site.items()
    site.apply(items=items)
    assert set(results(site.apply(items=items, max_changes=1))) == {SAME}


def test_several_processes_come_to_the_same(tmp_path: Path) -> None:
    one, two = Site.make(tmp_path / "one", 150, 150), Site.make(tmp_path / "two", 150, 150)
    first, second = one.apply(jobs=1), two.apply(jobs=2)
    assert [o._replace(run=0) for o in first] == [o._replace(run=0) for o in second]
    assert one.hashes() == two.hashes()


def test_the_cell_and_the_banner_are_shown_before_and_after(site: Site) -> None:
    document = next(d for d in site.listed if d.form == "validity_table")
    outcome = next(o for o in site.apply() if o.path == document.path)
    assert outcome.cell == ("有效", "已废止")
    data = (site.root / document.path).read_bytes()
    assert read_page(data).status_literal == "已废止"


def test_the_audit_log_says_what_by_whom_on_which_ground(site: Site, tmp_path: Path) -> None:
    with (tmp_path / "audit.jsonl").open("w", encoding="utf-8") as log:
        outcomes = site.apply(log=log)
        site.revert(log=log)
    lines = [
        json.loads(line) for line in (tmp_path / "audit.jsonl").read_text("utf-8").splitlines()
    ]
    assert len(lines) == 2 * len(outcomes)
    assert [line["action"] for line in lines] == ["mark"] * len(outcomes) + ["revert"] * len(
        outcomes
    )
    assert (
        lines[0]["who"] == "tester" and lines[0]["mark"]["ground"]["number"] == "滨政发〔2021〕15号"
    )
    assert (
        lines[0]["before"] == outcomes[0].sha_before and lines[0]["after"] == outcomes[0].sha_after
    )


def test_names_that_are_no_text_come_through(site: Site) -> None:
    document = site.listed[0]
    name = os.fsdecode(b"art/\xcd\xf8\xd2\xb3 \xff.html")
    target = site.root / name
    try:
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((site.root / document.path).read_bytes())
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    line: Item = site.items()[0]
    sha = hashlib.sha256(target.read_bytes()).hexdigest()
    line = line._replace(place=Place("page", name, sha))
    before = site.hashes()
    assert results(site.apply(items=(line,))) == [DONE]
    assert results(site.revert()) == ["reverted"]
    assert site.hashes() == before


def test_a_page_that_is_no_documents_own_is_refused(site: Site) -> None:
    line = site.items()[0]
    path = "list/index_0.html"
    sha = hashlib.sha256((site.root / path).read_bytes()).hexdigest()
    outcomes = site.apply(items=(line._replace(place=Place("page", path, sha)),))
    assert results(outcomes) == [REFUSED] and "列表页" in outcomes[0].note


def test_the_day_is_given(site: Site) -> None:
    assert set(results(site.apply(today=date(2021, 9, 23)))) == {"held"}
    assert set(results(site.apply(today=TODAY))) == {DONE}


def test_an_outcome_comes_as_soon_as_its_file_is_written(site: Site) -> None:
    before = site.hashes()
    outcomes = applied(planned(site.request()))
    first = next(outcomes)
    assert site.hashes()[first.path] == first.sha_after != before[first.path]
    outcomes.close()  # as Ctrl-C does
    assert runs(site)[-1].state == journal.OPEN
    site.apply()
    assert len(runs(site)) == 1 and runs(site)[-1].state == journal.FINISHED
    site.revert()
    assert site.hashes() == before


def test_a_revert_killed_when_all_was_back_is_finished(tmp_path: Path) -> None:
    """Between the last file and the word in the journal that all is back."""
    site = Site.make(tmp_path / "portal")
    before = site.hashes()
    site.apply()
    site.revert()
    root = str(site.root.resolve())
    with journal.opened(journal.beside(root), root, create=False) as record:
        assert record is not None
        record.end(1, journal.REVERTING)
    assert site.revert() == [] and site.hashes() == before
    with journal.opened(journal.beside(root), root, create=False) as record:
        assert record is not None
        assert record.runs()[0].state == journal.REVERTED
