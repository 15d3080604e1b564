"""Profiles inherit by adding, and are chosen by the issuer."""

import pytest

from doclint.national import LABELS, NATIONAL
from doclint.official.model import Facts
from doclint.profile import Profile
from doclint.profiles import ProfileError, choose, merge, resolve

from .rules.values import official

CITY = Profile(
    "city",
    "某市",
    inherits="national",
    accepted={"public": ("此件可以公开",), "partial": ("此件部分公开",)},
    recommended={"public": "此件主动公开"},
    mark_required=True,
    mark_basis=(("某规定", "某政发〔2020〕1号", "三", "local"),),
    mark_required_from="2020-01-01",
    places=("P3",),
    issuers=("滨海市",),
    systems=("party",),
    options={"example.a": 1},
    sources={"此件可以公开": "某政发〔2020〕1号", "P3": "某政发〔2020〕2号"},
)
BUREAU = Profile(
    "bureau",
    "某局",
    inherits="city",
    issuers=("滨海市财政局",),
    options={"material_elements": ("适用范围",)},
    sources={"P3": "某局文件"},
)
COURTS = Profile("courts", "法院", inherits="national", issuers=("最高人民法院", "*人民法院"))


def resolved(*profiles: Profile) -> dict[str, Profile]:
    return resolve([("one 1.0", (NATIONAL,)), ("two 2.0", profiles)])


def test_child_adds_to_its_parent() -> None:
    city = merge(NATIONAL, CITY)
    assert city.accepted["public"] == (*NATIONAL.accepted["public"], "此件可以公开")
    assert city.accepted["partial"] == ("此件部分公开",)
    assert city.accepted["withheld"] == NATIONAL.accepted["withheld"]
    assert city.places == ("P1", "P2", "P3")
    assert city.systems == ("administrative", "party")


def test_what_the_child_says_prevails() -> None:
    city = merge(NATIONAL, CITY)
    assert city.recommended == {"public": "此件主动公开", "on_request": "此件依申请公开"}
    assert (city.name, city.title, city.issuers) == ("city", "某市", ("滨海市",))


def test_grandchild_inherits_what_it_does_not_say() -> None:
    bureau = resolved(CITY, BUREAU)["bureau"]
    assert bureau.mark_required
    assert bureau.mark_basis == CITY.mark_basis
    assert bureau.mark_required_from == "2020-01-01"
    assert bureau.options == {"example.a": 1, "material_elements": ("适用范围",)}
    assert bureau.issuers == ("滨海市财政局",)


def test_sources_are_joined_and_the_childs_prevail() -> None:
    assert resolved(CITY, BUREAU)["bureau"].sources == {
        "此件可以公开": "某政发〔2020〕1号",
        "P3": "某局文件",
    }


def test_lineage_goes_from_the_profile_to_the_root() -> None:
    profiles = resolved(BUREAU, CITY)
    assert profiles["bureau"].lineage == ("bureau", "city", "national")
    assert profiles["city"].lineage == ("city", "national")
    assert profiles["national"].lineage == ("national",)


def test_child_that_requires_gives_its_own_ground() -> None:
    ground = (("某局规定", "", "", "local"),)
    strict = BUREAU._replace(mark_required=True, mark_basis=ground)
    bureau = resolved(CITY, strict)["bureau"]
    assert (bureau.mark_basis, bureau.mark_required_from) == (ground, "")


