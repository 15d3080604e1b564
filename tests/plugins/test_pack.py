"""A pack is a plugin like any other."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from doclint.engine import Engine
from doclint.plugins import load
from doclint.settings import Settings, make_settings
from doclint.testing import Draft

from .sources import refused

PACK = """
    schema = 1
    [pack]
    name = "试用规则"
    prefix = "{prefix}"
    version = "1.0"
    [[rule]]
    code = "{prefix}001"
    name = "wording"
    title = "用词"
    kind = "forbid"
    severity = "warning"
    basis = ["本机关惯例"]
    why = "惯例。"
    [[rule.entry]]
    id = "wu"
    words = ["{word}"]
    [[rule.bad]]
    name = "错"
    lines = ["……", "{word}。", "……"]
    [[rule.good]]
    name = "对"
    lines = ["……", "防汛。", "……"]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Callable[..., str]:
    """Write a pack; its path."""

    def write(file: str = "rules.toml", prefix: str = "PP", word: str = "防汛") -> str:
        path = tmp_path / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(dedent(PACK.format(prefix=prefix, word=word)), "utf-8")
        return str(path)

    return write


def test_pack_is_a_plugin_by_its_path(pack: Callable[..., str]) -> None:
    path = pack()
    engine = Engine(make_settings(plugins=[path]))
    assert "PP001" in {f.code for f in engine.check(Draft().build()).findings}
    (info,) = (i for i in engine.plugins.listing() if i.origin == path)
    assert (info.distribution, info.entry_point) == ("试用规则", "rules.toml")
    assert info.hooks == ("doclint_profiles", "doclint_rules")


def test_pack_that_is_changed_changes_the_ruleset(pack: Callable[..., str]) -> None:
    path = pack()
    first = load((), (path,)).catalogue().ruleset
    assert load((), (path, path)).catalogue().ruleset == first
    pack(word="抗旱")
    assert load((), (path,)).catalogue().ruleset != first


def test_two_packs_may_not_share_a_prefix(pack: Callable[..., str]) -> None:
    paths = (pack("a.toml"), pack("b.toml", word="抗旱"))
    with refused("[ab].toml（试用规则 1.0", "前缀 PP", "[ab].toml（试用规则 1.0"):
        load((), paths).catalogue()


@pytest.mark.parametrize("content", ["schema = ", None])
def test_pack_that_cannot_be_used_stops_the_run_by_name(
    tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "broken.toml"
    if content is not None:
        path.write_text(content, "utf-8")
    with refused("broken.toml"):
        Engine(Settings(plugins=(), packs=(str(path),)))
