"""``check_plugin`` names whatever is wrong with a plugin."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from doclint.testing import PluginCheckError, check_plugin
from doclint.testing.checkout import Shelf, checkout_of
from doclint.testing.distribution import create, named
from doclint.testing.plugin_check import (
    determinism,
    documentation,
    examples,
    loading,
    provenance,
    silence,
)
from doclint.testing.plugin_check.subject import UnusableError, find

PROFILE = """

from doclint.markers import hookimpl
from doclint.profile import P3_BEFORE_SIGNATURE, Profile

@hookimpl
def doclint_profiles():
    return [
        Profile(
            "kitprofile", "试点", inherits="national", accepted={"public": ("本件公开",)},
            recommended={"public": "本件公开"}, places=(P3_BEFORE_SIGNATURE,),
            options={"kit.x": 1}, mark_required=True, mark_basis=(("某规定", "", "", "local"),),
            sources={"本件公开": "某市政府网站"},
        )
    ]
"""
NOISY = """
    yield Problem("、".join({"甲", "乙", "丙", "丁", "戊", "己", "庚"}), official.lines[0].location)
    return
"""


class Bench:
    """A new plugin in a folder, found while the test runs."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self.homes: list[Path] = []

    def plugin(self, *edits: tuple[str, str, str], name: str = "kit") -> str:
        """A new plugin with texts replaced: file below its package or folder, old, new."""
        made = named(name, f"{name.upper()}")
        home = create(made, self._folder)
        for file, old, new in edits:
            path = home / file.replace("package", made.module)
            text = path.read_text("utf-8")
            assert old in text
            path.write_text(text.replace(old, new), "utf-8")
        shelf = self._folder / f"shelf-{name}"
        shelf.mkdir()
        self._stack.enter_context(Shelf(shelf).visible(checkout_of(home / "pyproject.toml")))
        self.homes.append(home)
        return made.full_name


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with ExitStack() as stack:
        yield Bench(tmp_path, stack)
    for module in [name for name in sys.modules if name.startswith("doclint_kit")]:
        del sys.modules[module]


def test_new_plugin_is_sound(bench: Bench) -> None:
    name = bench.plugin()
    check_plugin(name, cases=bench.homes[0] / "cases")
    check_plugin("kit", cases=str(bench.homes[0] / "cases"))


def test_all_complaints_are_listed_together(bench: Bench) -> None:
    """Numbered, in Chinese, and each as a value."""
    name = bench.plugin(
        ("package/rules.py", "    为什么\n", "    理由\n"),
        ("cases/KIT001.toml", "截至目前，全市", "截止目前，全市"),
    )
    with pytest.raises(PluginCheckError) as raised:
        check_plugin(name, cases=bench.homes[0] / "cases")
    said = str(raised.value)
    assert said.startswith("插件 doclint-kit 有 ")
    assert "1. " in said
    assert "规则 KIT101 的说明缺少：为什么" in said
    assert "规则 KIT001 的用例“截至目前”没有通过：不应报出：" in said
    assert len(raised.value.complaints) == said.count("\n")


def test_letters_of_doclint_are_taken(bench: Bench) -> None:
    name = bench.plugin(("package/rules.py", '"KIT101"', '"MD101"'))
    with pytest.raises(PluginCheckError, match=r"规则代码前缀 MD（MD101）已属于 doclint"):
        check_plugin(name, cases=bench.homes[0] / "cases")


def test_plugin_that_is_not_there(bench: Bench) -> None:
    bench.plugin()
    with pytest.raises(PluginCheckError, match=r"没有安装插件 kits（已安装：.*doclint-kit"):
        check_plugin("kits")


def test_plugin_that_does_not_load(bench: Bench) -> None:
    name = bench.plugin(
        ("package/__init__.py", "from collections", "import nothing_here\nfrom collections")
    )
    with pytest.raises(UnusableError, match=r"单独装载不了：.*nothing_here"):
        find(name)


def test_plugin_that_clashes_with_another(bench: Bench) -> None:
    """Each loads alone, not both together; they are tried in both orders."""
    bench.plugin()
    other = bench.plugin(
        ("package/rules.py", "KITTWO", "KIT"), ("package/rules.toml", "KITTWO", "KIT"), name="kittwo"
    )  # fmt: skip
    found = list(loading.complaints(find(other)))
    assert len(found) == 2
    assert "不能同时装载" in found[0] and "KIT" in found[0]
    assert found[1].startswith("次序倒过来时，")


