"""Which registered document a published one is: imported only where a registry is given."""

from datetime import date
from typing import NamedTuple

from doclint.official.model import OfficialDocument
from doclint.page.model import OTHER, POLICY
from doclint.registry.model import Record, Registry, Standing
from doclint.registry.number import normal_number
from doclint.registry.title import core_of, normal_title, subject_of
from doclint.rules import Confidence, Context
from doclint.rules.builtin.lifecycle.difference import doubt_whether, is_another

_SHORTEST = 8  # characters of a title that tells a document by itself
_EVER = date(9999, 12, 30)


class Registered(NamedTuple):
    """The entry of a published document, its status today, and how sure it is the one.

    ``doubt`` says in Chinese why it may be another document's; "" where nothing speaks against it.
    """

    record: Record
    standing: Standing
    confidence: Confidence
    registry: Registry
    doubt: str

    @property
    def later(self) -> Standing:
        """The status it is known to have some day."""
        return self.registry.standing(self.record.key, _EVER)


def registered(official: OfficialDocument, context: Context) -> Registered | None:
    """The entry of a document; None where there is none, or several that may be meant.

    A page that carries number and title of a document and is of another text (a draft of it,
    news, a compilation) has none.
    """
    registry, page = context.registry, official.page
    if registry is None or (page is not None and page.kind not in (POLICY, OTHER)):
        return None
    if page is None and not official.is_official:
        return None
    found = _by_number(official, registry) if official.is_official else None
    found = found or _by_title(official, registry)
    if found is None:
        return None
    record, confidence = found
    if is_another(official, record):
        return None
    standing, doubt = registry.standing(record.key, context.today), doubt_whether(official, record)
    return Registered(record, standing, confidence, registry, doubt)


def _by_number(official: OfficialDocument, registry: Registry) -> tuple[Record, Confidence] | None:
    number = _number(official)
    if not number:
        return None
    title = _title(official)
    found = registry.find(number=number, issuer=_issuer(official))
    agreeing = [each for each in found if titles_agree(title, each.title)]
    if len(agreeing) > 1:
        agreeing = [each for each in agreeing if core_of(each.title) == core_of(title)]
    if len(agreeing) != 1:
        return None
    sure = bool(title and agreeing[0].title)
    return agreeing[0], Confidence.HIGH if sure else Confidence.MEDIUM


def _by_title(official: OfficialDocument, registry: Registry) -> tuple[Record, Confidence] | None:
    """By the title alone: of what has no number, here or in the registry."""
    title, number = _title(official), _number(official)
    if len(core_of(title)) < _SHORTEST:
        return None
    found = registry.find(title=title, issuer=_issuer(official))
    found = tuple(each for each in found if not (number and each.number))
    if len(found) != 1:
        return None
    issued = official.facts.issued_on
    same_day = bool(issued) and found[0].issued_on == issued
    if issued and found[0].issued_on and not same_day:
        return None
    return found[0], Confidence.MEDIUM if same_day else Confidence.LOW


def titles_agree(one: str, other: str) -> bool:
    """Whether two titles may be those of one document: the same, or one a part of the other."""
    if not one or not other:
        return True
    ones, others = core_of(one), core_of(other)
    if ones == others or subject_of(one) == subject_of(other) != "":
        return True
    short, long = sorted((normal_title(ones), normal_title(others)), key=len)
    return len(short) >= _SHORTEST and short in long


def _number(official: OfficialDocument) -> str:
    page = official.page
    return normal_number(official.facts.document_number or "") or (
        normal_number(page.number) if page is not None else ""
    )


def _title(official: OfficialDocument) -> str:
    page = official.page
    return official.facts.title or (page.document_title if page is not None else "")


def _issuer(official: OfficialDocument) -> str:
    """The one organ that issued it; "" for joint documents."""
    issuers = official.facts.issuers
    return issuers[0] if len(issuers) == 1 else ""
