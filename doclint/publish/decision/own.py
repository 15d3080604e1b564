"""What a decision says of itself: title, number, day, and from when it holds."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from doclint.official import OfficialDocument
from doclint.official.date import chinese_number, dates_in
from doclint.official.line import key_of
from doclint.official.number import whole_number
from doclint.official.pattern import Pattern
from doclint.official.validity import effect_of
from doclint.official.vocabulary import DOCUMENT_TYPES, genre_of
from doclint.publish.decision.name import clean_title, printed_number
from doclint.publish.decision.piece import Piece
from doclint.registry.issuer import issuer_of, normal_issuer
from doclint.registry.model import Ground
from doclint.registry.number import normal_number
from doclint.tables import read_day

_LATER = Pattern(
    r"本(?:决定|通知|公告|令|通告|批复|文件|办法|规定)[^。;]{0,8}(?:自|于)(?P<when>[^。;,]{2,40}?)(?:起)?(?:施行|实施|执行|生效)"
)
_AFTER = Pattern(
    r"(?:\d|[一二两三四五六七八九十])个?(?:工作)?[日天周月年](?:之?后|以后|期满|届满)|[满第](?:\d|[一二两三四五六七八九十])|(?:次|第二|翌)[日天月年]|后$|另行"
)
# 自公布之日起30日后: so many days from a day that is known.
_DAYS_AFTER = Pattern(
    r"(?:本[^,。;]{1,8})?(?:公布|发布|印发|下发|颁布)之?日起?满?(?P<days>\d{1,3}|[一二三四五六七八九十]{1,4})[日天](?:之?后|以后|届满)?"
)
_ON_ISSUE = Pattern(
    r"(?:本[^,。;]{1,12})?(?:公布|发布|印发|下发|颁布|通过|公告|签发|签署|发文|发出|发|出台|制发|刊登)之?日起?|即日起?|今日起?|文到之日起?"
)
_PUT_OFF = Pattern(
    r"本(?:决定|通知|公告|令|通告)的?(?:施行|实施|生效|执行)(?:日期|时间)[^。;,]{0,12}另行[^。;,]{0,6}"
)
_LABEL = Pattern(r"^(?:附件?\d*|附表\d*)[:.、]?|\([^()]*共[^()]*\)$|\(\d+[件部项]\)$")
# What conversions run together with the title.
_ADOPTED = Pattern(r"[(（]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日.*(?:通过|公布|发布|批准).*$")
_ORDERED = Pattern(r"(?<=[定知告令见复函])[^《》]{2,30}(?:令|公告)第?[^号《》]{1,8}号$")
_ORDER_LINES = 20  # lines in which an order is followed by what it carries
_DRAFT = Pattern(r"征求意见稿|草案|送审稿|讨论稿|公开征求|征求.{0,30}意见的")


class Own(NamedTuple):
    """The decision itself; ``ground`` is None where the file is a list without a decision.

    ``number`` is normal; dates are ISO or ""; ``draft`` says that nothing is decided yet.
    """

    title: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: str = ""
    effective_on: str = ""
    ground: Ground | None = None
    draft: bool = False
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def own_of_document(
    official: OfficialDocument, title: str = "", number: str = "", published_on: str = ""
) -> Own:
    """Of a document recognised; the others where a page states them elsewhere."""
    facts = official.facts
    printed = "".join((title or facts.title or _title_in(official)).split())
    title = clean_title(_ORDERED.sub("", _ADOPTED.sub("", printed)))
    number = normal_number(number or facts.document_number or _order_in(official))
    if title.endswith("令") and "关于" not in title:
        # An order carries the decision: its name is the decision's, its number the order's.
        number = normal_number(f"{title}{number}") if number.startswith("第") else number
        title = clean_title(_title_in(official, _ORDER_LINES)) or title
    issued_on = facts.issued_on or _adopted(official)
    effective_on, faults, notes = _effective(official, issued_on, published_on)
    issuer = issuer_of(title) or next(iter(facts.issuers), "")
    ground = Ground(title, number) if genre_of(title) else None
    return Own(
        title, number, normal_issuer(issuer), issued_on, effective_on, ground,
        _is_draft(title), faults, notes,
    )  # fmt: skip


def _adopted(official: OfficialDocument) -> str:
    """The day of adoption below the title: 2021年9月24日 …会议通过; else that of an order."""
    for line in official.lines[:12]:
        days = dates_in(line.key)
        if days and ("通过" in line.key or line.label in ("adoption", "issued_on")):
            return days[0].iso
    return ""


def _title_in(official: OfficialDocument, within: int = 8) -> str:
    """The title where the recogniser is not sure of it: a decision in the first lines."""
    for line in official.lines[:within]:
        text = line.text.strip()
        if "关于" in text and "。" not in text and genre_of(clean_title(text)) in DOCUMENT_TYPES:
            return text
    return ""


def _order_in(official: OfficialDocument) -> str:
    """The 令号 in the note below the title: （2026年2月1日滨海市人民政府令第88号公布）."""
    for line in official.lines[:8]:
        key = line.key
        if "令第" in key and "《" not in key and len(key) < 80 and "。" not in key:
            return printed_number(key.strip("()"))
    return ""


def _effective(
    official: OfficialDocument, issued_on: str, published_on: str
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """(day, faults, notes): that of its clause on effect; without one it holds from its day."""
    later = next((m for line in official.lines if (m := _LATER.search(line.key))), None)
    if later and _AFTER.search(later["when"]):
        day, how = _days_after(later["when"], issued_on, published_on)
        if day:
            return day, (), (how,)
        return "", (_unknown_day(f"本决定自“{later['when']}”起施行"),), ()
    found = effect_of(official)
    if found is None or found[0].value == "on_publication":
        unknown = _unknown_effect(official, later["when"] if later else "")
        if unknown:
            return "", (_unknown_day(unknown),), ()
        return issued_on, (), ()
    return found[0].value, (), ()


def _unknown_effect(official: OfficialDocument, when: str) -> str:
    """What a clause on effect says that names no day: 自2027年2月30日起, 施行日期另行公布."""
    if when and not any(day.iso for day in dates_in(when)) and not _ON_ISSUE.fullmatch(when):
        return f"本决定自“{when}”起施行"
    put_off = (m for line in official.lines if (m := _PUT_OFF.search(line.key)))
    return next((f"“{match[0]}”" for match in put_off), "")


def _unknown_day(said: str) -> str:
    return f"{said}，是哪一天要人工填写"


def without_struck_day(own: Own, pieces: Sequence[Piece]) -> Own:
    """Without the day of effect where a line goes through text of the clause that gives it."""
    for piece in pieces:
        if piece.struck and (_LATER.search(key_of(piece.text)) or _PUT_OFF.search(piece.text)):
            fault = _unknown_day(f"{piece.origin}写施行日期的文字带删除线")
            return own._replace(effective_on="", faults=(*own.faults, fault))
    return own


def _days_after(when: str, issued_on: str, published_on: str) -> tuple[str, str]:
    """(day, how it was found) of 公布之日起30日后; "" where it cannot be known."""
    found = _DAYS_AFTER.fullmatch(when)
    known, name = (published_on, "公布日期") if published_on else (issued_on, "成文日期")
    if found is None or not known:
        return "", ""
    days = int(found["days"]) if found["days"].isdecimal() else chinese_number(found["days"])
    if not days:
        return "", ""
    day = date.fromisoformat(known) + timedelta(days=days)
    return day.isoformat(), (
        f"本决定自“{when}”起施行：按{name}{known}加{days}日，算作{day.isoformat()}，请核对"
    )


def own_of_lines(pieces: Sequence[Piece]) -> Own:
    """Of the lines above the header of a list: title, number, day, each in a row of its own."""
    own = Own()
    for text in (piece.text for piece in pieces):
        own = _with_line(own, "".join(text.split()))
    if own.ground is not None:
        own = own._replace(ground=Ground(own.title, own.number))
    issuer = own.issuer or issuer_of(own.title)
    effective_on = own.effective_on or (own.issued_on if own.ground else "")
    return own._replace(issuer=issuer, effective_on=effective_on, draft=_is_draft(own.title))


def _with_line(own: Own, text: str) -> Own:
    key = key_of(text)
    number = whole_number(key)
    day = read_day(text)
    if number or printed_number(key) == key:
        return own if own.number else own._replace(number=normal_number(key))
    if day:
        return own if own.issued_on else own._replace(issued_on=day)
    effect = _LATER.search(key)
    if effect:
        days = dates_in(effect["when"])
        return own._replace(effective_on=days[0].iso) if days else own
    if own.ground is None and len(key) <= 120 and "。" not in key:
        return _titled(own, text)
    return own


def _titled(own: Own, text: str) -> Own:
    title = clean_title(text)
    inside = printed_number(key_of(title)) if title.endswith(("）", ")")) else ""
    if inside and not own.number:
        title = title[: max(title.rfind("（"), title.rfind("("))]
        own = own._replace(number=normal_number(inside))
    if genre_of(title) in DOCUMENT_TYPES and "关于" in title:
        return own._replace(title=title, ground=Ground(title))
    bare = _LABEL.sub("", key_of(title))
    return own if own.title or len(bare) < 4 else own._replace(title=bare)


def _is_draft(title: str) -> bool:
    return _DRAFT.search(key_of(title)) is not None
