"""A text that quotes disclosure marks and has none of its own.

大政办发〔2017〕70号 asks in section 七 for 此件公开发布 or 此件依申请公开 on every document; its
published copy shows no mark. An invented text of the same shape stands in where the
collection of real texts cannot be had.
"""

from typing import NamedTuple

import pytest

import doclint
from doclint.testing import from_lines

from .measure import corpus


class Case(NamedTuple):
    """The lines of a text and what is true of it."""

    lines: tuple[str, ...]
    number: str
    title: str
    addressees: str
    issuer: str
    issued_on: str
    date: str


_INVENTED = Case(
    (
        "滨海市人民政府办公厅关于印发2025年政务公开工作安排的通知",
        "滨政办发〔2025〕31号",
        "各县（市、区）人民政府，市政府各部门、各直属机构：",
        "经市政府同意，现将《滨海市2025年政务公开工作安排》印发给你们，请认真贯彻落实。",
        "滨海市人民政府办公厅",
        "2025年4月18日",
        "滨海市2025年政务公开工作安排",
        "为做好2025年全市政务公开工作，根据上级有关部署，结合本市实际，制定本安排。",
        "一、明确公文公开属性",
        "行政机关拟制公文时，要明确主动公开、依申请公开、不予公开等属性，随公文一并报批。",
        "印发的公文要明确标注“此件公开发布”、“此件依申请公开”、密级、保密时限等。",
        "二、做好政策解读",
        "起草部门应当将解读方案和解读材料一并报送，做到同步组织、同步审签、同步部署。",
        "各单位要于2025年6月30日前将落实情况报市政府办公厅。",
        "附件：主要任务分工表",
    ),
    "滨政办发〔2025〕31号",
    "滨海市人民政府办公厅关于印发2025年政务公开工作安排的通知",
    "各县（市、区）人民政府，市政府各部门、各直属机构",
    "滨海市人民政府办公厅",
    "2025-04-18",
    "2025年4月18日",
)


def _cases() -> list[Case]:
    folder = corpus()
    path = folder / "dalian-2017-70.txt" if folder else None
    if path is None or not path.is_file():
        return [_INVENTED]
    lines = tuple(path.read_text(encoding="utf-8").splitlines())
    real = Case(
        lines, "大政办发〔2017〕70号", "大连市人民政府办公厅关于印发2017年政务公开工作要点的通知",
        "各区市县人民政府，各先导区管委会，市政府各委办局、各直属机构，各有关单位",
        "大连市人民政府办公厅", "2017-05-26", "2017年5月26日",
    )  # fmt: skip
    return [_INVENTED, real]


@pytest.fixture(params=_cases(), ids=lambda case: case.number)
def case(request: pytest.FixtureRequest) -> Case:
    """The invented text, and the real one where it is there."""
    found: Case = request.param
    return found


def _check(lines: tuple[str, ...], profile: str) -> "doclint.DocumentReport":
    return doclint.check(from_lines(lines), profile=profile).documents[0]


def _with_mark(case: Case) -> tuple[str, ...]:
    below = case.lines.index(case.date) + 1
    return (*case.lines[:below], "（此件公开发布）", *case.lines[below:])


def test_elements_are_recognised(case: Case, dalian: str) -> None:
    """The carrying notice is found above the 要点 it carries."""
    facts = _check(case.lines, dalian).facts
    assert facts.document_type == "通知"
    assert facts.document_number == case.number
    assert facts.title == case.title
    assert facts.addressees == case.addressees
    assert facts.issuers == (case.issuer,)
    assert facts.issued_on == case.issued_on


def test_quoted_marks_are_not_its_own(case: Case, dalian: str) -> None:
    """No mark: DA001, an error where the profile demands one; nothing conflicts."""
    report = _check(case.lines, dalian)
    assert report.facts.disclosure is None
    severities = {finding.code: finding.severity.word for finding in report.findings}
    assert severities.get("DA001") == "error"
    assert "DA008" not in severities
    assert not [code for code in severities if code.startswith("SM")]
    assert report.verdict == "fail"


def test_mark_below_the_date_satisfies(case: Case, dalian: str) -> None:
    """With the mark in its place no DA or SM rule has anything to say."""
    report = _check(_with_mark(case), dalian)
    assert report.facts.disclosure == "public"
    assert report.facts.disclosure_literal == "此件公开发布"
    assert not [f.code for f in report.findings if f.code.startswith(("DA", "SM"))]
