"""Core, app and custom properties, read when first looked at."""

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

_RootOf = Callable[[str], "etree._Element | None"]
_PREFIXES = (("core-properties", "core:"), ("extended-properties", "app:"))


class Properties(Mapping[str, str]):
    """``core:title``, ``app:Company``, ``custom:公开属性`` …; the parts are read on first use.

    ``root_of`` gives the root of the package's part of a relationship type, or None.
    """

    def __init__(self, root_of: _RootOf) -> None:
        """Read nothing yet."""
        self._root_of = root_of
        self._values: dict[str, str] | None = None

    def _read(self) -> dict[str, str]:
        if self._values is None:
            self._values = _properties(self._root_of)
        return self._values

    def __getitem__(self, key: str) -> str:
        return self._read()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def __repr__(self) -> str:
        return f"Properties({self._read()!r})"


def _properties(root_of: _RootOf) -> dict[str, str]:
    values: dict[str, str] = {}
    for kind, prefix in _PREFIXES:
        for child in _children(root_of(kind)):
            if not len(child):
                values[prefix + etree.QName(child).localname] = (child.text or "").strip()
    for child in _children(root_of("custom-properties")):
        name = child.get("name")
        if name:
            values["custom:" + name] = "".join(map(str, child.itertext())).strip()
    return values


def _children(root: etree._Element | None) -> list[etree._Element]:
    return [] if root is None else list(root.iterchildren("*"))
