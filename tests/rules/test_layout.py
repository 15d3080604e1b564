"""LY: what is judged, what is left alone, and how strictly."""

import pytest

from doclint.document import Paragraph, Run
from doclint.engine import Engine
from doclint.official.model import HEAD, MAIN, Element, Facts
from doclint.rules.builtin.layout.look import family, is_colored, is_consolidated
from doclint.rules.builtin.layout.type import title_font
from doclint.settings import make_settings
from doclint.testing import Draft, Layout, from_lines
from doclint.testing.sheet import parse_sheet

from .values import HEADED, context, official

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
    ("changes", "expected"),
    [({}, False), ({"document_number": "滨中法发〔2026〕12号"}, True),
     ({"issued_on": "2026-03-12"}, True), ({"issuers": ("滨海市中级人民法院",)}, True)],
)  # fmt: skip
def test_text_published_anew_as_amended_is_left_alone(
    changes: dict[str, object], expected: bool
) -> None:
    """A note 根据…决定修正 below the title, and no number, date or signature."""
    note = (HEAD, "adoption", "（2010年12月16日通过，根据2020年12月23日的决定修")
    made = official(*HEADED, note, (HEAD, "adoption", "正）"), facts=Facts()._replace(**changes))
    assert is_consolidated(made) is not expected
    assert not is_consolidated(official(*HEADED))


def _titled(*lines: tuple[str, str, int]) -> str:
    """What LY005 says of a title over 仿宋 whose lines have these texts, fonts and sizes."""
    texts = [(HEAD, "title", text) for text, _, _ in lines]
    body = "各责任单位要结合实际抓好落实，及时协调解决工作中遇到的困难和问题。"
    made = official(*texts, (MAIN, "body", body), facts=Facts())
    looks = [(font, size) for _, font, size in lines] + [("仿宋_GB2312", 32)]
    centred = tuple(
        line._replace(paragraph=line.paragraph._replace(alignment="center")) for line in made.lines
    )

    def runs(paragraph: Paragraph) -> tuple[Run, ...]:
        font, size = looks[paragraph.index]
        return (Run(0, len(paragraph.text), font, size, False, "auto", False, None),)

    title = Element("title", "", "", 0.9, centred[0].location, tuple(range(len(lines))))
    made = made._replace(
        lines=centred, elements=(title,), document=made.document._replace(runs=runs)
    )
    return "".join(problem.message for problem in title_font.check(made, context()))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("滨海市水利局", "方正小标宋简体", 21), ("关于防汛工作的通知", "方正小标宋简体", 32)],
         "标题字号不一，多为三号；"),
        ([("滨海市水利局", "方正小标宋简体", 32), ("关于防汛的通知", "方正小标宋简体", 32)],
         "标题用三号；"),
        ([("滨海市水利局关于防汛的通知", "黑体", 32)], "标题用黑体三号；"),
        ([("滨海市水利局关于防汛的通知", "华文中宋", 36)], "标题用华文中宋小二；"),
        ([("滨海市水利局关于防汛的通知", "SimSun", 36)], "标题用宋体小二；"),
        ([("滨海市水利局关于防汛的通知", "华文中宋", 44)], ""),
    ],
)  # fmt: skip
def test_words_on_the_type_of_a_title(lines: list[tuple[str, str, int]], said: str) -> None:
    """Sizes that differ are said to differ, and a substitute is named with another fault."""
    found = _titled(*lines)
    assert found.startswith(said)
    assert bool(found) is bool(said)


@pytest.mark.parametrize(
    ("font", "expected"),
    [("仿宋_GB2312", "仿宋"), ("FangSong", "仿宋"), ("方正仿宋_GBK", "仿宋"), ("SimSun", "宋体"),
     ("方正小标宋简体", "小标宋"), ("楷体_GB2312", "楷体"), ("SimHei", "黑体"),
     ("微软雅黑", "微软雅黑"), ("等线", "等线"), (None, ""),
     ("仿宋_GB2312;宋体", "仿宋"), ("等线;Arial", "等线"), ("STZhongsong", "华文中宋")],
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
