"""The problems of RR014 and RR015: what is stated against what is registered."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE, Location
from doclint.official.date import iso_date
from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.official.published import field_place
from doclint.registry.model import Standing
from doclint.rules import Context, Problem, Severity
from doclint.rules.builtin.lifecycle.registered import Registered, registered
from doclint.rules.builtin.lifecycle.saying import Saying, ended_on, saying
from doclint.status import AMENDED, EXPIRED, IN_FORCE, NOT_YET, PARTLY_REPEALED, REPEALED

_ENDED = (REPEALED, EXPIRED)
_CHANGED = (PARTLY_REPEALED, AMENDED)
_HOLDS = (IN_FORCE, NOT_YET)
_REVISED = Pattern(r"根据.{0,90}(?:修正|修订|修改)")
_HEAD_LINES = 12
_CHECK = "先核对是网页错还是登记库错，再更正错的一方。"


def unmarked(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """RR014: registered as ended or changed, and nothing is stated."""
    said = saying(official)
    if said is not None and not said.is_silent:
        return
    found = registered(official, context)
    if found is None or found.standing.status in _HOLDS:
        return
    if found.standing.status == AMENDED and _is_revised_text(official):
        return
    stands = "原文上没有任何标注" if said is None else f"原文的有效性写的是“{said.word}”，没有说"
    problem = Problem(
        f"登记库里这件文件{_fate(found.standing)}，{stands}。",
        _title_place(official) if said is None else said.place,
        f"在原文上标注：{_wording(found.standing)}",
        element="title",
        confidence=found.confidence,
        excerpt="" if said is None else said.word,
    )
    yield _doubted(problem, found)


def wrong(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """RR015: what is stated is wrong, else it lacks ground or date."""
    said = saying(official)
    if said is None or not said.status:
        return
    found = registered(official, context)
    problem = _contradicted(said, found) if found is not None else None
    if problem is not None and found is not None:
        problem = _doubted(problem, found)
    problem = problem or _past(official, said, found, context)
    if problem is None and official.is_official:
        problem = _bare(said)
    if problem is not None:
        yield problem


def _contradicted(said: Saying, found: Registered) -> Problem | None:
    """What is stated against the registry; None where they agree."""
    status, fate = found.standing.status, _fate(found.standing)
    if said.status == status or (said.status == IN_FORCE and status == NOT_YET):
        return None
    if said.status in _ENDED and status not in _ENDED:
        return _marked_but_in_force(said, found)
    if said.status not in _ENDED and status in _ENDED:
        text = f"原文标注“{said.word}”，登记库里这件文件{fate}。"
        return _problem(text, said, f"更正为：{_wording(found.standing)}", found, Severity.ERROR)
    text = f"原文标注“{said.word}”，与登记库不一致：登记库里这件文件{fate}。"
    if said.status in _ENDED:
        text += "废止和失效是两回事，不能混用。"
    return _problem(text, said, _CHECK, found, Severity.WARNING)


def _marked_but_in_force(said: Saying, found: Registered) -> Problem:
    """The worst of all: a document that holds is marked as ended."""
    status, later = found.standing.status, found.later
    holds = "仍然有效" if status in _HOLDS else f"{_fate(found.standing)}，其余仍然有效"
    if status == NOT_YET:
        holds = "尚未施行，没有废止、失效"
    text = f"有效的文件被标成“{said.word}”：登记库里这件文件{holds}。"
    if later.status in _ENDED and later.since:
        text += f"它要到{_chinese(later.since)}才{later.word.removeprefix('已')}。"
    remedy = "立即核对：标注错了的，撤下标注；确已废止、失效的，把依据和日期补登到登记库。"
    return _problem(text, said, remedy, found, Severity.ERROR)


def _doubted(problem: Problem, found: Registered) -> Problem:
    """The problem as it is; only information where the document may be another."""
    if not found.doubt:
        return problem
    return problem._replace(
        message=f"{problem.message}但不能确认是同一件：{found.doubt}。",
        help=f"先核对是不是同一件文件；是的，{problem.help}",
        severity=Severity.INFO,
    )


def _past(
    official: OfficialDocument, said: Saying, found: Registered | None, context: Context
) -> Problem | None:
    """A page that says 有效 behind the last day it names itself."""
    ending = ended_on(official.page)
    if said.status != IN_FORCE or ending is None or official.page is None:
        return None
    field, day = ending
    if day >= context.today.isoformat():
        return None
    renewed = found is not None and found.standing.status in (IN_FORCE, AMENDED)
    return Problem(
        f"题录写“{said.word}”，而“{field.label}”是{_chinese(day)}，已经过了。",
        said.place if said.place != WHOLE_FILE else field_place(official.page, field),
        f"已经失效的，标注为已失效；延长了有效期的，更正“{field.label}”。",
        severity=Severity.WARNING if renewed else Severity.ERROR,
        excerpt=said.word,
    )


def _bare(said: Saying) -> Problem | None:
    """A mark without ground or date."""
    if said.status not in (*_ENDED, *_CHANGED):
        return None
    lacks = [] if said.dated else ["自哪一天起"]
    if not said.grounded and not (said.status == EXPIRED and said.dated):
        lacks.append("依据哪件文件")
    if not lacks:
        return None
    return Problem(
        f"标注了“{said.word}”，没有写明{'、'.join(lacks)}。",
        said.place,
        f"写明：【{said.word}】本文件自×年×月×日起{said.word.removeprefix('已')}，依据《…》（…号）。",
        excerpt=said.word,
    )


def _problem(
    text: str, said: Saying, remedy: str, found: Registered, severity: Severity
) -> Problem:
    return Problem(
        text, said.place, remedy, confidence=found.confidence, severity=severity, excerpt=said.word
    )


def _fate(standing: Standing) -> str:
    """``自2024年1月1日起已废止（依据《…》（…号））``, ``现行有效``."""
    if standing.status == IN_FORCE:
        return "现行有效"
    since = f"自{_chinese(standing.since)}起" if standing.since else ""
    scope = f"（{standing.scope}）" if standing.scope else ""
    return f"{since}{standing.word}{scope}{_ground(standing)}"


def _ground(standing: Standing) -> str:
    ground = standing.ground
    named = f"《{ground.title.strip('《》')}》" if ground.title else ""
    if ground.number:
        named += f"（{ground.number}）" if named else ground.number
    return f"，依据{named}" if named else ""


def _wording(standing: Standing) -> str:
    """The mark to write: ``【已废止】本文件自2024年1月1日起废止，依据《…》（…号）。``"""
    since = f"自{_chinese(standing.since)}起" if standing.since else ""
    verb = standing.word.removeprefix("已")
    return f"【{standing.word}】本文件{standing.scope}{since}{verb}{_ground(standing)}。"


def _chinese(iso: str) -> str:
    parts = iso.split("-")
    if len(parts) != 3 or not iso_date(*map(int, parts)):
        return iso
    return f"{int(parts[0])}年{int(parts[1])}月{int(parts[2])}日"


def _is_revised_text(official: OfficialDocument) -> bool:
    """Whether the text itself says that it is the amended one."""
    return any(_REVISED.search(p.text) for p in official.document.paragraphs[:_HEAD_LINES])


def _title_place(official: OfficialDocument) -> Location:
    title = official.first("title")
    return WHOLE_FILE if title is None else title.location
