"""Settings files and the options about them, in processes of their own."""

import json
import sys
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.testing import Draft

FAULTY = Draft().with_(secrecy="机密", mark="").build()  # SM002 and SM004, warnings in drafting
DRAFTING = 'stage = "drafting"\nselect = ["SM002", "SM004"]\n'


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two folders with a document each, under one settings file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCLINT_PLUGINS", "")
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "稿.docx").write_bytes(FAULTY)
    (tmp_path / "doclint.toml").write_text(DRAFTING, encoding="utf-8")
    return tmp_path


def checked(capsys, *arguments: str) -> list[dict]:
    """The documents of a JSON report."""
    run(["check", "--format", "json", *arguments])
    return json.loads(capsys.readouterr().out)["documents"]


def codes(document: dict) -> list[str]:
    return [finding["code"] for finding in document["findings"]]


def test_the_nearest_file_wins_for_each_path_of_one_call(folders: Path, capsys) -> None:
    (folders / "乙" / "doclint.toml").write_text('extends = "../doclint.toml"\nignore = ["SM002"]')
    first, other = checked(capsys, "甲", "乙")
    assert (codes(first), codes(other)) == (["SM002", "SM004"], ["SM004"])
    assert first["settings"] == "doclint.toml"
    assert other["settings"] == str(Path("乙", "doclint.toml"))
    (folders / "乙" / "doclint.toml").write_text('stage = "drafting"\nselect = ["SM004"]')
    assert codes(checked(capsys, str(folders / "乙" / "稿.docx"))[0]) == ["SM004"]


def test_a_file_of_one_folder_does_not_reach_another(folders: Path, capsys) -> None:
    (folders / "doclint.toml").rename(folders / "乙" / "doclint.toml")
    first, other = checked(capsys, "甲", "乙")
    assert (first["settings"], first["stage"]) == ("", "issuing")
    assert other["stage"] == "drafting"


