"""MD001: properties of a file, and the <title> of a page, against the text."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE, Location
from doclint.official.model import OfficialDocument
from doclint.official.vocabulary import is_organ
from doclint.page.identity import without_site
from doclint.page.model import Page
from doclint.page.stated import without_status
from doclint.page.vocabulary import ENDS_AS_DOCUMENT
from doclint.registry.issuer import issuers_agree, normal_issuer
from doclint.registry.title import normal_title
from doclint.rules import Problem
from doclint.rules.builtin.metadata.comparison import same_title

_SHORTEST = 10


def differing(official: OfficialDocument) -> Iterator[Problem]:
    """Problems of the properties of a file, or of the title of a page."""
    page, properties = official.page, official.document.properties
    if page is not None:
        yield from _title(official, without_site(page.title, page.metas), page)
        return
    yield from _title(official, properties.get("core:title", ""), None)
    yield from _author(official, properties.get("core:creator", ""))


def _title(official: OfficialDocument, stated: str, page: Page | None) -> Iterator[Problem]:
    title = official.facts.title or ""
    bare = normal_title(without_status("".join(stated.split())))
    if not title or len(bare) < _SHORTEST or not ENDS_AS_DOCUMENT.search(bare):
        return
    if same_title(bare, title):
        return
    what = "文件属性“标题”" if page is None else "网页的 <title>"
    place = (
        WHOLE_FILE if page is None else Location("html", "html/title", 0, len(stated), "<title>")
    )
    yield Problem(
        f"{what}是“{stated.strip()}”，正文的标题是“{title}”。",
        place,
        f"把{what}改为本件的标题。",
        element="title",
        excerpt=stated.strip(),
    )


def _author(official: OfficialDocument, stated: str) -> Iterator[Problem]:
    author = normal_issuer(stated)
    issuers = [normal_issuer(name) for name in official.facts.issuers]
    if len(author) < 4 or not issuers or not is_organ(author):
        return
    if issuers_agree((author,), issuers) is not False:
        return
    yield Problem(
        f"文件属性“作者”是“{stated.strip()}”，署名是“{'、'.join(official.facts.issuers)}”。",
        WHOLE_FILE,
        "在 Word 的“文件—信息”中更正作者；由别的单位代拟的，不必修改。",
        element="issuers",
        excerpt=stated.strip(),
    )
