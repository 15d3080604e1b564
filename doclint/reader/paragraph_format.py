"""Paragraph properties: what one ``w:pPr`` says, and how it lies over what it inherits."""

from typing import TypeAlias, cast

from lxml import etree

from doclint.reader import names as n
from doclint.reader.values import twips, whole

# What a w:pPr itself says, as found: style, jc, attributes of ind, (numId, ilvl),
# outlineLvl, pageBreakBefore ("" = present without a value). A plain tuple, because one is
# made for every paragraph and serves as a key.
Direct: TypeAlias = tuple[
    str | None,
    str | None,
    tuple[tuple[str, str], ...],
    tuple[str | None, str | None] | None,
    str | None,
    str | None,
]
# Read and inherited: align, left, first, left_chars, first_chars, outline, page_break,
# num, level.
Properties: TypeAlias = dict[str, int | str]

NOTHING: Direct = (None, None, (), None, None, None)
_OFF = frozenset({"0", "false", "off"})
_ALIGNMENTS = {
    "left": "left", "start": "left", "num": "left", "center": "center", "right": "right",
    "end": "right", "both": "both", "justify": "both", "distribute": "distribute",
    "thaiDistribute": "both", "lowKashida": "both", "mediumKashida": "both",
    "highKashida": "both",
}  # fmt: skip
# Attribute of w:ind: (property, sign). Sorted by name, hanging comes after firstLine and
# prevails, as it must.
_INDENTS = {
    f"{n.W}left": ("left", 1),
    f"{n.W}start": ("left", 1),
    f"{n.W}firstLine": ("first", 1),
    f"{n.W}hanging": ("first", -1),
    f"{n.W}leftChars": ("left_chars", 1),
    f"{n.W}startChars": ("left_chars", 1),
    f"{n.W}firstLineChars": ("first_chars", 1),
    f"{n.W}hangingChars": ("first_chars", -1),
}


def direct_of(properties: etree._Element | None) -> Direct:
    """What a ``w:pPr`` (or None) says."""
    if properties is None:
        return NOTHING
    style = align = outline = page_break = None
    indents: tuple[tuple[str, str], ...] = ()
    numbering = None
    for child in properties:
        tag = child.tag
        if tag == n.PSTYLE:
            style = child.get(n.VAL)
        elif tag == n.IND:
            indents = indents_of(child)
        elif tag == n.JC:
            align = child.get(n.VAL)
        elif tag == n.NUM_PR:
            numbering = numbering_of(child)
        elif tag == n.OUTLINE:
            outline = child.get(n.VAL)
        elif tag == n.PAGE_BREAK_BEFORE:
            page_break = child.get(n.VAL, "")
    return (style, align, indents, numbering, outline, page_break)


def indents_of(element: etree._Element) -> tuple[tuple[str, str], ...]:
    """The attributes of a ``w:ind``."""
    return cast("tuple[tuple[str, str], ...]", tuple(element.items()))


def numbering_of(element: etree._Element) -> tuple[str | None, str | None]:
    """The numId and ilvl of a ``w:numPr``."""
    number = level = None
    for child in element:
        if child.tag == n.NUM_ID:
            number = child.get(n.VAL)
        elif child.tag == n.ILVL:
            level = child.get(n.VAL)
    return number, level


def overlay(base: Properties, direct: Direct) -> Properties:
    """``base`` with everything that ``direct`` says, numbering and style left aside."""
    _, align, indents, _, outline, page_break = direct
    if align is outline is page_break is None and not indents:
        return base
    result = dict(base)
    if align is not None:
        result["align"] = _ALIGNMENTS.get(align, "left")
    for name, text in sorted(indents):
        slot = _INDENTS.get(name)
        value = twips(text) if slot else None
        if slot and value is not None:
            result[slot[0]] = slot[1] * value
    level = whole(outline)
    if level is not None:
        result["outline"] = level
    if page_break is not None:
        result["page_break"] = page_break not in _OFF
    return result