@pytest.mark.parametrize(
    ("profiles", "said"),
    [
        ((CITY, CITY), "机关配置名 city 已被使用"),
        ((NATIONAL,), "机关配置名 national 已被使用"),
        ((CITY._replace(name="auto"),), "机关配置名 auto 已被使用"),
        ((BUREAU,), "机关配置 bureau 继承的 city 不存在，可用：national、bureau"),
        ((CITY._replace(inherits="nationl"),), "继承的 nationl 不存在，是否指 national？"),
        ((CITY._replace(options={"validty": 1}),), "city 的选项 validty 不存在，是否指 validity？"),
        ((CITY._replace(options={"validity": 5}),), "的选项 validity 应为ValidityCaps，不是 int"),
        ((CITY._replace(options={"restricted_codes": "滨委发"}),), "应为机关代字.*不是 str"),
        ((CITY._replace(accepted={"pubic": ()}),), "的公开属性 pubic 不存在，是否指 public？"),
        ((CITY._replace(recommended={"publik": "x"}),), "publik 不存在，是否指 public？"),
        ((CITY._replace(places=("P4",)),), "的标注位置 P4 不存在"),
        ((CITY._replace(systems=("judical",)),), "judical 不存在，是否指 judicial？"),
        ((CITY._replace(issuers="滨海市"),), "里“滨海市”应写成列表"),
        ((CITY._replace(accepted={"public": "此件公开发布"}),), "应写成列表"),
        ((CITY._replace(issuers=("*",)),), "有空的名称"),
        ((CITY._replace(mark_basis=()),), "必须标注.*没有写明依据"),
        ((CITY._replace(inherits="bureau"), BUREAU), "机关配置互相继承：city、bureau"),
        ((CITY._replace(inherits="city"),), "机关配置互相继承：city"),
    ],
)
def test_profiles_that_do_not_fit_name_the_provider(
    profiles: tuple[Profile, ...], said: str
) -> None:
    with pytest.raises(ProfileError, match=said) as caught:
        resolved(*profiles)
    assert caught.value.provider == "two 2.0"


@pytest.mark.parametrize(
    ("facts", "name", "reason"),
    [
        (
            Facts(issuers=("滨海市水利局",)),
            "city",
            "某市（发文机关：滨海市水利局；沿用全国通用的规定）",
        ),
        (
            Facts(issuers=("滨海市财政局",)),
            "bureau",
            "某局（发文机关：滨海市财政局；沿用某市、全国通用的规定）",
        ),
        (
            Facts(issuers=("滨海市水利局", "滨海市财政局")),
            "bureau",
            "某局（发文机关：滨海市财政局；沿用某市、全国通用的规定）",
        ),
        (
            Facts(issuer_mark=("滨海市财政局文件",)),
            "bureau",
            "某局（发文机关：滨海市财政局文件；沿用某市、全国通用的规定）",
        ),
        (
            Facts(title="滨海市财政局关于某事的通知"),
            "bureau",
            "某局（发文机关：滨海市财政局；沿用某市、全国通用的规定）",
        ),
        (Facts(title="关于滨海市某事的通知"), "national", "全国通用（没有该发文机关的专用规定）"),
        (
            Facts(issuers=("某省人民政府",), title="滨海市国土空间规划"),
            "national",
            "全国通用（没有该发文机关的专用规定）",
        ),
        (Facts(), "national", "全国通用（没有该发文机关的专用规定）"),
    ],
)
def test_issuer_chooses_the_profile(facts: Facts, name: str, reason: str) -> None:
    profile, why = choose(official(facts=facts), resolved(CITY, BUREAU), "auto")
    assert (profile.name, why) == (name, reason)


def test_a_profile_that_is_named_is_taken() -> None:
    profiles = resolved(CITY)
    made = official(facts=Facts(issuers=("国务院",)))
    said = "某市（按设置指定；沿用全国通用的规定）"
    assert choose(made, profiles, "city") == (profiles["city"], said)
    said = "全国通用（按设置指定）"
    assert choose(made, profiles, "national") == (profiles["national"], said)


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        ("最高人民法院", "courts"),
        ("某省高级人民法院", "courts"),
        ("滨海市中级人民法院", "courts"),
        ("滨海市中级人民法院文件", "courts"),
        ("滨海市甘井区人民法院", "courts"),
        ("滨海市经济技术开发区和高新技术产业园区人民法院", "courts"),
        ("滨海市人民法院老干部局", "city"),
        ("滨海市人民检察院", "city"),
    ],
)
def test_what_an_organ_is_prevails_over_where_it_is(issuer: str, name: str) -> None:
    profiles = resolved(CITY, COURTS)
    assert choose(official(facts=Facts(issuers=(issuer,))), profiles, "auto")[0].name == name


