"""The files of a portal that may be of a document, in a fixed order."""

import os
from collections.abc import Iterator

from doclint.publish.index.candidate import Unread

PAGES = (".html", ".htm", ".shtml", ".xhtml", ".jsp", ".php", ".asp", ".aspx")
WORDS = (".docx", ".docm")
# Files that are known by what points to them and never opened.
CLOSED = (".doc", ".wps", ".pdf", ".ofd")
_LOCK = "~$"


def found_in(root: str) -> Iterator[str | Unread]:
    """Relative paths (``/`` between) below a folder, sorted; what cannot be listed, with why.

    Hidden files and folders (doclint's own are) and lock files are left out; links are not
    followed, and said where they have the name of a page or document.
    """
    yield from _below(root, "")


def _below(folder: str, lead: str) -> Iterator[str | Unread]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Unread(lead.rstrip("/") or ".", f"文件夹打不开：{error.strerror or error}")
        return
    for entry in found:
        if entry.name.startswith((".", _LOCK)):
            continue
        path = lead + entry.name
        if entry.is_symlink():
            if entry.is_dir() or is_wanted(path):
                yield Unread(path, "是符号链接，没有跟随；请直接处理它指向的文件")
        elif entry.is_dir():
            yield from _below(entry.path, f"{path}/")
        elif is_wanted(path):
            # Opening a pipe would wait for ever.
            regular = entry.is_file(follow_symlinks=False)
            yield path if regular else Unread(path, "不是普通文件（是管道或者设备），没有读")


def is_wanted(path: str) -> bool:
    """Whether the name is that of a page or document."""
    return path.lower().endswith((*PAGES, *WORDS, *CLOSED))
