"""``doclint plugin new``: names, files, and the template in plugins/ that is its output."""

from pathlib import Path

import pytest

from doclint.cli import run
from doclint.testing.distribution import RESERVED, Distribution, DistributionError, create, named

TEMPLATE = Path(__file__).parents[2] / "plugins" / "doclint-template"
_MADE = ("__pycache__", ".pytest_cache", ".ruff_cache", ".mypy_cache")


def test_the_template_is_the_output_of_the_command(tmp_path: Path) -> None:
    """``doclint plugin new template --prefix TPL --into plugins`` writes it anew."""
    made = {path: text for path, text in Distribution("template", "TPL").files()}
    kept = {
        path.relative_to(TEMPLATE).as_posix(): path.read_text("utf-8")
        for path in TEMPLATE.rglob("*")
        if path.is_file() and not set(path.parts) & set(_MADE)
    }
    assert made == kept
    assert run(["plugin", "new", "fresh", "--prefix", "FRESH", "--into", str(tmp_path)]) == 0
    written = {p.relative_to(tmp_path) for p in tmp_path.rglob("*") if p.is_file()}
    assert len(written) == len(made)
    assert Path("doclint-fresh/cases/FRESH001.toml") in written
    for path in written:
        assert "@" not in (tmp_path / path).read_text("utf-8").replace("@rule", "").replace(
            "@hookimpl", ""
        )


@pytest.mark.parametrize(
    "name, short, prefix",
    [
        ("binhai", "binhai", "BINH"),
        ("doclint-binhai", "binhai", "BINH"),
        ("Binhai_Water", "binhai-water", "BINH"),
        ("a1-b2", "a1-b2", "AB"),
    ],
)
def test_names(name: str, short: str, prefix: str) -> None:
    made = named(name)
    assert (made.name, made.prefix) == (short, prefix)
    assert made.full_name == f"doclint-{short}"
    assert made.module == f"doclint_{short}".replace("-", "_")


@pytest.mark.parametrize("name", ["", "滨海", "-a", "1a", "a b", "a--b", "a/../b", "x" * 41])
def test_name_that_cannot_be_used(name: str) -> None:
    with pytest.raises(DistributionError, match="不合要求"):
        named(name, "XYZ")


@pytest.mark.parametrize("prefix", ["x", "xy", "X", "TOOLONGER", "X1", "滨海"])
def test_prefix_that_cannot_be_used(prefix: str) -> None:
    with pytest.raises(DistributionError, match="前缀"):
        named("binhai", prefix)


@pytest.mark.parametrize("prefix", RESERVED)
def test_prefix_of_doclint_is_refused(prefix: str) -> None:
    with pytest.raises(DistributionError, match="自带"):
        named("binhai", prefix)


def test_folder_that_is_there_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2; nothing is written over."""
    create(named("binhai"), tmp_path)
    mine = tmp_path / "doclint-binhai" / "README.md"
    mine.write_text("改过", "utf-8")
    assert run(["plugin", "new", "binhai", "--into", str(tmp_path)]) == 2
    assert "已经有了" in capsys.readouterr().err
    assert mine.read_text("utf-8") == "改过"
