"""Plugins for a person and as data."""

from doclint.reports import Presentation
from doclint.reports.plugin_list import PluginEntry, PluginListing, data, plugins_text, spans
from doclint.reports.sheet import Sheet
from doclint.reports.width import width

SHEET = Sheet.of(Presentation())
OWN = PluginEntry("doclint", "0.1.0", "builtin", rules=("DA001", "DA002"), profiles=("national",))
LOADED = PluginEntry(
    "doclint-dalian", "0.1.0", "plugin", "dalian = doclint_dalian", ("doclint_profiles",),
    (), ("liaoning", "dalian"), (), "/site/" + "很长的文件夹/" * 12 + "doclint_dalian/__init__.py",
)  # fmt: skip
LEFT = LOADED._replace(name="doclint-other", loaded=False, reason="设置里没有它", profiles=())
BROKEN = LOADED._replace(
    name="doclint-broken", loaded=False, broken=True, reason="插件坏了。" * 20, profiles=()
)
PACK = PluginEntry("试用", "1.0+ab", "pack", rules=("BH001", "BH003"), origin="/x/rules.toml")


def text(*entries: PluginEntry, fault: str = "") -> str:
    lines = list(plugins_text(PluginListing(entries, "1.0", fault), SHEET))
    assert max(map(width, lines)) <= 80
    return "\n".join(lines)


def test_each_plugin_is_shown_with_what_it_brings_and_from_where() -> None:
    shown = text(OWN, LOADED, LEFT, PACK)
    assert "doclint 0.1.0\n  状态：      doclint 自带\n  规则：      DA001–DA002（2 条）\n" in shown
    assert "doclint-dalian 0.1.0\n  状态：      已启用\n  机关配置：  liaoning、dalian\n" in shown
    assert "  入口点：    dalian = doclint_dalian\n  位置：      /site/" in shown
    assert "doclint-other 0.1.0\n  状态：      没有启用：设置里没有它\n" in shown
    assert (
        "试用 1.0+ab\n  状态：      已启用（规则包）\n  规则：      BH001、BH003（2 条）" in shown
    )
    assert "  位置：      /x/rules.toml" in shown
    assert shown.endswith("插件、规则包共 3 个，启用 2 个；钩子版本 1.0")


def test_what_cannot_be_used_is_said_at_its_place_and_at_the_end() -> None:
    shown = text(OWN, BROKEN)
    assert "不可用：插件坏了。" in shown
    assert "用现在的设置不能检查文件：有插件不可用（见上）" in shown
    assert "不能检查文件：前缀 XX 重复" in text(OWN, LOADED, fault="前缀 XX 重复")
    assert text(OWN).endswith("没有安装插件；钩子版本 1.0")


def test_a_run_stops_for_a_broken_plugin_and_for_a_clash_only() -> None:
    assert PluginListing((OWN, BROKEN), "1.0").failed
    assert PluginListing((OWN,), "1.0", "重复").failed
    assert not PluginListing((OWN, LEFT), "1.0").failed


def test_codes_that_follow_each_other_are_drawn_together() -> None:
    codes = ("DA001", "DA002", "DA003", "EL001", "EL003", "SM004")
    assert spans(codes) == "DA001–DA003、EL001、EL003、SM004（6 条）"
    assert spans(()) == ""


def test_plugins_as_data() -> None:
    given = data(PluginListing((PACK, LEFT), "1.0", "重复"))
    assert (given["schema"], given["hooks"], given["fault"]) == (1, "1.0", "重复")
    pack, left = given["plugins"]
    assert list(pack) == [
        "name", "version", "kind", "entry_point", "hooks", "rules", "profiles", "formats",
        "origin", "loaded", "reason",
    ]  # fmt: skip
    assert (pack["kind"], pack["rules"], pack["loaded"]) == ("pack", ["BH001", "BH003"], True)
    assert (left["loaded"], left["reason"]) == (False, "设置里没有它")
