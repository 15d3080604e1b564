"""A recognised document → what a portal states of it; nothing is invented."""

from datetime import date
from typing import NamedTuple

from doclint.official.model import Facts, OfficialDocument
from doclint.official.vocabulary import is_organ
from doclint.page import vocabulary as words
from doclint.page.model import Page
from doclint.publish.metadata.abstract import description
from doclint.publish.metadata.core import core_of
from doclint.publish.metadata.model import Extension, Given, Metadata, Portal, Tag
from doclint.publish.metadata.tags import tags_of
from doclint.publish.metadata.validity import Found, standing_of
from doclint.registry.model import Record, Registry
from doclint.store.intake.drafts import record_of, relations_of
from doclint.store.intake.pages import record_of_page

_TOPIC = ("主题分类", "主题类别", "所属主题")


class Question(NamedTuple):
    """What is asked of all documents of a run: given values, the day, the registry."""

    given: Given
    as_of: date
    registry: Registry | None = None


def metadata_of(
    source: str, official: OfficialDocument, question: Question, page: Page | None = None
) -> Metadata:
    """The metadata of one document; ``page`` is the page it is published on, if it was read.

    What is given prevails, then what the page states of its document, then the text.
    """
    given, facts = question.given, official.facts
    record = _record(official, page, given)
    is_document = official.is_official or bool(record.number)
    found = Found(None)
    if is_document:
        found = standing_of(record, question.as_of, question.registry)
    validity = found.standing.word if found.standing else ""
    portal = _portal(record, page, given, validity)
    unfit = _unfit(facts)
    tags = () if unfit else tags_of(portal, given, description(official), page)
    extension = Extension(
        facts.disclosure_literal or "", record.effective_on, record.expires_on, validity
    )
    return Metadata(
        source,
        portal,
        tags,
        core_of(official, portal),
        extension,
        record,
        found.standing,
        tuple(relations_of(official, record)),
        tuple(_notes(portal, tags, official, found.note)),
        unfit,
        is_document,
    )


def _record(official: OfficialDocument, page: Page | None, given: Given) -> Record:
    record = record_of(official)
    record = record._replace(issuers=_issuers(official.facts) or record.issuers)
    if page is not None:
        stated = {k: v for k, v in record_of_page(page)[0]._asdict().items() if v and k != "key"}
        record = record._replace(**stated)
    day = given.published_on[:10] or record.published_on
    record = record._replace(published_on=day)
    if official.facts.effective_on == "on_publication" and day:
        record = record._replace(effective_on=day)
    return record


def _issuers(facts: Facts) -> tuple[str, ...]:
    """The issuers as printed (a registry compares them without 中华人民共和国)."""
    marks = (mark.removesuffix("文件").removesuffix("令") for mark in facts.issuer_mark)
    named = tuple(mark for mark in marks if mark != facts.title)
    # A governor who signs an order does so for the government that its mark names.
    return tuple(filter(is_organ, facts.issuers)) or named or facts.issuers


def _portal(record: Record, page: Page | None, given: Given, validity: str) -> Portal:
    return Portal(
        given.index_number or _field(page, words.INDEX),
        given.topic or _field(page, _TOPIC),
        "、".join(record.issuers),
        record.issued_on,
        record.title,
        record.number,
        given.published_on or record.published_on,
        validity,
    )


def _field(page: Page | None, labels: tuple[str, ...]) -> str:
    found = page.field(*labels) if page else None
    return " ".join(found.value.split()) if found else ""


def _notes(
    portal: Portal, tags: tuple[Tag, ...], official: OfficialDocument, validity: str
) -> list[str]:
    """What could not be derived, and how the status was found."""
    notes = []
    if not official.is_official:
        notes.append(f"未识别为公文：{'；'.join(official.official_reasons)}")
    if tags:
        notes += _lacking(portal, tags)
    return [*notes, validity] if validity else notes


def _lacking(portal: Portal, tags: tuple[Tag, ...]) -> list[str]:
    """What a page needs and neither the document nor anybody states."""
    notes = []
    if not portal.index_number:
        notes.append("索引号由信息公开目录编制，文中没有，请用 --index-number 写明")
    if not portal.topic:
        notes.append("主题分类由信息公开目录确定，文中没有，请用 --topic 写明")
    if not portal.published_on:
        notes.append("发布日期要到发布时才知道，请用 --published 写明")
    missing = [tag.name for tag in tags if tag.required and not tag.content]
    if missing:
        notes.append(f"必填的网页标签还缺 {'、'.join(missing)}")
    return notes


def _unfit(facts: Facts) -> str:
    """Why a document must not be put on a page."""
    if facts.secrecy_level:
        return f"文件标有密级“{facts.secrecy_level}”，不得在网站发布，没有生成网页用的内容"
    if facts.disclosure in ("withheld", "on_request"):
        return f"文件标明“{facts.disclosure_literal}”，不得在网站发布，没有生成网页用的内容"
    return ""
