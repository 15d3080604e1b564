"""``doclint registry``: from import to doctor, on files, in one process."""

import json
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from doclint.cli import run
from doclint.schemas import schema
from doclint.testing import Draft

LIST = """发文字号,标题,成文日期,公开属性,有效性,废止日期,依据名称,依据文号
滨政发〔2019〕7号,滨海市人民政府关于一的通知,2019-03-01,主动公开,废止,2024-05-01,关于废止一批文件的决定,滨政发〔2024〕9号
滨政发〔2020〕8号,滨海市人民政府关于二的通知,2020-03-01,主动公开,有效,,,
滨政办发〔2020〕8号,滨海市人民政府办公室关于二的通知,2020-03-01,依申请公开,,,,
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder, no registry named, no plugins."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCLINT_REGISTRY", raising=False)
    monkeypatch.setenv("DOCLINT_PLUGINS", "")


@pytest.fixture
def listed() -> str:
    """A list, imported into the usual registry."""
    Path("清单.csv").write_text(LIST, "utf-8")
    assert run(["registry", "import", "清单.csv"]) == 0
    return "清单.csv"


def test_import_makes_the_registry_and_counts(capsys) -> None:
    Path("清单.csv").write_text(LIST, "utf-8")
    assert run(["registry", "import", "清单.csv"]) == 0
    assert Path("doclint-registry.sqlite").exists()
    assert "清单.csv：新登记 3 件" in capsys.readouterr().out
    assert run(["registry", "import", "清单.csv"]) == 0
    assert "已经登记过 3 件" in capsys.readouterr().out


def test_rows_that_were_not_taken_in_are_named_and_fail(listed: str, capsys) -> None:
    Path("二.csv").write_text(
        "文号,标题,成文日期\n滨政发〔2020〕8号,滨海市人民政府关于三的通知,2020-05-01\n,,\n,,2020-01-01\n",
        "utf-8",
    )
    capsys.readouterr()
    assert run(["registry", "import", "二.csv"]) == 1
    out = "".join(capsys.readouterr().out.split())
    assert "二.csv第2行：文号、机关、年份与已登记的《滨海市人民政府关于二的通知》" in out
    assert "二.csv第4行：没有文号也没有标题" in out
    assert run(["registry", "import", "二.csv", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["sources"][0]["counts"]["conflict"] == 1
    assert [e["outcome"] for e in report["sources"][0]["entries"]] == ["conflict", "unusable"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["滨政发〔2019〕7号"], 0, "已废止"),
        (["滨政发[2019]007号", "--as-of", "2024-04-30"], 0, "有效（2024-04-30）"),
        (
            ["滨政发〔2019〕7号", "--as-of", "2024年5月1日"],
            0,
            "依据：《关于废止一批文件的决定》滨政发〔2024〕9号",
        ),
        (["《滨海市人民政府关于二的通知》"], 0, "滨政发〔2020〕8号"),
        (["2"], 0, "滨政发〔2020〕8号"),
        (["滨政发〔1999〕1号"], 1, "登记库里没有"),
        (["滨政发〔2019〕7号", "--as-of", "明天"], 2, "应为日期"),
    ],
)
def test_status(listed: str, capsys, arguments: list[str], code: int, said: str) -> None:
    capsys.readouterr()
    assert run(["registry", "status", *arguments]) == code
    captured = capsys.readouterr()
    assert said in "".join((captured.out + captured.err).split(" "))


def test_status_as_data(listed: str, capsys) -> None:
    capsys.readouterr()
    run(["registry", "status", "滨政发〔2019〕7号", "--as-of", "2024-05-01", "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    (document,) = found["documents"]
    assert (found["schema"], found["as_of"]) == (1, "2024-05-01")
    assert document["standing"]["status"] == "repealed"
    assert document["standing"]["ground"]["number"] == "滨政发〔2024〕9号"


def test_show_as_data(listed: str, capsys) -> None:
    capsys.readouterr()
    assert run(["registry", "show", "滨政发〔2019〕7号", "--format", "json"]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert [each["kind"] for each in document["events"]] == ["repealed"]
    assert document["locations"] == document["relations"] == []
    assert run(["registry", "show", "9", "--format", "json"]) == 1


@pytest.mark.parametrize(
    ("arguments", "numbers"),
    [
        ([], ["滨政发〔2019〕7号", "滨政发〔2020〕8号", "滨政办发〔2020〕8号"]),
        (["--status", "已废止"], ["滨政发〔2019〕7号"]),
        (["--status", "废止", "--as-of", "2024-01-01"], []),
        (["--issuer", "滨海市人民政府"], ["滨政发〔2019〕7号", "滨政发〔2020〕8号"]),
        (["--issuer", "市政府办公室"], ["滨政办发〔2020〕8号"]),
        (["--year", "2020", "--disclosure", "主动公开"], ["滨政发〔2020〕8号"]),
        (["--title", "关于 二"], ["滨政发〔2020〕8号", "滨政办发〔2020〕8号"]),
    ],
)
def test_list(listed: str, capsys, arguments: list[str], numbers: list[str]) -> None:
    capsys.readouterr()
    assert run(["registry", "list", "--format", "json", *arguments]) == 0
    found = json.loads(capsys.readouterr().out)["documents"]
    assert [each["number"] for each in found] == numbers
    assert run(["registry", "list", *arguments]) == 0
    assert f"共 {len(numbers)} 件" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--status", "--disclosure"])
def test_a_word_that_means_nothing_is_said(listed: str, capsys, option: str) -> None:
    assert run(["registry", "list", option, "随便"]) == 2
    assert "随便，可用：" in capsys.readouterr().err


def test_add_correct_and_show(capsys) -> None:
    add = [
        "registry",
        "add",
        "--number",
        "滨政发〔2024〕3号",
        "--title",
        "《滨海市人民政府关于四的通知》",
    ]
    assert run([*add, "--issued-on", "2024年3月1日", "--url", "http://x/4"]) == 0
    assert "序号 1" in capsys.readouterr().out
    assert run([*add, "--issued-on", "2024-03-01", "--disclosure", "主动公开"]) == 0
    assert run(["registry", "add", "--key", "1", "--number", "滨政发〔2024〕13号"]) == 0
    capsys.readouterr()
    assert run(["registry", "show", "滨政发〔2024〕13号"]) == 0
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("2024-03-01", "主动公开", "http://x/4", "有效"))
    assert run(["registry", "show", "滨政发〔2024〕3号"]) == 1
    assert run(["registry", "add", "--key", "1", "--number", "无"]) == 0
    capsys.readouterr()
    run(["registry", "show", "1"])
    assert "文号：" not in capsys.readouterr().out


def test_an_event_is_entered_and_withdrawn(listed: str, capsys) -> None:
    event = ["registry", "add", "--key", "2", "--event", "repealed", "--on", "2025-01-01"]
    assert run(event) == 2
    assert "依据" in capsys.readouterr().err
    assert run([*event, "--ground", "滨政发〔2024〕99号"]) == 0
    assert run(["registry", "list", "--status", "已废止", "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert len(json.loads(out[out.index("{") :])["documents"]) == 2
    assert run([*event, "--ground", "滨政发〔2024〕99号"]) == 0
    assert "已经登记过" in capsys.readouterr().out
    assert run(["registry", "add", "--key", "2", "--withdraw", "1"]) == 0
    assert run(["registry", "add", "--key", "2", "--withdraw", "7"]) == 2
    capsys.readouterr()
    run(["registry", "show", "2"])
    shown = capsys.readouterr().out
    assert "有效" in shown
    assert "作废登错的废止" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add"], "--number 或者 --title"),
        (["add", "--title", "甲", "--disclosure", "内部"], "不知道的公开属性"),
        (["add", "--title", "甲", "--issued-on", "2024-13-01"], "--issued-on 应为日期"),
        (["add", "--number", "甲乙丙"], "不像文号"),
        (["add", "--title", "甲", "--event", "gone", "--on", "2024-01-01"], "没有事件 gone"),
        (["add", "--title", "甲", "--event", "repealed", "--ground", "乙"], "--on"),
        (["add", "--key", "甲"], "--key 应为序号"),
        (["import"], "请写明"),
        (["import", "no.csv"], "no.csv 不存在"),
        (["export", "--format", "xml"], "没有格式 xml"),
        (["status"], "请写明"),
        (["frobnicate"], "没有命令 frobnicate"),
    ],
)
def test_wrong_calls(capsys, arguments: list[str], said: str) -> None:
    assert run(["registry", *arguments]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", ["list", "doctor", "export", "show 1", "status 1"])
def test_without_a_registry_nothing_is_made(capsys, command: str) -> None:
    assert run(["registry", *command.split()]) == 2
    assert "不存在" in capsys.readouterr().err
    assert list(Path.cwd().iterdir()) == []


def test_the_registry_may_be_named(capsys, monkeypatch) -> None:
    Path("清单.csv").write_text(LIST, "utf-8")
    assert run(["registry", "import", "清单.csv", "--registry", "甲.sqlite"]) == 0
    assert Path("甲.sqlite").exists()
    monkeypatch.setenv("DOCLINT_REGISTRY", "甲.sqlite")
    assert run(["registry", "list"]) == 0
    assert not Path("doclint-registry.sqlite").exists()


def test_exports(listed: str, capsys) -> None:
    capsys.readouterr()
    assert run(["registry", "export"]) == 0
    assert capsys.readouterr().out.startswith("\ufeff文号,标题")
    assert run(["registry", "export", "--format", "jsonl", "--output", "r.jsonl"]) == 0
    lines = Path("r.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 3
    for line in lines:
        jsonschema.validate(json.loads(line), json.loads(schema("registry-1")))
    assert run(["registry", "import", "r.jsonl", "--registry", "二.sqlite"]) == 0
    assert (
        run(
            ["registry", "export", "--format", "jsonl", "-o", "r2.jsonl", "--registry", "二.sqlite"]
        )
        == 0
    )
    assert Path("r2.jsonl").read_bytes() == Path("r.jsonl").read_bytes()
    capsys.readouterr()
    assert run(["registry", "export", "--format", "jsonld"]) == 0
    assert len(json.loads(capsys.readouterr().out)["@graph"]) == 3


def test_ledger(listed: str, capsys) -> None:
    assert run(["registry", "ledger", "--output", "台账.xlsx", "--year", "2020"]) == 0
    assert "2 件" in capsys.readouterr().err
    assert load_workbook("台账.xlsx").sheetnames == ["汇总", "明细"]


def test_doctor(listed: str, capsys) -> None:
    assert run(["registry", "doctor"]) == 0
    assert "没有发现问题" in capsys.readouterr().out
    title = "滨海市人民政府关于废止《关于二的通知》的决定"
    Path("二.csv").write_text(
        f"文号,标题,成文日期\n滨政发〔2020〕8号,{title},2023-05-01\n", "utf-8"
    )
    run(["registry", "import", "二.csv"])
    capsys.readouterr()
    assert run(["registry", "doctor"]) == 1
    text = "".join(capsys.readouterr().out.split())
    assert "文号像是从正文引用处抓来的（1处）" in text
    assert "--key4--number" in text
    assert run(["registry", "doctor", "--format", "json"]) == 1
    (ailment,) = json.loads(capsys.readouterr().out)["ailments"]
    assert (ailment["kind"], ailment["keys"][0], ailment["sure"]) == ("captured-number", "4", True)


def test_repeals_of_a_document_are_accepted_on_request(listed: str, capsys) -> None:
    body = (
        "一、落实责任。各单位要落实值班制度。",
        "本通知自2026年5月1日起施行，《滨海市人民政府关于二的通知》（滨政发〔2020〕8号）同时废止。",
    )
    Path("文件").mkdir()
    Path("文件/件.docx").write_bytes(Draft(body=body).build())
    assert run(["registry", "import", "文件"]) == 0
    status = ["registry", "status", "滨政发〔2020〕8号", "--as-of", "2026-05-01"]
    capsys.readouterr()
    run(status)
    assert "有效" in capsys.readouterr().out
    assert run(["registry", "import", "文件", "--accept-repeals"]) == 0
    assert "已按正文登记" in capsys.readouterr().out
    run(status)
    assert "已废止" in capsys.readouterr().out


def test_check_looks_up_what_a_draft_cites(listed: str, capsys) -> None:
    body = ("按照《滨海市人民政府关于一的通知》（滨政发〔2019〕7号）的要求，落实管护责任。",)
    Path("稿.docx").write_bytes(Draft(body=body).build())
    check = ["check", "稿.docx", "--select", "RR003,RR011", "--format", "json"]
    capsys.readouterr()
    assert run(check) == 0
    (report,) = json.loads(capsys.readouterr().out)["documents"]
    assert {"code": "RR003", "reason": "未提供登记库"} in report["not_judged"]
    assert report["findings"] == []
    assert run([*check, "--registry", "doclint-registry.sqlite"]) == 1
    (report,) = json.loads(capsys.readouterr().out)["documents"]
    assert [each["code"] for each in report["findings"]] == ["RR011"]
    assert report["findings"][0]["severity"] == "error"
    assert "RR003" in report["checked"]


def test_check_with_a_registry_that_is_not_there(capsys) -> None:
    Path("稿.docx").write_bytes(Draft().build())
    assert run(["check", "稿.docx", "--registry", "没有.sqlite"]) == 2
    assert "没有.sqlite 不存在" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", ["", "import", "add", "list", "show", "status", "export", "ledger", "doctor"]
)
def test_help_is_chinese_and_eighty_columns_wide(capsys, command: str) -> None:
    from doclint.reports.width import width

    assert run(["registry", *([command] if command else []), "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("用法：doclint registry")
    assert all(width(line) <= 80 for line in lines)
