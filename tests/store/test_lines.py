"""The export as JSON lines: of the published schema, and imported it gives the same registry."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doclint.registry.model import Event, Ground, Location, Record, Relation
from doclint.schemas import schema
from doclint.store import open_registry
from doclint.store.entry import NEW, Entry
from doclint.store.importing import import_into
from doclint.store.intake.model import Intake
from doclint.store.lines import json_lines, read_lines
from doclint.store.store import Store

from ..registry.values import partly, repealed, withdrawn
from .values import TODAY, entry, put

SCHEMA = Path(__file__).parents[2] / "schemas" / "registry-1.schema.json"


def fill(store: Store) -> None:
    end = repealed("2024-01-01", source="清单.csv第2行")
    said = Relation(
        "repeals", "滨政发〔2020〕8号", "防汛“办法”", evidence="《防汛办法》废止", end=6
    )
    put(
        store,
        entry(
            "滨政发[2024]01号", "滨海市人民政府关于一的通知", "2024-01-05", url="http://x/1?a=1&b=2",
            events=(end, withdrawn(end), partly("2025-01-01")), relations=(said,),
            published_on="2024-01-06", disclosure="withheld", reason="内部事务", stated="有效",
        ),
        entry("滨政发〔2020〕8号", "防汛办法", expires_on="2025-01-01"),
        entry("", "滨海市人民政府公告", url="http://x/2"),
    )  # fmt: skip


def test_every_line_is_of_the_schema(store: Store) -> None:
    fill(store)
    lines = list(json_lines(store))
    assert len(lines) == 3
    for line in lines:
        jsonschema.validate(json.loads(line), json.loads(schema("registry-1")))


def test_an_export_imported_gives_the_same_export(store: Store, tmp_path: Path) -> None:
    fill(store)
    exported = list(json_lines(store))
    with open_registry(tmp_path / "other.sqlite", create=True) as other:
        done = import_into(other, Intake(read_lines(exported, "r.jsonl"), None), today=TODAY)
        assert (done.count(NEW), done.told) == (3, ())
        assert list(json_lines(other)) == exported
        again = import_into(other, Intake(read_lines(exported, "r.jsonl"), None), today=TODAY)
        assert again.count(NEW) == 0
        assert list(json_lines(other)) == exported


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "格式"),
        ("[]", "格式"),
        ('{"schema": 2, "document": {"title": "x"}}', "格式"),
        ('{"schema": 1, "document": {"titel": "x"}}', "格式"),
        ('{"schema": 1, "document": {"title": "x", "issued_on": "2024-1-5"}}', "格式"),
        ('{"schema": 1, "document": {"title": "x", "issued_on": "2024-02-30"}}', "格式"),
        ('{"schema": 1, "document": {"title": "x"}, "events": [{"kind": "gone"}]}', "格式"),
        ('{"schema": 1, "document": {}}', "没有文号也没有标题"),
    ],
)
def test_lines_that_cannot_be_used_say_where_and_why(line: str, said: str) -> None:
    good = '{"schema": 1, "document": {"title": "x"}}'
    found = list(read_lines([good, "\n", line], "r.jsonl"))
    assert [each.origin for each in found] == ["r.jsonl第1行", "r.jsonl第3行"]
    assert found[0].fault == ""
    assert said in found[1].fault


texts = st.text(
    "滨海市人民政府关于防汛的通知办法《》（）“”<>&\"'\\/ 2024号\U00020000é", max_size=12
)
isos = st.dates().map(lambda day: day.isoformat())
maybe_day = st.one_of(st.just(""), isos)
happened = st.builds(
    Event,
    st.sampled_from(("repealed", "expired", "amended", "partly_repealed", "reinstated")),
    maybe_day,
    st.builds(Ground, texts, texts, texts),
    texts,
    maybe_day,
    texts,
    texts,
    isos,
)
written = st.builds(
    lambda number, record, events, places: Entry(
        record._replace(number=number, title=record.title or "件"),
        "",
        tuple(Location("url", place) for place in places),
        tuple(events),
    ),
    st.integers(1, 10**6).map(lambda i: f"滨政发〔2024〕{i}号"),
    st.builds(
        Record, st.just(""), texts, texts, texts.map(lambda t: "".join(t.split())),
        st.lists(st.sampled_from(("甲局", "乙厅", "丙委")), unique=True).map(tuple),
        maybe_day, maybe_day, maybe_day, maybe_day, st.sampled_from(("", "public", "withheld")),
        texts, texts, texts, texts,
    ),
    st.lists(happened, max_size=2),
    st.lists(texts, max_size=2, unique=True),
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(written, max_size=4, unique_by=lambda e: e.record.number))
def test_whatever_is_registered_survives_the_export(tmp_path_factory, found: list[Entry]) -> None:
    folder = tmp_path_factory.mktemp("registries")
    with open_registry(folder / "a.sqlite", create=True) as one:
        put(one, *found)
        exported = list(json_lines(one))
        with open_registry(folder / "b.sqlite", create=True) as other:
            import_into(other, Intake(read_lines(exported, "a"), None), today=TODAY)
            assert list(json_lines(other)) == exported
