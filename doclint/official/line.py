"""Paragraphs → lines: the unit that the recogniser labels."""

from unicodedata import normalize

from doclint.document import BODY, HEADING, TEXT_BOX, Document, Paragraph


class _Visible(dict[int, int | None]):
    """A table for ``str.translate`` that drops what nobody sees, filled as characters come.

    Zero-width and formatting characters, and private-use ones that a font of symbols left.
    """

    def __missing__(self, code: int) -> int | None:
        hidden = (
            0x200B <= code <= 0x200F
            or 0x202A <= code <= 0x202E
            or 0x2060 <= code <= 0x2064
            or 0xE000 <= code <= 0xF8FF
            or code in (0xFEFF, 0xAD, 0xFFFC)
        )
        self[code] = kept = None if hidden else code
        return kept


_VISIBLE = _Visible()

# What NFKC makes of the marks that lines end with.
_HALF = {"：": ":", "）": ")", "；": ";", "，": ",", "！": "!", "？": "?", "．": "."}


def key_of(text: str) -> str:
    """A text in NFKC with white space and zero-width characters removed."""
    if text.isascii():
        return "".join(text.split())
    # All that is printable but is no space is kept by the two slower steps anyhow.
    if not text.isprintable():
        text = "".join(text.translate(_VISIBLE).split())
    return normalize("NFKC", text).replace(" ", "")


class Item:
    """A line on its way to a label (internal to recognition).

    ``size`` is the length of the text without outer white space, ``last`` its last
    character (half-width); ``key`` is made when first asked for: long lines of text never
    need it.
    """

    __slots__ = (
        "_key",
        "end",
        "label",
        "last",
        "paragraph",
        "reasons",
        "score",
        "size",
        "start",
        "text",
        "zone",
    )

    def __init__(self, paragraph: Paragraph, start: int, end: int, text: str) -> None:
        """Keep the place and the text; the label comes later."""
        self.paragraph = paragraph
        self.start = start
        self.end = end
        self.text = text
        bare = text.strip()
        self.size = len(bare)
        last = bare[-1] if bare else ""
        self.last = _HALF.get(last, last)
        self._key: str | None = None
        self.label = "body"
        self.zone = "body"
        self.score = 0.0
        self.reasons: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The text in NFKC without white space and zero-width characters."""
        if self._key is None:
            self._key = key_of(self.text)
        return self._key


def _has_something(item: Item) -> bool:
    """Whether anything is to be seen; zero-width characters are not."""
    if item.size > 3 and item.text.lstrip()[0].isprintable():
        return True
    return item.size > 0 and item.key != ""


def lines_of(document: Document) -> tuple[list[Item], list[Item]]:
    """The lines with something on them: of the body, and of headers, footers and notes."""
    main: list[Item] = []
    aside: list[Item] = []
    for paragraph in document.paragraphs:
        text = paragraph.text
        if not text or text.isspace():
            continue
        target = main if paragraph.story in (BODY, TEXT_BOX, HEADING) else aside
        if "\n" not in text:
            item = Item(paragraph, 0, len(text), text)
            if _has_something(item):
                target.append(item)
            continue
        start = 0
        for piece in text.split("\n"):
            item = Item(paragraph, start, start + len(piece), piece)
            start += len(piece) + 1
            # A line of zero-width characters only has nothing on it either.
            if _has_something(item):
                target.append(item)
    return main, aside
