"""Core, app and custom properties, read when first looked at."""

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

_RootOf = Callable[[str], "etree._Element | None"]


class Properties(Mapping[str, str]):
    """``core:title``, ``app:Company``, ``custom:公开属性`` …; a part is read on first use.

    ``root_of`` gives the root of the package's part of a relationship type, or None.
    """

    def __init__(self, root_of: _RootOf) -> None:
        """Read nothing yet."""
        self._root_of = root_of
        self._parts: dict[str, dict[str, str]] = {}

    def _part(self, prefix: str) -> dict[str, str]:
        values = self._parts.get(prefix)
        if values is None:
            values = self._parts[prefix] = _READERS[prefix](self._root_of)
        return values

    def __getitem__(self, key: str) -> str:
        prefix = key.partition(":")[0]
        if prefix not in _READERS:
            raise KeyError(key)
        return self._part(prefix)[key]

    def __iter__(self) -> Iterator[str]:
        for prefix in _READERS:
            yield from self._part(prefix)

    def __len__(self) -> int:
        return sum(len(self._part(prefix)) for prefix in _READERS)

    def __repr__(self) -> str:
        return f"Properties({dict(self)!r})"


def _core(root_of: _RootOf) -> dict[str, str]:
    return _simple("core:", root_of("core-properties"))


def _app(root_of: _RootOf) -> dict[str, str]:
    return _simple("app:", root_of("extended-properties"))


def _simple(prefix: str, root: "etree._Element | None") -> dict[str, str]:
    return {
        prefix + etree.QName(child).localname: (child.text or "").strip()
        for child in _children(root)
        if not len(child)
    }


def _custom(root_of: _RootOf) -> dict[str, str]:
    values = {}
    for child in _children(root_of("custom-properties")):
        name = child.get("name")
        if name:
            values["custom:" + name] = "".join(map(str, child.itertext())).strip()
    return values


_READERS: dict[str, Callable[[_RootOf], dict[str, str]]] = {
    "core": _core,
    "app": _app,
    "custom": _custom,
}


def _children(root: etree._Element | None) -> list[etree._Element]:
    return [] if root is None else list(root.iterchildren("*"))
