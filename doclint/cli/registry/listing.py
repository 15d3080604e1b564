"""``doclint registry list``: the documents with their status, all or some."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from doclint.cli.command import subcommand
from doclint.cli.output import deliver
from doclint.cli.registry.place import as_json, as_of_option, day, opened, registry_option

if TYPE_CHECKING:
    from doclint.registry.model import Record, Standing
    from doclint.store.store import Store

_HELP = (
    """列出登记的文件和每件的状态。可以按状态、机关、年份、公开属性挑选，几个条件同时满足才列出。"""
)


@subcommand("list", help=_HELP, short_help="列出登记的文件和每件的状态")
@registry_option()
@as_of_option()
@click.option(
    "--status", metavar="状态", help="如 有效、已修改、部分废止、已废止、已失效、尚未施行"
)
@click.option("--issuer", metavar="机关", help="发文机关，全称或者简称")
@click.option("--year", metavar="年份", help="成文年份，没有的按文号的年份")
@click.option(
    "--disclosure", metavar="属性", help="公开属性：主动公开、依申请公开、不予公开、未登记"
)
@click.option("--title", metavar="文字", help="标题里的文字")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
def list_(registry: str | None, as_of: str | None, format_: str, **wanted: str | None) -> int:
    """List documents; the exit code is 0."""
    from doclint.settings import one_of

    one_of("格式", format_, ("text", "json"))
    when = day(as_of)
    with opened(registry) as store:
        found = list(chosen(store, when, wanted))
        if format_ == "json":
            deliver([_json(found, when)], None, data=True)
        else:
            deliver((f"{line}\n" for line in _lines(found, store.size())), None, data=False)
    return 0


def chosen(
    store: "Store", when: date, wanted: dict[str, str | None]
) -> "Iterator[tuple[Record, Standing]]":
    """The documents that meet all conditions, with their status; raises ``SettingsError``."""
    from doclint.registry.identity import issuers, year_of
    from doclint.registry.issuer import is_short_for, normal_issuer
    from doclint.store.standings import listed

    status = _status(wanted.get("status"))
    disclosure = _disclosure(wanted.get("disclosure"))
    organ = normal_issuer(wanted.get("issuer") or "")
    year, text = wanted.get("year"), "".join((wanted.get("title") or "").split())
    for record, standing in listed(store, when):
        own = issuers(record)
        if organ and not any(is_short_for(organ, name) for name in own):
            continue
        if (
            (status is None or standing.status == status)
            and (not year or year_of(record) == year)
            and (disclosure is None or record.disclosure == disclosure)
            and text in record.title
        ):
            yield record, standing


def _status(word: str | None) -> str | None:
    from doclint.settings import SettingsError
    from doclint.status import STATUSES, WORDS, read_status

    if not word:
        return None
    found = read_status(word)
    if found is None and word not in STATUSES:
        known = "、".join(each for words in WORDS.values() for each in words)
        raise SettingsError(f"没有状态 {word}，可用：{known}")
    return found[0] if found else word


def _disclosure(word: str | None) -> str | None:
    from doclint.settings import SettingsError
    from doclint.store.intake.cells import CLASS_NAMES, class_of

    if not word:
        return None
    if word == "未登记":
        return ""
    found = class_of(word)
    if not found:
        raise SettingsError(f"没有公开属性 {word}，可用：{'、'.join(CLASS_NAMES.values())}、未登记")
    return found


def _lines(found: "list[tuple[Record, Standing]]", size: int) -> Iterator[str]:
    from doclint.cli.here import plain_sheet

    sheet = plain_sheet()
    for record, standing in found:
        number = record.number or "（没有文号）"
        yield from sheet.row((record.key, standing.word, number, record.title), (8, 12, 26))
    yield f"共 {len(found)} 件" + (f"（登记库里有 {size} 件）" if len(found) != size else "")


def _json(found: "list[tuple[Record, Standing]]", when: date) -> str:
    return as_json(
        {
            "as_of": when.isoformat(),
            "documents": [document_json(record, standing) for record, standing in found],
        }
    )


def document_json(record: "Record", standing: "Standing") -> dict[str, object]:
    """A document with its status as JSON has it."""
    values = standing._asdict() | {"ground": standing.ground._asdict()}
    return {**record._asdict(), "issuers": list(record.issuers), "standing": values}
