"""A worklist written and read is the same worklist."""

from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from doclint.publish.decision import read_decision
from doclint.publish.worklist import Worklist, is_worklist
from doclint.publish.worklist.writing import bytes_of
from tests.publish.worklist.values import WORKLISTS

SCHEMA = Path(__file__).parents[3] / "schemas" / "worklist-1.schema.json"
FORMS = (".xlsx", ".csv", ".json")


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(worklist=WORKLISTS)
def test_round_trip_is_identity(form: str, worklist: Worklist) -> None:
    content = bytes_of(worklist, form, f"清单{form}")
    assert Worklist.read(f"清单{form}", content) == worklist


@settings(max_examples=30, deadline=None)
@given(worklist=WORKLISTS)
def test_json_is_as_the_schema_says(worklist: Worklist) -> None:
    content = msgspec.json.decode(bytes_of(worklist, ".json", "清单.json"))
    jsonschema.validate(content, msgspec.json.decode(SCHEMA.read_bytes()))


@pytest.mark.parametrize("form", FORMS)
def test_worklist_is_told_from_a_list(form: str, tmp_path: Path) -> None:
    text = "文件名称,状态\n甲办法,废止\n".encode()
    worklist = Worklist.of(read_decision("清单.csv", text), ())
    worklist.write(tmp_path / f"工作清单{form}")
    assert is_worklist(tmp_path / f"工作清单{form}")
    assert not is_worklist("清单.csv", text)
    assert Worklist.read(tmp_path / f"工作清单{form}") == worklist


def test_the_same_worklist_gives_the_same_bytes() -> None:
    worklist = Worklist.of(read_decision("清单.csv", "文件名称,状态\n甲办法,废止\n".encode()), ())
    for form in (".csv", ".json"):
        assert bytes_of(worklist, form, "a") == bytes_of(worklist, form, "a")
