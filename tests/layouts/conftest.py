"""The Dalian plugin, as its sources have it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from doclint.testing.checkout import Shelf, checkout_of

_PLUGIN = Path(__file__).parents[2] / "plugins" / "doclint-dalian"


@pytest.fixture
def dalian(tmp_path: Path) -> Iterator[str]:
    """The name of the profile; its plugin is found as an installed one is."""
    with Shelf(tmp_path).visible(checkout_of(_PLUGIN / "pyproject.toml")):
        yield "dalian"
