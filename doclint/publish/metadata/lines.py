"""Metadata as JSON lines: one document a line."""

from collections.abc import Iterable, Iterator
from json import dumps

from doclint.publish.metadata.linked import node_of
from doclint.publish.metadata.model import Metadata
from doclint.publish.metadata.wire import Core, Document, Extension, Portal
from doclint.registry.legislation import CONTEXT


def json_of(documents: Iterable[Metadata]) -> Iterator[str]:
    """A line for each document."""
    from msgspec import to_builtins

    for metadata in documents:
        yield dumps(to_builtins(_wire(metadata)), ensure_ascii=False) + "\n"


def _wire(metadata: Metadata) -> Document:
    """What an archive needs; what a web page needs only of what may be put on one."""
    linked = metadata.is_document and not metadata.unfit
    return Document(
        schema=1,
        source=metadata.source,
        portal=None if metadata.unfit else Portal(*metadata.portal),
        tags={tag.name: tag.content for tag in metadata.tags},
        core=Core(*map(list, metadata.core)),
        extension=Extension(*metadata.extension),
        legislation={"@context": CONTEXT, **node_of(metadata)} if linked else {},
        notes=list(metadata.notes),
        unfit=metadata.unfit,
    )
