"""Bytes → Page: the one way through the other modules of this room."""

import re

from doclint.page import vocabulary as words
from doclint.page.body import containers, find_body, heaviest_block
from doclint.page.encoding import find_encoding
from doclint.page.fault import PageError
from doclint.page.fields import find_pairs
from doclint.page.identity import Sources, identify, meta_content, without_site
from doclint.page.kind import Evidence, judge
from doclint.page.lines import Line, lines_of, printed
from doclint.page.model import Field, Link, Meta, Page, Span
from doclint.page.stated import stated_status
from doclint.page.table import Table, find_table
from doclint.page.tree import WHITE, Tree

_HEADINGS = (b"h1", b"h2", b"h3")
_BEFORE_BODY = 60  # lines above the text in which a heading may stand
_SHORTEST = 6
_LONGEST_LINE = 100  # characters of a line that is a heading
_NOTICES = 4  # lines of the text in which a notice of the status may stand
_SITE_NAME = re.compile(r"(?:政府|办公室|办公厅|网站|网|局|委员会|门户|公开)$")
_MARK = b"<!--doclint:status"


def read(data: bytes) -> Page:
    """Read a page; see ``doclint.page.read_page``."""
    encoding, bom = find_encoding(data)
    tree = Tree(data, encoding)
    if not tree.nodes:
        raise PageError("文件里没有任何网页标签，不是网页。")
    named, heaviest = containers(tree), heaviest_block(tree)
    bodies = [heaviest, *named] if heaviest else named
    table = find_table(tree, find_pairs(tree), bodies)
    body = find_body(tree, named, heaviest, table.span if table else None)
    return _page(tree, bom, _fields(table, body), _table_span(table, body), body)


def _table_span(table: Table | None, body: Span | None) -> Span | None:
    """The metadata table; only its rows of fields where the text stands in the same table."""
    if table is None or body is None or not table.span.start <= body.start < table.span.end:
        return table.span if table else None
    return table.rows


def _fields(table: Table | None, body: Span | None) -> tuple[Field, ...]:
    """The fields above the text; what looks like one within it belongs to the document."""
    found = [pair.field for pair in table.pairs] if table else []
    return tuple(f for f in found if body is None or not body.start <= f.row.start < body.end)


def _page(
    tree: Tree, bom: bool, fields: tuple[Field, ...], table: Span | None, body: Span | None
) -> Page:
    metas, links = tuple(_metas(tree)), tuple(_links(tree))
    title = _title(tree)
    article = meta_content(metas, "articletitle")
    above, text = _above(tree, body), tuple(_text(tree, body))
    heading = _heading(tree, body, above, title + article)
    if not heading and not _field_titles(fields):
        heading = _untitled(tree, above)
    behind = _behind_heading(above, heading)
    identity = identify(Sources(fields, [*behind, *text], metas, heading, title))
    titles = tuple(t for t in (heading, article, without_site(title, metas)) if t)
    evidence = Evidence(
        titles,
        meta_content(metas, "columnname") or meta_content(metas, "columntype"),
        fields,
        identity.number,
        identity.title,
        text,
        body is not None,
        len(links),
        _linked(tree, body),
    )
    kind, reasons = judge(evidence)
    notices = [*_our_lines(tree), *behind, *text[:_NOTICES]]
    literal = stated_status(fields, [*_field_titles(fields), *titles], notices)
    return Page(
        tree.encoding, bom, _newline(tree.data), kind, reasons, title, heading, text, fields,
        metas, links, identity.number, identity.title, identity.issuer, body, _head(tree), table,
        literal, _MARK in tree.data,
    )  # fmt: skip


def _field_titles(fields: tuple[Field, ...]) -> list[str]:
    return [field.value for field in fields if field.label in words.TITLE]


def _newline(data: bytes) -> str:
    pairs = data.count(b"\r\n")
    alone = data.count(b"\n") - pairs
    return "\r\n" if pairs > alone else "\n"


def _title(tree: Tree) -> str:
    for node in tree.nodes:
        if node.tag == b"title":
            return WHITE.sub(" ", tree.decode(node.open, node.close)).strip()
    return ""


def _head(tree: Tree) -> Span | None:
    for node in tree.nodes:
        if node.tag == b"head":
            return Span(node.open, tree.head_end if tree.head_end >= node.open else node.close)
    return None


