"""Plain text and Markdown → a Document of paragraphs and tables, without any look."""

from collections.abc import Iterable

from doclint.document import Cell, Document, Paragraph, Revisions, Run
from doclint.official.pattern import Pattern
from doclint.publish.decision.piece import TEXT

# Remarks, and what is struck out.
_REMARK = Pattern(r"(?s)<!--.*?-->|~~[^~\n]+~~")
_HEAD = Pattern(r"^\s{0,3}#{1,6}\s+")
_MARKS = Pattern(r"\*\*|__(?=\S)|(?<=\S)__|^\s{0,3}>\s?|`")
_RULE = Pattern(r"^\s*\|?[\s:|-]*-{2,}[\s:|-]*$")


def document_of_text(text: str) -> Document:
    """The lines of a text as paragraphs; marks of Markdown are taken away, its tables read."""
    return document_of_cells(_cells(_without_remarks(text).splitlines()), TEXT)


def document_of_cells(
    cells: Iterable[tuple[str, Cell | None, int]], part: str = "page"
) -> Document:
    """Texts with the cell of a table they stand in and their line number as a document."""
    paragraphs = tuple(
        _paragraph(index, text, cell, line, part) for index, (text, cell, line) in enumerate(cells)
    )

    def runs(of: Paragraph) -> tuple[Run, ...]:
        return (Run(0, len(of.text), None, None, False, "auto", False, None),)

    return Document(paragraphs, (), {}, Revisions(), (), (), runs, "docx", False, False, False, ())


def _cells(lines: Iterable[str]) -> Iterable[tuple[str, Cell | None, int]]:
    table, row = -1, -1
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if not line.strip().startswith("|"):
            row = -1
            yield _MARKS.sub("", _HEAD.sub("", line)).strip(), None, number
        elif not _RULE.fullmatch(line):
            table, row = (table + 1, 0) if row < 0 else (table, row + 1)
            for column, text in enumerate(line.strip().strip("|").split("|")):
                yield _MARKS.sub("", text).strip(), Cell(table, row, column, 1), number


def _without_remarks(text: str) -> str:
    """The text without <!-- --> and ~~ ~~, the numbers of its lines as they were."""
    return _REMARK.compiled.sub(lambda match: "\n" * match[0].count("\n"), text)


def _paragraph(index: int, text: str, cell: Cell | None, line: int, part: str) -> Paragraph:
    return Paragraph(
        index, text, part, "body", index + 1, "body", line, cell, "", "left", 0, 0, None,
        None, "", None, False, 0,
    )  # fmt: skip
