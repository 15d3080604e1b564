"""What an explanation says otherwise than its document, and what it may say."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.submission.discrepancy import discrepancies
from doclint.submission.tokens import tokens_in

TITLE = "滨海市城市排水设施管理办法"
NUMBER = "滨政办规〔2026〕2号"
DOCUMENT = (
    "对自行改造管网的住宅小区，按照每户3000元的标准给予一次性补助。",
    "补助资金于验收合格后15个工作日内拨付，首批拨付比例不低于60%。",
    "本办法自2026年5月1日起施行，有效期5年。",
)


def found(line: str, *before: str) -> list[tuple[str, str, str]]:
    lines = (*before, line)
    made = discrepancies(lines, DOCUMENT, (TITLE,), NUMBER)
    return [(each.kind, each.found, each.wanted) for each in made]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("小区自行改造管网，住宅小区按照每户5000元的标准补助。", ("金额", "5000元", "3000元")),
        ("验收合格后30个工作日内拨付。", ("期限", "30个工作日", "15个工作日")),
        ("首批拨付比例不低于80%。", ("比例", "80%", "60%")),
        ("办法自2026年6月1日起施行。", ("日期", "2026年6月1日", "2026年5月1日")),
        ("办法有效期为三年。", ("期限", "三年", "5年")),
        ("《滨海市城市供水设施管理办法》共六章。", ("标题", "滨海市城市供水设施管理办法", TITLE)),
        (f"《{TITLE}》（滨政办规〔2026〕3号）共六章。", ("文号", "滨政办规〔2026〕3号", NUMBER)),
    ],
)
def test_contradiction(line: str, expected: tuple[str, str, str]) -> None:
    assert found(line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "小区自行改造管网，住宅小区每户补助0.3万元。",
        "验收合格后十五个工作日内拨付。",
        "办法五月一日起施行，5月1日起施行。",
        "住宅小区的补助由每户2000元的标准提高到3000元。",
        "原办法自2016年6月1日起施行。",
        "《中华人民共和国长江保护法》自2021年3月1日起施行。",
        "全市计划投入1200万元，惠及300个小区。",
        "《城市排水设施管理办法（试行）》共六章。",
        f"《{TITLE}》（{NUMBER}）共六章。",
    ],
)
def test_no_contradiction(line: str) -> None:
    assert found(line) == []


def test_part_on_differences_may_name_the_old_figures_until_the_next_heading() -> None:
    line = "住宅小区按照每户2000元的标准给予一次性补助。"
    assert found(line, "三、新旧政策差异") == []
    assert len(found(line, "三、新旧政策差异", "四、补助标准")) == 1


@given(st.lists(st.sampled_from((*DOCUMENT, TITLE, NUMBER, "一、背景", "2026年")), max_size=8))
def test_a_document_never_contradicts_itself(lines: list[str]) -> None:
    assert list(discrepancies(lines, lines, (TITLE,), NUMBER)) == []


@given(st.text("0123456789一二三十半年月日元万亿%个工作第，。起施行", max_size=40))
def test_tokens_are_in_order_and_never_overlap(key: str) -> None:
    end = 0
    for token in tokens_in(key):
        assert end <= token.start < token.end <= len(key)
        assert token.value
        end = token.end


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("0.3万元", "3000"),
        ("1,200元", "1200"),
        ("二〇二六年五月一日", "2026-05-01"),
        ("5月1日", "-05-01"),
        ("半年", "months 6"),
        ("两年", "months 24"),
        ("3个工作日", "workdays 3"),
        ("一周", "days 7"),
    ],
)
def test_value_of_a_token(key: str, value: str) -> None:
    assert [token.value for token in tokens_in(key)] == [value]


@pytest.mark.parametrize("key", ["2026年", "第三年", "三十余万元", "五月一日", "13月40日"])
def test_what_is_no_value(key: str) -> None:
    assert list(tokens_in(key)) == []


def test_cost_is_linear() -> None:
    def cost(count: int) -> float:
        lines = [f"对第{i}类小区按照每户{i}元的标准给予一次性补助。" for i in range(count)]
        start = process_time()
        list(discrepancies([line.replace("元", "0元") for line in lines], lines))
        return process_time() - start

    cost(50)
    assert min(cost(1000) for _ in range(3)) < 40 * min(cost(100) for _ in range(3))
