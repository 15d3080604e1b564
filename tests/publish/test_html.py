"""Marks in pages of every form and encoding: the places, the bytes, and back again."""

import re

import pytest

from doclint.page import read_page
from doclint.page.vocabulary import VALIDITY
from doclint.publish.comment import regions
from doclint.publish.html import MarkError, inspect, mark, mark_identity, mark_link, strip
from doclint.publish.words import banner
from tests.page.forms import FORMS, POLICIES, VARIANTS, in_variant, page_bytes
from tests.publish.marks import EXPIRED, MARKS, REPEALED, mark_of

_WITHOUT_TABLE = ("only_meta", "fragment")
_WITHOUT_HEAD = ("fragment",)
# Forms whose table has a field of the status: the others get one.
_CHANGED = ("ministry", "headed_cells", "bracketed_items", "labelled_spans", "one_cell", "several_editors", "marked_title")  # fmt: skip


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", POLICIES)
def test_there_and_back(name: str, variant: str) -> None:
    """Marked, marked again, marked otherwise, stripped: always the same bytes."""
    data = page_bytes(name, variant)
    page = read_page(data)
    for one in MARKS:
        first = mark_of(page, one)
        marked = mark(data, page, first).data
        assert marked != data
        assert strip(marked) == data
        assert mark(marked, read_page(marked), first).data == marked
        other = mark(marked, read_page(marked), mark_of(page, EXPIRED)).data
        assert other == mark(data, page, mark_of(page, EXPIRED)).data
        assert strip(other) == data


@pytest.mark.parametrize("name", POLICIES)
def test_the_places(name: str) -> None:
    data = page_bytes(name)
    page = read_page(data)
    marked = mark(data, page, mark_of(page))
    parts = [region.part for region in regions(marked.data)]
    assert ("cell" in parts) == (name not in _WITHOUT_TABLE)
    assert ("head" in parts) == (name not in _WITHOUT_HEAD)
    assert parts.count("banner") == 1
    added = "；".join(marked.places).count("新增")
    assert added == (name not in (*_CHANGED, *_WITHOUT_TABLE))
    assert marked.reason == ""


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", POLICIES)
def test_a_marked_page_says_so(name: str, variant: str) -> None:
    """Everything else is read as before: the mark is no part of the document."""
    data = page_bytes(name, variant)
    page = read_page(data)
    again = read_page(mark(data, page, mark_of(page)).data)
    assert again.status_literal == "已废止"
    assert again.marked
    assert not page.marked
    same = ("encoding", "bom", "newline", "kind", "number", "document_title", "issuer", "text")
    assert [getattr(again, name) for name in same] == [getattr(page, name) for name in same]
    if page.table:
        assert next(f.value for f in again.fields if f.label in VALIDITY) == "已废止"


@pytest.mark.parametrize("name", [n for n in FORMS if n not in POLICIES])
def test_other_pages_are_left_alone(name: str) -> None:
    data = page_bytes(name)
    page = read_page(data)
    marked = mark(data, page, REPEALED._replace(number="江政办〔2020〕11号"))
    assert (marked.data, marked.places) == (data, ())
    assert re.search("解读|列表|不能确认", marked.reason)


def test_another_number_is_left_alone() -> None:
    data = page_bytes("ministry")
    page = read_page(data)
    other = mark(data, page, REPEALED._replace(number="滨科规〔2015〕8号"))
    assert (other.data, other.places) == (data, ())
    assert "滨科规〔2021〕2号" in other.reason
    assert mark(data, page, REPEALED._replace(number="滨科规〔2021〕第02号")).places


def test_a_person_may_decide() -> None:
    data = page_bytes("news")
    page = read_page(data)
    assert not mark(data, page, REPEALED).places
    assert mark(data, page, REPEALED, approved=True).places
    column = page_bytes("interpretation_column")
    assert not mark(column, read_page(column), REPEALED, approved=True).places


def test_no_place_is_said() -> None:
    data = "<title>临河市供热管理办法</title><p>x</p>".encode()
    marked = mark(data, read_page(data), REPEALED, approved=True)
    assert (marked.data, marked.places) == (data, ())
    assert "没有找到" in marked.reason


