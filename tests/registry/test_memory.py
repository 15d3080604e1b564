"""The registry that is held in memory answers as the protocol says."""

from datetime import date

import pytest

from doclint.registry.memory import MemoryRegistry
from doclint.registry.model import Location, Registry

from .values import RECORD, repealed

OTHER = RECORD._replace(
    key="2", title="临江市人民政府关于加强值班工作的通知", issuers=("临江市人民政府",)
)
TRIAL = RECORD._replace(key="3", number="滨政规〔2023〕6号", title="滨海市城区防汛管理办法（试行）")


@pytest.fixture
def registry() -> Registry:
    return MemoryRegistry(
        [RECORD, OTHER, TRIAL],
        {"1": [repealed("2024-01-01")]},
        {"1": [Location("url", "http://example.org/1")]},
        {"1": "《新通知》"},
    )


def test_found_by_what_is_given(registry: Registry) -> None:
    assert [r.key for r in registry.find(number="滨政发[2019]007号")] == ["1", "2"]
    assert [r.key for r in registry.find(number="滨政发〔2019〕7号", issuer="临江市人民政府")] == [
        "2"
    ]
    assert [r.key for r in registry.find(title="滨海市人民政府关于加强值班工作的通知")] == ["1"]
    assert [r.key for r in registry.find(title="关于加强值班工作的通知", year="2019")] == ["1", "2"]
    assert registry.find(number="滨政发〔2019〕7号", year="2020") == ()
    assert registry.find() == registry.find(issuer="滨海市人民政府") == ()


def test_status_places_and_subject(registry: Registry) -> None:
    found = registry.standing("1", date(2024, 1, 1))
    assert (found.status, found.successor) == ("repealed", "《新通知》")
    assert registry.locations("1") == (Location("url", "http://example.org/1"),)
    assert registry.locations("2") == ()
    title = "关于印发《滨海市城区防汛管理办法》的通知"
    assert [r.key for r in registry.same_subject(title)] == ["3"]
    assert registry.same_subject("") == ()
    with pytest.raises(KeyError):
        registry.standing("9", date(2024, 1, 1))
