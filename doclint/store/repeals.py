"""Repeal clauses read from texts as events: only those of which there can be no doubt."""

from doclint.registry.model import WAS_EXPIRED, WAS_REPEALED, Event, Ground, Record, Relation

_SURE = 0.9


def event_of_clause(record: Record, relation: Relation) -> Event | None:
    """What a clause of a document says has happened to another; None where it is not plain.

    Number and title must both be named, the day be known, and the clause say either 废止 or
    失效, for these are two things.
    """
    if relation.confidence < _SURE or not (relation.number and relation.title):
        return None
    on = relation.effective_on or record.effective_on or record.issued_on
    repealed = "废止" in relation.evidence or "停止执行" in relation.evidence
    lapsed = "失效" in relation.evidence
    if not on or repealed == lapsed:
        return None
    kind, word = (WAS_REPEALED, "已废止") if repealed else (WAS_EXPIRED, "已失效")
    ground = Ground(record.title, record.number)
    return Event(kind, on, ground, relation.scope, record.issued_on, word, "正文条款")
