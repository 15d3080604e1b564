"""What follows the text: signature, date, 附注, annexes, 版记 (GB/T 9704-2012 7.3.4–7.4)."""

from doclint.testing.blocks import BLANK, HEITI, IMPRINT, Block, Grid, Line, Look
from doclint.testing.draft import Annex, Draft
from doclint.testing.front import TEXT_WIDTH, title_lines
from doclint.testing.layout import Layout
from doclint.testing.numerals import chinese_date
from doclint.testing.prose import paragraph

_IMPRINT_WORDS = {
    "此件公开发布": "主动公开",
    "此件主动公开": "主动公开",
    "此件依申请公开": "依申请公开",
    "此件不予公开": "不予公开",
}
_LINE_CHARACTERS = 28


def printed_mark(draft: Draft, layout: Layout) -> str:
    """The disclosure mark as the layout prints it, "" where it prints none."""
    if not draft.mark or layout.mark == "none":
        return ""
    if layout.mark == "imprint":
        return "公开方式：" + _IMPRINT_WORDS.get(draft.mark, draft.mark)
    left, right = ("(", ")") if layout.mark == "half_width" else ("（", "）")
    return left + draft.mark + right


def printed_date(draft: Draft, layout: Layout) -> str:
    """The 成文日期 as the layout prints it."""
    return chinese_date(draft.issued_on) if layout.date == "chinese" else draft.issued_on


def tail(draft: Draft, layout: Layout) -> list[Block]:
    """附件说明, signature, date, disclosure mark and other 附注."""
    mark = Line(printed_mark(draft, layout), "notes", first=200)
    blocks: list[Block] = list(_attachment_list(draft.attachments))
    if layout.mark == "before_signature" and mark.text:
        blocks += [BLANK, mark]
    blocks += [BLANK, *_signature(draft, layout)]
    if layout.mark in ("note", "half_width") and mark.text:
        blocks.append(mark)
    return blocks + [Line(note, "notes", first=200) for note in draft.notes]


def _attachment_list(names: tuple[str, ...]) -> list[Block]:
    """``附件：X``, or numbered names aligned under each other."""
    if not names:
        return []
    if len(names) == 1:
        return [BLANK, Line(f"附件：{names[0]}", "attachments", first=200)]
    first = Line(f"附件：1. {names[0]}", "attachments", left=625, hanging=425)
    rest = [
        Line(f"{number}. {name}", "attachments", left=625, hanging=125)
        for number, name in enumerate(names[1:], 2)
    ]
    return [BLANK, first, *rest]


def _signature(draft: Draft, layout: Layout) -> list[Line]:
    """署名 centred on the date, the date four characters from the right (7.3.5.1)."""
    date = printed_date(draft, layout)
    if layout.signature == "joined" or layout.mark == "line_break":
        return [_joined(draft, layout, date)]
    lines = [Line(name, "issuers") for name in draft.issuers]
    if date:
        lines.append(Line(date, "issued_on"))
    return [_placed(line, _width(date), layout) for line in lines]


def _joined(draft: Draft, layout: Layout, date: str) -> Line:
    """Signature, date and, if the layout says so, the mark behind line breaks."""
    texts = [_spaced(name, "　") for name in draft.issuers]
    if date:
        texts.append(_spaced(date, "　"))
    if layout.mark == "line_break" and draft.mark:
        texts.append("　　" + printed_mark(draft, layout))
    return Line("\n".join(texts), "issued_on", align="left")


def _placed(line: Line, date_width: float, layout: Layout) -> Line:
    """A line of the signature block where the layout wants it."""
    if layout.signature == "right":
        return line._replace(text=line.text + "　　", align="right")
    if layout.signature == "spaces":
        space = "\u00a0" if line.kind == "issuers" else "\u2002"
        return line._replace(text=_spaced(line.text, space), align="left")
    if layout.signature == "spread" and line.kind == "issuers":
        line = line._replace(text="\u2002".join(line.text))
    lean = (date_width - _width(line.text)) / 2
    right = max(200.0, 400 + 100 * lean)
    return line._replace(align="right", right=round(right))


def _spaced(text: str, space: str) -> str:
    """The text pushed to the right with leading spaces, four characters left free."""
    width = 1.0 if space == "　" else 0.5
    free = max(2.0, _LINE_CHARACTERS - 4 - _width(text))
    return space * round(free / width) + text


def _width(text: str) -> float:
    """Width in characters of 3号: ASCII and EN SPACE count half."""
    return sum(0.5 if ord(char) < 0x100 or char == "\u2002" else 1.0 for char in text)


def annexes(draft: Draft, layout: Layout) -> list[Block]:
    """Each annex on a page of its own: label, title, text (7.3.7)."""
    return [block for annex in draft.annexes for block in _annex(annex, layout)]


def _annex(annex: Annex, layout: Layout) -> list[Block]:
    """One annex; issued text without a label begins with its title."""
    title = title_lines(annex.title, layout, page_break=not annex.label) if annex.title else []
    label: list[Block] = []
    if annex.label:
        label = [Line(annex.label, "annex", Look(HEITI), page_break=True), BLANK]
    return [*label, *title, BLANK, *(paragraph(text) for text in annex.paragraphs)]


def imprint(draft: Draft, layout: Layout) -> list[Block]:
    """The 版记: disclosure row where the layout puts it there, 抄送, 印发."""
    lines: list[Line] = []
    if layout.mark == "imprint" and draft.mark:
        lines.append(_imprint_line(printed_mark(draft, layout), "notes"))
    if draft.cc:
        lines.append(_imprint_line(f"抄送：{draft.cc}", "cc")._replace(left=500, hanging=300))
    date = f"{draft.printed_on}印发" if draft.printed_on else ""
    if layout.imprint == "none" or not (lines or draft.printed_by or date):
        return []
    if layout.imprint == "cells":
        last = (_imprint_line(draft.printed_by, "printed_by"),
                _imprint_line(date, "printed_on")._replace(align="right"))  # fmt: skip
        return [Grid((*(((line,),) for line in lines), ((last[0],), (last[1],))), True)]
    if draft.printed_by or date:
        both = _imprint_line(f"{draft.printed_by}\t{date}", "printed_by")
        lines.append(both._replace(tab=TEXT_WIDTH - 280))
    if layout.imprint == "paragraphs":
        return [BLANK._replace(rule="000000"), *(line._replace(rule="000000") for line in lines)]
    return [Grid(tuple(((line,),) for line in lines), True)]


def _imprint_line(text: str, kind: str) -> Line:
    """A line of the 版记: 4号, one character from either side."""
    return Line(text, kind, IMPRINT, align="left", left=100, right=100)
