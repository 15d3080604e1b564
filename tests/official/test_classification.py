"""Titles as they are really written, and what they are taken for."""

import pytest

from doclint.official.classification import Classification, classify
from doclint.official.model import (
    ADMINISTRATIVE,
    HEAD,
    JUDICIAL,
    MAIN,
    PARTY,
    Facts,
    Line,
    OfficialDocument,
    SecrecyMark,
)
from doclint.official.nature import document_type_of

from .lines import official, paragraph

_ORGANS = "各县（市、区）人民政府，市政府各部门、各直属机构"
_OUTSIDE = "各区市县住房城乡建设局，各房地产开发企业，各有关单位"


def made(
    title: str,
    *clauses: str,
    number: str = "滨政发〔2026〕12号",
    addressees: str = _ORGANS,
    system: str = ADMINISTRATIVE,
    head: str = "",
    **facts: object,
) -> OfficialDocument:
    """A document with a title, and clauses at its end."""
    texts = [(HEAD, head)] * bool(head) + [(MAIN, clause) for clause in clauses]
    lines = tuple(
        Line(paragraph(i, text), 0, len(text), text, "body", zone, 5.0, ())
        for i, (zone, text) in enumerate(texts)
    )
    values = Facts(
        document_type=document_type_of(title, True, ()),
        title=title,
        document_number=number,
        addressees=addressees,
    )._replace(**facts)
    return official("第一行")._replace(
        lines=lines,
        facts=values,
        is_official=True,
        issuer_system=system,
        carried_from=len(lines),
    )


def judged(title: str, *clauses: str, **options: object) -> Classification:
    return classify(made(title, *clauses, **options))  # type: ignore[arg-type]


_DATED = {"effective_on": "2026-05-01"}
_TERMED = {"effective_on": "2026-05-01", "expires_on": "P5Y"}

NORMATIVE = [
    ("滨海市人民政府关于印发滨海市城市排水管理办法的通知", _DATED),
    ("滨海市人民政府办公室关于印发《滨海市城镇住房保障实施细则（试行）》的通知", _TERMED),
    ("滨海市住房和城乡建设局关于印发商品房预售资金监管办法的通知", {"addressees": _OUTSIDE}),
    ("滨海市住房和城乡建设局关于调整商品房预售许可条件的通知", {"addressees": _OUTSIDE, **_DATED}),
    ("滨海市人民政府关于禁止燃放烟花爆竹的通告", {"addressees": None, **_DATED}),
    ("滨海市人民政府关于促进民营经济发展的若干意见", _TERMED),
    ("滨海市人力资源和社会保障局关于修订失业保险金申领规定的通知", _DATED),
    ("滨海市人民政府印发关于支持制造业发展若干政策措施的通知", _TERMED),
    ("滨海市财政局关于印发企业财务管理办法的通知", _DATED),
    ("滨海市金融监管局关于印发银行高级管理人员任职资格管理办法的通知", _DATED),
]

NOT_NORMATIVE = [
    ("滨海市人民政府办公室关于印发2026年城区防汛工作方案的通知", _TERMED),
    ("滨海市人民政府办公室关于印发2026年政务公开工作要点的通知", {}),
    ("滨海市人民政府关于印发滨海市国土空间总体规划的通知", _DATED),
    ("滨海市人民政府办公室关于印发滨海市突发事件总体应急预案的通知", _DATED),
    ("滨海市人民政府办公室关于印发公文处理办法的通知", _DATED),
    ("滨海市人民政府关于印发滨海市人民政府工作规则的通知", _DATED),
    ("滨海市水利局关于印发机关财务管理办法的通知", _DATED),
    ("滨海市人民政府关于张建国等同志任职的通知", {}),
    ("滨海市人民政府关于免去李国强同志职务的通知", {}),
    ("滨海市人民政府关于表彰2025年度先进集体和先进个人的决定", {}),
    ("滨海市人民政府办公室关于成立防汛工作领导小组的通知", {}),
    ("滨海市人民政府办公室关于调整市政府领导分工的通知", {}),
    ("滨海市人民政府办公室关于召开全市安全生产电视电话会议的通知", {}),
    ("滨海市人民政府办公室关于2026年端午节放假安排的通知", {}),
    ("滨海市人民政府关于增加防汛经费的请示", _DATED),
    ("滨海市人民政府关于防汛工作情况的报告", _DATED),
    ("滨海市人民政府关于东港区控制性详细规划的批复", _DATED),
    ("滨海市水利局关于商请提供水文资料的函", _DATED),
    ("滨海市人民政府常务会议纪要", {}),
    ("滨海市水利局关于征求《滨海市节约用水管理办法（征求意见稿）》意见的通知", _DATED),
    ("滨海市人民政府办公室转发市水利局关于加强水库管理办法的通知", _DATED),
    ("滨海市人民政府关于废止部分行政规范性文件的决定", _DATED),
    ("滨海市水利局关于公布节水型单位名单的通知", _DATED),
    ("滨海市人民政府办公室关于做好2026年城区防汛工作的通知", {}),
    ("滨海市人民政府令", {"document_number": "第12号", **_DATED}),
]


