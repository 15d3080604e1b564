"""Whether a document is the one that a file name, a 发文字号 or a title means."""

import os
from unicodedata import normalize

from doclint.official.line import key_of
from doclint.official.model import Facts
from doclint.official.number import whole_number


def is_document(named: str, facts: Facts) -> bool:
    """Whether ``named``, a 发文字号 or a title with or without 《》, is that of a document.

    White space, the width of characters, the shape of the brackets round the year, and 第
    or zeros before the serial do not matter; otherwise the whole must be the same.
    """
    key = key_of(named)
    if not key:
        return False
    number = whole_number(key)
    if number is not None:
        return facts.document_number is not None and _same(number.value, facts.document_number)
    if facts.document_number and key == key_of(facts.document_number):
        return True
    return bool(facts.title) and key.strip("《》") == key_of(facts.title or "").strip("《》")


def is_file(file: str, base: str, source: str) -> bool:
    """Whether ``file``, relative to the folder ``base``, is the path ``source``."""
    if not file or source in ("", "-"):
        return False
    return _plain(os.path.join(base, file)) == _plain(source)


def relative(source: str, base: str) -> str:
    """The path of a document seen from a folder, ``/`` between; "" where there is no path."""
    if source in ("", "-"):
        return ""
    try:
        path = os.path.relpath(source, base or os.curdir)
    except ValueError:  # another drive
        return ""
    return normalize("NFC", path.replace(os.sep, "/"))


def _plain(path: str) -> str:
    return normalize("NFC", os.path.normcase(os.path.abspath(path)))


def _same(first: str, second: str) -> bool:
    return _bare(first) == _bare(second)


def _bare(number: str) -> str:
    """A 发文字号 without what a writer may add to its serial: 〔2026〕第012号."""
    front, bracket, serial = key_of(number).rpartition("〕")
    return front + bracket + serial.lstrip("第字年0")
