"""A Document made of plain lines, without a .docx around it."""

from collections.abc import Sequence

from doclint.document import Cell, Document, Paragraph, Revisions, Run
from doclint.official import OfficialDocument, recognise


def paragraph(index: int, text: str) -> Paragraph:
    """One paragraph: ``|c|`` centres it, ``|r|`` sets it right, ``|h|`` puts it in the page header,
    ``|t2.1|`` in row 2, column 1 of a table.
    """
    alignment, cell, story = "left", None, "body"
    if text.startswith("|"):
        flag, _, text = text[1:].partition("|")
        story = "header" if flag == "h" else "body"
        alignment = {"c": "center", "r": "right"}.get(flag, "left")
        if flag.startswith("t"):
            row, column = flag[1:].split(".")
            cell = Cell(0, int(row), int(column), 1)
    return Paragraph(
        index, text, "word/document.xml", "body", index + 1, story, index + 1, cell, "",
        alignment, 0, 0, None, None, "", None, False, 0,
    )  # fmt: skip


def document(lines: Sequence[str]) -> Document:
    """A document of body paragraphs without any formatting."""

    def runs(of: Paragraph) -> tuple[Run, ...]:
        return (Run(0, len(of.text), None, None, False, "auto", False, None),)

    paragraphs = tuple(paragraph(i, text) for i, text in enumerate(lines))
    return Document(paragraphs, (), {}, Revisions(), (), (), runs, "docx", False, False, False, ())


def official(*lines: str) -> OfficialDocument:
    """The lines, recognised."""
    return recognise(document(lines))
