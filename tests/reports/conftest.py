"""Reports made by hand, for tests of what is written about them."""

import pytest

from doclint.excerpt import excerpt
from doclint.finding import Basis, Confidence, Finding, Fix, Severity
from doclint.location import WHOLE_FILE, Location
from doclint.official.model import Element, Facts
from doclint.report import DocumentReport, NotJudged
from doclint.reports import Presentation

HOW = Presentation(
    "0.1.0",
    "sha256:00",
    {"SM002": "密级标志格式不对", "DA001": "未标注公开属性", "DA010": "公开标注的括号不对"},
    {"national": "全国通用"},
)
MARK = "（此件公开发布)"
LONG = (
    "请各区市县人民政府，各先导区管委会，市政府各部门、各直属机构认真贯彻执行本通知的各项规定，" * 3
)


def finding(code: str, severity: Severity, message: str, **changes: object) -> Finding:
    """A finding of the whole file, with what is changed."""
    plain = Finding(
        code,
        code.lower(),
        severity,
        Confidence.HIGH,
        message,
        "",
        (),
        "",
        WHOLE_FILE,
        "",
        None,
        "f0",
    )
    return plain._replace(**changes)


def at(text: str, start: int, end: int, label: str = "正文第12段") -> dict[str, object]:
    """Location and excerpt of ``text[start:end]``, as the engine makes them."""
    place = Location("word/document.xml", "body/p[12]", start, end, label)
    return {"location": place, "excerpt": excerpt(text, start, end)}


@pytest.fixture
def failing() -> DocumentReport:
    """A document with faults of every severity, in many shapes."""
    norm = Basis("关于全面推进政务公开工作的意见", "中办发〔2016〕8号", "二（三）")
    return DocumentReport(
        source="材料/市政府办公厅关于做好2026年城区防汛工作的通知（送审稿）第三次修改.docx",
        sha256="ab" * 32,
        stage="issuing",
        profile="national",
        verdict="fail",
        facts=Facts(
            document_type="通知",
            document_number="大政办发〔2017〕70号",
            issuer_mark=("大连市文件",),
            issued_on="2017-05-26",
            disclosure="public",
            repeals=(("某办法", None), (None, "大政〔1〕号")),
        ),
        elements=(
            Element(
                "notes",
                MARK,
                "此件公开发布",
                0.98765,
                Location("d", "body/p[12]", 0, 8, "正文第12段"),
            ),
        ),
        checked=("DA010", "DA001", "SM002"),
        not_judged=(NotJudged("IP001", "未提供报审材料"), NotJudged("IP002", "未提供报审材料")),
        findings=(
            finding(
                "DA001", Severity.WARNING, "没有公开属性标注。" + LONG, basis=(norm,), help=LONG
            ),
            finding(
                "SM002",
                Severity.ERROR,
                "密级与保密期限之间没有“★”，只写了“机密 1年”",
                element="secrecy_level",
                **at("　　机密 1年", 2, 7, "文本框第1段"),
                basis=(Basis("国家秘密定密管理规定", kind="practice"), norm),
                fix=Fix("改为“机密★1年”", "safe"),
                help="写明密级、★和期限，如“秘密★6个月”。",
            ),
            finding(
                "DA010", Severity.ERROR, "右括号是半角", element="disclosure_mark", **at(MARK, 7, 8)
            ),
            finding("EL999", Severity.INFO, "长段落", **at(LONG, 70, 76)),
        ),
        stage_reason="已有发文字号（大政办发〔2017〕70号）和成文日期（2017-05-26），按印发阶段检查",
        profile_reason="发文机关没有专用配置，采用全国通用规定",
        official_reasons=("有发文字号",),
        issuer_system="administrative",
        timings=(("reader", 0.0123456), ("rules", 0.001)),
    )


@pytest.fixture
def passing(failing: DocumentReport) -> DocumentReport:
    """A document without faults."""
    return failing._replace(source="b.docx", verdict="pass", findings=(), not_judged=())


@pytest.fixture
def unreadable() -> DocumentReport:
    """A file that could not be read."""
    fault = finding("DOC010", Severity.ERROR, "找不到文件。", help="请核对文件名和路径。")
    return DocumentReport("无此文件.docx", "", "", "", "error", Facts(), (), (), (), (fault,))


@pytest.fixture
def reports(
    failing: DocumentReport, passing: DocumentReport, unreadable: DocumentReport
) -> tuple[DocumentReport, ...]:
    """One of each."""
    return failing, passing, unreadable


@pytest.fixture
def how() -> Presentation:
    """80 columns, no colour."""
    return HOW