@pytest.mark.parametrize(("title", "facts"), NORMATIVE, ids=[t for t, _ in NORMATIVE])
def test_normative(title: str, facts: dict[str, object]) -> None:
    found = judged(title, **facts).normative
    assert found.holds, found.reasons
    assert len(found.reasons) >= 2


@pytest.mark.parametrize(("title", "facts"), NOT_NORMATIVE, ids=[t for t, _ in NOT_NORMATIVE])
def test_not_normative(title: str, facts: dict[str, object]) -> None:
    found = judged(title, **facts).normative
    assert not found.holds, found.reasons
    assert found.reasons


@pytest.mark.parametrize(
    "number", ["滨政规〔2026〕3号", "滨海水规〔2026〕1号", "滨政办规字〔2026〕1号"]
)
def test_code_of_the_number_is_decisive(number: str) -> None:
    found = judged("滨海市水利局关于加强节约用水的通知", number=number).normative
    assert found.holds
    assert found.reasons[0] == "代字含“规”"


def test_code_outweighs_a_title_that_speaks_against_it_and_says_so() -> None:
    title = "滨海市人民政府办公室关于印发农机购置补贴实施方案的通知"
    found = judged(title, number="滨政办规〔2026〕3号").normative
    assert found.holds
    assert found.reasons == ("代字含“规”", "但是工作方案一类的文件（标题有“方案”）")


def test_code_of_an_organ_of_planning_says_nothing() -> None:
    title = "滨海市规划局关于做好规划编制工作的通知"
    found = judged(title, number="滨海规〔2026〕3号", issuers=("滨海市规划局",)).normative
    assert not found.holds


def test_code_of_a_number_that_is_still_blank() -> None:
    draft = official(
        "滨海市人民政府文件",
        "滨政规〔2026〕　号",
        "滨海市人民政府关于加强城市排水管理的通知",
        "各县（市、区）人民政府，市政府各部门：",
        "为加强城市排水管理，现就有关事项通知如下：",
        "滨海市人民政府",
        "2026年　月　日",
    )
    assert draft.number_blank and draft.facts.document_number is None
    assert classify(draft).normative.reasons[0] == "代字含“规”"


def test_registration_number_is_decisive() -> None:
    title = "滨海市水利局关于加强节约用水的通知"
    found = judged(title, head="规范性文件登记号：BHS-2026-003号").normative
    assert found.holds
    assert found.reasons[0] == "有规范性文件登记号"


def test_interpreting_clause_at_the_end_counts() -> None:
    title = "滨海市水利局关于印发节约用水管理办法的通知"
    assert not judged(title).normative.holds
    found = judged(title, "第九条　本办法由滨海市水利局负责解释。").normative
    assert found.holds
    assert found.reasons == ("标题含“管理办法”", "有解释条款")


def test_own_institutions_are_not_outsiders() -> None:
    title = "滨海市人民政府关于印发节约用水管理办法的通知"
    assert not judged(title, addressees="各县人民政府，市政府直属机构、派出机构").normative.holds


@pytest.mark.parametrize("system", [PARTY, JUDICIAL])
def test_only_administrative_organs_make_normative_documents_and_policies(system: str) -> None:
    title = "滨海市人民政府关于印发滨海市城市排水管理办法的通知"
    found = judged(title, system=system, **_TERMED)
    assert not found.normative.holds and not found.policy.holds
    assert found.normative.reasons == ("发文机关不是行政机关",)


