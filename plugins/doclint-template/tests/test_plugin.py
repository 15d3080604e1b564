"""Whatever must hold of the plugin; the cases are run by doclint's pytest plugin."""

from pathlib import Path

from doclint.testing import check_plugin


def test_plugin() -> None:
    """It loads alone, owns its codes, is documented, holds its cases, and is silent elsewhere."""
    check_plugin("doclint-template", cases=Path(__file__).parents[1] / "cases")
