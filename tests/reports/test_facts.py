"""Facts as a clerk reads them."""

import pytest

from doclint.document import BODY, Document, Paragraph, Revisions
from doclint.official.model import Facts, Line, OfficialDocument
from doclint.reports import Presentation, words
from doclint.reports.facts import facts_text, table
from doclint.reports.json import facts_entry
from doclint.reports.sheet import Sheet
from doclint.reports.width import width

FACTS = Facts(
    document_type="通知",
    document_number="大政办发〔2017〕70号",
    disclosure="on_request",
    title="大连市人民政府办公厅关于印发大连市政府信息公开属性认定和发布协调办法以及其他几项制度的通知",
    issued_on="2017-05-26",
    effective_on="on_publication",
    expires_on="P5Y",
    issuers=("大连市人民政府", "大连警备区"),
    repeals=(("某办法", "大政发〔2001〕1号"), (None, "大政发〔2002〕2号")),
)
TEXT = "此件依申请公开"


@pytest.fixture
def official() -> OfficialDocument:
    """A document of one line."""
    paragraph = Paragraph(
        0,
        TEXT,
        "word/document.xml",
        "body",
        1,
        BODY,
        1,
        None,
        "",
        "left",
        0,
        0,
        None,
        None,
        "",
        None,
        False,
        0,
    )
    document = Document(
        (paragraph,),
        (),
        {},
        Revisions(),
        (),
        (),
        lambda paragraph: (),
        "docx",
        False,
        False,
        False,
        (),
    )
    line = Line(
        paragraph,
        0,
        7,
        TEXT,
        label="notes",
        zone="tail",
        score=2.34,
        reasons=("在成文日期下", "是公开标注"),
    )
    return OfficialDocument(
        document,
        (line,),
        (),
        FACTS,
        (),
        (),
        (),
        True,
        ("有发文字号", "有主送机关"),
        "administrative",
        1,
        False,
        False,
    )


def test_facts_are_an_aligned_table_in_chinese() -> None:
    sheet = Sheet.of(Presentation())
    assert list(table(FACTS._replace(title=None), sheet)) == [
        "  文种：          通知",
        "  发文字号：      大政办发〔2017〕70号",
        "  发文机关署名：  大连市人民政府",
        "                  大连警备区",
        "  成文日期：      2017年5月26日",
        "  公开属性：      依申请公开",
        "  废止的文件：    《某办法》（大政发〔2001〕1号）",
        "                  大政发〔2002〕2号",
        "  施行日期：      自公布（印发）之日起",
        "  有效期：        5年",
        "  文中未见：      份号、密级、保密期限、紧急程度、发文机关标志、签发人、标题、主",
        "                  送机关、附件、附注、公开标注、抄送机关、印发机关、印发日期",
    ]


def test_why_gives_label_zone_score_and_reasons(official: OfficialDocument) -> None:
    text = "\n".join(facts_text("a.docx", official, Sheet.of(Presentation()), why=True))
    assert text.startswith("a.docx：公文\n  理由：          有发文字号；有主送机关\n")
    assert "机关系统：      行政机关" in text
    assert (
        """\
  正文第1段　附注（文尾，得分 2.3）
      此件依申请公开
      理由：在成文日期下；是公开标注"""
        in text
    )


def test_without_why_there_are_no_lines(official: OfficialDocument) -> None:
    text = "\n".join(facts_text("a.docx", official, Sheet.of(Presentation()), why=False))
    assert "得分" not in text
    assert "理由" not in text


def test_what_is_no_official_document_is_said(official: OfficialDocument) -> None:
    lines = facts_text(
        "a.docx", official._replace(is_official=False), Sheet.of(Presentation()), True
    )
    assert next(lines) == "a.docx：未识别为公文"


@pytest.mark.parametrize("columns", [40, 80])
def test_nothing_is_wider_than_the_screen(official: OfficialDocument, columns: int) -> None:
    sheet = Sheet.of(Presentation(width=columns))
    lines = list(facts_text("很长的文件名" * 10, official, sheet, why=True))
    assert max(map(width, lines)) <= columns


def test_as_data(official: OfficialDocument) -> None:
    entry = facts_entry("a.docx", official, why=True)
    assert entry["is_official"] is True
    assert entry["facts"]["repeals"][0] == {"title": "某办法", "number": "大政发〔2001〕1号"}
    (line,) = entry["lines"]
    assert (line["label"], line["score"]) == ("notes", 2.34)
    assert line["location"]["label"] == "正文第1段"
    assert "lines" not in facts_entry("a.docx", official, why=False)


def test_every_fact_has_a_chinese_name_in_the_order_of_the_report() -> None:
    assert list(words.FACTS) == list(Facts._fields)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2017-05-26", "2017年5月26日"),
        ("P5Y", "5年"),
        ("P18M", "18个月"),
        ("on_publication", "自公布（印发）之日起"),
        ("长期", "长期"),
    ],
)
def test_dates_and_periods_in_chinese(value: str, shown: str) -> None:
    assert words.period(value) == shown


@pytest.mark.parametrize(
    ("ground", "shown"),
    [
        (
            ("政府信息公开条例", "国令第711号", "第五十四条", "norm"),
            "《政府信息公开条例》（国令第711号）第五十四条",
        ),
        (("《条例》", "", "第一条", "norm"), "《条例》第一条"),
        (("大政办发〔2017〕70号", "", "七(三)", "norm"), "大政办发〔2017〕70号七(三)"),
        (
            ("某办法", "某政发〔2024〕1号", "第三条", "local"),
            "《某办法》（某政发〔2024〕1号）第三条（地方规定）",
        ),
        (("标题末尾不加标点", "", "", "practice"), "惯例：标题末尾不加标点"),
        (("由发文字号年份推知", "", "", "inferred"), "推断：由发文字号年份推知"),
        (("某条例", "国令第1号", "第二条", "inferred"), "推断：《某条例》（国令第1号）第二条"),
        (
            ("《意见》实施细则", "国办发〔2016〕80号", "一(一)", "norm"),
            "《意见》实施细则（国办发〔2016〕80号）一(一)",
        ),
        (("", "", "", "practice"), "惯例"),
    ],
)
def test_a_ground_in_one_line(ground: tuple[str, str, str, str], shown: str) -> None:
    assert words.basis(*ground) == shown
