"""Zips, good and wrong in chosen ways, and the parts of a small Word package."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from struct import pack
from typing import NamedTuple

TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE = f"{WORD}.document.main+xml"

TYPES, RELS, MAIN, MAIN_RELS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/_rels/document.xml.rels",
)


class Member(NamedTuple):
    """A zip member as its headers tell it, true or not."""

    name: bytes
    raw: bytes
    size: int
    crc: int
    method: int = 8
    flags: int = 0
    local_name: bytes | None = None


def member(name: str, content: bytes = b"", method: int = 8) -> Member:
    """An honest member; change what should be wrong with ``_replace``."""
    raw = content if method == 0 else deflate(content)
    return Member(name.encode(), raw, len(content), zlib.crc32(content), method)


def deflate(content: bytes) -> bytes:
    """Raw deflate, fastest."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def repeated(unit: bytes, times: int, head: bytes = b"", tail: bytes = b"") -> bytes:
    """Raw deflate of ``head + unit * times + tail`` without ever making that."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + middle * times + packer.compress(tail) + packer.flush()


def pack_zip(
    members: Iterable[Member], *, comment: bytes = b"", at: Mapping[int, int] | None = None
) -> bytes:
    """A zip of the members; ``at`` gives false local offsets by member number."""
    body, records = b"", b""
    members = list(members)
    for number, one in enumerate(members):
        name = one.name if one.local_name is None else one.local_name
        fields = (20, one.flags, one.method, 0, 0, one.crc, len(one.raw), one.size)
        offset = (at or {}).get(number, len(body))
        body += pack("<4s5H3I2H", b"PK\3\4", *fields, len(name), 0) + name + one.raw
        records += pack("<4s6H3I5H2I", b"PK\1\2", 20, *fields, len(one.name), 0, 0, 0, 0, 0, offset)
        records += one.name
    count = len(members)
    end = pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(records), len(body), len(comment))
    return body + records + end + comment


def document(body: str = "<w:p/>", namespace: str = W) -> str:
    """A main document part."""
    return f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'


def content_types(*overrides: tuple[str, str], main_type: str = MAIN_TYPE) -> str:
    """[Content_Types].xml that knows rels, xml, the main part, and what is given."""
    rows = [(f"/{MAIN}", main_type), *overrides]
    body = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in rows)
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/x-rels"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{body}</Types>'
    )


def relationships(*rows: tuple[str, str], base: str = TRANSITIONAL) -> str:
    """A .rels part; a target with a scheme becomes external."""
    nodes = ""
    for number, (kind, target) in enumerate(rows, 1):
        mode = ' TargetMode="External"' if ":" in target else ""
        nodes += f'<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{target}"{mode}/>'
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{nodes}</Relationships>'


def parts(**changes: str | bytes | None) -> dict[str, str | bytes]:
    """The parts of the smallest Word package; TYPES, RELS, MAIN by keyword, None leaves out."""
    made: dict[str, str | bytes | None] = {
        TYPES: changes.pop("types", content_types()),
        RELS: changes.pop("rels", relationships(("officeDocument", MAIN))),
        MAIN: changes.pop("main", document()),
    }
    assert not changes
    return {name: content for name, content in made.items() if content is not None}


def make(content: Mapping[str, str | bytes]) -> bytes:
    """An honest zip of these parts, by the standard library."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def members(content: Mapping[str, str | bytes] | None = None) -> list[Member]:
    """The parts as members for `pack_zip`."""
    chosen = parts() if content is None else content
    return [
        member(name, data.encode() if isinstance(data, str) else data)
        for name, data in chosen.items()
    ]
