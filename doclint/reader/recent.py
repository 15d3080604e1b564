"""What was made from the bytes of parts, kept for the next documents of a batch.

Documents of one agency share styles, numbering and footers byte for byte.
"""

from _thread import allocate_lock
from typing import Generic, TypeVar

from lxml import etree

from doclint.package import Package
from doclint.reader.names import transitional
from doclint.reader.numbering import Numbering
from doclint.reader.styles import StyleSheet

_V = TypeVar("_V")


class Recent(Generic[_V]):
    """The values used last, by exact bytes, as long as these are within ``limit`` bytes."""

    def __init__(self, limit: int) -> None:
        """Nothing is kept yet."""
        self._limit, self._size = limit, 0
        self._lock = allocate_lock()
        # The least recently used first.
        self._values: dict[tuple[bytes, ...], _V] = {}

    def find(self, key: tuple[bytes, ...]) -> _V | None:
        """The value kept for a key; it counts as used."""
        with self._lock:
            value = self._values.pop(key, None)
            if value is not None:
                self._values[key] = value
        return value

    def keep(self, key: tuple[bytes, ...], value: _V) -> None:
        """Keep a value, and forget those used least recently beyond the limit."""
        with self._lock:
            self._size += 0 if key in self._values else sum(map(len, key))
            self._values[key] = value
            while self._size > self._limit:
                oldest = next(iter(self._values))
                del self._values[oldest]
                self._size -= sum(map(len, oldest))


# A tree takes about a dozen times the bytes of its part.
_sheets: Recent[StyleSheet] = Recent(1 << 20)
_trees: Recent[etree._Element] = Recent(1 << 18)


def style_sheet(package: Package) -> StyleSheet:
    """The styles and numbering of a document."""
    styles = package.related(package.main, "styles")
    numbering = package.related(package.main, "numbering")
    key = (package.read(styles) if styles else b"", package.read(numbering) if numbering else b"")
    sheet = _sheets.find(key)
    if sheet is None:
        sheet = StyleSheet(
            transitional(package.tree(styles, key[0])) if styles else None,
            Numbering(transitional(package.tree(numbering, key[1])) if numbering else None),
            _may_hide(key[0]),
        )
        _sheets.keep(key, sheet)
    return sheet


def _may_hide(styles: bytes) -> bool:
    """Whether ``w:vanish`` can occur: the bytes tell unless characters take two each."""
    return b"vanish" in styles or b"\0" in styles[:4]


def small_tree(package: Package, part: str) -> etree._Element:
    """The root of a header, footer or note part, not to be changed."""
    key = (package.read(part),)
    root = _trees.find(key)
    if root is None:
        root = transitional(package.tree(part, *key))
        _trees.keep(key, root)
    return root
