"""A registry on SQLite and one on PostgreSQL: every test that asks for one runs on both."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from doclint.store import open_registry
from doclint.store.store import Store

from .postgres import LEFT_OUT, MISSING, Cluster, programs


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """PostgreSQL; without it the tests fail, unless they are to be left out."""
    if os.environ.get(LEFT_OUT):
        pytest.skip(f"{LEFT_OUT} is set")
    folder = programs()
    if folder is None:
        pytest.fail(MISSING)
    made = Cluster(folder)
    yield made
    made.stop()


@pytest.fixture
def database(cluster: Cluster) -> Iterator[str]:
    """The URL of an empty database of PostgreSQL."""
    url = cluster.database()
    yield url
    cluster.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a registry may be made: a path, or the URL of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "registry.sqlite")
    url: str = request.getfixturevalue("database")
    return url


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty registry."""
    with open_registry(place, create=True) as made:
        yield made
