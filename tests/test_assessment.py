"""Rules against a document: which apply, what their problems become."""

from collections.abc import Iterator
from datetime import date

import pytest

from doclint.applicability import exemption
from doclint.assessment import Assessment, assess, fault, verdict
from doclint.finding import Basis, Confidence, Finding, Problem, Severity
from doclint.location import WHOLE_FILE
from doclint.national import NATIONAL
from doclint.official.model import Facts, OfficialDocument
from doclint.report import NotJudged
from doclint.rules import ALL_STAGES, Context, Rule, rule
from doclint.rules.documents import FAULT_RULES

from .rules.values import official

CONTEXT = Context("issuing", NATIONAL, date(2026, 6, 1))
CRASH = next(r for r in FAULT_RULES if r.code == "DOC901")
LINES = (
    ("head", "title", "关于某事的通知"),
    ("body", "body", "正文第一段"),
    ("body", "body", "正文第一段"),
    ("tail", "issued_on", "2026年3月12日"),
)


def made_rule(*problems: object, code: str = "XX001", **changes: object) -> Rule:
    def check(official: OfficialDocument, context: Context) -> Iterator[Problem]:
        yield from problems  # type: ignore[misc]

    decorate = rule(
        code,
        f"n-{code}",
        title="示例",
        severity=Severity.ERROR,
        stages=ALL_STAGES,
        basis=[Basis("某规定")],
    )
    return decorate(check)._replace(**changes)


def assessed(*rules: Rule, made: OfficialDocument | None = None) -> Assessment:
    return assess(made or official(*LINES), CONTEXT, rules, CRASH)


def place(line: int, start: int = 0, end: int | None = None) -> object:
    return official(*LINES).lines[line].paragraph.location(start, end)


def only(assessment: Assessment) -> Finding:
    (finding,) = assessment.findings
    return finding


def test_problem_becomes_a_finding_of_its_rule() -> None:
    finding = only(assessed(made_rule(Problem("错了", place(0, 2, 4), "改", "title"))))
    assert finding[:8] == (
        "XX001", "n-XX001", Severity.ERROR, Confidence.HIGH, "错了", "改",
        (Basis("某规定"),), "title",
    )  # fmt: skip
    assert finding.excerpt == "关于某事的通知"
    assert (finding.location.start, finding.location.end) == (2, 4)
    assert len(finding.fingerprint) == 16


def test_problem_overrides_severity_and_ground() -> None:
    ground = Basis("惯例", kind="practice")
    problem = Problem("轻", place(0), severity=Severity.INFO, basis=[ground], excerpt="***")
    finding = only(assessed(made_rule(problem)))
    assert (finding.severity, finding.basis, finding.excerpt) == (Severity.INFO, (ground,), "***")


def test_an_empty_ground_is_no_ground() -> None:
    assert only(assessed(made_rule(Problem("x", basis=[])))).basis == ()


def test_findings_come_in_the_order_of_the_document() -> None:
    late = made_rule(Problem("末", place(3)), Problem("首", place(0, 3, 4)), code="AA001")
    early = made_rule(Problem("全"), Problem("首", place(0, 1, 2)), code="ZZ001")
    same = made_rule(Problem("末", place(3)), code="BB001")
    found = [(f.code, f.message) for f in assessed(late, early, same).findings]
    assert found == [
        ("ZZ001", "全"), ("ZZ001", "首"), ("AA001", "首"), ("AA001", "末"), ("BB001", "末"),
    ]  # fmt: skip


def test_fingerprint_survives_moved_and_reflowed_text() -> None:
    problem = Problem("错", place(1))
    moved = official(("head", "title", "新的一段"), *LINES)
    shifted = Problem("错", moved.lines[2].paragraph.location())
    first = only(assessed(made_rule(problem)))
    assert only(assessed(made_rule(shifted), made=moved)).fingerprint == first.fingerprint
    spaced = official(LINES[0], ("body", "body", "正文 第一段　"), *LINES[2:])
    assert only(assessed(made_rule(problem), made=spaced)).fingerprint == first.fingerprint


def test_fingerprints_of_equal_paragraphs_differ() -> None:
    found = assessed(made_rule(Problem("错", place(1)), Problem("错", place(2)))).findings
    assert len({f.fingerprint for f in found}) == 2


@pytest.mark.parametrize(
    "other",
    [made_rule(Problem("错", place(1)), code="XX002"), made_rule(Problem("错", place(0))),
     made_rule(Problem("错", place(1), element="body"))],
)  # fmt: skip
def test_fingerprint_tells_faults_apart(other: Rule) -> None:
    first = only(assessed(made_rule(Problem("错", place(1)))))
    assert only(assessed(other)).fingerprint != first.fingerprint


@pytest.mark.parametrize(
    ("problem", "confidence"),
    [
        (Problem("x", place(0), element="title"), Confidence.LOW),
        (Problem("x", place(0), element="notes"), Confidence.LOW),
        (Problem("x", place(1), element="title"), Confidence.HIGH),
        (Problem("x", WHOLE_FILE, element="title"), Confidence.LOW),
        (Problem("x", WHOLE_FILE, element="notes"), Confidence.HIGH),
        (Problem("x", place(3), element="title"), Confidence.HIGH),
        (Problem("x", place(0, 2, 2), element="title"), Confidence.LOW),
        (Problem("x", place(1), confidence=Confidence.MEDIUM), Confidence.MEDIUM),
    ],
)
def test_finding_is_no_surer_than_what_it_is_about(
    problem: Problem, confidence: Confidence
) -> None:
    made = official(*LINES)
    doubtful = tuple(e._replace(confidence=0.3) if e.kind == "title" else e for e in made.elements)
    finding = only(assessed(made_rule(problem), made=made._replace(elements=doubtful)))
    assert finding.confidence is confidence
    expected = Severity.WARNING if confidence is Confidence.LOW else Severity.ERROR
    assert finding.severity is expected