POLICIES = [
    "滨海市人民政府关于支持中小企业发展的意见",
    "滨海市人民政府办公室关于加快发展冷链物流的实施意见",
    "滨海市人民政府关于印发滨海市人才补贴办法的通知",
    "滨海市人民政府关于印发滨海市促进消费若干措施的通知",
    "滨海市人民政府办公室关于印发养老服务三年行动计划的通知",
    "滨海市人民政府关于调整城乡居民最低生活保障标准的通知",
    "国务院关于支持自由贸易试验区深化改革创新若干措施的通知",
]
NO_POLICIES = [
    "滨海市水利局关于加快发展节水产业的意见",
    "滨海市人民政府办公室关于做好2026年城区防汛工作的通知",
    "滨海市人民政府办公室关于印发2026年城区防汛工作方案的通知",
    "滨海市人民政府关于张建国等同志任职的通知",
    "滨海市人民政府关于表彰先进集体的决定",
    "滨海市人民政府办公室关于召开推进重点项目建设会议的通知",
    "滨海市人民政府关于东港区加快发展规划的批复",
    "滨海市人民政府办公室转发市发展改革委关于促进消费若干措施的通知",
    "滨海市人民政府办公室关于征求支持中小企业发展若干措施意见的通知",
    "滨海市人民政府办公室关于公布优化营商环境典型案例名单的通知",
    "滨海市人民政府办公室关于开展支持企业政策落实情况检查的通知",
    "国务院关于2018年度国家科学技术奖励的决定",
]


@pytest.mark.parametrize("title", POLICIES)
def test_policy_in_the_name_of_a_government(title: str) -> None:
    found = judged(title).policy
    assert found.holds, found.reasons
    assert found.reasons[0].startswith("以") and "名义印发" in found.reasons[0]


@pytest.mark.parametrize("title", NO_POLICIES)
def test_no_policy(title: str) -> None:
    found = judged(title).policy
    assert not found.holds, found.reasons


def test_every_normative_document_of_a_government_is_a_policy() -> None:
    title = "滨海市人民政府关于印发滨海市城市排水管理办法的通知"
    assert judged(title, **_TERMED).policy.reasons[1] == "是规范性文件"


def test_upward() -> None:
    assert judged("滨海市人民政府关于增加防汛经费的请示").upward.holds
    assert judged("滨海市人民政府关于防汛工作情况的报告").upward.holds
    opinion = judged("滨海市水利局关于加强水库管理的意见", addressees="市政府", signers=("张建国",))
    assert opinion.upward.holds
    assert not judged("滨海市水利局关于加强水库管理的意见").upward.holds
    assert not judged("滨海市水利局关于加强水库管理的通知").upward.holds


def test_internal_says_which_word_of_the_title() -> None:
    found = judged("滨海市人民政府办公室关于成立防汛工作领导小组的通知").internal
    assert found.reasons == ("属于机构编制（标题有“领导小组”）",)


@pytest.mark.parametrize(
    "title",
    [
        "最高人民检察院关于涉嫌职务犯罪案件审查起诉期限的批复",
        "滨海市金融监管局关于印发银行高级管理人员任职资格管理办法的通知",
        "滨海市财政局关于印发企业财务管理办法的通知",
        "滨海市人民政府关于提高退休人员基本养老金的通知",
    ],
)
def test_words_that_only_look_internal(title: str) -> None:
    assert not judged(title).internal.holds


@pytest.mark.parametrize(
    ("title", "attribute"),
    [
        ("滨海市人民政府关于禁止燃放烟花爆竹的通告", "public"),
        ("滨海市人民政府关于支持中小企业发展的意见", "public"),
        ("滨海市人民政府关于印发滨海市国土空间总体规划的通知", "public"),
        ("滨海市人民政府关于增加防汛经费的请示", "withheld"),
        ("滨海市人民政府常务会议纪要", "withheld"),
        ("滨海市水利局关于征求节约用水管理办法意见的函", "withheld"),
        ("滨海市水利局关于印发机关财务管理办法的通知", "withheld"),
        ("滨海市人民政府关于张建国等同志任职的通知", ""),
        ("滨海市水利局关于商请提供水文资料的函", ""),
    ],
)
def test_default_attribute(title: str, attribute: str) -> None:
    found = judged(title)
    assert found.attribute == attribute
    assert bool(found.attribute_reasons) or not attribute


def test_secret_documents_are_withheld_and_white_leftovers_are_nothing() -> None:
    document = made("滨海市人民政府关于支持中小企业发展的意见")
    element = official("滨海市水利局关于防汛的通知", "各县水利局：").elements[0]
    for white, attribute in ((False, "withheld"), (True, "public")):
        mark = SecrecyMark("机密", "★", "5年", True, 5.0, white, element)
        assert classify(document._replace(secrecy=(mark,))).attribute == attribute


def test_what_is_no_official_document_is_nothing() -> None:
    document = made("滨海市人民政府关于印发滨海市城市排水管理办法的通知", **_TERMED)
    found = classify(document._replace(is_official=False))
    assert not found.normative.holds and not found.policy.holds and found.attribute == ""
