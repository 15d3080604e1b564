"""The directory reader against the standard library's, and where it must differ."""

import io
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.package import InputError, Limits, open_package
from doclint.package.archive import Archive
from doclint.package.directory import part_name

from .zips import MAIN, document, make, member, members, pack_zip, parts


class Sink(io.RawIOBase):
    """An output that cannot seek: zipfile then writes data descriptors."""

    def __init__(self) -> None:
        self.content = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.content += bytes(data)  # type: ignore[call-overload]
        return len(memoryview(data))  # type: ignore[arg-type]


class Style(NamedTuple):
    """How a zip is written."""

    method: int
    comment: bytes
    prefix: bytes
    zip64: bool
    streamed: bool


STYLES = st.builds(
    Style,
    st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]),
    st.binary(max_size=40) | st.just(b"PK\5\6 not the end"),
    st.binary(max_size=40),
    st.booleans(),
    st.booleans(),
)
SEGMENT = st.text(
    st.characters(codec="utf-8", exclude_characters="\\/\0", exclude_categories=["Cs"])
)
NAMES = (
    st.lists(SEGMENT.filter(lambda text: text not in ("", ".", "..")), min_size=1, max_size=3)
    .map("/".join)
    .filter(lambda name: len(name.encode()) < 300)
)
CONTENTS = st.dictionaries(
    NAMES, st.binary(max_size=300) | st.binary(min_size=1, max_size=3).map(lambda b: b * 5000)
).filter(lambda content: len({name.lower() for name in content}) == len(content))


def write(content: Mapping[str, bytes], style: Style) -> bytes:
    sink, seekable = Sink(), io.BytesIO()
    file = sink if style.streamed else seekable
    with zipfile.ZipFile(file, "w", style.method) as archive:
        archive.comment = style.comment
        for name, data in content.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = style.method
            with archive.open(info, "w", force_zip64=style.zip64) as out:
                out.write(data)
    return style.prefix + bytes(sink.content if style.streamed else seekable.getvalue())


@settings(deadline=None)
@given(CONTENTS, STYLES)
def test_random_archives_read_as_zipfile_reads_them(
    content: dict[str, bytes], style: Style
) -> None:
    data = write(content, style)
    archive = Archive(data, Limits())
    assert archive.directory.prefix == len(style.prefix)
    assert {name: archive.read(name) for name in archive.names} == content
    # A comment that looks like the end of the zip confuses zipfile.
    with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(data)) as standard:
        assert archive.names == tuple(standard.namelist())
        assert {name: standard.read(name) for name in standard.namelist()} == content


@settings(deadline=None)
@given(CONTENTS, STYLES)
def test_entries_tell_where_each_member_lies(content: dict[str, bytes], style: Style) -> None:
    """Copied from `offset` to `end` and record by record, the zip comes out as it was."""
    data = write(content, style._replace(comment=b""))
    directory = Archive(data, Limits()).directory
    bodies = sorted(directory.entries, key=lambda entry: entry.offset)
    copy = data[: directory.prefix] + b"".join(data[one.offset : one.end] for one in bodies)
    copy += b"".join(data[one.record : one.record_end] for one in directory.entries)
    assert copy + data[directory.end :] == data


WHOLE = make(parts() | {"word/media/a.bin": bytes(range(256)) * 4, "docProps/app.xml": "<a/>"})


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=4))
def test_a_damaged_package_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(WHOLE)
    for place, value in changes:
        damaged[place] = value
    with suppress(InputError):
        package = open_package(bytes(damaged))
        for name in package.names:
            with suppress(InputError):
                package.relationships(name)
                package.tree(name)


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\3\4", b"PK\5\6", b"PK\1\2"]))
def test_random_bytes_are_refused(data: bytes, start: bytes) -> None:
    with pytest.raises(InputError):
        open_package(start + data)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"word/document.xml", "word/document.xml"),
        (b"/word/document.xml", "word/document.xml"),
        (b"\\word\\document.xml", "word/document.xml"),
        (b"./word//document.xml", "word/document.xml"),
        ("图/一.png".encode(), "图/一.png"),
        (b"word/media/", ""),
        (b"../word/document.xml", ""),
        (b"word/..\\..\\x", ""),
        (b"..", ""),
        (b"", ""),
        (b"word/document.xml\0.png", ""),
        (b"\xce\xc4.xml", "╬─.xml"),
    ],
)
def test_names_become_part_names(raw: bytes, name: str) -> None:
    assert part_name(raw, utf8=False) == name


