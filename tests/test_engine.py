"""One document through the walk: reports for whatever comes in."""

import io
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

import doclint
from doclint.engine import Engine, check
from doclint.official.model import Facts, OfficialDocument
from doclint.rules import ALL_STAGES, Context, Problem, Rule, Severity, rule
from doclint.rules.catalogue import GIVEN
from doclint.settings import Settings, SettingsError, make_settings
from doclint.testing import Draft, from_lines

GOOD = Draft().build()
PLAIN = Settings(plugins=())


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(PLAIN)


def test_compliant_draft_passes(engine: Engine) -> None:
    report = engine.check(GOOD, "draft.docx")
    assert (report.verdict, report.stage, report.profile) == ("pass", "issuing", "national")
    assert (report.source, report.sha256) == ("draft.docx", sha256(GOOD).hexdigest())
    assert report.facts.document_number == "滨政办发〔2026〕12号"
    assert report.findings == report.timings == ()


def test_every_selected_rule_is_checked_or_not_judged(engine: Engine) -> None:
    selected = {rule.code for rule in engine.rules}
    rules = (r for r in engine.catalogue.rules if r.code[:-3] not in GIVEN)
    assert selected == {r.code for r in rules if r.status != "preview"}
    inputs = (GOOD, b"", from_lines(["滨海市排水管理办法", "第一条 为了排水，制定本办法。"]))
    for data in inputs:
        report = engine.check(data)
        seen = [*report.checked, *(each.code for each in report.not_judged)]
        assert sorted(seen) == sorted(selected)


def test_sources_of_all_kinds_give_one_report(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "草稿.docx"
    path.write_bytes(GOOD)
    by_path, by_name = engine.check(path), engine.check(str(path))
    assert by_path == by_name
    assert by_path.source == str(path)
    with path.open("rb") as file:
        assert engine.check(file) == by_path
    in_memory = engine.check(GOOD)
    assert in_memory.source == "-"
    assert engine.check(io.BytesIO(GOOD)) == in_memory
    assert in_memory == by_path._replace(source="-")


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "DOC002"), (b"%PDF-1.7", "DOC005"), (GOOD[:-40], "DOC006"), (b"\1\2\3", "DOC001")],
)
def test_input_that_cannot_be_read_is_a_finding(engine: Engine, data: bytes, code: str) -> None:
    report = engine.check(data)
    (finding,) = report.findings
    assert (finding.code, finding.severity, report.verdict) == (code, Severity.ERROR, "error")
    assert finding.message
    assert finding.help
    assert (report.facts, report.stage, report.profile) == (Facts(), "", "")
    assert report.sha256 == sha256(data).hexdigest()
    assert {each.reason for each in report.not_judged} == {"文件无法读取"}


def test_file_that_does_not_exist_is_a_finding(engine: Engine, tmp_path: Path) -> None:
    report = engine.check(tmp_path / "没有.docx")
    assert [f.code for f in report.findings] == ["DOC010"]
    assert report.sha256 == ""


def test_what_is_no_gongwen_is_said_and_not_judged(engine: Engine) -> None:
    data = from_lines(["滨海市排水管理办法", "第一条 为了加强排水管理，制定本办法。"])
    report = engine.check(data)
    (finding,) = report.findings
    assert (finding.code, finding.severity) == ("DOC100", Severity.INFO)
    assert report.verdict == "warn"
    # Secrets and arithmetic are the same in any file; the form is asked of a 公文 only.
    assert report.checked == ("SM006", "SM007", "SM008", "RR009", "PK003")
    assert report.official_reasons
    assert all(reason in finding.message for reason in report.official_reasons)
    ignoring = Engine(PLAIN._replace(ignore=("DOC100",))).check(data)
    assert (ignoring.findings, ignoring.verdict) == ((), "pass")


def with_rule(engine: Engine, function: doclint.rules.Check) -> Engine:
    """The engine with one rule more."""
    decorate = rule(
        "XX001", "x", title="示例", severity=Severity.ERROR, stages=ALL_STAGES, basis=[]
    )
    extended = Engine(engine.settings)
    extended.rules = (*engine.rules, decorate(function))
    return extended


def test_rule_that_raises_makes_the_verdict_error(engine: Engine) -> None:
    def broken(official: OfficialDocument, context: Context) -> Iterator[Problem]:
        raise KeyError("坏了")

    report = with_rule(engine, broken).check(GOOD)
    (finding,) = report.findings
    assert (finding.code, report.verdict) == ("DOC901", "error")
    assert "XX001" in finding.message
    assert "DA001" in report.checked


