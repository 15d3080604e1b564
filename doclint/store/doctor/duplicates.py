"""Documents that were registered twice, and places that two documents claim."""

from collections.abc import Iterator, Sequence

from doclint.registry.identity import dated, issuers
from doclint.registry.issuer import issuers_agree
from doclint.registry.model import Record
from doclint.registry.title import core_of
from doclint.store.doctor.model import Ailment, Ward, called

_REMEDY = (
    "核对原文；确是一件的，把地址和状态并到一件上（doclint registry add --key），另一件改正文号"
)

_OFTEN = 100  # a title that is used so often tells nothing


def duplicate_ailments(ward: Ward) -> Iterator[Ailment]:
    """Same title on the same day, same number and title in two years, same place or content."""
    told: set[frozenset[str]] = set()
    for alike, why in (*_titled(ward.records), *_placed(ward)):
        keys = tuple(each.key for each in alike)
        if frozenset(keys) not in told:
            told.add(frozenset(keys))
            said = "、".join(called(each) for each in alike[:4])
            more = f"等{len(alike)}件" if len(alike) > 4 else ""
            yield Ailment("duplicate", keys, f"{said}{more}：{why}。", _REMEDY, sure=False)


def _titled(records: Sequence[Record]) -> Iterator[tuple[list[Record], str]]:
    by_title: dict[str, list[Record]] = {}
    for record in records:
        if record.title:
            by_title.setdefault(core_of(record.title), []).append(record)
    for alike in by_title.values():
        if len(alike) > _OFTEN:
            continue
        for i, one in enumerate(alike):
            for other in alike[i + 1 :]:
                why = _same(one, other)
                if why:
                    yield [one, other], why


def _same(one: Record, other: Record) -> str:
    """Why two documents of one title are thought to be one; "" where they are not."""
    if issuers_agree(issuers(one), issuers(other)) is False:
        return ""
    if one.number and one.number == other.number:
        return "文号、标题都相同，成文日期不同"
    if one.number and other.number:
        return ""
    if dated(one) and one.issued_on == other.issued_on:
        return "标题、成文日期都相同，只有一件有文号" if one.issued_on else ""
    # One of them is an undated line of a list.
    if bool(one.number) != bool(other.number) and not (one.issued_on and other.issued_on):
        return "标题相同，其中一件没有文号或者日期"
    return ""


def _placed(ward: Ward) -> Iterator[tuple[list[Record], str]]:
    records = {record.key: record for record in ward.records}
    places: dict[tuple[str, str], list[Record]] = {}
    for key, locations in ward.locations.items():
        for location in locations:
            places.setdefault((location.kind, location.place), []).append(records[key])
    for (_, place), alike in places.items():
        if len(alike) > 1:
            yield alike, f"登记的是同一个地址 {place}"
    contents: dict[str, list[Record]] = {}
    for record in ward.records:
        if record.sha256:
            contents.setdefault(record.sha256, []).append(record)
    for alike in contents.values():
        if len(alike) > 1:
            yield alike, "文件内容一个字节不差"