def renamed(**names: str) -> bytes:
    """The smallest package with its main member under another name."""
    content = parts()
    content[names["main"]] = content.pop(MAIN)
    return pack_zip(members(content))


@pytest.mark.parametrize("main", ["/word/document.xml", "word\\document.xml", "Word/Document.xml"])
def test_oddly_named_members_are_found(main: str) -> None:
    package = open_package(renamed(main=main))
    assert package.main.lower() == "word/document.xml"
    assert package.main in package.names
    assert package.tree(package.main) is not None


def test_a_name_that_leaves_the_package_is_no_part() -> None:
    package = open_package(pack_zip([*members(), member("../../etc/passwd", b"x")]))
    assert all("passwd" not in name for name in package.names)
    assert len(package.directory.entries) == len(package.names) + 1


def test_a_doubled_picture_is_refused_only_when_read() -> None:
    """Which of the two counts would be a guess; the text does not depend on it."""
    twice = [member("word/media/a.png", b"1"), member("word/media/a.png", b"2")]
    package = open_package(pack_zip([*members(), *twice]))
    with pytest.raises(InputError, match=r"DOC006.*同名部件 word/media/a\.png"):
        package.read("word/media/a.png")


GOOD = member(MAIN, document().encode())


@pytest.mark.parametrize(
    ("main", "code", "phrase"),
    [
        (GOOD._replace(crc=1), "DOC006", "校验和不符"),
        (GOOD._replace(size=GOOD.size - 1), "DOC006", "实际大小与目录所记不符"),
        (GOOD._replace(size=GOOD.size + 1), "DOC006", "实际大小与目录所记不符"),
        (GOOD._replace(raw=GOOD.raw[:-20]), "DOC006", "实际大小与目录所记不符"),
        (GOOD._replace(raw=b"\xff" + GOOD.raw), "DOC006", "压缩数据有误"),
        (GOOD._replace(local_name=b"word/documenT.xml"), "DOC006", "本地文件头与目录不符"),
        (GOOD._replace(flags=1), "DOC004", "已加密"),
        (GOOD._replace(method=12), "DOC006", "不允许的压缩方法（12）"),
        (GOOD._replace(method=99), "DOC006", "不允许的压缩方法（99）"),
    ],
)
def test_a_wrong_member_is_refused_when_read(main: object, code: str, phrase: str) -> None:
    package = open_package(pack_zip([*members(parts(main=None)), main]))  # type: ignore[list-item]
    with pytest.raises(InputError) as caught:
        package.read(MAIN)
    assert (caught.value.code, caught.value.part) == (code, MAIN)
    assert phrase in caught.value.message


def test_a_record_that_reaches_over_the_directory_is_refused() -> None:
    data = bytearray(make(parts()))
    data[data.rindex(b"PK\1\2") + 28] = 200
    with pytest.raises(InputError, match="DOC006"):
        open_package(bytes(data))


def test_bytes_after_the_end_are_tolerated() -> None:
    assert open_package(make(parts()) + b"\0" * 40).main == MAIN


def test_limits_can_be_lowered() -> None:
    data = make(parts())
    for limits, expected in [
        (Limits(entries=2), "部件超过限额（2 个）"),
        (Limits(part=100), "超过单个部件的限额"),
        (Limits(total=500), "解压总量超过限额"),
        (Limits(source=100), "DOC010 文件太大"),
        (Limits(elements=5), "元素过多"),
        (Limits(tree=500), "内容过多"),
    ]:
        with pytest.raises(InputError, match=expected):
            package = open_package(data, limits)
            package.tree(package.main)
