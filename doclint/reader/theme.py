"""``theme1.xml``: the East Asian fonts that styles refer to by role."""

from collections.abc import Mapping

from lxml import etree

from doclint.reader.run_format import MAJOR, MINOR

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ROLES = ((MAJOR, f"{_A}majorFont"), (MINOR, f"{_A}minorFont"))


def theme_fonts(root: etree._Element | None) -> Mapping[str, str]:
    """Role (``+mj-ea``, ``+mn-ea``) → font name; a theme that leaves East Asia open names
    the one for simplified Chinese.
    """
    fonts: dict[str, str] = {}
    for role, tag in _ROLES if root is not None else ():
        group = next(root.iter(tag), None) if root is not None else None
        name = _east_asian(group) if group is not None else ""
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
