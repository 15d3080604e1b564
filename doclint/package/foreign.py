"""What a file is that is no zip, told by its first bytes."""

from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from doclint.package.compound import MAGIC, identify_compound
from doclint.package.refusal import InputError, refuse

if TYPE_CHECKING:
    from mmap import mmap

_HEAD = 4096

# Word's owner file: length of the user name, the name twice (MS Office lock files).
_LOCK_SIZES = (162, 165)
_LOCK_PREFIX = "~$"

# magic bytes → reason, name
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "rtf", ""),
    (b"Founder CEB", "ceb", ""),
    (b"\x89PNG\r\n\x1a\n", "image", "PNG"),
    (b"\xff\xd8\xff", "image", "JPEG"),
    (b"GIF87a", "image", "GIF"),
    (b"GIF89a", "image", "GIF"),
    (b"BM", "image", "BMP"),
    (b"II*\0", "image", "TIFF"),
    (b"MM\0*", "image", "TIFF"),
    (b"Rar!\x1a\x07", "archive", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "archive", "7z"),
    (b"\x1f\x8b\x08", "archive", "gzip"),
)

# words near the start of markup, in lower case → reason; the first that is there decides
_MARKUP = (
    ("schemas.microsoft.com/office/2006/xmlpackage", "flat-opc"),
    ("schemas.microsoft.com/office/word/2003/wordml", "word-2003-xml"),
    ('progid="word.document"', "word-2003-xml"),
    ("urn:oasis:names:tc:opendocument", "odt"),
    ("<uof:", "uof"),
    ("<html", "html"),
    ("<!doctype html", "html"),
    ("<?xml", "xml"),
)
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


def identify(data: "bytes | mmap", name: str = "") -> InputError:
    """The refusal of a file that is not a zip; ``unknown`` (DOC001) if nothing fits."""
    head = data[:_HEAD]
    if not head:
        return refuse("empty")
    if _is_lock_file(head, len(data), name):
        return refuse("lock-file")
    if head.startswith(MAGIC):
        return refuse(identify_compound(data, name))
    if b"%PDF-" in head[:1024]:
        return refuse("pdf")
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return refuse("image", name="WebP")
    for magic, reason, label in _MAGIC:
        if head.startswith(magic) and (magic != b"BM" or _is_bitmap(head, len(data))):
            return refuse(reason, name=label)
    return refuse(_identify_text(head))


def _is_lock_file(head: bytes, size: int, name: str) -> bool:
    if name.startswith(_LOCK_PREFIX) and size < 1024:
        return True
    return size in _LOCK_SIZES and 0 < head[0] <= 53 and head[54:56] == bytes((head[0], 0))


def _is_bitmap(head: bytes, size: int) -> bool:
    return int.from_bytes(head[2:6], "little") == size


def _identify_text(head: bytes) -> str:
    text = _decode(head)
    if text is None:
        return "unknown"
    text = text.lstrip("\ufeff \t\r\n").lower()
    if text.startswith("<"):
        for word, reason in _MARKUP:
            if word in text:
                return reason
    if text.startswith("mime-version:") or "\nmime-version:" in text:
        return "mht"
    return "text"


def _decode(head: bytes) -> str | None:
    """The text of a text file, or None; a character cut off at the end does no harm."""
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if wide else ("utf-8", "gb18030"):
        try:
            text = getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        if _CONTROL.isdisjoint(map(ord, text)):
            return text
    return None
