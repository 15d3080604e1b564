"""The index of a portal: what it finds, what it says of what it cannot read."""

import os
from pathlib import Path

import pytest

from doclint.publish.index import Index, Sieve, index_root
from doclint.publish.index.link import called
from doclint.testing import from_lines

N, T = "滨政发〔2010〕5号", "滨海市人民政府关于印发滨海市排水办法的通知"
PAGE = f"""<html><head><meta charset="{{}}"><title>{T}</title></head><body>
<table><tr><td>标题：</td><td>{T}</td></tr><tr><td>发文字号：</td><td>滨政发<b>〔2010〕</b>5&#21495;</td></tr>
<tr><td>发文机关：</td><td>滨海市人民政府</td></tr><tr><td>成文日期：</td><td>2010年3月1日</td></tr></table>
<div id="zoom"><p>各区人民政府：</p><p>现印发给你们，请认真贯彻执行。本办法自印发之日起施行，由市住房城乡建设局负责解释，各区可以结合实际制定实施细则。</p>{{}}</div></body></html>"""
SIEVE = Sieve([N], [T], [])


def indexed(root: Path, jobs: int = 1) -> Index:
    return index_root(str(root), SIEVE, jobs)


@pytest.mark.parametrize("charset", ["utf-8", "gbk", "gb18030"])
def test_a_page_is_found_by_its_own_number(tmp_path: Path, charset: str) -> None:
    (tmp_path / "政策").mkdir()
    (tmp_path / "政策" / "甲 乙.html").write_bytes(PAGE.format(charset, "").encode(charset))
    (found,) = indexed(tmp_path).candidates
    assert (found.path, found.kind) == ("政策/甲 乙.html", "page")
    assert (found.number, found.title) == (N, T)
    assert (found.issuers, found.issued_on) == (("滨海市人民政府",), "2010-03-01")
    assert len(found.sha256) == 64


def test_a_cited_number_is_not_its_own(tmp_path: Path) -> None:
    text = f"<html><body><h1>滨海市人民政府关于防汛工作的通知</h1><p>根据《{T}》（{N}）办理。</p></body></html>"
    (tmp_path / "a.html").write_text(text, "utf-8")
    assert not [c for c in indexed(tmp_path).candidates if c.number == N]


def test_a_word_document_is_found_by_its_facts(tmp_path: Path) -> None:
    lines = [
        "滨海市人民政府文件",
        N,
        T,
        "各区人民政府：",
        "现印发给你们。",
        "滨海市人民政府",
        "2010年3月1日",
    ]
    (tmp_path / "a.docx").write_bytes(from_lines(lines))
    (found,) = indexed(tmp_path).candidates
    assert (found.kind, found.number, found.title, found.issued_on) == ("docx", N, T, "2010-03-01")


def test_a_closed_file_is_what_a_link_calls_it(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "P01.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "files" / "P02.pdf").write_bytes(b"%PDF-1.4")
    link = f'<ul><li><a href="files/P01.pdf">{T}（{N}）</a></li><li><a href="/files/P02.pdf">别的</a></li></ul>'
    (tmp_path / "list.html").write_text(f"<html><body>{link}</body></html>", "utf-8")
    (found,) = indexed(tmp_path).candidates
    assert (found.path, found.number, found.title) == ("files/P01.pdf", N, T)


def test_a_closed_file_is_what_its_name_says(tmp_path: Path) -> None:
    (tmp_path / f"{N} {T}.pdf").write_bytes(b"%PDF-1.4")
    (found,) = indexed(tmp_path).candidates
    assert (found.number, found.title) == (N, T)


def test_a_nameless_download_is_known_by_its_page(tmp_path: Path) -> None:
    (tmp_path / "P01.pdf").write_bytes(b"%PDF-1.4")
    link = '<p>附件：<a href="P01.pdf">原文下载</a></p>'
    (tmp_path / "a.html").write_text(PAGE.format("utf-8", link), "utf-8")
    found = {c.path: c for c in indexed(tmp_path).candidates}
    assert found["a.html"].downloads == ("P01.pdf",)
    assert (found["P01.pdf"].linked_from, found["P01.pdf"].linkers) == (("a.html",), 1)


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        (f"附件1：{T}.pdf", "", T),
        (f"1.{T}（{N}）", N, T),
        (f"《{T}》（{N}）.doc", N, T),
        ("原文下载", "", "原文下载"),
    ],
)
def test_what_a_link_calls_a_file(text: str, number: str, title: str) -> None:
    assert called(text) == (number, title)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "wide.html").write_bytes("<html>甲</html>".encode("utf-16"))
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "other.html").write_bytes(b"%PDF-1.4")
    (tmp_path / "linked.html").symlink_to(tmp_path / "wide.html")
    found = indexed(tmp_path)
    assert [each.path for each in found.unread] == [
        "broken.docx",
        "linked.html",
        "other.html",
        "wide.html",
    ]
    assert all(each.reason for each in found.unread)
    assert found.files == 3


