"""``doclint check portal/ --stage published --registry …`` over a portal with planted faults.

All that was planted is found, each at its page, and nothing else is said of any status.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.engine import Engine
from doclint.page import read_page
from doclint.publish.html import mark
from doclint.publish.model import Mark
from doclint.registry.memory import MemoryRegistry
from doclint.registry.model import WAS_REPEALED, Event, Ground, Record
from doclint.registry.number import normal_number
from doclint.reports.width import width
from doclint.settings import make_settings
from doclint.status import EXPIRED, REPEALED
from doclint.store import open_registry
from doclint.store.entry import Entry
from doclint.store.store import Store

from .portal import DECISION, Document, Portal

PAGES = 240
TODAY = "2026-06-01"
STATUS = "RR014,RR015,MD003,MD005"
GROUND = Ground(DECISION[0], DECISION[1])
REPEALED_MARK = Mark(REPEALED, "已废止", DECISION[2], GROUND)


def _marked(data: bytes, each: Document) -> bytes:
    done = mark(data, read_page(data), REPEALED_MARK._replace(number=each.number, title=each.title))
    assert done.places, done.reason
    return done.data


class Faults:
    """A portal's documents by what was planted in them."""

    def __init__(self, portal: Portal) -> None:
        documents = list(portal.listed(30))
        self.unmarked, self.marked = documents[:6], documents[6:12]
        self.in_force, self.lapsed = documents[12:18], documents[18:24]
        self.misdated = [d for d in documents[24:] if d.form == "bold_table"]

    def codes(self) -> Mapping[str, str]:
        """Path → the code that must be found there."""
        found = {each.path: _unmarked(each) for each in (*self.unmarked, *self.lapsed)}
        found |= {each.path: "RR015" for each in self.in_force}
        return found | {each.path: "MD003" for each in self.misdated}


def _unmarked(each: Document) -> str:
    """A page that says nothing, or one that says 有效."""
    return "RR015" if each.form == "validity_table" else "RR014"


def records(portal: Portal, faults: Faults) -> Iterator[Record]:
    lapsed = {each.index for each in faults.lapsed}
    for each in portal.documents():
        record = Record(
            str(each.index), normal_number(each.number), each.number, each.title,
            (each.issuer,), each.issued_on,
        )  # fmt: skip
        yield record._replace(expires_on="2025-12-31") if each.index in lapsed else record


def _page(each: Document, data: bytes, faults: Faults) -> bytes:
    if each in (*faults.marked, *faults.in_force):
        return _marked(data, each)
    if each in faults.misdated:
        old = f"成文日期：</b></td><td>{each.issued_on}".encode(each.encoding)
        assert old in data
        return data.replace(old, "成文日期：</b></td><td>2001-01-01".encode(each.encoding))
    return data


def files(portal: Portal, faults: Faults) -> Iterator[tuple[str, bytes]]:
    by_path = {each.path: each for each in portal.documents()}
    for path, data in portal.files():
        yield path, _page(by_path[path], data, faults) if path in by_path else data


@pytest.fixture(scope="module")
def portal() -> Portal:
    return Portal(PAGES)


@pytest.fixture(scope="module")
def faults(portal: Portal) -> Faults:
    made = Faults(portal)
    assert made.misdated
    return made


def test_every_planted_fault_is_found_and_nothing_else(portal: Portal, faults: Faults) -> None:
    ended = (Event(WAS_REPEALED, DECISION[2], GROUND),)
    events = {str(each.index): ended for each in (*faults.unmarked, *faults.marked)}
    registry = MemoryRegistry(records(portal, faults), events)
    engine = Engine(make_settings(stage="published", select=STATUS, today=TODAY), registry)
    found: dict[str, list[str]] = {}
    for path, data in files(portal, faults):
        if path.endswith((".html", ".docx")):
            codes = [f.code for f in engine.check(data, name=path).findings if f.code != "DOC101"]
            if codes:
                found[path] = codes
    assert found == {path: [code] for path, code in faults.codes().items()}


def test_status_of_a_lapsed_document_is_kept_apart(portal: Portal, faults: Faults) -> None:
    """废止 of what has lapsed by its term is said to be wrong, but is no error."""
    each = faults.lapsed[0]
    data = dict(portal.files())[each.path]
    engine = Engine(
        make_settings(stage="published", select="RR", today=TODAY),
        MemoryRegistry(records(portal, faults)),
    )
    (finding,) = engine.check(_marked(data, each), name=each.path).findings
    assert (finding.code, finding.severity.word) == ("RR015", "warning")
    assert "不能混用" in finding.message
    assert registry_status(engine, each) == EXPIRED


def registry_status(engine: Engine, each: Document) -> str:
    assert engine.registry is not None
    return engine.registry.standing(str(each.index), date.fromisoformat(TODAY)).status


@pytest.fixture
def written(tmp_path: Path, portal: Portal, faults: Faults) -> Path:
    root = tmp_path / "门户"
    for path, data in files(portal, faults):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    with open_registry(tmp_path / "r.sqlite", create=True) as store:
        _fill(store, portal, faults)
    return tmp_path


def _fill(store: Store, portal: Portal, faults: Faults) -> None:
    ended = {str(each.index) for each in (*faults.unmarked, *faults.marked)}
    events = (Event(WAS_REPEALED, DECISION[2], GROUND),)
    with store.writing() as writer:
        made = writer.put(
            Entry(each, f"第{each.key}条", events=events if each.key in ended else ())
            for each in records(portal, faults)
        )
    assert {each.outcome for each in made} == {"new"}


def _sweep(written: Path, *more: str) -> int:
    return run(
        ["check", str(written / "门户"), "--stage", "published", "--isolated", "--select", STATUS,
         "--registry", str(written / "r.sqlite"), *more]
    )  # fmt: skip


def test_the_command_says_what_was_found(
    written: Path, faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _sweep(written, "--quiet") == 1
    out, err = capsys.readouterr()
    failing = [line for line in out.splitlines() if line.startswith("【")]
    errors = [path for path, code in faults.codes().items() if code != "MD003"]
    assert len(failing) == len(errors)
    assert all(line.startswith("【不通过】") for line in failing)
    assert "错误 RR014" in out and "警告 MD003" in out and "提示 DOC101" in out
    assert all(width(line) <= 80 for line in out.splitlines() if "门户" not in line)
    assert "读不了，没有检查" in err


def test_the_report_for_programs_names_place_and_hash(
    written: Path, faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _sweep(written, "--format", "json") == 1
    documents = json.loads(capsys.readouterr().out)["documents"]
    by_path = {Path(d["source"]).relative_to(written / "门户").as_posix(): d for d in documents}
    each = faults.in_force[0]
    (finding,) = by_path[each.path]["findings"]
    assert finding["location"]["part"] == "html" and finding["location"]["label"]
    assert len(by_path[each.path]["sha256"]) == 64
    assert {d["stage"] for d in documents if d["source"].endswith(".html")} == {"published"}


def test_pages_are_left_out_of_folders_unless_asked_for(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", str(written / "门户"), "--isolated", "--format", "json", "--exit-zero"])
    documents = json.loads(capsys.readouterr().out)["documents"]
    assert documents and not any(d["source"].endswith(".html") for d in documents)
