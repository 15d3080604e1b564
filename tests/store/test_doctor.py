"""What the doctor finds, and what he leaves alone."""

import os
from pathlib import Path

import pytest

from doclint.registry.model import Ground, Location, Relation
from doclint.store.doctor import KINDS, Ailment, examine
from doclint.store.entry import Entry
from doclint.store.importing import import_into
from doclint.store.intake import take_in
from doclint.store.store import Store

from ..registry.values import expired, repealed
from .values import TODAY, entry, put

_NAMED = os.environ.get("DOCLINT_CORPUS")
CORPUS = Path(_NAMED) if _NAMED else Path(__file__).parents[3] / "shared" / "corpus"
SEED = CORPUS / "lists" / "state_council_registry_seed.csv"

SOUND = [
    entry(f"滨政发〔2024〕{i}号", f"滨海市人民政府关于第{i}项工作的通知", f"2024-{i % 12 + 1:02}-05", url=f"http://x/{i}")
    for i in range(1, 31)
]  # fmt: skip


def found(store: Store, *entries: Entry) -> list[Ailment]:
    put(store, *entries)
    return list(examine(store, TODAY))


def kinds(store: Store, *entries: Entry) -> list[str]:
    return [each.kind for each in found(store, *entries)]


def test_a_sound_registry_is_left_alone(store: Store) -> None:
    assert kinds(store, *SOUND) == []


@pytest.mark.parametrize(
    ("number", "title", "issued_on"),
    [
        # Signed at the turn of the year.
        ("滨政发〔2023〕99号", "滨海市人民政府关于年末工作的通知", "2024-01-08"),
        ("滨政发〔2025〕1号", "滨海市人民政府关于年初工作的通知", "2024-12-28"),
        # A decision with a number of its own year.
        ("滨政发〔2024〕77号", "滨海市人民政府关于废止一批文件的决定", "2024-03-01"),
        # Another organ's number, and a term of office's order.
        ("滨政办发〔2024〕1号", "滨海市人民政府办公室关于第1项工作的通知", "2024-02-05"),
        ("滨海市人民政府令第3号", "滨海市防汛办法", "2019-02-05"),
        # The same title each year.
        ("滨政发〔2023〕5号", "滨海市人民政府关于第5项工作的通知", "2023-06-05"),
        ("", "滨海市防汛条例", "2019-02-05"),
    ],
)
def test_what_is_usual_is_left_alone(store: Store, number: str, title: str, issued_on: str) -> None:
    assert kinds(store, *SOUND, entry(number, title, issued_on)) == []


@pytest.mark.parametrize(
    "captured",
    [
        # The number of a notice of another year.
        entry("滨政发〔2010〕5号", "滨海市人民政府关于废止部分文件的决定", "2024-02-14"),
        # The title quotes the very number.
        entry("滨政发〔2024〕3号", "滨海市人民政府办公室关于废止滨政发〔2024〕3号文件的通知", "2024-09-01"),
        # A plan that took the number of the notice it cites.
        entry("滨政发〔2024〕3号", "排水设施建设规划"),
        entry("滨政发〔2019〕3号", "2024年第一季度网站抽查情况通报", "2024-04-28"),
        # An order has no 代字.
        entry("滨政发〔2024〕88号", "滨海市人民政府令", "2024-09-01"),
        # The text means another document by this number.
        entry(
            "滨政发〔2020〕8号", "滨海市人民政府办公室关于废止防汛工作办法的通知", "2020-09-01",
            relations=(Relation("repeals", "滨政发〔2020〕8号", "防汛工作办法", evidence="《防汛工作办法》（滨政发〔2020〕8号）废止", end=20),),
        ),
        # The document whose number it took is registered under it.
        entry("滨政发〔2024〕3号", "关于废止《关于第3项工作的通知》的决定"),
    ],
)  # fmt: skip
def test_numbers_that_were_captured(store: Store, captured: Entry) -> None:
    put(store, *SOUND, captured)
    (ailment,) = [each for each in examine(store, TODAY) if each.kind == "captured-number"]
    (record,) = [each for each in store.everything() if each.title == captured.record.title]
    assert ailment.keys[0] == record.key
    assert ailment.sure
    assert f"--key {record.key}" in ailment.remedy


def test_a_decision_that_disputes_the_number_of_what_it_repeals(store: Store) -> None:
    title = "滨海市人民政府关于废止《关于第3项工作的通知》的决定"
    (ailment,) = found(store, *SOUND, entry("滨政发〔2024〕3号", title, "2024-11-01"))
    assert ailment.kind == "captured-number"
    assert title in ailment.reason


