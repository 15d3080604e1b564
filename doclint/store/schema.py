"""The tables of a registry, as the latest migration leaves them.

Text that is not known is "", never NULL, so that comparisons and unique keys hold on every
database; NULL is only the target of a relation that is not registered.
"""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

VERSION_TABLE = "doclint_registry_version"
HEAD = "0001"  # the latest migration; a test holds it against the files

metadata = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _document() -> Column[int]:
    return Column("document_id", Integer, ForeignKey("documents.id"), nullable=False)


documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("identity", Text, nullable=False, unique=True),
    _text("number"),
    _text("raw_number"),
    _text("title"),
    _text("core_title"),
    _text("subject"),
    _text("issuers"),
    _text("issued_on"),
    _text("published_on"),
    _text("effective_on"),
    _text("expires_on"),
    _text("disclosure"),
    _text("reason"),
    _text("kind"),
    _text("stated"),
    _text("sha256"),
    Index("documents_number", "number"),
    Index("documents_core_title", "core_title"),
    Index("documents_subject", "subject"),
)

locations = Table(
    "locations",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    _text("kind"),
    _text("place"),
    _text("sha256"),
    UniqueConstraint("document_id", "kind", "place", name="locations_once"),
    Index("locations_place", "place"),
)

relations = Table(
    "relations",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    Column("target_id", Integer, ForeignKey("documents.id"), nullable=True),
    _text("kind"),
    _text("number"),
    _text("title"),
    _text("core_title"),
    _text("scope"),
    _text("effective_on"),
    _text("evidence"),
    Column("evidence_start", Integer, nullable=False, server_default="0"),
    Column("evidence_end", Integer, nullable=False, server_default="0"),
    _text("source"),
    Column("confidence", Float, nullable=False, server_default="1"),
    UniqueConstraint("document_id", "kind", "number", "core_title", "scope", name="relations_once"),
    Index("relations_target", "target_id"),
)

# Append-only: triggers refuse to change or delete a row.
events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    _text("kind"),
    _text("on_day"),
    _text("ground_title"),
    _text("ground_number"),
    _text("ground_link"),
    _text("scope"),
    _text("decided_on"),
    _text("word"),
    _text("source"),
    _text("recorded_on"),
    UniqueConstraint(
        "document_id", "kind", "on_day", "ground_title", "ground_number", "scope", "word",
        name="events_once",
    ),
)  # fmt: skip

# Entries that claim the number, issuer and year of a document with another title.
disputes = Table(
    "disputes",
    metadata,
    Column("id", Integer, primary_key=True),
    _document(),
    _text("number"),
    _text("title"),
    _text("core_title"),
    _text("issuers"),
    _text("issued_on"),
    _text("origin"),
    UniqueConstraint("document_id", "core_title", "issued_on", name="disputes_once"),
)
