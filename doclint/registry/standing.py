"""The status of a document on a day, derived from what happened to it.

The widest event prevails: an end of the whole (废止, 失效) over one of parts, that over an
amendment. What has ended cannot end again: of several ends the first counts. 废止 and 失效
are kept apart by the event and its word. The order in which events were entered does not
matter, and an event entered in error is void everywhere.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from doclint.registry.model import (
    TOOK_EFFECT,
    WAS_AMENDED,
    WAS_EXPIRED,
    WAS_PARTLY_REPEALED,
    WAS_REINSTATED,
    WAS_REPEALED,
    WITHDRAWN,
    Event,
    Ground,
    Record,
    Standing,
)
from doclint.status import AMENDED, EXPIRED, IN_FORCE, NOT_YET, PARTLY_REPEALED, REPEALED, WORDS

_ENDS = {WAS_REPEALED: REPEALED, WAS_EXPIRED: EXPIRED}
_STATUS = {**_ENDS, WAS_PARTLY_REPEALED: PARTLY_REPEALED, WAS_AMENDED: AMENDED}
# On one day what brings a text back comes last: in doubt it is in force.
_LAST = (WAS_REINSTATED,)


def standing_on(
    record: Record, events: Iterable[Event], as_of: date, successor: str = ""
) -> Standing:
    """The status of a document on a day; ``successor`` is what replaced it, to be passed on."""
    day = as_of.isoformat()
    known = valid(events)
    past = _since_reinstated([each for each in known if day_of(each) <= day])
    began = _began(record, known)
    found = _ended(past) or _lapsed(record, past, day)
    if found is None and began > day:
        return Standing(NOT_YET, WORDS[NOT_YET][0])
    found = found or _partly(past) or _amended(past)
    if found is not None:
        return found._replace(successor=successor)
    return Standing(IN_FORCE, WORDS[IN_FORCE][0], _restored(past) or began)


def day_of(event: Event) -> str:
    """The day (ISO) from which an event counts; "" where nothing is known of it."""
    return event.on or event.decided_on or event.recorded_on


def valid(events: Iterable[Event]) -> list[Event]:
    """The events that are not withdrawn, each once, in the order in which they happened."""
    every = list(events)
    void = {(e.word, e.on, e.ground, e.scope) for e in every if e.kind == WITHDRAWN}
    kept: dict[Event, Event] = {}
    for event in sorted(every, key=lambda each: each.recorded_on):
        if (
            event.kind != WITHDRAWN
            and (event.kind, event.on, event.ground, event.scope) not in void
        ):
            kept.setdefault(event._replace(recorded_on=""), event)
    return sorted(kept.values(), key=_order)


def _order(event: Event) -> tuple[str, bool, str, str, str, Ground]:
    return (
        day_of(event), event.kind in _LAST, event.kind, event.scope, event.word, event.ground,
    )  # fmt: skip


def _since_reinstated(past: Sequence[Event]) -> Sequence[Event]:
    """The events from the last reinstatement on (it is the first of them), else all."""
    for i in range(len(past) - 1, -1, -1):
        if past[i].kind == WAS_REINSTATED:
            return past[i:]
    return past


def _restored(past: Sequence[Event]) -> str:
    return past[0].on if past and past[0].kind == WAS_REINSTATED else ""


def _ended(past: Sequence[Event]) -> Standing | None:
    """The first end of the whole."""
    first = next((each for each in past if each.kind in _ENDS), None)
    return None if first is None else _made(first, first.scope)


def _lapsed(record: Record, past: Sequence[Event], day: str) -> Standing | None:
    """The end by its own term: the day after the last one, unless brought back since."""
    if not record.expires_on:
        return None
    lapse = (date.fromisoformat(record.expires_on) + timedelta(days=1)).isoformat()
    restored = bool(past) and past[0].kind == WAS_REINSTATED and day_of(past[0]) >= lapse
    if lapse > day or restored:
        return None
    return Standing(EXPIRED, WORDS[EXPIRED][0], lapse)


def _partly(past: Sequence[Event]) -> Standing | None:
    """The last end of parts, with all clauses that have ended."""
    parts = [each for each in past if each.kind == WAS_PARTLY_REPEALED]
    if not parts:
        return None
    scopes = dict.fromkeys(each.scope for each in parts if each.scope)
    return _made(parts[-1], "；".join(scopes))


def _amended(past: Sequence[Event]) -> Standing | None:
    """The last amendment."""
    last = next((each for each in reversed(past) if each.kind == WAS_AMENDED), None)
    return None if last is None else _made(last, last.scope)


def _made(event: Event, scope: str) -> Standing:
    status = _STATUS[event.kind]
    word = event.word if event.word in WORDS[status] else WORDS[status][0]
    return Standing(status, word, event.on, event.ground, scope)


def _began(record: Record, known: Sequence[Event]) -> str:
    """The day from which the document is in force: of effect, else of issue."""
    took = next((each.on for each in known if each.kind == TOOK_EFFECT), "")
    return record.effective_on or took or record.issued_on
