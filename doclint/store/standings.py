"""The status of every document on a day, without asking for each."""

from collections.abc import Iterator
from datetime import date

from doclint.registry.model import REPLACES, Record, Standing
from doclint.registry.standing import standing_on
from doclint.store.store import Store


def listed(store: Store, as_of: date) -> Iterator[tuple[Record, Standing]]:
    """All documents in the order of entry, each with its status on a day."""
    events = store.all_events()
    replaced = {
        relation.target
        for said in store.all_relations().values()
        for relation in said
        if relation.kind == REPLACES and relation.target
    }
    for record in store.everything():
        if record.key in replaced:
            yield record, store.standing(record.key, as_of)
        else:
            yield record, standing_on(record, events.get(record.key, ()), as_of)
