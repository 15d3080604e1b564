"""The second look at what was read from texts: repeal clauses become events, on request only."""

from datetime import date

from doclint.registry.model import REPEALS, WAS_EXPIRED, WAS_REPEALED
from doclint.registry.standing import valid
from doclint.store.doctor.model import called
from doclint.store.repeals import event_of_clause
from doclint.store.store import Store

_ENDS = (WAS_REPEALED, WAS_EXPIRED)


def settle(store: Store, today: date) -> tuple[str, ...]:
    """Enter the repeals that clauses state plainly; what was entered, in Chinese.

    Only clauses that name number and title of a registered document, neither of which has
    an end entered already.
    """
    records = {record.key: record for record in store.everything()}
    events = store.all_events()
    said: list[str] = []
    with store.writing(today) as writer:
        for key, relations in store.all_relations().items():
            for relation in relations:
                if relation.kind != REPEALS or not relation.target:
                    continue
                if any(each.kind in _ENDS for each in valid(events.get(relation.target, ()))):
                    continue
                event = event_of_clause(records[key], relation)
                if event is not None and writer.append(relation.target, [event]):
                    target = called(records[relation.target])
                    said.append(f"{target}自 {event.on} 起{event.word}，依据{called(records[key])}")
    return tuple(said)
