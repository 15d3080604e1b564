"""``doclint annotate plan``: the worklist it writes, what it says, its exit codes."""

import json
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.publish.worklist import Worklist
from doclint.reports.width import width
from tests.publish.portal import Portal, document


@pytest.fixture
def root(tmp_path: Path) -> Path:
    Portal(pages=30).write(tmp_path / "门户")
    return tmp_path / "门户"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    Portal(pages=30).write_list(tmp_path / "清单.csv", 8)
    return tmp_path / "清单.csv"


def test_all_ready(tmp_path: Path, root: Path, listed: Path, capsys) -> None:
    before = {p: p.read_bytes() for p in root.rglob("*") if p.is_file()}
    target = tmp_path / "工作清单.xlsx"
    code = run(["annotate", "plan", str(listed), "--root", str(root), "-o", str(target), "-j", "1"])
    said = capsys.readouterr().out
    assert code == 0
    assert "待标注" in said and "8 件文件" in said
    assert {item.state for item in Worklist.read(target).items} == {"ready"}
    assert {p: p.read_bytes() for p in root.rglob("*") if p.is_file()} == before


def test_what_is_for_a_person_is_said_within_80_columns(
    tmp_path: Path, root: Path, listed: Path, capsys
) -> None:
    lines = listed.read_text("utf-8-sig").splitlines()
    wrong = lines[1].replace(document(0).title, document(0).title.replace("排水", "供水"))
    listed.write_text("\n".join([lines[0], wrong, *lines[2:]]), "utf-8")
    code = run(["annotate", "plan", str(listed), "--root", str(root), "--format", "text"])
    said = capsys.readouterr().out
    assert code == 1
    assert "文号一致，标题不同" in said.replace("\n     ", "")
    assert "清单.csv第2行" in said.replace("\n     ", "")
    assert all(width(line) <= 80 for line in said.splitlines())


def test_held_alone_needs_no_person(root: Path, listed: Path) -> None:
    arguments = ["annotate", "plan", str(listed), "--root", str(root), "--today", "2020-01-01"]
    assert run([*arguments, "--format", "json"]) == 0


def test_json_on_standard_output(root: Path, listed: Path, capfdbinary) -> None:
    code = run(["annotate", "plan", str(listed), "--root", str(root), "--format", "json"])
    content = json.loads(capfdbinary.readouterr().out)
    assert code == 0
    assert len(content["items"]) >= 8


def test_an_unreadable_file_needs_a_person(root: Path, listed: Path, capsys) -> None:
    (root / "a.html").write_bytes("<html>甲</html>".encode("utf-16"))
    assert run(["annotate", "plan", str(listed), "--root", str(root)]) == 1
    assert "a.html" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{list}"], "--root"),
        (["{list}", "--root", "nowhere"], "不存在"),
        (["nothing.csv", "--root", "{root}"], "nothing.csv"),
        (["{list}", "--root", "{root}", "-o", "a.pdf"], ".xlsx"),
        (["{list}", "--root", "{root}", "-o", "{list}"], "清单.csv"),
        (["{list}", "--root", "{root}", "--today", "明天"], "--today"),
        (["{list}", "--root", "{root}", "--format", "xml"], "xml"),
        (["{list}", "--root", "{root}", "--registry", "nowhere.sqlite"], "nowhere.sqlite"),
    ],
)
def test_what_cannot_be_done_is_2(
    root: Path, listed: Path, arguments: list[str], said: str, capsys, monkeypatch
) -> None:
    monkeypatch.chdir(root)
    filled = [each.format(list=listed, root=root) for each in arguments]
    assert run(["annotate", "plan", *filled]) == 2
    assert said in capsys.readouterr().err


def test_a_worklist_is_refused(tmp_path: Path, root: Path, listed: Path, capsys) -> None:
    target = tmp_path / "w.json"
    run(["annotate", "plan", str(listed), "--root", str(root), "-o", str(target)])
    assert run(["annotate", "plan", str(target), "--root", str(root)]) == 2
    assert "annotate apply" in capsys.readouterr().err


def test_the_expected_count(root: Path, listed: Path) -> None:
    arguments = ["annotate", "plan", str(listed), "--root", str(root), "--format", "json"]
    assert run([*arguments, "--expect", "8"]) == 0
    assert run([*arguments, "--expect", "9"]) == 1
