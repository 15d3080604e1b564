"""Papers: a draft in a layout with what is submitted beside it, and changes to it."""

import io
import zipfile
from collections.abc import Callable
from typing import Any, NamedTuple, Self

from doclint.submission.model import Stated
from doclint.testing import Draft, Layout
from doclint.testing.archive import archive
from doclint.testing.blocks import Block, Box, Grid, Line
from doclint.testing.builder import arrange
from doclint.testing.companions import Companion
from doclint.testing.markup import Markup
from doclint.testing.parts import all_parts

_DOCUMENT = "word/document.xml"
Restyle = Callable[[Line], Line]


class Papers(NamedTuple):
    """A draft in a layout, and what is submitted with it.

    ``edits`` change lines before they become XML; ``patches`` are (part, old, new)
    replacements in the XML, each of which must match; ``parts`` are parts put in or
    replaced; ``companions`` are those of the submission, None for a lone draft, and
    ``stated`` what it states of the disclosure attribute. ``profile`` and ``stage`` are
    those the papers are checked by; ``gated`` papers must have companions.
    ``published`` are the tables of a registry (see doclint.testing.registry) as pairs. ``words`` is what was planted, where the finding must
    stand ("" for what is missing).
    """

    text: str
    layout_name: str
    draft: Draft
    layout: Layout
    edits: tuple[Restyle, ...] = ()
    patches: tuple[tuple[str, str, str], ...] = ()
    parts: tuple[tuple[str, bytes], ...] = ()
    companions: tuple[Companion, ...] | None = None
    stated: tuple[Stated, ...] = ()
    profile: str = "national"
    stage: str = "auto"
    gated: bool = False
    words: str = ""
    published: tuple[tuple[tuple[str, str], ...], ...] = ()

    @property
    def kind(self) -> str:
        """The 文种: the last word of the title."""
        kinds = ("通知", "意见", "函", "请示", "报告", "批复", "决定", "公告", "通告", "纪要")
        title = self.draft.title
        return next((kind for kind in kinds if title.endswith(kind)), "")

    def with_(self, words: str = "", **changes: Any) -> Self:
        """The papers with some elements of the draft changed, ``words`` the fault."""
        return self._replace(draft=self.draft.with_(**changes), words=words)

    def beside(self, **table: str) -> Self:
        """The papers where a registry holds a document."""
        return self._replace(published=(*self.published, tuple(table.items())))

    def laid(self, words: str = "", **changes: Any) -> Self:
        """The papers in another layout."""
        return self._replace(layout=self.layout._replace(**changes), words=words)

    def restyled(self, restyle: Restyle, words: str = "") -> Self | None:
        """The papers with lines changed; None where no line changes."""
        before = arrange(self.draft, self.layout)
        if _edited(before, restyle) == before:
            return None
        return self._replace(edits=(*self.edits, restyle), words=words)

    def patched(self, old: str, new: str, part: str = _DOCUMENT, words: str = "") -> Self | None:
        """The papers with a replacement in the XML; None where it does not match."""
        changed = self._replace(patches=(*self.patches, (part, old, new)), words=words)
        try:
            changed.build()
        except LookupError:
            return None
        return changed

    def build(self) -> bytes:
        """The draft as a .docx."""
        blocks = arrange(self.draft, self.layout)
        for restyle in self.edits:
            blocks = _edited(blocks, restyle)
        body = Markup(self.layout).blocks(blocks)
        parts = all_parts(body, self.draft.properties, self.layout.sheet)
        data = archive(parts)
        return _patched(data, self) if self.patches or self.parts else data


def _edited(blocks: list[Block], restyle: Restyle) -> list[Block]:
    """All lines through a function, those of tables and boxes too."""

    def edited(block: Block) -> Block:
        if isinstance(block, Line):
            return restyle(block)
        if isinstance(block, Box):
            return block._replace(lines=tuple(map(restyle, block.lines)))
        rows = tuple(tuple(tuple(map(restyle, cell)) for cell in row) for row in block.rows)
        return Grid(rows, block.ruled)

    return [edited(block) for block in blocks]


def _patched(data: bytes, papers: Papers) -> bytes:
    """A package with replacements in its parts; LookupError for one that does not match."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    parts.update(papers.parts)
    for part, old, new in papers.patches:
        text = parts.get(part, b"").decode()
        if old not in text:
            raise LookupError(f"{part} does not hold {old!r}")
        parts[part] = text.replace(old, new).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()
