"""What speaks against a published text being that of a registered document."""

from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.registry.agreement import OTHER, carries, compare_issuers, compare_titles
from doclint.registry.doubt import doubt_of, told_apart
from doclint.registry.issuer import issuer_names, issuer_of
from doclint.registry.model import Record
from doclint.registry.title import normal_title

# 滨海市人民政府令（第12号）: the title of many documents.
_FRAME = Pattern(
    r"(?:令|公告|通告|公报|文件)(?:\((?:\d{4}年)?第?.{1,8}号\)|(?:\d{4}年)?第.{1,8}号)?$"
)
_CUT = "….-"


def is_another(official: OfficialDocument, record: Record) -> bool:
    """Whether a text says itself that it is not that of a document, for all it carries of it."""
    if official.page is not None and doubt_of(official.page):
        return True
    return any(
        told_apart(title, record.title) or not _is_part(title, record.title)
        for title in _differing(official, record)
    )


def doubt_whether(official: OfficialDocument, record: Record) -> str:
    """Why a text may not be that of a document, in Chinese; "" where nothing speaks against it."""
    differing = _differing(official, record)
    # One title that agrees is enough: 打印-…的通知 stands above the text of …的通知.
    if differing and len(differing) == len(_titles(official)):
        return f"这里的标题是“{differing[0]}”，登记库里是“{record.title}”"
    issuers = _issuers(official)
    if compare_issuers(issuers, record.issuers) is False:
        return f"这里的发文机关是{'、'.join(issuers)}，登记库里是{'、'.join(record.issuers)}"
    issued, registered = official.facts.issued_on or "", record.issued_on
    if issued and registered and issued[:4] != registered[:4]:
        return f"这里的成文日期是{issued}，登记库里是{registered}"
    return ""


def _differing(official: OfficialDocument, record: Record) -> list[str]:
    """The titles of a text that are not the one registered."""
    found = []
    for title in _titles(official):
        bare = title.rstrip(_CUT)
        same = compare_titles(bare, record.title) != OTHER or carries(bare, record.title)
        cut = bare != title and normal_title(record.title).startswith(normal_title(bare))
        if not (same or cut):
            found.append(bare)
    return found


def _titles(official: OfficialDocument) -> list[str]:
    """The titles of a text that tell it, that of the page first."""
    page = official.page
    titles = (page.document_title if page is not None else "", official.facts.title or "")
    bare = ("".join(title.split()) for title in titles)
    return [title for title in bare if title and not _is_frame(title)]


def _is_frame(title: str) -> bool:
    return "关于" not in title and _FRAME.search(normal_title(title)) is not None


def _is_part(one: str, other: str) -> bool:
    first, second = normal_title(one), normal_title(other)
    return first in second or second in first


def _issuers(official: OfficialDocument) -> tuple[str, ...]:
    """All organs that a text names as its own: any of them may be the one registered."""
    page, facts = official.page, official.facts
    named = [*map(issuer_of, filter(None, [facts.title or ""])), *facts.issuers]
    if page is not None:
        named += [*issuer_names(page.issuer), issuer_of(page.document_title)]
    return tuple(dict.fromkeys(filter(None, named)))
