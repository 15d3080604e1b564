"""The command line as a process: start-up, encodings, pipes, standard input, real documents."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from doclint import __version__
from doclint.__main__ import main
from doclint.testing import from_lines

SCHEMA = Path(__file__).parents[2] / "schemas" / "report-1.schema.json"


def test_version_is_answered_before_anything_is_imported(environment) -> None:
    code = (
        "import sys; sys.argv = ['doclint', '--version']; before = set(sys.modules);"
        "from doclint.__main__ import main; assert main() == 0;"
        "print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout == f"doclint {__version__}\n['doclint', 'doclint.__main__']\n"


def test_version_is_the_same_by_the_long_way(doclint, monkeypatch, capsys) -> None:
    assert doclint("--version").stdout == f"doclint {__version__}\n".encode()
    assert doclint("--version", "--help").stdout == f"doclint {__version__}\n".encode()
    monkeypatch.setattr("sys.argv", ["doclint", "--version"])
    assert main() == 0
    assert capsys.readouterr().out == f"doclint {__version__}\n"


def test_check_imports_nothing_it_does_not_need(draft: Path, environment) -> None:
    """Text output, no plugin: what is heavy or of other commands stays out."""
    code = (
        "import sys; from doclint.cli import run; run(['check', sys.argv[1]]);"
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(draft)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    heavy = {"msgspec", "rich", "docx", "json", "importlib.metadata", "tempfile", "zipfile",
             "logging", "doclint.testing", "doclint.cli.facts", "doclint.reports.wire", "glob",
             "doclint.reports.json", "doclint.cli.help", "doclint.cli.errors", "html",
             "html.parser", "sqlalchemy", "doclint.workdays"}  # fmt: skip
    imported = set(eval(done.stderr))
    assert not heavy & imported
    rooms = ("doclint.page", "doclint.publish", "doclint.registry", "doclint.store")
    assert not [name for name in imported if name.startswith(rooms)]


def test_a_report_of_real_files_keeps_to_the_schema(doclint, draft: Path, faulty: Path) -> None:
    done = doclint("check", draft, faulty, "missing.docx", "--format", "json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    jsonschema.validate(report, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [d["verdict"] for d in report["documents"]] == ["pass", "fail", "error"]
    assert report["documents"][2]["findings"][0]["code"] == "DOC010"
    assert report["tool"]["version"] == __version__
    assert doclint("check", draft, faulty, "missing.docx", "--format", "json").stdout == done.stdout


def test_text_and_json_agree_on_what_is_wrong(doclint, faulty: Path) -> None:
    text = doclint("check", faulty).stdout.decode()
    report = json.loads(doclint("check", faulty, "--format", "json").stdout)
    codes = [finding["code"] for finding in report["documents"][0]["findings"]]
    assert "SM002" in codes
    assert all(f"\n  {code} " in text for code in codes)


def test_standard_input(doclint, faulty: Path) -> None:
    done = doclint("check", "-", "--format", "json", stdin=faulty.read_bytes())
    named = json.loads(doclint("check", faulty, "--format", "json").stdout)["documents"][0]
    (document,) = json.loads(done.stdout)["documents"]
    assert document == named | {"source": "-"}
    assert done.returncode == 1


def test_nothing_on_standard_input_is_an_empty_file(doclint) -> None:
    done = doclint("check", "-", "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["documents"][0]["findings"][0]["code"] == "DOC002"


@pytest.mark.parametrize("encoding", ["ascii", "cp936", "gb18030", "cp1252", "latin-1", "utf-8"])
def test_text_goes_out_in_any_encoding(doclint, faulty: Path, encoding: str) -> None:
    done = doclint("check", faulty, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    text = done.stdout.decode(encoding)
    assert "SM002" in text
    assert (
        "不通过" if encoding in ("cp936", "gb18030", "utf-8") else "\\u4e0d\\u901a\\u8fc7"
    ) in text


@pytest.mark.parametrize("encoding", ["ascii", "cp936", "cp1252"])
def test_json_is_utf8_whatever_the_encoding(doclint, faulty: Path, encoding: str) -> None:
    usual = doclint("check", faulty, "--format", "json").stdout
    assert doclint("check", faulty, "--format", "json", PYTHONIOENCODING=encoding).stdout == usual
    assert "密级" in usual.decode("utf-8")


def test_the_posix_locale_does_no_harm(doclint, faulty: Path) -> None:
    done = doclint(
        "check", faulty, "--profile", "无", LC_ALL="C", PYTHONIOENCODING="", PYTHONUTF8="0"
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_file_name_that_is_no_text(doclint, draft: Path, tmp_path: Path) -> None:
    odd = os.path.join(os.fsencode(tmp_path), b"\xb9\xab\xce\xc4.docx")
    with open(odd, "wb") as file:
        file.write(draft.read_bytes())
    report = json.loads(doclint("check", os.fsdecode(odd), "--format", "json").stdout)
    assert report["documents"][0]["verdict"] == "pass"
    assert os.fsencode(report["documents"][0]["source"]) == odd
    assert doclint("check", os.fsdecode(odd)).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell is needed")
@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_reader_that_goes_away_is_no_traceback(
    draft: Path, tmp_path: Path, environment, format_: str
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number}.docx").write_bytes(draft.read_bytes())
    command = f'"{sys.executable}" -m doclint check "{folder}" --format {format_} | head -c 10'
    done = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, env=environment, timeout=120
    )
    assert len(done.stdout) == 10
    assert done.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device")
def test_a_full_disk_is_2_and_said(draft: Path, environment) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "doclint", "check", str(draft)],
            stdout=full, stderr=subprocess.PIPE, env=environment, timeout=60,
        )  # fmt: skip
    assert done.returncode == 2
    assert "读写出错".encode() in done.stderr
    assert b"Traceback" not in done.stderr


def test_help_is_chinese_and_80_columns(doclint) -> None:
    from doclint.reports.width import width

    for arguments in (["--help"], *([c, "--help"] for c in ("check", "facts", "explain", "rules"))):
        done = doclint(*arguments)
        text = done.stdout.decode()
        assert done.returncode == 0
        assert text.startswith("用法：doclint ")
        assert max(map(width, text.splitlines())) <= 80
        assert not {"Options", "Usage", "Show this"} & set(text.split("\n"))


def test_without_a_command_the_help_and_2(doclint) -> None:
    done = doclint()
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("用法：doclint")


PLUGIN = """
from doclint.markers import hookimpl
from doclint.reports import Reporter

