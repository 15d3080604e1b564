"""``doclint registry add``: one document, a correction, or what happened to one."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver
from doclint.cli.registry.place import iso_day, opened, registry_option

if TYPE_CHECKING:
    from doclint.registry.model import Event, Record
    from doclint.store.store import Store

_HELP = """登记一件文件；或者用 --key 改正已登记的一件；用 --event 登记它的修改、废止、失效。

已经登记过的同一件（文号、机关、年份相同）只补充没有的内容。事件只能追加：登错的用 --withdraw 作废（事件的
编号见 doclint registry show），作废也留有记录。

例：doclint registry add --number 滨政发〔2024〕3号 --title 关于…的通知 --issued-on 2024-03-01
例：doclint registry add --key 12 --event repealed --on 2026-05-01 --ground 关于废止…的决定"""

# The word of --event → the kind of event.
EVENTS = ("amended", "partly_repealed", "repealed", "expired", "reinstated")
_NEEDS_GROUND = ("amended", "partly_repealed", "repealed", "reinstated")
_TEXTS = ("number", "title", "disclosure", "reason", "kind")
_DAYS = ("issued_on", "published_on", "effective_on", "expires_on")
_NONE = "无"  # what takes a value away


@subcommand("add", help=_HELP, short_help="登记一件，改正一件，登记废止、修改")
@registry_option()
@click.option("--key", metavar="序号", help="已登记的文件（序号见 list、show）")
@click.option("--number", metavar="文号", help="发文字号；改正时写“无”表示没有")
@click.option("--title", metavar="标题", help="标题")
@click.option("--issuer", multiple=True, metavar="机关", help="发文机关；联合行文可重复，主办在前")
@click.option("--issued-on", metavar="日期", help="成文日期")
@click.option("--published-on", metavar="日期", help="发布日期")
@click.option("--effective-on", metavar="日期", help="施行日期")
@click.option("--expires-on", metavar="日期", help="有效期的最后一天")
@click.option(
    "--disclosure", metavar="属性", help="公开属性：主动公开、依申请公开、不予公开、部分公开"
)
@click.option("--reason", metavar="理由", help="不公开的理由")
@click.option("--kind", metavar="文种", help="文种")
@click.option("--url", multiple=True, metavar="地址", help="发布的网址；可重复")
@click.option("--file", "files", multiple=True, metavar="文件", help="网页或文件的路径；可重复")
@click.option(
    "--event",
    metavar="事件",
    help="amended 修改、partly_repealed 部分废止、repealed 废止、expired 失效、reinstated 恢复有效",
)
@click.option("--on", metavar="日期", help="事件从哪一天起")
@click.option("--ground", metavar="名称", help="依据的文件名称")
@click.option("--ground-number", metavar="文号", help="依据的文号")
@click.option("--scope", metavar="条款", help="涉及的条款（全文的不写）")
@click.option("--withdraw", type=int, metavar="编号", help="作废登错的事件")
def add(registry: str | None, key: str | None, **given: Any) -> int:
    """Register, correct, or enter an event."""
    if key is not None and not key.isdecimal():
        raise click.UsageError(f"--key 应为序号（数字），不是 {key}")
    record = _record(given)
    with opened(registry, create=key is None) as store:
        chosen = _placed(store, key, record, given)
        said = _happened(store, chosen, given)
        found = store.record(chosen)
    assert found is not None
    number = f"（{found.number}）" if found.number else ""
    deliver([f"序号 {chosen}：《{found.title}》{number}，{said}\n"], None, data=False)
    return 0


def _record(given: dict[str, Any]) -> "Record":
    """The record of the options; raises ``click.UsageError``."""
    from doclint.registry.issuer import normal_issuer
    from doclint.registry.model import Record
    from doclint.registry.number import normal_number
    from doclint.registry.title import plain_title
    from doclint.store.intake.cells import class_of

    texts = {name: (given[name] or "").strip() for name in _TEXTS}
    disclosure = class_of(texts["disclosure"]) if texts["disclosure"] != _NONE else ""
    if disclosure is None:
        raise click.UsageError(f"不知道的公开属性 {texts['disclosure']}")
    number = normal_number(texts["number"]) if texts["number"] != _NONE else ""
    if texts["number"] not in ("", _NONE) and not number:
        raise click.UsageError(f"--number {texts['number']} 不像文号")
    days = {
        name: iso_day(given[name], f"--{name.replace('_', '-')}")
        for name in _DAYS
        if given[name] and given[name] != _NONE
    }
    issuers = tuple(normal_issuer(name) for name in given["issuer"])
    title = plain_title(texts["title"])[0]
    return Record(
        "", number, "".join(texts["number"].split()), title, issuers,
        disclosure=disclosure, reason=texts["reason"], kind=texts["kind"], **days,
    )  # fmt: skip


def _placed(store: "Store", key: str | None, record: "Record", given: dict[str, Any]) -> str:
    """The key of the document, registered or corrected; raises ``click.UsageError``."""
    import os

    from doclint.registry.model import Location
    from doclint.store.entry import CONFLICT, Entry

    paths = (os.path.abspath(each).replace(os.sep, "/") for each in given["files"])
    places = [Location("url", each) for each in given["url"]]
    places += [Location("page" if p.endswith(("html", "htm")) else "file", p) for p in paths]
    if key is not None:
        changes = _changes(record, given)
        with store.writing() as writer:
            if changes or store.record(key) is None:
                writer.correct(key, **changes)
            writer.locate(key, places)
        return key
    if not record.number and not record.title:
        raise click.UsageError("请写明 --number 或者 --title，改正的写明 --key")
    with store.writing() as writer:
        (put,) = writer.put([Entry(record, "命令行", tuple(places))])
    if put.outcome == CONFLICT:
        raise click.UsageError("；".join(put.notes))
    return put.key


def _changes(record: "Record", given: dict[str, Any]) -> dict[str, Any]:
    """The fields that a correction names; 无 takes a value away."""
    changes = {name: getattr(record, name) for name in (*_TEXTS, *_DAYS) if given[name]}
    if given["number"]:
        changes["raw_number"] = record.raw_number if record.number else ""
    if given["issuer"]:
        changes["issuers"] = record.issuers
    return {name: "" if value == _NONE else value for name, value in changes.items()}


def _happened(store: "Store", key: str, given: dict[str, Any]) -> str:
    """Enter the event or withdrawal; what to say of it."""
    if given["withdraw"] is not None:
        event = _withdrawal(store, key, given["withdraw"])
        said = f"第 {given['withdraw']} 个事件已作废"
    elif given["event"]:
        event = _event(given)
        said = f"登记了{event.word or event.kind}（{event.on}）"
    else:
        return "已登记"
    with store.writing() as writer:
        fresh = writer.append(key, [event])
    return said if fresh else "这个事件已经登记过"


def _event(given: dict[str, Any]) -> "Event":
    from doclint.registry.model import Event, Ground
    from doclint.registry.number import normal_number
    from doclint.settings import one_of
    from doclint.status import WORDS

    kind = one_of("事件", given["event"], EVENTS)
    if not given["on"]:
        raise click.UsageError("请用 --on 写明从哪一天起")
    ground = (given["ground"] or "").strip().strip("《》")
    number = normal_number(given["ground_number"] or "")
    # Who writes the number alone means the number.
    if ground and not number and "〔" in (found := normal_number(ground)) and found.endswith("号"):
        ground, number = "", found
    if kind in _NEEDS_GROUND and not (ground or number):
        raise click.UsageError("请用 --ground（名称）或者 --ground-number（文号）写明依据")
    word = WORDS[kind][0] if kind in WORDS else ""
    return Event(
        kind, iso_day(given["on"], "--on"), Ground(ground, number), given["scope"] or "",
        word=word, source="人工登记", recorded_on=date.today().isoformat(),
    )  # fmt: skip


def _withdrawal(store: "Store", key: str, number: int) -> "Event":
    """The event that makes another void; events are counted from 1, as ``show`` does."""
    from doclint.registry.model import WITHDRAWN

    happened = store.events(key)
    if not 1 <= number <= len(happened) or happened[number - 1].kind == WITHDRAWN:
        raise click.UsageError(f"序号 {key} 的文件没有编号为 {number} 的事件，编号见 registry show")
    wrong = happened[number - 1]
    return wrong._replace(
        kind=WITHDRAWN, word=wrong.kind, decided_on="", source="人工作废",
        recorded_on=date.today().isoformat(),
    )  # fmt: skip
