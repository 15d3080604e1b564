"""What a page says that does not go with its own fields: they may be those of another document."""

from doclint.official.pattern import Pattern
from doclint.page import vocabulary as words
from doclint.page.identity import head_of, meta_content, without_site
from doclint.page.model import Page
from doclint.page.number import whole_number
from doclint.registry.agreement import OTHER, carries, compare_titles
from doclint.registry.number import normal_number
from doclint.registry.title import normal_title

_NEWS = Pattern(
    r"^(?:.{0,12}(?:本报|本网|本台|通讯员).{0,8}[讯电]|.{0,20}[（(](?:见习)?(?:记者|通讯员)"
    r"|.{0,16}记者.{0,6}(?:从.{2,30})?(?:获悉|了解到))"
)
_EXPLAINS = Pattern(
    r"^(?:[(（]?[一1][)）]?[、.．]?)?(?:文件|政策|办法|规定)?(?:起草|制定|制订|出台|政策|印发|修订)(?:的)?(?:背景|目的和?依据|过程)"
)
# What the one title has and the other has not, where they are not of one text.
_APART = Pattern(
    r"转发|批转|征求意见|征集意见|汇编|合集|解读|起草说明|编制说明|对照表|答记者问"
    r"|[(](?:[^()]{0,12}(?:修订|修正|修改|稿)|(?:19|20)\d{2}年?版?|草案)[^()]{0,6}[)]"
)
_DRAFT = Pattern(r"[（(][^（()）]{0,8}(?:意见稿|送审稿|讨论稿|审议稿|草案)[^（()）]{0,4}[)）]$")
# 《…通知》（滨政发〔2018〕3号）: a text does not quote itself.
_QUOTED = Pattern(r"》[（(]([^（()）]{4,30}号)[)）]")
_REMARK = Pattern(r"^[【\[（(]|^(?:提示|注意|注|说明|备注|有效性)[:：]")
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
    if not _DRAFT.search(page.document_title) and any(map(_DRAFT.search, first)):
        return "正文是征求意见稿一类的稿子，不是印发的文件"
    if _quotes_itself(page, first):
        return "正文开头引用了题录里的文件，像是说它的材料，不是文件本身"
    return ""


def told_apart(one: str, other: str) -> bool:
    """Whether two titles, one within the other, are those of two texts.

    What only the longer has says so: 转发…, …（征求意见稿）, …（2023年修订）, …汇编.
    """
    short, long = sorted((normal_title(one), normal_title(other)), key=len)
    rest = long.replace(short, "", 1) if short and short in long else ""
    return _APART.search(rest) is not None


def _quotes_itself(page: Page, first: list[str]) -> bool:
    own = normal_number(page.number)
    if "〔" not in own:
        return False
    texts = [line for line in first if not _REMARK.match(line)]
    quoted = (found[1] for line in texts for found in _QUOTED.finditer(line))
    return any(normal_number(number) == own for number in quoted)


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
    other = other.rstrip("….-")
    first, second = normal_title(one), normal_title(other)
    if not first or not second:
        return True
    if first in second or second in first:
        return not told_apart(one, other)
    return compare_titles(one, other) != OTHER or carries(one, other)


def _other_number(page: Page) -> str:
    """The number in the head of the text, where it is not that of the page."""
    own = normal_number(page.number)
    found = (normal_number(whole_number(line)) for line in head_of(page.text))
    other = next((number for number in found if "〔" in number), "")
    return other if "〔" in own and other and other != own else ""