ROWS = {
    "plain_cells": '<TR><TD class=bt>有 效 性</TD><TD colspan=3>已废止\n</td></tr>',
    "spanning_rows": '\n<tr><td class="l">有 效 性</td><td class="r" colspan="4">已废止</td></tr>',
    "framed_table": "\n<tr><td>有效性：</td><td>已废止</td></tr>",
    "bold_labels": '<tr><td colspan="2"><B>有 效 性:</B> <span>已废止</span></td></tr>',
    "definition_list": "\n<dt>有效性：</dt><dd>已废止</dd>",
    "lines_in_cell": "<br/>有效性：已废止",
    "one_line": "　有效性：已废止",
    "server_fragments": '\n<tr><td class="name">有效性</td><td class="value">已废止</td></tr>',
    "repeal_decision": '<tr><td><b>有效性：</b></td><td colspan="3">已废止</td></tr>',
    "ministry": "已废止",
    "headed_cells": "已废止",
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_rows_in_the_style_of_the_table(name: str) -> None:
    data = page_bytes(name)
    page = read_page(data)
    marked = mark(data, page, mark_of(page)).data
    (cell,) = (region for region in regions(marked) if region.part == "cell")
    written = marked[cell.inside : cell.outside].decode()
    assert written.lower().strip() == ROWS[name].lower().strip()


def test_the_banner_reads_without_styles() -> None:
    data = page_bytes("ministry")
    page = read_page(data)
    one = mark_of(page)
    marked = mark(data, page, one).data.decode()
    note = re.search(r'<div role="note".*?</div>', marked)
    assert note
    assert re.sub("<[^>]+>", "", note[0]) == banner(one)
    assert marked.index('role="note"') < marked.index("各区科学技术局")
    assert '<a href="/zwgk/30.html"' in note[0]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "x y", 'a"b'])
def test_links_that_are_none(link: str) -> None:
    data = page_bytes("ministry")
    page = read_page(data)
    one = mark_of(page)._replace(ground=REPEALED.ground._replace(link=link))
    (part,) = (r for r in regions(mark(data, page, one).data) if r.part == "banner")
    assert b"href" not in mark(data, page, one).data[part.inside : part.outside]


@pytest.mark.parametrize("variant", ["gb2312", "utf-8"])
def test_characters_beyond_the_encoding(variant: str) -> None:
    data = page_bytes("ministry", variant)
    page = read_page(data)
    one = mark_of(page)._replace(ground=REPEALED.ground._replace(title="关于䶮𠀀的决定"))
    text = mark(data, page, one).data.decode(page.encoding)
    beyond = "关于&#19886;&#131072;的决定", r"关于\u4dae\ud840\udc00的决定"
    assert all((piece in text) == (variant == "gb2312") for piece in beyond)


def test_line_ends_are_those_of_the_page() -> None:
    data = page_bytes("ministry", "crlf")
    page = read_page(data)
    marked = mark(data, page, mark_of(page)).data
    assert marked.count(b"\n") == marked.count(b"\r\n") > data.count(b"\n")


def test_a_head_of_metadata_that_has_a_validity() -> None:
    text = page_bytes("ministry").decode()
    data = text.replace("<title>", '<meta name="validity" content="有效">\n<title>').encode()
    page = read_page(data)
    marked = mark(data, page, mark_of(page)).data
    assert [m.content for m in read_page(marked).metas if m.name.lower() == "validity"] == [
        "已废止"
    ]
    assert strip(marked) == data


def test_the_word_that_stands_there_already_is_left() -> None:
    data = page_bytes("ministry").replace("<td>有效</td>".encode(), "<td>已废止</td>".encode())
    page = read_page(data)
    marked = mark(data, page, mark_of(page))
    assert "原来就是" in "；".join(marked.places)
    assert "cell" not in [region.part for region in regions(marked.data)]
    assert inspect(marked.data).intact


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("<td><span>有效</span></td>", "<td><span>{}</span></td>"),
        ("<td><p><font size=2>有效</font></p></td>", "<td><p><font size=2>{}</font></p></td>"),
        ('<td><span class="green">有效</span></td>', "<td>{}</td>"),
        ("<td><font color=red>有效</font></td>", "<td>{}</td>"),
        ("<td><img src=yx.png></td>", "<td>{}</td>"),
        ("<td><script>document.write('有效')</script></td>", "<td>{}</td>"),
        ("<td><a href=x>有效</a></td>", "<td>{}</td>"),
        ("<td><!--<$[有效性]>begin-->有效<!--<$[有效性]>end--></td>", "begin-->{}<!--<$[有效性]"),
        ("<td>&nbsp;</td>", "<td>{}</td>"),
        ("<td></td>", "<td>{}</td>"),
        ("<td> 现行有效 </td>", "<td> {} </td>"),
    ],
)
def test_values_in_their_wrappers(cell: str, written: str) -> None:
    data = page_bytes("ministry").replace("<td>有效</td>".encode(), cell.encode())
    page = read_page(data)
    marked = mark(data, page, mark_of(page)).data
    bare = re.sub(rb"<!--/?doclint:status[^>]*-->", b"", marked).decode()
    assert written.format("已废止") in bare
    assert strip(marked) == data


