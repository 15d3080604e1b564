"""A zip whose members are inflated one by one, on demand, under the caps."""

import zlib
from typing import TYPE_CHECKING

from doclint.package.directory import Entry, read_directory
from doclint.package.limits import MIB, Limits
from doclint.package.refusal import megabytes, refuse

if TYPE_CHECKING:
    from mmap import mmap

_STORED, _DEFLATED = 0, 8
_LOCAL_SIZE = 30
_ENCRYPTED = 0x41  # bit 0 encryption, bit 6 strong encryption


class Archive:
    """The members of a zip by name; names are found whatever their case (OPC 6.2.2.3)."""

    def __init__(self, data: "bytes | mmap", limits: Limits) -> None:
        """Read the directory of ``data``; inflate nothing."""
        self.data = data
        self.directory = read_directory(data, limits)
        self._limits = limits
        self._inflated: dict[str, int] = {}
        self._entries: dict[str, Entry] = {}
        self._doubled: set[str] = set()
        for entry in self.directory.entries:
            key = entry.name.lower()
            if key in self._entries:
                self._doubled.add(key)
            elif key:
                self._entries[key] = entry

    @property
    def inflated(self) -> int:
        """Bytes of all parts inflated so far."""
        return sum(self._inflated.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The part names in the order of the directory."""
        return tuple(entry.name for entry in self._entries.values())

    def find(self, name: str) -> Entry | None:
        """The entry of a part, or None."""
        return self._entries.get(name.lower())

    def read(self, name: str) -> bytes:
        """The bytes of a part, CRC checked; KeyError if absent."""
        key = name.lower()
        entry = self._entries[key]
        if key in self._doubled:
            raise refuse("duplicate", entry.name)
        if entry.flags & _ENCRYPTED:
            raise refuse("encrypted-member", entry.name)
        self._admit(key, entry)
        content = self._unpack(entry)
        if zlib.crc32(content) != entry.crc:
            raise refuse("member", entry.name, detail="校验和不符")
        return content

    def _admit(self, key: str, entry: Entry) -> None:
        """Hold the declared size against the caps; `_unpack` then holds the part to it."""
        limits, size = self._limits, entry.size
        if size > limits.part:
            raise refuse(
                "too-big-part", entry.name, size=megabytes(size), cap=megabytes(limits.part),
                limit="part",
            )  # fmt: skip
        if size > MIB and size > limits.ratio * max(entry.compressed, 1):
            raise refuse("ratio", entry.name, cap=limits.ratio, limit="ratio")
        self._inflated[key] = size
        if self.inflated > limits.total:
            raise refuse("too-big-total", entry.name, cap=megabytes(limits.total), limit="total")

    def _unpack(self, entry: Entry) -> bytes:
        raw = self._raw(entry)
        if entry.method == _STORED:
            content = bytes(raw[: entry.size + 1])
        elif entry.method == _DEFLATED:
            try:
                content = zlib.decompressobj(-15).decompress(raw, entry.size + 1)
            except zlib.error:
                raise refuse("member", entry.name, detail="压缩数据有误") from None
        else:
            raise refuse("method", entry.name, detail=entry.method)
        if len(content) != entry.size:
            raise refuse("member", entry.name, detail="实际大小与目录所记不符")
        return content

    def _raw(self, entry: Entry) -> memoryview:
        """The compressed bytes, after the local header has been held against the record."""
        at, data = entry.offset, self.data
        header = data[at : at + _LOCAL_SIZE]
        start = at + _LOCAL_SIZE + int.from_bytes(header[26:28], "little")
        name = data[at + _LOCAL_SIZE : start]
        start += int.from_bytes(header[28:30], "little")
        if header[:4] != b"PK\3\4" or name.replace(b"\\", b"/") != entry.raw_name.replace(
            b"\\", b"/"
        ):
            raise refuse("member", entry.name, detail="本地文件头与目录不符")
        if start + entry.compressed > entry.end:
            raise refuse("overlap", entry.name)
        return memoryview(data)[start : start + entry.compressed]
