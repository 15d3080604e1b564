"""Where the walk stands: containers with their counters, and what is counted on the way."""

from doclint.document import Cell


class Place:
    """A container of blocks on the way down, and how many children it has had so far.

    ``container`` is the block path (``body/tbl[1]/tr[2]/tc[1]``); ``paragraphs`` etc. count
    from 1; ``table`` is the number of the innermost table in the document, from 0.
    """

    __slots__ = (
        "cell", "cells", "container", "depth", "paragraphs", "row", "rows", "story", "table",
        "tables",
    )  # fmt: skip

    def __init__(self, container: str, story: str, table: int = 0, depth: int = 0) -> None:
        """A container with nothing in it yet."""
        self.container = container
        self.story = story
        self.table = table
        self.depth = depth
        self.cell: Cell | None = None
        self.row = 0
        self.paragraphs = self.tables = self.rows = self.cells = 0

    def in_table(self, table: int) -> "Place":
        """The next table here; ``table`` is its number in the document."""
        self.tables += 1
        container = f"{self.container}/tbl[{self.tables}]"
        return Place(container, self.story, table, self.depth + 1)

    def in_row(self) -> "Place":
        """The next row of this table."""
        self.rows += 1
        container = f"{self.container}/tr[{self.rows}]"
        place = Place(container, self.story, self.table, self.depth)
        place.row = self.rows - 1
        return place

    def in_cell(self) -> "Place":
        """The next cell of this row."""
        self.cells += 1
        container = f"{self.container}/tc[{self.cells}]"
        place = Place(container, self.story, self.table, self.depth)
        place.cell = Cell(self.table, self.row, self.cells - 1, self.depth)
        return place


class Tally:
    """What is counted while a document is read."""

    __slots__ = ("deletions", "formatting", "hidden", "insertions", "pictures", "placeholders")

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self.insertions = self.deletions = self.formatting = self.hidden = 0
        self.placeholders = 0
        self.pictures = False
