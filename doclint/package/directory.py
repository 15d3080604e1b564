"""The central directory of a zip: which members there are and where, nothing inflated."""

from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

from doclint.package.limits import Limits
from doclint.package.refusal import refuse

if TYPE_CHECKING:
    from mmap import mmap

# APPNOTE.TXT 6.3.10: 4.3.12 central header, 4.3.16 end, 4.3.14 and 4.3.15 zip64 end and locator.
_RECORD = Struct("<4s6H3I5H2I")
_END = Struct("<4s4H2IH")
_END64 = Struct("<4sQ2H2I4Q")
_LOCATOR = Struct("<4sIQI")
_LOCAL_SIZE = 30
_MAX_COMMENT = 0xFFFF
_IN_EXTRA = 0xFFFFFFFF
_UTF8_NAME = 0x800


class Entry(NamedTuple):
    """One member: where it lies in the file, absolute, so that it can be copied as it is.

    ``data[offset:end]`` is its local header, compressed bytes and whatever follows up to
    the next member; ``data[record:record_end]`` its central record. ``name`` is "" for a
    folder or a name that leaves the package. ``flags``, ``method``, ``crc``,
    ``compressed``, ``size`` as the directory has them (zip64 resolved).
    """

    name: str
    raw_name: bytes
    flags: int
    method: int
    crc: int
    compressed: int
    size: int
    offset: int
    end: int
    record: int
    record_end: int


class Directory(NamedTuple):
    """All members in the order of the directory.

    ``start``–``end`` bound the central records; the end records follow up to the end of
    the file. ``prefix`` is the number of foreign bytes before the zip, already added to
    every offset of ``entries``.
    """

    entries: tuple[Entry, ...]
    start: int
    end: int
    prefix: int
    comment: bytes
    zip64: bool


def read_directory(data: "bytes | mmap", limits: Limits) -> Directory:
    """Read the directory; InputError where it is missing, wrong, too long or overlapping."""
    at, comment = _find_end(data)
    _, _, _, _, _, size, offset, _ = _END.unpack_from(data, at)
    zip64 = at >= _LOCATOR.size and data[at - _LOCATOR.size : at - _LOCATOR.size + 4] == b"PK\6\7"
    end = at
    if zip64:
        end, size, offset = _read_end64(data, at - _LOCATOR.size)
    start = end - size
    prefix = start - offset
    if start < 0 or prefix < 0:
        raise refuse("directory", detail="位置越界")
    entries = _read_records(data, start, end, prefix, limits.entries)
    return Directory(_bound(entries, start), start, end, prefix, comment, zip64)


def _find_end(data: "bytes | mmap") -> tuple[int, bytes]:
    lowest = max(0, len(data) - _END.size - _MAX_COMMENT)
    at = data.rfind(b"PK\5\6", lowest)
    while at >= 0:
        if at + _END.size <= len(data):
            length = int.from_bytes(data[at + 20 : at + 22], "little")
            stop = at + _END.size + length
            if stop <= len(data):
                return at, data[at + _END.size : stop]
        at = data.rfind(b"PK\5\6", lowest, at + 3)
    raise refuse("truncated")


def _read_end64(data: "bytes | mmap", locator: int) -> tuple[int, int, int]:
    _, _, named, _ = _LOCATOR.unpack_from(data, locator)
    # Where it must be if nothing stands in between; else where the locator says.
    for at in (locator - _END64.size, named):
        if 0 <= at <= locator - _END64.size and data[at : at + 4] == b"PK\6\6":
            values = _END64.unpack_from(data, at)
            return at, values[8], values[9]
    raise refuse("directory", detail="zip64 记录缺失")


def _read_records(
    data: "bytes | mmap", start: int, end: int, prefix: int, most: int
) -> list[Entry]:
    entries: list[Entry] = []
    at = start
    while at < end:
        if len(entries) >= most:
            raise refuse("too-many-entries", cap=most, limit="entries")
        if at + _RECORD.size > end or data[at : at + 4] != b"PK\1\2":
            raise refuse("directory", detail="记录有误")
        entry = _read_record(data, at, prefix)
        if entry.record_end > end:
            raise refuse("directory", detail="记录越界")
        entries.append(entry)
        at = entry.record_end
    return entries


def _read_record(data: "bytes | mmap", at: int, prefix: int) -> Entry:
    (_, _, _, flags, method, _, _, crc, compressed, size, name_size, extra_size, comment_size,
     _, _, _, offset) = _RECORD.unpack_from(data, at)  # fmt: skip
    name_end = at + _RECORD.size + name_size
    raw_name = data[at + _RECORD.size : name_end]
    extra_end = name_end + extra_size
    if _IN_EXTRA in (compressed, size, offset):
        extra = data[name_end:extra_end]
        size, compressed, offset = _widen(extra, size, compressed, offset)
    name = part_name(raw_name, utf8=bool(flags & _UTF8_NAME))
    return Entry(
        name, raw_name, flags, method, crc, compressed, size, offset + prefix, 0, at,
        extra_end + comment_size,
    )  # fmt: skip


def _widen(extra: bytes, *values: int) -> list[int]:
    """Take the 8-byte values of a zip64 extra field for those that are marked so."""
    wide = b""
    at = 0
    while at + 4 <= len(extra):
        length = int.from_bytes(extra[at + 2 : at + 4], "little")
        if extra[at : at + 2] == b"\1\0":
            wide = extra[at + 4 : at + 4 + length]
            break
        at += 4 + length
    result = []
    for value in values:
        if value == _IN_EXTRA:
            if len(wide) < 8:
                raise refuse("directory", detail="zip64 字段缺失")
            value, wide = int.from_bytes(wide[:8], "little"), wide[8:]
        result.append(value)
    return result


def _bound(entries: list[Entry], stop: int) -> tuple[Entry, ...]:
    """Give each entry its ``end``: where the next begins; refuse members that overlap."""
    order = sorted(range(len(entries)), key=lambda index: entries[index].offset)
    for index in reversed(order):
        entry = entries[index]
        if entry.offset + _LOCAL_SIZE + len(entry.raw_name) + entry.compressed > stop:
            raise refuse("overlap", entry.name or ascii(entry.raw_name))
        entries[index] = entry._replace(end=stop)
        stop = entry.offset
    return tuple(entries)


def part_name(raw: bytes, utf8: bool = True) -> str:
    """A member name as a part name: no leading slash, forward slashes, no ``.`` segments.

    "" for a folder, an empty name, and one that holds ``..`` or NUL: nothing in the
    package may refer to it, so it is never read.
    """
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        name = raw.decode("utf-8", "replace") if utf8 else raw.decode("cp437")
    if "\\" in name:
        name = name.replace("\\", "/")
    if "\0" in name or name.endswith("/"):
        return ""
    if "./" in name or "//" in name or name.startswith("/"):
        segments = [segment for segment in name.split("/") if segment not in ("", ".")]
        return "" if ".." in segments else "/".join(segments)
    return "" if name in (".", "..") else name
