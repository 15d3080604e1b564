"""The smallest OLE compound files that hold streams of given names."""

from struct import pack

SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5


def compound(
    *names: str, below: tuple[str, ...] = (), content: bytes = b"", size: int = 0
) -> bytes:
    """Streams ``names`` at the top, ``below`` in a storage; ``content`` is that of the first.

    Sector 0 is the FAT, the directory follows, the content last.
    """
    rows = [("Root Entry", _ROOT, _FREE, _FREE, 1, _END, 0)]
    top = [*names, *(["Storage"] if below else [])]
    sectors = -(-(1 + len(top) + len(below)) * 128 // SECTOR)
    for number, name in enumerate(top, 1):
        right = number + 1 if number < len(top) else _FREE
        storage = bool(below) and number == len(top)
        child = len(top) + 1 if storage else _FREE
        start, length = (1 + sectors, size or len(content)) if number == 1 else (_END, 0)
        rows.append((name, _STORAGE if storage else _STREAM, _FREE, right, child, start, length))
    for number, name in enumerate(below, len(top) + 1):
        right = number + 1 if number < len(top) + len(below) else _FREE
        rows.append((name, _STREAM, _FREE, right, _FREE, _END, 0))
    directory = b"".join(_entry(*row) for row in rows).ljust(sectors * SECTOR, b"\0")
    chain = [_FAT, *range(2, 1 + sectors), _END]
    table = b"".join(pack("<I", entry) for entry in chain).ljust(SECTOR, b"\xff")
    return _header() + table + directory + content.ljust(SECTOR, b"\0")


def _header() -> bytes:
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    head = magic + bytes(16) + pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += pack("<3I4x5I", 0, 1, 1, 4096, _END, 0, _END, 0)
    return head + pack("<I", 0) + b"\xff" * (4 * 108)


def _entry(name: str, kind: int, left: int, right: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = raw.ljust(64, b"\0") + pack("<HBBIII", len(raw), kind, 1, left, right, child)
    return head + bytes(36) + pack("<IQ", start, size)
