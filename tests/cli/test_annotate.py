"""``doclint annotate``: shown, written, verified, taken back, each with its exit code."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from doclint.cli import run
from doclint.schemas import schema
from tests.publish.portal import Portal
from tests.publish.portals import hashes

SCHEMAS = Path(__file__).parents[2] / "schemas"


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = Portal(60)
    made.write(tmp_path / "portal")
    made.write_list(tmp_path / "清单.csv", 12)
    return tmp_path / "portal"


def annotate(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["annotate", *arguments, "--root", "portal"])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_way_of_the_admin(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = hashes(portal)
    code, out, err = annotate(capsys, "apply", "清单.csv")
    assert code == 0 and "将标注" in out and "以上没有写入" in err
    assert hashes(portal) == before
    assert annotate(capsys, "status")[:2] == (
        0,
        "没有日志 " + f"{portal}.doclint-journal.sqlite：这里还没有标注过\n",
    )
    code, out, err = annotate(capsys, "apply", "清单.csv", "--apply")
    assert code == 0 and "已标注" in out and "revert --last" in err
    marked = hashes(portal)
    assert marked != before
    assert annotate(capsys, "apply", "清单.csv", "--apply")[0] == 0
    assert hashes(portal) == marked
    code, out, _ = annotate(capsys, "status")
    assert code == 0 and "第 1 次　已完成" in out and "第 2 次" not in out
    assert annotate(capsys, "verify")[0] == 0
    code, out, _ = annotate(capsys, "revert", "--last")
    assert code == 0 and "已恢复" in out
    assert hashes(portal) == before
    code, _, err = annotate(capsys, "revert", "--last")
    assert code == 2 and "没有可以撤回的运行" in err


def test_lines_fit_on_the_screen(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from doclint.reports.width import width

    _, out, _ = annotate(capsys, "apply", "清单.csv")
    assert max(map(width, out.splitlines())) <= 80


def test_a_mark_that_is_lost(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(capsys, "apply", "清单.csv", "--apply")
    page = portal / next(Portal(60).listed(12)).path
    page.write_bytes(b"<html><body>anew</body></html>")
    code, out, _ = annotate(capsys, "verify", "--quiet", "--report", "核验.html")
    assert code == 1 and "标注丢失" in out and out.count("\n") <= 4
    assert "标注丢失" in Path("核验.html").read_text("utf-8")
    code, out, _ = annotate(capsys, "revert", "--last")
    assert code == 1 and "没有恢复" in out


def test_what_goes_along(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = (
        "--report",
        "结果.xlsx",
        "--hand",
        "手工.csv",
        "--status-json",
        "status.json",
        "--purge",
        "purge.txt",
    )
    base = ("--base-url", "https://www.example.gov.cn/gk/")
    code, _, _ = annotate(capsys, "apply", "清单.csv", *names, *base)
    assert code == 0
    rows = list(load_workbook("结果.xlsx").active.values)  # type: ignore[union-attr]
    assert rows[0][0] == "结果" and rows[1][0] == "将标注"
    with open("手工.csv", encoding="utf-8-sig", newline="") as file:
        by_hand = list(csv.reader(file))
    assert by_hand[1][1].startswith("https://www.example.gov.cn/gk/zhengce/%E8")
    assert by_hand[1][5].startswith("【已")
    said = json.loads(Path("status.json").read_text("utf-8"))
    jsonschema.validate(said, json.loads(schema("status-1")))
    purged = Path("purge.txt").read_text("utf-8").splitlines()
    assert set(purged) == set(said["pages"]) and by_hand[1][1] in purged


def test_a_worklist_that_a_person_corrected(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert annotate(capsys, "plan", "清单.csv", "-o", "工作清单.csv")[0] == 0
    with open("工作清单.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    header = next(i for i, row in enumerate(rows) if "处理" in row)
    column = rows[header].index("处理")
    rows[header + 1][column] = "不标注"
    with open("工作清单.csv", "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    before = hashes(portal)
    _, out, _ = annotate(capsys, "apply", "工作清单.csv", "--apply")
    assert "人工决定不标注 1" in out
    declined = rows[header + 1][rows[header].index("位置")]
    assert hashes(portal)[declined] == before[declined]


WRONG = {
    "no root": (["apply", "清单.csv", "--root", "nowhere"], "不存在"),
    "no list": (["apply", "none.csv", "--root", "portal"], "找不到文件"),
    "no journal": (["verify", "--root", "portal"], "没有日志"),
    "which run": (["revert", "--root", "portal"], "--last"),
    "two runs": (["revert", "3", "--last", "--root", "portal"], "--last"),
    "name of the report": (
        ["apply", "清单.csv", "--root", "portal", "--report", "x.pdf"],
        "扩展名",
    ),
    "purge without addresses": (
        ["apply", "清单.csv", "--root", "portal", "--purge", "p"],
        "--base-url",
    ),
    "sql without database": (["apply", "清单.csv", "--root", "portal", "--sql", "x"], "--database"),
    "too many": (
        ["apply", "清单.csv", "--root", "portal", "--apply", "--max-changes", "2"],
        "超过上限 2",
    ),
    "log inside": (
        ["apply", "清单.csv", "--root", "portal", "--apply", "--audit", "portal/a"],
        "会被发布",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_done(name: str, portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, said = WRONG[name]
    before = hashes(portal)
    assert run(["annotate", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert hashes(portal) == before


def test_a_conflict_is_exit_code_1(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = portal / next(Portal(60).listed(12)).path
    page.chmod(0o444)
    code, out, _ = annotate(capsys, "apply", "清单.csv", "--apply", "--quiet")
    page.chmod(0o644)
    assert code == 1 and "只读" in out and "已标注" in out


def test_two_at_once(portal: Path, environment: dict[str, str]) -> None:
    """Two processes, started together over and over: one may be refused, nothing is lost."""
    before = hashes(portal)
    command = [
        sys.executable,
        "-m",
        "doclint",
        "annotate",
        "apply",
        "清单.csv",
        "--root",
        "portal",
        "--apply",
    ]
    for _ in range(2):
        both = [
            subprocess.Popen(command, env=environment | {"PYTHONPATH": os.pathsep.join(sys.path)},
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            for _ in range(2)
        ]  # fmt: skip
        said = [process.communicate(timeout=120)[1].decode() for process in both]
        codes = sorted(process.returncode for process in both)
        assert codes[0] == 0 and codes[1] in (0, 2)
        assert codes[1] == 0 or any("另一个 doclint" in text for text in said)
        assert run(["annotate", "verify", "--root", "portal", "--quiet"]) == 0
        assert run(["annotate", "revert", "--last", "--root", "portal"]) == 0
        assert hashes(portal) == before
