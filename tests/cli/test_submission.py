"""``doclint check`` on submissions: folders, zips, --with, and what the options say."""

import json
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.testing.papers import DRAFT, FORM, MATERIAL, PLAN
from doclint.testing.submissions import zipped

FILES = {"稿.docx": DRAFT, "方案.docx": PLAN, "解读.docx": MATERIAL, "稿纸.docx": FORM}


@pytest.fixture(autouse=True)
def _no_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCLINT_PLUGINS", "")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return folder


def documents(capsys: pytest.CaptureFixture[str]) -> list[dict]:
    return json.loads(capsys.readouterr().out)["documents"]


def members(document: dict) -> dict[str, str]:
    return {Path(member["source"]).name: member["role"] for member in document["members"]}


ROLES = {"稿.docx": "draft", "方案.docx": "plan", "解读.docx": "material", "稿纸.docx": "form"}


def test_a_folder_is_many_documents_unless_it_is_said_to_be_one(case: Path, capsys) -> None:
    run(["check", str(case), "--format", "json"])
    many = documents(capsys)
    assert [Path(d["source"]).name for d in many] == sorted(FILES)
    assert [d["members"] for d in many] == [[]] * 4
    run(["check", str(case), "--submission", "--format", "json"])
    (one,) = documents(capsys)
    assert one["source"] == str(case)
    assert members(one) == ROLES
    assert set(one["members"][0]) == {"source", "role", "reasons", "sure"}
    (case / "submission.toml").write_text('attribute = "主动公开"', "utf-8")
    run(["check", str(case), "--format", "json"])
    (stated,) = documents(capsys)
    assert members(stated) == ROLES


def test_folders_below_may_be_submissions(case: Path, capsys) -> None:
    (case / "submission.toml").touch()
    (case.parent / "另.docx").write_bytes(DRAFT)
    run(["check", str(case.parent), "--format", "json"])
    sources = [document["source"] for document in documents(capsys)]
    assert sources == [str(case), str(case.parent / "另.docx")]


def test_a_zip_is_one_submission(case: Path, capsys) -> None:
    path = case.parent / "case.zip"
    path.write_bytes(zipped(FILES))
    for options in ([], ["--submission"]):
        run(["check", str(path), "--format", "json", *options])
        (one,) = documents(capsys)
        assert (one["source"], members(one)) == (str(path), ROLES)


def test_companions_named_one_by_one(case: Path, capsys) -> None:
    names = [str(case / name) for name in FILES]
    options = [word for name in names[1:] for word in ("--with", name)]
    run(["check", names[0], *options, "--format", "json"])
    (one,) = documents(capsys)
    assert (one["source"], members(one)) == (names[0], ROLES)
    backwards = [word for name in reversed(names[1:]) for word in ("--with", name)]
    run(["check", names[0], *backwards, "--format", "json"])
    assert documents(capsys) == [one]


def test_text_lists_the_roles_and_explains_them(case: Path, capsys) -> None:
    run(["check", str(case), "--submission"])
    short = capsys.readouterr().out
    assert "报审材料（4 份）" in short
    assert "解读方案：方案.docx" in short
    assert "理由：" not in short
    run(["check", str(case), "--submission", "--explain-roles"])
    assert "理由：发文字号留空" in capsys.readouterr().out


def test_a_gate_may_require_a_submission(case: Path, capsys) -> None:
    draft = str(case / "稿.docx")
    assert run(["check", draft, "--select", "PK003"]) == 0
    assert run(["check", draft, "--select", "PK003", "--require-submission"]) == 1
    assert "未随附报审材料" in capsys.readouterr().out
    options = ["--submission", "--select", "PK003", "--require-submission"]
    assert run(["check", str(case), *options]) == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["case/稿.docx", "--submission"], "--submission 用于文件夹和压缩包"),
        (["case/稿.docx", "case/稿.docx", "--with", "case/方案.docx"], "--with 只能与一份送审稿"),
    ],
)
def test_wrong_calls(case: Path, monkeypatch, capsys, arguments: list[str], message: str) -> None:
    monkeypatch.chdir(case.parent)
    assert run(["check", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_a_wrong_manifest_names_file_and_line(case: Path, capsys) -> None:
    (case / "submission.toml").write_text("\natribute = '主动公开'", "utf-8")
    assert run(["check", str(case)]) == 2
    error = capsys.readouterr().err
    assert str(case / "submission.toml") in error
    assert "第2行：没有 atribute 这一项，是否指 attribute？" in error


def test_the_report_does_not_overwrite_a_companion(case: Path, capsys) -> None:
    draft, plan = str(case / "稿.docx"), str(case / "方案.docx")
    assert run(["check", draft, "--with", plan, "--output", plan]) == 2
    assert "报告会覆盖它" in capsys.readouterr().err