def render(documents, presentation):
    for document in documents:
        yield f"{document.source},{document.verdict}\\n"

@hookimpl
def doclint_reporters():
    return [Reporter("csv", "表格", render)]

@hookimpl
def doclint_commands(cli):
    @cli.command("hello", help="问好")
    def hello():
        print("你好")
        return 0
"""


@pytest.fixture
def plugin(tmp_path: Path):
    """Install a plugin's text beside doclint for one process; the environment it needs."""

    def install(text: str) -> dict[str, str]:
        site = tmp_path / "site"
        metadata = site / "doclint_hello-1.2.dist-info"
        metadata.mkdir(parents=True)
        (site / "doclint_hello.py").write_text(text, encoding="utf-8")
        (metadata / "entry_points.txt").write_text("[doclint]\nhello = doclint_hello\n")
        (metadata / "METADATA").write_text("Name: doclint-hello\nVersion: 1.2\n")
        root = Path(__file__).parents[2]
        return {
            "PYTHONPATH": os.pathsep.join(map(str, (root, site))),
            "DOCLINT_PLUGINS": "doclint-hello",
        }

    return install


def test_a_plugin_adds_commands_and_formats(doclint, plugin, draft: Path) -> None:
    environment = plugin(PLUGIN)
    assert doclint("hello", **environment).stdout.decode().strip() == "你好"
    assert ["hello", "问好"] in [
        line.split() for line in doclint("--help", **environment).stdout.decode().splitlines()
    ]
    assert (
        doclint("hello", "--help", **environment).stdout.decode().startswith("用法：doclint hello")
    )
    done = doclint("check", draft, "--format", "csv", **environment)
    assert done.stdout.decode() == f"{draft},pass\n"


def test_a_plugin_that_fails_to_load_stops_every_run(doclint, plugin, draft: Path) -> None:
    environment = plugin("raise ImportError('kaputt')")
    for arguments in (["check", draft], ["rules"], ["hello"]):
        done = doclint(*arguments, **environment)
        assert (done.returncode, done.stdout) == (2, b"")
        assert "doclint-hello 1.2" in done.stderr.decode()
        assert b"Traceback" not in done.stderr


def test_a_plugin_may_not_take_a_command(doclint, plugin) -> None:
    done = doclint("hello", **plugin(PLUGIN.replace('command("hello"', 'command("check"')))
    assert done.returncode == 2
    assert "命令 check 已存在" in done.stderr.decode()


def test_the_opinion_sheet_goes_into_a_file_or_a_pipe(doclint, faulty, tmp_path) -> None:
    target = tmp_path / "核稿意见单.docx"
    filed = doclint("check", faulty, "--format", "opinion", "--output", target)
    piped = doclint("check", faulty, "--format", "opinion")
    assert (filed.returncode, filed.stdout) == (1, b"")
    assert target.read_bytes().startswith(b"PK")
    assert piped.stdout == target.read_bytes()


def test_files_alone_are_checked_without_click(tmp_path: Path) -> None:
    """The plain call says what the call with options says, and leaves click alone."""
    file = tmp_path / "draft.docx"
    file.write_bytes(
        from_lines(
            ["某市人民政府关于防汛的通知。", "各区人民政府：", "请认真执行。", "某市人民政府"]
        )
    )
    code = "import sys; from doclint.cli import run; c = run(sys.argv[1:]); sys.stderr.write(f'{c} {\"click\" in sys.modules}')"
    plain, full = (
        subprocess.run([sys.executable, "-c", code, "check", str(file), *more], capture_output=True)
        for more in ((), ("--stage", "auto"))
    )
    assert plain.stdout == full.stdout
    assert (plain.stderr, full.stderr) == (b"0 False", b"0 True")
