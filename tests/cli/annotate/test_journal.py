"""``revert``, ``verify`` and ``status`` by the journal alone, and while a run is under way."""

import json
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.publish import journal
from doclint.publish.journal import Change
from tests.publish.portal import Portal
from tests.publish.portals import hashes

LOG = "记录/日志.sqlite"


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = Portal(30)
    made.write(tmp_path / "portal")
    made.write_list(tmp_path / "清单.csv", 6)
    (tmp_path / "记录").mkdir()
    return tmp_path / "portal"


def annotate(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["annotate", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def applied(capsys: pytest.CaptureFixture[str], *more: str) -> None:
    code, _, err = annotate(
        capsys, "apply", "清单.csv", "--root", "portal", "--journal", LOG, "--apply", *more
    )
    assert code == 0, err


def test_the_journal_knows_its_root(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = hashes(portal)
    applied(capsys)
    assert annotate(capsys, "verify", "--journal", LOG)[0] == 0
    code, out, _ = annotate(capsys, "status", "--journal", LOG)
    assert code == 0 and "第 1 次　已完成" in out
    assert annotate(capsys, "revert", "--last", "--journal", LOG)[0] == 0
    assert hashes(portal) == before
    assert "第 1 次　已撤回" in annotate(capsys, "status", "--journal", LOG)[1]


@pytest.mark.parametrize("command", [("verify",), ("status",), ("revert", "--last")])
def test_root_and_journal_must_agree(
    command: tuple[str, ...], portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    applied(capsys)
    marked = hashes(portal)
    Path("other").mkdir()
    code, _, err = annotate(capsys, *command, "--root", "other", "--journal", LOG)
    assert code == 2 and "请核对 --root" in err
    assert annotate(capsys, *command)[0] == 2
    code, _, err = annotate(capsys, *command, "--journal", "none.sqlite")
    assert code == 2 and "没有日志" in err
    code, _, err = annotate(capsys, *command, "--journal", "清单.csv")
    assert code == 2 and "不是 doclint 的日志" in err
    assert hashes(portal) == marked


def test_status_while_a_run_is_under_way(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(portal.resolve())
    place = journal.beside(root)
    with journal.opened(place, root, create=True) as record:
        assert record is not None
        record.plan(None, "某人", "某决定", Change("file", "a.html", b"a", "1" * 64, 0o644, "{}"))
        code, out, _ = annotate(capsys, "status", "--root", "portal")
        assert code == 0 and "正在运行" in out
        assert "正在运行" in annotate(capsys, "status", "--journal", place)[1]
    code, out, _ = annotate(capsys, "status", "--root", "portal")
    assert code == 1 and "没有做完" in out


def test_looking_leaves_nothing_behind(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    applied(capsys)
    before = hashes(Path("记录"))
    annotate(capsys, "status", "--journal", LOG)
    assert hashes(Path("记录")) == before


def test_status_json_holds_all_that_is_marked(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What earlier runs marked, and not what was taken back; the same bytes again and again."""
    every = Path("清单.csv").read_text("utf-8-sig").splitlines(keepends=True)
    first, second = every[:4], every[:1] + every[4:]
    Path("清单.csv").write_text("".join(first), "utf-8")
    applied(capsys, "--status-json", "一.json")
    Path("清单.csv").write_text("".join(second), "utf-8")
    applied(capsys, "--status-json", "二.json")
    said = [set(json.loads(Path(n).read_text("utf-8"))["pages"]) for n in ("一.json", "二.json")]
    assert said[0] < said[1]
    applied(capsys, "--status-json", "再.json")
    assert Path("再.json").read_bytes() == Path("二.json").read_bytes()
    assert annotate(capsys, "revert", "1", "--journal", LOG)[0] == 0
    applied(capsys, "--status-json", "三.json")
    assert set(json.loads(Path("三.json").read_text("utf-8"))["pages"]) == said[1] - said[0]


def test_a_raw_list_takes_day_and_count(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As ``plan`` does; 12 documents are expected, there are 6."""
    shown = ("apply", "清单.csv", "--root", "portal")
    code, out, _ = annotate(capsys, *shown, "--today", "2021-09-23")
    assert "未到生效日期" in out and "将标注" not in out
    assert "将标注" in annotate(capsys, *shown, "--today", "2021-09-24")[1]
    code, out, _ = annotate(capsys, *shown, "--expect", "12")
    assert code == 1 and "--expect 写的是12件" in out and "将标注" not in out
    assert annotate(capsys, *shown, "--expect", "6")[0] == 0
    assert annotate(capsys, "plan", "清单.csv", "--root", "portal", "-o", "w.json")[0] == 0
    code, _, err = annotate(capsys, "apply", "w.json", "--root", "portal", "--expect", "6")
    assert code == 2 and "--expect 只用于清单" in err
    assert "比今天晚" in annotate(capsys, *shown, "--today", "2099-01-01")[2]


def test_an_address_without_a_file_is_for_the_hand(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    annotate(capsys, "plan", "清单.csv", "--root", "portal", "-o", "w.json")
    work = json.loads(Path("w.json").read_text("utf-8"))
    url = "https://www.example.gov.cn/gk/1.html"
    line = next(i for i in work["items"] if i["place"]["kind"] == "page")
    line["place"] |= {"kind": "url", "path": url, "sha256": ""}
    Path("w.json").write_text(json.dumps(work), "utf-8")
    code, out, _ = annotate(
        capsys, "apply", "w.json", "--root", "portal", "--hand", "手工.csv", "--quiet"
    )
    assert code == 1 and "要手工标注 1" in out and "--hand" in out.replace("\n", "")
    rows = Path("手工.csv").read_text("utf-8-sig").splitlines()
    assert sum(f",{url}," in row and "【已" in row for row in rows) == 1
