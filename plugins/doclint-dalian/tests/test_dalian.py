"""The Dalian profile, through the whole engine."""

from pathlib import Path

import pytest

from doclint.engine import Engine
from doclint.settings import Settings
from doclint.submission import Submission
from doclint.testing import Draft
from doclint.testing.cases import Case, load_cases

_CASES = Path(__file__).parent / "cases"


def _cases() -> list[Case]:
    return [
        case
        for path in sorted(_CASES.glob("*.toml"))
        for case in load_cases(path.read_text("utf-8"), path.stem)
    ]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert case.complaint() == ""


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


@pytest.mark.parametrize("issuer", ["大连海事大学", "大连海关", "国家税务总局大连市税务局"])
def test_others_in_dalian_are_not_bound(issuer: str) -> None:
    draft = Draft(
        issuer_mark=(f"{issuer}文件",),
        title=f"{issuer}关于\n做好2026年防汛工作的通知",
        issuers=(issuer,),
    )
    assert Engine().check(draft.build()).profile == "national"
