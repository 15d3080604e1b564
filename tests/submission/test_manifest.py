"""submission.toml: what it may say, what is said of what it may not, its schema."""

import json
from pathlib import Path

import jsonschema
import pytest

from doclint.engine import check
from doclint.settings import SettingsError
from doclint.submission.manifest import Manifest, ManifestError, parse_manifest
from doclint.submission.model import ROLES
from doclint.submission.wire import Files
from doclint.submission.wire import Manifest as WireManifest
from doclint.testing import Draft
from doclint.testing.papers import DRAFT, MATERIAL, PLAN
from doclint.testing.submissions import zipped

from .handing_in import report_of, roles

SCHEMA = Path(__file__).parents[2] / "schemas" / "submission-1.schema.json"
WHOLE = """\
issuer = "滨海市人民政府"
kind = "规范性文件"
attribute = "不予公开"
reason = "过程性信息"
reviewer = "市政府办公室政务公开科"

[files]
draft = "稿.docx"
plan = "./方案.docx"
material = ["图解.png", '问答\\答.docx']
"""


def test_everything_it_may_say() -> None:
    assert parse_manifest(WHOLE.encode()) == Manifest(
        "滨海市人民政府",
        "规范性文件",
        "不予公开",
        "过程性信息",
        "市政府办公室政务公开科",
        (
            ("draft", "稿.docx"),
            ("plan", "方案.docx"),
            ("material", "图解.png"),
            ("material", "问答/答.docx"),
        ),
    )
    assert parse_manifest(b"\xef\xbb\xbf") == Manifest()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('atribute = "主动公开"', "第1行：没有 atribute 这一项，是否指 attribute？"),
        ('[files]\n\nplans = "a.docx"', " 第3行：[files] 没有 plans 这一项，是否指 plan？"),
        ("[files]\nzzz = 1", "可用：draft、plan"),
        ("issuer = 3", "第1行：issuer 的值应为文字"),
        ("[files]\nplan = [1]", "第2行：[files] 的 plan 第1项的值应为文字（加引号），不是整数 1"),
        ('files = "a"', "第1行：files 的值应为表，不是文字 a"),
        ('issuer = "a\n', "第1行第12列不合 TOML 格式：这里有换行"),
        (
            '[files]\ndraft = "../a.docx"',
            "第2行：[files] 的 draft 的路径 ../a.docx 应在报审文件夹之内",
        ),
        ('[files]\ndraft = "/etc/passwd"', "应在报审文件夹之内"),
        ("[files]\ndraft = 'C:\\a.docx'", "应在报审文件夹之内"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ManifestError) as caught:
        parse_manifest(text.encode(), "case/submission.toml")
    assert str(caught.value).startswith("case/submission.toml")
    assert message in str(caught.value)


def test_it_must_be_utf_8() -> None:
    with pytest.raises(ManifestError, match="UTF-8"):
        parse_manifest('issuer = "滨海市"'.encode("gbk"))


def test_a_wrong_file_stops_the_run_in_a_folder_and_in_a_zip(tmp_path: Path) -> None:
    files = {"稿.docx": DRAFT, "submission.toml": b"isuer = 1"}
    for how in ("folder", "zip"):
        with pytest.raises(SettingsError, match="是否指 issuer"):
            report_of(how, files, tmp_path)


@pytest.mark.parametrize("how", ["folder", "zip"])
def test_stated_roles_prevail_over_content(how: str, tmp_path: Path) -> None:
    text = '[files]\ndraft = "b.docx"\nother = "a.docx"\nplan = "子/c.docx"\nmaterial = "x.mp4"'
    files = {
        "a.docx": DRAFT,
        "b.docx": Draft().build(),
        "子/c.docx": MATERIAL,
        "x.mp4": b"video",
        "d.docx": PLAN,
        "submission.toml": text.encode(),
    }
    report = report_of(how, files, tmp_path)
    assert roles(report) == {
        "a.docx": "other",
        "b.docx": "draft",
        "子/c.docx": "plan",
        "x.mp4": "material",
        "d.docx": "plan",
    }
    stated = {m.source: m.reasons for m in report.members}
    assert stated["a.docx"] == ("submission.toml 指定",)


def test_a_stated_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    files = {"稿.docx": DRAFT, "submission.toml": '[files]\nplan = "方案.docx"'.encode()}
    report = report_of("folder", files, tmp_path)
    (fault,) = [f for f in report.findings if f.code.startswith("DOC")]
    assert fault.code == "DOC010"
    assert fault.message.startswith("方案.docx：")
    files["submission.toml"] = '[files]\ndraft = "无.docx"'.encode()
    report = report_of("folder", files, tmp_path)
    assert [f.code for f in report.findings] == ["DOC010"]
    assert report.verdict == "error"


def test_it_states_the_attribute(tmp_path: Path) -> None:
    public = Draft(mark="此件公开发布").build()
    for text, code in (
        ('attribute = "依申请公开"', "DA007"),
        ('attribute = "withheld"', "DA007"),
        ('attribute = "内部"', "DA003"),
    ):
        files = {"稿.docx": public, "submission.toml": text.encode()}
        report = report_of("zip", files, tmp_path)
        findings = [f.code for f in report.findings]
        judged = {*report.checked}
        assert code in findings or code not in judged, text


def test_the_python_interface_takes_folders_and_companions(tmp_path: Path) -> None:
    for name, data in (("稿.docx", DRAFT), ("方案.docx", PLAN)):
        (tmp_path / name).write_bytes(data)
    (by_folder,) = check(tmp_path, plugins=()).documents
    assert roles(by_folder) == {"稿.docx": "draft", "方案.docx": "plan"}
    draft, plan = tmp_path / "稿.docx", tmp_path / "方案.docx"
    (by_name,) = check(draft, companions=[plan], plugins=()).documents
    assert roles(by_name) == {str(draft): "draft", str(plan): "plan"}
    (in_memory,) = check(DRAFT, name="a", companions=[("b", PLAN), MATERIAL], plugins=()).documents
    assert roles(in_memory) == {"a": "draft", "b": "plan", "材料2": "material"}
    (missing,) = check(DRAFT, companions=[tmp_path / "无.docx"], plugins=()).documents
    assert "DOC010" in {f.code for f in missing.findings}
    (archive,) = check(zipped({"a.docx": DRAFT}), companions=[plan], plugins=()).documents
    assert roles(archive) == {"a.docx": "draft", str(plan): "plan"}


def test_the_schema_takes_and_refuses_what_doclint_does() -> None:
    from tomllib import loads

    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    validator.validate(loads(WHOLE))
    assert not validator.is_valid({"atribute": "主动公开"})
    assert not validator.is_valid({"files": {"plans": "a"}})


def test_types_and_values_have_the_same_keys() -> None:
    assert set(Files.__struct_fields__) == set(ROLES)
    assert set(WireManifest.__struct_fields__) == set(Manifest._fields)
