"""Lines of a text report: wrapped to the width, indented, labelled, painted."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.reports import Presentation
from doclint.reports.paint import Paint, painter
from doclint.reports.width import pad, width, wrap


class Sheet(NamedTuple):
    """The width and colours a text is written with; its methods yield finished lines."""

    columns: int
    wide_ambiguous: bool
    paint: Paint

    @classmethod
    def of(cls, how: Presentation) -> "Sheet":
        """The sheet for a presentation."""
        return cls(max(how.width, 40), how.wide_ambiguous, painter(how.color))

    def lines(self, text: str, indent: int = 0, style: str = "", hang: int = 0) -> Iterator[str]:
        """``text`` from column ``indent``; its further lines ``hang`` columns more to the right."""
        lead = " " * indent
        for line in wrap(text, self.columns - indent - hang, self.wide_ambiguous):
            yield lead + (self.paint(line, style) if style else line)
            lead = " " * (indent + hang)

    def entry(self, label: str, text: str, indent: int, column: int) -> Iterator[str]:
        """``label`` at ``indent`` and ``text`` beside it, all its lines from ``column``."""
        lead = " " * indent + self.paint(label, "faint")
        lead += " " * max(0, column - indent - width(label, self.wide_ambiguous))
        for line in wrap(text, self.columns - column, self.wide_ambiguous):
            yield lead + line
            lead = " " * column

    def row(self, cells: tuple[str, ...], columns: tuple[int, ...]) -> Iterator[str]:
        """Cells side by side: each but the last is filled to its columns, the last wraps."""
        lead = "".join(
            pad(cell, size, self.wide_ambiguous) for cell, size in zip(cells, columns, strict=False)
        )
        start = sum(columns)
        for line in wrap(cells[-1], self.columns - start, self.wide_ambiguous):
            yield lead + line
            lead = " " * start
