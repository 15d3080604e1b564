"""Marks taken out by what each file carries, without the journal that wrote them."""

import json
import os
from pathlib import Path

import pytest

from doclint.package import open_package
from doclint.publish import journal
from doclint.publish.bare import REPACKED, bare
from doclint.publish.comment import MarkError
from doclint.publish.docx import inspect_docx
from doclint.publish.handing import standing
from doclint.publish.unmark import Finding, Unmarking, marked, unmarked
from tests.publish.portals import Site
from tests.publish.test_verify import verdicts


@pytest.fixture
def originals() -> dict[str, str]:
    return {}


@pytest.fixture
def site(tmp_path: Path, originals: dict[str, str]) -> Site:
    """A marked portal whose journal is lost."""
    made = Site.make(tmp_path / "portal", 60, 60)
    originals.update(made.hashes())
    made.apply(list_pages=True)
    os.unlink(journal.beside(str(made.root)))
    return made


def asked(site: Site, *paths: str) -> Unmarking:
    return Unmarking(str(site.root), "", "tester", paths or None)


def by_path(findings: object) -> dict[str, Finding]:
    return {each.path: each for each in findings}  # type: ignore[attr-defined]


def differing(site: Site, originals: dict[str, str]) -> set[str]:
    now = site.hashes()
    return {path for path in now.keys() | originals.keys() if now.get(path) != originals.get(path)}


def test_a_dry_run_lists_all_and_writes_nothing(site: Site, originals: dict[str, str]) -> None:
    before = site.hashes()
    found = by_path(marked(asked(site)))
    assert set(found) == differing(site, originals)
    assert {each.result for each in found.values()} == {"would"}
    assert site.hashes() == before
    assert not os.path.exists(journal.beside(str(site.root)))


def test_the_original_bytes_are_back_and_word_texts(site: Site, originals: dict[str, str]) -> None:
    found = by_path(unmarked(asked(site)))
    assert {each.result for each in found.values()} == {"taken"}
    left = differing(site, originals)
    assert left and left == {path for path, each in found.items() if each.note == REPACKED}
    for path in left:
        data = (site.root / path).read_bytes()
        assert inspect_docx(data) == ("", "")
        package = open_package(data)
        assert b"doclint" not in package.read(package.main)
    assert list(marked(asked(site))) == []


def test_it_is_a_run_that_can_be_taken_back(site: Site) -> None:
    before = site.hashes()
    list(unmarked(asked(site)))
    assert site.hashes() != before
    assert verdicts(site) == {}
    assert list(standing(journal.beside(str(site.root)))) == []
    assert {each.result for each in site.revert()} == {"reverted"}
    assert site.hashes() == before


def test_marks_that_were_changed_are_left_alone(site: Site) -> None:
    document = site.listed[0]
    page = site.root / document.path
    old, new = ("起废止".encode(document.encoding), "起施行".encode(document.encoding))
    page.write_bytes(page.read_bytes().replace(old, new))
    torn = site.root / site.listed[2].path
    torn.write_bytes(torn.read_bytes().replace(b"<!--/doclint:status-->", b"", 1))
    side = next(site.root.rglob("*.status.json"))
    side.write_text(side.read_text("utf-8").replace("废止", "施行"), "utf-8")
    changed = {path: path.read_bytes() for path in (page, torn, side)}
    found = by_path(unmarked(asked(site)))
    for path, data in changed.items():
        each = found[str(path.relative_to(site.root))]
        assert each.result == "left" and each.note
        assert path.read_bytes() == data


def test_a_changed_banner_in_word_is_left_alone(site: Site) -> None:
    from doclint.package.writer import rewritten

    path = next(p for p in site.root.rglob("*.docx") if inspect_docx(p.read_bytes())[0])
    package = open_package(path.read_bytes())
    body = package.read(package.main)
    for old, new in (("【已", "【未"), ("</w:t>", "</w:t><w:br/>")):
        where = body.index(b"<!--doclint:status-->")
        other = body[:where] + body[where:].replace(old.encode(), new.encode(), 1)
        with pytest.raises(MarkError, match="改动过"):
            bare("a.docx", rewritten(package, {package.main: other}))


def test_only_those_that_are_listed(site: Site, originals: dict[str, str]) -> None:
    before = site.hashes()
    first, bare_one = site.listed[0].path, "jiedu/3.html"
    found = by_path(unmarked(asked(site, first, bare_one, "none.html", "../x.html")))
    assert [found[p].result for p in (first, bare_one, "none.html", "../x.html")] == [
        "taken", "left", "unread", "unread",
    ]  # fmt: skip
    assert site.hashes() == before | {first: originals[first]}


def test_what_cannot_be_looked_at_is_said(site: Site, tmp_path: Path) -> None:
    (site.root / "x.html").symlink_to(tmp_path / "elsewhere.html")
    os.mkfifo(site.root / "pipe.html")
    (site.root / "broken.docx").write_bytes(b"PK broken")
    found = by_path(marked(asked(site)))
    names = ("x.html", "pipe.html", "broken.docx")
    assert {found[name].result for name in names} == {"unread"}


def test_a_property_that_stood_there_before_is_not_guessed(site: Site) -> None:
    from doclint.package.writer import rewritten

    path = next(p for p in site.root.rglob("*.docx") if inspect_docx(p.read_bytes())[0])
    package = open_package(path.read_bytes())
    custom = package.read("docProps/custom.xml")
    more = custom.replace(
        b"</Properties>",
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="x">'
        b"<vt:lpwstr>1</vt:lpwstr></property></Properties>",
    )
    with pytest.raises(MarkError, match="有效性"):
        bare("a.docx", rewritten(package, {"docProps/custom.xml": more}))


def test_a_side_file_of_somebody_else_stays(site: Site) -> None:
    assert bare("a.pdf.status.json", json.dumps({"status": "x"}).encode()) is None