def test_a_decision_that_came_first_is_found_too(store: Store) -> None:
    title = "滨海市人民政府关于废止《关于第3项工作的通知》的决定"
    (ailment,) = found(store, entry("滨政发〔2024〕3号", title, "2024-11-01"), *SOUND)
    assert (ailment.kind, ailment.keys[0]) == ("captured-number", "1")
    assert "--key 1" in ailment.remedy


def test_two_titles_with_one_number(store: Store) -> None:
    other = entry("滨政发〔2024〕3号", "滨海市人民政府关于绿化工作的通知", "2024-11-01")
    (ailment,) = found(store, *SOUND, other)
    assert ailment.kind == "disputed-number"
    assert "绿化工作" in ailment.reason


def test_a_slip_of_the_date(store: Store) -> None:
    slip = entry(
        "滨政发〔2012〕16号", "滨海市人民政府关于表彰先进集体的决定", "2010-05-06",
        published_on="2012-05-18",
    )  # fmt: skip
    (ailment,) = found(store, *SOUND, slip)
    assert ailment.kind == "year-mismatch"
    assert "多半是成文日期登错了" in ailment.reason


@pytest.mark.parametrize(
    "again",
    [
        entry("", SOUND[0].record.title),  # an undated line of a list
        entry("滨政发〔2024〕1号", SOUND[0].record.title, "2023-02-05"),
        entry(
            "滨政发〔2024〕99号", "滨海市人民政府关于另一工作的通知", "2024-02-05", url="http://x/1"
        ),
    ],
)
def test_duplicates(store: Store, again: Entry) -> None:
    doubled = [each for each in found(store, *SOUND, again) if each.kind == "duplicate"]
    assert [set(each.keys) for each in doubled] == [{"1", "31"}]
    assert not doubled[0].sure


def test_two_texts_with_the_same_content(store: Store) -> None:
    alike = [
        entry(f"滨政发〔2024〕{i}号", f"滨海市人民政府关于{i}的通知", "2024-02-05", sha256="a" * 64)
        for i in (1, 2)
    ]
    assert kinds(store, *alike) == ["duplicate"]


def test_stated_in_force_after_its_term(store: Store) -> None:
    lapsed = entry(
        "滨政规〔2020〕1号", "滨海市防汛办法", "2020-01-01", expires_on="2024-12-31", stated="有效"
    )
    (ailment,) = found(store, lapsed)
    assert ailment.kind == "status-disagrees"
    assert "有效期到2024-12-31为止" in ailment.reason


def test_stated_repealed_without_any_event(store: Store) -> None:
    (ailment,) = found(
        store, entry("滨政规〔2020〕1号", "滨海市防汛办法", "2020-01-01", stated="已废止")
    )
    assert ailment.kind == "status-disagrees"
    assert "没有相应的事件和依据" in ailment.reason


def test_repealed_and_expired_at_once(store: Store) -> None:
    both = (repealed("2024-01-01"), expired("2025-01-01"))
    doubled = entry("滨政规〔2020〕1号", "滨海市防汛办法", "2020-01-01", events=both)
    assert kinds(store, doubled) == ["status-disagrees"]


def test_an_end_without_ground_and_day(store: Store) -> None:
    vague = entry(
        "滨政规〔2020〕1号",
        "滨海市防汛办法",
        "2020-01-01",
        events=(repealed("", ground=Ground("")),),
    )
    (ailment,) = found(store, vague)
    assert ailment.kind == "groundless-status"
    assert "没有日期和依据" in ailment.reason


CLAUSE = Relation(
    "repeals", "滨政规〔2020〕1号", "滨海市防汛办法", evidence="《滨海市防汛办法》（滨政规〔2020〕1号）同时废止。",
    end=20, source="content", confidence=0.95,
)  # fmt: skip


def test_a_repeal_clause_that_was_not_entered(store: Store) -> None:
    old = entry("滨政规〔2020〕1号", "滨海市防汛办法", "2020-01-01")
    new = entry("滨政规〔2024〕2号", "滨海市防汛规定", "2024-02-01", relations=(CLAUSE,))
    (ailment,) = found(store, old, new)
    assert (ailment.kind, ailment.keys) == ("unentered-repeal", ("1", "2"))
    assert "--key 1 --event repealed --on 2024-02-01 --ground 滨政规〔2024〕2号" in ailment.remedy
    assert kinds(store, old._replace(events=(repealed("2024-02-01"),))) == []


