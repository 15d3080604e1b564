"""Run properties: what one ``w:rPr`` says, and the look that a run ends up with."""

from typing import NamedTuple, TypeAlias

from lxml import etree

from doclint.reader.names import RSTYLE, VAL, VANISH, W
from doclint.reader.values import switched_on, whole

# style, font, size, bold, hidden, color, highlight, strikes: those that are given.
RunProperties: TypeAlias = dict[str, str | int]

# A font of the theme, as DrawingML refers to it.
MAJOR, MINOR = "+mj-ea", "+mn-ea"

_FONTS, _EAST_ASIA, _EAST_ASIA_THEME = f"{W}rFonts", f"{W}eastAsia", f"{W}eastAsiaTheme"
_SIZE, _BOLD, _COLOR, _HIGHLIGHT = f"{W}sz", f"{W}b", f"{W}color", f"{W}highlight"
_STRIKES = {f"{W}strike": "strike", f"{W}dstrike": "double_strike"}


class Look(NamedTuple):
    """The fields of ``Run`` after its span."""

    font: str | None
    size: int | None
    bold: bool
    color: str
    hidden: bool
    highlight: str | None
    struck: bool = False


def run_properties(element: etree._Element | None) -> RunProperties:
    """What a ``w:rPr`` (or None) says."""
    found: RunProperties = {}
    for child in element if element is not None else ():
        tag = child.tag
        if tag == _FONTS:
            _read_font(child, found)
        elif tag == _SIZE:
            size = whole(child.get(VAL))
            if size is not None:
                found["size"] = size
        elif tag == _BOLD:
            found["bold"] = switched_on(child)
        elif tag == VANISH:
            found["hidden"] = switched_on(child)
        elif tag == _COLOR:
            found["color"] = _color(child.get(VAL))
        elif tag == _HIGHLIGHT:
            found["highlight"] = child.get(VAL) or "none"
        elif tag == RSTYLE:
            found["style"] = child.get(VAL) or ""
        elif tag in _STRIKES:
            found[_STRIKES[tag]] = switched_on(child)
    return found


def _read_font(fonts: etree._Element, found: RunProperties) -> None:
    theme = fonts.get(_EAST_ASIA_THEME)
    name = fonts.get(_EAST_ASIA)
    if theme in ("majorEastAsia", "minorEastAsia"):
        found["font"] = MAJOR if theme == "majorEastAsia" else MINOR
    elif name:
        found["font"] = name


def _color(value: str | None) -> str:
    return value.upper() if value and value != "auto" else "auto"


def toggled(
    key: str, defaults: RunProperties, paragraph: RunProperties,
    character: RunProperties, direct: RunProperties,
) -> bool:  # fmt: skip
    """A toggle property: two styles that both set it cancel out (17.7.3)."""
    if key in direct:
        return bool(direct[key])
    both = bool(paragraph.get(key)) != bool(character.get(key))
    return bool(defaults.get(key)) or both


def effective_look(
    defaults: RunProperties, paragraph: RunProperties,
    character: RunProperties, direct: RunProperties,
) -> Look:  # fmt: skip
    """The look of a run after document defaults, paragraph style, character style, itself."""
    found = {**defaults, **paragraph, **character, **direct}
    font, size = found.get("font"), found.get("size")
    highlight = str(found.get("highlight", "none"))
    return Look(
        None if font is None else str(font),
        None if size is None else int(size),
        toggled("bold", defaults, paragraph, character, direct),
        str(found.get("color", "auto")),
        toggled("hidden", defaults, paragraph, character, direct),
        None if highlight == "none" else highlight,
        any(toggled(key, defaults, paragraph, character, direct) for key in _STRIKES.values()),
    )
