"""What is said of each document → the entries of the decision: no document twice."""

from collections.abc import Iterable, Sequence

from doclint.publish import faults
from doclint.publish.decision.listed import Listed
from doclint.publish.decision.name import organ_in_number
from doclint.publish.decision.own import Own
from doclint.publish.decision.standing import (
    KEEPING,
    MEANINGS,
    PROPOSING,
    UNCLEAR,
    standing_of,
)
from doclint.publish.model import Entry
from doclint.publish.sameness import Entries
from doclint.registry.model import Ground
from doclint.registry.title import normal_title

_NOT_DECIDED = {
    KEEPING: "保留",
    PROPOSING: "拟废止",
    UNCLEAR: "废止、失效、修改分不清",
}


def with_defaults(listed: Sequence[Listed], own: Own) -> list[Listed]:
    """The title of a decision tells what its only list is; two lists have to say it themselves."""
    default = standing_of(own.title) if own.ground else ""
    silent = {each.listing for each in listed if not each.standing}
    telling = {each.listing for each in listed if each.standing and each.listing >= 0} - silent
    if default not in MEANINGS and default not in (KEEPING, PROPOSING):
        return list(listed)
    if len(silent) != 1 or telling:
        return list(listed)
    return [each if each.standing else each._replace(standing=default) for each in listed]


def entries_of(listed: Iterable[Listed], own: Own) -> tuple[list[Entry], list[str]]:
    """(entries, notes): those that stay in force are left aside, the same one is merged."""
    notes: list[str] = []
    found, kept = Entries(), Entries()
    for each in listed:
        if _is_own(each, own):
            notes.append(f"{each.origin}是本决定自己，没有列入")
        elif each.standing == KEEPING:
            kept.add(entry_of(each, own))
            notes.append(f"{each.origin}写明继续有效、保留或者不废止，不标注：{_called(each)}")
        else:
            _merge(found, entry_of(each, own), notes)
    return [_against(entry, found, kept) for entry in found.entries], notes


def entry_of(each: Listed, own: Own) -> Entry:
    """The entry of a line, with what is wrong with it."""
    status, word = MEANINGS.get(each.standing, ("", ""))
    if own.draft:
        status, word = "", ""
    said = each.said or _NOT_DECIDED.get(each.standing, "")
    said = f"{said or word}（征求意见）" if own.draft else said
    day = "" if each.day == "?" else each.day or (own.effective_on if own.ground else "")
    ground = each.ground if each.ground is not None else own.ground or Ground("")
    name = each.name
    entry = Entry(
        name.title, name.number, name.raw_number, name.issuer or organ_in_number(name.number), name.issued_on, status,
        word or said, day, ground, name.scope, each.successor, each.reason, each.origin,
    )  # fmt: skip
    return entry._replace(faults=_faults(entry, each, own))


def _faults(entry: Entry, each: Listed, own: Own) -> tuple[str, ...]:
    found = list(faults.faults_of(entry))
    if not entry.status and entry.word:
        found = [f for f in found if f != faults.NO_STATUS]
        found.append(faults.unreadable_status(entry.word))
    if each.day == "?":
        found = [f for f in found if f != faults.NO_DATE]
        found.append(faults.unreadable_date(each.day_said or "自……起"))
    elif each.day_said and not entry.effective_on:
        found = [f for f in found if f != faults.NO_DATE]
        found.append(faults.day_of_issue(each.day_said))
    decided = own.issued_on if own.ground and entry.ground == own.ground else ""
    if decided and entry.effective_on and entry.effective_on < decided:
        found.append(faults.too_early(entry.effective_on, decided))
    return tuple(dict.fromkeys([*found, *each.faults]))


def _merge(found: Entries, entry: Entry, notes: list[str]) -> None:
    """Add an entry, or the little more that it says, to the one there is of the document."""
    for index, other in found.like(entry):
        if _meaning(entry) != _meaning(other):
            continue
        doubted = _doubted(entry, other)
        if entry.number and not other.number:
            kept = entry._replace(origin=other.origin)
            found.put(index, kept._replace(faults=_with(entry.faults, doubted)))
        else:
            found.put(index, other._replace(faults=_with(other.faults, doubted)))
        if entry.number and other.number:
            called = entry.title or entry.number
            notes.append(f"{entry.origin}与{other.origin}是同一件，只算一件：{called}")
        return
    found.add(entry)


def _doubted(entry: Entry, other: Entry) -> list[str]:
    """The doubts that hold for a document read at two places: hidden at both, struck at one."""
    both = {*entry.faults} & {*other.faults}
    any_ = {*entry.faults} | {*other.faults}
    held = (fault for fault, of in ((faults.HIDDEN, both), (faults.STRUCK, any_)) if fault in of)
    return list(held)


def _with(found: tuple[str, ...], doubted: list[str]) -> tuple[str, ...]:
    return (*(f for f in found if f not in (faults.HIDDEN, faults.STRUCK)), *doubted)


def _meaning(entry: Entry) -> tuple[str, str, str, str, Ground]:
    return entry.status, entry.word, entry.scope, entry.effective_on, entry.ground


def _against(entry: Entry, found: Entries, kept: Entries) -> Entry:
    """An entry with a fault where another line says something else of the document."""
    wrong = [
        f"{faults.TWICE}{other.origin}写的是“{other.word or '没有状态'}”，与本行不一致"
        for _, other in found.like(entry)
        if (entry.status, entry.word) != (other.status, other.word)
    ][:1]
    wrong += [
        f"{faults.KEPT_TOO}（{other.origin}），请先改正清单" for _, other in kept.like(entry)
    ][:1]
    return entry._replace(faults=(*entry.faults, *wrong)) if wrong else entry


def _is_own(each: Listed, own: Own) -> bool:
    """Whether a line names the decision itself."""
    if own.number and each.name.number and each.name.number != own.number:
        return False
    if not each.name.title:
        return bool(own.number) and each.name.number == own.number
    return bool(own.title) and normal_title(each.name.title) == normal_title(own.title)


def _called(each: Listed) -> str:
    return each.name.title or each.name.number
