"""Drafts and plain lines → .docx, written from raw XML so that odd constructs are easy.

A draft is arranged into blocks (front, text, tail, annexes, 版记), the blocks become
WordprocessingML, and the parts around them are always the same.
"""

from collections.abc import Iterable, Iterator, Sequence

from doclint.testing.archive import archive
from doclint.testing.back import annexes, imprint, tail
from doclint.testing.blocks import BLANK, Block, Box, Grid, Line
from doclint.testing.draft import Annex, Comment, Draft
from doclint.testing.front import front
from doclint.testing.layout import STANDARD, Layout
from doclint.testing.markup import Markup
from doclint.testing.parts import all_parts
from doclint.testing.prose import paragraph
from doclint.testing.sheet import restyled

__all__ = ["Annex", "Comment", "Draft", "Layout", "STANDARD", "build", "from_lines"]

_STRUCK = Line("机密★10年", "struck")


def build(draft: Draft, layout: Layout = STANDARD) -> bytes:
    """The draft in a layout as the bytes of a .docx.

    ValueError for a layout that puts the mark into a 版记 it leaves out, and for a comment
    on words that no paragraph holds.
    """
    if layout.mark == "imprint" and layout.imprint == "none":
        raise ValueError("the layout puts the mark into the imprint and has no imprint")
    blocks = arrange(draft, layout)
    texts = [line.text for line in _lines(blocks)]
    for comment in draft.comments:
        if not any(comment.on in text for text in texts):
            raise ValueError(f"no paragraph holds the words of the comment: {comment.on}")
    body = Markup(layout, draft.comments).blocks(blocks)
    return archive(all_parts(body, draft.properties, layout.sheet, draft.custom, draft.comments))


def from_lines(lines: Sequence[str], layout: Layout = STANDARD) -> bytes:
    r"""A .docx of plain paragraphs, one for each line; ``\n`` in a line is a line break."""
    blocks = [Line(line) for line in lines] or [BLANK]
    return archive(all_parts(Markup(layout).blocks(blocks)))


def arrange(draft: Draft, layout: Layout) -> list[Block]:
    """The blocks of the draft in reading order."""
    blocks: list[Block] = [_STRUCK] if layout.revisions else []
    blocks += front(draft, layout)
    blocks += [paragraph(text) for text in draft.body]
    blocks += tail(draft, layout)
    blocks += annexes(draft, layout)
    blocks += imprint(draft, layout)
    blocks = restyled(blocks, layout.sheet)
    if layout.flow == "one":
        return [_joined(blocks)]
    return [*blocks, BLANK] if isinstance(blocks[-1], Grid) else blocks


def _joined(blocks: Iterable[Block]) -> Line:
    """All lines as one paragraph with line breaks; indents become spaces."""
    texts = []
    for line in _lines(blocks):
        if line.text and line.kind != "struck":
            indent = 16 if line.align == "right" else line.first // 100
            texts.append("　" * indent + line.text)
    return Line("\n".join(texts), "all", align="left")


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """The lines of all blocks, those of tables and boxes included."""
    for block in blocks:
        if isinstance(block, Line):
            yield block
        elif isinstance(block, Box):
            yield from block.lines
        else:
            for row in block.rows:
                for cell in row:
                    yield from cell
