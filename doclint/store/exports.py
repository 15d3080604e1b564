"""A registry as csv (for spreadsheets), JSON lines (whole) and JSON-LD (for machines)."""

import csv
import io
from collections.abc import Iterator
from datetime import date

from doclint.registry.identity import issuers
from doclint.registry.legislation import CONTEXT, legislation, line_of
from doclint.registry.model import Location, Record, Standing
from doclint.store.intake.cells import CLASS_NAMES
from doclint.store.standings import listed
from doclint.store.store import Store

# Headers are such as the importer knows, so that the file can be corrected and imported.
HEADER = (
    "文号", "标题", "发文机关", "成文日期", "发布日期", "施行日期", "有效期至", "公开属性",
    "不公开理由", "文种", "状态", "状态起始日期", "依据名称", "依据文号", "范围", "替代文件", "链接",
    "文件路径",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_rows(store: Store, as_of: date) -> Iterator[str]:
    """A table with the status on a day, a line each; what would be a formula is made text."""
    yield "\ufeff" + _line(HEADER)
    locations = store.all_locations()
    for record, standing in listed(store, as_of):
        yield _line(cells(record, standing, locations.get(record.key, [])))


def cells(record: Record, standing: Standing, locations: list[Location]) -> tuple[str, ...]:
    """The cells of a document under ``HEADER``."""
    ground = standing.ground
    # The day on which a text in force began is in the columns of its own dates.
    since = standing.since if ground.title or standing.status in _ENDED else ""
    return (
        record.number, record.title, "、".join(issuers(record)), record.issued_on,
        record.published_on, record.effective_on, record.expires_on,
        CLASS_NAMES.get(record.disclosure, ""), record.reason, record.kind, standing.word, since,
        ground.title, ground.number, standing.scope, standing.successor,
        _first(locations, "url"), _first(locations, "page") or _first(locations, "file"),
    )  # fmt: skip


_ENDED = ("repealed", "expired", "partly_repealed", "amended")


def _first(locations: list[Location], kind: str) -> str:
    return next((each.place for each in locations if each.kind == kind), "")


def _line(values: tuple[str, ...]) -> str:
    out = io.StringIO()
    safe = [f"'{value}" if value.startswith(_FORMULA) else value for value in values]
    csv.writer(out, lineterminator="\r\n").writerow(safe)
    return out.getvalue()


def json_ld(store: Store, as_of: date) -> Iterator[str]:
    """All documents as one JSON-LD graph, a node a line."""
    yield f'{{"@context": {line_of(CONTEXT)},\n"@graph": [\n'
    locations, relations = store.all_locations(), store.all_relations()
    between = ""
    for record, standing in listed(store, as_of):
        url = _first(locations.get(record.key, []), "url")
        node = legislation(record, standing, url, relations.get(record.key, ()))
        yield between + line_of(node)
        between = ",\n"
    yield "\n]}\n"
