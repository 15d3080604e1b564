"""JSON-LD of documents: one object, or a graph of several."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from doclint.registry.legislation import CONTEXT, Node, legislation, line_of

if TYPE_CHECKING:
    from doclint.publish.metadata.model import Metadata


def json_ld_of(documents: "Iterable[Metadata]", several: bool) -> Iterator[str]:
    """One line for one document; for several a graph, a line each.

    The text may stand within ``<script type="application/ld+json">``.
    """
    if not several:
        for metadata in documents:
            yield line_of({"@context": CONTEXT, **node_of(metadata)}) + "\n"
        return
    yield f'{{"@context": {line_of(CONTEXT)},\n"@graph": [\n'
    for count, metadata in enumerate(documents):
        yield (",\n" if count else "") + line_of(node_of(metadata, str(count + 1)))
    yield "\n]}\n"


def node_of(metadata: "Metadata", key: str = "") -> Node:
    """The node of a document, without the context; ``key`` tells it from others of a graph."""
    record = metadata.record._replace(key=key)
    address = next((tag.content for tag in metadata.tags if tag.name == "Url"), "")
    return legislation(record, metadata.standing, address, metadata.relations)
