"""LY: defects of paper and type."""

import re

from ..plants import both, family, line, not_of_kind, sheet, where

_TYPED = where(lambda papers: papers.layout.flow == "paragraphs" and papers.text != "order")
_FORMED = both(_TYPED, not_of_kind("函"))
# A text that surely takes more than a page.
_LONG = line("各责任单位要结合实际抓好落实，及时协调解决工作中遇到的困难和问题。" * 30)
_HEADED = where(lambda p: any(re.match("一、[^。]{1,30}$", text) for text in p.draft.body))
# Enough long paragraphs that show an indent.
_PROSE = where(lambda papers: sum(len(text) > 40 for text in papers.draft.body) > 3)


LAYOUT = (
    *family(
        "LY001", "", _TYPED,
        letter_paper=sheet(paper=(12240, 15840)),
        b5=sheet(paper=(9979, 14175)),
    ),
    *family(
        "LY002", "", _FORMED,
        word_default=sheet(margins=(1440, 1440, 1800, 1800)),
        narrow=sheet(margins=(1134, 1134, 1134, 1134)),
        top_off=sheet(margins=(1701, 1984, 1588, 1474)),
    ),
    *family("LY003", "", _FORMED, thirty_lines=sheet(pitch=425), wide=sheet(pitch=720)),
    *family(
        "LY004", "", both(_TYPED, _PROSE),
        song=sheet(font="宋体"),
        small=sheet(size=28),
        song_small=sheet(font="宋体", size=24),
        kai=sheet(font="楷体_GB2312"),
    ),
    *family(
        "LY005", "title", _TYPED,
        black=sheet(title_font="黑体"),
        small=sheet(title_size=32),
        large=sheet(title_size=56),
    ),
    *family("LY006", "", both(_TYPED, _HEADED), plain_headings=sheet(heading_font="仿宋_GB2312")),
    *family(
        "LY007", "", both(_TYPED, _PROSE),
        none=sheet(indent="none"),
        twice=sheet(indent="both"),
    ),
    *family("LY008", "", both(_FORMED, _LONG), no_number=sheet(number="")),
    *family(
        "LY008", "", _FORMED,
        page_word=sheet(number="第1页"),
        bare=sheet(number="1"),
    ),
    *family(
        "LY009", "", both(_TYPED, _PROSE),
        red=sheet(color="FF0000"),
        blue=sheet(color="0000FF"),
        late_text=sheet(late_text=True),
    ),
)  # fmt: skip
