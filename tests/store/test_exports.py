"""The registry as csv and JSON-LD."""

import csv
import io
import json

import pytest
from rdflib import Graph, Literal, Namespace

from doclint.registry.legislation import TERMS
from doclint.store import open_registry
from doclint.store.entry import NEW
from doclint.store.exports import HEADER, csv_rows, json_ld
from doclint.store.importing import import_into
from doclint.store.intake import take_in
from doclint.store.store import Store

from ..registry.values import expired, repealed
from .values import TODAY, entry, put

SCHEMA = Namespace("https://schema.org/")


@pytest.fixture
def filled(store: Store) -> Store:
    put(
        store,
        entry(
            "滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2024-01-05", url="http://x/1",
            events=(repealed("2025-01-01"),), disclosure="on_request", reason="内部事务",
        ),
        entry("滨政发〔2024〕2号", "滨海市人民政府关于</script>的通知", "2024-02-05", url="http://x/2",
              events=(expired("2025-01-01"),)),
        entry("", "=HYPERLINK(1)的通知", "2024-02-05"),
    )  # fmt: skip
    return store


def table(store: Store) -> list[list[str]]:
    text = "".join(csv_rows(store, TODAY))
    assert text.startswith("\ufeff")
    assert "\r\n" in text
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_the_table_has_the_status_of_each(filled: Store) -> None:
    head, first, second, third = table(filled)
    assert tuple(head) == HEADER
    row = dict(zip(head, first, strict=True))
    assert (row["文号"], row["状态"], row["状态起始日期"]) == (
        "滨政发〔2024〕1号",
        "已废止",
        "2025-01-01",
    )
    assert (row["依据文号"], row["公开属性"], row["链接"]) == (
        "滨政发〔2024〕9号",
        "依申请公开",
        "http://x/1",
    )
    assert second[head.index("状态")] == "已失效"
    assert third[head.index("状态")] == "有效"
    assert third[head.index("状态起始日期")] == ""


def test_no_cell_is_a_formula(filled: Store) -> None:
    assert table(filled)[3][1] == "'=HYPERLINK(1)的通知"


def test_the_table_imported_gives_the_same_documents(filled: Store, tmp_path) -> None:
    path = tmp_path / "导出.csv"
    path.write_text("".join(csv_rows(filled, TODAY)), "utf-8", newline="")
    again = import_into(filled, take_in(str(path), lambda: None), today=TODAY)
    assert (again.count(NEW), again.told) == (0, ())
    assert [len(filled.events(key)) for key in "123"] == [1, 1, 0]
    with open_registry(tmp_path / "other.sqlite", create=True) as other:
        done = import_into(other, take_in(str(path), lambda: None), today=TODAY)
        assert done.count(NEW) == 3
        assert table(other) == table(filled)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_the_graph_is_that_of_the_documents(filled: Store) -> None:
    text = "".join(json_ld(filled, TODAY))
    assert "</script>" not in text
    assert len(json.loads(text)["@graph"]) == 3
    graph = Graph().parse(data=text, format="json-ld")
    numbers = {str(number) for number in graph.objects(None, SCHEMA.legislationIdentifier)}
    assert {"滨政发〔2024〕1号", "滨政发〔2024〕2号"} <= numbers
    repealed_one = graph.value(None, SCHEMA.legislationIdentifier, Literal("滨政发〔2024〕1号"))
    expired_one = graph.value(None, SCHEMA.legislationIdentifier, Literal("滨政发〔2024〕2号"))
    status = Namespace(TERMS)["status"]
    for each in (repealed_one, expired_one):
        assert graph.value(each, SCHEMA.legislationLegalForce) == SCHEMA.NotInForce
    assert graph.value(repealed_one, status) != graph.value(expired_one, status)


def test_an_empty_registry_is_an_empty_graph(store: Store) -> None:
    assert json.loads("".join(json_ld(store, TODAY)))["@graph"] == []
    assert len(table(store)) == 1
