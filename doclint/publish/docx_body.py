"""Where in ``document.xml`` the banner goes: byte offset of the paragraph of the title."""

from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from doclint.official import recognise
from doclint.package import Package
from doclint.reader import read

# What holds paragraphs of the text without being counted in their path.
_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_SHOWN = 8  # characters by which a paragraph is known again


class BodyError(ValueError):
    """No place for a banner; says why, in Chinese."""


class _Block(NamedTuple):
    """A paragraph or table of the body: where its outermost element starts."""

    start: int
    text: str


class _Walk:
    """Offsets of the paragraphs and tables of the body, counted as the reader counts them."""

    def __init__(self) -> None:
        self.body = -1
        self.found: dict[str, list[_Block]] = {"p": [], "tbl": []}
        self._names: list[str] = []
        self._outer = 0
        self._text: list[str] | None = None
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._chars
        self._after_body = False
        self._content = b""

    def over(self, content: bytes) -> None:
        self._content = content
        self._parser.Parse(content, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        del attributes
        at, name = self._parser.CurrentByteIndex, name.rpartition(":")[2]
        if self._after_body:
            self.body, self._after_body = at, False
        if self._names == ["document"] and name == "body":
            self._after_body = True
        elif self._names[:2] == ["document", "body"]:
            if len(self._names) == 2:
                self._outer = at
            if name in self.found and _THROUGH.issuperset(self._names[2:]):
                self.found[name].append(_Block(self._outer, ""))
                self._text = []
        self._names.append(name)

    def _end(self, name: str) -> None:
        self._names.pop()
        if self._after_body:  # the body is empty; one of a single tag has no inside
            at, self._after_body = self._parser.CurrentByteIndex, False
            self.body = at if self._content.startswith(b"</", at) else -1
        name = name.rpartition(":")[2]
        outside = self._names[:2] == ["document", "body"] and _THROUGH.issuperset(self._names[2:])
        if self._text is not None and name in self.found and outside:
            blocks = self.found[name]
            blocks[-1] = blocks[-1]._replace(text="".join("".join(self._text).split()))
            self._text = None

    def _chars(self, text: str) -> None:
        if self._text is not None and self._names[-1:] == ["t"]:
            self._text.append(text)


def banner_place(package: Package, content: bytes) -> int:
    """Byte offset in the main part before which the banner goes.

    That of the title's paragraph (or the table or control it stands in), else the start of
    the body. Raises BodyError where the part has no body to put it into.
    """
    walk = _Walk()
    try:
        walk.over(content)
    except ExpatError:
        raise BodyError("文档正文的 XML 有错，没有动它") from None
    if walk.body < 0:
        raise BodyError("文档没有正文，没有动它")
    return _title(package, walk) or walk.body


def _title(package: Package, walk: _Walk) -> int | None:
    element = recognise(read(package)).first("title")
    if element is None or element.location.part != package.main:
        return None
    segment = element.location.block.split("/")[1:2]
    name, _, index = segment[0].rstrip("]").partition("[") if segment else ("", "", "")
    blocks = walk.found.get(name, [])
    if not index.isdigit() or int(index) > len(blocks):
        return None
    block = blocks[int(index) - 1]
    key = "".join(element.text.split())[:_SHOWN]
    # Paragraphs that the reader counts in another way are told by their text.
    if key not in block.text:
        same = [each for each in blocks if key in each.text]
        return same[0].start if len(same) == 1 else None
    return block.start
