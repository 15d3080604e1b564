"""Whole imports: counted, remarked, resumed, and the seed of real documents in time."""

import os
import time
from pathlib import Path

import pytest

from doclint.registry.model import Relation
from doclint.store.entry import CONFLICT, FILLED, KNOWN, NEW, UNUSABLE
from doclint.store.importing import Imported, import_into
from doclint.store.intake import take_in
from doclint.store.intake.model import Intake
from doclint.store.settling import settle
from doclint.store.store import Store

from ..registry.values import repealed
from .values import TODAY, entry, put

_NAMED = os.environ.get("DOCLINT_CORPUS")
CORPUS = Path(_NAMED) if _NAMED else Path(__file__).parents[3] / "shared" / "corpus"
SEED = CORPUS / "lists" / "state_council_registry_seed.csv"

LIST = """发文字号,标题,成文日期,有效性,废止日期,依据名称,依据文号,替代文件
滨政发〔2019〕7号,滨海市人民政府关于一的通知,2019-03-01,废止,2024-05-01,关于废止一批文件的决定,滨政发〔2024〕9号,滨政规〔2024〕2号
滨政规〔2024〕2号,滨海市人民政府关于一的规定,2024-04-01,有效,,,,
滨政发〔2019〕7号,滨海市人民政府关于二的通知,2019-06-01,有效,,,,
,,2019-06-01,,,,,
滨政发〔2018〕3号,滨海市人民政府关于三的通知,2018-06-01,失效,,,,《没有登记的办法》
"""


def imported(store: Store, path: Path, **options: bool) -> Imported:
    def no_engine():
        raise AssertionError

    return import_into(store, take_in(str(path), no_engine), today=TODAY, **options)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "清单.csv"
    path.write_text(LIST, "utf-8")
    return path


def test_what_became_of_every_row(store: Store, listed: Path) -> None:
    done = imported(store, listed)
    assert dict(done.counts) == {NEW: 3, CONFLICT: 1, UNUSABLE: 1}
    told = {put.origin: put.notes for put in done.told}
    assert list(told) == ["清单.csv第4行", "清单.csv第5行", "清单.csv第6行"]
    assert "没有登记，没有记下替代关系" in told["清单.csv第6行"][0]
    standing = store.standing("1", TODAY)
    assert (standing.status, standing.since) == ("repealed", "2024-05-01")
    assert standing.successor == "《滨海市人民政府关于一的规定》（滨政规〔2024〕2号）"


def test_importing_again_changes_nothing(store: Store, listed: Path) -> None:
    imported(store, listed)
    before = [(r, store.events(r.key), store.relations(r.key)) for r in store.everything()]
    again = imported(store, listed)
    assert again.count(NEW) == again.count(FILLED) == 0
    assert again.count(KNOWN) == 3
    after = [(r, store.events(r.key), store.relations(r.key)) for r in store.everything()]
    assert after == before


def test_an_interrupted_import_goes_on(store: Store) -> None:
    many = [entry(f"滨政发〔2024〕{i}号", f"关于{i}的通知", "2024-01-05") for i in range(1, 1001)]

    def breaks():
        yield from many[:700]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_into(store, Intake(breaks(), None), today=TODAY)
    assert store.size() == 500
    done = import_into(store, Intake(iter(many), 1000), today=TODAY)
    assert (done.count(KNOWN), done.count(NEW)) == (500, 500)


def test_a_document_that_stands_twice_in_a_list_is_remarked(store: Store) -> None:
    one = entry("滨政发〔2024〕1号", "关于一的通知", "2024-01-05")
    done = import_into(store, Intake(iter([one, one]), 2), today=TODAY)
    assert (done.count(NEW), done.count(KNOWN)) == (1, 1)
    assert "另一处已登记了这一件（序号 1）" in done.told[0].notes[0]
    assert import_into(store, Intake(iter([one]), 1), today=TODAY).told == ()


def test_what_fits_several_documents_is_not_guessed(store: Store) -> None:
    put(
        store,
        entry("滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2024-01-05"),
        entry("滨政发〔2024〕1号", "临江市人民政府关于一的通知", "2024-01-05"),
    )
    (done,) = put(store, entry("滨政发〔2024〕1号", "关于一的通知"))
    assert done.outcome == CONFLICT
    assert "分不清是哪一件" in done.notes[0]


def test_progress_is_told(store: Store) -> None:
    many = [entry(f"滨政发〔2024〕{i}号", f"关于{i}的通知") for i in range(1, 702)]
    told: list[int] = []
    import_into(store, Intake(iter(many), 701), today=TODAY, progress=told.append)
    assert told == [500, 701]


def decision(said: Relation, **changes: object):
    title = "滨海市人民政府关于废止防汛工作办法的决定"
    return entry("滨政发〔2024〕9号", title, "2024-04-01", relations=(said,), **changes)


CLAUSE = Relation(
    "repeals", "滨政发〔2020〕8号", "防汛工作办法", effective_on="2024-05-01",
    evidence="《防汛工作办法》（滨政发〔2020〕8号）自2024年5月1日起废止。", end=24, source="content",
    confidence=0.95,
)  # fmt: skip
TARGET = entry("滨政发〔2020〕8号", "防汛工作办法", "2020-02-01")


def test_a_clause_changes_no_status_until_it_is_accepted(store: Store) -> None:
    put(store, TARGET, decision(CLAUSE))
    assert store.standing("1", TODAY).status == "in_force"
    (said,) = settle(store, TODAY)
    assert "《防汛工作办法》（滨政发〔2020〕8号）自 2024-05-01 起已废止" in said
    standing = store.standing("1", TODAY)
    assert (standing.status, standing.since) == ("repealed", "2024-05-01")
    assert standing.ground.number == "滨政发〔2024〕9号"
    assert settle(store, TODAY) == ()


@pytest.mark.parametrize(
    "clause",
    [
        CLAUSE._replace(title="防汛办法"),  # no such document
        CLAUSE._replace(confidence=0.5),
        CLAUSE._replace(number=""),
        CLAUSE._replace(kind="cites"),
        CLAUSE._replace(evidence="下列文件废止或者失效：《防汛工作办法》"),
        CLAUSE._replace(evidence="《防汛工作办法》有关条款不再适用"),
    ],
)
def test_a_clause_that_is_not_plain_is_never_accepted(store: Store, clause: Relation) -> None:
    put(store, TARGET, decision(clause))
    assert settle(store, TODAY) == ()
    assert store.standing("1", TODAY).status == "in_force"


def test_what_has_ended_is_not_ended_again(store: Store) -> None:
    put(store, TARGET._replace(events=(repealed("2021-01-01"),)), decision(CLAUSE))
    assert settle(store, TODAY) == ()


@pytest.mark.skipif(not SEED.is_file(), reason="the collection of real documents is not here")
def test_the_seed_of_real_documents_is_taken_in_within_ten_seconds(store: Store) -> None:
    began = time.monotonic()
    done = imported(store, SEED)
    assert time.monotonic() - began < 10
    assert done.count(NEW) + done.count(KNOWN) == 5781
    assert done.count(UNUSABLE) == done.count(CONFLICT) == 0
    assert imported(store, SEED).count(KNOWN) == 5781
