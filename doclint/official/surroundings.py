"""Scores of a line, and what its evidence may know of the lines around it."""

from doclint.official import grammar as g
from doclint.official.line import Item

# State of the grammar → (score, reason in Chinese).
Scores = dict[int, tuple[float, str]]

# Lines that can only be text: those that read as sentences, and short ones.
PLAIN: Scores = {g.BODY: (0.0, ""), g.CARRIED: (0.0, "")}
SHORT: Scores = dict(PLAIN)


class Surroundings:
    """What a line's evidence may know of its neighbours."""

    __slots__ = ("_items", "data_table", "head", "imprint", "index", "listing", "unclosed")

    def __init__(self) -> None:
        """Start with nothing around."""
        self._items: list[Item] = []
        self.head = self.data_table = self.unclosed = self.imprint = self.listing = False
        self.index = 0

    def look(self, items: list[Item], index: int) -> None:
        """Stand at a line."""
        self._items = items
        self.index = index

    def _key(self, index: int) -> str:
        if not 0 <= index < len(self._items) or self._items[index].size > 120:
            return ""
        return self._items[index].key

    @property
    def before(self) -> str:
        """The key of the line above; "" for none, or for a long line of text."""
        return self._key(self.index - 1)

    @property
    def next(self) -> str:
        """The key of the line below."""
        return self._key(self.index + 1)

    @property
    def later(self) -> str:
        """The key of the line after the next."""
        return self._key(self.index + 2)
