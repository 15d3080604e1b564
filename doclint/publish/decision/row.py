"""A row of a list → what it says of one document."""

from collections.abc import Callable

from doclint.official.clause import NAMED
from doclint.official.date import dates_in
from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import genre_of
from doclint.publish import faults
from doclint.publish.decision import columns as c
from doclint.publish.decision.listed import Listed
from doclint.publish.decision.name import Name, clean_title, name_of, number_cell, printed_number
from doclint.publish.decision.standing import (
    MEANINGS,
    UNCLEAR,
    is_kept,
    is_whole,
    narrowed,
    standing_in_cell,
)
from doclint.registry.identity import blank
from doclint.registry.issuer import normal_issuer
from doclint.registry.model import Ground
from doclint.registry.number import normal_number, year_of_number
from doclint.tables import read_day

_CLAUSE = Pattern(r"第[一二三四五六七八九十百零〇\d]+[条款项章节编段]|附件|附表|部分|条款")
_SCOPE_BEHIND = Pattern(
    r"(?:中?的?)(?P<scope>(?:第[^,，。]{1,12}[条款项章节])+[^,，。]{0,20}|部分(?:条款|内容|规定))"
)
_ON_PUBLICATION = Pattern(
    r"自?(?:本[^,。]{1,8})?(?:公布|发布|印发|施行|下发)之?日起?.{0,6}|即日起?"
)
_GROUNDS = (c.GROUND_TITLE, c.GROUND_NUMBER)
_UNTICKED = ("否", "x", "X", "×", "0")
_SHORT = 24  # characters of a remark; what is longer explains

Cells = Callable[[str], str]


def listed_row(cells: Cells, columns: c.Columns, own: bool, context: str, origin: str) -> Listed:
    """The document of a row.

    ``cells`` gives the text of a kind of column, ``own`` says that the list is that of a decision
    (a column 依据 then tells why, not by what), ``context`` what headings say of the row.
    """
    name = _name(cells)
    standing, said, scope = _standing(cells, columns, context)
    scope = name.scope or scope
    kept = _kept(cells) if standing in MEANINGS else ()
    ground, wrong = _ground(cells, columns, own)
    day, day_said = _day(cells(c.EFFECTIVE))
    if columns.has(c.DAY) and not columns.has(c.EFFECTIVE):
        day, day_said, issued_on = _unnamed_day(cells, columns, own, ground, name)
        name = name._replace(issued_on=name.issued_on or issued_on)
    reason = cells(c.REASON) or (cells(c.GROUND) if own else "")
    if not scope and not is_whole(cells(c.SCOPE)):
        reason = reason or cells(c.SCOPE)
    successor = "" if blank(cells(c.SUCCESSOR)) else "".join(cells(c.SUCCESSOR).split())
    return Listed(
        name._replace(scope=scope), narrowed(standing, scope), origin, 0, said, day, day_said, ground,
        successor, "" if blank(reason) else reason, (*kept, *wrong),
    )  # fmt: skip


def name_in_cell(text: str) -> Name:
    """The name of a cell: 《…》（…号）, a bare title, a title with its number or clauses behind it."""
    bare = "".join(text.split())
    if bare.startswith("《"):
        found = NAMED.match(bare)
        rest = bare[found.end() :] if found else bare
        scope = _SCOPE_BEHIND.fullmatch(rest.rstrip("。；;"))
        if found and (not rest.strip("。；;，,") or scope):
            name = name_of(found["title"], found["after"])
            return name._replace(scope=scope["scope"]) if scope else name
    if bare.endswith(("）", ")")):
        at = max(bare.rfind("（"), bare.rfind("("))
        inside = key_of(bare[at + 1 : -1])
        if at > 0 and (printed_number(inside) or dates_in(inside)):
            return name_of(bare[:at], bare[at:])
    return name_of(bare)


def _name(cells: Cells) -> Name:
    name = name_in_cell(cells(c.TITLE)) if not blank(cells(c.TITLE)) else Name("")
    if not blank(cells(c.NUMBER)):
        number, raw = number_cell(cells(c.NUMBER))
        if not name.title and "号" not in number:
            return name  # a serial number, a point on a map
        name = name._replace(number=number, raw_number=raw)
    issued = cells(c.ISSUED) or cells(c.ISSUED_BY)
    day = _day_in(issued)
    issuer = normal_issuer(cells(c.ISSUER)) if not blank(cells(c.ISSUER)) else ""
    if not issuer and cells(c.ISSUED_BY):
        issuer = _organ(cells(c.ISSUED_BY))
    return name._replace(issued_on=day or name.issued_on, issuer=issuer or name.issuer)


