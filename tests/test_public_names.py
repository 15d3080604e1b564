"""The names that `doclint` itself offers."""

import doclint


def test_every_public_name_is_there() -> None:
    """Each name resolves, is listed once, and nothing else is public."""
    assert len(doclint.__all__) == len(set(doclint.__all__)) <= 20
    assert {name for name in doclint.__all__ if name != "__version__"} == set(doclint._PUBLIC)
    for name in doclint.__all__:
        assert getattr(doclint, name) is not None


def test_unknown_name() -> None:
    """An unknown name is an AttributeError, as of any module."""
    assert not hasattr(doclint, "no_such_name")
