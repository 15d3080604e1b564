"""MD004, MD005: what the metadata table of a page lacks, and what cannot be right in it."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE, Location
from doclint.official.date import iso_date
from doclint.official.line import key_of
from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.official.published import field_day, field_place
from doclint.page import vocabulary as words
from doclint.page.model import Field, Page
from doclint.rules import Basis, Problem, Severity
from doclint.rules.builtin import grounds
from doclint.rules.builtin.lifecycle.saying import STATUS_LABELS
from doclint.status import read_status

_FEWEST = 2  # fields that make a metadata table
_ISSUED = (
    "成文日期",
    "成文时间",
    "生成日期",
    "生成时间",
    "签署日期",
    "签发日期",
    "发文日期",
    "印发日期",
)
# What a catalogue has: the name to say, the labels, whether 条例 第十二条 names it.
_WANTED = (
    ("索引号", words.INDEX, True),
    ("标题", words.TITLE, True),
    ("成文日期", words.ISSUED, True),
    ("发文机关", words.ISSUER, False),
    ("发文字号", words.NUMBER, False),
    ("发布日期", words.PUBLISHED, False),
    ("主题分类", words.SUBJECT, False),
)
_FORMED = ("成文日期", "成文时间", "签署日期", "签发日期")
_ENDS = ("失效日期", "废止日期", "失效时间", "废止时间", "有效期至", "终止日期")
_DAY = Pattern(r"(?P<y>\d{4})[年.\-/](?P<m>\d{1,2})[月.\-/](?P<d>\d{1,2})日?")
_PRACTICE: tuple[Basis, ...] = (grounds.practice("政府网站公文页面的题录"),)
_YES_OR_NO = ("是", "否", "有", "无", "-", "—", "——", "/")


def lacking(official: OfficialDocument, page: Page) -> Iterator[Problem]:
    """What a metadata table lacks; one problem for what the 条例 names, one for the rest."""
    if len({field.label for field in page.fields}) < _FEWEST:
        if page.head is not None:
            yield Problem(
                "页面没有题录（索引号、标题、发文字号、成文日期等）。", WHOLE_FILE,
                "在发布系统中补上题录。", severity=Severity.INFO, basis=_PRACTICE,
            )  # fmt: skip
        return
    lacks = [(name, named) for name, labels, named in _WANTED if not _has(official, page, labels)]
    for whether, basis in ((True, None), (False, _PRACTICE)):
        names = [name for name, named in lacks if named is whether]
        if names:
            yield Problem(
                f"题录缺少{'、'.join(names)}。",
                Location("html", "html/fields", 0, 0, "题录"),
                "在发布系统中补填。",
                severity=Severity.WARNING if whether else Severity.INFO,
                basis=basis,
            )


def impossible(official: OfficialDocument, page: Page) -> Iterator[Problem]:
    """Days in the wrong order or that there are not; words of 有效性 that are none."""
    yield from _days(page)
    issued = _first(page, _FORMED)
    if issued is not None:
        later = [(_first(page, words.PUBLISHED), "发布"), (_first(page, _ENDS), "失效")]
        for found in (each for each, _ in later if each is not None):
            if found[1] < issued[1]:
                yield _order(page, found[0], issued[0])
    began, ended = _first(page, words.TAKES_EFFECT), _first(page, _ENDS)
    if began and ended and ended[1] < began[1]:
        yield _order(page, ended[0], began[0])
    for field in _firsts(page):
        if field.label in STATUS_LABELS and not _is_status(field.value):
            text = f"题录“{field.label}”的值“{field.value}”不是通行的用语。"
            remedy = "改用：有效、已修改、部分废止、部分失效、已废止、已失效、尚未施行。"
            yield Problem(text, field_place(page, field), remedy, excerpt=field.value)


def _has(official: OfficialDocument, page: Page, labels: tuple[str, ...]) -> bool:
    if labels is words.NUMBER and not official.facts.document_number:
        return True
    found = [field for field in page.fields if field.label in labels]
    if labels is words.SUBJECT or labels is words.NUMBER:
        return bool(found)
    if labels is words.TITLE and not any(field.value for field in found):
        # Many tables leave the title to the heading beside them.
        return bool(page.heading)
    if labels is words.PUBLISHED and not any(field.value for field in found):
        return any(meta.name.lower() == "pubdate" and meta.content for meta in page.metas)
    return any(field.value for field in found)


def _days(page: Page) -> Iterator[Problem]:
    for field in _firsts(page):
        if field.label not in (*_ISSUED, *words.PUBLISHED, *words.TAKES_EFFECT, *_ENDS):
            continue
        found = _DAY.match(key_of(field.value))
        if found and not iso_date(int(found["y"]), int(found["m"]), int(found["d"])):
            text = f"题录“{field.label}”的日期“{field.value}”没有这一天。"
            yield Problem(text, field_place(page, field), "更正日期。", excerpt=field.value)


def _firsts(page: Page) -> list[Field]:
    """The first field of each label."""
    return list({field.label: field for field in reversed(page.fields)}.values())


def _first(page: Page, labels: tuple[str, ...]) -> tuple[Field, str] | None:
    """The first field of these labels that states a day, and the day."""
    for field in page.fields:
        day = field_day(field.value) if field.label in labels else ""
        if day:
            return field, day
    return None


def _order(page: Page, later: Field, earlier: Field) -> Problem:
    return Problem(
        f"题录的“{later.label}”（{later.value}）早于“{earlier.label}”（{earlier.value}）。",
        field_place(page, later),
        "对照公文原件，更正填错的日期。",
        excerpt=later.value,
    )


def _is_status(value: str) -> bool:
    bare = "".join(value.split())
    return not bare or bare in _YES_OR_NO or read_status(bare.replace("已经", "已")) is not None
