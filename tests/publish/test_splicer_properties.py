"""Any bytes in: marking and taking the mark out gives the same bytes; other parsers agree."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from doclint.page import PageError, read_page
from doclint.publish.comment import regions
from doclint.publish.html import MarkError, inspect, mark, strip
from doclint.publish.model import Mark
from tests.page.forms import POLICIES, VARIANTS, in_variant, page_bytes
from tests.publish.marks import MARKS, mark_of

_PIECES = (
    "<html>", "<head>", "</head>", "<body>", "<table>", "<tr>", "<td>", "</td>", "<th>", "</table>", "<ul>", "<li>",
    "<p>", "</p>", "<div id=zoom>", "<div class='TRS_Editor'>", "</div>", "<span>", "</span>", "<b>", "</b>", "<br>",
    "<dl><dt>", "<dd>", "</dl>", "<a href=x>", "</a>", "<meta charset=gbk>", "<meta name=Validity content=x>",
    "<meta name=ContentStart>", "<!--ZJEG_RSS.content.begin-->", "<!-- x -->", "<!--", "-->", "<script>", "</script>",
    "<title>", "</title>", "<select>", "<td rowspan=3 colspan=2>", "<%", "%>", "<", ">", '"', "'", "=", "&nbsp;", "&#",
    "\r\n", "\n", " ", "\u3000", "\x00", "索引号：", "发文字号：", "某政发〔2020〕3号", "有 效 性：", "有效性", "有效",
    "文号", "：", "[有效性]", "标题：", "某市人民政府关于加强供热管理的通知", "各县区人民政府：",
    "现将有关事项通知如下，请认真贯彻执行，执行中的问题及时报告市人民政府。", "䶮", "𠀀", "é",
    "<!--doclint", "<!--doclint:", "<!--/doclint:status-->", "<!--doclint:status v=1", "doclint:status",
)  # fmt: skip
_pages = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
_marks = st.sampled_from(MARKS)


def _holds(data: bytes, one: Mark) -> None:
    try:
        page = read_page(data)
    except PageError:
        return
    try:
        original = strip(data)
    except MarkError:
        assert not inspect(data).intact
        return
    one = mark_of(page, one)
    marked = mark(data, page, one, approved=True)
    assert strip(marked.data) == original
    if marked.places:
        again = mark(marked.data, read_page(marked.data), one, approved=True)
        assert again.data == marked.data
        assert inspect(marked.data).intact
    else:
        assert marked.data == data
        assert marked.reason


@given(st.binary(max_size=400), _marks)
def test_any_bytes(data: bytes, one: Mark) -> None:
    _holds(data, one)
    _holds(b"<p>" + data + "<table><tr><td>文号：</td><td>甲〔2020〕1号</td></table>".encode(), one)


@settings(max_examples=400)
@given(_pages, st.sampled_from(VARIANTS), _marks)
def test_anything_like_a_page(text: str, variant: str, one: Mark) -> None:
    _holds(in_variant("<p>" + text, variant), one)


@given(st.sampled_from(POLICIES), st.data(), st.sampled_from(VARIANTS), _marks)
def test_a_page_with_pieces_thrown_in(
    name: str, data: st.DataObject, variant: str, one: Mark
) -> None:
    """Real forms with debris at any place, and with stretches cut out."""
    text = page_bytes(name).decode()
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    cut = data.draw(st.booleans())
    broken = text[:start] + data.draw(_pages) + text[end if cut else start :]
    _holds(in_variant(broken, variant), one)


@given(st.sampled_from(POLICIES), st.sampled_from(VARIANTS), _marks)
def test_another_parser_reads_the_same_text(name: str, variant: str, one: Mark) -> None:
    """The text outside the marks is that of the original, in the same elements."""
    data = page_bytes(name, variant)
    page = read_page(data)
    marked = mark(data, page, mark_of(page, one)).data
    pieces, position = [], 0
    for region in regions(marked):
        pieces.append(marked[position : region.start])
        position = region.end
    unchanged = b"".join([*pieces, marked[position:]])
    assert _outside(marked, page.encoding) == _outside(unchanged, page.encoding)


def _outside(data: bytes, encoding: str) -> list[tuple[str, str]]:
    """The texts of a page with their elements, as lxml reads it; nothing between comments."""
    parser = html.HTMLParser(encoding=encoding)
    root = html.document_fromstring(data, parser=parser)
    found: list[tuple[str, str]] = []
    last: html.HtmlElement | None = None
    ours = False
    for event, element in _events(root):
        if event == "comment":
            ours = (element.text or "").startswith("doclint:status")
        texts = {"start": element.text, "end": element.tail, "comment": element.tail}
        text = "".join((texts[event] or "").split())
        holder = element if event == "start" else element.getparent()
        if not text or ours or holder is None:
            continue
        if holder is last:
            text = found.pop()[1] + text
        found.append((str(holder.tag), text))
        last = holder
    return found


def _events(element: html.HtmlElement) -> list[tuple[str, html.HtmlElement]]:
    if not isinstance(element.tag, str):
        return [("comment", element)]
    inner = [event for child in element for event in _events(child)]
    return [("start", element), *inner, ("end", element)]
