"""公开属性台账: the counts, and a workbook that opens."""

import io
import sys

import pytest
from openpyxl import load_workbook

from doclint.store import RegistryError
from doclint.store.ledger import ATTRIBUTES, NO_REASON, UNKNOWN, Count, ledger_of, workbook
from doclint.store.standings import listed
from doclint.store.store import Store
from doclint.tables import read_tables

from ..registry.values import repealed
from .values import TODAY, entry, put


@pytest.fixture
def filled(store: Store) -> Store:
    put(
        store,
        entry("滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2024-01-05", disclosure="public"),
        entry("滨政发〔2024〕2号", "滨海市人民政府关于二的通知", "2024-02-05", disclosure="public",
              events=(repealed("2025-01-01"),)),
        entry("滨政发〔2023〕3号", "滨海市人民政府关于三的通知", "2023-02-05", disclosure="withheld",
              reason="内部事务信息"),
        entry("滨水发〔2023〕4号", "滨海市水利局关于四的通知", "2023-03-05", disclosure="on_request"),
        entry("", "=1+1的目录"),
    )  # fmt: skip
    return store


def test_counts(filled: Store) -> None:
    made = ledger_of(listed(filled, TODAY))
    assert dict(made.attributes) == dict(zip(ATTRIBUTES, (2, 1, 1, 0, 1), strict=True))
    assert made.issuers == (
        Count("滨海市人民政府", (2, 0, 1, 0, 0)),
        Count(UNKNOWN, (0, 0, 0, 0, 1)),
        Count("滨海市水利局", (0, 1, 0, 0, 0)),
    )
    assert [(each.name, each.total) for each in made.years] == [
        (UNKNOWN, 1),
        ("2024", 2),
        ("2023", 2),
    ]
    assert set(made.reasons) == {("内部事务信息", 1), (NO_REASON, 1)}
    assert len(made.rows) == 5
    assert made.rows[1][-1] == "已废止"


def test_the_workbook(filled: Store) -> None:
    data = workbook(ledger_of(listed(filled, TODAY)), "滨海市公开属性台账", TODAY)
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["汇总", "明细"]
    summary, details = book["汇总"], book["明细"]
    assert summary["A1"].value == "滨海市公开属性台账"
    assert "共 5 件" in summary["A2"].value
    texts = [cell.value for row in summary.iter_rows() for cell in row]
    for heading in (
        "一、按公开属性",
        "二、按发文机关",
        "三、按年份",
        "四、不公开、依申请公开的理由",
    ):
        assert heading in texts
    assert details.max_row == 2 + 5
    assert details["C7"].value == "=1+1的目录"
    assert details["C7"].data_type == "s"
    assert details.print_title_rows == "$2:$2"
    assert details.freeze_panes == "A3"
    assert details.page_setup.paperSize == 9
    # Another reader sees the same.
    first, second = read_tables("台账.xlsx", data)
    assert (first.name, second.name) == ("汇总", "明细")
    assert second.rows[2].cells[1:3] == ("滨政发〔2024〕1号", "滨海市人民政府关于一的通知")


def test_an_empty_registry_has_an_empty_ledger(store: Store) -> None:
    data = workbook(ledger_of(listed(store, TODAY)), "台账", TODAY)
    assert load_workbook(io.BytesIO(data))["明细"].max_row == 2


def test_without_the_extra_it_says_what_to_install(store: Store, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(RegistryError, match=r'pip install "doclint\[manifest\]"'):
        workbook(ledger_of(()), "台账", TODAY)
