"""Entries are found again or added; none takes the place of another; events only grow."""

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from doclint.registry.model import REPLACES, Ground, Location, Relation
from doclint.store import RegistryError, open_registry
from doclint.store.entry import CONFLICT, FILLED, KNOWN, NEW, UNUSABLE, Entry
from doclint.store.store import Store

from ..registry.values import repealed, withdrawn
from .values import TODAY, entry, numbers, put, record

FIRST = entry("滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2024-01-05", url="http://x/1")


def outcomes(made: list) -> list[str]:
    return [each.outcome for each in made]


def test_the_same_again_changes_nothing(store: Store) -> None:
    assert outcomes(put(store, FIRST)) == [NEW]
    assert outcomes(put(store, FIRST, FIRST)) == [KNOWN, KNOWN]
    assert store.size() == 1
    assert store.locations("1") == (Location("url", "http://x/1"),)


def test_number_of_two_issuers_and_two_years_are_documents_of_their_own(store: Store) -> None:
    made = put(
        store,
        FIRST,
        entry("滨政发〔2024〕1号", "临江市人民政府关于一的通知", "2024-01-05"),
        entry("滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2025-01-05"),
    )
    assert outcomes(made) == [NEW, NEW, NEW]


def test_another_title_is_reported_and_not_written_over(store: Store) -> None:
    other = entry("滨政发〔2024〕1号", "滨海市人民政府关于二的通知", "2024-03-05")
    made = put(store, FIRST, other)
    assert outcomes(made) == [NEW, CONFLICT]
    assert "滨海市人民政府关于一的通知" in made[1].notes[0]
    assert "滨海市人民政府关于二的通知" in made[1].notes[0]
    assert [each.title for each in store.everything()] == ["滨海市人民政府关于一的通知"]
    assert [(d.title, d.key) for d in store.disputes()] == [("滨海市人民政府关于二的通知", "1")]
    assert outcomes(put(store, other)) == [CONFLICT]
    assert len(store.disputes()) == 1


def test_a_title_that_cannot_be_told_apart_by_issuer_is_kept_beside(store: Store) -> None:
    captured = entry("滨政发〔2024〕1号", "排水设施建设方案", "2024-03-05")
    assert outcomes(put(store, FIRST, captured)) == [NEW, NEW]
    assert len(store.find("滨政发〔2024〕1号")) == 2


def test_what_is_lacking_is_filled_in(store: Store) -> None:
    bare = entry("滨政发〔2024〕1号", "关于一的通知")
    fuller = entry(
        "滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2024-01-05", disclosure="public"
    )
    assert outcomes(put(store, bare, fuller)) == [NEW, FILLED]
    (found,) = store.everything()
    assert (found.issued_on, found.disclosure) == ("2024-01-05", "public")
    assert found.issuers == ("滨海市人民政府",)
    assert found.title == "关于一的通知"


def test_a_number_is_found_for_a_text_that_had_none(store: Store) -> None:
    made = put(store, entry("", "滨海市人民政府关于一的通知", "2024-01-05"), FIRST)
    assert outcomes(made) == [NEW, FILLED]
    assert numbers(store) == ["滨政发〔2024〕1号"]


def test_a_line_without_number_and_day_joins_nothing(store: Store) -> None:
    """It may be that of another year."""
    made = put(store, FIRST, entry("", "滨海市人民政府关于一的通知"))
    assert outcomes(made) == [NEW, NEW]


def test_differences_are_reported_and_the_registered_stays(store: Store) -> None:
    changed = entry(
        "滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2024-01-06", disclosure="withheld"
    )
    put(
        store,
        entry("滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2024-01-05", disclosure="public"),
    )
    (made,) = put(store, changed)
    assert made.outcome == KNOWN
    assert "成文日期原登记为“2024-01-05”，这里是“2024-01-06”，没有改动" in made.notes
    (found,) = store.everything()
    assert (found.issued_on, found.disclosure) == ("2024-01-05", "public")
    put(store, changed, update=True)
    (found,) = store.everything()
    assert (found.issued_on, found.disclosure) == ("2024-01-06", "withheld")


def test_orders_without_number_are_told_by_their_place(store: Store) -> None:
    def order(url: str) -> Entry:
        return entry("", "滨海市人民政府公告", "2024-01-05", url=url)

    one, two = order("http://x/1"), order("http://x/2")
    assert outcomes(put(store, one, two)) == [NEW, NEW]
    assert outcomes(put(store, one, two)) == [KNOWN, KNOWN]
    assert store.size() == 2


def test_an_entry_that_cannot_be_used_is_reported(store: Store) -> None:
    (made,) = put(store, Entry(record("", ""), "第3行", fault="没有文号也没有标题"))
    assert (made.outcome, made.key, made.notes) == (UNUSABLE, "", ("没有文号也没有标题",))
    assert store.size() == 0


def test_many_in_one_go_meet_each_other(store: Store) -> None:
    many = [entry(f"滨政发〔2024〕{i}号", f"关于{i}的通知", "2024-01-05") for i in range(1, 1201)]
    assert set(outcomes(put(store, *many))) == {NEW}
    assert set(outcomes(put(store, *many))) == {KNOWN}
    assert [each.key for each in store.everything()] == [str(i) for i in range(1, 1201)]


def test_events_are_entered_once(store: Store) -> None:
    end = repealed("2025-01-01", word="已废止", source="清单第3行")
    ended = FIRST._replace(events=(end,))
    put(store, ended, ended)
    put(store, ended._replace(events=(end._replace(source="另一清单", word=""),)))
    (found,) = store.events("1")
    assert found == end._replace(recorded_on=TODAY.isoformat())
    assert store.standing("1", date(2025, 1, 1)).status == "repealed"
    assert store.standing("1", date(2024, 12, 31)).status == "in_force"


