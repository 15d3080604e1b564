"""Paragraphs → lines: the unit that the recogniser labels."""

from unicodedata import normalize

from doclint.document import BODY, TEXT_BOX, Document, Paragraph

# Zero-width and formatting characters that conversions leave behind.
_INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF, 0xAD, 0xFFFC]
    # Private use: what a font of symbols leaves behind.
    + [*range(0xE000, 0xF900)]
)

# What NFKC makes of the marks that lines end with.
_HALF = {"：": ":", "）": ")", "；": ";", "，": ",", "！": "!", "？": "?", "．": "."}


def key_of(text: str) -> str:
    """A text in NFKC with white space and zero-width characters removed."""
    if text.isascii():
        return "".join(text.split())
    # All that is printable but is no space is kept by the two slower steps anyhow.
    if not text.isprintable():
        text = "".join(text.translate(_INVISIBLE).split())
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


def lines_of(document: Document) -> tuple[list[Item], list[Item]]:
    """The lines with something on them: of the body, and of headers, footers and notes."""
    main: list[Item] = []
    aside: list[Item] = []
    for paragraph in document.paragraphs:
        text = paragraph.text
        if not text or text.isspace():
            continue
        target = main if paragraph.story in (BODY, TEXT_BOX) else aside
        start = 0
        for piece in text.split("\n"):
            item = Item(paragraph, start, start + len(piece), piece)
            start += len(piece) + 1
            # A line of zero-width characters only has nothing on it either.
            if item.size > 3 or (item.size and item.key):
                target.append(item)
    return main, aside
