"""What a page adds to the document recognised in its text."""

import pytest

from doclint.engine import Engine
from doclint.official.published import field_day
from doclint.testing.page import page_of_table

ENGINE = Engine()
BARE = ["各县（市、区）人民政府：", "请做好城区防汛工作，及时报告有关情况，落实各项责任。"]


def test_the_text_goes_before_the_fields() -> None:
    made = ENGINE.official(
        page_of_table({"fields": {"发文字号": "滨政办发〔2026〕21号"}, "body": ["……"]})
    )
    assert made.facts.document_number == "滨政办发〔2026〕12号"
    assert made.facts.issued_on == "2026-03-12"
    assert made.page is not None and made.page.number == "滨政办发〔2026〕21号"


def test_fields_give_what_the_text_lacks_each_at_its_place() -> None:
    made = ENGINE.official(page_of_table({"body": BARE}))
    facts = made.facts
    assert (facts.document_number, facts.issued_on) == ("滨政办发〔2026〕12号", "2026-03-12")
    assert (facts.title or "").endswith("城区防汛工作的通知") and facts.document_type == "通知"
    assert facts.issuers == ("滨海市人民政府办公室",)
    number = made.first("document_number")
    assert number is not None
    assert (number.location.block, number.location.label) == ("html/field[6]", "题录“发文字号”")
    assert made.is_official and made.issuer_system == "administrative"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (
            "<title>《滨海市防汛办法》解读</title><h1>《滨海市防汛办法》解读</h1><p>解读如下。</p>",
            "政策解读",
        ),
        (
            "<title>滨海市召开防汛会议</title><h1>滨海市召开防汛会议</h1><p>会议强调了防汛。</p>",
            "看不出是一件公文",
        ),
    ],
)
def test_other_pages_are_no_documents(html: str, said: str) -> None:
    made = ENGINE.official(f"<html><head>{html}</head></html>".encode())
    assert not made.is_official
    assert said in made.official_reasons[0]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2018年11月09日", "2018-11-09"),
        ("2018-11-09 10:20", "2018-11-09"),
        ("2018/11/9", "2018-11-09"),
        ("2018 年 11 月 9 日", "2018-11-09"),
        ("20181109", "2018-11-09"),
        ("二〇一八年十一月九日", "2018-11-09"),
        ("2018-13-09", ""),
        ("5年", ""),
        ("", ""),
        ("长期", ""),
    ],
)
def test_days_of_fields(value: str, day: str) -> None:
    assert field_day(value) == day