def test_inspection() -> None:
    data = page_bytes("ministry")
    page = read_page(data)
    one = mark_of(page)
    marked = mark(data, page, one).data
    stated = inspect(marked)
    assert stated.mark == one
    assert stated.parts == ("head", "cell", "banner")
    assert stated.intact
    assert inspect(data) == (None, (), (), ())
    assert inspect(marked.replace(b"\n", b"\r\n")).intact


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "本文件自2021年9月24日起废止".encode(),
            "本文件有效".encode(),
            "正文前的横条的标注被改动过",
        ),
        (b"-->\xe5\xb7\xb2\xe5\xba\x9f\xe6\xad\xa2<!--", b"--><!--", "题录“有效性”的标注被改动过"),
        (b"part=banner", b"part=cell", "被改动过"),
        (b"<!--/doclint:status-->", b"", "残缺"),
        (b" v=1 ", b" v=2 ", "残缺"),
        (b"was=", b"was=*", "残缺"),
    ],
)
def test_tampering_is_seen_and_nothing_is_guessed(old: bytes, new: bytes, fault: str) -> None:
    data = page_bytes("ministry")
    page = read_page(data)
    one = mark_of(page)
    tampered = mark(data, page, one).data.replace(old, new)
    assert fault in "；".join(inspect(tampered).faults)
    with pytest.raises(MarkError):
        strip(tampered)
    with pytest.raises(MarkError):
        mark(tampered, read_page(tampered), one)


def test_a_lost_part_is_seen() -> None:
    """A CMS that published the text again keeps the head."""
    data = page_bytes("ministry")
    page = read_page(data)
    marked = mark(data, page, mark_of(page)).data
    (part,) = (region for region in regions(marked) if region.part == "banner")
    lost = marked[: part.start] + marked[part.end :]
    assert inspect(lost).faults == ("正文前的横条的标注不见了",)


@pytest.mark.parametrize(
    "debris",
    [
        "<!--doclint:status-->",
        "<!--doclint:status v=1 part=x id=y sum=z-->x",
        "<!--/doclint:status-->",
        "<!--doclint:status v=1 part=x id=y sum=z--><!--doclint:status v=1 part=x id=y sum=z--><!--/doclint:status-->",
        "<!--doclint:other-->x<!--/doclint:other-->",
        "<!--doclint:status v=1 part=x id=y was=A sum=z--><!--/doclint:status-->",
    ],
)
def test_malformed_comments(debris: str) -> None:
    data = page_bytes("ministry").replace(b"<body>", b"<body>" + debris.encode())
    with pytest.raises(MarkError, match="第 13 行"):
        strip(data)
    with pytest.raises(MarkError):
        mark(data, read_page(data), REPEALED)
    assert not inspect(data).intact


def test_links_of_a_list() -> None:
    for variant in VARIANTS:
        data = page_bytes("list_page", variant)
        links = read_page(data).links
        marked = mark_link(data, links[1], REPEALED)
        text = marked.data.decode(read_page(data).encoding)
        suffix = re.sub("<!--[^>]*-->", "", text)
        assert "临河市人民政府关于印发消防工作规划的通知（已废止）</a>" in suffix
        assert strip(marked.data) == data
        again = mark_link(marked.data, read_page(marked.data).links[1], REPEALED)
        assert again.data == marked.data
        two = mark_link(marked.data, read_page(marked.data).links[0], EXPIRED).data
        assert inspect(two).links == (mark_identity(EXPIRED), mark_identity(REPEALED))
        other = mark_link(two, read_page(two).links[1], EXPIRED).data
        assert inspect(other).links == (mark_identity(EXPIRED),) * 2
        assert strip(other) == data


def test_links_that_say_it_already() -> None:
    data = in_variant("<ul><li><a href=a>某办法（已废止）</a></li></ul>", "utf-8")
    marked = mark_link(data, read_page(data).links[0], REPEALED)
    assert (marked.data, marked.places) == (data, ())
    assert marked.reason


def test_the_suffix_stands_behind_the_title() -> None:
    data = "<li><a href=a><span>某市供热管理办法</span><em>2020-01-01</em></a></li>".encode()
    marked = mark_link(data, read_page(data).links[0], REPEALED).data.decode()
    assert "办法（已废止）</span><em>" in re.sub("<!--[^>]*-->", "", marked)
