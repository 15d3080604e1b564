"""What can be imported: lists, exports, Word documents, pages; told by folder and suffix."""

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from doclint.store.errors import RegistryError
from doclint.store.intake.model import Intake

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.store.entry import Entry

__all__ = ["Intake", "take_in"]

_LINES = (".jsonl", ".ndjson")


def take_in(path: str, engine: "Callable[[], Engine]") -> Intake:
    """The entries of a file or folder; ``engine`` makes the one that reads Word documents.

    Raises ``RegistryError`` where nothing can be read from it.
    """
    if not os.path.exists(path):
        raise RegistryError(f"{path} 不存在")
    from doclint.store.intake.folder import DRAFTS, PAGES, from_folder

    suffix = os.path.splitext(path)[1].lower()
    if os.path.isdir(path) or suffix in (*DRAFTS, *PAGES):
        return from_folder(path, engine)
    if suffix in _LINES:
        return Intake(_lines(path), None)
    from doclint.store.intake.rows import from_tables

    return from_tables(path)


def _lines(path: str) -> "Iterator[Entry]":
    from doclint.store.lines import read_lines

    try:
        with open(path, encoding="utf-8-sig") as file:
            yield from read_lines(file, os.path.basename(path))
    except UnicodeDecodeError:
        raise RegistryError(f"{path} 不是 UTF-8 编码的文本") from None
    except OSError as error:
        raise RegistryError(f"{path} 读不了：{error.strerror or error}") from None