def test_rule_is_told_stage_profile_and_day(engine: Engine) -> None:
    seen = []

    def curious(official: OfficialDocument, context: Context) -> Iterator[Problem]:
        seen.append(context)
        return iter(())

    settings = PLAIN._replace(stage="drafting", today=date(2026, 1, 2))
    with_rule(Engine(settings), curious).check(GOOD)
    with_rule(engine, curious).check(GOOD)
    assert (seen[0].stage, seen[0].profile.name, seen[0].today) == (
        "drafting",
        "national",
        date(2026, 1, 2),
    )
    assert seen[1].today == date.today()


@pytest.mark.parametrize(
    ("step", "name", "said"),
    [
        ("walk.open_package", "打开", "RuntimeError: 坏了"),
        ("walk.read", "读取", "RuntimeError: 坏了"),
        ("walk.recognise", "识别", "RuntimeError: 坏了"),
        ("engine.decide_stage", "检查", "RuntimeError: 坏了"),
    ],
)
def test_step_that_fails_is_named(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, step: str, name: str, said: str
) -> None:
    def broken(*arguments: object) -> None:
        raise RuntimeError("坏了")

    monkeypatch.setattr(f"doclint.{step}", broken)
    report = engine.check(GOOD)
    (finding,) = report.findings
    assert (finding.code, report.verdict) == ("DOC902", "error")
    assert f"在{name}这一步" in finding.message
    assert said in finding.message
    assert report.sha256 == sha256(GOOD).hexdigest()


@pytest.mark.parametrize(
    ("error", "said"),
    [(MemoryError(), "内存不足"), (RecursionError("太深"), "RecursionError: 太深")],
)
def test_lack_of_memory_is_a_finding(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def exhausted(*arguments: object) -> None:
        raise error

    monkeypatch.setattr("doclint.walk.recognise", exhausted)
    (finding,) = engine.check(GOOD).findings
    assert (finding.code, said in finding.message) == ("DOC902", True)


def test_timings_are_given_when_asked_for() -> None:
    timings = Engine(PLAIN._replace(timings=True)).check(GOOD).timings
    assert [step for step, _ in timings] == ["open", "read", "recognise", "check", "total"]
    assert all(seconds >= 0 for _, seconds in timings)
    assert timings[-1][1] == pytest.approx(sum(seconds for _, seconds in timings[:-1]), abs=0.01)


def test_report_is_reproducible(engine: Engine) -> None:
    data = Draft(mark="", secrecy="机密").build()
    assert Engine(PLAIN).check(data) == engine.check(data)


def test_selection_narrows_what_is_checked() -> None:
    data = Draft(mark="").build()
    assert Engine(PLAIN._replace(select=("DA001",))).check(data).checked == ("DA001",)
    assert "DA001" not in Engine(PLAIN._replace(ignore=("DA001",))).check(data).checked


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"select": "DA01"}, "没有规则 DA01，是否指 DA001？"),
        ({"select": "DA01"}, "没有规则 DA01，是否指 DA001？"),
        ({"ignore": "ZZ"}, "没有规则 ZZ"),
        ({"ignore": "DOC"}, "规则 DOC 不能忽略"),
        ({"ignore": "DOC003"}, "规则 DOC003 不能忽略"),
        ({"profile": "natonal"}, "没有机关配置 natonal，是否指 national？"),
        ({"stage": "x"}, "没有阶段 x"),
    ],
)
def test_unknown_name_is_refused(options: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        check(GOOD, plugins=(), **options)


def test_public_function_gives_a_whole_report() -> None:
    report = doclint.check(GOOD, name="a.docx", stage="issuing", plugins=())
    assert [document.source for document in report.documents] == ["a.docx"]
    assert report.tool_version == doclint.__version__
    assert report.ruleset.startswith("sha256:")


def test_public_names_are_all_there() -> None:
    assert len(doclint.__all__) <= 20
    for name in doclint.__all__:
        assert getattr(doclint, name) is not None


@pytest.fixture
def all_rules(engine: Engine) -> tuple[Rule, ...]:
    return engine.catalogue.rules


def test_one_rule_of_its_own_is_in_preview(all_rules: tuple[Rule, ...]) -> None:
    """LY003 cannot see whether lines follow the grid, IP010 has no norm; they run when named."""
    assert {rule.code: rule.status for rule in all_rules if rule.status != "stable"} == {
        "IP010": "preview",
        "LY003": "preview",
    }


@pytest.mark.parametrize(
    ("select", "runs"),
    [((), False), (("LY",), False), (("LY003",), True), (("LY", "LY003"), True)],
)
def test_rule_in_preview_runs_only_when_named(select: tuple[str, ...], runs: bool) -> None:
    engine = Engine(make_settings(select=select, plugins=()))
    assert ("LY003" in engine.check(GOOD).checked) is runs
