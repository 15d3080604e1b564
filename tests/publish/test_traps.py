"""Sixty documents and ten traps: against a registry, against a portal; no wrong match."""

import csv
import os
import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from doclint.publish.decision import read_decision
from doclint.publish.model import HELD, READY, Item
from doclint.publish.plan import make_plan
from doclint.registry.memory import MemoryRegistry
from doclint.registry.model import Location, Record
from doclint.registry.number import normal_number
from tests.publish.portal import Portal, is_trap
from tests.publish.portal_pages import interpretation, page
from tests.publish.traps import Paper, Trap, lines_of, traps_of, write

TODAY = date(2030, 7, 1)
SEED = (
    Path(os.environ.get("DOCLINT_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
    / "lists/state_council_registry_seed.csv"
)


def check(items: Sequence[Item], lines: Sequence[Trap]) -> None:
    """Every document is found in its place, and nothing is marked for a trap."""
    marked = {(i.entry.origin, i.place.path, i.state) for i in items if i.state in (READY, HELD)}
    expected = {
        (f"list.csv第{row}行", line.place, HELD if line.held else READY)
        for row, line in enumerate(lines, 2)
        if line.place
    }
    assert marked == expected


def drawn(path: Path, papers: Sequence[Paper]) -> list[Trap]:
    """A list of sixty documents with ten traps among them, written to a file."""
    lines = [*lines_of(papers[:60]), *traps_of(papers[60:])]
    random.Random(7).shuffle(lines)
    write(path, lines)
    return lines


@pytest.fixture
def invented() -> list[Paper]:
    documents = [d for d in Portal(pages=400).documents() if not is_trap(d.index)]
    chosen = random.Random(3).sample(documents, 70)
    return [Paper(d.number, d.title, d.path) for d in chosen]


def test_invented_documents_in_a_portal(tmp_path: Path, invented: list[Paper]) -> None:
    Portal(pages=400).write(tmp_path / "portal")
    lines = drawn(tmp_path / "list.csv", invented)
    made = make_plan(read_decision(tmp_path / "list.csv"), tmp_path / "portal", today=TODAY)
    check([i for i in made.items if i.place is None or i.place.kind == "page"], lines)


def test_invented_documents_in_a_registry(tmp_path: Path, invented: list[Paper]) -> None:
    everything = Portal(pages=400).documents()
    records = [
        Record(str(d.index), d.number, d.number, d.title, (d.issuer,), d.issued_on)
        for d in everything
    ]
    places = {str(d.index): [Location("url", d.path)] for d in Portal(pages=400).documents()}
    lines = drawn(tmp_path / "list.csv", invented)
    registry = MemoryRegistry(records, locations=places)
    decision = read_decision(tmp_path / "list.csv")
    check(make_plan(decision, None, registry, TODAY).items, lines)


needs_seed = pytest.mark.skipif(
    not SEED.is_file(), reason="the corpus is not here: set DOCLINT_CORPUS"
)


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with SEED.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def seeded(rows: list[dict[str, str]], draw: int) -> list[Paper]:
    """Seventy numbered rows whose number and title are theirs alone."""
    numbers, titles = [r["文号"] for r in rows], [r["标题"] for r in rows]
    papers = [
        Paper(normal_number(r["文号"]), "".join(r["标题"].split()), r["URL"])
        for r in rows
        if "〔" in r["文号"] and numbers.count(r["文号"]) == titles.count(r["标题"]) == 1
    ]
    return random.Random(draw).sample(papers, 70)


@needs_seed
@pytest.mark.parametrize("draw", range(2))
def test_real_titles_against_the_registry(
    tmp_path: Path, rows: list[dict[str, str]], draw: int
) -> None:
    from doclint.store import open_registry
    from doclint.store.importing import import_into
    from doclint.store.intake import take_in

    lines = drawn(tmp_path / "list.csv", seeded(rows, draw))
    with open_registry(tmp_path / "r.sqlite", create=True) as store:
        import_into(store, take_in(str(SEED), lambda: None), today=TODAY)
        made = make_plan(read_decision(tmp_path / "list.csv"), None, store, TODAY)
    check(made.items, lines)


@needs_seed
@pytest.mark.parametrize("draw", [2])
def test_real_titles_against_a_portal(
    tmp_path: Path, rows: list[dict[str, str]], draw: int
) -> None:
    """Pages of these and of other rows, with their interpretations."""
    papers = seeded(rows, draw)
    forms = Portal(pages=320).documents()
    others = [Paper(normal_number(r["文号"]), "".join(r["标题"].split()), "") for r in rows[:250]]
    places = []
    for form, paper in zip(forms, [*papers, *others], strict=False):
        issuer = "国务院办公厅" if paper.title.startswith("国务院办公厅") else "国务院"
        made = form._replace(
            number=paper.number,
            title=paper.title,
            issuer=issuer,
            issued_on="2000-01-01",
            attachment="",
        )
        made = made._replace(encoding="utf-8" if made.encoding == "gbk" else made.encoding)
        if paper.place or paper.title not in {p.title for p in papers}:
            file = tmp_path / "portal" / form.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(page(made))
            file.with_name(f"{file.stem}_jd.html").write_bytes(interpretation(made))
            places.append(form.path)
    found = [p._replace(place=place) for p, place in zip(papers, places, strict=False)]
    lines = drawn(tmp_path / "list.csv", found)
    decision = read_decision(tmp_path / "list.csv")
    check(make_plan(decision, tmp_path / "portal", today=TODAY).items, lines)
