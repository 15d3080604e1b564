"""A decision and a portal → the worklist: states, counts, what stands there already."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from doclint.page import read_page
from doclint.publish.choosing import mark_of
from doclint.publish.docx import mark_docx
from doclint.publish.html import mark
from doclint.publish.model import Decision, Entry
from doclint.publish.outlook import UNCHANGED
from doclint.publish.plan import make_plan, plan
from doclint.publish.refusal import PublishError
from doclint.registry.memory import MemoryRegistry
from doclint.registry.model import Ground, Location, Record
from doclint.status import PARTLY_REPEALED
from tests.publish.portal import DECISION as OWN
from tests.publish.portal import Document, Portal, document, is_trap
from tests.publish.portal_pages import page

TODAY = date(2024, 1, 1)
GROUND = Ground(OWN[0], OWN[1])
ONE, TWO = document(2), document(5)


def entry_of(each: Document, **changes: object) -> Entry:
    made = Entry(
        each.title, each.number, each.number, each.issuer, "", "repealed", "已废止", OWN[2],
        GROUND, origin=f"清单.csv第{each.index}行",
    )  # fmt: skip
    return made._replace(**changes)


def decided(*entries: Entry, **changes: object) -> Decision:
    made = Decision("清单.csv", OWN[0], OWN[1], "滨海市人民政府", OWN[2], OWN[2], entries)
    return made._replace(**changes)


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    root = tmp_path / "portal"
    Portal(pages=12).write(root)
    return root


def states(decision: Decision, root: Path | None, **options: object) -> list[tuple[str, str]]:
    made = make_plan(decision, root, today=TODAY, **options)
    return [(item.place.path if item.place else "", item.state) for item in made.items]


def test_ready_held_and_absent(portal: Path) -> None:
    later = entry_of(TWO, effective_on="2024-01-02")
    none = entry_of(TWO, number="滨政发〔2001〕99号", title="滨海市人民政府关于防汛工作的通知")
    assert states(decided(entry_of(ONE), later, none), portal) == [
        (ONE.path, "ready"), (TWO.path, "held"), ("", "absent"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lack", [{"effective_on": ""}, {"ground": Ground("")}, {"status": ""}, {"faults": ("重复",)}]
)
def test_a_line_that_lacks_something_is_wrong(portal: Path, lack: dict[str, object]) -> None:
    made = make_plan(decided(entry_of(ONE, **lack)), portal, today=TODAY)
    assert [item.state for item in made.items] == ["error"]
    assert made.items[0].entry.faults


def test_a_count_that_is_not_the_stated_one_holds_all_back(portal: Path) -> None:
    short = decided(entry_of(ONE), entry_of(TWO), stated=489, faults=("写明共489件，读到2件",))
    assert {state for _, state in states(short, portal)} == {"review"}
    assert {state for _, state in states(short, portal, expect=2)} == {"ready"}
    assert {state for _, state in states(short, portal, expect=3)} == {"review"}


def test_a_draft_of_a_decision_is_for_a_person_whatever_is_expected(portal: Path) -> None:
    draft = decided(entry_of(ONE), faults=("标题写明是征求意见稿",))
    assert states(draft, portal, expect=1) == [(ONE.path, "review")]


def test_what_is_marked_already_is_said(portal: Path) -> None:
    entry = entry_of(ONE)
    file = portal / ONE.path
    data = file.read_bytes()
    file.write_bytes(mark(data, read_page(data), mark_of(entry)).data)
    (item,) = make_plan(decided(entry), portal, today=TODAY).items
    assert (item.state, item.note) == ("ready", UNCHANGED)


def test_a_wider_mark_is_not_narrowed(portal: Path) -> None:
    file = portal / ONE.path
    data = file.read_bytes()
    file.write_bytes(mark(data, read_page(data), mark_of(entry_of(ONE))).data)
    part = entry_of(ONE, status=PARTLY_REPEALED, word="部分废止", scope="第三条")
    (item,) = make_plan(decided(part), portal, today=TODAY).items
    assert item.state == "review" and "范围" in item.note
    later = entry_of(ONE, effective_on="2023-01-01")
    (item,) = make_plan(decided(later), portal, today=TODAY).items
    assert item.state == "ready" and "原标注" in item.note
    earlier = entry_of(ONE, effective_on="2020-01-01")
    (item,) = make_plan(decided(earlier), portal, today=TODAY).items
    assert item.state == "review"


def test_a_mark_that_was_tampered_with_is_for_a_person(portal: Path) -> None:
    file = portal / ONE.path
    data = file.read_bytes()
    marked = mark(data, read_page(data), mark_of(entry_of(ONE))).data
    file.write_bytes(
        marked.replace("本文件".encode(ONE.encoding), "此文件".encode(ONE.encoding), 1)
    )
    (item,) = make_plan(decided(entry_of(ONE)), portal, today=TODAY).items
    assert item.state == "review" and "标注有问题" in item.note


def test_lines_that_contradict_each_other_in_one_place(portal: Path) -> None:
    other = entry_of(ONE, status="expired", word="已失效", title="", origin="清单.csv第9行")
    assert {state for _, state in states(decided(entry_of(ONE), other), portal)} == {"review"}


def test_the_same_line_twice_is_one(portal: Path) -> None:
    again = entry_of(ONE, title="", origin="清单.csv第9行")
    made = make_plan(decided(entry_of(ONE), again), portal, today=TODAY)
    assert [item.state for item in made.items] == ["ready"]
    assert "清单.csv第9行" in made.items[0].note


def test_no_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="--root"):
        make_plan(decided(entry_of(ONE)), tmp_path / "nowhere")


def test_what_could_not_be_read_is_told(portal: Path) -> None:
    (portal / "wide.html").write_bytes("<html>甲</html>".encode("utf-16"))
    made = plan(decided(entry_of(ONE)), portal, today=TODAY)
    assert [each.path for each in made.unread] == ["wide.html"]


RECORD = Record("7", ONE.number, ONE.number, ONE.title, (ONE.issuer,), ONE.issued_on)


def known(*records: Record, **locations: Location) -> MemoryRegistry:
    return MemoryRegistry(records, locations={k.strip("k"): [v] for k, v in locations.items()})


def test_a_registry_that_agrees_changes_nothing(portal: Path) -> None:
    assert states(decided(entry_of(ONE)), portal, registry=known(RECORD)) == [(ONE.path, "ready")]


def test_another_title_in_the_registry_is_for_a_person(portal: Path) -> None:
    other = RECORD._replace(title="滨海市发展和改革委员会关于价格管理的通知")
    made = make_plan(decided(entry_of(ONE)), portal, known(other), today=TODAY)
    assert [item.state for item in made.items] == ["review"]
    assert "登记库" in made.items[0].note


def test_the_number_of_another_organ_in_the_registry_is_no_matter(portal: Path) -> None:
    other = RECORD._replace(title="滨河县财政局关于预算的通知", issuers=("滨河县财政局",))
    assert states(decided(entry_of(ONE)), portal, registry=known(other)) == [(ONE.path, "ready")]


def test_title_alone_that_is_registered_twice_is_for_a_person(portal: Path) -> None:
    again = RECORD._replace(key="8", number="滨发改规〔2007〕1号", issued_on="2007-01-01")
    entry = entry_of(ONE, number="")
    assert states(decided(entry), portal, registry=known(RECORD, again)) == [(ONE.path, "review")]


def test_the_registry_tells_the_day_of_a_page_without_a_number(portal: Path) -> None:
    bare = page(ONE._replace(number="无", form="validity_table"))
    (portal / ONE.path).write_bytes(bare)
    assert states(decided(entry_of(ONE)), portal) == [(ONE.path, "review")]
    assert states(decided(entry_of(ONE)), portal, registry=known(RECORD)) == [(ONE.path, "ready")]


def test_the_registry_alone_gives_addresses_and_rows(portal: Path) -> None:
    url = Location("url", "https://www.example.gov.cn/a.html")
    made = make_plan(decided(entry_of(ONE)), None, known(RECORD, k7=url), today=TODAY)
    assert [(i.place.kind, i.place.path, i.state) for i in made.items] == [
        ("url", url.place, "ready")
    ]
    row = Location("row", "wcm:7", "0" * 64)
    found = states(decided(entry_of(ONE)), portal, registry=known(RECORD, k7=row))
    assert found == [(ONE.path, "ready"), ("wcm:7", "ready")]


def test_a_registered_page_that_says_nothing_of_itself(portal: Path) -> None:
    file = portal / "silent.html"
    file.write_bytes("<html><body><p>正文。</p></body></html>".encode())
    total = sha256(file.read_bytes()).hexdigest()
    place = Location("page", str(file), total)
    found = states(decided(entry_of(ONE)), portal, registry=known(RECORD, k7=place))
    assert ("silent.html", "ready") in found
    changed = known(RECORD, k7=place._replace(sha256="0" * 64))
    assert ("silent.html", "review") in states(decided(entry_of(ONE)), portal, registry=changed)


def test_a_registered_page_that_is_of_another_document(portal: Path) -> None:
    place = Location("page", str(portal / TWO.path))
    found = states(decided(entry_of(ONE)), portal, registry=known(RECORD, k7=place))
    assert found == [(ONE.path, "ready"), (TWO.path, "review")]


def test_a_second_plan_finds_all_places_marked(tmp_path: Path) -> None:
    root = tmp_path / "portal"
    Portal(pages=120).write(root)
    chosen = [d for d in Portal(pages=120).documents() if not is_trap(d.index)]
    decision = decided(*map(entry_of, chosen))
    first = make_plan(decision, root, today=TODAY).items
    kinds = set()
    for item in first:
        assert item.place is not None and item.state == "ready"
        file = root / item.place.path
        entry, data = mark_of(item.entry, item.place.number), file.read_bytes()
        kinds.add(item.place.kind)
        if item.place.kind == "docx":
            file.write_bytes(mark_docx(data, entry).data)
        elif item.place.kind == "page":
            file.write_bytes(mark(data, read_page(data), entry).data)
    assert kinds == {"page", "docx", "file"}
    second = make_plan(decision, root, today=TODAY).items
    where = [(item.entry, item.place.kind, item.place.path, item.state) for item in first]
    assert [(i.entry, i.place.kind, i.place.path, i.state) for i in second] == where
    assert all(item.note == UNCHANGED for item in second if item.place.kind != "file")


def test_a_download_waits_for_its_page(tmp_path: Path) -> None:
    root = tmp_path / "portal"
    Portal(pages=60).write(root)
    each = next(d for d in Portal(pages=60).documents() if d.attachment.endswith(".pdf"))
    file = root / each.path
    data = file.read_bytes()
    file.write_bytes(mark(data, read_page(data), mark_of(entry_of(each))).data)
    part = entry_of(each, status=PARTLY_REPEALED, word="部分废止", scope="第三条")
    assert set(states(decided(part), root)) == {(each.path, "review"), (each.attachment, "review")}
