"""Which files pytest collects as cases, and what it says of those that cannot be used."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PASSING = '[[fail]]\nname = "半角括号"\ndraft = { document_number = "滨政办发[2026]12号" }\n'


def _pytest(folder: Path, *options: str) -> str:
    """What a run of pytest with the plugin prints."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST")}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "DOCLINT_PLUGINS": ""}
    command = [sys.executable, "-m", "pytest", "-p", "doclint.testing.pytest_plugin"]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", "--rootdir", str(folder), *options, str(folder)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout + done.stderr


def _write(file: Path, text: str = PASSING) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def test_case_files_only_are_collected(tmp_path: Path) -> None:
    """A folder ``cases`` and a rule code for a name; each case is one test, by its name."""
    _write(tmp_path / "cases" / "EL005.toml", PASSING + PASSING.replace("半角括号", "方括号"))
    for other in ("cases/el005.toml", "cases/EL05.toml", "cases/E005.toml", "data/EL005.toml"):
        _write(tmp_path / other, "[[fail]]\n不是用例")
    said = _pytest(tmp_path, "--collect-only", "-q")
    assert "cases/EL005.toml::半角括号" in said and "cases/EL005.toml::方括号" in said
    assert "2 tests collected" in said


def test_file_that_cannot_be_used_fails_the_run(tmp_path: Path) -> None:
    """By its name, in Chinese, without a traceback."""
    _write(tmp_path / "cases" / "EL005.toml", PASSING.replace("draft", "drafts"))
    said = _pytest(tmp_path, "-q")
    assert "EL005.toml：用例“半角括号”没有 drafts 这一项，是否指 draft？" in said
    assert "1 error" in said and "Traceback" not in said


def test_rule_that_is_not_known_is_named(tmp_path: Path) -> None:
    _write(tmp_path / "cases" / "ZZ001.toml")
    assert "没有规则 ZZ001" in _pytest(tmp_path, "-q")


def test_nothing_heavy_is_imported_without_case_files() -> None:
    """The plugin is loaded in every run of pytest where doclint is installed."""
    code = (
        "import sys, pytest; before = set(sys.modules); import doclint.testing.pytest_plugin;"
        "print(*sorted(m for m in set(sys.modules) - before if m.startswith(('doclint', 'lxml'))))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["doclint", "doclint.testing", "doclint.testing.pytest_plugin"]


@pytest.mark.parametrize("name", ["check_plugin", "compliant", "Draft", "LAYOUTS", "build"])
def test_public_names_are_those_of_the_kit(name: str) -> None:
    import doclint.testing

    assert name in doclint.testing.__all__ and getattr(doclint.testing, name) is not None
    assert callable(doclint.testing.compliant)
