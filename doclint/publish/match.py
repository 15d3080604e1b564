"""An entry → the places of the document it means: surely, or for a person to decide.

Number first, and with it the title; a title alone is enough only with the issuer, in time, and
where no other document has it. Whatever is merely near is never sure.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from doclint.page.model import POLICY
from doclint.publish.index.candidate import FILE, Candidate
from doclint.publish.model import REVIEW, SURE
from doclint.publish.question import (
    Question,
    doubts,
    doubts_of_code,
    doubts_of_number,
    doubts_of_title,
    is_eligible,
    issuers_agree,
    other_year,
    same_day,
)
from doclint.registry.agreement import (
    OTHER,
    SAME,
    UNKNOWN,
    WEAK,
    carries,
    compare_numbers,
    compare_titles,
    number_keys,
)
from doclint.registry.title import core_of, normal_title

BOTH = "文号和标题一致"
NUMBER = "文号一致"
TITLE = "标题和发文机关一致"
DATED = "标题、发文机关和成文日期一致"
ATTACHED = "标题一致，是本件页面上的附件"
DOWNLOAD = "本件页面正文里的原文下载"
NEAR = "标题相近"


class Match(NamedTuple):
    """A place and how surely it is of the entry's document.

    ``by`` says in Chinese how it was found, ``note`` what speaks against it. ``faint`` ones matter
    only where there is nothing better.
    """

    candidate: Candidate
    by: str
    sure: str
    note: str = ""
    faint: bool = False


class Lookup:
    """Places by number and by title."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        """Take in the places."""
        self._numbers: dict[str, list[Candidate]] = {}
        self._titles: dict[str, list[Candidate]] = {}
        self.every = tuple(candidates)
        self._closed = {c.path: c for c in self.every if c.kind == FILE}
        for each in self.every:
            for key in number_keys(each.number):
                self._numbers.setdefault(key, []).append(each)
            if each.title:
                self._titles.setdefault(core_of(each.title), []).append(each)

    def closed(self, path: str) -> Candidate | None:
        """The file of a path that is not opened, or None."""
        return self._closed.get(path)

    def of(self, number: str, title: str) -> list[Candidate]:
        """The places that have a number (of an order: the serial) or a title but for its issuer."""
        found = [c for key in number_keys(number) for c in self._numbers.get(key, ())]
        found += self._titles.get(core_of(title), ()) if title else ()
        return list({(c.path, c.number, c.title): c for c in found}.values())


def matches(question: Question, lookup: Lookup) -> list[Match]:
    """The places for an entry, the sure ones first; near titles are ``near_ones``."""
    entry = question.entry
    eligible = [c for c in lookup.of(entry.number, entry.title) if is_eligible(question, c)]
    if entry.number and entry.title:
        found = _by_both(question, eligible)
    elif entry.number:
        found = _by_number(question, eligible)
    else:
        found = _by_title(question, eligible)
    settled = _settled(found)
    return settled + _downloads(settled, lookup)


def _downloads(found: Sequence[Match], lookup: Lookup) -> list[Match]:
    """Files that the text of a sure page offers for download, and no other page links to."""
    sure = {m.candidate.path: m.candidate for m in found if m.sure == SURE}
    known = {m.candidate.path for m in found}
    offered = dict.fromkeys(path for c in sure.values() for path in c.downloads)
    files = [c for path in offered if path not in known and (c := lookup.closed(path)) is not None]
    own = [c for c in files if c.linkers == len(sure.keys() & set(c.linked_from))]
    return [Match(c._replace(number="", title=""), DOWNLOAD, SURE) for c in own]


def _settled(found: Iterable[Match]) -> list[Match]:
    """One match per place, the sure ones first; faint ones where there is nothing else."""
    ranked = sorted(found, key=lambda m: (m.sure != SURE, m.faint))
    best: dict[str, Match] = {}
    for each in ranked:
        best.setdefault(each.candidate.path, each)
    clear = [each for each in best.values() if not each.faint]
    return clear or list(best.values())


def _made(question: Question, candidate: Candidate, by: str, against: Sequence[str] = ()) -> Match:
    """Sure if nothing speaks against it."""
    said = list(dict.fromkeys([*against, *doubts(question, candidate)]))
    return Match(candidate, by, REVIEW if said else SURE, "；".join(said))


def _by_both(question: Question, candidates: Sequence[Candidate]) -> list[Match]:
    found = [m for c in candidates if (m := _told_by_both(question, c))]
    sure = [m.candidate for m in found if m.sure == SURE]
    return found + [m for c in candidates if (m := _unnumbered(question, c, candidates, sure))]


def _told_by_both(question: Question, candidate: Candidate) -> Match | None:
    """What a place is whose number is known."""
    entry = question.entry
    number = compare_numbers(entry.number, candidate.number)
    title = compare_titles(entry.title, candidate.title)
    if (number, title) == (SAME, SAME):
        return _made(question, candidate, BOTH, doubts_of_code(question, candidate))
    if (number, title) == (WEAK, SAME):
        agree = issuers_agree(question, candidate) and not other_year(question, candidate)
        dated = question.issued_on and candidate.issued_on
        against = () if agree and dated else ("编号没有写全机关或者年份，不能确认是同一件",)
        return _made(question, candidate, BOTH, against)
    if number == SAME and title == UNKNOWN:
        return _made(question, candidate, NUMBER, ["这里没有认出文件的标题"])
    if number == SAME:
        return _other_title(question, candidate)
    if (number, title) == (OTHER, SAME):
        note = f"标题一致，文号不同：清单是{entry.number}，这里是{candidate.number}"
        return _made(question, candidate, "标题一致", [note])._replace(faint=True)
    return None


def _other_title(question: Question, candidate: Candidate) -> Match:
    # The same number of another organ is no reason to ask where the right one is found.
    stranger = issuers_agree(question, candidate) is False
    note = f"文号一致，标题不同，这里是《{candidate.title}》"
    if carries(question.entry.title, candidate.title):
        note = (
            f"文号一致，清单写的和这里的一个是印发通知、一个是所印发的文件：《{candidate.title}》"
        )
    return _made(question, candidate, NUMBER, [note])._replace(faint=stranger)


def _unnumbered(
    question: Question, candidate: Candidate, others: Sequence[Candidate], sure: Sequence[Candidate]
) -> Match | None:
    """A place with the title and without a number: an attachment, or told by its day."""
    same = compare_titles(question.entry.title, candidate.title) == SAME
    if candidate.number or not same or other_year(question, candidate):
        return None
    if {c.path for c in sure} & set(candidate.linked_from):
        return _made(question, candidate, ATTACHED)
    day = question.issued_on or next((c.issued_on for c in sure if c.issued_on), "")
    dated = question._replace(issued_on=day)
    told = same_day(dated, candidate) and issuers_agree(dated, candidate)
    rivals = [c for c in others if compare_numbers(question.entry.number, c.number) == OTHER]
    if told and not any(c.issued_on in ("", day) for c in rivals):
        return _made(dated, candidate, DATED)
    return _made(question, candidate, "标题一致", ["这里没有文号，不能确认是同一件"])


def _by_number(question: Question, candidates: Sequence[Candidate]) -> list[Match]:
    """Sure if all places of a number are of one document."""
    found = []
    for each in candidates:
        number = compare_numbers(question.entry.number, each.number)
        if number == SAME:
            found.append(_made(question, each, NUMBER, doubts_of_number(question, each)))
        elif number == WEAK and issuers_agree(question, each) is not False:
            against = ["清单没有标题，编号没有写全机关或者年份"]
            found.append(_made(question, each, NUMBER, against))
    titles = {normal_title(m.candidate.title) for m in found if m.candidate.title}
    if len(titles) < 2:
        return found
    return [_doubted(m, f"清单没有标题，用这个文号的文件有{len(titles)}件") for m in found]


def _by_title(question: Question, candidates: Sequence[Candidate]) -> list[Match]:
    """Sure if all places of a title are of one document, issued in time by the organ meant."""
    title = question.entry.title
    same = [c for c in candidates if compare_titles(title, c.title) == SAME]
    first = [_made(question, c, TITLE, doubts_of_title(question, c)) for c in same]
    sure = {m.candidate.path for m in first if m.sure == SURE}
    found = [
        _made(question, m.candidate, ATTACHED)
        if m.sure != SURE and not m.candidate.number and sure & set(m.candidate.linked_from)
        else m
        for m in first
    ]
    count = _documents([m.candidate for m in found if m.by != ATTACHED])
    if count < 2:
        return found
    return [_doubted(m, f"没有文号，标题相同的文件有{count}件") for m in found]


def _documents(candidates: Sequence[Candidate]) -> int:
    """How many documents places of one title are, as far as is known; unknown ones count."""
    numbers = {c.number for c in candidates if c.number}
    days = {c.issued_on for c in candidates if c.number and c.issued_on}
    loose = {c.issued_on or c.path for c in candidates if not c.number} - days
    return len(numbers) + len(loose)


def _doubted(match: Match, reason: str) -> Match:
    note = f"{reason}；{match.note}" if match.note else reason
    return match._replace(sure=REVIEW, note=note)


def doubted(found: Iterable[Match], reason: str) -> list[Match]:
    """The same matches, none of them sure, for a reason that holds for all."""
    return [_doubted(match, reason) if match.sure == SURE else match for match in found]


def near_ones(question: Question, lookup: Lookup, taken: frozenset[str]) -> list[Match]:
    """Up to three places whose title is like that of the entry; never sure."""
    from doclint.publish.nearness import closest

    title = question.entry.title
    free = [
        c
        for c in lookup.every
        if c.title
        and c.path not in taken
        and c.subject == POLICY
        and is_eligible(question, c)
        # Where both differ, number and title, it is just another document.
        and compare_numbers(question.entry.number, c.number) == UNKNOWN
    ]
    found = []
    for candidate, share in closest(title, free):
        note = f"{NEAR}（{share:.0%}），不是同一个标题，这里是《{candidate.title}》"
        if candidate.number:
            note += f"（{candidate.number}）"
        found.append(Match(candidate, NEAR, REVIEW, note))
    return found
