"""LY: paper, type and page (版式)."""

from doclint.rules.builtin.layout.page import (
    grid_off_standard,
    margins_off_standard,
    page_number_form,
    paper_not_a4,
)
from doclint.rules.builtin.layout.text import first_line_indent, first_page_and_colour
from doclint.rules.builtin.layout.type import heading_fonts, text_font, title_font

LAYOUT = (
    paper_not_a4,
    margins_off_standard,
    grid_off_standard,
    text_font,
    title_font,
    heading_fonts,
    first_line_indent,
    page_number_form,
    first_page_and_colour,
)
