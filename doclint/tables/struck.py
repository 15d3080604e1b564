"""Struck text (删除线) of an xlsx: by the format of a cell, or by that of a part of its text."""

from lxml import etree

STRIKE = b"strike"  # the element of a font; a part without it strikes nothing out
_OFF = ("0", "false", "off")


class Strikes:
    """What of a workbook is struck out: formats of cells and shared texts, by their numbers."""

    def __init__(self, styles: etree._Element | None, strings: etree._Element | None) -> None:
        """Take the roots of ``styles.xml`` and ``sharedStrings.xml``; None where none is struck."""
        self._formats = _formats(styles) if styles is not None else frozenset()
        items = list(strings) if strings is not None else []
        self._texts = frozenset(str(i) for i, item in enumerate(items) if _strikes(item))

    def possible(self, sheet: bytes) -> bool:
        """Whether anything in the part of a sheet can be struck out."""
        return bool(self._formats or self._texts) or STRIKE in sheet

    def through(self, row: etree._Element) -> bool:
        """Whether text in a row is struck out."""
        return any(self._is_struck(cell) for cell in row)

    def _is_struck(self, cell: etree._Element) -> bool:
        value = next((child for child in cell if _name(child) in ("v", "is")), None)
        if value is None:
            return False
        shared = cell.get("t") == "s" and (value.text or "") in self._texts
        return shared or cell.get("s", "0") in self._formats or _strikes(value)


def _formats(styles: etree._Element) -> frozenset[str]:
    """The numbers of the formats of cells whose font strikes out."""
    fonts = [font for group in styles if _name(group) == "fonts" for font in group]
    struck = {str(number) for number, font in enumerate(fonts) if _strikes(font)}
    formats = [each for group in styles if _name(group) == "cellXfs" for each in group]
    return frozenset(str(n) for n, each in enumerate(formats) if each.get("fontId") in struck)


def _strikes(element: etree._Element) -> bool:
    """Whether a font is struck out in it, unless that is switched off again."""
    return any(
        _name(each) == "strike" and each.get("val", "1").lower() not in _OFF
        for each in element.iter()
    )


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
