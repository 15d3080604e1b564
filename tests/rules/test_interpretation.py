"""IP: whose documents, on what ground, and where a finding in a companion stands."""

import pytest

from doclint.finding import Severity
from doclint.national import NATIONAL
from doclint.official.model import HEAD, MAIN, Facts, OfficialDocument
from doclint.rules import Classification, Context, Judgement
from doclint.rules.builtin.interpretation import INTERPRETATION
from doclint.rules.builtin.interpretation.scope import needs_interpretation
from doclint.submission.model import MATERIAL, PLAN, REQUEST, Member, Stated, Submission
from tests.rules.values import context, official

RULES = {rule.code: rule for rule in INTERPRETATION}
NO = Judgement(False, ())
POLICY = Judgement(True, ("以滨海市人民政府名义印发", "是规范性文件"))
LOCAL = ("某规范", "某政办〔2022〕1号", "", "local")


def classified(policy: Judgement = POLICY, internal: Judgement = NO) -> Classification:
    return Classification(NO, policy, NO, internal, "", ())


def given(*members: Member, stated: tuple[Stated, ...] = ()) -> Context:
    submission = Submission(members, stated)
    return context()._replace(submission=submission, classification=classified())


def member(role: str, *texts: str, source: str = "") -> Member:
    made = official(*((MAIN, "body", text) for text in texts)) if texts else None
    return Member(source or f"{role}.docx", role, (), True, made)


def draft(
    title: str = "滨海市人民政府关于印发某办法的通知", kind: str = "通知"
) -> OfficialDocument:
    facts = Facts(document_type=kind, title=title, issued_on="2026-03-12")
    return official((HEAD, "title", title), (MAIN, "body", "正文。"), facts=facts)


def test_every_rule_waits_for_a_submission() -> None:
    needs = {rule.code: rule.needs for rule in INTERPRETATION}
    assert needs.pop("IP010") == "page"
    assert set(needs.values()) == {"submission"}
    assert [rule.code for rule in INTERPRETATION] == sorted(RULES)


@pytest.mark.parametrize("code", ["IP001", "IP002"])
def test_local_rule_makes_it_an_error_on_its_ground(code: str) -> None:
    profile = NATIONAL._replace(options={"interpretation": (LOCAL,)})
    for each, severity, ground in (
        (given(), Severity.WARNING, None),
        (given()._replace(profile=profile), Severity.ERROR, (LOCAL,)),
    ):
        (problem,) = RULES[code].check(draft(), each)
        assert problem.severity is severity
        assert problem.basis == ground
        assert "是规范性文件" in problem.message


@pytest.mark.parametrize(
    ("title", "kind"),
    [("关于某事的批复", "批复"), ("关于某事的函", "函"), ("市政府转发水利局意见的通知", "通知")],
)
def test_exempt_documents(title: str, kind: str) -> None:
    assert needs_interpretation(draft(title, kind), given()) == ()


def test_internal_and_closed_documents_are_exempt() -> None:
    internal = given()._replace(classification=classified(internal=Judgement(True, ("内部",))))
    assert needs_interpretation(draft(), internal) == ()
    closed = given(stated=(Stated("withheld", "不予公开", "", "发文稿纸"),))
    assert needs_interpretation(draft(), closed) == ()
    assert needs_interpretation(draft(), given()) == POLICY.reasons


def test_order_of_a_government_promulgating_rules_needs_one() -> None:
    facts = Facts(document_type="令", title="滨海市人民政府令", issuer_mark=("滨海市人民政府令",))
    made = official((MAIN, "body", "现公布《滨海市排水管理办法》，自公布之日起施行。"), facts=facts)
    plain = given()._replace(classification=classified(NO))
    assert needs_interpretation(made, plain) == ("政府令公布的规章",)


@pytest.mark.parametrize(
    ("code", "accepted"),
    [
        ("IP001", member(PLAN, "解读方案")),
        ("IP001", member(MATERIAL, "某办法解读方案", "某办法政策解读")),
        ("IP001", member(REQUEST, "解读途径为门户网站，解读时间与文件同步。")),
        ("IP002", member(MATERIAL)),
        ("IP002", member(PLAN, source="解读方案及解读材料.docx")),
    ],
)
def test_what_counts_as_plan_or_material(code: str, accepted: Member) -> None:
    assert list(RULES[code].check(draft(), given(accepted))) == []
    assert list(RULES[code].check(draft(), given(member(REQUEST, "请审定。"))))


def test_place_in_a_companion_names_file_and_paragraph() -> None:
    plan = member(PLAN, "某办法解读方案", "解读时间：待定", source="报审/方案.docx")
    (problem,) = RULES["IP004"].check(draft(), given(plan))
    assert problem.location.label == "解读方案“报审/方案.docx”正文第2段"
    assert problem.location.part == ""
    assert problem.excerpt == "解读时间：待定"


def test_profile_may_ask_for_more_elements() -> None:
    material = member(MATERIAL, "一、出台背景", "二、目标任务", "三、主要内容")
    assert list(RULES["IP006"].check(draft(), given(material))) == []
    profile = NATIONAL._replace(options={"material_elements": ("适用范围",)})
    (problem,) = RULES["IP006"].check(draft(), given(material)._replace(profile=profile))
    assert "适用范围" in problem.message


def test_picture_is_not_read() -> None:
    pictures = given(member(MATERIAL), member(PLAN))
    for rule in INTERPRETATION:
        assert list(rule.check(draft(), pictures)) == [], rule.code
