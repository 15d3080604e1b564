"""How far the EL rules go, and where they hold back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import doclint
from doclint.document import Run
from doclint.finding import Finding, Severity
from doclint.official.model import CARRIED, HEAD, IMPRINT, JUDICIAL, MAIN, TAIL, Facts
from doclint.rules import Problem
from doclint.rules.builtin.elements.annex import malformed_annex_label
from doclint.rules.builtin.elements.date_form import malformed_issue_date
from doclint.rules.builtin.elements.issuer import mismatched_issuer
from doclint.rules.builtin.elements.number_form import malformed_document_number
from doclint.rules.builtin.elements.number_year import mismatched_number_year
from doclint.rules.builtin.elements.placeholder import leftover_placeholder
from doclint.testing.builder import from_lines

from .values import HEADED, SIGNED, context, official

START = (
    "滨海市人民政府办公室文件",
    "滨政办发〔2026〕12号",
    "滨海市人民政府办公室关于做好2026年城区防汛工作的通知",
    "各县（市、区）人民政府，市政府各部门、各直属机构：",
    "现将有关事项通知如下：",
)
ISSUED = Facts(document_type="通知", issued_on="2026-03-12")


def number_problems(text: str, **changes: str) -> list[Problem]:
    made = official((HEAD, "document_number", text), facts=ISSUED, **changes)
    return list(malformed_document_number.check(made, context()))


def date_problems(text: str, system: str = "administrative") -> list[Problem]:
    made = official((TAIL, "issued_on", text), facts=ISSUED, system=system)
    return list(malformed_issue_date.check(made, context()))


@given(
    st.sampled_from(["国办发", "滨政办发", "法（经）发", "银保监规"]),
    st.sampled_from(["[]", "［］", "()", "（）", "【】", "<>", "〈〉", "{}"]),
    st.integers(2013, 2030),
    st.integers(1, 9999),
)
def test_wrong_brackets_are_one_error_with_a_safe_fix(
    code: str, brackets: str, year: int, serial: int
) -> None:
    (problem,) = number_problems(f"{code}{brackets[0]}{year}{brackets[1]}{serial}号")
    assert problem.severity is Severity.ERROR
    assert problem.fix is not None
    assert problem.fix.replacement == f"{code}〔{year}〕{serial}号"


@given(st.integers(2013, 2030), st.integers(1, 99999))
def test_right_numbers_pass(year: int, serial: int) -> None:
    assert number_problems(f"国办发〔{year}〕{serial}号") == []


@pytest.mark.parametrize(
    "text",
    [
        "第711号",
        "2024年第5号",
        "（2024）京01民终123号",
        "杨管规〔2012〕001",
        "滨政办发〔2026〕　号",
    ],
)
def test_other_series_and_blanks_are_left_alone(text: str) -> None:
    assert number_problems(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("滨政发〔80〕12号", "全称"),
        ("滨政发〔2026〕第12号", "第"),
        ("滨政发〔2026〕012号", "虚位"),
        ("滨政发〔2026〕12", "号"),
        ("滨政发〔2026〕号16", "之后"),
        ("滨政发〔2026年〕16号", "年"),
    ],
)
def test_each_fault_of_a_number_is_named(text: str, said: str) -> None:
    (problem,) = number_problems(text)
    assert said in problem.message


def test_conversion_debris_and_look_alikes_are_warnings() -> None:
    for text in ("湘监能市场„2025‟57号", "滨政发﹝2026﹞12号"):
        (problem,) = number_problems(text)
        assert problem.severity is Severity.WARNING


def test_the_format_binds_courts_by_reference_only() -> None:
    (problem,) = number_problems("法发[2026]12号", system=JUDICIAL)
    assert problem.severity is Severity.WARNING
    (problem,) = date_problems("二〇二六年三月十二日", JUDICIAL)
    assert problem.severity is Severity.WARNING


@given(st.dates())
def test_dates_in_arabic_numerals_pass(day: object) -> None:
    text = f"{day.year:04d}年{day.month}月{day.day}日"  # type: ignore[attr-defined]
    if 1900 <= day.year <= 2100:  # type: ignore[attr-defined]
        assert date_problems(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("二〇二六年三月十二日", "2026年3月12日"),
        ("二○二六年十月三十一日", "2026年10月31日"),
        ("2026年03月05日", "2026年3月5日"),
        ("2026-3-12", "2026年3月12日"),
        ("2026.03.12", "2026年3月12日"),
        ("2026年3月12号", "2026年3月12日"),
    ],
)
def test_dates_are_rewritten(text: str, wanted: str) -> None:
    (problem,) = date_problems(text)
    assert problem.severity is Severity.ERROR
    assert problem.fix is not None
    assert problem.fix.replacement == wanted


@pytest.mark.parametrize("text", ["2026年2月30日", "26年3月12日", "2026年3月", "3月12日"])
def test_dates_that_cannot_be_rewritten(text: str) -> None:
    (problem,) = date_problems(text)
    assert problem.fix is None


@pytest.mark.parametrize(
    ("number", "issued_on", "found"),
    [
        ("〔2024〕1号", "2026-03-12", True),
        ("〔2026〕1号", "2025-12-30", False),
        ("〔2026〕1号", "2025-06-30", True),
        ("〔2025〕9号", "2026-01-08", False),
        ("〔2025〕9号", "2026-04-08", True),
    ],
)
def test_year_of_the_number(number: str, issued_on: str, found: bool) -> None:
    made = official(
        (HEAD, "document_number", f"滨政发{number}"), facts=ISSUED._replace(issued_on=issued_on)
    )
    assert bool(list(mismatched_number_year.check(made, context()))) is found


def placeholders(text: str, zone: str = MAIN, stage: str = "issuing") -> list[Problem]:
    made = official(*HEADED, (zone, "body", text), *SIGNED, facts=ISSUED)
    return list(leftover_placeholder.check(made, context(stage)))


@pytest.mark.parametrize(
    "text",
    [
        "于×月×日前报送。",
        "20××年预算",
        "根据滨政发〔20××〕×号",
        "由【待补】牵头",
        "单击此处输入文字。",
        "5月X日前",
    ],
)
def test_certain_placeholders_are_errors_at_issuing_and_warnings_at_drafting(text: str) -> None:
    (issuing,) = placeholders(text)
    (drafting,) = placeholders(text, stage="drafting")
    assert issuing.severity is Severity.ERROR
    assert drafting.severity is Severity.WARNING


@pytest.mark.parametrize("text", ["由××局牵头。", "联系人：____", "XX县人民政府"])
def test_likely_placeholders_in_the_text_are_warnings(text: str) -> None:
    (problem,) = placeholders(text)
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "面积＝长×宽", "3×4米", "f(x)", "型号XX-100", "MAX=100", "主题写“××单位材料”",
        "《××管理办法》", "2026年3月12日", "（待定）", "A×B", "XXXIV", "https://x.cn/xxl",
    ],
)  # fmt: skip
def test_honest_signs_are_no_placeholders(text: str) -> None:
    assert placeholders(text) == []


def test_a_form_that_is_described_is_no_placeholder() -> None:
    assert placeholders("文号的格式为滨政发〔20××〕×号。") == []


@pytest.mark.parametrize(
    ("label", "text", "severity"),
    [
        ("title", "关于××违纪问题的通报", Severity.WARNING),
        ("title", "关于××××的通知", Severity.ERROR),
        ("addressees", "××公司：", Severity.WARNING),
        ("issuers", "××市人民政府", Severity.ERROR),
    ],
)
def test_signs_in_the_frame(label: str, text: str, severity: Severity) -> None:
    made = official((HEAD, label, text), facts=ISSUED)
    (problem,) = leftover_placeholder.check(made, context())
    assert problem.severity is severity


def test_a_date_above_the_text_is_no_error() -> None:
    made = official((HEAD, "issued_on", "2026-03-12"), *HEADED, facts=ISSUED)
    (problem,) = malformed_issue_date.check(made, context())
    assert problem.severity is Severity.WARNING


def test_placeholders_in_carried_text_are_left_alone() -> None:
    made = official(*HEADED, *SIGNED, (CARRIED, "body", "填报日期：20××年×月×日"), facts=ISSUED)
    assert not list(leftover_placeholder.check(made, context()))


def test_the_same_placeholder_is_one_finding_with_a_count() -> None:
    made = official(
        (HEAD, "issuer_mark", "XXXX人民政府文件"), (MAIN, "body", "请于×月×日前报送。"),
        (TAIL, "issuers", "XXXX人民政府"), (IMPRINT, "printed_by", "XX人民政府办公室"),
        facts=ISSUED,
    )  # fmt: skip
    first, other = leftover_placeholder.check(made, context())
    assert first.message == "留有占位符“XXXX”（共3处），没有填写实际内容。"
    assert "×月×日" in other.message


@pytest.mark.parametrize("text", ["□同意　□不同意", "[各单位]要落实", "【责任单位】："])
def test_boxes_and_brackets_in_the_text_are_no_placeholders(text: str) -> None:
    assert placeholders(text) == []


def test_the_look_of_blanks_behind_an_annex_label_does_not_matter() -> None:
    built = official(
        (TAIL, "attachments", "附件：防汛责任分工表"), *SIGNED, (CARRIED, "body", "附件： "),
        (CARRIED, "body", "防汛责任分工表"), facts=ISSUED,
    )  # fmt: skip
    runs = (
        Run(0, 3, "黑体", 32, False, "auto", False, None),
        Run(3, 4, "仿宋", 28, False, "auto", False, None),
    )
    made = built._replace(
        carried_from=len(built.lines) - 2,
        document=built.document._replace(runs=lambda _: runs),
    )
    (problem,) = malformed_annex_label.check(made, context())
    assert "后面不加“：”" in problem.message
    assert "3号" not in problem.message


def check_lines(code: str, *lines: str) -> list[Finding]:
    report = doclint.check(from_lines(lines), stage="issuing")
    (document,) = report.documents
    return [finding for finding in document.findings if finding.code == code]


def test_fu_alone_has_a_real_fix() -> None:
    lines = ("附：滨海市城区易涝点责任分工表", "滨海市人民政府办公室", "2026年3月12日")
    (finding,) = check_lines("EL010", *START, *lines)
    assert "“附：”应写作“附件：”" in finding.message
    assert finding.fix is not None
    assert (finding.fix.title, finding.fix.replacement) == ("改为“附件：”", "附件：")


def test_help_names_the_separator_where_only_that_is_wrong() -> None:
    (finding,) = check_lines("EL021", *START, "1、学习文件。", "2、交流体会。")
    assert finding.help == "“1”后用圆点，写成“1.”。"


def test_help_and_message_on_a_missing_imprint_agree() -> None:
    (finding,) = check_lines("EL019", *START, "滨海市人民政府办公室", "2026年3月12日")
    assert finding.message == "没有找到版记（印发机关和印发日期）。"
    assert finding.help.startswith("需要在本件中写的，写成") and "套印时另加" in finding.help


def test_a_long_title_is_quoted_with_its_brackets_closed() -> None:
    name = "沪苏浙皖甬五地银保监局关于印发长三角地区（跨省、跨市、跨直属机构、跨业务条线的联合授信）指引的通知"
    (finding,) = check_lines("EL022", *START, f"请按照《{name}》要求抓好落实。")
    assert "…）》没有写发文字号" in finding.message
    assert not any(basis.number.startswith("GB/T") for basis in finding.basis)


def issuer_problems(title: str, signature: str, body: str = "现通知如下。") -> list[Problem]:
    made = official(
        (HEAD, "title", title), (MAIN, "body", body), (TAIL, "issuers", signature),
        facts=ISSUED._replace(title=title, issuers=(signature,)),
    )  # fmt: skip
    return list(mismatched_issuer.check(made, context()))


@pytest.mark.parametrize(
    ("named", "signature"),
    [
        ("滨海市水利局", "滨海市水利局"),
        ("滨海银保监局", "中国银保监会滨海监管局"),
        ("中国银监会江苏监管局", "江苏银监局"),
        ("滨海市人力资源和社会保障局", "滨海市人社局"),
        ("最高人民法院最高人民检察院", "最高人民检察院"),
    ],
)
def test_full_and_short_names_are_one_organ(named: str, signature: str) -> None:
    assert issuer_problems(f"{named}关于做好防汛工作的通知", signature) == []


def test_another_organ_is_an_error() -> None:
    (problem,) = issuer_problems("滨海市教育局关于做好防汛工作的通知", "云山县水利局")
    assert problem.severity is Severity.ERROR


def test_office_without_consent_is_a_warning_and_with_it_nothing() -> None:
    title = "滨海市人民政府关于做好防汛工作的通知"
    (problem,) = issuer_problems(title, "滨海市人民政府办公室")
    assert problem.severity is Severity.WARNING
    assert issuer_problems(title, "滨海市人民政府办公室", "经市人民政府同意，现通知如下。") == []


def test_command_post_is_a_warning() -> None:
    (problem,) = issuer_problems("滨海市水利局关于做好防汛工作的通知", "滨海市防汛抗旱指挥部")
    assert problem.severity is Severity.WARNING


def test_title_without_issuer_is_not_judged() -> None:
    assert issuer_problems("关于做好防汛工作的通知", "滨海市水利局") == []
