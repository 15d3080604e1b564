"""Which rules judge a document: those of an agency its own, preview caps only who asks for them."""

import pytest

from doclint.applicability import exemption, exemptions
from doclint.engine import Engine
from doclint.national import NATIONAL
from doclint.profile import Profile, ValidityCaps
from doclint.rules import ALL_STAGES, Severity, rule
from doclint.rules.builtin import builtin_rules
from doclint.rules.builtin.lifecycle.caps import excessive_validity_term, missing_validity_term
from doclint.settings import Settings
from doclint.testing import Draft

from .conftest import Install
from .rules.values import context, official

TITLES = {"city": "某市", "province": "某省"}
CAPS = ValidityCaps(5, 2, 1, True, False, ("某办法", "某令第1号", "第三条", "local"))


@rule(
    "XX001", "local", title="本市规则", severity=Severity.WARNING, stages=ALL_STAGES, basis=[],
    profiles=["city", "province"],
)  # fmt: skip
def local(official, context):
    """检查什么"""
    return iter(())


def under(profile: Profile, *selected: str):
    return context(profile=profile)._replace(titles=TITLES, selected=selected)


@pytest.mark.parametrize(
    ("profile", "reason"),
    [
        (Profile("city", "某市"), ""),
        (Profile("bureau", "某局", lineage=("bureau", "city", "national")), ""),
        (Profile("other", "别市", lineage=("other", "national")), "只适用于：某市、某省"),
        (NATIONAL, "只适用于：某市、某省"),
    ],
)
def test_rule_of_an_agency_judges_its_documents_and_those_below(
    profile: Profile, reason: str
) -> None:
    assert exemption(local, official(), under(profile)) == reason


@pytest.mark.parametrize("rule", [missing_validity_term, excessive_validity_term])
def test_caps_that_are_not_verified_wait_to_be_asked_for(rule) -> None:
    unsure = NATIONAL._replace(options={"validity": CAPS._replace(preview=True)})
    assert "尚未核实，用 --" in exemption(rule, official(), under(unsure))
    assert "尚未核实，用 --" in exemption(rule, official(), under(unsure, "RR"))
    assert exemption(rule, official(), under(unsure, rule.code)) == ""
    sure = NATIONAL._replace(options={"validity": CAPS})
    assert exemption(rule, official(), under(sure)) == ""
    assert exemption(rule, official(), under(NATIONAL)) == "机关配置没有关于有效期的规定"


PLUGIN = """
    from doclint.markers import hookimpl
    from doclint.profile import Profile, ValidityCaps

    CAPS = ValidityCaps(5, 2, 1, True, False, ("某办法", "", "", "local"), preview=True)

    @hookimpl
    def doclint_profiles():
        return [
            Profile("city", "滨海市", "national", issuers=("滨海市",), options={"validity": CAPS}),
            Profile("bureau", "滨海市水利局", "city", issuers=("滨海市水利局",)),
        ]
"""


@pytest.mark.parametrize("profile", ["auto", "bureau"])
def test_preview_caps_through_the_engine(install: Install, profile: str) -> None:
    install("doclint-example", "1.0", PLUGIN)
    draft = Draft(
        title="滨海市人民政府关于\n加强城区防汛管理的通知", document_number="滨政规〔2026〕3号",
        issuer_mark=("滨海市人民政府文件",), issuers=("滨海市人民政府",),
    ).build()  # fmt: skip
    settings = Settings(plugins=("example",), profile=profile)
    report = Engine(settings).check(draft)
    waiting = {each.code: each.reason for each in report.not_judged}
    assert "尚未核实" in waiting["RR007"]
    assert "尚未核实" in waiting["RR008"]
    asked = Engine(settings._replace(select=("RR007", "RR008"))).check(draft)
    assert asked.checked == ("RR007", "RR008")
    assert "RR007" in {finding.code for finding in asked.findings}


@pytest.mark.parametrize("stage", ["drafting", "issuing", "published"])
def test_many_rules_at_once_are_exempt_as_each_alone(stage: str) -> None:
    rules = builtin_rules()
    for made in (official(), official()._replace(is_official=False, issuer_system="party")):
        context = under(NATIONAL)._replace(stage=stage)
        at_once = exemptions(made, context)
        assert [at_once(rule) for rule in rules] == [exemption(r, made, context) for r in rules]
