"""Blocks in all their wrappers, one level after the other: the patient way down.

``flow`` walks the plain blocks and calls this for what is not: both give the same.
"""

from collections.abc import Callable

from lxml import etree

from doclint.document import BODY, TEXT_BOX
from doclint.reader import names as n
from doclint.reader.choice import chosen
from doclint.reader.controls import control
from doclint.reader.paragraph_format import direct_of
from doclint.reader.paragraph_text import ParagraphText
from doclint.reader.place import Place
from doclint.reader.story import Story


class Blocks:
    """Reads blocks into a story. ``muted`` while inside a prompt, whose text is left out."""

    def __init__(self, story: Story) -> None:
        """Read into ``story``."""
        self.story = story
        self._muted = False
        self._tick: bool | None = None

    def inside(self, element: etree._Element, place: Place) -> None:
        """Read the children of a container or wrapper."""
        for child in element:
            handler = _HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child, place)

    def block(self, element: etree._Element, place: Place) -> None:
        """Read one block; what is none is passed over."""
        handler = _HANDLERS.get(element.tag)
        if handler is not None:
            handler(self, element, place)

    def paragraph(self, element: etree._Element, place: Place) -> None:
        """Read a ``w:p`` that ``place`` has counted already."""
        story, position = self.story, place.paragraphs
        carry = story.take(place)
        boxes = 0

        def boxed(box: etree._Element) -> None:
            nonlocal boxes
            boxes += 1
            self._box(box, place, f"{place.container}/p[{position}]/txbx[{boxes}]")

        reading = story.reading
        if reading.patient is not None:
            reading.patient.append((element, story.part, place.container, position))
        direct = direct_of(next(element.iterchildren(n.PPR), None))
        content = ParagraphText(reading.sheet, reading.tally, story.fields, boxed)
        if self._tick is not None:
            content.tick(self._tick)
        content.read(element, direct[0], self._muted or self._tick is not None)
        self._tick = None
        story.add_read(place, position, direct, content, carry)

    def _box(self, element: etree._Element, anchor: Place, container: str) -> None:
        story = self.story
        pending, story.break_pending = story.break_pending, False
        tick, self._tick = self._tick, None
        self.inside(element, Place(container, TEXT_BOX if anchor.story == BODY else anchor.story))
        story.flush()
        story.break_pending, self._tick = pending, tick

    def _counted_paragraph(self, element: etree._Element, place: Place) -> None:
        place.paragraphs += 1
        self.paragraph(element, place)

    def table(self, place: Place) -> Place:
        """Go into the next table of a place."""
        self.story.flush()
        reading = self.story.reading
        reading.tables += 1
        return place.in_table(reading.tables - 1)

    def _table(self, element: etree._Element, place: Place) -> None:
        self._rows(element, self.table(place))

    def _row(self, element: etree._Element, place: Place) -> None:
        self._rows(element, place.in_row())

    def _cell(self, element: etree._Element, place: Place) -> None:
        self._rows(element, place.in_cell())

    def _rows(self, element: etree._Element, place: Place) -> None:
        """The children of a table, row or cell, unless a revision deletes it."""
        for child in element:
            tag = child.tag
            if tag in n.TABLE_PROPERTIES and self._deletes(child):
                return
            handler = _HANDLERS.get(tag)
            if handler is not None:
                handler(self, child, place)

    def _deletes(self, properties: etree._Element) -> bool:
        """Count the revisions of a table, row or cell up to one that deletes it."""
        return any(self.revision(child) for child in properties)

    def revision(self, element: etree._Element) -> bool:
        """Count a revision mark in the properties of a table part; True for a deletion."""
        tally, tag = self.story.reading.tally, element.tag
        tally.insertions += tag in n.INSERTIONS
        tally.deletions += tag in n.DELETIONS
        tally.formatting += tag in n.TABLE_CHANGES
        return tag in n.DELETIONS

    def _control(self, element: etree._Element, place: Place) -> None:
        found = control(element)
        if found.content is None:
            return
        outer = self._muted
        self._muted = outer or found.placeholder
        if found.checked is not None:
            self._tick, self._muted = found.checked, outer
        self.story.reading.tally.placeholders += self._muted and not outer
        self.inside(found.content, place)
        self._muted, self._tick = outer, None

    def _alternate(self, element: etree._Element, place: Place) -> None:
        branch = chosen(element)
        if branch is not None:
            self.inside(branch, place)

    def _insertion(self, element: etree._Element, place: Place) -> None:
        self.story.reading.tally.insertions += 1
        self.inside(element, place)

    def _deletion(self, element: etree._Element, place: Place) -> None:
        self.story.reading.tally.deletions += 1

    def _section(self, element: etree._Element, place: Place) -> None:
        changes = sum(1 for _ in element.iterchildren(n.SECT_PR_CHANGE))
        self.story.reading.tally.formatting += changes
        self.story.end_section(element)


_HANDLERS: dict[str, Callable[[Blocks, etree._Element, Place], None]] = {
    n.P: Blocks._counted_paragraph, n.TBL: Blocks._table, n.TR: Blocks._row, n.TC: Blocks._cell,
    n.SDT: Blocks._control, n.ALTERNATE: Blocks._alternate, n.CUSTOM_XML: Blocks.inside,
    n.SMART_TAG: Blocks.inside, n.INS: Blocks._insertion, n.MOVE_TO: Blocks._insertion,
    n.DEL: Blocks._deletion, n.MOVE_FROM: Blocks._deletion, n.SECT_PR: Blocks._section,
}  # fmt: skip
