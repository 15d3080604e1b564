"""A plugin's source folder, found as if it were installed: its tests run before ``pip install``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from doclint.markers import PROJECT

_PYPROJECT = "pyproject.toml"


class Checkout(NamedTuple):
    """What a plugin's pyproject.toml says.

    ``folder`` holds it; ``name`` is the distribution's, ``entry_points`` are lines of the
    group ``doclint`` (``name = module``), ``requires`` its dependencies as written.
    """

    folder: Path
    name: str
    version: str
    entry_points: tuple[str, ...]
    requires: tuple[str, ...]

    @property
    def sources(self) -> Path:
        """The folder from which its modules are imported."""
        below = self.folder / "src"
        return below if below.is_dir() else self.folder

    def needed(self) -> tuple["Checkout", ...]:
        """Itself and the plugins it depends on whose folders lie beside its own."""
        found = {self.name: self}
        waiting = [self]
        while waiting:
            for name in waiting.pop().plugins_required():
                beside = _read(self.folder.parent / name / _PYPROJECT)
                if name not in found and beside is not None:
                    found[name] = beside
                    waiting.append(beside)
        return tuple(found.values())

    def plugins_required(self) -> Iterator[str]:
        """Names of the distributions it depends on that are plugins by their name."""
        for requirement in self.requires:
            name = required_name(requirement)
            if name.startswith(f"{PROJECT}-"):
                yield name


def required_name(requirement: str) -> str:
    """The normal name in a requirement: ``doclint_dalian >= 0.1`` → ``doclint-dalian``."""
    from re import match

    found = match(r"[A-Za-z0-9._-]+", requirement.strip())
    return found[0].lower().replace("_", "-").replace(".", "-") if found else ""


def checkout_of(path: Path) -> Checkout | None:
    """The plugin whose source folder a file lies in, or None.

    The nearest pyproject.toml above it decides; one without entry points of the group
    ``doclint`` is no plugin's.
    """
    return _above(path.parent)


@cache
def _above(folder: Path) -> Checkout | None:
    if (folder / _PYPROJECT).is_file():
        return _read(folder / _PYPROJECT)
    return None if folder == folder.parent else _above(folder.parent)


@cache
def _read(path: Path) -> Checkout | None:
    from tomllib import TOMLDecodeError, loads

    try:
        project = loads(path.read_text("utf-8")).get("project", {})
    except (OSError, UnicodeDecodeError, TOMLDecodeError):
        return None
    points = project.get("entry-points", {}).get(PROJECT, {})
    if not points or "name" not in project:
        return None
    name = required_name(project["name"])
    lines = tuple(f"{key} = {value}" for key, value in points.items())
    requires = tuple(project.get("dependencies", ()))
    return Checkout(path.parent, name, str(project.get("version", "0")), lines, requires)


class Shelf:
    """A folder of metadata made for plugins in their sources."""

    def __init__(self, folder: Path) -> None:
        """Take an empty folder that lives as long as the shelf."""
        self._folder = folder
        self._paths: dict[Checkout, tuple[str, ...]] = {}

    @contextmanager
    def visible(self, checkout: Checkout | None) -> Iterator[None]:
        """Have a plugin found by doclint, and its modules by ``import``, for a while.

        Its sources prevail over a copy that is installed: what is tested is what is edited.
        Nothing is done for None.
        """
        added = self._entries(checkout) if checkout else ()
        sys.path[:0] = added
        try:
            yield
        finally:
            for entry in added:
                sys.path.remove(entry)

    def _entries(self, checkout: Checkout) -> tuple[str, ...]:
        """What a plugin and those it needs put on ``sys.path``."""
        if checkout not in self._paths:
            pairs = [(self._metadata(each), str(each.sources)) for each in checkout.needed()]
            self._paths[checkout] = tuple(entry for pair in pairs for entry in pair)
        return self._paths[checkout]

    def _metadata(self, checkout: Checkout) -> str:
        """A folder with a .dist-info made from the pyproject."""
        site = self._folder / checkout.name
        metadata = site / f"{checkout.name.replace('-', '_')}-{checkout.version}.dist-info"
        if not metadata.is_dir():
            metadata.mkdir(parents=True)
            lines = ["[doclint]", *checkout.entry_points, ""]
            (metadata / "entry_points.txt").write_text("\n".join(lines), "utf-8")
            (metadata / "METADATA").write_text(_described(checkout), "utf-8")
        return str(site)


def _described(checkout: Checkout) -> str:
    fields = ["Metadata-Version: 2.1", f"Name: {checkout.name}", f"Version: {checkout.version}"]
    return "\n".join([*fields, *(f"Requires-Dist: {each}" for each in checkout.requires), ""])