def test_a_file_that_may_not_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text("<p>x</p>", "utf-8")

    def refused(path: str) -> int:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os.path, "getsize", refused)
    assert [each.path for each in indexed(tmp_path).unread] == ["a.html"]


def test_hidden_and_locked_files_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".doclint-backup").mkdir()
    for name in (".doclint-backup/a.html", "~$a.docx", ".b.html"):
        (tmp_path / name).write_text(PAGE.format("utf-8", ""), "utf-8")
    assert indexed(tmp_path) == Index()


def test_several_processes_find_the_same(tmp_path: Path) -> None:
    for i in range(230):
        folder = tmp_path / f"{i % 7}"
        folder.mkdir(exist_ok=True)
        (folder / f"{i}.html").write_text(PAGE.format("utf-8", f"<p>{i}</p>"), "utf-8")
    told: list[int] = []
    alone = indexed(tmp_path)
    assert len(alone.candidates) == 230
    assert index_root(str(tmp_path), SIEVE, 2, told.append) == alone
    assert told == sorted(told) and told[-1] == 230


def test_the_sieve_keeps_near_titles_and_known_paths() -> None:
    place = indexed_place(T.replace("排水", "供水"))
    assert SIEVE.keeps(place)
    assert not SIEVE.keeps(indexed_place("滨海市人民政府关于防汛工作的通知"))
    assert Sieve([], [], ["a.html"]).keeps(indexed_place(""))


def indexed_place(title: str):
    from doclint.publish.index import Candidate

    return Candidate("page", "a.html", "", title=title)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.html")
    (unread,) = indexed(tmp_path).unread
    assert unread.path == "管道.html" and "不是普通文件" in unread.reason


DOUBTS = {
    "heading of an interpretation": ("<title>" + T, "<title>《滨海市排水办法》亮点来了"),
    "title of another document": ("<title>" + T, "<title>滨海市人民政府关于印发绿化办法的通知"),
    "number of another document": ("<p>各区", "<p>滨政发〔2019〕30号</p><p>各区"),
    "news": ("<p>各区人民政府：</p>", "<p>本报讯 近日，市政府印发通知。</p>"),
    "interpretation": ("<p>各区人民政府：</p>", "<p>一、起草背景</p>"),
}


@pytest.mark.parametrize(("old", "new"), DOUBTS.values(), ids=DOUBTS.keys())
def test_a_page_that_says_two_things_is_doubted(tmp_path: Path, old: str, new: str) -> None:
    text = PAGE.format("utf-8", "")
    assert old in text
    (tmp_path / "a.html").write_text(text, "utf-8")
    (tmp_path / "b.html").write_text(text.replace(old, new), "utf-8")
    plain, doubted = indexed(tmp_path).candidates
    assert not plain.doubt and doubted.doubt


def test_a_download_beside_another_name_is_not_its_own(tmp_path: Path) -> None:
    line = "<p>修订后的《滨海市绿化办法》（滨政发〔2023〕2号）<a href='n.pdf'>点击下载</a></p>"
    line += "<p><a href='o.pdf'>原文下载</a></p>"
    (tmp_path / "a.html").write_text(PAGE.format("utf-8", line), "utf-8")
    for name in ("n.pdf", "o.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.4")
    found = next(c for c in indexed(tmp_path).candidates if c.path == "a.html")
    assert found.downloads == ("o.pdf",)
