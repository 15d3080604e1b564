"""Links of a page to files that are not opened, and what the files are called by them."""

import os
from typing import NamedTuple

from doclint.official.clause import NAMED
from doclint.official.line import key_of
from doclint.official.number import numbers_in
from doclint.official.pattern import Pattern
from doclint.page.model import Link, Page
from doclint.publish.address import Address
from doclint.publish.decision.name import whole_name
from doclint.publish.index.walk import CLOSED, WORDS
from doclint.registry.number import normal_number
from doclint.registry.title import normal_title

_LEAD = Pattern(
    r"^(?:[(（]?附件[)）]?\s*\d{0,3}|\d{1,3}[.、．])\s*[:：.、．]?|^(?:原文)?(?:下载|查看)[:：]"
)
_NAMELESS = Pattern(
    r"(?:(?:点击|附件|原文|文件|全文|正文|通知|PDF|pdf|Word|word|DOC|doc|WPS|OFD|ofd|版|格式|电子|查看|浏览|此处|扫描件)*"
    r"(?:下载|原文|附件|全文|PDF|pdf|OFD|ofd|版|扫描件|查看)[\s:：]*){1,3}"
)
_LONGEST, _SHORT = 300, 16


class FileLink(NamedTuple):
    """A link: the page, the file (relative to the root), and what the file is called.

    ``nameless`` says that the text of the page offers it without a name: 文件下载.
    """

    page: str
    target: str
    number: str
    title: str
    nameless: bool


def file_links(page: Page, path: str) -> tuple[FileLink, ...]:
    """The links of a page to documents that lie in the same portal."""
    found = []
    for link in page.links:
        target = _target(link.href, path)
        if target:
            number, title = called(link.text)
            nameless = _is_within(page, link) and _is_nameless(link.text.strip())
            nameless = nameless and not _is_beside_name(page, link)
            found.append(FileLink(path, target, number, title, nameless))
    return tuple(found)


def _is_nameless(text: str) -> bool:
    return len(text) <= _SHORT and _NAMELESS.fullmatch(text) is not None


def _is_within(page: Page, link: Link) -> bool:
    """Whether a link stands in the text of a page."""
    body = page.body
    return body is not None and body.start <= link.span.start < body.end


def _is_beside_name(page: Page, link: Link) -> bool:
    """Whether the line of a link names another document: 修订后的《…》见：下载."""
    text = link.text.strip()
    lines = [line for line in page.text if text in line]
    own = (normal_title(page.document_title), normal_number(page.number))
    return any(_names_other(line, own) for line in lines)


def _names_other(line: str, own: tuple[str, str]) -> bool:
    title, number = own
    titles = [normal_title(match["title"]) for match in NAMED.finditer("".join(line.split()))]
    key = key_of(line)
    numbers = [normal_number(key[n.start : n.end]) for n in numbers_in(key)]
    return any(t not in title for t in titles) or any(n != number for n in numbers)


def called(text: str) -> tuple[str, str]:
    """(number, title) of a file by what a link or its own name says."""
    bare = "".join(text[:_LONGEST].split())
    stem, ending = os.path.splitext(bare)
    bare = stem if ending.lower() in (*CLOSED, *WORDS) else bare
    bare = _LEAD.sub("", bare)
    name = whole_name(bare)
    return (name.number, name.title) if name else ("", bare)


def _target(href: str, path: str) -> str:
    """The path below the root that an address means; "" for one elsewhere."""
    found = Address().targets(href, path)
    return found[0] if found and found[0].lower().endswith((*CLOSED, *WORDS)) else ""
