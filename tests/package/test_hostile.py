"""Inputs made to hurt: each is refused or handled within 10 s and 512 MiB, and says why."""

import json
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import doclint

from . import measured
from .zips import (
    MAIN,
    Member,
    W,
    document,
    make,
    member,
    members,
    pack_zip,
    parts,
    repeated,
)

MIB = 1024 * 1024
HEAD, TAIL = f'<w:document xmlns:w="{W}">'.encode(), b"</w:document>"
LAUGHS = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{previous};" * 10}">'
    for previous, name in zip("abcdefgh", "bcdefghi", strict=True)
)


class Outcome(NamedTuple):
    said: str
    seconds: float
    mib: float


def run(path: Path, mode: str = "main") -> Outcome:
    """Open a file in a process of its own; the time includes the start of Python."""
    root = Path(doclint.__file__).parents[1]
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, measured.__file__, mode, str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"},
    )
    seconds = time.perf_counter() - start
    assert done.returncode == 0, done.stderr
    first, last = done.stdout.splitlines()
    return Outcome(json.loads(first)["said"], seconds, json.loads(last)["mib"])


def check(path: Path, content: bytes, expected: str, mode: str = "main") -> None:
    path.write_bytes(content)
    outcome = run(path, mode)
    assert expected in outcome.said if expected else outcome.said == ""
    assert outcome.seconds < 10
    assert outcome.mib < 512


def with_main(raw: bytes, size: int, crc: int = 0) -> bytes:
    main = Member(MAIN.encode(), raw, size, crc)
    return pack_zip([*members(parts(main=None)), main])


def with_body(unit: bytes, times: int, encoding: str = "utf-8") -> bytes:
    """A package whose main part repeats ``unit``; honest."""
    text = HEAD + unit * times + TAIL
    if encoding != "utf-8":
        text = text.decode().encode(encoding)
    return pack_zip([*members(parts(main=None)), member(MAIN, text)])


def flat_bomb() -> bytes:
    return with_main(repeated(bytes(MIB), 2048), 2048 * MIB)


def bomb_under_the_part_cap() -> bytes:
    return with_main(repeated(bytes(MIB), 60), 60 * MIB)


def bomb_that_lies() -> bytes:
    return with_main(repeated(bytes(MIB), 2048), 1000)


def bomb_that_lies_with_the_right_start() -> bytes:
    start = document().encode()
    raw = repeated(bytes(MIB), 2048, head=start)
    return with_main(raw, len(start), zlib.crc32(start))


def nested_bomb() -> bytes:
    inner = pack_zip([Member(b"zeros", repeated(bytes(MIB), 2048), 2048 * MIB, 0)])
    for _ in range(3):
        inner = pack_zip([member(f"layer{number}.zip", inner) for number in range(10)])
    return pack_zip([*members(), member("word/embeddings/package.zip", inner)])


def nested_bomb_as_main() -> bytes:
    inner = pack_zip([Member(b"zeros", repeated(bytes(MIB), 64), 64 * MIB, 0)])
    return make(parts(main=inner))


