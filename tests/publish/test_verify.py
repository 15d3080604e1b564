"""Marks that are lost, changed, gone or out of date are found; the others are right."""

import io
from pathlib import Path

import pytest

from doclint.package import open_package
from doclint.package.writer import rewritten
from doclint.publish.docx import mark_docx
from doclint.publish.html import strip
from doclint.publish.refusal import PublishError
from doclint.publish.verify import Question, Verdict, verified
from doclint.registry.memory import MemoryRegistry
from doclint.registry.model import Event, Record
from tests.publish.portals import GROUND, TODAY, Site, item


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site.make(tmp_path / "portal", 60, 60)
    made.apply(list_pages=True)
    return made


def verdicts(site: Site, registry: MemoryRegistry | None = None) -> dict[str, Verdict]:
    return {v.path: v for v in verified(Question(str(site.root), "", TODAY, registry))}


def page(site: Site) -> Path:
    return site.root / site.listed[0].path


def test_marks_that_stand_are_right(site: Site) -> None:
    found = verdicts(site)
    assert {v.state for v in found.values()} == {"right"}
    assert "list/index_0.html" in found


def test_a_page_that_was_published_anew_has_lost_its_mark(site: Site) -> None:
    page(site).write_bytes(strip(page(site).read_bytes()))
    assert verdicts(site)[site.listed[0].path].state == "lost"
    page(site).write_bytes(b"<html><body>other</body></html>")
    assert verdicts(site)[site.listed[0].path].state == "lost"


def test_a_page_changed_elsewhere_keeps_its_mark(site: Site) -> None:
    page(site).write_bytes(page(site).read_bytes() + b"<!-- visits -->")
    verdict = verdicts(site)[site.listed[0].path]
    assert verdict.state == "kept" and verdict.well


def test_words_changed_in_a_mark_are_seen(site: Site) -> None:
    document = site.listed[0]
    old, new = ("起废止".encode(document.encoding), "起施行".encode(document.encoding))
    page(site).write_bytes(page(site).read_bytes().replace(old, new))
    assert verdicts(site)[document.path].state == "changed"


def test_a_page_that_is_gone(site: Site) -> None:
    page(site).unlink()
    assert verdicts(site)[site.listed[0].path].state == "gone"


def test_a_page_that_cannot_be_read(site: Site, tmp_path: Path) -> None:
    page(site).rename(tmp_path / "elsewhere.html")
    page(site).symlink_to(tmp_path / "elsewhere.html")
    verdict = verdicts(site)[site.listed[0].path]
    assert verdict.state == "unread" and "符号链接" in verdict.note


def test_list_pages_that_lost_their_suffixes(site: Site) -> None:
    listing = site.root / "list/index_0.html"
    listing.write_bytes(strip(listing.read_bytes()) + b"<!-- new -->")
    assert verdicts(site)["list/index_0.html"].state == "lost"


def test_word_documents(site: Site) -> None:
    path = next(p for p in verdicts(site) if p.endswith(".docx"))
    file, original = site.root / path, (site.root / path).read_bytes()
    package = open_package(original)
    changed = package.read("word/styles.xml") + b" "
    file.write_bytes(rewritten(package, {"word/styles.xml": changed}))
    assert verdicts(site)[path].state == "kept"
    from doclint.publish.apply import mark_again
    from doclint.publish.journal import beside, opened

    root = str(site.root)
    with opened(beside(root), root, create=False) as record:
        assert record is not None
        mark = next(mark_again(s.mark) for s in record.latest() if s.path == path)
    assert mark is not None
    file.write_bytes(mark_docx(original, mark._replace(status="expired", word="已失效")).data)
    assert verdicts(site)[path].state == "changed"
    from tests.publish.portal_files import docx

    file.write_bytes(
        docx("滨政发〔2008〕1号", "滨海市人民政府关于某事的通知", "滨海市人民政府", "2008-01-01")
    )
    assert verdicts(site)[path].state == "lost"
    file.write_bytes(io.BytesIO(b"PK broken").getvalue())
    assert verdicts(site)[path].state == "changed"


def test_side_files(site: Site) -> None:
    path = next(p for p in verdicts(site) if p.endswith(".status.json"))
    file = site.root / path
    file.write_text(file.read_text("utf-8").replace("已废止", "有效"), "utf-8")
    assert verdicts(site)[path].state == "changed"
    file.write_text("{}", "utf-8")
    assert verdicts(site)[path].state == "lost"


def test_marks_that_the_registry_contradicts(site: Site) -> None:
    document, other = site.listed[0], site.listed[2]
    records, events = [], {}
    for each, kind in ((document, None), (other, "repealed")):
        record = Record(
            each.number, each.number, each.number, each.title, (each.issuer,), each.issued_on
        )
        records.append(record)
        events[record.key] = () if kind is None else (Event(kind, "2021-09-24", GROUND),)
    found = verdicts(site, MemoryRegistry(records, events))
    assert found[document.path].state == "outdated" and "有效" in found[document.path].note
    assert found[other.path].state == "right"


def test_what_was_taken_back_is_not_missed(site: Site) -> None:
    site.revert()
    assert verdicts(site) == {}


def test_the_last_mark_of_a_page_counts(site: Site) -> None:
    line = item(site.root, site.listed[0], word="已失效")
    site.apply(items=(line,))
    verdict = verdicts(site)[site.listed[0].path]
    assert verdict.state == "right" and verdict.mark is not None and verdict.mark.word == "已失效"


def test_without_a_journal(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="没有日志"):
        list(verified(Question(str(tmp_path), "", TODAY)))
