"""MD003: what the fields and tags of a page say of the document, against its text."""

from collections.abc import Iterator

from doclint.location import Location
from doclint.official.date import dates_in, whole_date
from doclint.official.line import key_of
from doclint.official.model import Element, OfficialDocument
from doclint.official.pattern import Pattern
from doclint.official.published import PART, field_day, field_place
from doclint.page.model import Field, Page
from doclint.page.vocabulary import NUMBER, TITLE
from doclint.registry.number import normal_number
from doclint.registry.title import core_of, normal_title, subject_of
from doclint.rules import Confidence, Problem
from doclint.rules.builtin.metadata.tags import meta_place

_SIGNS = Pattern(r"[^\w\u4e00-\u9fff]|_")
_CUT = ("…", "...", "..", "。。。")
_SHORTEST = 6
_HELP = "对照公文原件，更正题录或者正文。"
_ISSUED = ("成文日期", "成文时间", "签署日期", "签发日期")


def differing(official: OfficialDocument, page: Page) -> Iterator[Problem]:
    """The problems: title, number, date, each at the field that differs."""
    yield from _titles(official, page)
    yield from _numbers(official, page)
    yield from _dates(official, page)


def same_title(one: str, other: str) -> bool:
    """Whether two titles are one document's: signs aside, the same, or one a part of the other."""
    cut = [text.rstrip().endswith(_CUT) for text in (one, other)]
    ones, others = _bare(one), _bare(other)
    if not ones or not others or ones in others or others in ones:
        return True
    if any(cut):
        short = min(len(ones), len(others))
        return ones[: short - 1] == others[: short - 1]
    cores = _bare(core_of(one)), _bare(core_of(other))
    if cores[0] in cores[1] or cores[1] in cores[0]:
        return True
    return subject_of(one) == subject_of(other) != ""


def _bare(title: str) -> str:
    return _SIGNS.sub("", normal_title(title))


def _own(official: OfficialDocument, kind: str) -> Element | None:
    """An element that was recognised in the text of the page, not taken from its fields."""
    for each in official.all(kind):
        if each.value and "/p[" in each.location.block:
            return each
    return None


def _titles(official: OfficialDocument, page: Page) -> Iterator[Problem]:
    own = _own(official, "title")
    if own is None:
        return
    for field in _fields(page, TITLE):
        if len(field.value) >= _SHORTEST and not same_title(field.value, own.value):
            yield _problem(
                f"题录的“{field.label}”", field.value, own, "标题", field_place(page, field)
            )
    for meta in page.metas:
        if meta.name.lower() == "articletitle" and len(meta.content) >= _SHORTEST:
            if not same_title(meta.content, own.value):
                yield _problem(
                    "网页标签 ArticleTitle ", meta.content, own, "标题", meta_place(page, meta)
                )
            return


def _numbers(official: OfficialDocument, page: Page) -> Iterator[Problem]:
    own = _own(official, "document_number")
    if own is None:
        return
    known = {normal_number(each.value) for each in official.all("document_number")}
    for field in _fields(page, NUMBER):
        number = normal_number(field.value)
        if "〔" in number and number not in known and "〔" in own.value:
            place = field_place(page, field)
            yield _problem(f"题录的“{field.label}”", field.value, own, "发文字号", place)


def _dates(official: OfficialDocument, page: Page) -> Iterator[Problem]:
    own = _own(official, "issued_on")
    if own is None:
        return
    for field in _fields(page, _ISSUED):
        day = field_day(field.value)
        if day and day != own.value and day not in _days(official):
            place = field_place(page, field)
            yield _problem(f"题录的“{field.label}”", field.value, own, "成文日期", place)


def _days(official: OfficialDocument) -> set[str]:
    """The days that stand alone in the text, and that of its 发布 or 通过 below the title."""
    found = set()
    for line in official.lines:
        if len(line.text) <= 60:
            whole = whole_date(line.key)
            found |= {whole.iso} if whole else {each.iso for each in dates_in(line.key)}
    return found


def _fields(page: Page, labels: tuple[str, ...]) -> list[Field]:
    """The fields with these labels that have a value: the first of each label."""
    found: dict[str, Field] = {}
    for field in page.fields:
        if field.label in labels and key_of(field.value):
            found.setdefault(field.label, field)
    return list(found.values())


def _problem(what: str, stated: str, own: Element, named: str, place: Location) -> Problem:
    assert place.part == PART
    return Problem(
        f"{what}是“{stated.strip()}”，正文的{named}是“{' '.join(own.text.split())}”。",
        place,
        _HELP,
        element=own.kind,
        confidence=Confidence.of(own.confidence),
        excerpt=stated.strip(),
    )
