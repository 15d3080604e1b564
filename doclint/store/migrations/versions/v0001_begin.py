"""The first schema: documents, locations, relations, events, disputes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_REFUSED = "事件只能追加，不能修改或者删除"


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _document() -> "sa.Column[int]":
    return sa.Column("document_id", sa.Integer, sa.ForeignKey("documents.id"), nullable=False)


def upgrade() -> None:
    """Make the tables."""
    _documents()
    _locations()
    _relations()
    _events()
    _disputes()
    _append_only()


def _documents() -> None:
    names = (
        "number", "raw_number", "title", "core_title", "subject", "issuers", "issued_on",
        "published_on", "effective_on", "expires_on", "disclosure", "reason", "kind", "stated",
        "sha256",
    )  # fmt: skip
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("identity", sa.Text, nullable=False, unique=True),
        *map(_text, names),
    )
    for name in ("number", "core_title", "subject"):
        op.create_index(f"documents_{name}", "documents", [name])


def _locations() -> None:
    op.create_table(
        "locations",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        *map(_text, ("kind", "place", "sha256")),
        sa.UniqueConstraint("document_id", "kind", "place", name="locations_once"),
    )
    op.create_index("locations_place", "locations", ["place"])


def _relations() -> None:
    names = ("kind", "number", "title", "core_title", "scope", "effective_on", "evidence")
    op.create_table(
        "relations",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        sa.Column("target_id", sa.Integer, sa.ForeignKey("documents.id"), nullable=True),
        *map(_text, names),
        sa.Column("evidence_start", sa.Integer, nullable=False, server_default="0"),
        sa.Column("evidence_end", sa.Integer, nullable=False, server_default="0"),
        _text("source"),
        sa.Column("confidence", sa.Float, nullable=False, server_default="1"),
        sa.UniqueConstraint(
            "document_id", "kind", "number", "core_title", "scope", name="relations_once"
        ),
    )
    op.create_index("relations_target", "relations", ["target_id"])


def _events() -> None:
    names = (
        "kind", "on_day", "ground_title", "ground_number", "ground_link", "scope", "decided_on",
        "word", "source", "recorded_on",
    )  # fmt: skip
    op.create_table(
        "events",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        *map(_text, names),
        sa.UniqueConstraint(
            "document_id", "kind", "on_day", "ground_title", "ground_number", "scope", "word",
            name="events_once",
        ),
    )  # fmt: skip


def _disputes() -> None:
    names = ("number", "title", "core_title", "issuers", "issued_on", "origin")
    op.create_table(
        "disputes",
        sa.Column("id", sa.Integer, primary_key=True),
        _document(),
        *map(_text, names),
        sa.UniqueConstraint("document_id", "core_title", "issued_on", name="disputes_once"),
    )


def _append_only() -> None:
    """Refuse to change what has been entered, whoever asks."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER events_no_{verb.lower()} BEFORE {verb} ON events "
                f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION doclint_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSED}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events "
        "FOR EACH STATEMENT EXECUTE FUNCTION doclint_append_only()"
    )
