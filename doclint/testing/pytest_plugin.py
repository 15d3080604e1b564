"""pytest plugin for rule authors: collects ``cases/CODE.toml`` and finds plugins in their sources.

With doclint installed it is active in every run of pytest; without, ``-p
doclint.testing.pytest_plugin`` asks for it. A file in a folder ``cases`` whose name is a
rule code becomes one test for each case in it. While tests below a folder with a
pyproject.toml that has entry points ``doclint`` are collected and run, that plugin is found
as if it were installed, and so are the plugins beside it that it depends on; the sources
prevail over a copy that is installed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from doclint.testing.case_item import CaseFile
    from doclint.testing.checkout import Shelf

_SHELF = pytest.StashKey["Shelf"]()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CaseFile | None":
    """A case file as a collector of its cases."""
    if file_path.suffix != ".toml" or file_path.parent.name != "cases":
        return None
    if not _is_code(file_path.stem):
        return None
    from doclint.testing.case_item import CaseFile

    made: CaseFile = CaseFile.from_parent(parent, path=file_path)
    return made


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[Any]:
    """Import test modules and read cases with the plugin they belong to at hand."""
    with _plugin_of(collector):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[Any]:
    """Run a test with the plugin it belongs to at hand."""
    with _plugin_of(item):
        return (yield)


def _is_code(stem: str) -> bool:
    """Whether a name is a rule code: two to six capitals and three digits."""
    letters, digits = stem[:-3], stem[-3:]
    capital = stem.isascii() and letters.isalpha() and letters.isupper()
    return capital and 2 <= len(letters) <= 6 and digits.isdigit()


def _plugin_of(node: pytest.Collector | pytest.Item) -> Any:
    """A context in which the plugin is found in whose sources a test lies."""
    from doclint.testing.checkout import checkout_of

    return _shelf(node.config).visible(checkout_of(node.path))


def _shelf(config: pytest.Config) -> "Shelf":
    """The shelf of this run; its folder is removed when pytest ends."""
    if _SHELF not in config.stash:
        from tempfile import TemporaryDirectory

        from doclint.testing.checkout import Shelf

        folder = TemporaryDirectory(prefix="doclint-")
        config.add_cleanup(folder.cleanup)
        config.stash[_SHELF] = Shelf(Path(folder.name))
    return config.stash[_SHELF]
