"""Relations find their targets: by number and title, never by one that contradicts the other."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from doclint.registry.issuer import issuer_of, issuers_agree
from doclint.registry.title import core_of
from doclint.store.schema import documents, relations

_AT_ONCE = 500


def link(connection: Connection) -> int:
    """Find the targets of all relations that have none; how many were found."""
    chosen = select(relations).where(relations.c.target_id.is_(None)).order_by(relations.c.id)
    open_ones = list(connection.execute(chosen))
    found = []
    for start in range(0, len(open_ones), _AT_ONCE):
        batch = open_ones[start : start + _AT_ONCE]
        numbers = _documents(connection, "number", {row.number for row in batch if row.number})
        titles = _documents(
            connection, "core_title", {row.core_title for row in batch if row.core_title}
        )
        for row in batch:
            target = _target(row, numbers.get(row.number, []), titles.get(row.core_title, []))
            if target is not None:
                found.append({"its_id": row.id, "its_target": target})
    if found:
        statement = update(relations).where(relations.c.id == bindparam("its_id"))
        connection.execute(statement.values(target_id=bindparam("its_target")), found)
    return len(found)


def the_document(connection: Connection, number: str, title: str, but: int) -> int | None:
    """The key of the only document of a number and title (one of them may be ""), but one."""
    core = core_of(title)
    numbered = _documents(connection, "number", {number} if number else set())
    titled = _documents(connection, "core_title", {core} if core else set())
    said = _Said(number, title, core, but)
    return _target(said, numbered.get(number, []), titled.get(core, []))


class _Said(NamedTuple):
    """A document as it is named by another (``document_id``)."""

    number: str
    title: str
    core_title: str
    document_id: int


def _documents(connection: Connection, column: str, values: set[str]) -> dict[str, list[Any]]:
    chosen = select(
        documents.c.id, documents.c.number, documents.c.title, documents.c.core_title,
        documents.c.issuers,
    ).where(documents.c[column].in_(values))  # fmt: skip
    found: dict[str, list[Any]] = {}
    for row in connection.execute(chosen):
        found.setdefault(getattr(row, column), []).append(row)
    return found


def _target(said: Any, numbered: list[Any], titled: list[Any]) -> int | None:
    """The document that is meant: the only one that fits in all that is said of it.

    A number with another title is none; a title alone must be that of one document only.
    """
    if said.number and said.title:
        fit = [row for row in numbered if row.core_title == said.core_title]
    elif said.number:
        fit = numbered
    else:
        fit = [row for row in titled if _issuer_fits(said.title, row)]
    fit = [row for row in fit if row.id != said.document_id]
    return int(fit[0].id) if len(fit) == 1 else None


def _issuer_fits(title: str, row: Any) -> bool:
    named = issuer_of(title)
    theirs = tuple(filter(None, (*row.issuers.split("、"), issuer_of(row.title))))
    return issuers_agree((named,) if named else (), theirs) is not False
