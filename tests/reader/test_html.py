"""Pages as documents: lines, tables, places, what is left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.document import HEADING, STATUS, Document
from doclint.page import PageError, read_page
from doclint.reader.html import read_html

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>滨海市通知_政府网</title>
<meta name="ArticleTitle" content="滨海市通知"><script>var a = "<p>不是正文</p>";</script></head><body>
<div class="nav"><a href="/">首页</a></div>
<table class="bd1"><tr><td><b>索 引 号：</b></td><td>B01</td></tr><tr><td><b>发文字号：</b></td>
<td>滨政发〔2026〕3号</td></tr><tr><td><b>成文日期：</b></td><td>2026年03月12日</td></tr></table>
<h1>滨海市人民政府关于防汛的通知</h1>{notice}
<div class="TRS_Editor"><p align="center"><b>第一行</b></p><p style="text-align:right">第二行<br>第三行</p>
<table><tr><td>甲</td><td>乙</td></tr><tr><td></td><td><p>丙</p><p>丁</p></td></tr></table>
<p>末行很长，{filler}</p></div>
<div class="foot">版权所有</div></body></html>"""


def document(notice: str = "", charset: str = "utf-8") -> Document:
    text = PAGE.format(notice=notice, charset=charset, filler="足够的文字" * 60)
    data = text.encode(charset)
    return read_html(data, read_page(data))


def test_lines_of_the_text_are_paragraphs_counted_in_it() -> None:
    made = document()
    texts = [p.text for p in made.paragraphs if p.cell is None and p.story == "body"]
    assert texts[:3] == ["第一行", "第二行", "第三行"]
    assert texts[3].startswith("末行很长")
    (first,) = [p for p in made.paragraphs if p.text == "第一行"]
    assert (first.part, first.block, first.label) == ("html", "html/p[1]", "正文第1段")
    assert (first.alignment, made.runs(first)[0].bold) == ("center", True)
    (third,) = [p for p in made.paragraphs if p.text == "第三行"]
    assert (third.alignment, third.label, made.runs(third)[0].bold) == ("right", "正文第3段", False)


def test_cells_know_their_table_row_and_column() -> None:
    cells = {p.text: p for p in document().paragraphs if p.cell is not None}
    assert {text: tuple(p.cell or ()) for text, p in cells.items()} == {
        "甲": (0, 0, 0, 1), "乙": (0, 0, 1, 1), "丙": (0, 1, 1, 1), "丁": (0, 1, 1, 1),
    }  # fmt: skip
    assert cells["丁"].block == "html/tbl[1]/tr[2]/tc[2]/p[2]"
    assert cells["乙"].label == "表格1第1行第2格"


def test_the_heading_stands_first_where_the_text_has_no_title() -> None:
    first = document().paragraphs[0]
    assert (first.story, first.text) == (HEADING, "滨海市人民政府关于防汛的通知")
    assert first.label == "页面标题第1段"


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "gbk"])
def test_menus_fields_and_scripts_are_left_out(charset: str) -> None:
    text = "\n".join(p.text for p in document(charset=charset).paragraphs)
    for word in ("首页", "索引号", "B01", "不是正文", "版权所有"):
        assert word not in text
    assert "第二行" in text


@pytest.mark.parametrize(
    "notice",
    [
        "<p>（该文件已废止）</p>".replace("该文件", ""),
        "<p>本文件已于2024年1月1日废止，依据《关于废止的决定》。</p>",
        "<!--doclint:status v=1--><div>【已废止】本文件自2024年1月1日起废止。</div><!--/doclint:status-->",
    ],
)
def test_notices_of_the_status_are_a_story_of_their_own(notice: str) -> None:
    found = [p for p in document(notice).paragraphs if p.story == STATUS]
    assert len(found) == 1 and "废止" in found[0].text
    assert found[0].label == "状态标注第1段"


def test_order_and_places_are_unique() -> None:
    made = document("<p>【已废止】</p>").paragraphs
    assert [p.index for p in made] == list(range(len(made)))
    assert len({p.block for p in made}) == len(made)


_TAGS = st.sampled_from(
    ["<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<br>", "<div class=zoom>",
     "</div>", "<b>", "</b>", "<!--doclint:status-->", "<!--/doclint:status-->", "<h1>", "<a href=x>",
     "标题：", "发文字号：滨政发〔2026〕3号", "【已废止】", "正文" * 90, "<meta name=a content=b>", "<", "&nbsp;"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(_TAGS, max_size=40))
def test_any_page_that_can_be_read_makes_a_document(pieces: list[str]) -> None:
    data = "".join(pieces).encode()
    try:
        page = read_page(data)
    except PageError:
        return
    made = read_html(data, page)
    assert len({p.block for p in made.paragraphs}) == len(made.paragraphs)
    assert all(p.text.strip() for p in made.paragraphs)