def test_what_is_not_registered_is_told_once_for_each_document(store: Store) -> None:
    clauses = tuple(CLAUSE._replace(number=f"滨政规〔2020〕{i}号") for i in range(1, 9))
    (ailment,) = found(
        store, entry("滨政规〔2024〕2号", "滨海市防汛规定", "2024-02-01", relations=clauses)
    )
    assert ailment.kind == "dangling-relation"
    assert "等 8 件" in ailment.reason


def test_documents_that_replace_each_other(store: Store) -> None:
    def replacing(i: int, other: int) -> Entry:
        said = Relation("replaces", f"滨政规〔2020〕{other}号", f"防汛办法之{other}号文本")
        return entry(
            f"滨政规〔2020〕{i}号", f"防汛办法之{i}号文本", "2020-01-01", relations=(said,)
        )

    circles = [
        each for each in found(store, replacing(1, 2), replacing(2, 3), replacing(3, 1), replacing(4, 1))
        if each.kind == "circular-relation"
    ]  # fmt: skip
    assert [set(each.keys) for each in circles] == [{"1", "2", "3"}]
    assert circles[0].sure


def test_a_long_chain_is_no_circle(store: Store) -> None:
    chain = [
        entry(
            f"滨政规〔2020〕{i}号", f"防汛办法之{i}号文本", "2020-01-01",
            relations=(Relation("replaces", f"滨政规〔2020〕{i + 1}号", f"防汛办法之{i + 1}号文本"),),
        )
        for i in range(1, 1500)
    ]  # fmt: skip
    assert "circular-relation" not in kinds(store, *chain)


def test_files_that_are_gone(store: Store, tmp_path: Path) -> None:
    there, gone = tmp_path / "在.docx", tmp_path / "不在.docx"
    there.write_bytes(b"x")
    for i, path in enumerate((there, gone), 1):
        placed = entry(f"滨政规〔2020〕{i}号", f"防汛办法之{i}号文本", "2020-01-01")
        put(store, placed._replace(locations=(Location("file", str(path)),)))
    (ailment,) = examine(store, TODAY)
    assert (ailment.kind, ailment.keys) == ("lost-place", ("2",))
    assert "不在.docx" in ailment.reason


def test_every_kind_has_a_name_and_all_say_why_and_what_to_do(store: Store) -> None:
    title = "滨海市人民政府关于废止《关于第3项工作的通知》的决定"
    for each in found(store, *SOUND, entry("滨政发〔2024〕3号", title, "2024-11-01")):
        assert each.kind in KINDS
        assert each.reason.endswith("。")
        assert each.remedy


# Numbers of the seed that were read and are not the document's own: (number, title).
CAPTURED = {
    ("国发〔1997〕21号", "国务院关于废止部分行政法规和文件的决定"),
    ("国办发〔2017〕47号", "2018年第一季度全国政府网站抽查情况通报"),
    ("国办发〔2017〕47号", "2017年第四季度全国政府网站抽查情况通报"),
    ("国办发〔2017〕47号", "2017年第三季度全国政府网站抽查情况通报"),
    ("国办发〔2017〕47号", "2017年第二季度全国政府网站抽查情况通报"),
    ("国办发〔2015〕15号", "2016年第三次全国政府网站抽查情况的通报"),
    ("国海管字〔2015〕16号", "中华人民共和国国务院令"),
    ("国办发〔2008〕126号", "轻工业调整和振兴规划"),
    ("国办发〔2008〕126号", "纺织工业调整和振兴规划"),
    ("国发〔2006〕8号", "装备制造业调整和振兴规划"),
    ("国发〔2007〕36号", "钢铁产业调整和振兴规划"),
    ("国发〔2008〕13号", "国务院议事协调机构设置"),
}
DOUBTFUL = {
    ("国发〔2000〕18号", "电子信息产业调整和振兴规划"),
    ("国办函〔1986〕31号", "国务院关于解决桂林文华饭店建设问题的通知"),
}


@pytest.mark.skipif(not SEED.is_file(), reason="the collection of real documents is not here")
def test_the_captured_numbers_of_the_seed_and_no_others(store: Store) -> None:
    import_into(store, take_in(str(SEED), lambda: None), today=TODAY)
    ailments = [each for each in examine(store, TODAY) if each.kind == "captured-number"]
    told = {
        sure: {
            (record.number, record.title)
            for each in ailments
            if each.sure is sure and (record := store.record(each.keys[0]))
        }
        for sure in (True, False)
    }
    assert told[True] == CAPTURED
    assert told[False] == DOUBTFUL
