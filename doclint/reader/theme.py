"""``theme1.xml``: the East Asian fonts that styles refer to by role."""

from collections.abc import Mapping

from lxml import etree

from doclint.reader.run_format import MAJOR, MINOR

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ROLES = ((MAJOR, f"{_A}majorFont"), (MINOR, f"{_A}minorFont"))


def theme_fonts(root: etree._Element | None) -> Mapping[str, str]:
    """Role (``+mj-ea``, ``+mn-ea``) → font name.

    Where a theme leaves the East Asian font open, its font for simplified Chinese.
    """
    fonts: dict[str, str] = {}
    if root is not None:
        for role, tag in _ROLES:
            name = "".join([_east_asian(group) for group in root.iter(tag)])
            if name:
                fonts[role] = name
    return fonts


def _east_asian(group: etree._Element) -> str:
    for child in group.iterchildren(f"{_A}ea"):
        if child.get("typeface"):
            return child.get("typeface") or ""
    for child in group.iterchildren(f"{_A}font"):
        if child.get("script") == "Hans":
            return child.get("typeface") or ""
    return ""
