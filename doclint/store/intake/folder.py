"""A folder, or one file, of Word documents and pages → entries."""

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from doclint.registry.model import Record
from doclint.store.entry import Entry
from doclint.store.errors import RegistryError
from doclint.store.intake.drafts import draft_entry
from doclint.store.intake.model import Intake
from doclint.store.intake.pages import page_entry

if TYPE_CHECKING:
    from doclint.engine import Engine

DRAFTS = (".docx", ".docm", ".dotx", ".dotm")
PAGES = (".html", ".htm", ".shtml", ".xhtml")
# What may be a published document but cannot be read: to be said, not to be passed over.
_CLOSED = (".doc", ".wps", ".pdf", ".ofd")
_LOCK = "~$"


def from_folder(path: str, engine: "Callable[[], Engine]") -> Intake:
    """The documents and pages in a folder and below, sorted; or the one file named.

    Lock files, hidden files and folders and symbolic links are left out. Raises
    ``RegistryError`` where there is nothing to be read.
    """
    files = sorted(_walked(path)) if os.path.isdir(path) else [path]
    known = [file for file in files if file.lower().endswith((*DRAFTS, *PAGES, *_CLOSED))]
    if not known:
        raise RegistryError(f"{path} 里没有可以导入的文件（.docx、.html）")
    left = len(files) - len(known)
    notes = (f"另有 {left} 个其他文件（图片、样式等），没有导入",) if left else ()
    return Intake(_entries(known, engine), len(known), notes)


def _walked(path: str) -> Iterator[str]:
    for folder, folders, files in os.walk(path, onerror=_refused):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for name in files:
            file = os.path.join(folder, name)
            if not name.startswith((".", _LOCK)) and not os.path.islink(file):
                yield file


def _refused(error: OSError) -> None:
    raise RegistryError(f"{error.filename} 读不了：{error.strerror}") from error


def _entries(files: list[str], make: "Callable[[], Engine]") -> Iterator[Entry]:
    engine: Engine | None = None
    for file in files:
        place = os.path.abspath(file).replace(os.sep, "/")
        name = file.lower()
        if name.endswith(PAGES):
            entry = page_entry(file, place)
            yield entry or Entry(_NOTHING, file, aside="不是一件文件的页面（列表、解读、其他页面）")
        elif name.endswith(DRAFTS):
            engine = engine or make()
            yield draft_entry(engine, file, place)
        else:
            kind = os.path.splitext(file)[1]
            yield Entry(_NOTHING, file, fault=f"读不了 {kind} 文件，请另存为 .docx 或者用清单登记")


_NOTHING = Record("", "", "", "")
