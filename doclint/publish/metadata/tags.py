"""The ``<meta>`` tags of a content page by 国办发〔2017〕47号 (网站、栏目、内容页标签)."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from doclint.page.model import Page
from doclint.publish.metadata.model import Given, Portal, Tag

if TYPE_CHECKING:
    from doclint.publish.metadata.model import Metadata


def tags_of(portal: Portal, given: Given, abstract: str, page: Page | None) -> tuple[Tag, ...]:
    """The tags of a page about a document; what is not known is empty.

    What is given prevails; a page that is there already keeps what it states of itself. The
    time of publication is written as it is known: no hour is invented.
    """
    site = given.site
    known = {
        "SiteName": site.name,
        "SiteDomain": site.domain,
        "SiteIDCode": site.id_code,
        "ColumnName": site.column_name,
        "ColumnType": site.column_type,
        "ArticleTitle": _spaced(portal.title, _stated(page, "ArticleTitle")),
        "PubDate": given.published_on,
        "ContentSource": site.content_source,
        "Keywords": given.keywords,
        "Author": given.author,
        "Description": "",
        "Image": given.image,
        "Url": given.url,
    }
    last = {
        "PubDate": portal.published_on, "ContentSource": portal.issuer, "Description": abstract
    }  # fmt: skip
    return tuple(
        Tag(name, value or _stated(page, name) or last.get(name, ""), name in _REQUIRED)
        for name, value in known.items()
    )


_REQUIRED = (
    "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType", "ArticleTitle", "PubDate",
    "ContentSource",
)  # fmt: skip


def _spaced(title: str, stated: str) -> str:
    """The title as the page spells it, with the spaces it has (GB 44721), if it is the same."""
    return stated if "".join(stated.split()) == title else title


def _stated(page: Page | None, name: str) -> str:
    """What a page says in one of its tags; the first that says anything."""
    for meta in page.metas if page else ():
        if meta.name.lower() == name.lower() and meta.content.strip() not in ("", "null"):
            return " ".join(meta.content.split())
    return ""


def html_of(documents: "Iterable[Metadata]", several: bool) -> Iterator[str]:
    """The tags a line each; before those of each of several documents a comment names it.

    Required tags are there even if empty, for the editor to fill in; others only with content.
    """
    for metadata in documents:
        if several:
            yield f"<!-- {_commented(metadata.source)} -->\n"
        for tag in metadata.tags:
            if tag.required or tag.content:
                yield f'<meta name="{tag.name}" content="{_attribute(tag.content)}">\n'


def _attribute(text: str) -> str:
    return escape(" ".join(text.split()))


def _commented(text: str) -> str:
    """Text that cannot end a comment."""
    return escape(" ".join(text.split())).replace("--", "-&#45;")
