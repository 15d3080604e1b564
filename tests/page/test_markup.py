"""Tags and elements are found where a browser finds them."""

import pytest

from doclint.page.markup import COMMENT, attributes, tags
from doclint.page.tree import Tree


def _names(data: bytes) -> list[str]:
    return [("/" if tag.closing else "") + tag.name.decode() for tag in tags(data)]


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"<p>a</p>", "p /p"),
        (b"<P CLASS=x>a</P >", "p /p"),
        (b"a < b <5 > <p>", "p"),
        (b'<a title="1 > 0">x</a>', "a /a"),
        (b"<a title='\"' href=x>y</a>", "a /a"),
        (b'<p style="a"" class=x>y</p>', "p /p"),
        (b"<td width=100%><p>", "td p"),
        (b"<script>if (a<b) '<td>'</script><p>", "script /script p"),
        (b"<script><!-- <p> --></script >x", "script /script"),
        (b"<style>p > b{}</style><b>", "style /style b"),
        (b"<textarea><p></textarea><b>", "textarea /textarea b"),
        (b"<TITLE><p></TITLE><b>", "title /title b"),
        (b"<!-- <p> --><b>", "!-- b"),
        (b"<!--><b>-->", "!-- b"),
        (b"<!-- a --!><b>", "!-- b"),
        (b"<!--[if IE]><p><![endif]--><b>", "!-- b"),
        (b"<![if !IE]><b><![endif]>", "! b !"),
        (b"<!DOCTYPE html><b>", "! b"),
        (b"<?xml version='1.0'?><b>", "! b"),
        (b"<% if (a > b) { %><b><% } %>", "! b !"),
        (b"<% never closed <b>", "b"),
        (b"<!-- never closed <b>", ""),
        (b"<script>never closed <b>", "script"),
        (b"<p>x<a href='never closed>", "p"),
        (b"</><b></ x><i>", "! b ! i"),
        (b"<p\x00>a\x00</p\x00>", "p\x00 /p\x00"),
        (b"<br/><img src=a/><hr />", "br img hr"),
        (b"</META></META>", "/meta /meta"),
    ],
)
def test_tags(data: bytes, names: str) -> None:
    assert " ".join(_names(data)) == names


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (b' name="SiteDomain"content="x"', {b"name": b"SiteDomain", b"content": b"x"}),
        (b" A=1 a=2", {b"a": b"1"}),
        (b" a='x>y' b", {b"a": b"x>y", b"b": b""}),
        (b" a = x/y /", {b"a": b"x/y"}),
        (' name="”renderer”"'.encode(), {b"name": "”renderer”".encode()}),
        (b"", {}),
    ],
)
def test_attributes(inside: bytes, expected: dict[bytes, bytes]) -> None:
    assert attributes(inside, 0, len(inside)) == expected


def test_comments_keep_their_text() -> None:
    data = b"x<!-- ZJEG_RSS.content.begin -->y"
    (comment,) = tags(data)
    assert comment.name == COMMENT
    assert data[comment.inside : comment.inner_end] == b" ZJEG_RSS.content.begin "


def _outline(data: str) -> str:
    """Each element with what stands in it, in brackets."""
    tree = Tree(data.encode(), "utf-8")
    pieces: list[tuple[int, int, str]] = []
    for node in tree.nodes:
        name = node.tag.decode()
        pieces.append((node.start, 2, f"({name} "))
        pieces.append((node.end, 0 if node.end > node.open else 3, ")"))
    pieces += [(run.start, 1, tree.text(run).strip()) for run in tree.runs]
    return "".join(text for _, _, text in sorted(pieces, key=lambda p: p[:2]))


@pytest.mark.parametrize(
    ("data", "outline"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>", "(table (tr (td a)(td b))(tr (td c)))"),
        ("<p>a<p>b<div>c</div>", "(p a)(p b)(div c)"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "(ul (li a)(li b(ul (li c))))"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "(dl (dt a)(dd b)(dt c))"),
        ("<td>x</div>y</td>", "(td xy)"),
        ("<div><b>a<div>b</b>c</div>d</div>", "(div (b a(div b)c)d)"),
        ("<div><span>a<p>b</span>c</p></div>", "(div (span a(p bc)))"),
        ("<div>a</META></span>b</div>", "(div ab)"),
        ("<table><tr><td>a</table>b", "(table (tr (td a)))b"),
    ],
)
def test_elements(data: str, outline: str) -> None:
    assert _outline(data).replace(" )", ")") == outline


def test_deep_nesting_stays_flat() -> None:
    tree = Tree(b"<div>" * 5000 + b"x", "utf-8")
    assert len(tree.nodes) == 5000
    assert tree.runs[0].start == 25000
