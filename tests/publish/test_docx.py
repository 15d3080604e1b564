"""Marks in Word documents: what is written, what stays byte for byte, who can open the result."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from struct import unpack_from

import docx
import pytest

from doclint.package import open_package
from doclint.publish.docx import inspect_docx, mark_docx, refusal
from doclint.publish.model import Mark
from doclint.publish.words import banner
from doclint.registry.model import Ground
from doclint.testing import LAYOUTS, Draft, Layout
from tests.package.zips import (
    MAIN,
    RELS,
    TYPES,
    content_types,
    document,
    make,
    parts,
    relationships,
)

MARK = Mark(
    "repealed", "已废止", "2021-09-24", Ground("关于废止部分文件的决定", "滨政发〔2021〕15号")
)
LAPSED = MARK._replace(status="expired", word="已失效")
IN_FORCE = MARK._replace(status="in_force", word="有效")


def local_members(data: bytes) -> dict[str, bytes]:
    """Local header and all bytes of each member as they lie in the file."""
    package = open_package(data)
    return {e.name: bytes(data[e.offset : e.end]) for e in package.directory.entries}


def texts(data: bytes) -> list[str]:
    return [p.text for p in docx.Document(io.BytesIO(data)).paragraphs]


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_every_layout_gets_one_banner_and_keeps_its_text(name: str) -> None:
    data = Draft().build(LAYOUTS[name])
    written = mark_docx(data, MARK)
    assert written.places == ("标题前的横条", "文档属性“有效性”")
    before, after = texts(data), texts(written.data)
    assert after.count(banner(MARK)) == 1
    after.remove(banner(MARK))
    assert after == before
    assert zipfile.ZipFile(io.BytesIO(written.data)).testzip() is None
    assert inspect_docx(written.data) == (banner(MARK), "已废止")


def test_the_banner_stands_before_the_title() -> None:
    draft = Draft()
    lines = texts(mark_docx(draft.build(Layout()), MARK).data)
    following = lines[lines.index(banner(MARK)) + 1]
    assert "".join(following.split()) in "".join(draft.title.split())


def test_other_members_stay_byte_for_byte() -> None:
    data = Draft().build()
    written = mark_docx(data, MARK).data
    before, after = local_members(data), local_members(written)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {MAIN, TYPES, RELS, "docProps/custom.xml"}
    assert list(before) == [name for name in after if name in before]


def test_only_two_parts_change_where_the_property_is_known() -> None:
    data = Draft(custom=(("有效性", "有效"), ("密级", "无"))).build()
    written = mark_docx(data, MARK).data
    before, after = local_members(data), local_members(written)
    assert {name for name in after if before[name] != after[name]} == {MAIN, "docProps/custom.xml"}
    assert inspect_docx(written)[1] == "已废止"
    assert "密级" in open_package(written).read("docProps/custom.xml").decode()


def test_the_same_mark_gives_the_same_bytes_and_a_new_one_takes_its_place() -> None:
    once = mark_docx(Draft().build(), MARK).data
    assert mark_docx(once, MARK).data == once
    lapsed = mark_docx(once, LAPSED).data
    assert inspect_docx(lapsed) == (banner(LAPSED), "已失效")
    assert inspect_docx(mark_docx(lapsed, MARK).data) == inspect_docx(once)
    main = open_package(once).main
    assert open_package(mark_docx(lapsed, MARK).data).read(main) == open_package(once).read(main)


def test_a_document_in_force_again_has_the_property_and_no_banner() -> None:
    data = Draft().build()
    reinstated = mark_docx(mark_docx(data, MARK).data, IN_FORCE)
    assert inspect_docx(reinstated.data) == ("", "有效")
    main = open_package(data).main
    assert open_package(reinstated.data).read(main) == open_package(data).read(main)


def test_word_that_dropped_the_comments_is_noticed() -> None:
    written = mark_docx(Draft().build(), MARK).data
    package = open_package(written)
    from doclint.package.writer import rewritten

    content = package.read(package.main)
    bare = content.replace(b"<!--doclint:status-->", b"").replace(b"<!--/doclint:status-->", b"")
    saved = rewritten(package, {package.main: bare})
    again = mark_docx(saved, LAPSED)
    assert not again.places and "重新保存" in again.reason and again.data == saved


STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
ODD = {
    "default namespace": parts(
        main='<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<body><p><r><t>文</t></r></p></body></document>"
    ),
    "strict": parts(main=document("<w:p/>", STRICT)),
    "empty body": parts(main=document("")),
    "another prefix": parts(main=document().replace("w:", "wx:").replace("xmlns:w=", "xmlns:wx=")),
    "relationships with a prefix": parts(
        rels='<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<r:Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/officeDocument" Target="{MAIN}"/></r:Relationships>'
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_but_right_packages(name: str) -> None:
    written = mark_docx(make(ODD[name]), MARK)
    assert written.places, written.reason
    assert inspect_docx(written.data) == (banner(MARK), "已废止")
    assert mark_docx(written.data, MARK).data == written.data


SETTINGS = "word/settings.xml"


def with_settings(inner: str) -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    content = parts(types=content_types((f"/{SETTINGS}", "application/x-settings")))
    content[SETTINGS] = f'<w:settings xmlns:w="{w}">{inner}</w:settings>'
    content["word/_rels/document.xml.rels"] = relationships(("settings", "settings.xml"))
    return make(content)


REFUSED = {
    "signed": (make(parts() | {"_xmlsignatures/sig1.xml": "<a/>"}), "数字签名"),
    "protected": (
        with_settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
        "编辑限制",
    ),
    "write protected": (with_settings('<w:writeProtection w:recommended="1"/>'), "修改密码"),
    "no zip": (b"%PDF-1.4", "PDF"),
    "encrypted": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "DOC00"),
    "utf-16": (make(parts(main=document().encode("utf-16"))), "UTF-16"),
    "broken": (make(parts(main=b"<w:document")), "没有动它"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_must_not_be_written_in_is_left_alone(name: str) -> None:
    data, reason = REFUSED[name]
    written = mark_docx(data, MARK)
    assert written.data == data and not written.places and reason in written.reason


def test_protection_that_is_off_does_no_harm() -> None:
    data = with_settings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')
    assert refusal(data) == "" and mark_docx(data, MARK).places


def test_the_directory_agrees_with_the_members() -> None:
    written = mark_docx(Draft().build(), MARK).data
    for entry in open_package(written).directory.entries:
        flags, method = unpack_from("<2H", written, entry.offset + 6)
        assert (flags, method) == (entry.flags, entry.method)


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.fail(
            "没有 LibreOffice，请运行 .ci/components，或者 apt-get install libreoffice-writer-nogui"
        )
    (tmp_path / "marked.docx").write_bytes(mark_docx(Draft().build(), MARK).data)
    command = [
        office, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "marked.docx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    assert banner(MARK) in (tmp_path / "marked.txt").read_text("utf-8")
