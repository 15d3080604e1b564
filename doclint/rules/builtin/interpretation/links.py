"""Links between a document and its interpretation, as pages have them."""

from doclint.official.pattern import Pattern
from doclint.page.model import INTERPRETATION, Page
from doclint.page.vocabulary import ENDS_AS_DOCUMENT

_EXPLAINS = Pattern(r"解读|图解|读懂|问答|答问|答记者问|解答")
_ORIGINAL = Pattern(r"原文|相关(?:文件|政策)|政策文件|文件链接|《.{6,}》|〔\d{4}〕")
_COLUMN = 8  # characters up to which a link is that of a column: 政策解读
_FIELDS = ("解读", "相关解读", "政策解读")


def lacks_link(page: Page, *, needed: bool) -> str:
    """What link is lacking, as a Chinese sentence; "" where none is, or where it cannot be told.

    ``needed`` says that the document of the page should have an interpretation.
    """
    if page.head is None or not page.links:
        return ""
    texts = ["".join(link.text.split()) for link in page.links]
    if page.kind == INTERPRETATION:
        linked = any(_ORIGINAL.search(text) or _is_title(text) for text in texts)
        return "" if linked else "解读页面没有指向原文的链接。"
    field = page.field(*_FIELDS)
    if not needed or (field is not None and field.value):
        return ""
    linked = any(_EXPLAINS.search(text) and len(text) > _COLUMN for text in texts)
    return "" if linked else "公文页面没有指向解读的链接。"


def _is_title(text: str) -> bool:
    return len(text) > _COLUMN and bool(ENDS_AS_DOCUMENT.search(text))
