"""``doclint plugins`` and ``doclint profiles`` in this process, with plugins made for the test."""

import json
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.reports.width import width

from ..conftest import Install
from ..conftest import install as install

PLUGIN = """
    from doclint.markers import hookimpl
    from doclint.profile import Profile
    from doclint.reports import Reporter
    from doclint.rules import *

    @rule("{code}", "example", title="示例", severity=Severity.WARNING, stages=ALL_STAGES, basis=[])
    def example(official, context):
        yield Problem("示例")

    @hookimpl
    def doclint_rules():
        return [example, retired("{code}".replace("1", "2"), "old", title="旧规则", since="0.3",
                                 replaced_by="{code}")]

    @hookimpl
    def doclint_profiles():
        return [Profile("{name}", "{name}市", "national", issuers=("{name}市",))]

    @hookimpl
    def doclint_reporters():
        return [Reporter("{name}", "表格", None)]
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to run in, and nothing that limits plugins."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr("doclint.entrypoints._metadata", _only(tmp_path / "site"))
    monkeypatch.delenv("DOCLINT_PLUGINS", raising=False)
    return folder


def _only(site: Path):
    """Only what the test installs is found."""

    def metadata():
        for path in sorted(site.glob("*.dist-info")):
            yield path.name, str(path)

    return metadata


@pytest.fixture
def two(install: Install) -> None:
    for name, code in (("one", "QA001"), ("two", "QB001")):
        install(
            f"doclint-{name}",
            "1.0",
            PLUGIN.format(code=code, name=name),
            f"{name} = doclint_{name}",
        )


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict]:
    code = run(["plugins", "--format", "json", *arguments])
    found = json.loads(capsys.readouterr().out)
    return code, found | {"plugins": {entry["name"]: entry for entry in found["plugins"]}}


def test_plugins_are_listed_with_what_they_bring(two: None, capsys) -> None:
    code, found = listed(capsys)
    assert (code, found["fault"], list(found["plugins"])) == (
        0, "", ["doclint", "doclint-one", "doclint-two"],
    )  # fmt: skip
    one = found["plugins"]["doclint-one"]
    assert one["rules"] == ["QA001", "QA002"]
    assert (one["profiles"], one["formats"]) == (["one"], ["one"])
    assert one["hooks"] == ["doclint_profiles", "doclint_reporters", "doclint_rules"]
    assert one["origin"].endswith("doclint_one.py")
    assert "DA001" in found["plugins"]["doclint"]["rules"]


def test_the_list_as_text_fits_80_columns(two: None, capsys) -> None:
    assert run(["plugins"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(width, lines)) <= 80
    assert "插件、规则包共 2 个，启用 2 个；钩子版本 1.0" in lines


def test_settings_limit_what_is_loaded(two: None, here: Path, capsys) -> None:
    (here / "doclint.toml").write_text('plugins = ["one"]\n', "utf-8")
    code, found = listed(capsys)
    assert code == 0
    assert found["plugins"]["doclint-one"]["loaded"]
    assert not found["plugins"]["doclint-two"]["loaded"]
    assert "没有它" in found["plugins"]["doclint-two"]["reason"]
    (here / "other.toml").write_text('plugins = ["two"]\n', "utf-8")
    _, found = listed(capsys, "--settings", "other.toml")
    assert found["plugins"]["doclint-two"]["loaded"]


def test_a_broken_plugin_is_listed_with_its_fault(two: None, install: Install, capsys) -> None:
    install("doclint-broken", "2.0", "raise RuntimeError('坏了')")
    code, found = listed(capsys)
    assert code == 2
    broken = found["plugins"]["doclint-broken"]
    assert not broken["loaded"]
    assert "doclint-broken 2.0" in broken["reason"]
    assert "RuntimeError: 坏了" in broken["reason"]
    assert found["plugins"]["doclint-one"]["loaded"]


def test_plugins_that_clash_are_said_at_the_end(two: None, install: Install, capsys) -> None:
    install("doclint-three", "1.0", PLUGIN.format(code="QA003", name="three"))
    code, found = listed(capsys)
    assert code == 2
    assert "前缀 QA" in found["fault"]
    assert run(["plugins"]) == 2
    assert "用现在的设置不能检查文件：" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('plugins = ["thre"]', "没有安装插件 thre"),
        ('required-plugins = ["doclint-one>=3"]', "doclint-one>=3"),
    ],
)
def test_what_settings_ask_for_and_is_not_there(
    two: None, here: Path, capsys, settings: str, said: str
) -> None:
    (here / "doclint.toml").write_text(settings, "utf-8")
    code, found = listed(capsys)
    assert code == 2
    assert said in found["fault"]


def test_packs_are_listed_too(here: Path, capsys) -> None:
    (here / "broken.toml").write_text("schema = ", "utf-8")
    (here / "doclint.toml").write_text('plugins = ["./broken.toml"]', "utf-8")
    code, found = listed(capsys)
    assert code == 2
    (pack,) = (entry for entry in found["plugins"].values() if entry["kind"] == "pack")
    assert not pack["loaded"]
    assert "broken.toml" in pack["reason"]


def test_profiles_are_a_tree_and_pages(two: None, capsys) -> None:
    assert run(["profiles"]) == 0
    shown = capsys.readouterr().out
    assert "\n    one　one市（doclint-one 1.0）\n" in shown
    assert max(map(width, shown.splitlines())) <= 80
    assert run(["profiles", "one", "two市"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("one　one市\n  提供者：    doclint-one 1.0\n")
    assert max(map(width, shown.splitlines())) <= 80


def test_profiles_as_json(two: None, capsys) -> None:
    assert run(["profiles", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["name"] for each in found["profiles"]] == ["national", "one", "two"]
    assert run(["profiles", "two", "--format", "json"]) == 0
    (two_,) = json.loads(capsys.readouterr().out)["profiles"]
    assert two_["provider"] == "doclint-two 1.0"


def test_an_unknown_profile_names_the_nearest(two: None, capsys) -> None:
    assert run(["profiles", "natonal"]) == 2
    assert "没有机关配置 natonal，是否指 national？" in capsys.readouterr().err


def test_a_plugin_that_is_left_out_cannot_stop_the_help(
    install: Install, here: Path, capsys
) -> None:
    install("doclint-broken", "2.0", "raise RuntimeError('坏了')")
    assert run(["--help"]) == 2
    (here / "doclint.toml").write_text("plugins = []\n", "utf-8")
    assert run(["--help"]) == 0
    assert "profiles" in capsys.readouterr().out


def test_retired_rules_are_listed_and_explained(two: None, capsys) -> None:
    assert run(["rules"]) == 0
    assert "QA002         旧规则（已停用，改用 QA001）" in capsys.readouterr().out
    assert run(["explain", "QA002"]) == 0
    assert "规则 QA002（旧规则）已在 0.3 版停用，请改用 QA001" in capsys.readouterr().out
