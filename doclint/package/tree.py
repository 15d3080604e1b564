"""Bytes of a part → lxml tree, hardened: no DTD, entities, network, or boundless memory."""

from functools import cache

from lxml import etree

from doclint.package.limits import Limits
from doclint.package.refusal import InputError, megabytes, refuse

# Encodings in which the bytes of "<" and "=" mean nothing else, so that they can be counted.
_ASCII_BASED = (
    "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "windows-125", "gb18030", "gbk", "gb2312",
    "big5",
)  # fmt: skip

# Memory of libxml2's nodes in bytes, measured: an attribute is a node with a text of its own.
_ELEMENT, _ATTRIBUTE, _TEXT = 124, 236, 128
# Bytes of the shortest element, <a/>, and most bytes of memory for one byte of XML: <a/>x.
_SHORTEST, _DENSEST = 4, 52

# words of libxml2's message, in lower case → what it means; the first that fits is taken
_FAULTS = (
    ("invalid char", "含有不允许的控制字符"),
    ("xmlchar", "含有不允许的控制字符"),
    ("allowed range", "含有不允许的控制字符"),
    ("encod", "字节与声明的编码不符"),
    ("mismatch", "标签不配对"),
    ("document is empty", "内容为空或不是 XML"),
    ("start tag expected", "内容为空或不是 XML"),
    ("premature end", "内容不完整"),
    ("not found", "内容不完整"),
    ("expected", "标签不完整"),
    ("invalid element name", "标签不完整"),
    ("extra content", "结尾有多余内容"),
    ("namespace prefix", "命名空间前缀没有声明"),
    ("redefined", "属性重复"),
    ("entity", "引用了没有声明的实体"),
)


class Usage:
    """What the trees of one package take together; a part counts once."""

    def __init__(self, limits: Limits) -> None:
        """Nothing is taken yet."""
        self._limits = limits
        self._elements: dict[str, int] = {}
        self._memory: dict[str, int] = {}

    @property
    def taken(self) -> tuple[int, int]:
        """Elements and bytes of memory so far."""
        return sum(self._elements.values()), sum(self._memory.values())

    def admit(self, part: str, data: bytes) -> None:
        """Refuse a part whose tree would exceed the caps, before it is built."""
        limits = self._limits
        self._elements.pop(part, 0)
        self._memory.pop(part, 0)
        elements_taken, memory_taken = self.taken
        elements_left = limits.elements - elements_taken
        memory_left = limits.tree - memory_taken
        # Counting costs a tenth of parsing: small documents are charged the worst instead.
        elements, memory = len(data) // _SHORTEST, len(data) * _DENSEST
        if (
            elements > limits.elements // 8 - elements_taken
            or memory > limits.tree // 8 - memory_taken
        ):
            elements, memory = _bound(data)
        # The bound is twice what most parts need, the closer count six times as slow.
        if elements > elements_left or memory > memory_left:
            elements, memory = _estimate(data, elements, memory)
        if elements > elements_left:
            raise refuse("elements", part, cap=limits.elements, limit="elements")
        if memory > memory_left:
            raise refuse("tree", part, cap=megabytes(limits.tree), limit="tree")
        self._elements[part], self._memory[part] = elements, memory


def parse(data: bytes, part: str, limits: Limits, usage: Usage) -> etree._Element:
    """The root element; comments and processing instructions are left out.

    InputError DOC007 over the caps, DOC008 for a DTD, an encoding that is not taken,
    too deep nesting, too long text, or XML that is not well-formed.
    """
    _check_encoding(data, part)
    if _has_doctype(data):
        raise refuse("doctype", part)
    usage.admit(part, data)
    try:
        root = etree.fromstring(data, _parser())
    except (etree.LxmlError, ValueError, LookupError, MemoryError) as error:
        raise _explain(error, part) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refuse("doctype", part)
    if limits.depth < 256 and _deeper(root, limits.depth):
        raise refuse("depth", part, cap=limits.depth)
    return root


@cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )


def _check_encoding(data: bytes, part: str) -> None:
    head = data[:400]
    # What a wide file declares means nothing: libxml2 goes by its first bytes.
    declared = "" if _is_wide(head) else _declared(head)
    if declared and not declared.startswith(_ASCII_BASED):
        raise refuse("encoding", part, detail=f"声明为 {declared}")


def _declared(head: bytes) -> str:
    """The encoding named in the XML declaration, in lower case, or ""."""
    start = head.find(b"<?xml", 0, 8)
    stop = head.find(b"?>", start)
    at = head.find(b"encoding", start, stop) if start >= 0 else -1
    if at < 0:
        return ""
    value = head[at + 8 : stop].decode("ascii", "replace").lstrip(" \t\r\n=")
    return value[1:].partition(value[:1])[0].lower() if value else ""


def _is_wide(data: bytes) -> bool:
    """Whether characters take two or four bytes each."""
    return data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]


def _has_doctype(data: bytes) -> bool:
    if _is_wide(data):
        return b"<!DOCTYPE" in data.replace(b"\0", b"")
    at = data.find(b"<")
    if data.startswith(b"<?xml", at):
        at = data.find(b"<", data.find(b"?>", at) + 2)
    # Mostly the root follows at once, and none can come after it.
    return data[at + 1 : at + 2] in (b"!", b"?") and b"<!DOCTYPE" in data


def _bound(data: bytes) -> tuple[int, int]:
    """More elements and bytes of memory than the tree can have, counted cheaply."""
    marks = data.count(b"<")
    memory = (_ELEMENT + _TEXT) * marks + _ATTRIBUTE * data.count(b"=") + len(data)
    return marks, memory


def _estimate(data: bytes, marks: int, memory: int) -> tuple[int, int]:
    """The same without end tags and without text where one tag follows the other."""
    if _is_wide(data):
        return marks, memory
    closing, adjacent = data.count(b"</"), data.count(b"><")
    return marks - closing, memory - _ELEMENT * closing - _TEXT * adjacent


def _deeper(root: etree._Element, most: int) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > most:
            return True
    return False


def _explain(error: BaseException, part: str) -> InputError:
    message = str(getattr(error, "msg", None) or error)
    text = message.lower()
    if "depth" in text:
        return refuse("depth", part, cap=256)
    if any(word in text for word in ("too long", "too big", "huge", "limit exceeded")):
        return refuse("long-text", part)
    line, column = getattr(error, "position", (0, 0))
    fault = next((said for word, said in _FAULTS if word in text), message.partition(", line ")[0])
    reason = "encoding" if "encod" in text else "malformed"
    return refuse(reason, part, detail=f"第 {line} 行第 {column} 列：{fault}")
