"""The encoding of a page: byte-order mark, declaration, and what the bytes themselves allow.

Only encodings in which ``<``, ``>``, ``"`` and ``-`` are never part of another character are
read (UTF-8, GB18030 and its subsets, Big5, single-byte ones): tags are found in the bytes.
"""

import codecs
import re

from doclint.page.fault import PageError

# Where a declaration is looked for; browsers look at 1024 bytes, real pages are longer.
_DECLARED_WITHIN = 4096
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED = re.compile(
    rb"<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)",
    re.IGNORECASE,
)
_UTF8 = ("utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be")
_GBK = ("gb2312", "gbk", "gb_2312-80", "gb_2312", "x-gbk", "chinese", "csgb2312", "cp936")
_BIG5 = ("big5", "big5-hkscs", "cn-big5", "x-x-big5")
# A page that says UTF-16 in ASCII is read as UTF-8 (HTML Standard 13.2.3.3).
_CODECS = {
    **dict.fromkeys(_UTF8, "utf-8"),
    **dict.fromkeys(_GBK, "gbk"),
    **dict.fromkeys(_BIG5, "big5hkscs"),
    "gb18030": "gb18030",
}
_HIGH = bytes(range(0x80, 0x100))
_FOREIGN = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"{\\rtf", b"Rar!", b"\x1f\x8b")  # fmt: skip
# So many characters beyond ASCII that are valid UTF-8 are no accident of another encoding.
_NO_ACCIDENT = 8
_BROKEN_SHARE = 20  # one broken character in so many is a slip, not another encoding


def find_encoding(data: bytes) -> tuple[str, bool]:
    """The Python codec to read the bytes with, and whether a UTF-8 byte-order mark is there.

    ``ascii`` where nothing is declared and no byte is above 0x7F: what is then written has to
    be readable in any encoding. Raises PageError for UTF-16, UTF-32 and other kinds of files.
    """
    _refuse(data)
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8", True
    declared = _declared(data)
    high = len(data) - len(data.translate(None, _HIGH))
    if not high:
        return declared or "ascii", False
    return _of_bytes(data, declared, high), False


def _refuse(data: bytes) -> None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_wide(data):
        raise PageError("网页的编码是 UTF-16 或 UTF-32，不能处理；请另存为 UTF-8 后再试。")
    if data.startswith(_FOREIGN):
        raise PageError("这不是网页，是别的格式的文件；扩展名与内容不符。")


def _is_wide(data: bytes) -> bool:
    """Whether every second byte or so is 0, as in UTF-16 without a byte-order mark."""
    sample = data[:2000]
    return len(sample) > 8 and sample.count(0) * 3 > len(sample)


def _declared(data: bytes) -> str:
    """The codec that the page declares; "" where it declares none or one not known here."""
    found = _DECLARED.search(_COMMENT.sub(b"", data[:_DECLARED_WITHIN]))
    return _CODECS.get(found[1].decode("ascii").lower(), "") if found else ""


def _of_bytes(data: bytes, declared: str, high: int) -> str:
    """The codec of bytes beyond ASCII: the evidence of the bytes goes before a declaration."""
    if _is_valid(data, "utf-8"):
        # Pages changed to UTF-8 often keep charset=gb2312 in their template.
        return "utf-8" if high >= _NO_ACCIDENT * 2 or not declared else declared
    if declared == "utf-8" and not _is_other(data):
        return "utf-8"
    if declared == "big5hkscs":
        return declared
    return "gbk" if declared == "gbk" and _is_valid(data, "gbk") else "gb18030"


def _is_valid(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _is_other(data: bytes) -> bool:
    """Whether so much is no UTF-8 that the declaration must be wrong, and GB18030 fits."""
    text = data.decode("utf-8", "replace")
    broken = text.count("�")
    beyond = sum(1 for char in text if char > "\x7f")
    return broken * _BROKEN_SHARE > beyond and _is_valid(data, "gb18030")
