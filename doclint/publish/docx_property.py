"""The custom property 有效性 of a .docx: changed, or added with what makes it known."""

import re
from xml.sax.saxutils import escape

from doclint.package import Package
from doclint.publish.docx_body import BodyError

NAME = "有效性"
_PART = "docProps/custom.xml"
_TYPES, _RELS = "[Content_Types].xml", "_rels/.rels"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_STRICT_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    '"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    f'xmlns:vt="{_VALUES}"></Properties>'
).encode()
_PROPERTY = re.compile(rb"<(?:\w+:)?property\b[^>]*>.*?</(?:\w+:)?property\s*>", re.DOTALL)
_OWN_NAME = re.compile(rb"""\bname\s*=\s*["']""" + NAME.encode() + rb"""["']""")
_PID = re.compile(rb"""\bpid\s*=\s*["'](\d+)["']""")
_TAIL = re.compile(rb"</(?:\w+:)?(Properties|Types|Relationships)\s*>\s*$")
_HEAD = re.compile(rb"<((?:\w+:)?)(Properties|Types|Relationships)\b[^>]*?(/?)>")


def stated(package: Package) -> str:
    """The value of the property, "" where there is none."""
    part = _found(package)
    own = _own(package.read(part)) if part else None
    return re.sub(rb"<[^>]*>", b"", own[0]).decode("utf-8", "replace").strip() if own else ""


def with_property(package: Package, value: str) -> dict[str, bytes]:
    """The parts, by name, that make the property have this value."""
    part = _found(package)
    if part:
        return {part: _set(package.read(part), value)}
    if _PART in package:
        raise BodyError("文档属性部件没有登记，不能写入，没有动它")
    override = f'Override PartName="/{_PART}" ContentType="{_CONTENT_TYPE}"'
    kind = _STRICT_TYPE if package.strict else _TYPE
    row = f'Relationship Id="{_free(package)}" Type="{kind}" Target="{_PART}"'
    return {
        _PART: _set(_EMPTY, value),
        _TYPES: _appended(package.read(_TYPES), override),
        _RELS: _appended(package.read(_RELS), row),
    }


def without_property(package: Package) -> dict[str, bytes] | None:
    """The parts, by name, without the property; None where it may have stood there before.

    doclint adds it as the last one with the highest number: what it replaced is not known.
    """
    part = _found(package)
    content = package.read(part) if part else b""
    own = _own(content)
    if not part or own is None:
        return {}
    every = list(_PROPERTY.finditer(content))
    pids = [int(pid) for pid in _PID.findall(content)]
    pid = _PID.search(own[0])
    last = own.start() == every[-1].start() and pid is not None and int(pid[1]) == max(pids)
    if not last or f'fmtid="{_FORMAT}"'.encode() not in own[0]:
        return None
    return {part: content[: own.start()] + content[own.end() :]}


def _found(package: Package) -> str | None:
    return package.related("", "custom-properties") or package.related("", "customProperties")


def _own(content: bytes) -> "re.Match[bytes] | None":
    return next((m for m in _PROPERTY.finditer(content) if _OWN_NAME.search(m[0])), None)


def _set(content: bytes, value: str) -> bytes:
    if (
        not content.isascii()
        and b"encoding" in content[:100]
        and b"utf-8" not in content[:100].lower()
    ):
        raise BodyError("文档属性部件不是 UTF-8 编码，没有动它")
    own = _own(content)
    pids = [int(pid) for pid in _PID.findall(content)]
    pid = int(found[1]) if own and (found := _PID.search(own[0])) else max([1, *pids]) + 1
    prefix = _prefix(content)
    # The namespace is declared here: the part may know it by another prefix or not at all.
    new = (
        f'<{prefix}property fmtid="{_FORMAT}" pid="{pid}" name="{NAME}"><vt:lpwstr xmlns:vt="{_VALUES}">'
        f"{escape(value)}</vt:lpwstr></{prefix}property>"
    ).encode()
    if own:
        return content[: own.start()] + new + content[own.end() :]
    return _inserted(content, new)


def _prefix(content: bytes) -> str:
    head = _HEAD.search(content)
    return head[1].decode("ascii") if head else ""


def _appended(content: bytes, element: str) -> bytes:
    """A list of types or relationships with one more at its end."""
    return _inserted(content, f"<{_prefix(content)}{element}/>".encode("ascii"))


def _inserted(content: bytes, element: bytes) -> bytes:
    tail = _TAIL.search(content)
    if tail:
        return content[: tail.start()] + element + content[tail.start() :]
    head = _HEAD.search(content)
    if head is None or not head[3]:
        raise BodyError("文档的属性清单写法特别，不能补写，没有动它")
    name = head[1] + head[2]
    opened = head[0][:-2].rstrip() + b">"
    return content[: head.start()] + opened + element + b"</" + name + b">" + content[head.end() :]


def _free(package: Package) -> str:
    """A relationship id that is not taken."""
    taken = {row.id for row in package.relationships("")}
    return next(name for i in range(1, 10_000) if (name := f"rIdDoclint{i}") not in taken)
