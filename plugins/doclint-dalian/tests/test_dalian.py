"""The Dalian profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.settings import Settings
from doclint.submission import Submission
from doclint.testing import Draft, check_plugin


def test_plugin_is_sound() -> None:
    check_plugin("doclint-dalian", cases=Path(__file__).with_name("cases"))


def test_plugin_is_listed() -> None:
    plugins = {info.distribution: info for info in Engine().plugins.listing()}
    assert plugins["doclint-dalian"].hooks == ("doclint_profiles",)


def test_profile_inherits_the_national_literals() -> None:
    profiles = Engine().profiles
    accepted = profiles["dalian"].accepted
    assert set(profiles["national"].accepted["public"]) <= set(accepted["public"])
    assert profiles["dalian"].places == profiles["national"].places


def test_finding_cites_the_local_rule() -> None:
    report = Engine(Settings(profile="dalian")).check(Draft(mark="").build())
    finding = next(f for f in report.findings if f.code == "DA001")
    assert [(b.number, b.article, b.kind) for b in finding.basis] == [
        ("大政办发〔2017〕70号", "七(三)", "local")
    ]
    assert report.verdict == "fail"


def test_plan_and_material_are_prescribed() -> None:
    draft = Draft(
        title="大连市人民政府办公室关于\n印发《大连市城市排水设施管理办法》的通知",
        document_number="大政办规〔2026〕2号",
        issuer_mark=("大连市人民政府办公室文件",),
        issuers=("大连市人民政府办公室",),
    )
    report = Engine().check(draft.build(), submission=Submission(()))
    found = {f.code: f for f in report.findings if f.code in ("IP001", "IP002")}
    assert {f.severity.word for f in found.values()} == {"error"}
    assert found["IP001"].basis[0].article == "七(四)"
    assert len(found) == 2


@pytest.mark.parametrize(
    "issuer", ["辽宁省人民政府", "辽宁省教育厅", "沈阳市人民政府", "朝阳市财政局"]
)
def test_liaoning_prescribes_interpretation_only(issuer: str) -> None:
    draft = Draft(
        issuer_mark=(f"{issuer}文件",),
        title=f"{issuer}关于\n做好2026年防汛工作的通知",
        issuers=(issuer,),
        mark="",
    )
    report = Engine().check(draft.build())
    assert report.profile == "liaoning"
    assert [f.severity.word for f in report.findings if f.code == "DA001"] == ["warning"]


def test_dalian_inherits_the_province() -> None:
    profiles = Engine().profiles
    assert profiles["dalian"].lineage == ("dalian", "liaoning", "national")
    assert (
        profiles["dalian"].options["repeal_reasons"]
        == profiles["liaoning"].options["repeal_reasons"]
    )
    grounds = [basis[1] for basis in profiles["dalian"].options["interpretation"]]
    assert grounds == ["大政办发〔2017〕70号", "辽政办〔2022〕43号"]


@pytest.mark.parametrize(
    "issuer",
    [
        "大连海事大学",
        "大连海关",
        "国家税务总局大连市税务局",
        "大连市邮政管理局",
        "辽宁大学",
        "辽宁海事局",
        "辽宁省通信管理局",
        "国家金融监督管理总局大连监管局",
        "朝阳区人民政府",
    ],
)
def test_others_in_dalian_are_not_bound(issuer: str) -> None:
    draft = Draft(
        issuer_mark=(f"{issuer}文件",),
        title=f"{issuer}关于\n做好2026年防汛工作的通知",
        issuers=(issuer,),
    )
    assert Engine().check(draft.build()).profile not in ("dalian", "liaoning")