def test_order_of_loading_is_reversed(bench: Bench) -> None:
    """Or the check that reports do not depend on it would prove nothing."""
    bench.plugin()
    bench.plugin(name="kittwo")
    orders = [
        [each.distribution for each in loading.together(backwards).plugins.listing()]
        for backwards in (False, True)
    ]
    assert orders[0] == orders[1][::-1] and len(orders[0]) >= 2


def test_rule_without_ground(bench: Bench) -> None:
    name = bench.plugin(
        ("package/rules.py", '[Basis("机关发文惯例", kind="practice")]', '[Basis("某法", kind="norm")]'),
        ("package/rules.py", "kit-copied-addressee", "kit_Copied"),
    )  # fmt: skip
    assert list(documentation.complaints(find(name))) == [
        "规则 KIT101 的依据《某法》没有写条款；没有条文的，性质（kind）写 practice",
        "规则 KIT101 的名称 kit_Copied 应为小写英文，词间用连字符",
    ]


def test_rule_without_cases(bench: Bench) -> None:
    """Neither on its page nor in a file."""
    name = bench.plugin(("package/rules.py", "    正确示例\n", "    示例\n"))
    assert list(examples.complaints(find(name), None)) == [
        "规则 KIT101 没有应报出问题的用例",
        "规则 KIT101 没有不应报出问题的用例",
    ]


def test_example_of_a_page_and_of_a_pack_that_do_not_hold(bench: Bench) -> None:
    name = bench.plugin(
        ("package/rules.py", "抄送：市委办公室，市政府各部门。", "抄送：市委办公室，市监委。"),
        ("package/rules.toml", 'says = "截至目前"', 'says = "截止此刻"'),
    )
    found = list(examples.complaints(find(name), None))
    assert found[0] == "规则 KIT101 的用例“错误示例”没有通过：没有报出问题"
    assert found[1].startswith("规则 KIT001 的用例“正文里写“截止目前””没有通过：问题应为“截止此刻”")
    assert len(found) == 2


def test_case_file_that_cannot_be_read(bench: Bench) -> None:
    name = bench.plugin(("cases/KIT001.toml", "excerpt =", "excrpt ="))
    found = list(examples.complaints(find(name), bench.homes[0] / "cases"))
    assert len(found) == 1
    assert found[0].startswith("用例文件 KIT001.toml：") and "是否指 excerpt？" in found[0]


def test_folder_without_case_files(bench: Bench, tmp_path: Path) -> None:
    name = bench.plugin()
    (found,) = examples.complaints(find(name), tmp_path / "nowhere")
    assert "没有用例文件" in found


def test_profile_without_sources(bench: Bench) -> None:
    """What the parent says needs none; a required mark needs source and day."""
    hook = "from collections.abc import Iterable\n"
    name = bench.plugin(("package/__init__.py", hook, hook + PROFILE))
    assert list(provenance.complaints(find(name))) == [
        "机关配置 kitprofile 的标注位置 P3没有写来源（sources 里缺 'P3'）",
        "机关配置 kitprofile 的选项 kit.x没有写来源（sources 里缺 'kit.x'）",
        "机关配置 kitprofile 的必须标注的规定没有写来源（sources 里缺 'mark_required'）",
        "机关配置 kitprofile 规定必须标注，没有写从哪一天起（mark_required_from）",
    ]


def test_rule_that_fires_on_compliant_documents(bench: Bench) -> None:
    """Preview rules are run too; some of the documents are named."""
    name = bench.plugin(("package/rules.py", "    if copied is None:\n        return\n", NOISY))
    (found,) = silence.complaints(find(name))
    assert found.startswith("规则 KIT101 在合规公文（default/standard/issuing、")
    assert " 等 " in found and "甲" in found


def test_rule_that_is_different_each_time(bench: Bench) -> None:
    """The order of a set differs between runs with other hash seeds."""
    name = bench.plugin(("package/rules.py", "    if copied is None:\n        return\n", NOISY))
    (found,) = determinism.complaints(find(name))
    assert found.startswith("两次运行的报告不同")