def test_a_court_in_a_city_without_profile_of_courts_gets_that_of_the_city() -> None:
    made = official(facts=Facts(issuers=("滨海市中级人民法院",)))
    assert choose(made, resolved(CITY), "auto")[0].name == "city"


def test_a_literal_that_names_the_very_organ_prevails_over_its_kind() -> None:
    one = Profile("one", "本院", inherits="courts", issuers=("滨海市中级人民法院",))
    made = official(facts=Facts(issuers=("滨海市中级人民法院",)))
    assert choose(made, resolved(CITY, COURTS, one), "auto")[0].name == "one"


def test_the_longest_end_prevails() -> None:
    sea = Profile("sea", "海事法院", issuers=("*海事人民法院",))
    made = official(facts=Facts(issuers=("滨海海事人民法院",)))
    assert choose(made, resolved(COURTS, sea), "auto")[0].name == "sea"


ONE = Profile("one", "甲", issuers=("滨海市",))


@pytest.mark.parametrize("order", [1, -1])
def test_two_profiles_may_not_claim_one_issuer(order: int) -> None:
    pair = [("a 1", (ONE,)), ("b 2", (ONE._replace(name="two"),))][::order]
    with pytest.raises(ProfileError) as caught:
        resolve(pair)
    provider, other = pair[1][0], pair[0]
    assert caught.value.provider == provider
    assert f"机关配置 {pair[1][1][0].name} 的发文机关“滨海市”已由 {other[0]} 的" in str(
        caught.value
    )


@pytest.mark.parametrize("order", [1, -1])
def test_a_child_may_claim_what_its_parent_claims_and_gets_it(order: int) -> None:
    child = Profile("aaa", "乙", inherits="one", issuers=("滨海市",))
    profiles = resolve([("n 1", (NATIONAL,)), *[("a 1", (ONE,)), ("b 2", (child,))][::order]])
    made = official(facts=Facts(issuers=("滨海市水利局",)))
    assert choose(made, profiles, "auto")[0].name == "aaa"


def test_two_children_may_not_both_claim_what_the_parent_claims() -> None:
    children = [Profile(n, n, inherits="one", issuers=("滨海市",)) for n in ("b", "c")]
    with pytest.raises(ProfileError, match="机关配置 c 的发文机关“滨海市”"):
        resolved(ONE, *children)


@pytest.mark.parametrize("order", [1, -1])
def test_equal_claims_are_settled_by_name_not_by_order(order: int) -> None:
    two = [Profile("b", "乙", issuers=("滨海市",)), Profile("a", "甲", issuers=("临江市",))]
    made = official(facts=Facts(issuers=("滨海市水利局", "临江市水利局")))
    assert choose(made, resolved(*two[::order]), "auto")[0].name == "a"


def test_every_option_of_the_table_has_a_title_and_a_shape() -> None:
    from doclint.profile import OPTIONS

    for option in OPTIONS.values():
        assert option.title
        assert option.shape


def test_rules_read_no_option_that_is_not_in_the_table() -> None:
    import re
    from pathlib import Path

    import doclint.rules
    from doclint.profile import OPTIONS

    read = set()
    for path in Path(doclint.rules.__file__).parent.rglob("*.py"):
        text = path.read_text("utf-8")
        read |= set(re.findall(r'profile\.options\.get\("([^"]+)"\)', text))
        read |= set(re.findall(r'^_OPTION = "([^"]+)"', text, re.MULTILINE))
    assert read | {"validity"} == set(OPTIONS)


def test_national_profile_requires_nothing() -> None:
    assert not NATIONAL.mark_required
    assert not NATIONAL.mark_basis


def test_national_literals_are_those_of_the_ruling() -> None:
    assert NATIONAL.recommended == {"public": "此件公开发布", "on_request": "此件依申请公开"}
    for cls, attribute in (
        ("public", "主动公开"),
        ("on_request", "依申请公开"),
        ("withheld", "不予公开"),
    ):
        assert {f"{label}：{attribute}" for label in LABELS} <= set(NATIONAL.accepted[cls])
    assert set(NATIONAL.recommended.values()) <= {
        literal for literals in NATIONAL.accepted.values() for literal in literals
    }
