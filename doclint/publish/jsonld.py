"""JSON-LD of schema.org/Legislation for pages: of a mark, and of a published document.

The terms are those of ``doclint.registry.legislation``, which the registry's export has too.
"""

from collections.abc import Iterable

from doclint.publish.model import Mark
from doclint.publish.words import word_of
from doclint.registry.issuer import issuer_names
from doclint.registry.legislation import CONTEXT, line_of
from doclint.registry.legislation import legislation as node_of
from doclint.registry.model import Record, Relation, Standing


def legislation(mark: Mark) -> str:
    """The JSON-LD of a mark: one line that may stand within ``<script>``."""
    record = Record(
        "", mark.number, mark.number, mark.title, issuer_names(mark.issuer), mark.issued_on
    )
    standing = Standing(
        mark.status, word_of(mark), mark.since, mark.ground, mark.scope, mark.successor
    )
    return of_record(record, standing)


def of_record(
    record: Record, standing: Standing, relations: Iterable[Relation] = (), url: str = ""
) -> str:
    """The JSON-LD of one document with its status: one line that may stand within ``<script>``.

    ``relations`` are what it says of others; each is named by its number and title. ``url`` is
    where it is published; only an address of the web is stated.
    """
    alone = record._replace(key="")
    named = [relation._replace(target="") for relation in relations]
    return line_of({"@context": CONTEXT, **node_of(alone, standing, url, named)})
