"""All agencies of plugins/ at once: every organ gets its own profile, whoever else is there."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.profiles import choose
from doclint.testing.checkout import Shelf, checkout_of

from .rules.values import official

_PLUGINS = Path(__file__).parents[1] / "plugins"
_AGENCIES = (
    "dalian", "ecology", "financial-regulator", "guangdong", "health", "judicial", "pbc",
    "shandong", "shanghai",
)  # fmt: skip
_CHOSEN = {
    "大连市人民政府办公厅": "dalian",
    "大连市中级人民法院": "judicial",
    "大连高新技术产业园区人民法院": "judicial",
    "瓦房店市人民检察院": "judicial",
    "大连海事法院": "judicial",
    "国家金融监督管理总局大连监管局": "financial-regulator",
    "大连金融监管局": "financial-regulator",
    "大连市地方金融监督管理局": "dalian",
    "大连市邮政管理局": "national",
    "辽宁省人民政府": "liaoning",
    "辽宁省高级人民法院": "judicial",
    "辽宁省通信管理局": "national",
    "上海市人民政府": "shanghai",
    "上海银保监局办公室": "financial-regulator",
    "上海市地方金融监管局": "shanghai",
    "上海市高级人民法院": "judicial",
    "上海金融法院": "judicial",
    "广州市番禺区人民政府": "guangzhou",
    "广州互联网法院": "judicial",
    "深圳市人民政府": "guangdong",
    "青岛市中级人民法院": "judicial",
    "山东省人民政府": "shandong",
    "国家卫生健康委办公厅": "health",
    "山东省卫生健康委员会": "shandong",
    "生态环境部": "ecology",
    "广东省生态环境厅": "guangdong",
    "中国人民银行": "pbc",
    "中国人民银行山东省分行": "national",
    "国务院办公厅": "national",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine with all agencies, whether installed or only in the sources."""
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    with ExitStack() as stack:
        for name in _AGENCIES:
            checkout = checkout_of(_PLUGINS / f"doclint-{name}" / "pyproject.toml")
            stack.enter_context(shelf.visible(checkout))
        yield Engine()


@pytest.mark.parametrize(("issuer", "name"), _CHOSEN.items())
def test_each_organ_gets_its_own_profile(engine: Engine, issuer: str, name: str) -> None:
    facts = official().facts._replace(issuers=(issuer,))
    assert choose(official(facts=facts), engine.profiles, "auto")[0].name == name


def test_only_what_is_verified_is_required(engine: Engine) -> None:
    """Dalian's mark, and no term of validity anywhere."""
    profiles = engine.profiles.values()
    assert [profile.name for profile in profiles if profile.mark_required] == ["dalian"]
    caps = [profile.options.get("validity") for profile in profiles]
    assert not [each for each in caps if each and (each.required or not each.preview)]
