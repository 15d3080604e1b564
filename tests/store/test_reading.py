"""What the rules may ask: find, standing, locations, same subject."""

from datetime import date

import pytest

from doclint.registry.model import Location, Registry
from doclint.store.standings import listed
from doclint.store.store import Store

from ..registry.values import expired, repealed
from .values import entry, put

OURS = entry("滨政发〔2019〕7号", "滨海市人民政府关于一的通知", "2019-03-01", url="http://x/1")
THEIRS = entry("滨政发〔2019〕7号", "临江市人民政府关于一的通知", "2019-03-01")
TRIAL = entry("滨政规〔2023〕6号", "滨海市人民政府关于印发防汛管理办法（试行）的通知", "2023-04-20")


@pytest.fixture
def registry(store: Store) -> Registry:
    put(store, OURS._replace(events=(repealed("2024-01-01"),)), THEIRS, TRIAL)
    return store


def keys(records) -> list[str]:
    return [each.key for each in records]


def test_found_by_what_is_given(registry: Registry) -> None:
    assert keys(registry.find(number="滨政发[2019]007号")) == ["1", "2"]
    assert keys(registry.find(number="滨政发〔2019〕7号", issuer="临江市人民政府")) == ["2"]
    assert keys(registry.find(title="滨海市人民政府关于一的通知")) == ["1"]
    assert keys(registry.find(title="《关于一的通知》")) == ["1", "2"]
    assert keys(registry.find(number="滨政发〔2019〕7号", title="关于二的通知")) == []
    assert keys(registry.find(number="滨政发〔2019〕7号", year="2019")) == ["1", "2"]
    assert keys(registry.find(number="滨政发〔2019〕7号", year="2020")) == []
    assert keys(registry.find()) == []
    assert keys(registry.find(number="' OR 1=1 --")) == []


def test_standing(registry: Registry) -> None:
    assert registry.standing("1", date(2023, 12, 31)).status == "in_force"
    found = registry.standing("1", date(2024, 1, 1))
    assert (found.status, found.word, found.since) == ("repealed", "已废止", "2024-01-01")
    assert found.ground.number == "滨政发〔2024〕9号"
    for key in ("9", "x", "", "1 OR 1=1"):
        with pytest.raises(KeyError):
            registry.standing(key, date(2024, 1, 1))


def test_locations_and_subject(registry: Registry) -> None:
    assert registry.locations("1") == (Location("url", "http://x/1"),)
    assert registry.locations("2") == registry.locations("x") == ()
    assert keys(registry.same_subject("滨海市人民政府关于印发《防汛管理办法》的通知")) == ["3"]
    assert keys(registry.same_subject("防汛管理暂行办法")) == ["3"]
    assert keys(registry.same_subject("")) == []


def test_all_with_their_status(registry: Store) -> None:
    put(registry, TRIAL._replace(events=(expired("2025-05-01"),)))
    words = [(record.key, standing.word) for record, standing in listed(registry, date(2026, 1, 1))]
    assert words == [("1", "已废止"), ("2", "有效"), ("3", "已失效")]
    for record, standing in listed(registry, date(2026, 1, 1)):
        assert standing == registry.standing(record.key, date(2026, 1, 1))


def test_size_and_order(registry: Store) -> None:
    assert registry.size() == 3
    assert keys(registry.everything()) == ["1", "2", "3"]
