"""Who plays which role: what is stated, then content, then the file name; one draft.

A name never prevails over content: it decides only where the content says nothing, and
between several documents that are as likely the draft.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import strip_status
from doclint.submission.content import content_role
from doclint.submission.model import (
    DRAFT,
    FORM,
    OTHER,
    REQUEST,
    ROLES,
    Member,
)
from doclint.submission.naming import name_role

_STATUS = Pattern(
    r"[(（](?:送审|代拟|报审|报批|审议|讨论|拟印发|签发)稿.{0,8}[)）]|[(（]草案.{0,8}[)）]"
)
_TITLE_QUOTED = Pattern(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
_STATUTE = ("第一条", "第一章", "总则")
# How much speaks for a draft: nothing, the text of a 办法, a 公文, one that is not issued yet.
_NOTHING, _STATUTORY, _OFFICIAL, _UNISSUED = range(4)


class Candidate(NamedTuple):
    """A file, or a document inside one, before its role is told.

    ``role`` is the role that is stated for it, "" if none, and ``origin`` says in Chinese
    by whom; ``official`` is None for what is no .docx or could not be read.
    """

    source: str
    official: OfficialDocument | None
    host: str = ""
    role: str = ""
    origin: str = ""


class _Possible(NamedTuple):
    """A document that may be the draft: how much speaks for it, and what."""

    candidate: Candidate
    rank: int
    reasons: tuple[str, ...]


def assigned(candidates: Sequence[Candidate]) -> tuple[Member, ...]:
    """The candidates with their roles, in the order of roles and names.

    There is one draft, unless there is none to be found, or several are as likely (then
    all of these are drafts).
    """
    members: list[Member] = []
    possible: list[_Possible] = []
    for candidate in candidates:
        member = _told(candidate)
        if member is not None:
            members.append(member)
        elif candidate.official is not None:
            possible.append(_Possible(candidate, *_likelihood(candidate.official)))
    if not any(member.role == DRAFT for member in members):
        drafts, reason = _drafts(possible, members)
        members += [_draft(each, reason) for each in drafts]
        possible = [each for each in possible if each not in drafts]
    members += [_rest(each) for each in possible]
    if not any(member.role == DRAFT for member in members):
        members = _stand_in(members)
    return tuple(sorted(members, key=lambda m: (ROLES.index(m.role), m.host, m.source)))


def _told(candidate: Candidate) -> Member | None:
    """The member, where its role is stated or told by its content, or it has no content."""
    source, official, host, role, origin = candidate
    if role:
        return Member(source, role, (origin,), True, official, host)
    if official is None:
        named, why = name_role(source)
        reasons = (why,) if named else ("没有读取内容，文件名也看不出用途",)
        named = OTHER if named in (DRAFT, "") else named
        return Member(source, named, reasons, False, None, host)
    sign = content_role(official)
    return None if sign is None else Member(source, sign.role, sign.reasons, True, official, host)


def _likelihood(official: OfficialDocument) -> tuple[int, tuple[str, ...]]:
    """How much speaks for a draft, and what."""
    head = "".join(line.text for line in official.lines[:10] if len(line.text) <= 80)
    status = _STATUS.search(head)
    unissued = [
        *((f"标有“{status[0].strip('()（）')}”",) if status else ()),
        *(("发文字号留空",) if official.number_blank else ()),
        *(("成文日期留空",) if official.date_blank else ()),
    ]
    if official.is_official:
        reasons = (*unissued, *official.official_reasons[:3])
        return (_UNISSUED if unissued else _OFFICIAL), reasons
    if any(line.key.startswith(_STATUTE) for line in official.lines[:40]):
        return _STATUTORY, (*unissued, "有条文")
    return _NOTHING, (*unissued,)


def _drafts(possible: list[_Possible], others: list[Member]) -> tuple[list[_Possible], str]:
    """The likeliest drafts, and what decided between them."""
    if not possible:
        return [], ""
    best = max(each.rank for each in possible)
    tied = [each for each in possible if each.rank == best]
    if best == _NOTHING:
        named = [each for each in tied if name_role(each.candidate.source)[0] == DRAFT]
        likely = named or tied
        alone = "其他文件都另有用途，只有这一份可能是送审稿"
        return (likely, "" if named else alone) if len(likely) == 1 else ([], "")
    for decide, reason in (
        (_cited(others), "其他材料提到它的标题"),
        (lambda each: not each.candidate.host, "不是嵌入在其他文件中的"),
        (lambda each: name_role(each.candidate.source)[0] == DRAFT, "文件名像是送审稿"),
        (lambda each: not name_role(each.candidate.source)[0], "其余几份的文件名另有用途"),
    ):
        if len(tied) == 1:
            return tied, ""
        fewer = [each for each in tied if decide(each)]
        if len(fewer) == 1:
            return fewer, reason
        tied = fewer or tied
    return tied, ""


def _cited(others: list[Member]) -> Callable[[_Possible], bool]:
    """Whether other members name a document by its title."""
    quoted: set[str] = set()
    for member in others:
        for line in member.official.lines[:40] if member.official else ():
            if "《" in line.text:
                quoted |= {_bare(m[1]) for m in _TITLE_QUOTED.finditer(line.text)}

    def cited(possible: _Possible) -> bool:
        official = possible.candidate.official
        title = _bare((official.facts.title or "") if official else "")
        return any(q == title or (len(q) >= 6 and q in title) for q in quoted if title)

    return cited


def _bare(title: str) -> str:
    return strip_status(key_of(title)).replace("《", "").replace("》", "")


def _draft(possible: _Possible, reason: str) -> Member:
    source, official, host, _, _ = possible.candidate
    sure = possible.rank >= _OFFICIAL
    reasons = (*possible.reasons, *((reason,) if reason else ()))
    named, why = name_role(source)
    if not sure and named == DRAFT:
        reasons = (*reasons, why)
    return Member(source, DRAFT, reasons, sure, official, host)


def _rest(possible: _Possible) -> Member:
    """What is not the draft: by its name, else what it is."""
    source, official, host, _, _ = possible.candidate
    named, why = name_role(source)
    if named not in (DRAFT, OTHER, ""):
        return Member(source, named, (why, "内容看不出用途"), False, official, host)
    reason = "另有送审稿"
    if possible.rank == _STATUTORY:
        reason = "单独的条文，可能是送审稿所附的文本"
    elif possible.rank == _NOTHING:
        reason = "内容看不出用途"
    return Member(source, OTHER, (reason,), False, official, host)


def _stand_in(members: list[Member]) -> list[Member]:
    """A request, or a form with a 公文 in the same file, where there is no other draft."""
    requests = [m for m in members if m.role == REQUEST]
    if len(requests) == 1:
        (old,) = requests
        reasons = (*old.reasons, "没有其他公文草案，按送审稿检查")
        return [m._replace(role=DRAFT, reasons=reasons) if m is old else m for m in members]
    forms = [m for m in members if m.role == FORM and m.official and m.official.is_official]
    if len(forms) != 1:
        return members
    (form,) = forms
    inside = form._replace(host=form.source)
    draft = form._replace(role=DRAFT, reasons=("与发文稿纸在同一个文件中", "没有其他公文草案"))
    return [inside if m is form else m for m in members] + [draft]
