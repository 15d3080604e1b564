"""For those without access to the files: what to paste where, what a front end shows, what caches drop."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from doclint.publish.address import Address
from doclint.publish.model import Mark
from doclint.publish.side import SUFFIX, FileStatus, plain, said
from doclint.publish.words import banner, word_of


@dataclass(frozen=True, slots=True)
class Statuses:
    """``status.json``: the status of pages by address, for a script of the site."""

    schema: int
    pages: dict[str, FileStatus]


class Marked(NamedTuple):
    """A marked place."""

    path: str
    mark: Mark


def standing(journal: str) -> Iterator[Marked]:
    """All files that are marked according to a journal, the latest mark of each; () without one.

    Rows of a database are no files. Raises PublishError where it is in use or no journal.
    """
    from doclint.publish.apply import mark_again
    from doclint.publish.journal import FILE, is_unmarking, looked_at

    found: dict[str, Mark] = {}
    with looked_at(journal) as record:
        for step in record.standing() if record is not None else ():
            mark = mark_again(step.mark) if step.kind == FILE else None
            if mark is not None:
                found[step.path] = mark
            elif is_unmarking(step):
                found.pop(step.path, None)
    yield from (Marked(path, found[path]) for path in sorted(found))


def status_json(marked: Iterable[Marked], address: Address) -> bytes:
    """The statuses of pages and files by their address (path below the root without a base)."""
    pages = {}
    for path, mark in marked:
        path = path.removesuffix(SUFFIX)
        for url in address.urls(path):
            pages[url] = plain(said(mark, path.rpartition("/")[2]))
    text = json.dumps({"schema": 1, "pages": pages}, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8", "backslashreplace")


def purge_list(paths: Iterable[str], address: Address) -> bytes:
    """The addresses whose copies in caches are out of date, one a line."""
    urls = dict.fromkeys(url for path in paths for url in address.urls(path))
    return "".join(f"{url}\n" for url in urls).encode("utf-8", "backslashreplace")


def hand_rows(marked: Iterable[Marked], address: Address) -> Iterator[tuple[str, ...]]:
    """What to do by hand in the content management system, a row for each page."""
    yield (
        "完成",
        "地址",
        "文件名称",
        "发文字号",
        "题录“有效性”改为",
        "正文前粘贴的文字",
        "网页头部粘贴的代码",
    )
    for path, mark in marked:
        meta = f'<meta name="Validity" content="{word_of(mark)}" />'
        url = address.url(path.removesuffix(SUFFIX)) if path else ""
        yield "", url, mark.title, mark.number, word_of(mark), banner(mark), meta
