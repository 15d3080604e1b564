"""What Alembic runs: the steps that are lacking, in the transaction of the caller."""

from alembic import context

from doclint.store.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
)
context.run_migrations()
