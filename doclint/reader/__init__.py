"""Package → Document: all stories of a .docx as paragraphs, formatting resolved.

``read`` goes through the parts in reading order. ``stories`` finds them; ``flow`` walks a
part and hands to ``blocks`` and ``paragraph_text`` what is not plain; ``story`` makes the
paragraphs with the formats of ``styles`` and the numbers of ``numbering``; ``runs`` and
``properties`` wait until somebody asks.
"""

import os
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from doclint.document import Comment, Document, Embedded, Revisions
from doclint.package import InputError, Limits, Package, Relationship, open_package
from doclint.reader.names import COMMENT, transitional
from doclint.reader.place import Tally
from doclint.reader.properties import Properties
from doclint.reader.recent import style_sheet
from doclint.reader.runs import Runs
from doclint.reader.stories import read_stories
from doclint.reader.story import Reading
from doclint.reader.theme import theme_fonts

if TYPE_CHECKING:
    from doclint.reader.comments import Noted

__all__ = ["read"]

_EMBEDDED = frozenset({"oleObject", "package", "aFChunk"})
_LEFT_ASIDE = {
    "aFChunk": "文档中嵌入了整篇外部文件（altChunk），其内容没有读取。",
    "subDocument": "这是主控文档，子文档的内容没有读取。",
    "diagramData": "智能图形（SmartArt）中的文字没有读取。",
}


def read(
    source: "str | os.PathLike[str] | bytes | BinaryIO | Package", limits: Limits | None = None
) -> Document:
    """Read a .docx from a path, bytes, a binary file object or an opened package.

    Raises InputError, and nothing else, for what cannot be read (see ``open_package``).
    """
    if isinstance(source, Package):
        package = source
    else:
        package = open_package(source) if limits is None else open_package(source, limits)
    sheet = style_sheet(package)
    reading = Reading(sheet)
    comments = _comments(package)
    addressed = () if comments is None else _addressed(comments)
    if addressed:
        reading.patient = []
    parts = read_stories(package, reading)
    rows = [row for part in parts for row in package.relationships(part)]
    runs = Runs(reading, partial(_fonts, package))
    return Document(
        tuple(reading.paragraphs),
        tuple(reading.sections),
        Properties(partial(_root, package, "")),
        _revisions(reading, comments),
        tuple(reading.checkboxes),
        _embedded(package, rows),
        runs.of,
        package.kind,
        package.strict,
        _is_signed(package),
        reading.tally.pictures,
        _notices(rows, reading.tally),
        reading.white,
        _placed(addressed, reading),
    )


def _root(package: Package, part: str, kind: str) -> etree._Element | None:
    """The root of a related part; None where it is absent or cannot be read."""
    try:
        name = package.related(part, kind)
        return None if name is None else transitional(package.tree(name))
    except InputError:
        return None


def _fonts(package: Package) -> Mapping[str, str]:
    return theme_fonts(_root(package, package.main, "theme"))


def _comments(package: Package) -> etree._Element | None:
    """The root of the comments part, if there is one."""
    part = package.related(package.main, "comments")
    return None if part is None else transitional(package.tree(part))


def _addressed(comments: etree._Element) -> "Sequence[Noted]":
    """The comments that speak to doclint."""
    from doclint.reader.comments import comments_to_doclint

    return comments_to_doclint(comments)


def _placed(comments: "Sequence[Noted]", reading: Reading) -> tuple[Comment, ...]:
    if not comments:
        return ()
    from doclint.reader.comments import placed

    return placed(comments, reading)


def _revisions(reading: Reading, root: etree._Element | None) -> Revisions:
    tally, comments = reading.tally, 0
    if root is not None:
        comments = sum(1 for _ in root.iterchildren(COMMENT))
    return Revisions(tally.insertions, tally.deletions, tally.formatting, comments, tally.hidden)


def _embedded(package: Package, rows: list[Relationship]) -> tuple[Embedded, ...]:
    targets = [row.target for row in rows if row.type in _EMBEDDED and not row.external]
    return tuple(
        Embedded(target, package.content_type(target)) for target in dict.fromkeys(targets)
    )


def _is_signed(package: Package) -> bool:
    if any(name.startswith("_xmlsignatures/") for name in package.names):
        return True
    return any(row.type == "origin" for row in package.relationships())


def _notices(rows: list[Relationship], tally: Tally) -> tuple[str, ...]:
    kinds = {row.type for row in rows}
    notices = [notice for kind, notice in _LEFT_ASIDE.items() if kind in kinds]
    if tally.placeholders:
        count = tally.placeholders
        notices.append(f"{count} 处内容控件只有占位提示（尚未填写），提示文字不计入正文。")
    return tuple(notices)
