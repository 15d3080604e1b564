"""Which settings file a folder is under: the nearest doclint.toml, or pyproject.toml."""

import os
from collections.abc import Iterator

NAME, PROJECT = "doclint.toml", "pyproject.toml"
_TABLE = b"tool.doclint"  # what a pyproject.toml without is not parsed for


def candidates(folder: str) -> Iterator[str]:
    """The settings files from a folder upwards, the nearest first.

    A pyproject.toml is among them if it names ``tool.doclint``, perhaps in a remark.
    """
    folder = os.path.abspath(folder)
    while True:
        own = os.path.join(folder, NAME)
        if os.path.isfile(own):
            yield own
        project = os.path.join(folder, PROJECT)
        if _speaks_of_doclint(project):
            yield project
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _speaks_of_doclint(path: str) -> bool:
    try:
        with open(path, "rb", buffering=0) as file:
            return _TABLE in file.read()
    except OSError:
        return False
