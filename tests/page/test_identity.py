"""Number, title and issuer: those of the page's own document."""

import pytest

from doclint.page import read_page
from doclint.page.identity import without_site
from doclint.page.model import INTERPRETATION, OTHER, POLICY, Page


def _page(head: str, body: str) -> Page:
    return read_page(f"<html><head>{head}</head><body>{body}</body></html>".encode())


def _read(body: str, head: str = "") -> tuple[str, str]:
    page = _page(head, f"<div id='zoom'>{body}</div>")
    return page.number, page.document_title


TEXT = "<p>各县区人民政府，市政府各部门：</p><p>现将有关事项通知如下，请认真贯彻执行。</p>"


@pytest.mark.parametrize(
    ("body", "number", "title"),
    [
        # Title, number, addressees.
        ("<p>临河市人民政府<br>关于加强供热管理的通知</p><p>临政发〔2020〕3号</p>", "临政发〔2020〕3号", "临河市人民政府关于加强供热管理的通知"),
        # Mark, number, title.
        ("<p>临河市人民政府文件</p><p>临政发〔2020〕3号</p><p>关于加强供热管理的通知</p>", "临政发〔2020〕3号", "关于加强供热管理的通知"),
        ("<p>关于加强供热管理的通知</p><p>（临政发[2020]3号）</p>", "临政发〔2020〕3号", "关于加强供热管理的通知"),
        ("<p>临河市人民政府令</p><p>第12号</p><p>《临河市供热管理办法》已经市政府常务会议通过，现予公布，自2020年1月1日起施行。</p>", "临河市人民政府令第12号", "临河市人民政府令"),
        ("<p>关于加强供热管理的通知</p><p>临政发 〔 2020 〕 3 号　　签发人：张三</p>", "临政发〔2020〕3号", "关于加强供热管理的通知"),
    ],
)  # fmt: skip
def test_the_head_of_the_text(body: str, number: str, title: str) -> None:
    assert _read(body + TEXT) == (number, title)


@pytest.mark.parametrize(
    "body",
    [
        "<p>关于转发临政发〔2020〕3号文件的通知</p>",
        f"<p>关于做好清理工作的通知</p>{TEXT}<p>临政发〔2020〕3号</p>",
        "<p>关于做好清理工作的通知</p><p>根据《关于加强供热管理的通知》（临政发〔2020〕3号）要求，现通知如下。</p>",
        "<p>关于做好清理工作的通知</p><p>相关文件：<a href='x'>临政发〔2020〕3号</a></p>",
    ],
)
def test_a_cited_number_is_not_its_own(body: str) -> None:
    assert _read(body)[0] == ""


def test_fields_go_first() -> None:
    table = "<table><tr><td>文号</td><td>临政发〔2021〕9号</td><td>发布机构</td><td>临河市人民政府</td></tr></table>"
    page = _page(
        "", table + f"<div id=zoom><p>关于转发的通知</p><p>临政发〔2020〕3号</p>{TEXT}</div>"
    )
    assert page.number == "临政发〔2021〕9号"


@pytest.mark.parametrize("value", ["无", "—", "", "详见附件", "&nbsp;"])
def test_a_field_without_a_number(value: str) -> None:
    table = f"<table><tr><td>文号：</td><td>{value}</td></tr><tr><td>索引号：</td><td>A-1</td></tr></table>"
    assert _page("", table + f"<div id=zoom><p>关于供热的通知</p>{TEXT}</div>").number == ""


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("关于加强供热管理的通知_政策文件_临河市人民政府", "关于加强供热管理的通知"),
        ("关于加强供热管理的通知-临河市人民政府门户网站", "关于加强供热管理的通知"),
        ("临河市人民政府 | 关于加强供热管理的通知", "关于加强供热管理的通知"),
        ("关于印发2018-2020年供热规划的通知", "关于印发2018-2020年供热规划的通知"),
        ("关于加强供热管理的通知", "关于加强供热管理的通知"),
    ],
)
def test_the_site_is_no_part_of_the_title(title: str, bare: str) -> None:
    assert without_site(title, ()) == bare


@pytest.mark.parametrize(
    ("title", "column", "kind"),
    [
        ("一图读懂《临河市供热管理办法》", "", INTERPRETATION),
        ("《临河市供热管理办法》解读", "", INTERPRETATION),
        ("《临河市供热管理办法》政策解读（一）", "", INTERPRETATION),
        ("《临河市供热管理办法》的起草说明", "", INTERPRETATION),
        ("解读：供热管理办法的五个变化", "", INTERPRETATION),
        ("【图解】供热管理办法", "", INTERPRETATION),
        ("市住建局负责人就《临河市供热管理办法》答记者问", "", INTERPRETATION),
        ("关于印发《临河市供热管理办法》的通知", "政策解读", INTERPRETATION),
        ("【视频】供热管理办法解析", "", INTERPRETATION),
        ("视频监控系统管理办法", "政策文件", POLICY),
        ("关于审理供热合同案件若干问题的解答", "政策文件", POLICY),
        ("关于做好政策解读工作的通知", "政策文件", POLICY),
        ("关于印发《政策解读工作办法》的通知", "政策文件及解读", POLICY),
        ("临河市供热管理办法（已废止）", "政府规章", POLICY),
        ("市政府召开常务会议", "政务要闻", OTHER),
        ("关于供热的几点思考", "理论", OTHER),
    ],
)
def test_kinds(title: str, column: str, kind: str) -> None:
    head = f"<title>{title}</title><meta name=ColumnName content='{column}'>"
    number = "<p>临政发〔2020〕3号</p>" if kind != OTHER else ""
    assert _page(head, f"<h1>{title}</h1><div id=zoom>{number}{TEXT}</div>").kind == kind


TITLE = "临河市发展和改革委员会关于印发供热补贴办法的通知"
FIELDS = "<table><tr><td>发文字号</td><td>临发改〔2020〕3号</td><td>发文机关</td><td>临河市发展和改革委员会</td></tr></table>"


@pytest.mark.parametrize("tag", ["h1", "h2", "h3", "p", "div class='title'"])
@pytest.mark.parametrize("holder", ["<div class='TRS_Editor'>{}</div>", "<div>{}</div>", "{}"])
def test_a_fragment_with_its_heading_above_the_fields(tag: str, holder: str) -> None:
    """No ``<title>`` says what the page is called, and the text does not repeat it."""
    heading = f"<{tag}>{TITLE}</{tag.split()[0]}>"
    page = read_page(f"<div>{heading}{FIELDS}{holder.format(TEXT)}</div>".encode())
    assert (page.document_title, page.number) == (TITLE, "临发改〔2020〕3号")


def test_two_headings_are_no_title() -> None:
    other = "<h2>临河市人民政府关于供水的通知</h2>"
    page = read_page(f"<div><h2>{TITLE}</h2>{other}{FIELDS}<div>{TEXT}</div></div>".encode())
    assert page.document_title == ""
