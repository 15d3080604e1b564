"""The fast way through a story part: one ``iter`` over the few elements that matter.

libxml2 skips all others, which halves the cost of looking at every child. A plain
paragraph or table is read here; whatever is not plain (revisions, fields, boxes, controls,
hidden text …) shows by an element of ``_SPECIAL`` and goes to ``Blocks``, after which
the rest of it is passed over because its parents are not on the way down.
"""

from collections.abc import Callable

from lxml import etree

from doclint.reader import names as n
from doclint.reader.blocks import Blocks
from doclint.reader.controls import control
from doclint.reader.paragraph_format import NOTHING, Direct, indents_of, numbering_of
from doclint.reader.paragraph_text import BREAKS
from doclint.reader.place import Place
from doclint.reader.story import Story
from doclint.reader.styles import ParagraphFormat

_SPECIAL = (
    n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO, n.SDT, n.CUSTOM_XML, n.FLD_CHAR, n.ALTERNATE,
    n.DRAWING, n.PICT, n.OBJECT, n.SYM, n.RUBY, n.CR, n.NO_BREAK_HYPHEN, n.PTAB, n.MATH,
    n.VANISH, n.SECT_PR, n.PPR_CHANGE, n.RPR_CHANGE, n.CELL_INS, n.CELL_DEL, *n.TABLE_CHANGES,
)  # fmt: skip


# Their elements are kept until the paragraph is complete.
_PROPERTIES = (n.PSTYLE, n.JC, n.IND, n.NUM_PR, n.OUTLINE, n.PAGE_BREAK_BEFORE)


