"""The metadata of a document for a person."""

from collections.abc import Iterator

from doclint.publish.metadata.model import EXTENSION_NAMES, LABELS, Metadata
from doclint.reports.sheet import Sheet

_COLUMN = 18


def text_of(metadata: Metadata, sheet: Sheet) -> Iterator[str]:
    """Lines: the portal's fields, what else is known, the tags, and what is to be added by hand."""
    yield from sheet.lines(metadata.source, 0, "strong", hang=2)
    fields = [*zip(LABELS, metadata.portal, strict=True)]
    fields += [
        (name, value)
        for name, value in zip(EXTENSION_NAMES, metadata.extension, strict=True)
        if name not in LABELS and value
    ]
    for label, value in fields:
        yield from sheet.entry(f"{label}：", value or "（空）", 2, _COLUMN)
    if metadata.tags:
        yield ""
        yield from sheet.lines("网页标签", 2, "strong")
    for tag in metadata.tags:
        if tag.required or tag.content:
            yield from sheet.entry(f"{tag.name}：", tag.content or "（空，必填）", 2, _COLUMN)
    if metadata.notes or metadata.unfit:
        yield ""
        yield from sheet.lines("说明", 2, "strong")
        for note in filter(None, (metadata.unfit, *metadata.notes)):
            yield from sheet.lines(f"• {note}", 2, "", hang=2)
    yield ""
