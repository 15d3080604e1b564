"""What is taken for a page: by its name, without one by its bytes."""

import pytest

from doclint.engine import Engine
from doclint.settings import make_settings
from doclint.testing.page import Page

ENGINE = Engine(make_settings(today="2026-06-01"))
PAGE = Page().html()
FRAGMENT = PAGE.partition(b"<body>")[2].partition(b"</body>")[0]


@pytest.mark.parametrize("name", ["a.html", "A.HTM", "b.shtml", "-", "", "目录/页面.html"])
def test_a_page_is_checked_as_published(name: str) -> None:
    report = ENGINE.check(PAGE, name=name)
    assert (report.verdict, report.stage) == ("pass", "published")
    assert report.stage_reason == "是网页，按发布阶段检查"
    assert report.facts.document_number == "滨政办发〔2026〕12号"
    assert "MD003" in report.checked and "EL001" not in report.checked


def test_a_fragment_needs_its_name() -> None:
    assert ENGINE.check(FRAGMENT, name="a.html").facts.title
    assert ENGINE.check(FRAGMENT, name="-").verdict == "error"


@pytest.mark.parametrize("name", ["a.doc", "a.docx", "a.txt"])
def test_a_word_file_saved_as_a_page_is_none(name: str) -> None:
    (finding,) = ENGINE.check(PAGE, name=name).findings
    assert (finding.code, finding.location.label) == ("DOC005", "整个文件")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "DOC002"),
        ("没有标签的文字".encode(), "DOC005"),
        (PAGE.decode().encode("utf-16"), "DOC005"),
        (b"%PDF-1.7 ...", "DOC005"),
        (b"PK\x03\x04 broken", "DOC006"),
    ],
)
def test_what_is_no_page_is_refused_whatever_its_name(data: bytes, code: str) -> None:
    report = ENGINE.check(data, name="a.html")
    assert ([f.code for f in report.findings], report.verdict) == ([code], "error")


def test_a_page_is_published_whatever_the_setting() -> None:
    engine = Engine(make_settings(stage="drafting"))
    assert engine.check(PAGE, name="a.html").stage == "published"


def test_another_page_is_said_to_be_none_and_passes() -> None:
    news = "<html><head><title>滨海召开会议</title></head><body><p>会议强调防汛。</p></body></html>"
    report = ENGINE.check(news.encode(), name="news.html")
    assert ([f.code for f in report.findings], report.verdict) == (["DOC101"], "pass")
    quiet = Engine(make_settings(ignore="DOC101")).check(news.encode(), name="news.html")
    assert quiet.findings == ()


def test_findings_of_a_page_name_its_elements() -> None:
    faulty = Page(
        fields=(*Page().fields[:5], ("发文字号", "滨政办发〔2026〕21号")), body=Page()._text()
    )
    report = ENGINE.check(faulty.html(), name="a.html")
    (finding,) = [f for f in report.findings if f.code == "MD003"]
    assert finding.location[:2] == ("html", "html/field[6]")
    assert finding.excerpt == "滨政办发〔2026〕21号"
    assert finding.location.end == len(finding.excerpt)
