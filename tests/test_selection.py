"""Entries of rules, severities, certainty: what settings make of findings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from doclint.engine import Engine, check
from doclint.finding import Confidence, Finding, Severity
from doclint.location import WHOLE_FILE
from doclint.selection import judged
from doclint.settings import PerFile, Settings, SettingsError, make_settings
from doclint.testing import Draft

FAULTY = Draft().with_(secrecy="机密", mark="").build()  # SM002, SM004


def finding(code: str, entry: str = "", confidence: Confidence = Confidence.HIGH) -> Finding:
    return Finding(
        code, "x", Severity.ERROR, confidence, "", "", (), "", WHOLE_FILE, "", None, "", entry
    )


FOUND = [finding("BH003", "zuofei"), finding("BH003", "qita"), finding("BH003"), finding("EL001")]


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ({}, ["BH003:zuofei", "BH003:qita", "BH003", "EL001"]),
        ({"ignore": ["bh003:zuofei"]}, ["BH003:qita", "BH003", "EL001"]),
        ({"select": ["BH003:zuofei"]}, ["BH003:zuofei"]),
        ({"select": ["BH003"], "ignore": ["BH003:qita"]}, ["BH003:zuofei", "BH003"]),
        ({"select": ["BH003:qita"], "ignore": ["BH003"]}, ["BH003:qita"]),
        ({"select": ["EL"], "extend_select": ["BH003:qita"]}, ["BH003:qita", "EL001"]),
    ],
)
def test_one_entry_may_be_chosen_or_left_out(options: dict[str, object], left: list[str]) -> None:
    made = judged(FOUND, make_settings(**options))
    assert [f"{f.code}:{f.entry}".rstrip(":") for f in made] == left


def test_faults_are_never_filtered() -> None:
    fault = finding("DOC901")
    assert judged([fault], make_settings(select=["BH003:x"])) == (fault,)
    assert judged([fault], make_settings(severities={"DOC901": "info"})) == (fault,)


def test_the_longest_code_gives_the_severity() -> None:
    settings = make_settings(
        severities={"BH": "info", "bh003": "warning", "BH003:zuofei": "error", "EL": "info"}
    )
    words = [f.severity.word for f in judged(FOUND, settings)]
    assert words == ["error", "warning", "warning", "info"]


def test_what_is_graver_by_its_rule_may_stay_so() -> None:
    """What may be set aside is decided before settings soften it."""
    settings = make_settings(severities={"EL": "info", "BH": "error"})
    found = [finding("EL001"), finding("BH003")._replace(severity=Severity.INFO)]
    assert [f.severity.word for f in judged(found, settings, lowered=False)] == ["error", "error"]
    assert [f.severity.word for f in judged(found, settings)] == ["info", "error"]


def test_what_is_doubtful_stays_a_warning() -> None:
    doubtful = finding("EL001", confidence=Confidence.LOW)
    (made,) = judged([doubtful], make_settings(severities={"EL": "error"}))
    assert made.severity is Severity.WARNING


def test_severity_and_certainty_make_the_verdict() -> None:
    def verdict(**options: object) -> str:
        return (
            check(FAULTY, plugins=(), stage="drafting", select=("SM002",), **options)
            .documents[0]
            .verdict
        )

    assert verdict() == "warn"
    assert verdict(severities={"SM002": "error"}) == "fail"
    assert verdict(severities=(("SM", "info"),)) == "pass"
    assert verdict(fail_on="warning", fail_confidence="high") == "fail"


def test_a_finding_of_medium_confidence_does_not_fail_where_high_is_asked_for() -> None:
    from doclint.assessment import verdict

    unsure = [finding("EL001", confidence=Confidence.MEDIUM)]
    assert verdict(unsure, Severity.ERROR) == "fail"
    assert verdict(unsure, Severity.ERROR, Confidence.HIGH) == "warn"


def test_options_for_some_files_make_another_engine_once(tmp_path: Path) -> None:
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "稿.docx").write_bytes(FAULTY)
    some = PerFile("甲/**", str(tmp_path), (("ignore", ("SM002",)), ("stage", "drafting")))
    engine = Engine(Settings(plugins=(), select=("SM",), per_file=(some,), origin="d.toml"))
    first = engine.check(tmp_path / "甲" / "稿.docx")
    other = engine.check(tmp_path / "乙" / "稿.docx")
    assert [f.code for f in first.findings] == ["SM004"]
    assert (first.stage, first.settings) == ("drafting", "d.toml")
    assert [f.code for f in other.findings] == ["SM002", "SM004"]
    assert engine._for("x/甲") is engine._for("y/甲") is not engine
    assert engine._for("x").catalogue is engine.catalogue


def test_siblings_share_what_is_loaded_unless_plugins_differ() -> None:
    engine = Engine(Settings(plugins=()))
    sibling = engine.sibling(Settings(plugins=(), select=("DA",)))
    assert sibling.catalogue is engine.catalogue
    assert {rule.code[:2] for rule in sibling.rules} == {"DA"}
    assert engine.rules != sibling.rules
    with pytest.raises(SettingsError, match="没有规则 XX001"):
        engine.sibling(Settings(plugins=(), select=("XX001",)))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"select": ["DA999:x"]}, "没有规则 DA999"),
        ({"select": ["DA001:x"]}, "规则 DA001 没有条目 x"),
        ({"ignore": ["DA:x"]}, "没有规则 DA"),
        ({"severities": {"DOC100": "error"}}, "规则 DOC100 的严重程度不能改"),
    ],
)
def test_names_that_cannot_be_meant(options: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        check(b"", plugins=(), **options)


def test_an_entry_that_a_rule_does_not_have_is_said() -> None:
    engine = Engine(Settings(plugins=()))
    rules = (engine.catalogue.rules[0]._replace(entries=("zuofei", "qita")),)
    catalogue = engine.catalogue._replace(rules=rules, providers=("x",))
    code = rules[0].code
    assert catalogue.absence(f"{code}:zuofei") == ""
    assert catalogue.absence(f"{code}:zuofe") == f"规则 {code} 没有条目 zuofe，是否指 zuofei？"


def test_a_preview_rule_runs_when_it_is_added() -> None:
    catalogue = Engine(Settings(plugins=())).catalogue
    preview = next(rule.code for rule in catalogue.rules if rule.status == "preview")

    def run(*given: tuple[str, ...]) -> Iterator[str]:
        return (rule.code for rule in catalogue.select(*given))

    assert preview not in run((), ())
    assert preview in run((), (), (preview,))
    assert len([*run((), (), (preview,))]) == len([*run((), ())]) + 1
