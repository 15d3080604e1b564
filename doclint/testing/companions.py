"""Companions of a draft in cases and examples: what stands below a line ``【解读方案】``."""

from collections.abc import Sequence
from typing import NamedTuple

from doclint.submission.model import (
    DISCLOSURE_REVIEW,
    FAIRNESS,
    FORM,
    LEGALITY,
    MATERIAL,
    PLAN,
    REQUEST,
    Member,
    Stated,
    Submission,
)
from doclint.testing.builder import from_lines

# Heading of a companion → its role.
_ROLES = {
    "解读方案": PLAN,
    "解读材料": MATERIAL,
    "发文稿纸": FORM,
    "发文请示": REQUEST,
    "合法性审核意见": LEGALITY,
    "公平竞争审查意见": FAIRNESS,
    "政务公开机构审查意见": DISCLOSURE_REVIEW,
}
_CLASSES = {"主动公开": "public", "依申请公开": "on_request", "不予公开": "withheld"}


class Companion(NamedTuple):
    """A companion as plain lines; without lines it is no .docx (a picture, a video)."""

    role: str
    lines: tuple[str, ...] = ()


def companions_of(
    lines: Sequence[str],
) -> tuple[list[str], tuple[Companion, ...] | None]:
    """The lines of the draft and the companions below it, None where there are none.

    ``【报审材料】`` alone says that companions were given, though none of them is shown.
    """
    draft: list[str] = []
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        heading = line[1:-1] if line.startswith("【") and line.endswith("】") else ""
        if heading == "报审材料" or heading in _ROLES:
            found.append((_ROLES.get(heading, ""), []))
        elif found:
            found[-1][1].append(line)
        else:
            draft.append(line)
    if not found:
        return draft, None
    return draft, tuple(Companion(role, tuple(texts)) for role, texts in found if role)


def stated_of(companions: Sequence[Companion] | None) -> tuple[Stated, ...]:
    """The attribute on a cover form: its lines ``公开属性：…`` and ``理由：…``."""
    stated = []
    for companion in companions or ():
        fields = dict(line.split("：", 1) for line in companion.lines if "：" in line)
        if companion.role == FORM and "公开属性" in fields:
            literal = fields["公开属性"].strip()
            reason = fields.get("理由", "").strip()
            stated.append(Stated(_CLASSES.get(literal, ""), literal, reason, "发文稿纸"))
    return tuple(stated)


def submission(
    stated: tuple[Stated, ...], companions: Sequence[Companion] | None
) -> Submission | None:
    """The submission that these make; None for a lone draft about which nothing is stated."""
    if companions is None and not stated:
        return None
    members = tuple(_member(each) for each in companions or ())
    return Submission(members, stated, given=companions is not None)


def _member(companion: Companion) -> Member:
    from doclint.official import recognise
    from doclint.package import open_package
    from doclint.reader import read

    source, lines = f"{companion.role}.docx", companion.lines
    if not lines:
        return Member(source, companion.role, ("测试材料",), True, None)
    official = recognise(read(open_package(from_lines(lines))))
    return Member(source, companion.role, ("测试材料",), True, official)