def _day_in(text: str) -> str:
    """The first day that a cell gives, "" where it gives none."""
    return read_day(text) or next((d.iso for d in dates_in(key_of(text))), "")


def _organ(text: str) -> str:
    """The organ of a cell that has a day, too."""
    key = key_of(text)
    for day in dates_in(key)[:1]:
        key = key[: day.start] or key[day.end :]
    return normal_issuer(key.strip(",;、()"))


def _standing(cells: Cells, columns: c.Columns, context: str) -> tuple[str, str, str]:
    """(standing, status as printed, scope)."""
    text, scope = cells(c.STATUS), cells(c.SCOPE)
    scope = "" if is_whole(scope) or not _CLAUSE.search(key_of(scope)) else "".join(scope.split())
    if columns.ticks and not columns.has(c.STATUS):
        ticked = [kind.removeprefix(c.TICK) for kind in columns.ticks if _is_ticked(cells(kind))]
        return (ticked[0] if len(ticked) == 1 else UNCLEAR), "", scope
    if blank(text):
        # A list with a column for it says it in each row.
        return ("" if columns.has(c.STATUS) and not context else context), "", scope
    standing, clauses = standing_in_cell(text)
    return standing or UNCLEAR, "".join(text.split()), scope or clauses


def _is_ticked(text: str) -> bool:
    return not blank(text) and key_of(text) not in _UNTICKED


def _kept(cells: Cells) -> tuple[str, ...]:
    """The fault of a row whose remark says that the document stays."""
    for text in (cells(c.REMARK), cells(c.REASON)):
        if len(key_of(text)) <= _SHORT and is_kept(text):
            return (faults.kept_by_remark("".join(text.split())),)
    return ()


def _day(text: str) -> tuple[str, str]:
    """(day, as printed): "" where the decision's own day holds, "?" where it is not to be read."""
    if blank(text) or _ON_PUBLICATION.fullmatch(key_of(text)):
        return "", ""
    return read_day(text) or "?", "".join(text.split())


def _unnamed_day(
    cells: Cells, columns: c.Columns, own: bool, ground: Ground | None, name: Name
) -> tuple[str, str, str]:
    """(day of effect, as printed, day of issue) of a column headed 日期.

    It is the day of effect where the list names the grounds, unless it cannot be: before the year
    of the ground, or of the year of the document. ``day`` is then "", and what is printed tells.
    """
    text = cells(c.DAY)
    issued = "" if columns.has(c.ISSUED, c.ISSUED_BY) else _day_in(text)
    if not columns.has(*_GROUNDS) and (own or not columns.has(c.GROUND)):
        return "", "", issued if own else ""
    day, said = _day(text)
    if day in ("", "?"):
        return day, said, ""
    years = (year_of_number(ground.number) if ground else "", year_of_number(name.number))
    if day[:4] < years[0] or (issued and day[:4] == years[1]) or day == name.issued_on:
        return "", said, issued
    return day, said, ""


def _ground(cells: Cells, columns: c.Columns, own: bool) -> tuple[Ground | None, tuple[str, ...]]:
    """The ground that a row gives, None where it is that of the list; what is wrong with it."""
    if not columns.has(*_GROUNDS) and (own or not columns.has(c.GROUND)):
        return None, ()
    title, number = cells(c.GROUND_TITLE), cells(c.GROUND_NUMBER)
    if not columns.has(c.GROUND_TITLE) and not own:
        title = cells(c.GROUND)
    found = NAMED.search("".join(title.split()))
    inside = printed_number(key_of(title))
    name = found["title"] if found and title.strip().startswith("《") else title
    bare = "" if blank(name) else clean_title(name)
    if inside and not found:
        bare = clean_title(bare.replace(inside, "").rstrip("（）()[]【】"))
    if not columns.has(c.GROUND_TITLE) and not found and not genre_of(bare):
        bare = ""  # 与上位法不一致 tells why
    raw = "" if blank(number) else key_of(number)
    ground = Ground(bare, normal_number(raw or inside), cells(c.GROUND_LINK))
    stated = bool(number.strip()) and blank(number)  # 无: there is none
    lacks = ground.title and not ground.number and not stated
    return ground, (faults.NO_GROUND_NUMBER,) if lacks and faults.is_numbered(ground) else ()