def test_low_confidence_leaves_information_alone() -> None:
    problem = Problem("x", confidence=Confidence.LOW, severity=Severity.INFO)
    assert only(assessed(made_rule(problem))).severity is Severity.INFO


def test_every_rule_is_checked_or_not_judged() -> None:
    passing = made_rule(code="AA001")
    staged = made_rule(Problem("x"), code="BB001", stages=frozenset({"drafting"}))
    done = assessed(passing, staged)
    assert done.checked == ("AA001",)
    assert done.not_judged == (NotJudged("BB001", "只在拟制阶段检查"),)
    assert done.findings == ()


@pytest.mark.parametrize("error", [ValueError("坏了"), MemoryError(), RecursionError("深")])
def test_rule_that_raises_is_a_finding_and_not_judged(error: Exception) -> None:
    def check(official: OfficialDocument, context: Context) -> Iterator[Problem]:
        yield Problem("之前")
        raise error

    done = assessed(made_rule()._replace(check=check), made_rule(Problem("好"), code="YY001"))
    assert [f.code for f in done.findings] == ["DOC901", "YY001"]
    assert "XX001（示例）" in done.findings[0].message
    assert f"{type(error).__name__}: {error}" in done.findings[0].message
    assert done.not_judged == (NotJudged("XX001", "规则运行出错"),)
    assert done.checked == ("YY001",)
    assert verdict(done.findings, Severity.ERROR) == "error"


@pytest.mark.parametrize("given", ["text", None, ("a", "b")])
def test_rule_that_gives_something_else_has_crashed(given: object) -> None:
    finding = only(assessed(made_rule(given)))
    assert finding.code == "DOC901"
    assert type(given).__name__ in finding.message


def test_fault_is_about_the_whole_file() -> None:
    finding = fault(FAULT_RULES[0], "坏了。", "修。", "word/document.xml")
    assert finding.location == WHOLE_FILE._replace(part="word/document.xml")
    assert (finding.code, finding.message, finding.help) == ("DOC001", "坏了。", "修。")


@pytest.mark.parametrize(
    ("changes", "made", "today", "reason"),
    [
        ({}, official(), "2026-06-01", ""),
        ({}, official()._replace(is_official=False), "2026-06-01", "未识别为公文"),
        ({"applies_to": "any"}, official()._replace(is_official=False), "2026-06-01", ""),
        (
            {"stages": frozenset({"drafting", "published"})},
            official(),
            "2026-06-01",
            "只在拟制、发布阶段检查",
        ),
        ({"applies_to": "administrative"}, official(), "2026-06-01", ""),
        (
            {"applies_to": "administrative"},
            official(system="judicial"),
            "2026-06-01",
            "只检查行政机关的公文，发文机关属于：法院",
        ),
        ({}, official(system="judicial"), "2026-06-01", ""),
        (
            {"in_force_from": "2012-07-01"},
            official(facts=Facts(issued_on="2012-06-30")),
            "2026-06-01",
            "成文日期早于依据施行之日 2012-07-01",
        ),
        (
            {"in_force_from": "2012-07-01"},
            official(facts=Facts(issued_on="2012-07-01")),
            "2026-06-01",
            "",
        ),
        ({"in_force_from": "2012-07-01"}, official(facts=Facts()), "2026-06-01", ""),
        (
            {"in_force_from": "2024-08-06"},
            official(facts=Facts(effective_on="2015-01-01")),
            "2026-06-01",
            "施行日期早于依据施行之日 2024-08-06",
        ),
        (
            {"in_force_from": "2024-08-06"},
            official(facts=Facts(effective_on="on_publication")),
            "2026-06-01",
            "",
        ),
        (
            {"in_force_from": "2024-08-06"},
            official(facts=Facts(effective_on="2027-01-01")),
            "2026-06-01",
            "",
        ),
        (
            {"in_force_from": "2027-01-01"},
            official(facts=Facts()),
            "2026-06-01",
            "依据自 2027-01-01 起施行，尚未生效",
        ),
    ],
)
def test_exemption(
    changes: dict[str, object], made: OfficialDocument, today: str, reason: str
) -> None:
    context = CONTEXT._replace(today=date.fromisoformat(today))
    assert exemption(made_rule(**changes), made, context) == reason


def finding(code: str, severity: Severity, confidence: Confidence = Confidence.HIGH) -> Finding:
    problem = Problem("x", severity=severity, confidence=confidence)
    return only(assessed(made_rule(problem, code=code)))


ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@pytest.mark.parametrize(
    ("findings", "fail_on", "expected"),
    [
        ([], ERROR, "pass"),
        ([finding("XX001", INFO)], ERROR, "pass"),
        ([finding("XX001", WARNING)], ERROR, "warn"),
        ([finding("XX001", ERROR)], ERROR, "fail"),
        ([finding("XX001", WARNING)], WARNING, "fail"),
        ([finding("XX001", INFO)], INFO, "fail"),
        ([finding("XX001", WARNING, Confidence.LOW)], WARNING, "warn"),
        ([finding("DOC100", INFO)], ERROR, "warn"),
        ([finding("DOC100", INFO)], INFO, "fail"),
        ([finding("DOC003", ERROR)], ERROR, "error"),
        ([finding("DOC901", ERROR), finding("XX001", ERROR)], ERROR, "error"),
    ],
)
def test_verdict(findings: list[Finding], fail_on: Severity, expected: str) -> None:
    assert verdict(findings, fail_on) == expected
