"""Single traits of real pages, each in as little markup as shows it."""

import pytest

from doclint.page import read_page
from doclint.page.model import INTERPRETATION, LISTING, OTHER, POLICY, Page

TEXT = "<p>各县区人民政府，市政府各部门：</p><p>现将有关事项通知如下，请认真贯彻执行，执行中的问题请及时报告。</p>"
LONG = "<p>" + "为加强供热管理，保障群众温暖过冬，制定本规定，请遵照执行。" * 8 + "</p>"
FOOT = "<div class='footer'><p>版权所有：临河市人民政府　主办单位：临河市人民政府办公室　承办：临河市大数据中心　网站标识码：1234567890</p></div>"
TITLE = "临河市人民政府关于加强供热管理的通知"


def _page(body: str, head: str = "") -> tuple[Page, bytes]:
    data = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>".encode()
    return read_page(data), data


def _fields(body: str) -> dict[str, str]:
    page, _ = _page(body + f"<div id=zoom>{TEXT}</div>")
    return {field.label: field.value for field in page.fields}


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>[ 索&nbsp;引&nbsp;号 ]</td><td>A-1</td><td>[ 有&nbsp; 效&nbsp; 性 ]</td><td>有效</td></tr></table>",
        "<table><tr><td>索引号</td><td>：</td><td>A-1</td></tr><tr><td>有效性</td><td>：</td><td>有效</td></tr></table>",
        "<table><tr><td><p><b><span>索</span><span>引</span><span>号</span>：</b></p></td><td><p>A-1</p></td></tr><tr><td>有效性:</td><td>有效</td></tr></table>",
        "<ul><li><label>索引号</label><span>A-1</span></li><li><label>有效性</label><span>有效</span></li></ul>",
        "<ul><li><i>索引号：</i><em>A-1</em></li><li><i>有效性：</i><em>有效</em></li></ul>",
        "<div><div class=l>索引号：</div><div class=r>A-1</div><div class=l>有效性：</div><div class=r>有效</div></div>",
        "<div><span>索引号：A-1</span> <span>有效性：有效</span></div>",
        "<div><span>索引号：</span><span>A-1</span><span>有效性：</span><span>有效</span></div>",
        "<p>【索引号】A-1</p><p>【有效性】有效</p>",
        "<p>索引号：A-1　｜　有效性：有效</p>",
        "<table><tr><th>索　引　号</th><td>A-1</td></tr><tr><th>有　效　性</th><td>有效</td></tr></table>",
        "<dl><dt>索引号</dt><dd>A-1</dd></dl><dl><dt>有效性</dt><dd>有效</dd></dl>",
        "<TABLE><TR><TD>索引号:<TD>A-1<TD>有效性:<TD>有效</TABLE>",
        "<table><tr><td>索引号：<!--<$[索引号]>begin-->A-1<!--<$[索引号]>end--></td></tr><tr><td>有效性：<!--x-->有效</td></tr></table>",
        "<table><tr><td class=t>索引号</td><td><!--<$[SYH]>-->A-1<!--<$[SYH]>--></td><td class=t>有效性</td><td colspan=3><!--<$[XLZK]>-->有效<!--<$[XLZK]>--></td></tr></table>",
        "<ul><li><span>索引号</span>：A-1</li><li><span>有效性</span>有效</li></ul>",
        "<table><tr><th> 索引号 : </th><td>A-1</td></tr><tr><th>有效性</th>\n<td \n style='x'>\n有效</td></tr></table>",
        "<table><tr><td>索\u200b引号\ufeff：</td><td>A-1</td><td>有效性：</td><td>有效</td></tr></table>",
    ],
)
def test_fields_in_many_elements(table: str) -> None:
    assert _fields(table) == {"索引号": "A-1", "有效性": "有效"}


@pytest.mark.parametrize(
    "table",
    [
        "<form><table><tr><td>索引号：</td><td><input></td><td>有效性：</td><td><select><option>有效</select></td></tr></table></form>",
        "<table><tr><td>序号</td><td>文件名称</td><td>发文字号</td><td>备注</td></tr><tr><td>1</td><td>甲</td><td>乙〔2020〕1号</td><td></td></tr></table>",
        "<script>var t='<td>索引号：</td><td>A-1</td><td>有效性：</td><td>有效</td>';</script>",
        "<!-- <table><tr><td>索引号：</td><td>A-1</td><td>有效性：</td><td>有效</td></tr></table> -->",
        "<p>本项目名称：甲，信息公开机构：乙，请按照文件名称：丙办理。</p>",
    ],
)
def test_what_is_no_field(table: str) -> None:
    assert _fields(table) == {}


def test_a_form_within_the_text_is_no_metadata() -> None:
    page, _ = _page(
        f"<div id=zoom>{TEXT}{LONG}{LONG}<table><tr><td>文号：</td><td>甲〔2001〕1号</td><td>发布机构：</td><td>乙</td></tr></table></div>"
    )
    assert page.fields == ()


def test_a_table_for_small_screens_too() -> None:
    row = "<tr><td>文号：</td><td>临政发〔2020〕3号</td><td>发文机关：</td><td>临河市人民政府</td></tr><tr><td>成文日期：</td><td>2020-01-01</td><td>有效性：</td><td>有效</td></tr>"
    page, _ = _page(
        f"<table class=pc>{row}</table>{LONG}<table class=m>{row}</table><div id=zoom>{TEXT}</div>"
    )
    assert [field.label for field in page.fields].count("有效性") == 2


