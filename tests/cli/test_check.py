"""``doclint check``: exit codes, order of entries, formats, where the report goes."""

import io
import json
from types import SimpleNamespace

import pytest

from doclint.cli import run
from doclint.settings import Settings


def documents(capsys) -> list[dict]:
    """The documents of the JSON report just written."""
    return json.loads(capsys.readouterr().out)["documents"]


@pytest.mark.parametrize("format_", ["text", "json", "csv"])
@pytest.mark.parametrize(
    ("names", "options", "code"),
    [
        (["pass.docx"], [], 0),
        (["warn.docx"], [], 0),
        (["fail.docx"], [], 1),
        (["error-DOC001.docx"], [], 1),
        (["error-DOC901.docx"], [], 2),
        (["pass.docx", "fail.docx"], [], 1),
        (["fail.docx", "error-DOC902.docx", "pass.docx"], [], 2),
        (["fail.docx"], ["--exit-zero"], 0),
        (["error-DOC901.docx"], ["--exit-zero"], 2),
    ],
)
def test_exit_codes_are_the_same_in_every_format(
    engine, names: list[str], options: list[str], code: int, format_: str
) -> None:
    assert run(["check", *names, *options, "--format", format_]) == code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "请写明文件或文件夹…"),
        (["check", "a.docx", "--formt", "json"], "没有选项 --formt，是否指 --format？"),
        (["check", "a.docx", "--format"], "选项 --format 后面缺少值"),
        (["check", "a.docx", "--quiet=yes"], "选项 --quiet 不带值"),
        (["check", "a.docx", "--format", "jsn"], "没有报告格式 jsn"),
        (["check", "a.docx", "--color", "alway"], "没有颜色方式 alway，是否指 always？"),
        (["check", "-", "-"], "标准输入（-）只能写一次"),
        (["chek", "a.docx"], "没有命令 chek，是否指 check？"),
        (["rules", "x"], "多余的参数：x"),
    ],
)
def test_wrong_calls_are_said_in_chinese(
    engine, capsys, arguments: list[str], message: str
) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"doclint：{message}")
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (["--stage", "draft"], "没有阶段 draft，是否指 drafting？"),
        (["--fail-on", "fatal"], "没有严重程度 fatal"),
        (["--profile", "nationl"], "没有机关配置 nationl，是否指 national？"),
        (["--select", "ZZ"], "没有规则 ZZ"),
    ],
)
def test_wrong_settings_are_usage_errors(capsys, option: list[str], message: str) -> None:
    assert run(["check", "a.docx", *option]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err


def test_entries_stand_in_the_order_named(engine, tmp_path, capsys) -> None:
    folder = tmp_path / "ordner"
    folder.mkdir()
    for name in ("b.docx", "a.docx", "~$a.docx"):
        (folder / name).touch()
    names = ["z.docx", str(folder), "missing.docx", "a.docx", "z.docx"]
    assert run(["check", *names, "--format", "json"]) == 0
    assert [document["source"] for document in documents(capsys)] == [
        "z.docx",
        str(folder / "a.docx"),
        str(folder / "b.docx"),
        "missing.docx",
        "a.docx",
        "z.docx",
    ]


def test_options_reach_the_settings(engine) -> None:
    run(
        [
            "check",
            "a.docx",
            "--select",
            "DA,SM001",
            "--select",
            "EL",
            "--ignore",
            "EL003",
            "--stage",
            "issuing",
            "--profile",
            "dalian",
            "--fail-on",
            "warning",
        ]
    )
    assert engine.settings == Settings(
        select=("DA", "SM001", "EL"),
        ignore=("EL003",),
        stage="issuing",
        profile="dalian",
        fail_on="warning",
    )


def test_standard_input_is_a_source_named_dash(engine, monkeypatch, capsys) -> None:
    stream = io.BytesIO(b"PK")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    assert run(["check", "-", "--format", "json"]) == 0
    assert engine.sources == [stream]
    assert documents(capsys)[0]["source"] == "-"


def test_a_folder_without_documents_is_no_pass(engine, tmp_path, capsys) -> None:
    assert run(["check", str(tmp_path), "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["documents"] == []
    assert f"文件夹 {tmp_path} 中没有可检查的文件" in err


@pytest.mark.parametrize("format_", ["text", "json", "csv"])
def test_the_report_goes_to_the_file_named(engine, tmp_path, capsys, format_: str) -> None:
    target = tmp_path / "报告.out"
    run(["check", "warn.docx", "--format", format_])
    shown = capsys.readouterr().out
    assert run(["check", "warn.docx", "--format", format_, "--output", str(target)]) == 0
    assert capsys.readouterr().out == ""
    assert target.read_bytes().decode("utf-8") == shown
    assert [path.name for path in tmp_path.iterdir()] == ["报告.out"]


def test_a_dash_as_output_is_standard_output(engine, capsys) -> None:
    run(["check", "warn.docx"])
    shown = capsys.readouterr().out
    run(["check", "warn.docx", "--output", "-"])
    assert capsys.readouterr().out == shown


def test_messages_do_not_steer_the_terminal(engine, tmp_path, capsys) -> None:
    (tmp_path / "\x1b[31m").mkdir()
    run(["check", str(tmp_path / "\x1b[31m")])
    assert "\x1b" not in capsys.readouterr().err


def test_quiet_shows_only_what_fails(engine, capsys) -> None:
    run(["check", "pass.docx", "fail.docx", "--quiet"])
    shown = capsys.readouterr().out
    assert "pass.docx" not in shown
    assert "fail.docx" in shown


def test_timings_are_shown_when_asked_for(engine, capsys) -> None:
    run(["check", "pass.docx", "--timings"])
    assert "用时：打开 0.500 秒" in capsys.readouterr().out
    run(["check", "pass.docx", "--timings", "--format", "json"])
    assert documents(capsys)[0]["timings"] == {"open": 0.5}


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {}, False),
    ],
)
def test_colour_only_on_a_terminal_or_when_asked_for(
    engine, capsys, monkeypatch, options: list[str], environment: dict[str, str], coloured: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    run(["check", "fail.docx", *options])
    assert ("\x1b[" in capsys.readouterr().out) is coloured


def test_json_is_never_coloured(engine, capsys) -> None:
    run(["check", "fail.docx", "--format", "json", "--color", "always"])
    assert "\x1b" not in capsys.readouterr().out


def test_a_fault_of_our_own_is_2_without_a_traceback(engine, capsys, monkeypatch) -> None:
    def broken(source, name):
        raise RuntimeError("boom")

    monkeypatch.setattr(engine, "check", broken)
    assert run(["check", "a.docx"]) == 2
    err = capsys.readouterr().err
    assert "内部错误（RuntimeError：boom）" in err
    assert "Traceback" not in err
    monkeypatch.setenv("DOCLINT_DEBUG", "1")
    run(["check", "a.docx"])
    assert "Traceback" in capsys.readouterr().err


def test_interruption_is_2(engine, capsys, monkeypatch) -> None:
    def interrupted(source, name):
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "check", interrupted)
    assert run(["check", "a.docx"]) == 2
    assert "已中断" in capsys.readouterr().err
