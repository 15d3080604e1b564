"""``doclint metadata``: formats, settings, errors and exit codes."""

import json
from pathlib import Path

import pytest
from lxml import etree

from doclint.testing import Draft

TOML = """
[site]
name = "滨海市人民政府"
domain = "www.binhai.example"
id-code = "2100000000"
column-name = "市政府文件"
column-type = "政策文件"
"""


def text(result) -> str:
    return result.stdout.decode("utf-8")


def said(result) -> str:
    return result.stderr.decode("utf-8")


@pytest.mark.parametrize("form", ["text", "meta", "jsonld", "xml", "json"])
def test_every_format_names_the_document(doclint, draft: Path, form: str) -> None:
    result = doclint("metadata", draft, "--format", form)
    assert result.returncode == 0
    assert "滨海市人民政府办公室关于做好2026年城区防汛工作的通知" in "".join(text(result).split())


def test_values_of_the_site_come_from_the_settings(doclint, draft: Path) -> None:
    (draft.parent / "doclint.toml").write_text(TOML, "utf-8")
    result = doclint("metadata", draft, "--format", "meta", "--published", "2026-03-16")
    assert '<meta name="SiteIDCode" content="2100000000">' in text(result)
    assert '<meta name="PubDate" content="2026-03-16">' in text(result)
    assert said(result) == ""


def test_an_option_prevails_over_the_settings(doclint, draft: Path) -> None:
    (draft.parent / "doclint.toml").write_text(TOML, "utf-8")
    result = doclint("metadata", draft, "--format", "meta", "--column-name", "通知公告")
    assert '<meta name="ColumnName" content="通知公告">' in text(result)
    assert '<meta name="SiteName" content="滨海市人民政府">' in text(result)


def test_settings_are_joined_with_those_they_extend(doclint, draft: Path) -> None:
    (draft.parent / "province.toml").write_text(TOML, "utf-8")
    own = 'extends = "province.toml"\n[site]\ncolumn-name = "通知公告"\n'
    (draft.parent / "doclint.toml").write_text(own, "utf-8")
    found = json.loads(text(doclint("metadata", draft, "--format", "json")))["tags"]
    assert (found["SiteIDCode"], found["ColumnName"]) == ("2100000000", "通知公告")


def test_a_wrong_key_of_the_site_is_named(doclint, draft: Path) -> None:
    (draft.parent / "doclint.toml").write_text('[site]\nidcode = "1"\n', "utf-8")
    result = doclint("metadata", draft)
    assert result.returncode == 2
    assert "idcode" in said(result)


def test_tags_that_are_lacking_are_named_once(doclint, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "second.docx").write_bytes(draft.read_bytes())
    result = doclint("metadata", tmp_path, "--format", "meta")
    assert result.returncode == 0
    assert said(result).count("SiteIDCode（2 份）") == 1


@pytest.mark.parametrize("form", ["json", "xml", "jsonld", "meta", "text"])
def test_an_unreadable_input_does_not_stop_the_others(doclint, tmp_path: Path, form: str) -> None:
    (tmp_path / "1.docx").write_bytes(b"")
    (tmp_path / "2.docx").write_bytes(Draft().build())
    result = doclint("metadata", tmp_path, tmp_path / "没有.docx", "--format", form)
    assert result.returncode == 1
    assert "1.docx" in said(result)
    assert "没有.docx" in said(result)
    assert "滨政办发〔2026〕12号" in text(result) or form == "meta"
    if form == "xml":
        assert len(etree.fromstring(result.stdout)) == 1
    if form == "jsonld":
        assert len(json.loads(text(result))["@graph"]) == 1


def test_an_input_that_cannot_be_read_leaves_the_output_alone(doclint, tmp_path: Path) -> None:
    target = tmp_path / "out.xml"
    target.write_text("kept", "utf-8")
    (tmp_path / "1.docx").write_bytes(b"")
    result = doclint("metadata", tmp_path / "1.docx", "--format", "xml", "-o", target)
    assert result.returncode == 1
    assert target.read_text("utf-8") == "kept"


@pytest.mark.parametrize("form", ["meta", "jsonld"])
def test_nothing_for_pages_is_made_of_a_secret(doclint, tmp_path: Path, form: str) -> None:
    path = tmp_path / "secret.docx"
    path.write_bytes(Draft(secrecy="秘密★5年", copy_number="000001", mark="").build())
    result = doclint("metadata", path, "--format", form)
    assert result.returncode == 1
    assert text(result) == ""
    assert "不得在网站发布" in said(result)


def test_json_of_a_secret_is_for_archives_and_says_so(doclint, tmp_path: Path) -> None:
    (tmp_path / "1.docx").write_bytes(Draft(secrecy="机密★", copy_number="000001", mark="").build())
    (tmp_path / "2.docx").write_bytes(Draft().build())
    result = doclint("metadata", tmp_path, "--format", "json")
    secret, public = map(json.loads, text(result).splitlines())
    assert secret["portal"] is None and public["portal"]["title"]
    assert secret["core"]["title"] == public["core"]["title"]
    assert said(result).count("不得在网站发布") == 1 and "1.docx" in said(result)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("portal/zfwj/content_1001.html", 0),
        ("portal/zfwj/index.html", 1),
        ("portal/art/2015/6/18/art_1623_4410.html", 1),
        ("bare-rules.docx", 1),
    ],
)
def test_only_documents_are_legislation(doclint, name: str, code: int) -> None:
    path = Path(__file__).parents[2] / "examples" / name
    result = doclint("metadata", path, "--format", "jsonld")
    assert result.returncode == code
    assert ("未识别为公文" in said(result)) == bool(code)
    assert bool(text(result)) != bool(code)


def test_the_registry_is_asked(doclint, draft: Path, tmp_path: Path) -> None:
    book = tmp_path / "r.sqlite"
    rows = tmp_path / "list.csv"
    rows.write_text(
        "文号,标题,成文日期,状态,状态起始日期,依据名称,依据文号\n"
        "滨政办发〔2026〕12号,滨海市人民政府办公室关于做好2026年城区防汛工作的通知,2026-03-12,已废止,"
        "2026-06-01,关于废止文件的决定,滨政发〔2026〕30号\n",
        "utf-8",
    )
    assert doclint("registry", "import", rows, "--registry", book).returncode == 0
    options = ("--format", "json", "--registry", book)
    after = json.loads(text(doclint("metadata", draft, *options, "--as-of", "2026-06-01")))
    before = json.loads(text(doclint("metadata", draft, *options, "--as-of", "2026-05-31")))
    assert (before["portal"]["validity"], after["portal"]["validity"]) == ("有效", "已废止")
    assert after["legislation"]["gw:status"] == "urn:doclint:gongwen#Repealed"


WRONG = (
    (("--format", "yaml"), "yaml"),
    (("--as-of", "去年"), "--as-of"),
    (("--published", "2026-02-30"), "--published"),
    (("--registry", "没有.sqlite"), "不存在"),
)


@pytest.mark.parametrize(("options", "word"), WRONG)
def test_wrong_options_are_named(doclint, draft: Path, options, word: str) -> None:
    result = doclint("metadata", draft, *options)
    assert result.returncode == 2
    assert word in said(result)


def test_an_empty_folder_is_no_success(doclint, tmp_path: Path) -> None:
    assert doclint("metadata", tmp_path).returncode == 2