@pytest.mark.parametrize(
    ("body", "begins"),
    [
        (f"<div class='view'><h1>{TITLE}</h1><div class='unknown'>{TEXT}{LONG}</div></div>{FOOT}", "<p>各县区"),
        (f"<div id='UCAP-CONTENT'><div class='TRS_UEDITOR'>{TEXT}</div></div>", "<div class='TRS"),
        (f"<div class='TRS_Editor'></div><div class='TRS_Editor'>{TEXT}</div>", "<p>各县区"),
        (f"<p><span id='zoom'>各县区人民政府：<br>现通知如下，请认真贯彻执行。{LONG}</span></p>", "<p><span"),
        (f"<div id=zoom style='display: none'>{TEXT}</div><div id=zoom>{TEXT}{LONG}</div>", "<p>各县区"),
        ("<div id=zoom><img src=1.png><img src=2.png></div>" + FOOT, "<img src=1"),
        (f"<div id=zoom><!--<$[信息内容]>begin-->\n<meta name='ContentStart'>{TEXT}</div>", "<p>各县区"),
        (f"<div class='TRS_Editor'><!--ZJEG_RSS.content.begin-->{TEXT}<!--ZJEG_RSS.content.end--><p>扫一扫</p></div>", "<p>各县区"),
        (f"<ucapcontent>{TEXT}</ucapcontent>", "<p>各县区"),
        (f"<div class=zw><table><tr><td>文号：</td><td>甲〔2020〕1号</td><td>发文机关：</td><td>乙</td></tr></table>{TEXT}</div>", "<p>各县区"),
    ],
)  # fmt: skip
def test_where_the_text_begins(body: str, begins: str) -> None:
    page, data = _page(body)
    assert page.body is not None
    assert data[page.body.start :].decode().startswith(begins)


@pytest.mark.parametrize(
    "body",
    [
        FOOT,
        "<div id=foot>"
        + "<p>地址：临河市文化路12号　邮编：000000　电话：0000-1234567　欢迎访问</p>" * 4
        + "</div>",
        "<div class='nav-menu'>"
        + "<p>首页　政务公开　办事服务　互动交流　走进临河　数据开放　专题专栏</p>" * 4
        + "</div>",
        "<p>短</p>",
    ],
)
def test_no_text(body: str) -> None:
    page, _ = _page(body)
    assert page.body is None


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (f"<h1>{TITLE}</h1><div id=zoom>{TEXT}</div>", POLICY),
        ("<h1>临河市供热管理办法</h1><div id=zoom><p>第一章　总则</p><p>第一条　为加强管理，制定本办法。</p></div>", POLICY),
        (f"<h1>临河市供热管理办法</h1><div id=zoom><p>（2008年3月1日临河市人民政府令第12号公布）</p>{LONG}</div>", POLICY),
        (f"<h1>我市出台关于加强供热管理的意见</h1><div id=zoom>{LONG}<p>（记者　张三）</p></div>", OTHER),
        (f"<h1>《临河市供热管理办法》解读</h1><div id=zoom>{TEXT}</div>", INTERPRETATION),
        ("<ul>" + "".join(f"<li>文号：临政发〔2020〕{n}号　发布机构：临河市人民政府</li>" for n in (1, 2, 3)) + "</ul>" + f"<div id=zoom>{TEXT}</div>", LISTING),
    ],
)  # fmt: skip
def test_kinds(body: str, kind: str) -> None:
    title = body.split("</h1>")[0].removeprefix("<h1>") if "<h1>" in body else TITLE
    data = f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()
    assert read_page(data).kind == kind


def test_the_number_in_the_note_under_the_title() -> None:
    body = "<h1>临河市供热管理办法</h1><div id=zoom><p>（2008年3月1日临河市人民政府令第12号公布　根据2012年1月1日临河市人民政府令第20号修正）</p><p>第一条　为加强管理，制定本办法。</p></div>"
    page, _ = _page(body)
    assert page.number == "临河市人民政府令第12号"


def test_three_pairs_in_a_row_and_cells_commented_out() -> None:
    found = _fields(
        "<div><table><tr><td class=t>信息索引号</td><td>014006438/2026-03652</td>"
        "<td class=t>生成日期</td><td>2026-09-12</td><td class=t>公开日期</td><td>2026-09-18</td></tr>"
        "<tr><td class=t>文件编号</td><td>—&nbsp;&nbsp;—</td><td class=t>效力状况</td><td colspan=3>有效</td></tr>"
        "<tr><td class=t>发布机构</td><td>某市人民政府</td><!--<td class=t>附件下载</td><td>x</td>--></tr>"
        "<tr><td class=t>公开方式</td><td>主动公开</td></tr></table></div>"
    )
    assert list(found) == [
        "信息索引号",
        "生成日期",
        "公开日期",
        "文件编号",
        "效力状况",
        "发布机构",
        "公开方式",
    ]
    assert found["效力状况"] == "有效"
    assert found["文件编号"] == "— —"