class Flow:
    """Reads a body into a story; one instance per body."""

    def __init__(
        self, story: Story, blocks: Blocks, container: etree._Element, place: Place
    ) -> None:
        """Stand before the first block of ``container``."""
        self._story, self._blocks = story, blocks
        self._container = container
        # The way down: containers with their places, the innermost last.
        self._way: list[tuple[etree._Element, Place]] = [(container, place)]
        self._top, self._place = container, place
        self._fields = story.fields
        self._sheet = story.reading.sheet
        self._hiding = self._sheet.hiding
        self._unformatted = self._sheet.format(NOTHING)
        self._formats: dict[tuple[object, ...], ParagraphFormat] = {}
        # The paragraph being read and its number among all w:p, plain or not.
        self._open: etree._Element | None = None
        self._seen = story.reading.seen - 1
        self._texts: list[str] = []
        self._lines = 0
        self._found: dict[str, etree._Element] = {}

    def read(self) -> None:
        """Read the whole container."""
        handlers = self._handlers()
        text_tag, append, found = n.T, self._texts.append, self._found
        for element in self._container.iter(text_tag, *handlers):
            tag = element.tag
            if tag == text_tag:
                append(element.text or "")
            else:
                handler = handlers[tag]
                if handler is None:
                    found[tag] = element
                else:
                    handler(element)
        self._close()
        self._story.flush()
        self._story.reading.seen = self._seen + 1
        self._story.reading.bodies.append(self._container)

    def _handlers(self) -> dict[str, Callable[[etree._Element], None] | None]:
        handlers: dict[str, Callable[[etree._Element], None] | None] = {
            n.P: self._paragraph, n.TAB: self._tab, n.BR: self._break, n.TC: self._cell,
            n.TR: self._row, n.TBL: self._table,
        }  # fmt: skip
        handlers.update(dict.fromkeys(_PROPERTIES))
        handlers.update(dict.fromkeys(_SPECIAL, self._special))
        if self._hiding:
            handlers[n.RSTYLE] = self._run_style
        return handlers

    def _paragraph(self, element: etree._Element) -> None:
        if self._open is not None:
            self._close()
        self._seen += 1
        self._lines = 0
        self._texts.clear()
        self._found.clear()
        parent = element.getparent()
        if parent is self._top or self._leave(parent):
            self._place.paragraphs += 1
            self._open = element
            if self._story.carry is not None or self._fields.silent:
                self._hand_over()

    def _close(self) -> None:
        """Add the open paragraph, if any: nothing special was found in it."""
        if self._open is None:
            return
        text = "".join(self._texts)
        if (self._hiding and self._may_hide()) or (
            "\n" in text and text.count("\n") != self._lines
        ):
            self._hand_over()
            return
        self._open = None
        place, format = self._place, self._format() if self._found else self._unformatted
        self._story.add(place, place.paragraphs, format, text, self._seen)

    def _format(self) -> ParagraphFormat:
        """The format of the open paragraph, resolved once for the same properties."""
        key: list[object] = []
        for tag, element in self._found.items():
            key.append(tag)
            if tag == n.IND:
                key += element.items()
            elif tag == n.NUM_PR:
                key += numbering_of(element)
            else:  # w:val is the only attribute: no need to spell its name
                key += element.values()
        found = tuple(key)
        format = self._formats.get(found)
        if format is None:
            format = self._formats[found] = self._sheet.format(self._direct())
        return format

    def _direct(self) -> Direct:
        """What the properties say: ``direct_of`` without looking at the others."""
        found = self._found
        indents, numbering = found.get(n.IND), found.get(n.NUM_PR)
        return (
            self._value(n.PSTYLE),
            self._value(n.JC),
            () if indents is None else indents_of(indents),
            None if numbering is None else numbering_of(numbering),
            self._value(n.OUTLINE),
            self._value(n.PAGE_BREAK_BEFORE, ""),
        )

    def _value(self, tag: str, unsaid: str | None = None) -> str | None:
        element = self._found.get(tag)
        return None if element is None else element.get(n.VAL, unsaid)

    def _may_hide(self) -> bool:
        return self._value(n.PSTYLE) in self._hiding or None in self._hiding

    def _hand_over(self) -> None:
        """Let the open paragraph be read the patient way."""
        element, self._open = self._open, None
        if element is not None:
            self._blocks.paragraph(element, self._place)

    def _special(self, element: etree._Element) -> None:
        parent = element.getparent()
        if parent is None:
            return
        if self._is_on_way(parent):
            self._close()
            self._leave(parent)
            self._special_block(element)
        elif self._open is not None:
            self._hand_over()
        elif self._is_of_top(parent) and self._blocks.revision(element):
            self._drop()

    def _special_block(self, element: etree._Element) -> None:
        if element.tag == n.CUSTOM_XML:
            self._enter(element, self._place)
            return
        if element.tag == n.SDT:
            found = control(element)
            if found.content is not None and not found.placeholder and found.checked is None:
                self._enter(found.content, self._place)
                return
        self._blocks.block(element, self._place)

    def _is_on_way(self, element: etree._Element) -> bool:
        return any(element is container for container, _ in self._way)

    def _is_of_top(self, element: etree._Element) -> bool:
        """Whether these are the properties of the table, row or cell we are in."""
        return element.tag in n.TABLE_PROPERTIES and element.getparent() is self._top

    def _leave(self, parent: etree._Element | None) -> bool:
        """Go back up to a container on the way; False if it is not on it."""
        way = self._way
        for depth in range(len(way) - 1, -1, -1):
            if way[depth][0] is parent:
                del way[depth + 1 :]
                self._top, self._place = way[depth]
                return True
        return False

    def _enter(self, element: etree._Element, place: Place) -> None:
        self._way.append((element, place))
        self._top, self._place = element, place

    def _drop(self) -> None:
        """Leave a deleted row or cell: what it holds is then passed over."""
        self._way.pop()
        self._top, self._place = self._way[-1]

    def _descend(self, element: etree._Element, down: Callable[[], Place]) -> None:
        if self._open is not None:
            self._close()
        parent = element.getparent()
        if parent is self._top or self._leave(parent):
            self._enter(element, down())

    def _table(self, element: etree._Element) -> None:
        self._descend(element, lambda: self._blocks.table(self._place))

    def _row(self, element: etree._Element) -> None:
        self._descend(element, lambda: self._place.in_row())

    def _cell(self, element: etree._Element) -> None:
        self._descend(element, lambda: self._place.in_cell())

    def _tab(self, element: etree._Element) -> None:
        if element.get(n.VAL) is None:  # else a tab stop
            self._texts.append("\t")

    def _break(self, element: etree._Element) -> None:
        sign = BREAKS.get(element.get(n.TYPE) or "", "\n")
        self._lines += sign == "\n"
        self._texts.append(sign)

    def _run_style(self, element: etree._Element) -> None:
        if self._open is not None and element.get(n.VAL) in self._hiding:
            self._hand_over()
