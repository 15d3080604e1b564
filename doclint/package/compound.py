"""OLE compound files: which old format they hold, told by the streams at their top."""

from struct import error, unpack_from
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mmap import mmap

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# MS-CFB 2.2, 2.3, 2.6: header, FAT, directory entry.
_NO_SECTOR = 0xFFFFFFFA
_NO_ENTRY = 0xFFFFFFFF
_ENTRY_SIZE = 128
_MOST_SECTORS = 1024
_MINI_CUTOFF = 4096
# MS-DOC 2.5.1: FibBase.wIdent, and bit 8 of the flags at offset 10.
_WORD_IDENT = 0xA5EC
_FIB_ENCRYPTED = 0x0100

# The first stream that is there decides.
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("MatOST", "works"),
    ("CONTENTS", "works"),
)


class _Stream(NamedTuple):
    sector: int
    size: int


def identify_compound(data: "bytes | mmap", name: str = "") -> str:
    """The reason for refusal (a key of ``REASONS``) of an OLE file; ``ole`` if unknown."""
    try:
        shift = unpack_from("<H", data, 30)[0]
        if shift not in (9, 12):
            return "ole"
        streams = _top_streams(_directory(data, shift))
    except error:
        return "ole"
    for stream, reason in _STREAMS:
        if stream in streams:
            return _word(data, shift, streams[stream], name) if reason == "doc" else reason
    return "ole"


def _word(data: "bytes | mmap", shift: int, stream: _Stream, name: str) -> str:
    at = (stream.sector + 1) << shift
    if stream.size >= _MINI_CUTOFF and at + 12 <= len(data):
        ident, flags = unpack_from("<H8xH", data, at)
        if ident == _WORD_IDENT and flags & _FIB_ENCRYPTED:
            return "encrypted-doc"
    return "wps" if name.lower().endswith(".wps") else "doc"


def _directory(data: "bytes | mmap", shift: int) -> bytes:
    """The directory stream, as far as it can be followed."""
    size = 1 << shift
    table = [entry for entry in unpack_from("<109I", data, 76) if entry < _NO_SECTOR]
    sector: int = unpack_from("<I", data, 48)[0]
    content: dict[int, bytes] = {}
    while sector < _NO_SECTOR and sector not in content and len(content) < _MOST_SECTORS:
        at = (sector + 1) << shift
        content[sector] = data[at : at + size]
        page, slot = divmod(sector, size // 4)
        if page >= len(table):
            break
        at = ((table[page] + 1) << shift) + 4 * slot
        sector = int.from_bytes(data[at : at + 4] or b"\xff\xff\xff\xff", "little")
    return b"".join(content.values())


def _top_streams(directory: bytes) -> dict[str, _Stream]:
    """The children of the root by name: a tree of siblings, those of storages left out."""
    streams: dict[str, _Stream] = {}
    waiting = [unpack_from("<I", directory, 76)[0]] if len(directory) >= _ENTRY_SIZE else []
    seen = set()
    while waiting:
        index = waiting.pop()
        at = index * _ENTRY_SIZE
        if index == _NO_ENTRY or index in seen or at + _ENTRY_SIZE > len(directory):
            continue
        seen.add(index)
        length, left, right = unpack_from("<64xH2xII", directory, at)
        sector, size = unpack_from("<II", directory, at + 116)
        name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        streams[name] = _Stream(sector, size)
        waiting += [left, right]
    return streams
