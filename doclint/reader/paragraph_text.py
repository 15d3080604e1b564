"""The text of one paragraph in all its wrappers: revisions, fields, controls, ruby, boxes.

This is the patient way; ``flow`` takes the plain paragraphs, and both give the same.
"""

from collections.abc import Callable
from typing import TypeAlias

from lxml import etree

from doclint.reader import names as n
from doclint.reader.breaks import PAGE_BREAK
from doclint.reader.choice import chosen
from doclint.reader.controls import control, legacy_checkbox
from doclint.reader.fields import Fields
from doclint.reader.place import Tally
from doclint.reader.run_format import toggled
from doclint.reader.styles import StyleSheet
from doclint.reader.symbols import BALLOT, TICKED, symbol
from doclint.reader.values import switched_on

BREAKS = {"page": PAGE_BREAK, "column": PAGE_BREAK}

# Text, the w:rPr of its run, whether it is hidden.
Piece: TypeAlias = tuple[str, etree._Element | None, bool]
Boxed: TypeAlias = Callable[[etree._Element], None]

_FONT, _CHAR = f"{n.W}font", f"{n.W}char"


class ParagraphText:
    """What the children of a ``w:p`` say; ``read`` is called once.

    ``pieces`` are the stretches of text in order, hidden ones too; ``length`` that of the
    visible text; ``checkboxes`` offsets in it and states; ``section`` the ``w:sectPr`` that ends here;
    ``mark_deleted`` whether the paragraph runs on into the next. ``boxed`` is called for
    each text box.
    """

    def __init__(
        self, sheet: StyleSheet, tally: Tally, fields: Fields, boxed: Boxed | None = None
    ) -> None:
        """Count into ``tally``; ``fields`` are those open where the paragraph begins."""
        self.pieces: list[Piece] = []
        self.checkboxes: list[tuple[int, bool]] = []
        self.length = 0
        self.section: etree._Element | None = None
        self.mark_deleted = False
        self._sheet, self._tally, self._fields, self._boxed = sheet, tally, fields, boxed
        self._style: str | None = None
        self._run: etree._Element | None = None
        self._hidden = False
        self._muted = False

    def read(self, paragraph: etree._Element, style: str | None, muted: bool = False) -> None:
        """Read a ``w:p`` of a style; ``muted`` leaves its text out (a prompt)."""
        self._style, self._muted = style, muted
        self._inside(paragraph)
        was_hidden = False
        for _, _, hidden in self.pieces:
            self._tally.hidden += hidden and not was_hidden
            was_hidden = hidden

    def tick(self, checked: bool) -> None:
        """Put a check box here."""
        if not (self._muted or self._fields.silent or self._hidden):
            self.checkboxes.append((self.length, checked))
        self._put(TICKED if checked else BALLOT)

    def _put(self, text: str) -> None:
        if text and not (self._muted or self._fields.silent):
            self.pieces.append((text, self._run, self._hidden))
            if not self._hidden:
                self.length += len(text)

    def _inside(self, element: etree._Element) -> None:
        for child in element:
            handler = _HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child)

    def _read_run(self, run: etree._Element) -> None:
        outer = self._run, self._hidden
        self._run, self._hidden = None, self._is_hidden(None)
        for child in run:
            tag = child.tag
            if tag == n.T:
                self._text(child)
            elif tag == n.RPR:
                self._run, self._hidden = child, self._is_hidden(child)
            elif tag in _HANDLERS:
                _HANDLERS[tag](self, child)
        self._run, self._hidden = outer

    def _is_hidden(self, properties: etree._Element | None) -> bool:
        direct, style = None, None
        for child in properties if properties is not None else ():
            tag = child.tag
            if tag == n.VANISH:
                direct = switched_on(child)
            elif tag == n.RSTYLE:
                style = child.get(n.VAL)
            elif tag == n.RPR_CHANGE:
                self._tally.formatting += 1
        sheet = self._sheet
        if direct is not None or not sheet.hiding:
            return bool(direct)
        paragraph = sheet.paragraph_run(self._style)
        return toggled("hidden", sheet.run_defaults, paragraph, sheet.run(style), {})

    def _text(self, element: etree._Element) -> None:
        text = element.text
        if not text:
            return
        if "\n" in text:  # a pretty-printed file, not a line break
            text = text if element.get(n.SPACE) == "preserve" else text.strip()
            text = text.replace("\n", " ")
        self._put(text)

    def _tab(self, element: etree._Element) -> None:
        self._put("\t")

    def _break(self, element: etree._Element) -> None:
        self._put(BREAKS.get(element.get(n.TYPE) or "", "\n"))

    def _line(self, element: etree._Element) -> None:
        self._put("\n")

    def _hyphen(self, element: etree._Element) -> None:
        self._put("-")

    def _symbol(self, element: etree._Element) -> None:
        try:
            code = int(element.get(_CHAR) or "", 16)
        except ValueError:
            return
        self._put(symbol(element.get(_FONT), code))

    def _properties(self, element: etree._Element) -> None:
        for child in element:
            tag = child.tag
            if tag == n.RPR:
                self._mark(child)
            elif tag == n.PPR_CHANGE:
                self._tally.formatting += 1
            elif tag == n.SECT_PR:
                self.section = child
                self._tally.formatting += sum(1 for _ in child.iterchildren(n.SECT_PR_CHANGE))

    def _mark(self, element: etree._Element) -> None:
        """The properties of the paragraph mark."""
        for child in element:
            tag = child.tag
            if tag in (n.INS, n.MOVE_TO):
                self._tally.insertions += 1
            elif tag in (n.DEL, n.MOVE_FROM):
                self._tally.deletions += 1
                self.mark_deleted = True
            elif tag == n.RPR_CHANGE:
                self._tally.formatting += 1

    def _insertion(self, element: etree._Element) -> None:
        self._tally.insertions += 1
        self._inside(element)

    def _deletion(self, element: etree._Element) -> None:
        self._tally.deletions += 1
        for mark in element.iter(n.FLD_CHAR):
            self._fields.mark(mark.get(n.FLD_CHAR_TYPE))

    def _field(self, element: etree._Element) -> None:
        kind = element.get(n.FLD_CHAR_TYPE)
        checked = legacy_checkbox(element) if kind == "begin" else None
        if checked is not None:
            self.tick(checked)
        self._fields.mark(kind)

    def _control(self, element: etree._Element) -> None:
        found = control(element)
        if found.checked is not None:
            self.tick(found.checked)
        elif found.placeholder:
            self._tally.placeholders += 1
        elif found.content is not None:
            self._inside(found.content)

    def _alternate(self, element: etree._Element) -> None:
        branch = chosen(element)
        if branch is not None:
            self._inside(branch)

    def _ruby(self, element: etree._Element) -> None:
        for base in element.iterchildren(n.RUBY_BASE):
            self._inside(base)

    def _math(self, element: etree._Element) -> None:
        for text in element.iter(n.MATH_TEXT):
            self._put(text.text or "")

    def _graphic(self, element: etree._Element) -> None:
        """Look for pictures and text boxes, at any depth."""
        if not self._tally.pictures:
            self._tally.pictures = next(element.iter(*n.PICTURES), None) is not None
        silent = self._muted or self._hidden or self._fields.silent
        if self._boxed and not silent and next(element.iter(n.TXBX), None) is not None:
            self._boxes(element, self._boxed)

    def _boxes(self, element: etree._Element, boxed: Boxed) -> None:
        last: etree._Element | None = None
        for found in list(element.iter(n.TXBX, n.ALTERNATE)):
            if last is not None and last in found.iterancestors():
                continue
            last = found
            if found.tag == n.TXBX:
                boxed(found)
            else:
                branch = chosen(found)
                if branch is not None:
                    self._boxes(branch, boxed)


