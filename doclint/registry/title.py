"""Titles in the forms by which they are compared: whole, without issuer, by their subject."""

from functools import lru_cache

from doclint.official.line import key_of
from doclint.official.number import numbers_in, order_number
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import DOCUMENT_TYPES
from doclint.registry.issuer import issuer_of
from doclint.status import title_status

# Marks that come and go: a name in book marks and one without are the same.
_MARKS = (
    dict.fromkeys(map(ord, "《》〈〉«»“”‘’\"'`「」『』"))
    | {ord(dash): "-" for dash in "—–―‐‑‒-~～－"}
    | {ord(zero): "〇" for zero in "○◯"}
)
_BRACKETS = {"(": ")", "[": "]", "【": "】", "〔": "〕"}
_STATUS_BRACKETS = (*_BRACKETS.items(), ("（", "）"), ("［", "］"))
# What tells the trial text from the one that follows it.
_TRIAL = Pattern(
    r"[(\[【](?:[^()\[\]【】]{0,12}(?:修订|修正|修改|版|稿)|试行|暂行|试点|实验|"
    r"(?:19|20)\d{2}年?)[)\]】]|暂行|试行"
)
_CARRIES = Pattern(r"(?:关于)?(?:重新|修订)?(?:印发|公布|发布|颁布|转发|批转)(?P<name>.+)")
_CARRIER = Pattern(rf"的(?:{'|'.join(DOCUMENT_TYPES)})$")


@lru_cache(4096)
def normal_title(title: str) -> str:
    """A title without white space, book marks, quotation marks, status marks and own number.

    (废止), [有效] and 【已失效】 around it are the portal's; (试行) and (2021年修订) are its own.
    """
    bare = _without_status(key_of(title).translate(_MARKS).strip("。.;:"))
    while bare.endswith(tuple(_BRACKETS.values())):
        start = _opening(bare)
        inner = bare[start + 1 : -1]
        if start <= 0 or not (_is_number(inner) or title_status(inner)):
            break
        bare = bare[:start]
    return bare


@lru_cache(4096)
def core_of(title: str) -> str:
    """The normal title without the organ in front: lists often leave it out."""
    bare = normal_title(title)
    organ = issuer_of(bare)
    at = bare.find(organ) if organ else -1
    if at < 0:
        return bare
    head, found, tail = bare.partition("关于")
    if found and at + len(organ) <= len(head) and not _is_matter(head[at + len(organ) :]):
        return found + tail
    return bare[at + len(organ) :]


def subject_of(title: str) -> str:
    """What a title is about: the text that it carries, without 暂行, 试行, 修订 and years of it.

    关于印发滨海市城市排水管理暂行办法的通知 and 滨海市城市排水管理办法(2024年修订) have the same.
    """
    core = core_of(title)
    carried = _CARRIES.fullmatch(core)
    name = _CARRIER.sub("", carried["name"]) if carried else core
    return _TRIAL.sub("", name)


def plain_title(title: str) -> tuple[str, str]:
    """A title as it is registered, and the word of the status that the portal put on it.

    Without white space, outer 《》 and status marks: 《…办法》（废止） → …办法, 已废止. The word is
    "" where there is none.
    """
    bare, word = "".join(title.split()), ""
    for opening, closing in _STATUS_BRACKETS:
        if bare.endswith(closing) and opening in bare:
            head, _, inner = bare[:-1].rpartition(opening)
            found = title_status(inner)
            if head and found:
                bare, word = head, found[1]
        if bare.startswith(opening) and closing in bare:
            inner, _, tail = bare[1:].partition(closing)
            found = title_status(inner)
            if tail and found:
                bare, word = tail, found[1]
    if bare.startswith("《") and bare.find("》") == len(bare) - 1:
        bare = bare[1:-1]
    return bare, word


def _is_matter(text: str) -> bool:
    """Whether what follows the first organ belongs to the matter, not to the issuers."""
    return text.startswith(("转发", "批转", "印发", "发布", "公布", "废止"))


def _without_status(bare: str) -> str:
    if bare[:1] in _BRACKETS:
        end = bare.find(_BRACKETS[bare[0]])
        if 0 < end < len(bare) - 1 and title_status(bare[1:end]):
            return bare[end + 1 :]
    return bare


def _opening(bare: str) -> int:
    """Where the last bracket opens, -1 where it does not."""
    depth, close = 0, bare[-1]
    opening = next(o for o, c in _BRACKETS.items() if c == close)
    for i in range(len(bare) - 1, -1, -1):
        depth += (bare[i] == close) - (bare[i] == opening)
        if depth == 0:
            return i
    return -1


def _is_number(text: str) -> bool:
    found = numbers_in(text)
    if found:
        return found[0].start == 0 and found[-1].end == len(text)
    return order_number(text) is not None or ("令" in text and text.endswith("号"))
