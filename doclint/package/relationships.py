"""Relationship parts: from where to where, transitional or strict alike."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

STRICT = "http://purl.oclc.org/ooxml/"


class Relationship(NamedTuple):
    """One relationship.

    ``type`` is the last segment of the type URI (``styles``), the same for transitional,
    strict and Microsoft's own; ``target`` the part name it leads to, resolved, or the URL
    as it stands if ``external``.
    """

    id: str
    type: str
    target: str
    external: bool


def relationships_name(part: str) -> str:
    """The part that holds the relationships of a part; "" stands for the package."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def read_relationships(root: "_Element", part: str) -> tuple[Relationship, ...]:
    """The relationships in document order; those without a target are passed over."""
    found = []
    for node in root:
        target = node.get("Target")
        if target is None:
            continue
        external = node.get("TargetMode") == "External"
        kind = node.get("Type", "").rpartition("/")[2]
        place = target if external else resolve(target, part)
        found.append(Relationship(node.get("Id", ""), kind, place, external))
    return tuple(found)


def is_strict(root: "_Element") -> bool:
    """Whether any relationship is of ISO/IEC 29500 strict."""
    return any(node.get("Type", "").startswith(STRICT) for node in root)


def resolve(target: str, part: str) -> str:
    """The part name a target means, seen from a part (RFC 3986 5.2, kept in the package)."""
    target = target.partition("#")[0].replace("\\", "/")
    folder = "" if target.startswith("/") else part.rpartition("/")[0]
    segments: list[str] = []
    for segment in f"{folder}/{target}".split("/"):
        if segment == "..":
            del segments[-1:]
        elif segment not in ("", "."):
            segments.append(segment)
    return "/".join(segments)
