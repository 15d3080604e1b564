"""Number, title and issuer of the document a page is about; never those it cites.

Fields go first; then the head of the text (the lines of the title, then the 发文字号, before
the addressees), the ArticleTitle, the heading, the ``<title>`` without the site's name.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from doclint.page import vocabulary as words
from doclint.page.model import Field, Meta
from doclint.page.number import stated_number, whole_number, whole_order
from doclint.page.stated import without_status
from doclint.page.tree import WHITE

_HEAD_LINES = 30  # lines in which title, number and addressees stand
_PROSE = 45  # characters from which a line with a full stop is prose
_SITE = re.compile(
    r"\s*[_|｜]+\s*|\s+[-–—－]+\s+|(?<=[\u4e00-\u9fff》）)”])(?:[-－]{1,2}|—{1,2})(?=[\u4e00-\u9fff]{2,20}$)"
)
_SHORTEST = 5
_ISSUER = re.compile(
    r"^([\u4e00-\u9fff、（）\s]{2,40}?(?:政府|办公厅|办公室|委员会|局|厅|部|院|委|办|署|会|社|行|中心|总队|集团|公司|法院|检察院|领导小组|指挥部))(?:关于|印发|转发|令|公告|通告)"
)
_MARK = re.compile(r"^[\u4e00-\u9fff（）]{3,30}文件$")
# （2008年3月1日临河市人民政府令第12号公布　根据…修正）
_PROMULGATED = re.compile(
    r"^[（(](?:[^（()）令]{0,30}日)?([\u4e00-\u9fff]{2,24}?令(?:\d{4}年)?第[\d一二三四五六七八九十百零〇]{1,6}号)(?:公布|发布)"
)
_CUT = ("…", "...", "..")


class Identity(NamedTuple):
    """Of the page's document: normalised number, title without white space, issuer."""

    number: str
    title: str
    issuer: str


class Sources(NamedTuple):
    """What a page says: its fields, the lines from the heading on, metas, heading, title."""

    fields: Sequence[Field]
    lines: Sequence[str]
    metas: Sequence[Meta]
    heading: str
    title: str


def identify(sources: Sources) -> Identity:
    """The document that a page is about."""
    head = head_of(sources.lines)
    at, number = _number_line(head)
    title = _first(_titles(sources, head, at))
    issuer = value_of(sources.fields, words.ISSUER) or _issuer(title, head)
    return Identity(_own_number(sources.fields) or number, title, WHITE.sub("", issuer))


def value_of(fields: Sequence[Field], labels: Sequence[str]) -> str:
    """The value of the first field with one of these labels, the first label first."""
    for label in labels:
        for field in fields:
            if field.label == label and field.value:
                return field.value
    return ""


def meta_content(metas: Sequence[Meta], name: str) -> str:
    """The content of the first meta of a name (upper or lower case) that has one."""
    for meta in metas:
        if meta.name.lower().removeprefix("meta-") == name and meta.content not in ("", "null"):
            return meta.content
    return ""


def head_of(lines: Sequence[str]) -> list[str]:
    """The lines before the addressees and the prose."""
    head: list[str] = []
    for line in lines[:_HEAD_LINES]:
        bare = WHITE.sub("", line)
        if not bare:
            continue
        addressed = bare[-1] in ":：" and len(bare) > 2 and not whole_number(bare[:-1])
        if head and (addressed or (len(bare) > _PROSE and bare[-1] in "。；")):
            break
        head.append(bare)
    return head


def _own_number(fields: Sequence[Field]) -> str:
    for label in words.NUMBER:
        for field in fields:
            number = stated_number(field.value) if field.label == label else ""
            if number:
                return number
    return ""


def _number_line(head: list[str]) -> tuple[int, str]:
    """Index and value of the first line that is a number; -1 where there is none."""
    for at, line in enumerate(head):
        number = whole_number(re.split("签发人", line)[0])
        if number:
            return at, number
    for at, line in enumerate(head):
        order = whole_order(line)
        if order:
            before = head[at - 1] if at and re.search("(?:令|公告|通告)$", head[at - 1]) else ""
            return at, before + order
    for at, line in enumerate(head):
        order_of = _PROMULGATED.match(line)
        if order_of:
            return at, order_of[1]
    return -1, ""


def _titles(sources: Sources, head: list[str], at: int) -> list[str]:
    """All that may be the title, the best first."""
    return [
        value_of(sources.fields, words.TITLE),
        _without_labels(_body_title(head, at), sources.heading),
        meta_content(sources.metas, "articletitle"),
        sources.heading,
        without_site(sources.title, sources.metas),
    ]


def _first(titles: list[str]) -> str:
    bare = [without_status(WHITE.sub("", title)) for title in titles]
    long_enough = [title for title in bare if len(title) >= _SHORTEST]
    whole = [title for title in long_enough if not title.endswith(_CUT)]
    return next(iter([*whole, *long_enough]), "")


def _body_title(head: list[str], at: int) -> str:
    """The title in the head of the text: before the number, or (with a mark above) behind it."""
    lines = [line for line in head[: at if at >= 0 else len(head)] if not _MARK.match(line)]
    for found in (_joined(lines), _joined(head[at + 1 :] if at >= 0 else [])):
        if found:
            return found
    return ""


def _without_labels(title: str, heading: str) -> str:
    """The heading where all that the text has in front of it are fields: 发文机关 滨海市……."""
    bare = without_status(WHITE.sub("", heading))
    front = title.removesuffix(bare) if bare and words.ENDS_AS_DOCUMENT.search(bare) else title
    return bare if front != title and front.startswith(tuple(words.LABELS)) else title


def _joined(lines: list[str]) -> str:
    """The first lines that together end as the title of a 公文."""
    text = ""
    for line in lines[:6]:
        text += line
        if len(text) >= _SHORTEST and words.ENDS_AS_DOCUMENT.search(text):
            return text if "。" not in text else ""
    return ""


def without_site(title: str, metas: Sequence[Meta]) -> str:
    """A ``<title>`` without the names of site and column around it."""
    names = {meta_content(metas, "sitename"), meta_content(metas, "columnname")} - {""}
    parts = [part.strip() for part in _SITE.split(title) if part and part.strip()]
    parts = [part for part in parts if part not in names] or parts
    documents = [part for part in parts if words.ENDS_AS_DOCUMENT.search(WHITE.sub("", part))]
    return max(documents or parts, key=len, default="")


def _issuer(title: str, head: list[str]) -> str:
    found = _ISSUER.match(title)
    if found:
        return found[1]
    marks = [line.removesuffix("文件") for line in head[:3] if _MARK.match(line)]
    return marks[0] if marks else ""
