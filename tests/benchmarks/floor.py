"""The floor: what any reader in Python has to do, stdlib zipfile and lxml's parser."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unittest.mock import patch

from lxml import etree

import doclint
from doclint.package.archive import Archive

_STORIES = ("document", "header", "footer", "footnotes", "endnotes")
_AROUND = ("styles", "numbering", "settings", "comments")


class File(NamedTuple):
    """A .docx and the parts that doclint inflates when it checks it."""

    data: bytes
    read: tuple[str, ...]


def with_parts(files: Iterable[bytes]) -> list[File]:
    """The files that are Word documents, with the parts doclint reads of each.

    The parts are found by watching one check; files that are refused are left out, since
    there is nothing to compare.
    """
    found = []
    for data in files:
        parts: list[str] = []
        with patch.object(Archive, "read", _watched(parts)):
            document = doclint.check(data).documents[0]
        if document.verdict != "error" and any(_stem(part) == "document" for part in parts):
            found.append(File(data, tuple(dict.fromkeys(parts))))
    return found


def _watched(parts: list[str]) -> object:
    """``Archive.read`` that also writes the names down."""
    read = Archive.read

    def watched(self: Archive, name: str) -> bytes:
        entry = self.find(name)
        if entry is not None:
            parts.append(entry.name)
        return read(self, name)

    return watched


def parse(data: bytes, parts: Sequence[str]) -> None:
    """Unzip and parse the named parts, and let the trees go."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in parts:
            etree.fromstring(package.read(part))


def text_parts(data: bytes) -> tuple[str, ...]:
    """Stories, styles, numbering, settings and comments: what a full reader wants."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return tuple(name for name in package.namelist() if _wanted(name))


def _wanted(name: str) -> bool:
    return (
        name.startswith("word/") and name.count("/") == 1 and _stem(name) in (*_STORIES, *_AROUND)
    )


def _stem(name: str) -> str:
    """``word/header2.xml`` → ``header``."""
    base = name.rsplit("/", 1)[-1]
    return base.removesuffix(".xml").rstrip("0123456789") if base.endswith(".xml") else ""


def document_kilobytes(data: bytes) -> float:
    """Size of ``word/document.xml`` in kB, inflated."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.getinfo("word/document.xml").file_size / 1000
