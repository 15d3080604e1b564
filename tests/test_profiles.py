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
    options={"a": 1},
)
BUREAU = Profile("bureau", "某局", inherits="city", issuers=("滨海市财政局",), options={"b": 2})


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
    assert bureau.options == {"a": 1, "b": 2}
    assert bureau.issuers == ("滨海市财政局",)


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
        ((BUREAU,), "机关配置 bureau 继承的 city 不存在"),
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
        (Facts(issuers=("滨海市水利局",)), "city", "某市，发文机关：滨海市水利局"),
        (Facts(issuers=("滨海市财政局",)), "bureau", "某局，发文机关：滨海市财政局"),
        (Facts(issuers=("滨海市水利局", "滨海市财政局")), "bureau", "某局，发文机关：滨海市财政局"),
        (Facts(issuer_mark=("滨海市财政局文件",)), "bureau", "某局，发文机关：滨海市财政局文件"),
        (
            Facts(title="滨海市财政局关于某事的通知"),
            "bureau",
            "某局，发文机关：滨海市财政局",
        ),
        (Facts(title="关于滨海市某事的通知"), "national", "没有该发文机关的专用规定"),
        (
            Facts(issuers=("某省人民政府",), title="滨海市国土空间规划"),
            "national",
            "没有该发文机关的专用规定",
        ),
        (Facts(), "national", "没有该发文机关的专用规定"),
    ],
)
def test_issuer_chooses_the_profile(facts: Facts, name: str, reason: str) -> None:
    profile, why = choose(official(facts=facts), resolved(CITY, BUREAU), "auto")
    assert (profile.name, why) == (name, reason)


def test_a_profile_that_is_named_is_taken() -> None:
    profiles = resolved(CITY)
    made = official(facts=Facts(issuers=("国务院",)))
    assert choose(made, profiles, "city") == (profiles["city"], "某市，按设置指定")
    assert choose(made, profiles, "national") == (profiles["national"], "按设置指定")


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
