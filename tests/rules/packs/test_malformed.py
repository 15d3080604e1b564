"""A pack with a fault stops the run, with file, line, key and the nearest known name."""

from pathlib import Path
from tomllib import loads
from typing import Any

import pytest

from doclint.cli import run
from doclint.rules.packs import PackError, load_pack

FOLDER = Path(__file__).parent
BASE = (FOLDER / "base.toml").read_text("utf-8")
FAULTS: list[dict[str, Any]] = loads((FOLDER / "malformed.toml").read_text("utf-8"))["pack"]


def faulty(fault: dict[str, Any]) -> str:
    before, found, after = BASE.partition(fault["old"])
    assert found, fault["old"]
    rest = after[after.index("\n") :] if fault.get("cut") else after
    return f"{before}{fault['new']}{rest}"


def said(path: Path) -> str:
    with pytest.raises(PackError) as caught:
        load_pack(path)
    return str(caught.value)


def test_the_base_has_no_fault(tmp_path: Path) -> None:
    pack = load_pack(FOLDER / "base.toml")
    assert [rule.code for rule in pack.rules] == ["XX001", "XX002", "XX003"]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["name"])
def test_fault_is_named_with_its_line(fault: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(faulty(fault), "utf-8")
    message = said(path)
    assert f"rules.toml 第{fault['line']}行" in message
    for words in fault["says"]:
        assert words in message


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["name"])
def test_the_command_stops_with_2(
    fault: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(faulty(fault), "utf-8")
    assert run(["pack", "test", str(path)]) == 2
    assert f"第{fault['line']}行" in capsys.readouterr().err


def test_a_pack_without_a_rule_is_no_pack(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(BASE.partition("[[basis]]")[0], "utf-8")
    assert said(path) == (f"{path}：没有写一条规则（[[rule]]），也没有机关配置（[[profile]]）")


def test_there_are_enough_faults() -> None:
    assert len(FAULTS) >= 30
    assert len({fault["name"] for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "是空的"),
        (b"# only a comment\n", "是空的"),
        (b"\xef\xbb\xbf", "是空的"),
        (BASE.encode("gb18030"), "UTF-8"),
        (BASE.encode("utf-16"), "UTF-8"),
        (b"PK\x03\x04\x14\x00", "不合 TOML"),
        (b"schema = 1\n", "缺少 pack"),
        (b"schema = true\n[pack]\n", "schema"),
        (b"rule = 3\n", "rule"),
    ],
)
def test_what_is_no_pack(data: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_bytes(data)
    message = said(path)
    assert "rules.toml" in message
    assert words in message


def test_a_mark_of_byte_order_and_windows_line_ends_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_bytes(b"\xef\xbb\xbf" + BASE.replace("\n", "\r\n").encode())
    assert len(load_pack(path).rules) == 3


def test_a_folder_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "文件夹" in said(tmp_path)
    assert "不存在" in said(tmp_path / "none.toml")
    assert "打不开" in said(tmp_path / "nul\0.toml")


def test_an_unknown_parent_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(BASE.replace('title = "某县"', 'title = "某县"\ninherits = "natonal"'), "utf-8")
    assert run(["pack", "test", str(path)]) == 2
    error = capsys.readouterr().err
    assert "natonal" in error and "mouxian" in error


def test_check_stops_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A check that lacks an agency's rules must not look like one that found nothing."""
    (tmp_path / "bad.toml").write_text(BASE.replace('kind = "cap"', 'kind = "cup"'), "utf-8")
    settings = tmp_path / "doclint.toml"
    settings.write_text('plugins = ["./bad.toml"]\n', "utf-8")
    draft = Path(__file__).parents[3] / "examples" / "compliant-notice.docx"
    assert run(["check", str(draft), "--settings", str(settings)]) == 2
    error = capsys.readouterr().err
    assert "bad.toml 第59行" in error and "是否指 cap" in error
