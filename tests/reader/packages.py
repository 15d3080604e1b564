"""Small packages from raw XML: ``docx(body, styles=…, parts=…)``."""

import io
import zipfile
from collections.abc import Mapping

from doclint.document import Document, Paragraph
from doclint.reader import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = {
    "w": W,
    "r": R,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "x": "urn:example:unknown",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

# What stands in for the transitional names in a strict package.
_STRICT = (
    (W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (R, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    (
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://purl.oclc.org/ooxml/drawingml/main",
    ),
)


def docx(
    body: str,
    parts: Mapping[str, str | bytes] | None = None,
    rels: str = "",
    package_rels: str = "",
    strict: bool = False,
    encoding: str = "utf-8",
) -> bytes:
    """A package with this content of ``w:body``.

    ``parts`` are further members; those that bear a usual name (``styles``, ``header1`` …)
    are XML inside a root of their own and related to the document under their name.
    """
    members: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {DECLARED}><w:body>{body}</w:body></w:document>"
    }
    related = ""
    for name, content in (parts or {}).items():
        kind = name.rstrip("0123456789")
        if kind in _ROOTS:
            root = _ROOTS[kind]
            members[f"word/{name}.xml"] = f"<{root} {DECLARED}>{content}</{root}>"
            related += relation(name, kind, f"{name}.xml")
        else:
            members[name] = content
    members["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_RELS}">{related}{rels}</Relationships>'
    )
    members["_rels/.rels"] = (
        f'<Relationships xmlns="{_RELS}">{relation("m", "officeDocument", "word/document.xml")}'
        f"{package_rels}</Relationships>"
    )
    members["[Content_Types].xml"] = (
        f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.oleObject"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
    )
    return _zipped({name: _encoded(text, strict, encoding) for name, text in members.items()})


_ROOTS = {
    "styles": "w:styles", "numbering": "w:numbering", "settings": "w:settings",
    "header": "w:hdr", "footer": "w:ftr", "footnotes": "w:footnotes",
    "endnotes": "w:endnotes", "comments": "w:comments", "theme": "a:theme",
}  # fmt: skip


def relation(name: str, kind: str, target: str, external: bool = False) -> str:
    """One row of a relationships part."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"{mode}/>'


def _encoded(text: str | bytes, strict: bool, encoding: str) -> bytes:
    if isinstance(text, bytes):
        return text
    for common, name in _STRICT if strict else ():
        text = text.replace(common, name)
    if encoding == "utf-8" or "<Types" in text or "<Relationships" in text:
        return text.encode()
    return f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)


def _zipped(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return file.getvalue()


def document(body: str, parts: Mapping[str, str | bytes] | None = None) -> Document:
    """The document with this body."""
    return read(docx(body, parts))


def paragraphs(body: str, parts: Mapping[str, str | bytes] | None = None) -> tuple[Paragraph, ...]:
    """Its paragraphs."""
    return document(body, parts).paragraphs


def texts(body: str, parts: Mapping[str, str | bytes] | None = None) -> list[str]:
    """Their texts."""
    return [paragraph.text for paragraph in paragraphs(body, parts)]


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def p(content: str = "", properties: str = "") -> str:
    """A paragraph; content that is no XML becomes a run."""
    inner = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table whose cells hold these blocks."""
    inner = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr><w:jc w:val='center'/></w:tblPr>{inner}</w:tbl>"


def shape(blocks: str) -> str:
    """A run with a DrawingML text box and its VML copy, as Word writes it."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx></wps:wsp>"
        f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback>{vml(blocks)}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def vml(blocks: str) -> str:
    """A VML text box."""
    return (
        "<w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{blocks}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def style(key: str, name: str, content: str = "", kind: str = "paragraph", base: str = "") -> str:
    """A style; the one named Normal is the default."""
    default = ' w:default="1"' if name == "Normal" else ""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"{default}>'
        f'<w:name w:val="{name}"/>{based}{content}</w:style>'
    )