def _metas(tree: Tree) -> list[Meta]:
    found = []
    for node in tree.nodes:
        if node.tag == b"meta":
            said = tree.attributes(node)
            if "name" in said:
                span = Span(node.start, node.end)
                found.append(Meta(said["name"].strip(), said.get("content", "").strip(), span))
    return found


def _links(tree: Tree) -> list[Link]:
    found = []
    for node in tree.nodes:
        if node.tag == b"a":
            href = tree.attributes(node).get("href")
            if href is not None:
                span = Span(node.start, node.end)
                found.append(Link(href.strip(), _own_text(tree, node.first, node.last), span))
    return found


def _own_text(tree: Tree, first: int, last: int) -> str:
    runs = (run for run in tree.runs[first:last] if not run.ours)
    return WHITE.sub(" ", "".join(map(tree.text, runs))).strip()


def _own_lines(tree: Tree, first: int, last: int) -> list[Line]:
    """The lines of a range of runs without those of doclint's own mark."""
    return [line for line in lines_of(tree, first, last) if not tree.runs[line.first].ours]


def _our_lines(tree: Tree) -> list[str]:
    """The lines of doclint's own mark."""
    if _MARK not in tree.data:
        return []
    return [printed(tree, line) for line in lines_of(tree) if tree.runs[line.first].ours]


def _text(tree: Tree, body: Span | None) -> list[str]:
    if body is None:
        return []
    lines = _own_lines(tree, tree.run_at(body.start), tree.run_at(body.end))
    return [text for text in (printed(tree, line) for line in lines) if text]


def _above(tree: Tree, body: Span | None) -> list[str]:
    """The lines above the text, the nearest last, without links."""
    last = len(tree.runs) if body is None else tree.run_at(body.start)
    lines = _own_lines(tree, 0, last)
    lines = lines[:_BEFORE_BODY] if body is None else lines[-_BEFORE_BODY:]
    return [
        text
        for line in lines
        if tree.plain[line.last] > tree.plain[line.first]
        and tree.runs[line.first].node.tag != b"title"
        and (text := printed(tree, line))
    ]


def _heading(tree: Tree, body: Span | None, above: list[str], titles: str) -> str:
    """The heading that agrees with the title: an ``<h1>`` to ``<h3>``, else lines above the text."""
    own = {tag: _headings(tree, tag) for tag in _HEADINGS}
    agreeing = [text for texts in own.values() for text in texts if _agrees(text, titles)]
    best = max([*agreeing, _longest_part(above, WHITE.sub("", titles))], key=len)
    if best or body is None:
        return best
    return next(reversed(own[b"h1"]), "")


def _untitled(tree: Tree, above: list[str]) -> str:
    """The heading where neither ``<title>`` nor fields tell it: the one that ends as a 公文's."""
    lines = [line for line in above if "关于" in line and len(line) <= _LONGEST_LINE]
    for texts in (*(_headings(tree, tag) for tag in _HEADINGS), lines):
        named = [text for text in texts if words.ENDS_AS_DOCUMENT.search(WHITE.sub("", text))]
        if len(set(named)) == 1:
            return named[-1]
    return ""


def _headings(tree: Tree, tag: bytes) -> list[str]:
    texts = (_own_text(tree, n.first, n.last) for n in tree.nodes if n.tag == tag)
    return [text for text in texts if len(text) >= _SHORTEST and not _SITE_NAME.search(text)]


def _agrees(text: str, titles: str) -> bool:
    return WHITE.sub("", text) in WHITE.sub("", titles)


def _longest_part(lines: list[str], titles: str) -> str:
    """The last lines that, joined, are part of a title."""
    best = joined = ""
    for line in lines:
        bare = WHITE.sub("", line)
        joined = joined + bare if joined and joined + bare in titles else bare
        if joined not in titles:
            joined = ""
        if len(joined) >= max(_SHORTEST, len(best)) and not _SITE_NAME.search(joined):
            best = joined
    return best


def _behind_heading(above: list[str], heading: str) -> list[str]:
    """The lines between the heading and the text."""
    bare = WHITE.sub("", heading)
    for at in range(len(above) - 1, -1, -1):
        if bare and bare.endswith(WHITE.sub("", above[at])) and len(above[at]) > 1:
            return above[at + 1 :]
    return []


def _linked(tree: Tree, body: Span | None) -> float:
    first = 0 if body is None else tree.run_at(body.start)
    last = len(tree.runs) if body is None else tree.run_at(body.end)
    whole = tree.weights[last] - tree.weights[first]
    return 1 - (tree.plain[last] - tree.plain[first]) / whole if whole else 0.0
