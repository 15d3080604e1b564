"""Metadata tables with the labels in one row and the values in the next."""

import re

import pytest

from doclint.page import read_page
from doclint.publish.html import inspect, mark, strip
from doclint.publish.model import Mark
from doclint.registry.model import Ground

MARK = Mark("repealed", "已废止", "2021-09-24", Ground("滨海市人民政府关于废止部分文件的决定", "滨政发〔2021〕15号"))  # fmt: skip
LABELS = ("索 引 号", "发文机关", "发文字号", "成文日期")
VALUES = ("B001", "滨海市人民政府", "滨政发〔2012〕8号", "<span>2012年4月16日</span>")
TEXT = "<p>各区人民政府：</p><p>现将有关事项通知如下，请认真贯彻执行。各单位要高度重视，认真落实，确保取得实效。</p>"


def row(cells: tuple[str, ...], tag: str) -> str:
    inner = "".join(f'<{tag} width="25%">{cell}</{tag}>' for cell in cells)
    return f"\n <tr>{inner}</tr>"


def page_of(*rows: str) -> bytes:
    return (
        "<html><head><title>滨海市</title></head><body><h1>滨海市人民政府关于供热工作的通知</h1>"
        f'<table class="info">{"".join(rows)}\n</table><div class="TRS_Editor">{TEXT}</div></body></html>'
    ).encode()


@pytest.mark.parametrize("tag", ["th", "td"])
def test_fields_are_read(tag: str) -> None:
    page = read_page(page_of(row(LABELS, tag), row(VALUES, "td")))
    assert [(f.label, f.value) for f in page.fields] == [
        ("索引号", "B001"), ("发文机关", "滨海市人民政府"),
        ("发文字号", "滨政发〔2012〕8号"), ("成文日期", "2012年4月16日"),
    ]  # fmt: skip
    assert (page.number, page.issuer) == ("滨政发〔2012〕8号", "滨海市人民政府")


LISTS = {
    "several documents": (row(LABELS, "th"), row(VALUES, "td"), row(VALUES, "td")),
    "one document": (
        row(("标题", "文号", "发布日期"), "th"),
        row(("<a href='1.html'>关于供热的通知</a>", "滨政发〔2012〕8号", "2012-04-16"), "td"),
    ),
    "a form": (row(LABELS, "th"), row(("<input>",) * 4, "td")),
    "labels twice": (row(LABELS, "th"), row(LABELS, "td")),
}


@pytest.mark.parametrize("name", LISTS)
def test_columns_of_a_list_are_no_fields(name: str) -> None:
    assert read_page(page_of(*LISTS[name])).fields == ()


def marked(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The marked page, checked to be right in itself and revertible."""
    found = mark(data, read_page(data), MARK)
    assert strip(found.data) == data and inspect(found.data).intact
    assert mark(found.data, read_page(found.data), MARK).data == found.data
    return found.data, found.places


def test_a_column_is_added() -> None:
    data, _ = marked(page_of(row(LABELS, "th"), row(VALUES, "td")))
    assert [(f.label, f.value) for f in read_page(data).fields][-1] == ("有效性", "已废止")
    bare = re.sub(rb"<!--.*?-->", b"", data)
    assert [len(re.findall(rb"<t[dh]\b", r)) for r in bare.split(b"<tr>")[1:]] == [5, 5]


def test_a_value_is_changed() -> None:
    labels, values = (*LABELS[:3], "有效性"), (*VALUES[:3], "有效")
    data, places = marked(page_of(row(labels, "th"), row(values, "td")))
    assert "题录“有效性”一栏" in places
    assert read_page(data).fields[-1].value == "已废止"


def test_no_column_where_other_rows_would_be_left_short() -> None:
    title = '<tr><td>标题</td><td colspan="3">滨海市人民政府关于供热工作的通知</td></tr>'
    _, places = marked(page_of(row(LABELS, "th"), row(VALUES, "td"), title))
    assert not any("题录" in place for place in places) and "正文前的文字横条" in places
