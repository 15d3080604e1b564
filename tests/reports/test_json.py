"""The JSON report: schema 1 of the architecture, byte for byte the same each time."""

import json
from pathlib import Path

import jsonschema
import pytest

from doclint.official.model import Facts
from doclint.report import DocumentReport
from doclint.reports import Presentation, wire
from doclint.reports.json import render

SCHEMA = Path(__file__).parents[2] / "schemas" / "report-1.schema.json"


def text(reports: tuple[DocumentReport, ...], how: Presentation) -> str:
    """The whole report."""
    return "".join(render(reports, how))


def test_keys_are_those_of_the_contract(
    reports: tuple[DocumentReport, ...], how: Presentation
) -> None:
    report = json.loads(text(reports, how))
    assert list(report) == ["schema", "tool", "documents", "summary"]
    assert report["schema"] == 1
    assert report["tool"] == {"name": "doclint", "version": "0.1.0", "ruleset": "sha256:00"}
    assert report["summary"] == {"documents": 3, "errors": 3, "warnings": 1, "infos": 1}
    document = report["documents"][0]
    assert {
        "source",
        "sha256",
        "stage",
        "profile",
        "verdict",
        "facts",
        "elements",
        "checked",
        "not_judged",
        "findings",
        "suppressed",
    } <= set(document)
    assert "timings" not in document
    assert list(document["facts"]) == list(Facts._fields)


def test_a_finding_is_whole(failing: DocumentReport, how: Presentation) -> None:
    finding = json.loads(text((failing,), how))["documents"][0]["findings"][1]
    assert finding == {
        "code": "SM002",
        "name": "sm002",
        "severity": "error",
        "confidence": "high",
        "message": "密级与保密期限之间没有“★”，只写了“机密 1年”",
        "help": "写明密级、★和期限，如“秘密★6个月”。",
        "basis": [
            {"title": "国家秘密定密管理规定", "number": "", "article": "", "kind": "practice"},
            {
                "title": "关于全面推进政务公开工作的意见",
                "number": "中办发〔2016〕8号",
                "article": "二（三）",
                "kind": "norm",
            },
        ],
        "element": "secrecy_level",
        "location": {
            "part": "word/document.xml",
            "block": "body/p[12]",
            "start": 2,
            "end": 7,
            "label": "文本框第1段",
        },
        "excerpt": "　　机密 1年",
        "fix": {"title": "改为“机密★1年”", "safety": "safe"},
        "fingerprint": "f0",
        "entry": "",
        "also": [],
    }


def test_facts_are_there_also_when_nothing_is(
    unreadable: DocumentReport, how: Presentation
) -> None:
    facts = json.loads(text((unreadable,), how))["documents"][0]["facts"]
    assert facts["title"] is None
    assert facts["repeals"] == []
    assert set(facts) == set(Facts._fields)


def test_values_take_their_wire_form(failing: DocumentReport, how: Presentation) -> None:
    document = json.loads(text((failing,), how))["documents"][0]
    assert document["facts"]["repeals"] == [
        {"title": "某办法", "number": None},
        {"title": None, "number": "大政〔1〕号"},
    ]
    assert document["elements"][0]["confidence"] == 0.988
    assert document["elements"][0]["value"] == "此件公开发布"
    assert document["checked"] == ["DA001", "DA010", "SM002"]


def test_reports_are_reproducible_and_readable(
    reports: tuple[DocumentReport, ...], how: Presentation
) -> None:
    first = text(reports, how)
    assert first == text(reports, how)
    assert "防汛工作" in first
    assert first.endswith("}\n")
    assert '\n  "tool": {\n    "name": "doclint"' in first


def test_timings_only_when_asked_for(failing: DocumentReport, how: Presentation) -> None:
    document = json.loads(text((failing,), how._replace(timings=True)))["documents"][0]
    assert document["timings"] == {"reader": 0.012346, "rules": 0.001}


@pytest.mark.parametrize("timings", [False, True])
def test_reports_keep_to_the_schema(
    reports: tuple[DocumentReport, ...], how: Presentation, timings: bool
) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    validator.validate(json.loads(text(reports, how._replace(timings=timings))))


@pytest.mark.parametrize(
    "damage",
    [
        lambda report: report.update(schema=2),
        lambda report: report["documents"][0].pop("facts"),
        lambda report: report["documents"][0].update(verdict="maybe"),
        lambda report: report["documents"][0]["findings"][0].update(severity="fatal"),
    ],
)
def test_the_schema_refuses_what_is_not_a_report(
    reports: tuple[DocumentReport, ...], how: Presentation, damage
) -> None:
    report = json.loads(text(reports, how))
    damage(report)
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert not validator.is_valid(report)


def test_wire_facts_are_the_facts() -> None:
    assert list(wire.Facts.__annotations__) == list(Facts._fields)
