"""One entry against one place: what agrees, what speaks against it."""

from typing import NamedTuple

from doclint.official.pattern import Pattern
from doclint.page.model import INTERPRETATION, LISTING, POLICY
from doclint.publish.index.candidate import Candidate
from doclint.publish.model import Decision, Entry
from doclint.publish.words import chinese_date
from doclint.registry.agreement import (
    SAME,
    compare_issuers,
    compare_numbers,
    compare_titles,
    issuers_said,
)
from doclint.registry.issuer import issuer_names
from doclint.registry.number import code_of, year_of_number
from doclint.registry.title import core_of, normal_title

# A document that is about another: its number may stand for that of the other.
_ABOUT = Pattern(
    r"关于(?:修改|修订|废止|宣布|停止|公布.{0,12}清理)|解读|图解|征求意见|转发|批转|补充(?:通知|规定)"
)
_TELLING = 8  # characters from which a title without number tells one document


class Question(NamedTuple):
    """An entry, its decision, and what is known of the document besides.

    ``issuers`` and ``issued_on`` are of the entry or the registry, ``by`` the organ of the decision,
    ``until`` the day (ISO or "") before which the document must have been issued.
    """

    entry: Entry
    own: tuple[tuple[str, str], ...]
    issuers: tuple[str, ...]
    issued_on: str
    by: tuple[str, ...]
    until: str

    @property
    def year(self) -> str:
        """The year of the document, "" unknown."""
        return self.issued_on[:4] or year_of_number(self.entry.number)


def question_of(entry: Entry, decision: Decision) -> Question:
    """The question for an entry of a decision."""
    ground = entry.ground
    own = ((decision.number, decision.title), (ground.number, ground.title))
    days = [day for day in (entry.effective_on, decision.issued_on) if day]
    issuers = issuers_said(issuer_names(entry.issuer), entry.title)
    by = issuers_said(issuer_names(decision.issuer), ground.title)
    return Question(entry, own, issuers, entry.issued_on, by, min(days, default=""))


def is_ground(question: Question, candidate: Candidate) -> bool:
    """Whether a place is of the decision itself, and the entry does not name that."""
    entry = question.entry
    for number, title in question.own:
        if compare_titles(title, candidate.title) == SAME:
            return compare_titles(title, entry.title) != SAME
        if compare_numbers(number, candidate.number) == SAME and entry.number:
            return compare_numbers(number, entry.number) != SAME
    return False


def is_eligible(question: Question, candidate: Candidate) -> bool:
    """Whether a place can be of a document that a decision repeals at all."""
    if candidate.subject in (INTERPRETATION, LISTING):
        return False
    return not is_ground(question, candidate)


def issuers_agree(question: Question, candidate: Candidate) -> bool | None:
    """Whether the organs are the same; None where it is not sure."""
    theirs = issuers_said(candidate.issuers, candidate.title)
    return compare_issuers(question.issuers, theirs)


def same_day(question: Question, candidate: Candidate) -> bool:
    """Whether the day of issue is known of both and the same."""
    return bool(question.issued_on) and question.issued_on == candidate.issued_on


def other_year(question: Question, candidate: Candidate) -> bool:
    """Whether the years are known and are not the same."""
    theirs = candidate.issued_on[:4] or year_of_number(candidate.number)
    return bool(question.year) and bool(theirs) and question.year != theirs


def doubts(question: Question, candidate: Candidate) -> list[str]:
    """What speaks against any place, however well number and title agree."""
    found = []
    if candidate.subject != POLICY:
        found.append("不能确认这是文件自己的页面")
    if candidate.doubt:
        found.append(candidate.doubt)
    if issuers_agree(question, candidate) is False:
        theirs = issuers_said(candidate.issuers, candidate.title)
        found.append(
            f"发文机关不一致：清单是{'、'.join(question.issuers)}，这里是{'、'.join(theirs)}"
        )
    mine, issued = question.issued_on, candidate.issued_on
    if mine and issued and mine[:4] != issued[:4]:
        found.append(f"成文日期不一致：清单是{chinese_date(mine)}，这里是{chinese_date(issued)}")
    if question.until and issued > question.until:
        found.append(
            f"成文日期{chinese_date(issued)}晚于废止（失效、修改）的日期{chinese_date(question.until)}"
        )
    return found


def doubts_of_code(question: Question, candidate: Candidate) -> list[str]:
    """What speaks against a place that names no organ where the list does: 滨海市…, 国办函…."""
    code = code_of(question.entry.number)
    named = "".join(question.issuers)
    silent = not issuers_said(candidate.issuers, candidate.title)
    if not silent or not named or not code or code[0] in named:
        return []
    return [f"清单写的发文机关是{'、'.join(question.issuers)}，与文号不像是一家的"]


def doubts_of_number(question: Question, candidate: Candidate) -> list[str]:
    """What speaks against a place that only the number tells."""
    theirs = issuers_said(candidate.issuers, candidate.title)
    found = []
    if not candidate.title:
        found.append("这里没有认出文件的标题")
    if _ABOUT.search(candidate.title):
        found.append("标题像是关于另一件文件的（修改、废止、转发、补充等）")
    if not theirs:
        found.append("清单没有标题，这里没有认出发文机关，无从核对")
    elif compare_issuers(question.by, theirs) is False and not question.issuers:
        found.append(f"依据是{'、'.join(question.by)}作出的，这里是{'、'.join(theirs)}的文件")
    return found


def doubts_of_title(question: Question, candidate: Candidate) -> list[str]:
    """What speaks against a place that only the title tells."""
    found = []
    told = issuers_agree(question, candidate) is True or same_day(question, candidate)
    # 国务院办公厅对……提案的答复 names its organ though not by 关于.
    if not told and not normal_title(question.entry.title).startswith(candidate.issuers or "?"):
        found.append("没有文号，发文机关也无从核对")
    issued = candidate.issued_on or candidate.published_on
    if question.issued_on:
        if question.issued_on != candidate.issued_on:
            found.append("没有文号，成文日期对不上")
    elif not issued or not question.until or issued >= question.until:
        found.append("没有文号，不能确认它在废止（失效、修改）之前已经印发")
    if len(core_of(question.entry.title)) < _TELLING:
        found.append("没有文号，标题太短")
    return found
