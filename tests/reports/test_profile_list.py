"""Profiles as a tree, as pages and as data: each value with where it comes from."""

import json

import pytest

from doclint.national import NATIONAL
from doclint.profile import Profile, ValidityCaps
from doclint.profiles import resolve
from doclint.reports import Presentation
from doclint.reports.profile_data import data
from doclint.reports.profile_list import profile_page, profiles_text
from doclint.reports.profile_values import option_text
from doclint.reports.sheet import Sheet
from doclint.reports.width import width

SHEET = Sheet.of(Presentation())
CAPS = ValidityCaps(
    5,
    2,
    None,
    True,
    True,
    ("某省规范性文件办法", "某令第1号", "第三条", "local"),
    "2020-01-01",
    True,
)
PROVINCE = Profile(
    "province", "某省", "national",
    accepted={"public": ("此件可以公开",)},
    issuers=tuple(f"第{n}市" for n in range(40)),
    options={"validity": CAPS, "restricted_codes": ("滨委发", "滨委办发")},
    sources={"此件可以公开": "某省办公厅某函（未核实）", "validity": "转载文本", "公告": "另有写法"},
)  # fmt: skip
CITY = Profile(
    "city", "某市", "province",
    accepted={"public": ("此件公开发布",), "partial": ("此件删减后公开",)},
    recommended={"public": "此件可以公开"},
    mark_required=True,
    mark_basis=(("某市规定", "某政发〔2020〕1号", "三", "local"),),
    mark_required_from="2020-05-01",
    places=("P3",),
    issuers=("滨海市", "*滨海分局"),
    options={"example.streets": frozenset({"乙街", "甲街"}), "secrecy_caps": {"秘密": 20}},
    sources={"此件公开发布": "某政发〔2020〕1号" + "很长的出处" * 30, "mark_required": "已核对原文"},
)  # fmt: skip
PROFILES = resolve([("doclint 1", (NATIONAL,)), ("doclint-one 1.0", (CITY, PROVINCE))])
PROVIDERS = {"national": "doclint 1", "city": "doclint-one 1.0", "province": "doclint-one 1.0"}


def tree() -> str:
    lines = list(profiles_text(PROFILES, PROVIDERS, SHEET))
    assert max(map(width, lines)) <= 80
    return "\n".join(lines)


def page(name: str) -> str:
    lines = list(profile_page(PROFILES[name], PROFILES, PROVIDERS, SHEET))
    assert max(map(width, lines)) <= 80
    return "\n".join(lines)


def test_a_child_stands_under_its_parent_and_says_who_chooses_it() -> None:
    shown = tree()
    heads = [line for line in shown.split("\n") if "（doclint" in line]
    assert heads == [
        "national　全国通用（doclint 1）",
        "    province　某省（doclint-one 1.0）",
        "        city　某市（doclint-one 1.0）",
    ]
    assert "第7市等40个" in "".join(shown.split())
    assert "          选用机关：  滨海市、…滨海分局\n          公开标注：  必须标注\n" in shown
    assert "没有专用规定的机关" in shown
    assert shown.count("规范性文件有效期的规定（未核实）") == 1
    assert "第8市" not in shown


def test_a_page_names_lineage_issuers_and_ground() -> None:
    shown = page("city")
    assert "  继承：      某省（province） → 全国通用（national）\n" in shown
    assert "名称以这些字开头的：滨海市\n              名称以这些字结尾的：滨海分局\n" in shown
    assert (
        "要不要标注\n  印发的公文必须标注（2020年5月1日以后的）\n"
        "    依据：《某市规定》（某政发〔2020〕1号）三（地方规定）\n"
        "    来自：某市；已核对原文\n"
    ) in shown


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("city", "    此件公开发布\n      来自：某市；某政发〔2020〕1号很长的出处"),
        ("city", "    此件可以公开（推荐）\n      来自：某省；某省办公厅某函（未核实）\n"),
        ("city", "  部分公开\n    此件删减后公开\n      来自：某市\n"),
        ("province", "    此件公开发布（推荐）、此件主动公开、"),
        ("city", "  P3 署名之前\n    来自：某市\n"),
        ("city", "加圆括号\n    来自：全国通用\n"),
        ("city", "  规范性文件有效期的规定（validity）【未核实，点名 RR007、RR008 时才用】\n"),
        ("city", "    一般最长5年，暂行、试行最长2年；必须写明有效期；说明理由的可以更长；"),
        ("city", "    来自：某省；转载文本\n"),
        ("city", "  example.streets（example.streets）\n    乙街、甲街\n    来自：某市\n"),
        ("city", "    滨委发、滨委办发\n    来自：某省\n"),
        ("city", "    秘密 20年\n    来自：某市"),
        ("city", "说明\n  公告：      另有写法"),
        ("province", "  不强制\n"),
    ],
)
def test_each_value_says_where_it_comes_from(name: str, text: str) -> None:
    assert text in page(name)


def test_a_preview_says_so_and_a_verified_value_does_not() -> None:
    assert "未核实，点名" in page("province")
    assert "未核实" not in page("national")


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("interpretation", (("甲办法", "甲发1号", "三", "local"), ("惯例", "", "", "practice")),
         "《甲办法》（甲发1号）三（地方规定）；惯例：惯例"),
        ("repeal_reasons", ("甲办法", "", "三", "norm", "2023-11-30"), "《甲办法》三，2023年11月30日以后的"),
        ("validity", CAPS._replace(general=None, trial=None, required=False, reasoned=False, since=""),
         "没有上限；可以不写有效期。依据：《某省规范性文件办法》（某令第1号）第三条（地方规定）"),
        ("example.number", 5, "5"),
    ],
)  # fmt: skip
def test_options_in_words(name: str, value: object, text: str) -> None:
    assert option_text(name, value) == text


def test_profiles_as_data() -> None:
    listing = json.loads(json.dumps(data([PROFILES["city"]], PROFILES, PROVIDERS)))
    (city,) = listing["profiles"]
    assert listing["schema"] == 1
    assert city["lineage"] == ["city", "province", "national"]
    assert city["mark"]["basis"][0]["number"] == "某政发〔2020〕1号"
    assert city["mark"] | {"basis": []} == {
        "required": True, "since": "2020-05-01", "basis": [], "brought_by": "city",
        "source": "已核对原文",
    }  # fmt: skip
    accepted = {(each["disclosure"], each["literal"]): each for each in city["accepted"]}
    assert accepted["public", "此件可以公开"] == {
        "disclosure": "public", "literal": "此件可以公开", "recommended": True,
        "brought_by": "province", "source": "某省办公厅某函（未核实）",
    }  # fmt: skip
    assert accepted["public", "此件主动公开"]["brought_by"] == "national"
    options = {each["name"]: each for each in city["options"]}
    assert options["validity"]["preview"] is True
    assert options["validity"]["value"]["general"] == 5
    assert options["validity"]["brought_by"] == "province"
    assert options["example.streets"]["value"] == ["乙街", "甲街"]
    assert options["secrecy_caps"]["value"] == {"秘密": 20}
    assert {p["place"]: p["brought_by"] for p in city["places"]} == {
        "P1": "national", "P2": "national", "P3": "city",
    }  # fmt: skip
