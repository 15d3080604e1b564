"""Where the text of a page is: containers that CMS name, else the block with most text.

Names of containers: gov.cn (UCAP-CONTENT, pages_content), TRS (TRS_Editor, trs_editor_view),
大汉 (zoom, con_con, the ZJEG_RSS comments, ContentStart), Founder, 开普, and those of the
provinces' portals.
"""

import re

from doclint.page.model import Span
from doclint.page.tree import Node, Tree

# Names that mean the text itself, the surest first; then names that often do.
_SURE = (
    ("ucap-content", "ucapcontent"),
    ("trs_editor", "trs_editor_view", "trs_ueditor"),
    ("zoom", "fontzoom", "ivs_content", "con_con", "wzcon", "maintextbox", "pages_content"),
    ("bt_content", "wip_art_con", "xxgk_content", "j-fontcontent", "articlecontent", "article_content", "article-content", "artibody", "newscontent", "news_content", "news-content", "detailcontent", "detail_content", "detail-content", "info_content", "contentregion", "zwnr", "zhengwen", "bodylabel", "gkxl-content", "xl-content", "js_content", "content_body", "founder-content", "view-content", "textcontent", "text_content", "art_con", "wz_con", "zw", "nrbox", "newsbox-content", "gsj_htmlcon", "xilan_cont", "articlecon", "art-content", "main-txt", "maintext", "conzt", "wznr", "xwnr", "nr"),
)  # fmt: skip
_RANKS = {name: rank for rank, names in enumerate(_SURE) for name in names}
_HOLDERS = frozenset({b"div", b"td", b"article", b"section", b"main", b"span", b"font", b"ucapcontent", b"founder-content", b"center"})  # fmt: skip
_ROOMY = frozenset({b"div", b"td", b"article", b"section", b"main", b"center", b"th", b"dd", b"li", b"form", b"body", b"blockquote", b"ucapcontent", b"founder-content"})  # fmt: skip
_NAME = re.compile(
    rb"(?:^|[\s\"'/])(?:id|class)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE
)
_SAID = re.compile(r"(?i)(?:ZJEG_RSS\.content\.|<\$\[信息内容\]>)(begin|end)")
_CONTENT_META = re.compile(rb"(?i)\bname\s*=\s*[\"']?Content(Start|End)\b")
_UNSEEN = re.compile(rb"(?i)display\s*:\s*none|visibility\s*:\s*hidden|\shidden(?=[\s=>/]|$)")
_PICTURES = frozenset({b"img", b"iframe", b"embed", b"object", b"a", b"video"})
_NO_RANK, _SHORTEST_NAME, _LONGEST_MARK = 99, 4, 120
_SHARE = 0.3  # a container with less than this share of the text is not the body
_OF_PARENT = 0.45  # what a line counts for the block around its block
_LEAST = 40  # Hanzi that make a block the body where no name says so
_LINE = 8  # Hanzi that make a line count
_TRIED, _LOOKED_AT = 5, 40
_FRAME = re.compile(
    rb"(?i)<(?:footer|nav)\b|(?:id|class)\s*=\s*[\"']?(?:[^\"'>]*[\s_-])?(?:foot|footer|bottom|copyright|nav|menu|crumb|crumbs|sidebar|friend|links?|header)(?=[\s_\"'>\d-])"
)
_IMPRINT = re.compile("版权所有|ICP备|公网安备|网站标识码|主办单位|建议使用.{0,20}浏览器")
_FOOT = 400  # Hanzi: no foot of a page is longer


def containers(tree: Tree) -> list[Node]:
    """The elements whose id or class says that they hold the text, the surest names first."""
    found: list[tuple[int, int, Node]] = []
    data = tree.data
    for node in tree.nodes:
        if node.tag not in _HOLDERS:
            continue
        rank = _RANKS.get(node.tag.decode("latin-1"), _NO_RANK)
        if node.inner_end - node.inside > _SHORTEST_NAME:
            rank = min(rank, _rank(data[node.inside : node.inner_end]))
        if rank < _NO_RANK and not _is_hidden(tree, node):
            found.append((rank, node.start, _roomy(node)))
    return [node for _, _, node in sorted(found, key=lambda item: item[:2])]


def _rank(attributes: bytes) -> int:
    best = _NO_RANK
    for match in _NAME.finditer(attributes):
        for name in (match[1] or match[2] or match[3] or b"").lower().split():
            best = min(best, _RANKS.get(name.decode("latin-1"), _NO_RANK))
    return best


def _roomy(node: Node) -> Node:
    """The element, or the block around it if it stands in a paragraph: no block goes there."""
    at, chosen = node, node
    while at.tag not in _ROOMY and at.parent is not None:
        if at.tag == b"p":
            chosen = at.parent
        at = at.parent
    return chosen if chosen is node else at


def _is_hidden(tree: Tree, node: Node) -> bool:
    """Whether an element or one around it is not shown."""
    return _within(tree, node, tree.hidden, _UNSEEN)


def _is_frame(tree: Tree, node: Node) -> bool:
    """Whether an element stands in a page's foot, head or navigation."""
    return _within(tree, node, tree.frames, _FRAME)


