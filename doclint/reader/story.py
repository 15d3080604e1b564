"""A story part on its way into ``Paragraph`` values: places, breaks, merges, sections."""

from typing import NamedTuple, TypeAlias

from lxml import etree

from doclint.document import BODY, Checkbox, Paragraph, Section
from doclint.reader.breaks import PAGE_BREAK, settle, settled_offsets
from doclint.reader.fields import Fields
from doclint.reader.numbering import Counters
from doclint.reader.paragraph_format import Direct
from doclint.reader.paragraph_text import ParagraphText, Piece
from doclint.reader.place import Place, Tally
from doclint.reader.sections import section, starts_page
from doclint.reader.styles import ParagraphFormat, StyleSheet

# What the runs of a paragraph are found from: the number of its w:p in the bodies where it
# is plain, else its style and the pieces as read.
Source: TypeAlias = int | tuple[str | None, list[Piece]]


class Reading:
    """All that the stories of one document have given so far."""

    def __init__(self, sheet: StyleSheet) -> None:
        """Nothing is read yet."""
        self.sheet = sheet
        self.tally = Tally()
        self.paragraphs: list[Paragraph] = []
        self.sources: list[Source] = []
        self.checkboxes: list[Checkbox] = []
        self.sections: list[Section] = []
        self.section_elements: list[etree._Element] = []
        self.ordinals: dict[str, int] = {}
        self.tables = 0
        self.bodies: list[etree._Element] = []
        self.seen = 0
        self.white = True
        # Paragraphs read the patient way with part, container and position: only where a
        # comment must be placed.
        self.patient: list[tuple[etree._Element, str, str, int]] | None = None


class Carry(NamedTuple):
    """A paragraph read, together with those before it that run on into it."""

    place: Place
    position: int
    direct: Direct
    pieces: list[Piece]
    checkboxes: list[tuple[int, bool]]
    length: int


class Story:
    """A story part being read: its counters, open fields, and what is pending."""

    def __init__(self, part: str, root: etree._Element, reading: Reading, section: int) -> None:
        """Begin the story of a part in a section (0 = the first)."""
        self.part = part
        self.reading = reading
        self.fields = Fields(root)
        self.section = section
        self.carry: Carry | None = None
        self.break_pending = False
        self._counters = Counters(reading.sheet.numbering)
        self._first_of_section: int | None = None

    def add(
        self, place: Place, position: int, format: ParagraphFormat, text: str, source: Source
    ) -> None:
        """Add a complete paragraph; ``text`` may still hold page breaks."""
        reading = self.reading
        look, outline, breaks, number, level = format
        printed = self._counters.advance(number, level) if number else ""
        breaks = breaks or self.break_pending
        after = False
        if PAGE_BREAK in text:
            text, before, after = settle(text)
            breaks = breaks or before
        paragraphs, story = reading.paragraphs, place.story
        index = len(paragraphs)
        ordinal = reading.ordinals.get(story, 0)
        if text and not text.isspace():
            ordinal += 1
            reading.ordinals[story] = ordinal
            self.break_pending = after
            if self._first_of_section is None and story == BODY:
                self._first_of_section = index
        else:  # the break goes on to what can be seen
            self.break_pending = breaks or after
            breaks = False
        paragraphs.append(tuple.__new__(Paragraph, (
            index, text, self.part, place.container, position, story, ordinal or 1, place.cell,
            *look, printed, outline, breaks, self.section,
        )))  # fmt: skip
        reading.sources.append(source)

    def add_read(
        self, place: Place, position: int, direct: Direct, content: ParagraphText,
        carry: Carry | None,
    ) -> None:  # fmt: skip
        """Add a paragraph read by ``ParagraphText``, joined to the one that runs on into it."""
        pieces, boxes, length = content.pieces, content.checkboxes, content.length
        if carry is not None:
            boxes = [(carry.length + offset, checked) for offset, checked in boxes]
            carry.pieces.extend(pieces)
            carry.checkboxes.extend(boxes)
            pieces, boxes, length = carry.pieces, carry.checkboxes, carry.length + length
        read = Carry(place, position, direct, pieces, boxes, length)
        if content.mark_deleted:
            self.carry = read
        else:
            self._add_carried(read)
        if content.section is not None:
            self.end_section(content.section)

    def take(self, place: Place) -> Carry | None:
        """What runs on into the next paragraph of ``place``; anything else is added."""
        carry, self.carry = self.carry, None
        if carry is not None and carry.place is not place:
            self._add_carried(carry)
            return None
        return carry

    def flush(self) -> None:
        """Add a paragraph that waits in vain for another one."""
        carry, self.carry = self.carry, None
        if carry is not None:
            self._add_carried(carry)

    def _add_carried(self, carry: Carry) -> None:
        raw = "".join([text for text, _, hidden in carry.pieces if not hidden])
        index = len(self.reading.paragraphs)
        offsets = settled_offsets(raw, [offset for offset, _ in carry.checkboxes])
        for offset, (_, checked) in zip(offsets, carry.checkboxes, strict=True):
            self.reading.checkboxes.append(Checkbox(index, offset, checked))
        source = (carry.direct[0], carry.pieces)
        format = self.reading.sheet.format(carry.direct)
        self.add(carry.place, carry.position, format, raw, source)

    def end_section(self, element: etree._Element) -> None:
        """A ``w:sectPr``: the section that ends here is the one it describes."""
        reading, first = self.reading, self._first_of_section
        if self.section and first is not None and starts_page(element):
            reading.paragraphs[first] = reading.paragraphs[first]._replace(page_break=True)
        reading.sections.append(section(element))
        reading.section_elements.append(element)
        self.section += 1
        self._first_of_section = None
