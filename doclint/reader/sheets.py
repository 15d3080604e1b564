"""Style sheets shared by the documents of a batch: many have the same bytes."""

from doclint.package import Package
from doclint.reader.names import transitional
from doclint.reader.numbering import Numbering
from doclint.reader.styles import StyleSheet

_MOST_SHEETS = 16
_MOST_BYTES = 1 << 20

_Key = tuple[bytes, bytes]
# The least recently used first.
_sheets: dict[_Key, StyleSheet] = {}


def style_sheet(package: Package) -> StyleSheet:
    """The styles and numbering of a document, resolved once per content and process."""
    styles = package.related(package.main, "styles")
    numbering = package.related(package.main, "numbering")
    key = (package.read(styles) if styles else b"", package.read(numbering) if numbering else b"")
    sheet = _sheets.pop(key, None)
    if sheet is None:
        sheet = StyleSheet(
            transitional(package.tree(styles)) if styles else None,
            Numbering(transitional(package.tree(numbering)) if numbering else None),
            _may_hide(key[0]),
        )
    if len(key[0]) + len(key[1]) <= _MOST_BYTES:
        _sheets[key] = sheet
        while len(_sheets) > _MOST_SHEETS:
            _sheets.pop(next(iter(_sheets), key), None)
    return sheet


def _may_hide(styles: bytes) -> bool:
    """Whether ``w:vanish`` can occur: the bytes tell unless characters take two each."""
    return b"vanish" in styles or b"\0" in styles[:4]
