"""``Document.runs``: the runs of a paragraph, resolved when somebody asks."""

from collections.abc import Callable, Mapping
from itertools import chain, islice

from lxml import etree

from doclint.document import Paragraph, Run
from doclint.reader.breaks import settled, visible_span
from doclint.reader.fields import Fields
from doclint.reader.names import PPR, P
from doclint.reader.paragraph_format import direct_of
from doclint.reader.paragraph_text import ParagraphText, Piece
from doclint.reader.place import Tally
from doclint.reader.run_format import Look, effective_look, run_properties
from doclint.reader.story import Reading, Source

# Paragraphs so near the beginning that going there costs less than listing them all.
_NEAR = 60


class Runs:
    """Keeps where each paragraph came from; ``runs.of`` is the document's ``runs``."""

    def __init__(self, reading: Reading, fonts: Callable[[], Mapping[str, str]]) -> None:
        """Keep what was read; ``fonts`` reads the fonts of the theme when needed."""
        self._sources, self._bodies = reading.sources, reading.bodies
        self._sheet, self._fonts = reading.sheet, fonts
        self._plain: list[etree._Element] | None = None
        self._theme: Mapping[str, str] | None = None
        self._found: dict[int, tuple[Run, ...]] = {}

    def of(self, paragraph: Paragraph) -> tuple[Run, ...]:
        """The runs of a paragraph of this document, neighbours of one look joined.

        They cover its text without gaps; a hidden stretch, which is not in the text, is
        an empty run with ``hidden`` set.
        """
        index = paragraph.index
        if not 0 <= index < len(self._sources):
            return ()
        if index not in self._found:
            self._found[index] = self._resolve(*self._read(self._sources[index]))
        return self._found[index]

    def _read(self, source: Source) -> tuple[str | None, list[Piece]]:
        if not isinstance(source, int):
            return source
        element = self._element(source)
        style = direct_of(next(element.iterchildren(PPR), None))[0]
        content = ParagraphText(self._sheet, Tally(), Fields(element))
        content.read(element, style)
        return style, content.pieces

    def _element(self, source: int) -> etree._Element:
        """The paragraph element of a number; one near the beginning without listing all."""
        paragraphs = chain.from_iterable([body.iter(P) for body in self._bodies])
        if source < _NEAR:
            return next(islice(paragraphs, source, None))
        if self._plain is None:
            self._plain = list(paragraphs)
        return self._plain[source]

    def _resolve(self, style: str | None, pieces: list[Piece]) -> tuple[Run, ...]:
        span = visible_span("".join([text for text, _, hidden in pieces if not hidden]))
        looks: dict[etree._Element | None, Look] = {}
        runs: list[Run] = []
        raw = end = 0
        for text, properties, hidden in pieces:
            look = looks.get(properties)
            if look is None:
                look = looks[properties] = self._look(style, properties)
            start = end
            if not hidden:
                end = start + len(settled(text, raw, span))
                raw += len(text)
            if runs and runs[-1][2:] == look:
                start = runs.pop().start
            if end > start or hidden:
                runs.append(Run(start, end, *look))
        return tuple(runs)

    def _look(self, style: str | None, properties: etree._Element | None) -> Look:
        sheet, direct = self._sheet, run_properties(properties)
        name = direct.get("style")
        look = effective_look(
            sheet.run_defaults,
            sheet.paragraph_run(style),
            sheet.run(str(name)) if name else {},
            direct,
        )
        if look.font is None or not look.font.startswith("+"):
            return look
        if self._theme is None:
            self._theme = self._fonts()
        return look._replace(font=self._theme.get(look.font))
