"""doclint.toml and [tool.doclint]: found (``discovery``), read (``layer``), joined (``chain``).

Nothing is imported here: most runs have no settings file and need ``discovery`` only.
"""
