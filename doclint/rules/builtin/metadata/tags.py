"""MD002: the tags of a page (国办发〔2017〕47号, annex)."""

from collections.abc import Iterator

from doclint.location import Location
from doclint.page.model import Meta, Page
from doclint.rules import Problem

# The names that portals and crawlers agree on; which of them are mandatory was not verified.
TAGS = (
    "SiteName",
    "SiteDomain",
    "SiteIDCode",
    "ColumnName",
    "ArticleTitle",
    "PubDate",
    "ContentSource",
)
_NOTHING = ("", "null", "undefined", "none")
_MAY_BE_EMPTY = ("contentsource",)  # of what the site itself issues
_UNVERIFIED = "（哪些必填没有核实到原文）"


def faults(page: Page) -> Iterator[Problem]:
    """What is missing, what is empty, what stands twice with another content."""
    if page.head is None:
        return
    by_name: dict[str, list[Meta]] = {}
    for meta in page.metas:
        by_name.setdefault(meta.name.lower().removeprefix("meta-"), []).append(meta)
    missing = [tag for tag in TAGS if tag.lower() not in by_name]
    place = Location("html", "html/head", 0, 0, "网页头部")
    if missing:
        yield Problem(
            f"网页缺少标签 {'、'.join(missing)}{_UNVERIFIED}。",
            place,
            "在网页模板中补上；本级网站另有规定的，从其规定。",
        )
    for tag in TAGS:
        found = by_name.get(tag.lower(), [])
        contents = list(dict.fromkeys("".join(each.content.split()) for each in found))
        if found and all(content.lower() in _NOTHING for content in contents):
            if tag.lower() not in _MAY_BE_EMPTY:
                text = f"标签 {tag} 是空的。"
                yield Problem(text, meta_place(page, found[0]), "填写这个标签的内容。")
        elif len([content for content in contents if content]) > 1:
            said = "、".join(f"“{each.content}”" for each in found)
            text = f"标签 {tag} 写了 {len(found)} 遍，内容不同：{said}。"
            yield Problem(text, meta_place(page, found[1]), "只留一个，内容与本页一致。")


def meta_place(page: Page, meta: Meta) -> Location:
    """The place of a tag: its block path and its name."""
    index = page.metas.index(meta) + 1
    return Location("html", f"html/meta[{index}]", 0, len(meta.content), f"网页标签 {meta.name}")
