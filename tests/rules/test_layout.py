"""LY: what is judged, what is left alone, and how strictly."""

import pytest

from doclint.engine import Engine
from doclint.rules.builtin.layout.look import family, is_colored
from doclint.settings import make_settings
from doclint.testing import Draft, Layout, from_lines
from doclint.testing.sheet import parse_sheet

ENGINE = Engine(make_settings(profile="national", today="2026-06-01", select=["LY"]))


def codes(draft: Draft, *sheet: str, **layout: str) -> list[str]:
    made = Layout(**layout)._replace(sheet=parse_sheet(sheet))  # type: ignore[arg-type]
    return [f.code for f in ENGINE.check(draft.build(made)).findings]


@pytest.mark.parametrize("head", ["paragraphs", "table", "textbox", "vml", "none"])
def test_compliant_draft_is_silent(head: str) -> None:
    assert codes(Draft(), head=head) == []


def test_faults_are_one_finding_each() -> None:
    sheet = ("纸张：184×260毫米", "正文：楷体四号，红色", "标题：黑体三号", "首行缩进：无")
    found = codes(Draft(), *sheet)
    assert sorted(found) == sorted(set(found))
    assert {"LY001", "LY002", "LY004", "LY005", "LY007", "LY009"} <= set(found)


def test_nothing_is_an_error() -> None:
    sheet = parse_sheet(["纸张：184×260毫米", "正文：楷体四号，红色", "标题：黑体三号，左对齐"])
    findings = ENGINE.check(Draft().build(Layout(sheet=sheet))).findings
    assert findings and {f.severity.word for f in findings} <= {"warning", "info"}


def test_court_follows_by_reference_only() -> None:
    draft = Draft(
        issuer_mark=("滨海市中级人民法院文件",), document_number="滨中法发〔2026〕12号",
        title="滨海市中级人民法院关于\n做好2026年防汛工作的通知", issuers=("滨海市中级人民法院",),
    )  # fmt: skip
    data = draft.build(Layout(sheet=parse_sheet(["正文：仿宋四号"])))
    assert [(f.code, f.severity.word) for f in ENGINE.check(data).findings] == [("LY004", "info")]


def test_copied_text_is_left_alone() -> None:
    """Plain paragraphs, as pasted from a page: only the paper counts."""
    draft = Draft()
    lines = [*draft.issuer_mark, draft.document_number, draft.title.replace("\n", ""),
             draft.addressees, *draft.body, *draft.issuers, draft.issued_on]  # fmt: skip
    assert [f.code for f in ENGINE.check(from_lines(lines)).findings] == []


def test_document_before_the_standard_is_not_judged() -> None:
    old = Draft(document_number="滨政办发〔2010〕12号", issued_on="2010年3月12日")
    assert codes(old, "纸张：184×260毫米") == []


@pytest.mark.parametrize(
    ("font", "expected"),
    [("仿宋_GB2312", "仿宋"), ("FangSong", "仿宋"), ("方正仿宋_GBK", "仿宋"), ("SimSun", "宋体"),
     ("方正小标宋简体", "小标宋"), ("楷体_GB2312", "楷体"), ("SimHei", "黑体"),
     ("微软雅黑", "微软雅黑"), ("等线", "等线"), (None, "")],
)  # fmt: skip
def test_family_of_a_font(font: str | None, expected: str) -> None:
    assert family(font) == expected


@pytest.mark.parametrize(
    ("color", "expected"),
    [("auto", False), ("000000", False), ("333333", False), ("FF0000", True), ("0000FF", True),
     ("red", False), ("GGGGGG", False)],
)  # fmt: skip
def test_colour(color: str, expected: bool) -> None:
    assert is_colored(color) is expected
