"""The parts of a package: bytes, trees, content types, and how they refer to each other."""

from typing import TYPE_CHECKING

from doclint.package.archive import Archive
from doclint.package.content_types import CONTENT_TYPES, ContentTypes, read_content_types
from doclint.package.directory import Directory
from doclint.package.limits import Limits
from doclint.package.relationships import (
    Relationship,
    is_strict,
    read_relationships,
    relationships_name,
)
from doclint.package.tree import Usage, parse

if TYPE_CHECKING:
    from mmap import mmap

    from lxml.etree import _Element


class Parts:
    """An open zip seen as parts. Nothing is inflated before it is asked for.

    ``strict`` says whether the relationships of the package, once read, are of ISO/IEC
    29500 strict.
    """

    def __init__(self, data: "bytes | mmap", limits: Limits) -> None:
        """Read the directory and the content types."""
        self._archive = Archive(data, limits)
        self._limits = limits
        self._usage = Usage(limits)
        self._relationships: dict[str, tuple[Relationship, ...]] = {}
        self.strict = False
        self._types = ContentTypes({}, {})
        if CONTENT_TYPES in self:
            self._types = read_content_types(self.tree(CONTENT_TYPES))

    @property
    def data(self) -> "bytes | mmap":
        """The file itself (a mapping when it is over 16 MiB)."""
        return self._archive.data

    @property
    def directory(self) -> Directory:
        """Where each member lies in ``data``, for a writer that copies it untouched."""
        return self._archive.directory

    @property
    def names(self) -> tuple[str, ...]:
        """All part names: no leading slash, forward slashes, in the order of the zip."""
        return self._archive.names

    @property
    def rest(self) -> Limits:
        """What is left of the limits: those of a package that stands inside this one."""
        limits, (elements, memory) = self._limits, self._usage.taken
        return limits._replace(
            total=limits.total - self._archive.inflated,
            elements=limits.elements - elements,
            tree=limits.tree - memory,
        )

    def __contains__(self, part: str) -> bool:
        return self._archive.find(part) is not None

    def read(self, part: str) -> bytes:
        """The bytes of a part; KeyError if absent, InputError if damaged or over a cap."""
        return self._archive.read(part)

    def tree(self, part: str, content: bytes | None = None) -> "_Element":
        """A fresh tree of an XML part; KeyError if absent, InputError if refused.

        ``content`` spares inflating the part again where ``read`` has given it already.
        """
        data = self.read(part) if content is None else content
        return parse(data, part, self._limits, self._usage)

    def content_type(self, part: str) -> str:
        """The declared content type, "" if there is none."""
        return self._types.of(part)

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """The relationships of a part, "" for the package; () if it has none."""
        found = self._relationships.get(part)
        if found is None:
            name = relationships_name(part)
            found = self._read_relationships(name, part) if name in self else ()
            self._relationships[part] = found
        return found

    def related(self, part: str, type: str) -> str | None:
        """The first part of a relationship type that is really there, or None."""
        for row in self.relationships(part):
            if row.type == type and not row.external and row.target in self:
                return row.target
        return None

    def _read_relationships(self, name: str, part: str) -> tuple[Relationship, ...]:
        root = self.tree(name)
        if not part:
            self.strict = is_strict(root)
        return tuple(self._spelled(row) for row in read_relationships(root, part))

    def _spelled(self, row: Relationship) -> Relationship:
        """Give a target the spelling of the member: case and %XX may differ."""
        if row.external:
            return row
        entry = self._archive.find(row.target)
        if entry is None and "%" in row.target:
            from urllib.parse import unquote

            entry = self._archive.find(unquote(row.target))
        return row if entry is None else row._replace(target=entry.name)
