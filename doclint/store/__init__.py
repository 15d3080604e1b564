"""The registry in a database: a SQLite file, or PostgreSQL by URL.

SQLAlchemy and Alembic are imported here only, and only when a registry is opened.
"""

import os
from typing import TYPE_CHECKING

from doclint.store.errors import RegistryError, lacking

if TYPE_CHECKING:
    from doclint.store.store import Store

__all__ = ["RegistryError", "open_registry"]


def open_registry(url_or_path: "str | os.PathLike[str]", *, create: bool = False) -> "Store":
    """The registry of a file path or a ``postgresql://…`` URL, brought up to date.

    One that does not exist is made only if ``create`` is true: a mistyped path must not
    pass for an empty registry. Raises ``RegistryError`` for whatever cannot be opened: not
    a registry, one of a newer doclint, locked, not reachable, an extra that is not installed.
    """
    try:
        from doclint.store.opening import opened

        return opened(url_or_path, create=create)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("sqlalchemy", "alembic", "psycopg"):
            raise
        raise lacking("registry", str(error.name)) from None