_INSIDE = ParagraphText._inside
_HANDLERS: dict[str, Callable[[ParagraphText, etree._Element], None]] = {
    n.R: ParagraphText._read_run, n.PPR: ParagraphText._properties, n.T: ParagraphText._text,
    n.TAB: ParagraphText._tab, n.PTAB: ParagraphText._tab, n.BR: ParagraphText._break,
    n.CR: ParagraphText._line, n.NO_BREAK_HYPHEN: ParagraphText._hyphen,
    n.SYM: ParagraphText._symbol, n.FLD_CHAR: ParagraphText._field, n.SDT: ParagraphText._control,
    n.INS: ParagraphText._insertion, n.MOVE_TO: ParagraphText._insertion,
    n.DEL: ParagraphText._deletion, n.MOVE_FROM: ParagraphText._deletion,
    n.ALTERNATE: ParagraphText._alternate, n.RUBY: ParagraphText._ruby,
    n.MATH: ParagraphText._math, n.MATH_PARA: ParagraphText._math,
    n.DRAWING: ParagraphText._graphic, n.PICT: ParagraphText._graphic,
    n.OBJECT: ParagraphText._graphic,
    n.HYPERLINK: _INSIDE, n.FLD_SIMPLE: _INSIDE, n.SMART_TAG: _INSIDE, n.CUSTOM_XML: _INSIDE,
    n.DIR: _INSIDE, n.BDO: _INSIDE,
}  # fmt: skip
