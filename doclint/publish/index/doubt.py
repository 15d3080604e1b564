"""What a page says that does not go with its own fields: they may be those of another document."""

from doclint.official.pattern import Pattern
from doclint.page import vocabulary as words
from doclint.page.identity import head_of, meta_content, without_site
from doclint.page.model import Page
from doclint.page.number import whole_number
from doclint.publish.agreement import OTHER, carries, compare_titles
from doclint.registry.number import normal_number
from doclint.registry.title import normal_title

_NEWS = Pattern(
    r"^(?:.{0,12}(?:本报|本网|本台|通讯员).{0,8}[讯电]|.{0,20}[（(](?:见习)?(?:记者|通讯员))"
)
_EXPLAINS = Pattern(
    r"^(?:[(（]?[一1][)）]?[、.．]?)?(?:文件|政策|办法|规定)?(?:起草|制定|制订|出台|政策|印发|修订)(?:的)?(?:背景|目的和?依据|过程)"
)
_SITES_OWN = Pattern("信息公开|门户网站|政策文件|文件库|公开目录|公开指南")
_SHORTEST = 8
_FIRST = 8


def doubt_of(page: Page) -> str:
    """Why a page may not be that of the document its fields name, in Chinese; "" where none."""
    title = _other_title(page)
    if title:
        return f"网页的标题是“{title}”，和题录里的不是同一件"
    number = _other_number(page)
    if number:
        return f"正文开头的文号是{number}，和题录里的不一样"
    first = ["".join(line.split()) for line in page.text[:_FIRST]]
    if any(map(_NEWS.match, first[:3])) or any(map(_EXPLAINS.match, first)):
        return "正文像是新闻或者解读，不是文件本身"
    return ""


def _other_title(page: Page) -> str:
    """A title in heading, ArticleTitle or ``<title>`` that is not that of the fields."""
    own = page.document_title
    site = without_site(page.title, page.metas)
    for title in (page.heading, meta_content(page.metas, "articletitle"), site):
        bare = "".join(title.split())
        if len(bare) >= _SHORTEST and _names_document(bare) and not _is_part(own, bare):
            return bare
    return ""


def _names_document(bare: str) -> bool:
    named = "《" in bare or words.ENDS_AS_DOCUMENT.search(bare) is not None
    return named and _SITES_OWN.search(bare) is None


def _is_part(one: str, other: str) -> bool:
    first, second = normal_title(one), normal_title(other).rstrip("…-.")
    if not first or not second or first in second or second in first:
        return True
    return compare_titles(one, other) != OTHER or carries(one, other)


def _other_number(page: Page) -> str:
    """The number in the head of the text, where it is not that of the page."""
    own = normal_number(page.number)
    found = (normal_number(whole_number(line)) for line in head_of(page.text))
    other = next((number for number in found if "〔" in number), "")
    return other if "〔" in own and other and other != own else ""
