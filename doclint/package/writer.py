"""named parts → zip: the parts that are given are made anew, all others copied as they are.

A member that is copied keeps its local header, its compressed bytes and what follows them,
byte for byte; its record in the directory changes only in where the member now lies.
"""

import zlib
from collections.abc import Mapping
from struct import Struct, pack_into, unpack_from
from typing import TYPE_CHECKING

from doclint.package.directory import Directory, Entry
from doclint.package.package import Package
from doclint.package.refusal import refuse

if TYPE_CHECKING:
    from mmap import mmap

# APPNOTE.TXT 6.3.10: 4.3.7 local header, 4.3.12 central header, 4.3.16 end.
_LOCAL = Struct("<4s5H3I2H")
_RECORD = Struct("<4s6H3I5H2I")
_END = Struct("<4s4H2IH")
_DESCRIPTOR = 0x8  # sizes follow the member: a part made anew has them in front
_UTF8 = 0x800
_DEFLATED, _VERSION = 8, 20
_EPOCH = 0x21  # 1980-01-01, the first day that a zip can state
_IN_EXTRA = 0xFFFFFFFF
_SIZES_AT, _OFFSET_AT = 16, 42  # in a record


def rewritten(package: Package, parts: Mapping[str, bytes]) -> bytes:
    """The bytes of a package in which these parts have other contents; new ones are added.

    Raises InputError for a zip64 package, which this does not write.
    """
    directory, data = package.directory, package.data
    if directory.zip64 or any(_is_wide(data, entry) for entry in directory.entries):
        raise refuse("directory", detail="zip64 格式，不能改写")
    rest = dict(parts)
    members = _by_place(directory)
    first = members[0].offset if members else directory.start
    bodies, records = [data[:first]], []
    at = first - directory.prefix
    for entry in members:
        content = rest.pop(entry.name, None) if entry.name else None
        body = data[entry.offset : entry.end] if content is None else _body(data, entry, content)
        record = bytearray(data[entry.record : entry.record_end])
        if content is not None:
            _describe(record, body, content)
        pack_into("<I", record, _OFFSET_AT, at)
        bodies.append(body)
        records.append((entry.record, bytes(record)))
        at += len(body)
    added = []
    for name, content in rest.items():
        body, new = _new(name, content, at)
        bodies.append(body)
        added.append(new)
        at += len(body)
    ordered = [record for _, record in sorted(records)] + added
    return b"".join([*bodies, *ordered, _end(directory, ordered, at)])


def _by_place(directory: Directory) -> list[Entry]:
    """The members as they lie in the file: what stands before the first belongs to it."""
    return sorted(directory.entries, key=lambda entry: entry.offset)


def _is_wide(data: "bytes | mmap", entry: Entry) -> bool:
    """Whether a record has its sizes or offset in a zip64 field."""
    values = unpack_from("<2I", data, entry.record + 20) + unpack_from(
        "<I", data, entry.record + 42
    )
    return _IN_EXTRA in values


def _body(data: "bytes | mmap", entry: Entry, content: bytes) -> bytes:
    """Local header and compressed bytes of a member made anew; its time stays."""
    header = list(_LOCAL.unpack_from(data, entry.offset))
    raw = _deflated(content)
    header[1:4] = [_VERSION, header[2] & ~_DESCRIPTOR, _DEFLATED]
    header[6:11] = [zlib.crc32(content), len(raw), len(content), len(entry.raw_name), 0]
    start = entry.offset + _LOCAL.size
    return _LOCAL.pack(*header) + bytes(data[start : start + len(entry.raw_name)]) + raw


def _describe(record: bytearray, body: bytes, content: bytes) -> None:
    """Make a record agree with the local header of its member."""
    flags, method = unpack_from("<2H", body, 6)
    pack_into("<2H", record, 8, flags, method)
    crc, compressed, size = unpack_from("<3I", body, 14)
    pack_into("<3I", record, _SIZES_AT, crc, compressed, size)


def _new(name: str, content: bytes, at: int) -> tuple[bytes, bytes]:
    """Member and record of a part that was not there."""
    raw, label = _deflated(content), name.encode("utf-8")
    flags = 0 if name.isascii() else _UTF8
    said = (_VERSION, flags, _DEFLATED, 0, _EPOCH, zlib.crc32(content), len(raw), len(content))
    body = _LOCAL.pack(b"PK\3\4", *said, len(label), 0) + label + raw
    record = _RECORD.pack(b"PK\1\2", _VERSION, *said, len(label), 0, 0, 0, 0, 0, at) + label
    return body, record


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def _end(directory: Directory, records: list[bytes], at: int) -> bytes:
    count, size = len(records), sum(map(len, records))
    said = (b"PK\5\6", 0, 0, count, count, size, at, len(directory.comment))
    return _END.pack(*said) + directory.comment
