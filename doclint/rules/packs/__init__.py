"""Packs: an agency's rules as TOML, for who does not program. ``load_pack`` reads one.

    @hookimpl
    def doclint_rules():
        return load_pack(os.path.join(os.path.dirname(__file__), "rules.toml")).rules

A pack has a closed set of kinds of checks and no scripting; whatever is wrong in it stops
the run, with file, line and key. What reads packs is imported when one is read that was not
read before: what became of it is kept (see ``cache``).
"""

import os
from collections.abc import Mapping
from typing import NamedTuple

from doclint.profile import Profile
from doclint.rules import Rule

__all__ = ["Example", "Pack", "PackError", "load_pack"]


class PackError(ValueError):
    """A pack that cannot be used; the message is Chinese and names file, line and key."""


class Example(NamedTuple):
    """An example of a rule, to be run: ``fails`` says whether the rule must find something.

    ``table`` has the keys of a case file (see `doclint.testing.cases`); ``entries`` are the
    ids of the entries of the rule, () where it has no list.
    """

    code: str
    fails: bool
    name: str
    table: Mapping[str, object]
    profile: str


class Pack(NamedTuple):
    """A pack: ``file`` is its name without folders, ``name`` and ``version`` its own.

    ``digest`` is the SHA-256 of its bytes. ``entries`` are pairs of a code and the id of an
    entry of its list.
    """

    file: str
    name: str
    prefix: str
    version: str
    digest: str
    rules: tuple[Rule, ...]
    profiles: tuple[Profile, ...]
    examples: tuple[Example, ...]
    entries: tuple[tuple[str, str], ...]

    @property
    def provider(self) -> str:
        """What reports and errors call it: ``rules.toml（滨海市公文规则 1.0）``."""
        return f"{self.file}（{self.name} {self.version}）"


def load_pack(path: str | os.PathLike[str]) -> Pack:
    """Read and check a pack. Raises ``PackError``; its examples are not run."""
    name = os.path.basename(os.fspath(path))
    try:
        with open(path, "rb") as file:
            data = file.read()
    except IsADirectoryError:
        raise PackError(f"规则包 {os.fspath(path)} 是文件夹，应为 .toml 文件") from None
    except FileNotFoundError:
        raise PackError(f"规则包 {os.fspath(path)} 不存在") from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or error
        raise PackError(f"规则包 {os.fspath(path)} 打不开：{said}") from None
    return _checked(data, os.fspath(path), name)


def _checked(data: bytes, path: str, name: str) -> Pack:
    """The pack of these bytes: what was kept of it, else read, checked and kept."""
    from doclint.digest import sha256
    from doclint.rules.packs import cache, plain

    digest = sha256()(data).hexdigest()
    place = cache.place(digest)
    kept = cache.kept(place)
    if kept is not None:
        return plain.pack_of(kept, name, digest)
    from doclint.rules.packs.building import build
    from doclint.rules.packs.reading import read

    pack = build(read(data, path), name, digest)
    cache.keep(place, plain.plain(pack))
    return pack
