"""The registry of a case, as its table says."""

from datetime import date

import pytest

from doclint.testing.cases import CaseError, load_cases
from doclint.testing.registry import SAMPLE, registry_of

TABLE = {
    "number": "滨政发[2019]007号",
    "title": "滨海市人民政府关于一的通知",
    "issued_on": "2019-03-01",
    "status": "repealed",
    "since": "2024-01-01",
    "ground": "关于废止一批文件的决定",
    "successor": "《新通知》",
}


def test_a_table_becomes_a_document_with_its_status() -> None:
    registry = registry_of([TABLE])
    (record,) = registry.find(number="滨政发〔2019〕7号")
    assert record.issuers == ("滨海市人民政府",)
    standing = registry.standing(record.key, date(2024, 1, 1))
    assert (standing.status, standing.successor) == ("repealed", "《新通知》")
    assert standing.ground.title == "关于废止一批文件的决定"
    assert registry.standing(record.key, date(2023, 12, 31)).status == "in_force"


def test_the_sample_has_one_in_force_and_one_repealed() -> None:
    registry = registry_of(SAMPLE)
    words = [registry.standing(key, date(2026, 6, 1)).word for key in ("1", "2")]
    assert words == ["有效", "已废止"]


def test_an_unknown_status_is_an_error() -> None:
    with pytest.raises(KeyError):
        registry_of([{**TABLE, "status": "gone"}])


@pytest.mark.parametrize("line", ['titel = "x"', 'title = "x", status = "gone"'])
def test_a_case_that_says_what_means_nothing_is_an_error(line: str) -> None:
    with pytest.raises(CaseError):
        load_cases(f'[[fail]]\nname = "x"\nregistry = [{{ {line} }}]\n', "RR011")
