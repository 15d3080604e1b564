"""Relations: those that point at nothing, and those that go round in a circle."""

from collections.abc import Iterator, Mapping, Sequence

from doclint.registry.model import AMENDS, REPEALS, REPLACES, Record, Relation
from doclint.store.doctor.model import Ailment, Ward, called

_VERBS = {REPEALS: "废止", AMENDS: "修改"}
_SHOWN = 5  # names in one sentence


def relation_ailments(ward: Ward) -> Iterator[Ailment]:
    """Repeals and amendments whose object is not registered, by document; and circles."""
    records = {record.key: record for record in ward.records}
    yield from _circles(ward, records)
    for key, said in ward.relations.items():
        lost = [each for each in said if each.kind in _VERBS and not each.target]
        if lost:
            yield _dangling(records[key], lost)


def _dangling(record: Record, lost: Sequence[Relation]) -> Ailment:
    names = [_name(each) for each in lost[:_SHOWN]]
    more = f"等 {len(lost)} 件" if len(lost) > _SHOWN else ""
    verbs = "、".join(dict.fromkeys(_VERBS[each.kind] for each in lost))
    return Ailment(
        "dangling-relation",
        (record.key,),
        f"{called(record)}{verbs}的{'、'.join(names)}{more}，登记库里没有，或者有几件分不清。",
        "要在登记库里查到它们的，登记以后再导入一次这一件；文号、标题不一致的先改正",
        sure=False,
    )


def _name(relation: Relation) -> str:
    number = f"（{relation.number}）" if relation.number else ""
    return f"《{relation.title}》{number}" if relation.title else relation.number


def _circles(ward: Ward, records: Mapping[str, Record]) -> Iterator[Ailment]:
    """Documents that replace or repeal each other, each circle once."""
    after = {
        key: [r.target for r in said if r.kind in (REPLACES, REPEALS) and r.target]
        for key, said in ward.relations.items()
    }
    done: set[str] = set()
    for start in after:
        circle = _circle(start, after, done)
        if circle:
            names = "→".join(called(records[key]) for key in (*circle, circle[0]))
            yield Ailment(
                "circular-relation",
                tuple(circle),
                f"互相废止或者取代：{names}。",
                "核对两件的废止条款和文号，多半有一件的文号抓错了",
            )


def _circle(start: str, after: Mapping[str, list[str]], done: set[str]) -> list[str]:
    """A circle that can be reached from a document, [] if none; ``done`` grows."""
    path: list[str] = []
    places: dict[str, int] = {}
    stack = [(start, iter(after.get(start, ())))] if start not in done else []
    if stack:
        path.append(start)
        places[start] = 0
    while stack:
        key, rest = stack[-1]
        following = next(rest, None)
        if following is None:
            stack.pop()
            done.add(key)
            del places[path.pop()]
        elif following in places:
            circle = path[places[following] :]
            done.update(path)
            return circle
        elif following not in done:
            places[following] = len(path)
            path.append(following)
            stack.append((following, iter(after.get(following, ()))))
    return []
