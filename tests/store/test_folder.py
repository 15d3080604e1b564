"""Folders of Word documents and pages → entries, with what the texts say of others."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.registry.model import Relation
from doclint.settings import make_settings
from doclint.store import RegistryError
from doclint.store.entry import Entry
from doclint.store.intake import take_in
from doclint.testing import Draft
from doclint.testing.builder import from_lines

PAGE = """<html><head><title>关于一的通知_滨海市人民政府</title>
<meta name="PubDate" content="2024-01-09 10:00"></head><body>
<table class="bd1"><tr><td><b>索 引 号：</b></td><td>1</td><td><b>发文机关：</b></td><td>滨海市人民政府</td></tr>
<tr><td><b>标　　题：</b></td><td>滨海市人民政府关于一的通知</td><td><b>成文日期：</b></td><td>2024年01月05日</td></tr>
<tr><td><b>发文字号：</b></td><td>滨政发〔2024〕1号</td><td><b>有 效 性：</b></td><td>{status}</td></tr></table>
<div id="UCAP-CONTENT"><p>各县（市、区）人民政府：</p><p>现通知如下。请各地认真贯彻执行，抓好落实。</p></div>
</body></html>"""
LISTING = (
    "<html><body>"
    + "".join(
        f'<li><a href="/art/{i}.html">滨海市人民政府关于{i}的通知</a> 2024-01-0{i}</li>'
        for i in range(1, 9)
    )
    + "</body></html>"
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(make_settings(plugins=()))


def taken(path: Path, engine: Engine) -> list[Entry]:
    return list(take_in(str(path), lambda: engine).entries)


def document(folder: Path, engine: Engine, data: bytes) -> Entry:
    path = folder / "件.docx"
    path.write_bytes(data)
    (found,) = taken(path, engine)
    return found


def by_kind(found: Entry) -> dict[str, list[Relation]]:
    kinds: dict[str, list[Relation]] = {}
    for relation in found.relations:
        kinds.setdefault(relation.kind, []).append(relation)
    return kinds


def test_facts_of_a_document(tmp_path: Path, engine: Engine) -> None:
    found = document(tmp_path, engine, Draft().build())
    record = found.record
    assert record.number == "滨政办发〔2026〕12号"
    assert record.title == "滨海市人民政府办公室关于做好2026年城区防汛工作的通知"
    assert record.issuers == ("滨海市人民政府办公室",)
    assert (record.issued_on, record.disclosure, record.kind) == ("2026-03-12", "public", "通知")
    assert len(record.sha256) == 64
    assert found.locations[0].kind == "file"
    assert found.locations[0].place.endswith("/件.docx")


def test_what_a_document_repeals_stands_on_and_cites(tmp_path: Path, engine: Engine) -> None:
    body = (
        "根据《滨海市水务管理规定》（滨政发〔2015〕3号）和《中华人民共和国防洪法》，现通知如下：",
        "一、请参照《城区排水技术导则》（滨建发〔2018〕9号）推进工程建设，落实资金和责任人。",
        "二、本通知自2026年5月1日起施行，《滨海市城区防汛工作规定》（滨政办发〔2020〕8号）同时废止。",
    )
    found = by_kind(document(tmp_path, engine, Draft(body=body).build()))
    (repeal,) = found["repeals"]
    assert (repeal.number, repeal.title) == ("滨政办发〔2020〕8号", "滨海市城区防汛工作规定")
    assert repeal.effective_on == "2026-05-01"
    assert "同时废止" in repeal.evidence
    assert repeal.evidence[repeal.start : repeal.end].startswith("《滨海市城区防汛工作规定》")
    assert repeal.source == "content"
    assert {each.title for each in found["based_on"]} == {
        "滨海市水务管理规定",
        "中华人民共和国防洪法",
        "城区排水技术导则",
    }
    assert found["based_on"][0].confidence > found["based_on"][1].confidence
    assert "cites" not in found


def test_a_text_that_takes_the_place_of_its_trial_replaces_it(
    tmp_path: Path, engine: Engine
) -> None:
    lines = [
        "滨海市人民政府文件", "滨政规〔2026〕3号", "滨海市人民政府关于印发滨海市防汛管理办法的通知",
        "各县（市、区）人民政府：", "现将办法印发给你们，请遵照执行。",
        "本办法自2026年5月1日起施行，有效期5年。《滨海市防汛管理办法（试行）》（滨政规〔2023〕6号）同时废止。",
        "滨海市人民政府", "2026年3月12日", "（此件公开发布）",
    ]  # fmt: skip
    found = document(tmp_path, engine, from_lines(lines))
    assert (found.record.effective_on, found.record.expires_on) == ("2026-05-01", "2031-04-30")
    assert {"repeals", "replaces"} <= set(by_kind(found))


def test_a_decision_to_amend(tmp_path: Path, engine: Engine) -> None:
    lines = [
        "滨海市人民政府文件", "滨政发〔2026〕4号",
        "滨海市人民政府关于修改《滨海市防汛管理办法》的决定", "各县（市、区）人民政府：",
        "市人民政府决定对《滨海市防汛管理办法》作如下修改：将第三条修改为：“……”。",
        "滨海市人民政府", "2026年3月12日",
    ]  # fmt: skip
    (amended,) = by_kind(document(tmp_path, engine, from_lines(lines)))["amends"]
    assert amended.title == "滨海市防汛管理办法"


def test_a_draft_is_not_registered(tmp_path: Path, engine: Engine) -> None:
    draft = Draft(document_number="滨政办发〔2026〕　号", issued_on="2026年　月　日").build()
    assert "没有印发的草稿" in document(tmp_path, engine, draft).fault


def test_files_that_cannot_be_read_say_so(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04broken")
    (tmp_path / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "~$锁.docx").write_bytes(b"x" * 162)
    (tmp_path / "图.png").write_bytes(b"\x89PNG")
    (tmp_path / ".隐藏.docx").write_bytes(b"x")
    intake = take_in(str(tmp_path), lambda: engine)
    found = list(intake.entries)
    assert intake.total == len(found) == 2
    assert all(each.fault for each in found)
    assert "1 个其他文件" in intake.notes[0]
    assert ".doc" in next(each.fault for each in found if each.origin.endswith("旧.doc"))


def test_an_empty_folder_is_refused(tmp_path: Path, engine: Engine) -> None:
    with pytest.raises(RegistryError, match="没有可以导入的文件"):
        taken(tmp_path, engine)


def test_links_are_not_followed(tmp_path: Path, engine: Engine) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "件.docx").write_bytes(Draft().build())
    (inside / "件.docx").write_bytes(Draft().build())
    (inside / "链接.docx").symlink_to(outside / "件.docx")
    (inside / "夹").symlink_to(outside)
    assert len(taken(inside, engine)) == 1


@pytest.mark.parametrize(("status", "stated"), [("有效", "有效"), ("已废止", "已废止"), ("", "")])
def test_a_page_is_registered_with_the_status_it_states_and_no_event(
    tmp_path: Path, engine: Engine, status: str, stated: str
) -> None:
    path = tmp_path / "1.html"
    path.write_text(PAGE.format(status=status), "utf-8")
    (found,) = taken(path, engine)
    record = found.record
    assert (record.number, record.title) == ("滨政发〔2024〕1号", "滨海市人民政府关于一的通知")
    assert (record.issued_on, record.published_on) == ("2024-01-05", "2024-01-09")
    assert record.issuers == ("滨海市人民政府",)
    assert (record.stated, found.events) == (stated, ())
    assert found.locations[0].kind == "page"


def test_pages_of_no_document_are_set_aside(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "list.html").write_text(LISTING, "utf-8")
    (tmp_path / "1.html").write_text(PAGE.format(status="有效"), "utf-8")
    found = {Path(each.origin).name: each for each in taken(tmp_path, engine)}
    assert found["1.html"].aside == found["1.html"].fault == ""
    assert found["list.html"].aside
    assert found["list.html"].fault == ""


def test_what_is_no_page_says_so(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "1.html").write_bytes(b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00")
    (found,) = taken(tmp_path, engine)
    assert found.fault


def test_the_engine_is_made_only_for_word_documents(tmp_path: Path) -> None:
    (tmp_path / "1.html").write_text(PAGE.format(status="有效"), "utf-8")

    def never() -> Engine:
        raise AssertionError

    assert len(list(take_in(str(tmp_path), never).entries)) == 1
