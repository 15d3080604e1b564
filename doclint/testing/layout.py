"""How a draft is put on paper: the places and constructs that occur in real files."""

from typing import Literal, NamedTuple

from doclint.testing.sheet import STANDARD_SHEET, Sheet


class Layout(NamedTuple):
    """One way to lay a draft out; the default is GB/T 9704-2012.

    ``head``: where the letterhead stands (``none`` leaves it and its red rule out).
    ``number``: the 发文字号 under the letterhead or below the title.
    ``title``: in one line, broken by line breaks, or over several paragraphs.
    ``addressees``: plain, or with NBSP / EN SPACE hanging around them.
    ``signature``: by indent, by leading spaces, spread by EN SPACE, right aligned, or
    ``joined`` with the date in one paragraph.
    ``date``: Arabic or Chinese numerals (a fault since 2012-07-01).
    ``mark``: the disclosure mark as 附注, as a row of the 版记, behind a line break after
    the date, with half-width brackets (a fault), before the signature, or left out.
    ``imprint``: the 版记 as a table, with the last row in two cells, in paragraphs, or not.
    ``flow``: paragraphs, or the whole document as ``one`` paragraph with line breaks.
    ``runs``: one run for a look, cut as editing in Word leaves it, or ``split`` into one to
    three characters.
    ``controls``: elements stand in content controls. ``revisions``: the text is full of
    tracked changes, and right once all of them are accepted. ``sheet``: paper and type.
    """

    head: Literal["paragraphs", "table", "textbox", "vml", "none"] = "paragraphs"
    number: Literal["head", "below_title"] = "head"
    title: Literal["line", "breaks", "paragraphs"] = "breaks"
    addressees: Literal["plain", "nbsp", "enspace"] = "plain"
    signature: Literal["indent", "spaces", "spread", "right", "joined"] = "indent"
    date: Literal["arabic", "chinese"] = "arabic"
    mark: Literal["note", "imprint", "line_break", "half_width", "before_signature", "none"] = (
        "note"
    )
    imprint: Literal["table", "cells", "paragraphs", "none"] = "table"
    flow: Literal["paragraphs", "one"] = "paragraphs"
    runs: Literal["whole", "edited", "split"] = "whole"
    controls: bool = False
    revisions: bool = False
    sheet: Sheet = STANDARD_SHEET


STANDARD = Layout()
