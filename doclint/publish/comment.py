"""The paired comments between which doclint writes in a page, and how they are taken out.

``<!--doclint:status v=1 part=banner id=… sum=…-->written<!--/doclint:status-->``. ``was`` holds
the bytes that stood there before (base64), ``sum`` shows whether somebody changed what is
written; white space does not count, for file transfer may change line ends. Everything is
ASCII: no encoding of a page changes it.
"""

import base64
import binascii
import re
from hashlib import sha256
from typing import NamedTuple

_OPENING = b"<!--doclint:"
_CLOSING = b"<!--/doclint:"
_OPEN = re.compile(rb"<!--doclint:status((?: [a-z]+=[A-Za-z0-9+/=.,_:-]*)+)-->")
_CLOSE = b"<!--/doclint:status-->"
_ANY = re.compile(rb"<!--/?doclint:")
_WHITE = b" \t\r\n\f\v"
VERSION = "1"


class MarkError(ValueError):
    """The marks in a page cannot be taken out or replaced safely; says why, in Chinese."""


class Region(NamedTuple):
    """One pair of comments: ``data[start:end]`` with them, ``data[inside:outside]`` between."""

    start: int
    inside: int
    outside: int
    end: int
    part: str
    identity: str
    was: bytes
    mark: str
    parts: tuple[str, ...]
    intact: bool


def wrap(
    content: bytes, part: str, identity: str, was: bytes = b"", mark: str = "", parts: str = ""
) -> bytes:
    """Content between comments; ``was`` are the bytes it replaces."""
    said = [("v", VERSION), ("part", part), ("id", identity), ("mark", mark), ("parts", parts)]
    said.append(("was", base64.b64encode(was).decode("ascii")))
    attributes = "".join(f" {name}={value}" for name, value in said if value)
    total = _sum(attributes, content)
    opening = f"<!--doclint:status{attributes} sum={total}-->"
    return opening.encode("ascii") + content + _CLOSE


def regions(data: bytes) -> list[Region]:
    """All pairs of comments in order. Raises MarkError where they are malformed or nested."""
    found: list[Region] = []
    position = 0
    while match := _ANY.search(data, position):
        opening = _OPEN.match(data, match.start())
        if opening is None:
            raise MarkError(_malformed(data, match.start()))
        close = data.find(_CLOSE, opening.end())
        inner = _ANY.search(data, opening.end())
        if close < 0 or inner is None or inner.start() != close:
            raise MarkError(_malformed(data, match.start()))
        found.append(_region(data, opening, close))
        position = found[-1].end
    return found


def strip(data: bytes) -> bytes:
    """The bytes as they were before any mark of doclint.

    Raises MarkError where comments are malformed or nested, or what stands between them is
    not what doclint wrote: somebody's words would be lost.
    """
    return cut(data, regions(data))


def cut(data: bytes, found: list[Region]) -> bytes:
    """The bytes without these regions, what they replaced put back."""
    pieces, position = [], 0
    for region in found:
        if not region.intact:
            raise MarkError(
                f"网页第 {_line(data, region.start)} 行的 doclint 标注被人改动过，没有动它；请先人工核对、恢复。"
            )
        pieces += [data[position : region.start], region.was]
        position = region.end
    return b"".join([*pieces, data[position:]])


def _region(data: bytes, opening: "re.Match[bytes]", close: int) -> Region:
    text = opening[1].decode("ascii")
    said: dict[str, str] = {}
    for item in text.split():
        name, _, value = item.partition("=")
        said.setdefault(name, value)
    try:
        was = base64.b64decode(said.get("was", ""), validate=True)
    except binascii.Error:
        raise MarkError(_malformed(data, opening.start())) from None
    if said.get("v") != VERSION or not said.get("part") or not said.get("id"):
        raise MarkError(_malformed(data, opening.start()))
    attributes, _, total = text.rpartition(" sum=")
    return Region(
        opening.start(),
        opening.end(),
        close,
        close + len(_CLOSE),
        said["part"],
        said["id"],
        was,
        said.get("mark", ""),
        tuple(filter(None, said.get("parts", "").split(","))),
        total == _sum(attributes, data[opening.end() : close]),
    )


def _sum(attributes: str, content: bytes) -> str:
    whole = attributes.encode("ascii") + b"\n" + content.translate(None, _WHITE)
    return sha256(whole).hexdigest()[:16]


def _malformed(data: bytes, position: int) -> str:
    return (
        f"网页第 {_line(data, position)} 行有残缺或套叠的 doclint 标注注释，不能确定原来的内容，没有动它；"
        "请从备份恢复，或由内容管理系统重新发布这一页。"
    )


def _line(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1
