"""Body paragraphs: two characters of indent, headings in the face of their level."""

import re

from doclint.testing.blocks import HEADING_1, HEADING_2, PLAIN, Line

_LEVEL_1 = re.compile(r"[一二三四五六七八九十]+、[^。]{1,30}$")
_LEVEL_2 = re.compile(r"（[一二三四五六七八九十]+）[^。]{1,30}(?:。|$)")


def paragraph(text: str) -> Line:
    """A paragraph of text; 一、 in 黑体, （一） up to the first 。 in 楷体 (7.3.3)."""
    if _LEVEL_1.match(text):
        return Line(text, look=HEADING_1, first=200)
    heading = _LEVEL_2.match(text)
    if heading is None:
        return Line(text, first=200)
    if heading.end() == len(text):
        return Line(text, look=HEADING_2, first=200)
    return Line(text, look=HEADING_2, looks=((heading.end(), PLAIN),), first=200)
