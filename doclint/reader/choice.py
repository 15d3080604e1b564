"""``mc:AlternateContent``: the one branch that counts."""

from lxml import etree

from doclint.reader.names import CHOICE, FALLBACK, SUPPORTED


def chosen(alternate: etree._Element) -> etree._Element | None:
    """The first Choice all of whose extensions are read here, else the Fallback, or None."""
    for branch in alternate.iterchildren(CHOICE, FALLBACK):
        if branch.tag == FALLBACK:
            return branch
        namespaces = branch.nsmap
        required = (branch.get("Requires") or "").split()
        if required and all(namespaces.get(prefix) in SUPPORTED for prefix in required):
            return branch
    return None
