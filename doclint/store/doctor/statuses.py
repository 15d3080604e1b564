"""Statuses that contradict each other, lack a ground, or were never entered."""

from collections.abc import Iterator
from datetime import date

from doclint.registry.model import REPEALS, WAS_EXPIRED, WAS_REPEALED, Event, Record, Relation
from doclint.registry.standing import standing_on, valid
from doclint.status import EXPIRED, IN_FORCE, REPEALED, read_status
from doclint.store.doctor.model import Ailment, Ward, called
from doclint.store.repeals import event_of_clause

_ENDS = (WAS_REPEALED, WAS_EXPIRED)
_ENDED = (REPEALED, EXPIRED)


def status_ailments(ward: Ward) -> Iterator[Ailment]:
    """What is stated against what has happened; ends without ground; repeals not entered."""
    today = date.fromisoformat(ward.today)
    records = {record.key: record for record in ward.records}
    for record in ward.records:
        happened = ward.events.get(record.key, ())
        standing = standing_on(record, happened, today)
        yield from _stated(record, standing.status, standing.word)
        yield from _ends(record, valid(happened))
    for key, said in ward.relations.items():
        for relation in said:
            if relation.kind == REPEALS and relation.target:
                yield from _unentered(records[key], relation, records[relation.target], ward)


def _stated(record: Record, status: str, word: str) -> Iterator[Ailment]:
    """The list or page says something else than the registry."""
    known = read_status(record.stated)
    if known is None or known[0] == status:
        return
    if known[0] == IN_FORCE and status in _ENDED:
        why = f"清单或者页面写“{record.stated}”，登记库里{word}"
        lapsed = record.expires_on and status == EXPIRED
        why += f"（有效期到{record.expires_on}为止）" if lapsed else ""
        remedy = "有效期延长或者恢复有效的，登记新的有效期或者恢复事件；否则更正清单、标注页面"
    elif status == IN_FORCE and known[0] in _ENDED:
        why = f"清单或者页面写“{record.stated}”，登记库里没有相应的事件和依据"
        remedy = f"核对以后用 doclint registry add --key {record.key} --event 登记，写明日期和依据"
    else:
        return
    yield Ailment("status-disagrees", (record.key,), f"{called(record)}：{why}。", remedy)


def _ends(record: Record, happened: list[Event]) -> Iterator[Ailment]:
    ends = [each for each in happened if each.kind in _ENDS]
    if len({each.kind for each in ends}) > 1:
        yield Ailment(
            "status-disagrees",
            (record.key,),
            f"{called(record)}既登记了废止，又登记了失效；状态按先发生的一件。",
            "核对依据：一件文件只能废止或者失效一次，登错的用 doclint registry add --withdraw 作废",
            sure=False,
        )
    for each in ends:
        lacking = [
            n
            for n, v in (("日期", each.on), ("依据", each.ground.title or each.ground.number))
            if not v
        ]
        if lacking:
            yield Ailment(
                "groundless-status",
                (record.key,),
                f"{called(record)}登记为{each.word or '废止'}，没有{'和'.join(lacking)}（{each.source or '来源不明'}）。",
                "查明废止、失效的决定，补登日期和依据；查不到的不要标注页面",
                sure=False,
            )


def _unentered(record: Record, relation: Relation, target: Record, ward: Ward) -> Iterator[Ailment]:
    """A clause repeals a registered document, and nothing has been entered of it."""
    if any(each.kind in _ENDS for each in valid(ward.events.get(target.key, ()))):
        return
    event = event_of_clause(record, relation)
    if event is None or event.on > ward.today:
        return
    yield Ailment(
        "unentered-repeal",
        (target.key, record.key),
        f"{called(record)}写明废止{called(target)}（“{_clause(relation)}”），登记库里仍为有效。",
        f"核对以后用 doclint registry add --key {target.key} --event {event.kind} "
        f"--on {event.on} --ground {record.number or record.title} 登记",
        sure=False,
    )


def _clause(relation: Relation) -> str:
    start = max(0, relation.start - 10)
    return relation.evidence[start : relation.end + 20].strip()