def many_large_parts() -> bytes:
    unit = b"<a>" + os.urandom(512).hex().encode() + b"</a>"
    content = b"<r>" + unit * (50 * MIB // len(unit)) + b"</r>"
    large = member("word/0.bin", content)
    copies = [large._replace(name=f"word/{number}.bin".encode()) for number in range(6)]
    return pack_zip([*members(), *copies])


def many_trees() -> bytes:
    large = member("word/0.xml", HEAD + b"<w:p/>" * 300_000 + TAIL)
    copies = [large._replace(name=f"word/{number}.xml".encode()) for number in range(6)]
    return pack_zip([*members(), *copies])


def laughs() -> bytes:
    return make(parts(main=f"<!DOCTYPE w:document [{LAUGHS}]>" + document("&i;")))


def laughs_in_an_attribute() -> bytes:
    body = f'<w:p w:x="{"&i;" * 1000}"/>'
    return make(parts(main=f"<!DOCTYPE w:document [{LAUGHS}]>" + document(body)))


def laughs_behind_a_comment() -> bytes:
    comment = f"<!-- <a/> {'x' * 100_000} -->"
    return make(parts(main=f"{comment}<!DOCTYPE w:document [{LAUGHS}]>" + document("&i;")))


def laughs_in_utf_16() -> bytes:
    text = f"<!DOCTYPE w:document [{LAUGHS}]>" + document("&i;" * 100_000)
    return make(parts(main=text.encode("utf-16")))


def external_entity() -> bytes:
    doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return make(parts(main=doctype + document("<w:p>&x;</w:p>")))


def external_dtd() -> bytes:
    doctype = '<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">'
    return make(parts(main=doctype + document()))


def undeclared_entities() -> bytes:
    return make(parts(main=document("&x;" * 1_000_000)))


def markup_hidden_in_utf_7() -> bytes:
    text = '<?xml version="1.0" encoding="UTF-7"?><a>' + "+ADw-b/+AD4-" * 4_000_000 + "</a>"
    return make(parts(main=text.encode()))


def nested_tables(levels: int) -> bytes:
    start, end = "<w:tbl><w:tr><w:tc>" * levels, "</w:tc></w:tr></w:tbl>" * levels
    return make(parts(main=document(f"{start}<w:p/>{end}")))


def too_many_members() -> bytes:
    return pack_zip([*members(), *(member(f"x{number}", method=0) for number in range(20_001))])


def overlapping_members() -> bytes:
    content = members()
    shifted = {2: 0}
    return pack_zip(content, at=shifted)


def overlapping_kernel() -> bytes:
    """Twenty members that all share the compressed bytes of the first."""
    content = members()
    kernel = Member(b"word/x00.bin", repeated(bytes(MIB), 40), 40 * MIB, 0)
    shared = [kernel._replace(name=f"word/x{number:02}.bin".encode()) for number in range(20)]
    place = pack_zip([*content, kernel]).index(b"word/x00.bin") - 30
    first = len(content)
    return pack_zip([*content, *shared], at=dict.fromkeys(range(first, first + 20), place))


def duplicate_main() -> bytes:
    return pack_zip([*members(), member(MAIN, document("<w:p>另一份</w:p>").encode())])


def duplicate_main_in_capitals() -> bytes:
    return pack_zip([*members(), member("Word/Document.XML", document("<w:p/>").encode())])


def media_of_400_mb() -> bytes:
    media = Member(b"word/media/film.bin", repeated(bytes(MIB), 400), 400 * MIB, 0)
    return pack_zip([*members(), media])


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "flat bomb": (flat_bomb, "DOC007 部件 word/document.xml 解压后有 2048 MB"),
    "bomb under the cap": (bomb_under_the_part_cap, "DOC007 部件 word/document.xml 的压缩比"),
    "bomb that lies": (bomb_that_lies, "DOC006 文件已损坏：部件 word/document.xml"),
    "bomb that lies well": (bomb_that_lies_with_the_right_start, "实际大小与目录所记不符"),
    "nested bomb as main": (nested_bomb_as_main, "DOC008 部件 word/document.xml 的 XML 有错"),
    "billion laughs": (laughs, "DOC008 部件 word/document.xml 含有 DTD 或实体声明"),
    "laughs in an attribute": (laughs_in_an_attribute, "含有 DTD 或实体声明"),
    "laughs behind a comment": (laughs_behind_a_comment, "含有 DTD 或实体声明"),
    "laughs in UTF-16": (laughs_in_utf_16, "含有 DTD 或实体声明"),
    "external entity": (external_entity, "含有 DTD 或实体声明"),
    "external DTD": (external_dtd, "含有 DTD 或实体声明"),
    "undeclared entities": (undeclared_entities, "引用了没有声明的实体"),
    "UTF-7": (markup_hidden_in_utf_7, "DOC008 部件 word/document.xml 的 XML 编码不受支持"),
    "100,000 nested tables": (lambda: nested_tables(100_000), "DOC008 部件 word/document.xml 嵌套"),
    "86 nested tables": (lambda: nested_tables(86), "约 85 层表格"),
    "5 million paragraphs": (
        lambda: with_body(b"<w:p/>", 5_000_000),
        "DOC007 部件 word/document.xml 的 XML 元素过多",
    ),
    "4 million in UTF-16": (
        lambda: with_body(b"<w:p/>", 4_000_000, "utf-16"),
        "DOC007 部件 word/document.xml 的 XML 元素过多",
    ),
    "3 million attributes": (
        lambda: with_body(b'<a b="" c="" d=""/>', 900_000),
        "DOC007 部件 word/document.xml 的内容过多",
    ),
    "text of 60 MB": (lambda: with_body("中".encode(), 20_000_000), "一段文字、属性或名称过长"),
    "20,004 members": (too_many_members, "DOC007 压缩包内的部件超过限额（20000 个）"),
    "overlapping members": (overlapping_members, "与另一部件重叠"),
    "overlapping kernel": (overlapping_kernel, "DOC006 文件已损坏或被人改动"),
    "duplicate main": (duplicate_main, "DOC006 文件已损坏或被人改动：压缩包内有多个同名部件"),
    "duplicate in capitals": (duplicate_main_in_capitals, "多个同名部件"),
    "empty": (bytes, "DOC002 文件是空的"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_input_is_refused_and_says_why(name: str, tmp_path: Path) -> None:
    build, expected = REFUSED[name]
    check(tmp_path / "x.docx", build(), expected)


READ_WHOLE: dict[str, tuple[Callable[[], bytes], str]] = {
    "six parts of 50 MB": (many_large_parts, "DOC007 读到部件 word/5.bin 时，解压总量超过限额"),
    "six large trees": (many_trees, "DOC007 部件 word/3.xml 的 XML 元素过多"),
}


@pytest.mark.parametrize("name", READ_WHOLE)
def test_caps_hold_for_the_package_as_a_whole(name: str, tmp_path: Path) -> None:
    build, expected = READ_WHOLE[name]
    check(tmp_path / "x.docx", build(), expected, mode="all")


HANDLED: dict[str, Callable[[], bytes]] = {
    "nested bomb beside the text": nested_bomb,
    "media of 400 MB": media_of_400_mb,
    "80 nested tables": lambda: nested_tables(80),
    "as many paragraphs as may be": lambda: with_body(b"<w:p/>", 990_000),
    "as many attributes as may be": lambda: with_body(b'<a b=""/>', 680_000),
    "as many texts as may be": lambda: with_body(b"<a/>" + b"x" * 40, 840_000),
    "as many names as may be": lambda: make(
        parts(main=HEAD + b"".join(b'<a a%d=""/>' % n for n in range(600_000)) + TAIL)
    ),
    "text of 63 MB in pieces": lambda: with_body(
        b"<w:t>" + "中".encode() * 3_000_000 + b"</w:t>", 7
    ),
    "text of 62 MB in UTF-16": lambda: with_body(
        b"<w:t>" + "中".encode() * 1_000_000 + b"</w:t>", 31, "utf-16"
    ),
}


@pytest.mark.parametrize("name", HANDLED)
def test_what_stays_within_the_caps_stays_within_memory(name: str, tmp_path: Path) -> None:
    check(tmp_path / "x.docx", HANDLED[name](), "")


def test_a_stored_member_of_400_mb_is_never_loaded(tmp_path: Path) -> None:
    """The file is mapped: a hole of 400 MB between the member's header and the directory."""
    size = 400 * MIB
    whole = pack_zip([*members(), Member(b"word/media/film.bin", b"", 0, 0, method=0)])
    cut = whole.index(b"PK\1\2")
    record = whole.rindex(b"PK\1\2")
    end = whole.rindex(b"PK\5\6")
    length = size.to_bytes(4, "little") * 2
    directory = whole[cut : record + 20] + length + whole[record + 28 : end]
    start = (cut + size).to_bytes(4, "little")
    path = tmp_path / "x.docx"
    with path.open("wb") as file:
        file.write(whole[:cut])
        file.seek(cut + size)
        file.write(directory + whole[end : end + 16] + start + whole[end + 20 :])
    outcome = run(path)
    assert outcome.said == ""
    assert outcome.seconds < 10
    assert outcome.mib < 100


@pytest.mark.parametrize("tenth", range(1, 10))
def test_a_file_cut_off_at_any_tenth_is_called_incomplete(tenth: int, tmp_path: Path) -> None:
    styles = {"word/styles.xml": "<styles>" + os.urandom(3000).hex() + "</styles>"}
    whole = make(parts() | styles)
    path = tmp_path / "x.docx"
    path.write_bytes(whole[: len(whole) * tenth // 10])
    assert measured.work(str(path), everything=False).startswith("DOC006 文件不完整")


def test_a_document_of_1000_pages_opens(tmp_path: Path) -> None:
    """400,000 elements in 14 MB, with the attributes, fonts and run splits of Word."""
    run_ = (
        '<w:r w:rsidR="00A77B3E"><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="仿宋_GB2312"/>'
        '</w:rPr><w:t xml:space="preserve">各有关单位要高度重视，认真组织实施。</w:t></w:r>'
    )
    paragraph = f'<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">{run_ * 3}</w:p>'
    body = document(paragraph * 31_000)
    assert body.count("<") - body.count("</") > 400_000 and len(body.encode()) > 14_000_000
    check(tmp_path / "x.docx", make(parts(main=body)), "")
