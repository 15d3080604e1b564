"""[Content_Types].xml: the media type of each part, by name or by extension."""

from typing import TYPE_CHECKING, NamedTuple

from doclint.package.directory import part_name

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENT_TYPES = "[Content_Types].xml"


class ContentTypes(NamedTuple):
    """``overrides`` by part name, ``defaults`` by extension; all keys in lower case."""

    overrides: dict[str, str]
    defaults: dict[str, str]

    def of(self, part: str) -> str:
        """The content type of a part, "" if none is declared."""
        key = part.lower()
        found = self.overrides.get(key)
        if found is None:
            return self.defaults.get(key.rpartition(".")[2], "")
        return found


def read_content_types(root: "_Element") -> ContentTypes:
    """Take every Override and Default, the first of each name."""
    types = ContentTypes({}, {})
    for node in root:
        kind = node.get("ContentType", "")
        if name := node.get("PartName"):
            types.overrides.setdefault(part_name(name.encode()).lower(), kind)
        elif extension := node.get("Extension"):
            types.defaults.setdefault(extension.lower(), kind)
    return types
