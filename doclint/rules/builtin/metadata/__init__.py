"""MD: what a page and a file say of the document beside its text."""

from doclint.rules.builtin.metadata.rules import (
    differing_fields,
    differing_properties,
    impossible_fields,
    missing_fields,
    missing_tags,
)

METADATA = (
    differing_properties,
    missing_tags,
    differing_fields,
    missing_fields,
    impossible_fields,
)
