"""The top of the first page: 版头, title, addressees (GB/T 9704-2012 7.2, 7.3.1, 7.3.2)."""

from doclint.testing.blocks import (
    BLANK,
    HEITI,
    KAITI,
    LETTERHEAD,
    PLAIN,
    RED,
    TITLE,
    Block,
    Box,
    Grid,
    Line,
    Look,
)
from doclint.testing.draft import Draft
from doclint.testing.layout import Layout

TEXT_WIDTH = 8844  # twips of the 156 mm of the 版心
_TITLE_CHARACTERS = 20  # of 2号 in the width of the 版心
_HANGING = {"plain": ("", ""), "nbsp": ("\u00a0", "\u00a0\u00a0"), "enspace": ("", "\u2002")}


def front(draft: Draft, layout: Layout) -> list[Block]:
    """Letterhead, number, title and addressees as blocks, in order on paper."""
    below = layout.number == "below_title"
    blocks = _head(draft, layout, () if below else _number(draft, layout))
    blocks += title_lines(draft.title, layout)
    if below:
        blocks += [line._replace(rule="") for line in _number(draft, layout)]
    blocks.append(BLANK)
    if draft.addressees:
        before, after = _HANGING[layout.addressees]
        blocks.append(Line(before + draft.addressees + after, "addressees"))
    return blocks


def _head(draft: Draft, layout: Layout, number: tuple[Line, ...]) -> list[Block]:
    """The 版头 with its red rule; the number alone where there is no letterhead."""
    stamps = _stamps(draft)
    marks = _letterhead(draft)
    if layout.head == "none" or not marks:
        return [*stamps, *(line._replace(rule="") for line in number), BLANK]
    last = number or (BLANK._replace(rule=RED),)
    whole = (*stamps, *marks, BLANK, BLANK, *last)
    after = [BLANK, BLANK]
    if layout.head == "table":
        return [Grid(tuple(((line,),) for line in whole)), *after]
    if layout.head == "textbox":
        return [Box(whole), *after]
    if layout.head == "vml":
        return [*stamps, Box(marks, vml=True), BLANK, *last, *after]
    return [*whole, *after]


def _stamps(draft: Draft) -> tuple[Line, ...]:
    """份号, 密级, 紧急程度: one line each, top left."""
    lines = (
        Line(draft.copy_number, "copy_number"),
        Line(draft.secrecy, "secrecy_mark", Look(HEITI)),
        Line(draft.urgency, "urgency", Look(HEITI)),
    )
    return tuple(line for line in lines if line.text)


def _letterhead(draft: Draft) -> tuple[Line, ...]:
    """发文机关标志 in red, as large as the width allows and 42 pt at most."""
    longest = max((len(name) for name in draft.issuer_mark), default=1)
    points = min(LETTERHEAD.size // 2, TEXT_WIDTH // 20 // longest)
    look = LETTERHEAD._replace(size=2 * points)
    return tuple(Line(name, "issuer_mark", look, align="center") for name in draft.issuer_mark)


def _number(draft: Draft, layout: Layout) -> tuple[Line, ...]:
    """发文字号 with the red rule below; with 签发人 it stands left and the signers right."""
    number = draft.document_number
    if not draft.signers or layout.number == "below_title":
        line = Line(number, "document_number", align="center", rule=RED)
        return (line,) if number else ()
    text = f"　{number}\t签发人："  # an indent would shorten the red rule
    return (
        Line(
            text + "　".join(draft.signers), "document_number", looks=((len(text), Look(KAITI)),),
            align="left", rule=RED, tab=TEXT_WIDTH - PLAIN.size * 10,
        ),
    )  # fmt: skip


def title_lines(title: str, layout: Layout, *, page_break: bool = False) -> list[Block]:
    """A title in 2号小标宋, centred, broken as the layout says."""
    lines = title.split("\n") if "\n" in title else _broken(title)
    if layout.title == "line":
        lines = ["".join(lines)]
    elif layout.title == "breaks":
        lines = ["\n".join(lines)]
    first, *rest = (Line(text, "title", TITLE, align="center") for text in lines)
    return [first._replace(page_break=page_break), *rest]


def _broken(title: str) -> list[str]:
    """The title in as few lines of about equal length as fit."""
    count = -(-len(title) // _TITLE_CHARACTERS)
    size = -(-len(title) // count)
    return [title[i : i + size] for i in range(0, len(title), size)]