def _within(tree: Tree, node: Node, known: dict[int, bool], said: "re.Pattern[bytes]") -> bool:
    """Whether the start tag of an element or one around it says so; answers are kept.

    A long element that holds most of the page is no frame of it, whatever its name.
    """
    chain: list[Node] = []
    at: Node | None = node
    while at is not None and at.parent is not None and at.index not in known:
        chain.append(at)
        at = at.parent
    found = known.get(at.index, False) if at is not None else False
    for inner in reversed(chain):
        if not found and said.search(tree.data, inner.start, inner.open):
            weight = tree.weight(inner)
            found = said is _UNSEEN or weight <= _FOOT or weight * 2 < tree.weights[-1]
        known[inner.index] = found
    return found


def find_body(
    tree: Tree, named: list[Node], heaviest: Node | None, table: Span | None
) -> Span | None:
    """The stretch that holds the text, behind the metadata table; None where there is none.

    ``named`` and ``heaviest`` are what ``containers`` and ``heaviest_block`` found.
    """
    node = _chosen(tree, named, heaviest, table)
    if node is None:
        return None
    start, end = _marked(tree, node)
    if table and start <= table.start and table.end <= end:
        start = table.end
    return Span(start, end)


def _chosen(
    tree: Tree, named: list[Node], heaviest: Node | None, table: Span | None
) -> Node | None:
    """The first named container behind the table that holds enough, else the heaviest block."""
    most = 0 if heaviest is None else tree.plain[heaviest.last] - tree.plain[heaviest.first]
    enough = [
        node
        for node in named
        if tree.weight(node) >= max(most * _SHARE, 1) or (not most and _shows(tree, node))
    ]
    if table is None:
        return enough[0] if enough else heaviest
    if heaviest is not None and heaviest.end <= table.start:
        heaviest = None
    outside = [node for node in enough if not table.start <= node.start < table.end]
    behind = [node for node in outside if node.end > table.end]
    return next(iter([*behind, *outside]), heaviest)


def _shows(tree: Tree, node: Node) -> bool:
    """Whether an element without text shows something: pictures, a PDF."""
    inside = tree.nodes[node.index + 1 : min(node.after, node.index + _LOOKED_AT)]
    return any(inner.tag in _PICTURES for inner in inside)


def heaviest_block(tree: Tree) -> Node | None:
    """The block whose own lines hold most text outside links."""
    scores: dict[int, float] = {}
    runs, plain = tree.runs, tree.plain
    for index, run in enumerate(runs):
        size = plain[index + 1] - plain[index]
        if size < _LINE or run.node.tag == b"title" or run.ours:
            continue
        if _is_frame(tree, run.node):
            continue
        block, share = _room_of(run.node), 1.0
        for _ in range(2):
            if block is None:
                break
            scores[block.index] = scores.get(block.index, 0) + size * share
            block, share = _room_of(block.parent), _OF_PARENT
    ranked = sorted(scores, key=lambda index: (-scores[index], index))[:_TRIED]
    for node in (tree.nodes[index] for index in ranked if scores[index] >= _LEAST):
        if not _is_hidden(tree, node) and not _is_imprint(tree, node):
            return node
    return None


def _is_imprint(tree: Tree, node: Node) -> bool:
    """Whether an element holds who runs the site, and little else."""
    if tree.weight(node) > _FOOT:
        return False
    return bool(_IMPRINT.search(tree.squeezed(node.first, node.last)))


def _room_of(node: Node | None) -> Node | None:
    while node is not None and node.tag not in _ROOMY:
        node = node.parent
    return node


def _marked(tree: Tree, node: Node) -> tuple[int, int]:
    """The inside of an element, narrowed to what a CMS marks in it as the text."""
    start, end = node.open, node.close
    for at, until, opens in _marks(tree):
        if not start <= at < end:
            continue
        before = tree.weights[tree.run_at(at)] - tree.weights[tree.run_at(start)]
        if opens and not before and _is_open(tree, node, at):
            start = until
        elif not opens and before:
            return start, at
    return start, end


def _marks(tree: Tree) -> list[tuple[int, int, bool]]:
    """The places where a CMS says that the text begins (True) or ends (False)."""
    found: list[tuple[int, int, bool]] = []
    for comment in tree.comments:
        if comment.end - comment.start <= _LONGEST_MARK:
            said = _SAID.search(tree.decode(comment.inside, comment.inner_end))
            if said:
                found.append((comment.start, comment.end, said[1].lower() != "end"))
    for node in tree.nodes:
        if node.tag == b"meta":
            meta = _CONTENT_META.search(tree.data, node.inside, node.inner_end)
            if meta:
                found.append((node.start, node.end, meta[1].lower() == b"start"))
    return sorted(found)[:_LOOKED_AT]


def _is_open(tree: Tree, node: Node, at: int) -> bool:
    """Whether a place within an element stands in no paragraph."""
    inner = node
    for other in tree.nodes[node.index + 1 : node.after]:
        if other.start >= at:
            break
        if other.end > at:
            inner = other
    while inner is not node and inner.parent is not None:
        if inner.tag not in _ROOMY:
            return False
        inner = inner.parent
    return True
