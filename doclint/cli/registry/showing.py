"""``doclint registry show`` and ``status``: one document, and whether it is in force."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver, say
from doclint.cli.registry.listing import document_json
from doclint.cli.registry.place import as_json, as_of_option, day, opened, registry_option

if TYPE_CHECKING:
    from doclint.registry.model import Event, Record, Relation, Standing
    from doclint.reports.sheet import Sheet
    from doclint.store.store import Store

_STATUS_HELP = """一件文件在某一天是否有效，从哪一天起，依据什么。

写文号、标题或者序号。同一文号可能是几件文件（机关、年份不同），都会列出；可以用 --issuer 区分。登记库里
没有的，退出码为 1。"""
_SHOW_HELP = """一件文件登记的全部内容：题录、地址、事件（编号供作废用）、与其他文件的关系。"""
_EVENTS = {
    "issued": "印发", "took_effect": "施行", "amended": "修改", "partly_repealed": "部分废止",
    "repealed": "废止", "expired": "失效", "reinstated": "恢复有效", "withdrawn": "作废登错的",
}  # fmt: skip
_RELATIONS = {
    "repeals": "废止", "amends": "修改", "replaces": "取代", "based_on": "依据", "cites": "引用",
    "interprets": "解读",
}  # fmt: skip
_FIELDS = {
    "number": "文号", "title": "标题", "issuers": "发文机关", "issued_on": "成文日期",
    "published_on": "发布日期", "effective_on": "施行日期", "expires_on": "有效期至",
    "disclosure": "公开属性", "reason": "不公开理由", "kind": "文种", "stated": "清单所写状态",
}  # fmt: skip
_COLUMN = 16


@subcommand("status", help=_STATUS_HELP, short_help="一件文件在某一天是否有效")
@click.argument("what", metavar="文号、标题或序号")
@registry_option()
@as_of_option()
@click.option("--issuer", default="", metavar="机关", help="发文机关")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
def status(what: str, registry: str | None, as_of: str | None, issuer: str, format_: str) -> int:
    """Say whether a document is in force; the exit code is 1 where it is not registered."""
    from doclint.settings import one_of

    one_of("格式", format_, ("text", "json"))
    when = day(as_of)
    with opened(registry) as store:
        found = [(r, store.standing(r.key, when)) for r in documents(store, what, issuer)]
    if format_ == "json":
        entries = [document_json(record, standing) for record, standing in found]
        deliver([as_json({"as_of": when.isoformat(), "documents": entries})], None, data=True)
    elif not found:
        say(f"登记库里没有 {what}")
    else:
        deliver((f"{line}\n" for line in _statuses(found, when)), None, data=False)
    return int(not found)


@subcommand("show", help=_SHOW_HELP, short_help="一件文件登记的全部内容")
@click.argument("what", metavar="文号、标题或序号")
@registry_option()
@as_of_option()
@click.option("--issuer", default="", metavar="机关", help="发文机关")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
def show(what: str, registry: str | None, as_of: str | None, issuer: str, format_: str) -> int:
    """Show all that is registered; the exit code is 1 where nothing is."""
    from doclint.cli.here import plain_sheet
    from doclint.settings import one_of

    one_of("格式", format_, ("text", "json"))
    sheet, when = plain_sheet(), day(as_of)
    with opened(registry) as store:
        found = documents(store, what, issuer)
        if format_ == "json":
            entries = [_whole(store, record, when) for record in found]
            deliver([as_json({"as_of": when.isoformat(), "documents": entries})], None, data=True)
            return int(not found)
        if not found:
            say(f"登记库里没有 {what}")
            return 1
        lines = [line for record in found for line in (*_all(store, record, when, sheet), "")]
    deliver((f"{line}\n" for line in lines[:-1]), None, data=False)
    return 0


def documents(store: "Store", what: str, issuer: str) -> "tuple[Record, ...]":
    """The documents that a person means by a key, a number or a title."""
    if what.isdecimal():
        record = store.record(what)
        return (record,) if record else ()
    found = store.find(number=what, issuer=issuer)
    return found or store.find(title=what.strip().strip("《》"), issuer=issuer)


def _statuses(found: "list[tuple[Record, Standing]]", when: date) -> Iterator[str]:
    from doclint.cli.here import plain_sheet

    sheet = plain_sheet()
    if len(found) > 1:
        yield f"登记库里有 {len(found)} 件，请按机关、年份分清："
    for record, standing in found:
        number = f"（{record.number}）" if record.number else ""
        yield from sheet.lines(f"《{record.title}》{number}", hang=2)
        for label, text in _told(record, standing, when):
            yield from sheet.entry(label, text, 2, _COLUMN)


def _told(record: "Record", standing: "Standing", when: date) -> Iterator[tuple[str, str]]:
    """The status in words, with what is known of it."""
    yield "状态：", f"{standing.word}（{when.isoformat()}）"
    since = standing.since
    if standing.status == "not_yet":
        since = record.effective_on
        yield "施行日期：", since or "没有登记"
    elif since:
        yield "起始日期：", since
    if standing.scope:
        yield "范围：", standing.scope
    ground = standing.ground
    if ground.title or ground.number:
        yield "依据：", f"{f'《{ground.title}》' if ground.title else ''}{ground.number}"
    elif standing.status == "expired" and record.expires_on:
        yield "依据：", f"有效期到 {record.expires_on} 届满"
    if standing.successor:
        yield "替代文件：", standing.successor


def _whole(store: "Store", record: "Record", when: date) -> dict[str, object]:
    """All that is registered of a document, as JSON has it."""
    key = record.key
    happened = [each._asdict() | {"ground": each.ground._asdict()} for each in store.events(key)]
    return {
        **document_json(record, store.standing(key, when)),
        "locations": [each._asdict() for each in store.locations(key)],
        "events": happened,
        "relations": [each._asdict() for each in store.relations(key)],
    }


def _all(store: "Store", record: "Record", when: date, sheet: "Sheet") -> Iterator[str]:
    from doclint.store.intake.cells import CLASS_NAMES

    yield f"序号 {record.key}"
    for name, label in _FIELDS.items():
        value = getattr(record, name)
        text = "、".join(value) if isinstance(value, tuple) else str(value)
        if text:
            yield from sheet.entry(f"{label}：", CLASS_NAMES.get(text, text), 2, _COLUMN)
    for label, text in _told(record, store.standing(record.key, when), when):
        yield from sheet.entry(label, text, 2, _COLUMN)
    for location in store.locations(record.key):
        yield from sheet.entry("地址：", location.place, 2, _COLUMN)
    for number, event in enumerate(store.events(record.key), 1):
        yield from sheet.entry(f"事件{number}：", _event(event), 2, _COLUMN)
    for relation in store.relations(record.key):
        yield from sheet.entry(f"{_RELATIONS[relation.kind]}：", _relation(relation), 2, _COLUMN)
    for source, relation in store.relations_to(record.key):
        name = f"《{source.title}》{f'（{source.number}）' if source.number else ''}"
        yield from sheet.entry(f"被{_RELATIONS[relation.kind]}：", name, 2, _COLUMN)


def _event(event: "Event") -> str:
    ground = event.ground
    name = _EVENTS[event.kind] + (_EVENTS.get(event.word, "") if event.kind == "withdrawn" else "")
    parts = [f"{event.on or '日期不详'} {name}"]
    if event.scope:
        parts.append(event.scope)
    if ground.title or ground.number:
        parts.append(f"依据{f'《{ground.title}》' if ground.title else ''}{ground.number}")
    parts.append(f"{event.source or '来源不详'}，{event.recorded_on}登记")
    return "；".join(parts)


def _relation(relation: "Relation") -> str:
    number = f"（{relation.number}）" if relation.number else ""
    name = f"《{relation.title}》{number}" if relation.title else relation.number
    return name if relation.target else f"{name}（没有登记）"
