"""Marks in a .docx: a banner paragraph before the title, and a property 有效性.

``document.xml`` is spliced as bytes; only it and the parts that carry the property are made
anew, every other member of the zip stays byte for byte, compressed bytes included. What
doclint wrote stands between comments, so that the next mark takes its place; a bookmark
tells it even after Word has saved the file and dropped the comments.
"""

import re
from typing import NamedTuple
from xml.sax.saxutils import escape, unescape

from doclint.package import InputError, Package, open_package
from doclint.package.writer import rewritten
from doclint.publish.docx_body import BodyError, banner_place
from doclint.publish.docx_property import stated, with_property
from doclint.publish.model import Annotated, Mark
from doclint.publish.words import banner, word_of

__all__ = ["inspect_docx", "mark_docx", "refusal", "unmarked", "unmarked_body"]

_OPEN, _CLOSE = b"<!--doclint:status-->", b"<!--/doclint:status-->"
_WRITTEN = re.compile(re.escape(_OPEN) + rb".*?" + re.escape(_CLOSE), re.DOTALL)
_BOOKMARK = b'"_doclint_status"'
_BOOKMARK_ID = 2147480001  # far from those that Word gives
_PREFIX = re.compile(
    rb"""xmlns(?::([A-Za-z_][\w.-]*))?\s*=\s*["'](?:http://schemas\.openxmlformats\.org/"""
    rb"""wordprocessingml/2006/main|http://purl\.oclc\.org/ooxml/wordprocessingml/main)["']"""
)
_ENFORCED = re.compile(
    rb"""<[\w.-]*:?documentProtection\b[^>]*\benforcement\s*=\s*["'](?:1|true|on)["']"""
)
_PLACE, _PROPERTY = "标题前的横条", "文档属性“有效性”"


def mark_docx(data: bytes, mark: Mark) -> Annotated:
    """Write a mark into a .docx, in place of an older one; the same mark gives the same bytes.

    A file that is signed, protected, encrypted or damaged is left as it is, with the reason.
    """
    try:
        package = open_package(data)
        reason = _refusal(package)
        if reason:
            return Annotated(data, (), reason)
        body = _body(package, mark)
        parts = with_property(package, word_of(mark)) | {package.main: body}
        changed = {name: new for name, new in parts.items() if _differs(package, name, new)}
        written = rewritten(package, changed) if changed else data
        open_package(written).tree(package.main)
    except (InputError, BodyError) as error:
        return Annotated(data, (), str(error))
    places = (_PLACE, _PROPERTY) if banner(mark) else (_PROPERTY,)
    return Annotated(written, places)


def refusal(data: bytes) -> str:
    """Why a .docx is not to be written in, in Chinese; "" where it may be."""
    try:
        return _refusal(open_package(data))
    except InputError as error:
        return str(error)


def inspect_docx(data: bytes) -> tuple[str, str]:
    """Text of the banner and value of the property that stand in a .docx, "" where none does.

    Raises InputError for what is no .docx.
    """
    package = open_package(data)
    found = _WRITTEN.search(package.read(package.main))
    text = re.sub(rb"<[^>]*>", b"", found[0]).decode("utf-8", "replace") if found else ""
    return text, stated(package)


def unmarked(data: bytes) -> bytes:
    """A .docx without doclint's banner, to be recognised as if it had none: for reading only.

    Raises InputError for what is no .docx.
    """
    package = open_package(data)
    content = package.read(package.main)
    bare = _WRITTEN.sub(b"", content)
    return data if bare == content else rewritten(package, {package.main: bare})


class UnmarkedBody(NamedTuple):
    """The main part without the banner; ``paragraph`` is what was written, None if changed."""

    content: bytes
    paragraph: bytes | None


def unmarked_body(content: bytes) -> UnmarkedBody | None:
    """A main part without doclint's banner; None where there is none."""
    found = _WRITTEN.findall(content)
    if not found and _BOOKMARK not in content:
        return None
    rest = _WRITTEN.sub(b"", content)
    own = found[0][len(_OPEN) : -len(_CLOSE)] if len(found) == 1 else b""
    text = unescape(re.sub(rb"<[^>]*>", b"", own).decode("utf-8", "replace"))
    prefix = re.match(rb"<(?:([A-Za-z_][\w.-]*:))?p>", own)
    name = prefix[1].decode("ascii") if prefix and prefix[1] else ""
    intact = bool(text) and own == _paragraph(text, name).encode("utf-8")
    return UnmarkedBody(rest, own if intact and _BOOKMARK not in rest else None)


def _refusal(package: Package) -> str:
    if any(name.lower().startswith("_xmlsignatures/") for name in package.names):
        return "文档有数字签名，改动会使签名失效，没有动它"
    settings = package.related(package.main, "settings")
    content = package.read(settings) if settings else b""
    if _ENFORCED.search(content) or b"writeProtection" in content:
        return "文档设有编辑限制或修改密码，没有动它"
    if package.read(package.main)[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "文档正文是 UTF-16 编码，没有动它"
    return ""


def _differs(package: Package, name: str, content: bytes) -> bool:
    return name not in package or package.read(name) != content


def _body(package: Package, mark: Mark) -> bytes:
    """The main part with the banner in it."""
    content = package.read(package.main)
    bare = _WRITTEN.sub(b"", content)
    if _BOOKMARK in bare:
        raise BodyError("文中的标注段落被 Word 重新保存过，没有动它；请打开文档手工改这一段")
    text = banner(mark)
    if not text:
        return bare
    prefix = _PREFIX.search(bare[: bare.find(b"body")] or bare)
    if prefix is None:
        raise BodyError("文档正文的命名空间没有声明在开头，没有动它")
    # A banner that stands there already would be counted as a paragraph of the text.
    plain = package if bare == content else open_package(rewritten(package, {package.main: bare}))
    at = banner_place(plain, bare)
    name = f"{prefix[1].decode('ascii')}:" if prefix[1] else ""
    written = _OPEN + _paragraph(text, name).encode("utf-8") + _CLOSE
    return bare[:at] + written + bare[at:]


def _paragraph(text: str, w: str) -> str:
    """The banner: a framed red paragraph, readable in black and white too.

    Attributes of WordprocessingML carry the prefix; under a default namespace they cannot.
    """
    if not w:
        return f"<p><r><t>{escape(text)}</t></r></p>"
    sides = "".join(
        f'<{w}{side} {w}val="single" {w}sz="12" {w}space="4" {w}color="CC0000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (
        f'<{w}p><{w}pPr><{w}pBdr>{sides}</{w}pBdr><{w}spacing {w}before="0" {w}after="240"/>'
        f'<{w}ind {w}left="0" {w}right="0" {w}firstLine="0"/><{w}jc {w}val="left"/></{w}pPr>'
        f'<{w}bookmarkStart {w}id="{_BOOKMARK_ID}" {w}name={_BOOKMARK.decode()}/>'
        f'<{w}r><{w}rPr><{w}b/><{w}color {w}val="CC0000"/><{w}sz {w}val="24"/></{w}rPr>'
        f'<{w}t xml:space="preserve">{escape(text)}</{w}t></{w}r>'
        f'<{w}bookmarkEnd {w}id="{_BOOKMARK_ID}"/></{w}p>'
    )