def test_a_wrong_file_stops_the_run_before_anything_is_checked(folders: Path, capsys) -> None:
    (folders / "乙" / "doclint.toml").write_text("ignor = []")
    assert run(["check", "甲", "乙"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    place = Path("乙", "doclint.toml")
    assert said.err == f"doclint：{place} 第1行：没有 ignor 这一项，是否指 ignore？\n"


def test_pyproject_is_a_settings_file(folders: Path, capsys) -> None:
    (folders / "甲" / "pyproject.toml").write_text('[tool.doclint]\nselect = ["EL"]\n')
    (folders / "乙" / "pyproject.toml").write_text("# tool.doclint is not here\n")
    first, other = checked(capsys, "甲", "乙")
    assert first["settings"] == str(Path("甲", "pyproject.toml"))
    assert other["settings"] == "doclint.toml"


def test_the_command_line_prevails_and_adds(folders: Path, capsys) -> None:
    assert codes(checked(capsys, "甲", "--select", "SM002")[0]) == ["SM002"]
    assert codes(checked(capsys, "甲", "--ignore", "SM004")[0]) == ["SM002"]
    assert codes(checked(capsys, "甲", "--extend-ignore", "SM004")[0]) == ["SM002"]
    assert "EL001" in checked(capsys, "甲", "--extend-select", "EL")[0]["checked"]
    assert checked(capsys, "甲", "--stage", "issuing")[0]["stage"] == "issuing"
    assert run(["check", "甲", "--fail-on", "warning"]) == 1
    assert run(["check", "甲", "--fail-on", "warning", "--fail-confidence", "high"]) == 1
    capsys.readouterr()
    assert run(["check", "甲", "--fail-confidence", "hihg"]) == 2
    assert "没有把握 hihg，是否指 high？" in capsys.readouterr().err


def test_one_file_for_all_or_none(folders: Path, capsys) -> None:
    (folders / "x.toml").write_text('ignore = ["SM002"]\n' + DRAFTING, encoding="utf-8")
    for document in checked(capsys, "甲", "乙", "--settings", "x.toml"):
        assert (document["settings"], codes(document)) == ("x.toml", ["SM004"])
    for document in checked(capsys, "甲", "乙", "--isolated"):
        assert (document["settings"], document["stage"]) == ("", "issuing")
    assert run(["check", "甲", "--isolated", "--settings", "x.toml"]) == 2
    assert "--settings 与 --isolated 只能写一个" in capsys.readouterr().err
    assert run(["check", "甲", "--settings", "无.toml"]) == 2
    assert "没有设置文件 无.toml" in capsys.readouterr().err


def test_standard_input_is_under_the_current_folder(folders: Path, doclint) -> None:
    done = doclint("check", "-", "--format", "json", stdin=FAULTY)
    (document,) = json.loads(done.stdout)["documents"]
    assert (document["settings"], document["stage"]) == ("doclint.toml", "drafting")


def test_a_submission_is_under_its_own_folder(folders: Path, capsys) -> None:
    (folders / "乙" / "submission.toml").write_text("")
    (folders / "乙" / "doclint.toml").write_text('stage = "published"')
    (document,) = checked(capsys, "乙")
    assert document["settings"] == str(Path("乙", "doclint.toml"))
    assert document["stage"] == "published"


def test_options_for_some_files(folders: Path, capsys) -> None:
    text = DRAFTING + '[per-file."乙/**"]\nignore = ["SM002"]\n'
    (folders / "doclint.toml").write_text(text, encoding="utf-8")
    first, other = checked(capsys, "甲", "乙")
    assert (codes(first), codes(other)) == (["SM002", "SM004"], ["SM004"])


def test_a_baseline_hides_old_faults_and_no_new_ones(folders: Path, capsys) -> None:
    assert run(["check", "甲", "--fail-on", "warning", "--write-baseline", "b.json"]) == 0
    assert "已把 2 处问题写入基线 b.json" in capsys.readouterr().err
    first, other = checked(capsys, "甲", "乙", "--baseline", "b.json")
    assert (codes(first), codes(other)) == ([], ["SM002", "SM004"])
    assert len(first["suppressed"]) == 2
    with_file = f"baseline = 'b.json'\n{DRAFTING}"
    (folders / "doclint.toml").write_text(with_file, encoding="utf-8")
    assert codes(checked(capsys, "甲")[0]) == []
    assert codes(checked(capsys, "甲", "--no-suppressions")[0]) == ["SM002", "SM004"]
    (folders / "b.json").unlink()
    assert run(["check", "甲"]) == 2
    assert run(["check", "甲", "--write-baseline", "b.json"]) == 0
    capsys.readouterr()
    assert codes(checked(capsys, "甲")[0]) == []


def test_a_baseline_is_never_written_over_a_document(folders: Path, capsys) -> None:
    path = folders / "甲" / "稿.docx"
    assert run(["check", str(path), "--write-baseline", str(path)]) == 2
    assert path.read_bytes() == FAULTY


def test_suppressions_and_waivers_of_the_file_are_heeded(folders: Path, capsys) -> None:
    text = """\
[[suppress]]
code = "SM002"
reason = "期限另报"
file = "甲/稿.docx"
text = "机密"
"""
    (folders / "doclint.toml").write_text(DRAFTING + text, encoding="utf-8")
    first, other = checked(capsys, "甲", "乙")
    assert (codes(first), codes(other)) == (["SM004"], ["SM002", "SM004"])
    assert first["suppressed"][0]["suppression"]["reason"] == "期限另报"


def test_plugins_may_be_shut_out(folders: Path, capsys) -> None:
    assert run(["check", "甲", "--plugins", "none"]) == 0
    assert run(["check", "甲", "--plugins", "doclint-nothing"]) == 2
    assert "doclint-nothing" in capsys.readouterr().err


def test_the_list_of_rules_heeds_the_current_folder(folders: Path, capsys) -> None:
    (folders / "doclint.toml").write_text('plugins = ["nothing"]')
    assert run(["rules"]) == 2
    assert "nothing" in capsys.readouterr().err


LIGHT = """
import sys
from doclint.cli import run
code = run(["check", sys.argv[1]])
heavy = {"tomllib", "msgspec", "doclint.toml", "doclint.settings_file.chain", "click", "json"}
print(sorted(heavy & set(sys.modules)))
"""


def test_without_settings_nothing_is_read_or_imported_for_them(
    tmp_path: Path, draft: Path, environment: dict[str, str]
) -> None:
    import subprocess

    (tmp_path / "pyproject.toml").write_text("[project]\n")
    command = [sys.executable, "-c", LIGHT, str(draft)]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=tmp_path)
    assert done.stdout.decode().splitlines()[-1] == "[]", done.stderr.decode()
