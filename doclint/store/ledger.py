"""公开属性台账 as a workbook: a sheet of counts and a sheet with every document."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from doclint.registry.identity import issuers, year_of
from doclint.registry.model import Record, Standing
from doclint.store.errors import lacking
from doclint.store.intake.cells import CLASS_NAMES

if TYPE_CHECKING:
    from openpyxl import Workbook

UNKNOWN = "未登记"
ATTRIBUTES = (*CLASS_NAMES.values(), UNKNOWN)
NO_REASON = "（没有写明理由）"
DETAILS = (
    "序号", "发文字号", "标题", "发文机关", "成文日期", "发布日期", "公开属性", "不公开理由", "状态",
)  # fmt: skip


class Count(NamedTuple):
    """One line of a table of counts: what is counted, how many of each attribute."""

    name: str
    of: tuple[int, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.of)


class Ledger(NamedTuple):
    """What the ledger says: counts by attribute, issuer, year and reason, and the lines."""

    attributes: tuple[tuple[str, int], ...]
    issuers: tuple[Count, ...]
    years: tuple[Count, ...]
    reasons: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]


def ledger_of(documents: Iterable[tuple[Record, Standing]]) -> Ledger:
    """The ledger of documents with their status."""
    attributes: Counter[str] = Counter()
    by_issuer: dict[str, Counter[str]] = {}
    by_year: dict[str, Counter[str]] = {}
    reasons: Counter[str] = Counter()
    rows = []
    for number, (record, standing) in enumerate(documents, 1):
        attribute = CLASS_NAMES.get(record.disclosure, UNKNOWN)
        names = issuers(record)
        attributes[attribute] += 1
        by_issuer.setdefault(names[0] if names else UNKNOWN, Counter())[attribute] += 1
        by_year.setdefault(year_of(record) or UNKNOWN, Counter())[attribute] += 1
        if record.disclosure not in ("", "public"):
            reasons[record.reason or NO_REASON] += 1
        rows.append(
            (
                str(number), record.number, record.title, "、".join(names), record.issued_on,
                record.published_on, attribute, record.reason, standing.word,
            )
        )  # fmt: skip
    return Ledger(
        tuple((name, attributes[name]) for name in ATTRIBUTES),
        tuple(sorted(_counts(by_issuer), key=lambda each: (-each.total, each.name))),
        tuple(sorted(_counts(by_year), key=lambda each: each.name, reverse=True)),
        tuple(sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))),
        tuple(rows),
    )


def _counts(by: dict[str, Counter[str]]) -> list[Count]:
    return [Count(name, tuple(found[a] for a in ATTRIBUTES)) for name, found in by.items()]


def workbook(ledger: Ledger, title: str, today: date) -> bytes:
    """The ledger as an .xlsx; raises ``RegistryError`` where the library is not installed."""
    try:
        from openpyxl import Workbook
    except ModuleNotFoundError as error:
        raise lacking("manifest", str(error.name)) from None
    from doclint.store.ledger_sheets import details, summary

    book = Workbook()
    del book["Sheet"]
    summary(book.create_sheet("汇总"), ledger, title, today)
    details(book.create_sheet("明细"), ledger, title)
    return _bytes(book)


def _bytes(book: "Workbook") -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def shares(pairs: Sequence[tuple[str, int]]) -> list[tuple[str, int, float]]:
    """Counts with their share of all (0–1)."""
    whole = sum(count for _, count in pairs) or 1
    return [(name, count, count / whole) for name, count in pairs]
