"""What a page is: the page of one document, an interpretation, a list, anything else.

An interpretation is never taken for the document it is about, however much it repeats of it:
the word at either end of its title, or the column it stands in, decides first.
"""

import re
from typing import NamedTuple

from doclint.page import vocabulary as words
from doclint.page.model import INTERPRETATION, LISTING, OTHER, POLICY, Field
from doclint.page.number import stated_number
from doclint.page.stated import without_status
from doclint.page.tree import WHITE

_FIELDS, _FEW = 3, 2  # so many telling fields describe a document, or help to
_HEAD_LINES, _TAIL_LINES = 12, 6
_LINKS = 8  # from so many links on a page may be a list
_LINKED = 0.6  # … if they are this share of its text


class Evidence(NamedTuple):
    """What the kind is judged by.

    ``titles`` are heading, ArticleTitle and ``<title>`` without the site; ``linked`` is the
    share of the body's text (of the page's where there is no body) within links; ``text`` are
    the lines of the body.
    """

    titles: tuple[str, ...]
    column: str
    fields: tuple[Field, ...]
    number: str
    document_title: str
    text: tuple[str, ...]
    body: bool
    links: int
    linked: float


def judge(evidence: Evidence) -> tuple[str, tuple[str, ...]]:
    """The kind of a page and the reasons, in Chinese."""
    interpretation = _interprets(evidence)
    if interpretation:
        return INTERPRETATION, (interpretation,)
    if evidence.links >= _LINKS and evidence.linked >= _LINKED and not evidence.number:
        return LISTING, (f"{evidence.links} 个链接占了大部分文字，没有自己的发文字号",)
    numbers = {
        n for f in evidence.fields if f.label in words.NUMBER and (n := stated_number(f.value))
    }
    if len(numbers) > 1:
        return LISTING, (f"题录式的字段里有 {len(numbers)} 个不同的发文字号",)
    reasons = _policy_reasons(evidence)
    if reasons:
        return POLICY, reasons
    return OTHER, ("没有发文字号，题录和标题也不是一件公文的",)


def _interprets(evidence: Evidence) -> str:
    """Why a page is an interpretation; "" if it is none."""
    for title in evidence.titles:
        bare = without_status(WHITE.sub("", title))
        if words.INTERPRETS_AT_START.match(bare) or words.INTERPRETS_AT_END.search(bare):
            return f"标题“{title}”是解读材料的标题"
    kinds = [f.value for f in evidence.fields if f.label in _COLUMNS]
    for column in (evidence.column, *kinds):
        if words.COLUMN_OF_INTERPRETATIONS.search(column) and not words.MIXED_COLUMN.search(column):
            return f"栏目或分类是“{column}”"
    return ""


_COLUMNS = ("栏目", "所属栏目", "组配分类", "体裁分类", "题材分类", "信息类别", "信息分类", "文件类型", "文件类别", "所属分类", "分类")  # fmt: skip


def _policy_reasons(evidence: Evidence) -> tuple[str, ...]:
    reasons: list[str] = []
    telling = {f.label for f in evidence.fields if f.label in words.TELLING and f.value}
    as_document = bool(words.ENDS_AS_DOCUMENT.search(evidence.document_title))
    if evidence.number:
        reasons.append(f"有自己的发文字号“{evidence.number}”")
    if len(telling) >= _FIELDS:
        reasons.append("题录有" + "、".join(sorted(telling)))
    if as_document:
        reasons.append(f"标题“{evidence.document_title}”是公文的标题")
    if evidence.number and (as_document or len(telling) >= _FIELDS or evidence.body):
        return tuple(reasons)
    form = _form(evidence.text)
    if as_document and (len(telling) >= _FEW or form):
        return (*reasons, *([form] if form else []))
    return ()


def _form(text: tuple[str, ...]) -> str:
    """What in the text shows that it is that of a 公文; "" where nothing does."""
    head = [WHITE.sub("", line) for line in text[:_HEAD_LINES]]
    if any(_ARTICLE.match(line) for line in head):
        return "正文分章、条"
    if any(_PROMULGATED.match(line) for line in head):
        return "题下有公布、通过的说明"
    if any(_ADDRESSED.fullmatch(line) for line in head):
        return "正文有主送机关"
    tail = [WHITE.sub("", line) for line in text[-_TAIL_LINES:]]
    return "正文后有成文日期" if any(_DATE.fullmatch(line) for line in tail) else ""


_ARTICLE = re.compile(r"第[一1][章条](?![^\s]{0,4}规定)")
_PROMULGATED = re.compile(r"[（(].{4,120}(?:公布|发布|通过|修订|修正|印发|施行).{0,20}[)）]$")
_ADDRESSED = re.compile(r"[^。；？！]{4,120}[：:]")
_DATE = re.compile(
    r"(?:.{2,30})?(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零Ｏ0一二三四五六七八九]{3}年.{1,3}月.{1,3}日)"
)
