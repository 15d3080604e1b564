"""A new author's walk, as the README of a new plugin has it, from an installed doclint."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import pytest

from doclint.testing import Draft

ROOT = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def _run(site: Path, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """A module of Python that sees what is installed in a folder, and not the sources."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "DOCLINT"))}
    environment |= {
        "PYTHONPATH": str(site),
        "DOCLINT_CACHE": str(site.with_name("cache")),
        "PYTHONUTF8": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def _install(site: Path, project: Path) -> None:
    """``pip install`` without the network: the build tool is that of the tests."""
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--upgrade"]
    done = _run(site, "pip", "install", *options, "--target", str(site), str(project), cwd=project)
    assert done.returncode == 0, done.stderr


def _edit(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def doclint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel of doclint is unpacked."""
    folder, site = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(site)
    return site


@pytest.fixture(scope="module")
def demo(doclint: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """The walk up to the installed plugin: site, the plugin's folder, and a faulty draft."""
    home = tmp_path_factory.mktemp("home")
    made = _run(doclint, "doclint", "plugin", "new", "demo", "--prefix", "DEMO", cwd=home)
    assert made.returncode == 0, made.stderr
    plugin = home / "doclint-demo"
    _edit(
        plugin / "doclint_demo" / "rules.toml",
        ('status = "preview"            # 试行：写明代码才检查。改好以后删去这一行\n', ""),
        ('wrong = ["截止目前"', 'wrong = ["截止今日", "截止目前"'),
    )
    _edit(
        plugin / "doclint_demo" / "rules.py",
        ('    status="preview",  # 试行：写明代码才检查。改好以后删去这一行\n', ""),
    )
    _edit(
        plugin / "cases" / "DEMO001.toml",
        ("[[pass]]\nname = \"截至目前\"", '[[fail]]\nname = "截止今日"\n'
         'lines = ["……", "截止今日，全市已完成改造12处。", "……"]\n\n[[pass]]\nname = "截至目前"'),
    )  # fmt: skip
    _install(doclint, plugin)
    draft = home / "草稿.docx"
    body = (*Draft().body, "截止今日，全市已完成改造12处。")
    draft.write_bytes(Draft(body=body, addressees="市水利局：", cc="市水利局。").build())
    return doclint, plugin, draft


def test_the_plugins_own_tests_pass(demo: tuple[Path, Path, Path]) -> None:
    """``pytest`` in its folder runs nine cases and the check of the whole plugin."""
    site, plugin, _ = demo
    done = _run(site, "pytest", "-q", "-p", "no:cacheprovider", cwd=plugin)
    assert "10 passed" in done.stdout, done.stdout + done.stderr


def test_a_case_that_fails_says_what_was_expected(demo: tuple[Path, Path, Path]) -> None:
    """Name, expectation, outcome and the draft's lines, without a traceback."""
    site, plugin, _ = demo
    folder = plugin.parent / "wrong" / "cases"
    folder.mkdir(parents=True)
    case = '[[pass]]\nname = "误写"\nlines = ["……", "截止今日，已完成12处。", "……"]\n'
    (folder / "DEMO001.toml").write_text(case, "utf-8")
    done = _run(site, "pytest", "-q", "-p", "no:cacheprovider", cwd=folder.parent)
    assert done.returncode == 1
    for words in ("DEMO001 用例“误写”没有通过", "应当：不报出问题", "截止今日，已完成12处。"):
        assert words in done.stdout
    assert "Traceback" not in done.stdout and "runtest" not in done.stdout


def test_what_is_tested_is_what_is_edited(demo: tuple[Path, Path, Path], tmp_path: Path) -> None:
    """The sources at hand are tested, though an older copy is installed."""
    site, plugin, _ = demo
    edited = tmp_path / "doclint-demo"
    copytree(plugin, edited)
    _edit(edited / "doclint_demo" / "rules.toml", ('wrong = ["截止今日", ', "wrong = ["))
    done = _run(site, "pytest", "-q", "-p", "no:cacheprovider", "cases", cwd=edited)
    assert "1 failed, 8 passed" in done.stdout, done.stdout + done.stderr


def test_both_rules_fire(demo: tuple[Path, Path, Path]) -> None:
    site, plugin, draft = demo
    done = _run(site, "doclint", "check", draft.name, cwd=draft.parent)
    assert "DEMO001" in done.stdout and "截至目前" in done.stdout
    assert "DEMO101" in done.stdout and "已是主送机关" in done.stdout
    checked = _run(site, "doclint", "plugin", "check", str(plugin), cwd=draft.parent)
    assert (checked.returncode, checked.stdout) == (0, "插件 doclint-demo 合乎要求\n")


@pytest.mark.parametrize(
    "file, old, new, said",
    [
        ("__init__.py", '"""Rules', 'raise RuntimeError("坏了")\n"""Rules', "RuntimeError: 坏了"),
        ("__init__.py", "def doclint_rules(", "def doclint_rulez(", "doclint_rulez"),
        ("rules.toml", "severity =", "severty =", "severity"),
        ("rules.py", '"DEMO101"', '"EL101"', "EL"),
    ],
    ids=["raises at import", "unknown hook", "misspelt key", "a prefix of doclint"],
)
def test_a_broken_plugin_stops_the_run_by_name(
    demo: tuple[Path, Path, Path], tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    """Exit code 2, the plugin and what is wrong with it on stderr, and no report."""
    site, _, draft = demo
    broken = tmp_path / "site"
    copytree(site, broken)
    _edit(broken / "doclint_demo" / file, (old, new))
    done = _run(broken, "doclint", "check", draft.name, cwd=draft.parent)
    assert done.returncode == 2, done.stdout
    assert done.stdout == ""
    assert "doclint-demo 0.1.0" in done.stderr and said in done.stderr


def test_two_plugins_with_one_prefix_stop_the_run(
    demo: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    """A name or prefix that is installed is refused; a clash made by hand names both."""
    site, _, draft = demo
    for arguments in (["demo"], ["rival", "--prefix", "DEMO"]):
        refused = _run(site, "doclint", "plugin", "new", *arguments, cwd=tmp_path)
        assert refused.returncode == 2 and "doclint-demo 0.1.0" in refused.stderr
    _run(site, "doclint", "plugin", "new", "rival", "--prefix", "RIV", cwd=tmp_path)
    rival, both = tmp_path / "doclint-rival", tmp_path / "site"
    for name in ("rules.toml", "rules.py"):
        _edit(rival / "doclint_rival" / name, ("RIV", "DEMO"))
    copytree(site, both)
    _install(both, rival)
    done = _run(both, "doclint", "check", draft.name, cwd=draft.parent)
    assert done.returncode == 2
    assert "doclint-rival" in done.stderr and "doclint-demo" in done.stderr
