"""A TOML pack as a plugin: the same hooks, given by a file."""

import os
from collections.abc import Iterable
from typing import NamedTuple

from doclint.markers import hookimpl
from doclint.plugins import PluginError
from doclint.profile import Profile
from doclint.rules import Rule
from doclint.rules.packs import Pack, PackError, load_pack

_DIGITS = 8  # of the digest of a file: enough to tell one edition from the next


class PackPoint(NamedTuple):
    """A pack in place of an entry point; ``value`` is the path as given, ``origin`` absolute.

    ``version`` ends in digits of the file's SHA-256: another edition is another version.
    """

    distribution: str
    version: str
    name: str
    value: str
    origin: str
    pack: Pack

    @property
    def provider(self) -> str:
        """File, name and version, as a person reads them."""
        return f"{self.name}（{self.distribution} {self.version}）"

    def load(self) -> object:
        """The plugin."""
        return _Hooks(self.pack)


class _Hooks:
    """What a pack gives."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    @hookimpl
    def doclint_rules(self) -> tuple[Rule, ...]:
        return self._pack.rules

    @hookimpl
    def doclint_profiles(self) -> tuple[Profile, ...]:
        return self._pack.profiles


def pack_points(paths: Iterable[str]) -> tuple[PackPoint, ...]:
    """The packs of files, each once, in an order that does not depend on the one given.

    Raises ``PluginError`` naming the file.
    """
    found = {os.path.realpath(path): path for path in paths}
    return tuple(sorted((pack_point(path) for path in found.values()), key=_order))


def _order(point: PackPoint) -> tuple[str, ...]:
    return point.distribution, point.version, point.name, point.origin


def pack_point(path: str) -> PackPoint:
    """The pack of one file; raises ``PluginError`` naming it."""
    try:
        pack = load_pack(path)
    except PackError as error:
        raise PluginError(str(error), "" if os.path.isfile(path) else path) from error
    version = f"{pack.version}+{pack.digest.removeprefix('sha256:')[:_DIGITS]}"
    return PackPoint(pack.name, version, pack.file, path, os.path.abspath(path), pack)
