"""Paths, bytes and streams, and what cannot be opened."""

import builtins
import io
import os
from hashlib import sha256
from pathlib import Path

import pytest

from doclint.package import InputError, Limits, open_package

from .zips import Member, make, members, pack_zip, parts

SMALL = make(parts())


def large() -> bytes:
    """A package of 17 MiB: more than is held in memory."""
    content = os.urandom(17 * 1024 * 1024)
    return pack_zip([*members(), Member(b"word/media/a.bin", content, len(content), 0, method=0)])


class Pipe(io.RawIOBase):
    """A stream that gives a little at a time and cannot seek."""

    def __init__(self, content: bytes, step: int) -> None:
        self.rest, self.step = io.BytesIO(content), step

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self.rest.read(self.step)


def test_all_kinds_of_source_give_the_same_package(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(SMALL)
    with path.open("rb") as file:
        sources = [
            path,
            str(path),
            SMALL,
            bytearray(SMALL),
            file,
            io.BytesIO(SMALL),
            Pipe(SMALL, 7),
        ]
        packages = [open_package(source) for source in sources]  # type: ignore[arg-type]
    assert {package.sha256 for package in packages} == {sha256(SMALL).hexdigest()}
    assert {package.names for package in packages} == {tuple(parts())}
    assert all(package.data == SMALL for package in packages)


@pytest.mark.parametrize("as_stream", [False, True])
def test_a_large_file_is_mapped_and_reads_the_same(as_stream: bool, tmp_path: Path) -> None:
    content = large()
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    package = open_package(Pipe(content, 3_000_000) if as_stream else path)  # type: ignore[arg-type]
    assert not isinstance(package.data, bytes)
    assert package.data[:] == content
    assert package.sha256 == sha256(content).hexdigest()
    assert package.tree(package.main) is not None


def test_a_stream_is_read_from_where_it_stands() -> None:
    stream = io.BytesIO(b"xxxx" + SMALL)
    stream.seek(4)
    assert open_package(stream).directory.prefix == 0


def test_an_endless_stream_is_cut_off() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return bytes(size)

    with pytest.raises(InputError, match="DOC010 文件太大，超过限额（20 MB）"):
        open_package(Endless(), Limits(source=20 * 1024 * 1024))  # type: ignore[arg-type]


def test_a_file_over_the_cap_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with path.open("wb") as file:
        file.truncate(513 * 1024 * 1024)
    with pytest.raises(InputError, match="DOC010 文件太大，超过限额（512 MB）"):
        open_package(path)


def test_what_cannot_be_opened_says_why(tmp_path: Path) -> None:
    for source, expected in [
        (tmp_path / "无.docx", "DOC010 找不到文件。请核对文件名和路径。"),
        (tmp_path, "DOC010 这是文件夹，不是文件。"),
        (str(tmp_path / "a\0b"), "DOC010 文件打不开"),
        (tmp_path / ("长" * 300), "DOC010 文件打不开"),
        (io.StringIO("文"), "DOC010 文件打不开"),
        (None, "DOC010 文件打不开"),
        (3.5, "DOC010 文件打不开"),
    ]:
        with pytest.raises(InputError) as caught:
            open_package(source)  # type: ignore[arg-type]
        assert expected in str(caught.value)


def test_a_closed_stream_is_said_to_be_unreadable() -> None:
    stream = io.BytesIO(SMALL)
    stream.close()
    with pytest.raises(InputError, match="DOC010 文件打不开"):
        open_package(stream)


def test_lack_of_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run as root, whom nothing is denied: let open refuse."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(builtins, "open", refuse)
    with pytest.raises(InputError) as caught:
        open_package(tmp_path / "x.docx")
    assert caught.value.message == "没有读取文件的权限。"