def test_an_end_without_day_and_ground_adds_nothing_to_a_better_one(store: Store) -> None:
    vague = repealed("", ground=Ground(""))
    put(store, FIRST._replace(events=(repealed("2025-01-01"),)))
    put(store, FIRST._replace(events=(vague,)))
    assert len(store.events("1")) == 1


def test_a_withdrawn_event_does_not_come_back_with_the_list(store: Store) -> None:
    wrong = repealed("2025-01-01")
    put(store, FIRST._replace(events=(wrong,)))
    with store.writing(TODAY) as writer:
        assert writer.append("1", [withdrawn(wrong)]) == 1
    put(store, FIRST._replace(events=(wrong,)))
    assert len(store.events("1")) == 2
    assert store.standing("1", date(2026, 1, 1)).status == "in_force"


@pytest.mark.parametrize(
    "statement", ["UPDATE events SET on_day = '2000-01-01'", "DELETE FROM events"]
)
def test_no_event_can_be_changed_or_deleted(store: Store, statement: str) -> None:
    put(store, FIRST._replace(events=(repealed("2025-01-01"),)))
    with pytest.raises(DBAPIError, match="事件只能追加"), store._engine.begin() as connection:
        connection.execute(text(statement))
    assert len(store.events("1")) == 1


def test_postgresql_refuses_to_empty_the_events_too(database: str) -> None:
    with open_registry(database, create=True) as made:
        put(made, FIRST._replace(events=(repealed("2025-01-01"),)))
        with pytest.raises(DBAPIError, match="事件只能追加"), made._engine.begin() as connection:
            connection.execute(text("TRUNCATE events"))


def test_relations_find_their_targets_whatever_comes_first(store: Store) -> None:
    said = Relation("repeals", "滨政发〔2020〕8号", "防汛工作办法", source="content")
    put(store, FIRST._replace(relations=(said,)))
    assert store.relations("1")[0].target == ""
    put(store, entry("滨政发〔2020〕8号", "滨海市人民政府防汛工作办法", "2020-02-01"))
    put(store, entry("滨政发〔2020〕8号", "防汛工作办法", "2020-02-01"))
    target = store.relations("1")[0].target
    assert store.record(target).number == "滨政发〔2020〕8号"
    ((source, relation),) = store.relations_to(target)
    assert (source.key, relation.kind) == ("1", "repeals")


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("滨政发〔2020〕8号", "另一办法"),  # the number of a document of another name
        ("滨政发〔2020〕9号", "防汛工作办法"),
        ("", "防汛办法"),
    ],
)
def test_relations_do_not_point_at_what_contradicts_them(
    store: Store, number: str, title: str
) -> None:
    put(store, entry("滨政发〔2020〕8号", "防汛工作办法", "2020-02-01"))
    put(store, FIRST._replace(relations=(Relation("repeals", number, title),)))
    assert store.relations("2")[0].target == ""


def test_a_title_of_several_documents_is_the_target_of_none(store: Store) -> None:
    put(store, entry("", "机构设置通知", "2018-01-01"), entry("", "机构设置通知", "2023-01-01"))
    put(store, FIRST._replace(relations=(Relation("cites", "", "机构设置通知"),)))
    assert store.relations("3")[0].target == ""


def test_relations_read_from_a_text_are_read_anew(store: Store) -> None:
    old = Relation("cites", "滨政发〔2010〕1号", "旧文件", source="content")
    by_hand = Relation("based_on", "滨政发〔2010〕2号", "上位文件", source="manual")
    put(store, FIRST._replace(relations=(old, by_hand)))
    put(store, FIRST._replace(relations=(old._replace(number="滨政发〔2010〕3号"),)))
    kept = {(r.kind, r.number) for r in store.relations("1")}
    assert kept == {("cites", "滨政发〔2010〕3号"), ("based_on", "滨政发〔2010〕2号")}


def test_a_successor_is_named_from_its_day_on(store: Store) -> None:
    put(store, FIRST, entry("滨政规〔2025〕3号", "滨海市人民政府关于一的规定", "2025-06-01"))
    with store.writing(TODAY) as writer:
        assert writer.succeed("1", "滨政规〔2025〕3号", "")
        assert not writer.succeed("1", "滨政规〔2025〕9号", "")
    assert [r.kind for r in store.relations("2")] == [REPLACES]
    put(store, FIRST._replace(events=(repealed("2025-06-01"),)))
    found = store.standing("1", date(2025, 6, 1))
    assert found.successor == "《滨海市人民政府关于一的规定》（滨政规〔2025〕3号）"
    assert store.standing("1", date(2025, 5, 31)).successor == ""


def test_corrections(store: Store) -> None:
    put(store, FIRST, entry("滨政发〔2024〕2号", "滨海市人民政府关于二的通知", "2024-01-06"))
    with store.writing() as writer:
        writer.correct("2", number="滨政发〔2024〕12号", raw_number="滨政发〔2024〕12号")
    assert store.find("滨政发〔2024〕12号")[0].title == "滨海市人民政府关于二的通知"
    with pytest.raises(RegistryError, match="都相同，没有改动"), store.writing() as writer:
        writer.correct("2", number="滨政发〔2024〕1号")
    with pytest.raises(RegistryError, match="没有序号为 9 的文件"), store.writing() as writer:
        writer.correct("9", number="滨政发〔2024〕1号")


def test_a_correction_settles_the_dispute(store: Store) -> None:
    other = entry("滨政发〔2024〕1号", "滨海市人民政府关于二的通知", "2024-03-05")
    put(store, FIRST, other)
    with store.writing() as writer:
        writer.correct("1", number="滨政发〔2024〕11号")
    assert store.disputes() == ()
    assert outcomes(put(store, other)) == [NEW]
