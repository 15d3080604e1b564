"""Suppressions as a clerk meets them: ``doclint check`` with settings and a baseline."""

import json
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.testing import Comment, Draft

OPEN = "由【待补】牵头负责落实，各单位配合做好汛前检查的有关工作。"
PERSON = "联系人身份证号：210203197503102721，请各单位及时联系。"

SETTINGS = f"""
[[waiver]]
code = "EL008"
document = "{Draft().document_number}"
approver = "市政府办公室 王主任"
reason = "负责人任命后补上"
expires = 2999-12-31
"""


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No plugins; the work is done in a folder of its own."""
    monkeypatch.setenv("DOCLINT_PLUGINS", "")
    monkeypatch.chdir(tmp_path)


def put(name: str, *body: str, comments: tuple[Comment, ...] = ()) -> None:
    first, *rest = Draft().body
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(Draft(body=(first, *body, *rest), comments=comments).build())


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = run(["check", "--plugins", "none", *arguments])
    return code, capsys.readouterr().out


def test_a_baseline_is_written_heeded_and_written_anew(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("稿件/a.docx", OPEN)
    put("稿件/b.docx", PERSON)
    names = ("稿件/a.docx", "稿件/b.docx")
    assert checked(capsys, *names)[0] == 1
    assert run(["check", "--plugins", "none", *names, "--write-baseline", "known.json"]) == 0
    out = capsys.readouterr()
    assert "已把 2 处问题写入基线 known.json" in out.err
    first = Path("known.json").read_bytes()

    code, text = checked(capsys, *names, "--baseline", "known.json")
    assert code == 0
    assert text.count("基线中的旧问题 1 处，不计入结论，不再列出") == 2
    assert "不计入：基线中的旧问题 2 处" in text

    put("稿件/b.docx", PERSON, PERSON)
    code, text = checked(capsys, *names, "--baseline", "known.json", "--fail-on", "warning")
    assert code == 1
    assert "DA016 公开的文件里有个人信息" in text

    put("稿件/a.docx")
    code, text = checked(capsys, *names, "--baseline", "known.json")
    assert "SP004 基线里的旧问题已不存在" in text
    arguments = ["--baseline", "known.json", "--write-baseline", "known.json"]
    assert run(["check", "--plugins", "none", *names, *arguments]) == 0
    known = json.loads(Path("known.json").read_text("utf-8"))["entries"]
    assert [(each["document"], each["code"]) for each in known] == [("稿件/b.docx", "DA016")] * 2
    put("稿件/a.docx", OPEN)
    put("稿件/b.docx", PERSON)
    run(["check", "--plugins", "none", *names, "--write-baseline", "known.json"])
    assert Path("known.json").read_bytes() == first


def test_a_secret_does_not_get_into_a_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.docx").write_bytes(Draft(secrecy="机密").build())
    run(["check", "--plugins", "none", "a.docx", "--write-baseline", "known.json"])
    assert "处没有写入：密级方面的错误只能由批准人以豁免" in capsys.readouterr().err
    assert checked(capsys, "a.docx", "--baseline", "known.json")[0] == 1


def test_a_waiver_stands_in_every_report(capsys: pytest.CaptureFixture[str]) -> None:
    Path("doclint.toml").write_text(SETTINGS, "utf-8")
    note = Comment("身份证", "doclint：忽略 DA016、SM011 本人同意", "李四")
    put("a.docx", OPEN, PERSON, comments=(note,))
    for options in ((), ("--quiet",)):
        code, text = checked(capsys, "a.docx", *options)
        assert code == 0
        shown = text[text.index("已豁免 1 处，已忽略 2 处（不计入结论）") : text.index("汇总")]
        for words in ("EL008", "批准：  市政府办公室 王主任，到 2999年12月31日止", "负责人任命后补上",
                      "doclint.toml 第2行", "批注（正文第7段，李四）", "本人同意"):  # fmt: skip
            assert words in shown
        assert shown.index("EL008") < shown.index("DA016")
    (document,) = json.loads(checked(capsys, "a.docx", "--format", "json")[1])["documents"]
    waived = next(each for each in document["suppressed"] if each["code"] == "EL008")
    assert waived["suppression"] == {
        "kind": "waiver",
        "reason": "负责人任命后补上",
        "origin": "doclint.toml 第2行",
        "approver": "市政府办公室 王主任",
        "expires": "2999-12-31",
    }
    assert document["settings"] == "doclint.toml"


def test_an_expired_waiver_lets_the_fault_count(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("doclint.toml").write_text(SETTINGS.replace("2999-12-31", "2020-06-30"), "utf-8")
    put("a.docx", OPEN)
    code, text = checked(capsys, "a.docx")
    assert code == 1
    assert "SP002 豁免已到期" in text
    assert "已豁免" not in text


def test_a_gate_heeds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("doclint.toml").write_text(SETTINGS, "utf-8")
    put("a.docx", OPEN)
    assert checked(capsys, "a.docx")[0] == 0
    assert checked(capsys, "a.docx", "--no-suppressions")[0] == 1


def test_a_setting_names_a_file_of_a_submission(capsys: pytest.CaptureFixture[str]) -> None:
    """The folder, or the draft in it."""
    put("报审件/送审稿.docx", OPEN)
    for name, expected in (("报审件", 0), ("报审件/送审稿.docx", 0), ("报审件/方案.docx", 1)):
        Path("doclint.toml").write_text(
            f'[[suppress]]\ncode = "EL008"\nreason = "待定"\nfile = "{name}"\ntext = "【待补】"\n',
            "utf-8",
        )
        assert checked(capsys, "报审件", "--submission", "--select", "EL008")[0] == expected
