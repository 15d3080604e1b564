"""Settings files and the options about them, in processes of their own."""

import json
import sys
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.engine import Engine
from doclint.settings import Settings
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


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ('ignore = ["SM"]', "设置中不检查（doclint.toml 第1行）"),
        ('stage = "drafting"\nextend-ignore = ["SM002"]', "设置中不检查（doclint.toml 第2行）"),
        ('[per-file."稿.docx"]\nignore = ["SM"]', "设置中不检查（doclint.toml 第2行）"),
        ('select = ["EL"]', "设置中没有选择检查（doclint.toml 第1行）"),
        ('[per-file."甲/*"]\nselect = ["EL"]', "设置中没有选择检查（doclint.toml 第2行）"),
    ],
)
def test_a_rule_that_settings_turn_off_is_in_the_report(
    folders: Path, capsys, settings: str, reason: str
) -> None:
    (folders / "doclint.toml").write_text(settings, "utf-8")
    (document,) = checked(capsys, "甲")
    assert {"code": "SM002", "reason": reason} in document["not_judged"]
    assert "SM002" not in document["checked"]
    (document,) = checked(capsys, "--isolated", "甲")
    assert "SM002" in codes(document)


def test_rules_known_to_the_engine_are_all_accounted_for(folders: Path, capsys) -> None:
    """With a settings file each rule that is not in preview is checked, or said why not."""
    (folders / "doclint.toml").write_text('select = ["DA", "SM"]\nignore = ["DA001", "SP005"]')
    (document,) = checked(capsys, "甲")
    named = [*document["checked"], *(each["code"] for each in document["not_judged"])]
    engine = Engine(Settings(plugins=()))
    rules = {rule.code for rule in engine.rules} | {"SP001", "SP004", "SP005"}
    assert sorted(named) == sorted(rules)


def test_what_the_command_line_leaves_out_is_not_said_of_the_file(folders: Path, capsys) -> None:
    (folders / "doclint.toml").write_text('[severity]\nSM = "info"\nEL = "info"')
    (document,) = checked(capsys, "甲", "--ignore", "SM", "--extend-ignore", "EL")
    reasons = {each["reason"] for each in document["not_judged"]}
    assert not any("设置" in reason for reason in reasons)


def test_severities_that_settings_changed_are_in_the_report(folders: Path, capsys) -> None:
    (folders / "doclint.toml").write_text(DRAFTING + '[severity]\nSM = "info"\nsm004 = "warning"')
    (document,) = checked(capsys, "甲")
    assert document["severities"] == [
        {"code": "SM", "severity": "info"},
        {"code": "SM004", "severity": "warning"},
    ]
    run(["check", "甲"])
    said = capsys.readouterr().out
    assert "设置：doclint.toml（改变了严重程度：SM 按提示、SM004 按警告）" in said
    (document,) = checked(capsys, "--isolated", "甲")
    assert document["severities"] == []


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('plugins = ["thre"]', "第1行：没有安装插件 thre"),
        ('\nplugins = ["./没有.toml"]', "第2行：规则包 没有.toml 不存在"),
        ('required-plugins = [\n"doclint-thre>=3"]', "第2行：缺少必需的插件 doclint-thre>=3"),
        ('required-plugins = [">=3"]', "第1行：required-plugins 里的 '>=3'"),
    ],
)
def test_a_plugin_that_is_not_there_is_said_with_its_line(
    folders: Path, capsys, monkeypatch: pytest.MonkeyPatch, settings: str, said: str
) -> None:
    monkeypatch.delenv("DOCLINT_PLUGINS")
    (folders / "doclint.toml").write_text(settings, "utf-8")
    assert run(["check", "甲"]) == 2
    assert capsys.readouterr().err.startswith(f"doclint：doclint.toml {said}")


def test_a_suppression_of_a_file_that_is_not_there_is_said(folders: Path, capsys) -> None:
    table = '[[suppress]]\ncode = "SM004"\nreason = "只印一份"\nfile = '
    paths = ("甲/稿.docx", "甲/旧稿.docx", "甲/稿.docx/送审稿.docx")
    text = "".join(f'{table}"{path}"\n' for path in paths)
    (folders / "doclint.toml").write_text(text, "utf-8")
    run(["check", "甲"])
    assert capsys.readouterr().err == (
        "doclint：doclint.toml 第5行：忽略 SM004 没有起作用，没有文件 甲/旧稿.docx\n"
    )
    run(["check", "甲", "--no-suppressions"])
    assert capsys.readouterr().err == ""


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
