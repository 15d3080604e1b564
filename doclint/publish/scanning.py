"""Pages that link to what is marked: found by going through the whole portal once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from urllib.parse import unquote

from doclint.publish.index.walk import PAGES, found_in
from doclint.publish.refusal import PlaceError
from doclint.publish.root import Root
from doclint.publish.work import LINKS, Target, Work

_INDEX = ("index.", "default.")
_HREF = re.compile(rb"""href\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


def linking(root: Root, works: Sequence[Work], targets: tuple[Target, ...]) -> Iterator[Work]:
    """The works, pages among them with all targets, then the other pages that may link to one.

    A page is named if it holds the name of a target's file; whether a link really leads there
    is seen when it is made.
    """
    own = {work.path for work in works}
    for work in works:
        links = (*work.links, *(t for t in targets if t not in work.links))
        yield work._replace(links=links) if work.path.lower().endswith(PAGES) else work
    names = _names(targets)
    for path in found_in(root.path):
        if not isinstance(path, str) or path in own or not path.lower().endswith(PAGES):
            continue
        if _mentions(root, path, names):
            yield Work(path, LINKS, links=targets)


def targets_of(works: Iterable[Work]) -> tuple[Target, ...]:
    """The marked files, links to which get a suffix."""
    return tuple(
        Target(w.about or w.path, w.mark) for w in works if w.mark is not None and w.kind != "row"
    )


def _names(targets: Iterable[Target]) -> frozenset[str]:
    """The last parts of addresses that may mean a target: its name; its folder for index.html."""
    names: set[str] = set()
    for target in targets:
        folder, _, name = target.path.rpartition("/")
        names.add(name)
        if name.lower().startswith(_INDEX):
            names |= {folder.rpartition("/")[2], "", ".", ".."}
    return frozenset(names)


def _mentions(root: Root, path: str, names: frozenset[str]) -> bool:
    try:
        content = root.read(path)
    except PlaceError:
        return True  # making it says what is the matter
    if content is None:
        return False
    return any(not names.isdisjoint(_forms(found[1])) for found in _HREF.finditer(content.data))


def _forms(href: bytes) -> Iterator[str]:
    """The last part of an address as it may be written: as it is, in %XX, in GB18030."""
    last = href.strip(b"\"' ").partition(b"#")[0].rstrip(b"/").rpartition(b"/")[2]
    if b"&" in last:
        last = unescape(last.decode("latin-1")).encode("latin-1", "ignore")
    yield unquote(last.decode("utf-8", "surrogateescape"), errors="surrogateescape")
    if not last.isascii():
        yield last.decode("gb18030", "replace")
