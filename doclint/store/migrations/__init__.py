"""How a registry is made, and brought from one version of doclint to the next (Alembic)."""
