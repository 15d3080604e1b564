"""Marks in a page: written, taken out and read by splicing bytes; nothing is re-serialised.

``mark`` writes a status into three places: the 有效性 of the metadata table, a banner above
the text, and ``<meta>`` with JSON-LD in the head. What stood there is kept in the comments
around (see ``comment``), so that ``strip`` gives back the bytes as they were.
"""

import base64
import binascii
import json
import re
from hashlib import sha256

from doclint.page import read_page
from doclint.page.encoding import find_encoding
from doclint.page.model import INTERPRETATION, LISTING, POLICY, Link, Page, Span
from doclint.page.number import normal
from doclint.page.stated import without_status
from doclint.page.tree import WHITE, Node, Tree
from doclint.publish.comment import MarkError, Region, cut, regions, strip, wrap
from doclint.publish.inscription import html_bytes
from doclint.publish.model import Annotated, Mark, Stated
from doclint.publish.notice import banner_html, json_ld, validity_meta
from doclint.publish.validity import Change, validity_changes
from doclint.publish.words import word_of
from doclint.registry.model import Ground

__all__ = ["MarkError", "inspect", "mark", "mark_identity", "mark_link", "not_marked", "strip"]

_CELL, _BANNER, _HEAD, _LINK = "cell", "banner", "head", "link"
_NAMES = {
    _CELL: "题录“有效性”",
    _BANNER: "正文前的横条",
    _HEAD: "网页头部的元数据",
    _LINK: "链接后缀",
}
# No block may be put directly into these.
_NO_BLOCKS = frozenset({b"table", b"tbody", b"thead", b"tfoot", b"tr", b"ul", b"ol", b"dl", b"select"})  # fmt: skip


def mark(data: bytes, page: Page, mark: Mark, *, approved: bool = False) -> Annotated:
    """Write a mark into the page of a document, in place of an older one.

    The same mark gives the same bytes, however often it is written. A page that is not the
    document's own (an interpretation, a list, another number) is left as it is, with the
    reason; ``approved`` says that a person has decided that it is its own. Raises MarkError
    where an older mark was tampered with or is malformed.
    """
    # Suffixes behind links are of other documents: they stay.
    found = [region for region in regions(data) if region.part != _LINK]
    if found:
        original = cut(data, found)
        page = read_page(original)
    else:
        original = data
    reason = not_marked(page, mark, approved)
    if reason:
        return Annotated(data, (), reason)
    changes = _changes(original, page, mark)
    if not changes:
        return Annotated(data, (), "没有找到放标注的位置：既没有题录，也没有认出正文。")
    return Annotated(_spliced(original, changes, mark), tuple(c.place for _, c in changes))


def not_marked(page: Page, mark: Mark, approved: bool) -> str:
    """Why a page (without marks) is not to be marked, in Chinese; "" where it may be."""
    if page.kind in (INTERPRETATION, LISTING):
        what = "解读材料" if page.kind == INTERPRETATION else "列表页"
        return f"这是{what}，不是文件本身的页面：{'；'.join(page.reasons)}。"
    if approved:
        return ""
    if page.kind != POLICY:
        return f"不能确认这是文件本身的页面：{'；'.join(page.reasons)}。"
    ours, theirs = _comparable(mark.number), _comparable(page.number)
    if "〔" in ours and "〔" in theirs and ours not in theirs:
        return f"页面的发文字号是“{page.number}”，不是要标注的“{mark.number}”。"
    return ""


def _comparable(number: str) -> str:
    """A number without white space, 第 and leading zeros."""
    return re.sub("〕第?0*", "〕", WHITE.sub("", normal(number)))


def _changes(data: bytes, page: Page, mark: Mark) -> list[tuple[str, Change]]:
    """What to write, each with the name of its part, in the order of the page."""
    tree = Tree(data, page.encoding)
    found: list[tuple[str, Change]] = []
    in_table = validity_changes(data, page, tree, word_of(mark))
    found += [(_CELL, change) for change in in_table]
    at = _banner_place(page, tree)
    if at is None and not in_table:
        return []
    banner = banner_html(mark, page.encoding)
    script = b"" if page.head else json_ld(mark, page.encoding)
    if at is not None and (banner or script):
        what = "正文前的文字横条" if banner else "正文前的 JSON-LD"
        what += "（题录之后）" if page.body is None else ""
        found.append((_BANNER, Change(at, at, banner + script, what)))
    if page.head:
        found += _in_head(data, page, mark)
    return _apart(sorted(found, key=lambda item: (item[1].start, item[1].end)))


def _apart(changes: list[tuple[str, Change]]) -> list[tuple[str, Change]]:
    """The changes without one that would write over the place of the next."""
    found: list[tuple[str, Change]] = []
    for part, change in changes:
        if found and change.start < found[-1][1].end:
            found.pop()
        found.append((part, change))
    return found


def _banner_place(page: Page, tree: Tree) -> int | None:
    """Where the text begins; behind the metadata table where that is not known."""
    if page.body is None and page.table is None:
        return None
    at = page.body.start if page.body else page.table.end if page.table else 0
    inner: Node | None = None
    for node in tree.nodes:
        if node.open > at:
            break
        if at <= node.close and node.end > node.open:
            inner = node
    while inner is not None and inner.parent is not None and inner.tag in _NO_BLOCKS:
        at, inner = inner.end, inner.parent
    return at


def _in_head(data: bytes, page: Page, mark: Mark) -> list[tuple[str, Change]]:
    head = page.head or Span(0, 0)
    own = [
        m
        for m in page.metas
        if m.name.lower() == "validity" and head.start <= m.span.start < head.end
    ]
    meta, script = validity_meta(mark, page.encoding), json_ld(mark, page.encoding)
    newline = page.newline.encode("ascii") if b"\n" in data else b""
    if own:
        span = own[0].span
        replaced = (_HEAD, Change(span.start, span.end, meta, "网页头部原有的 Validity"))
        added = Change(head.end, head.end, script + newline, "网页头部的 JSON-LD")
        return [replaced, (_HEAD, added)]
    content = meta + newline + script + newline
    return [(_HEAD, Change(head.end, head.end, content, "网页头部的 Validity 和 JSON-LD"))]


def _spliced(data: bytes, changes: list[tuple[str, Change]], mark: Mark) -> bytes:
    identity = mark_identity(mark)
    written = [part for part, change in changes if change.content]
    carried = {"mark": _packed(mark), "parts": ",".join(written)}
    pieces, position = [], 0
    for part, change in changes:
        if not change.content:
            continue
        was = data[change.start : change.end]
        pieces.append(data[position : change.start])
        pieces.append(wrap(change.content, part, identity, was, **carried))
        carried = {}
        position = change.end
    return b"".join([*pieces, data[position:]])


def mark_identity(mark: Mark) -> str:
    """16 hexadecimal digits: the same for the same mark only."""
    return sha256(_json(mark)).hexdigest()[:16]


def _json(mark: Mark) -> bytes:
    said = mark._asdict() | {"ground": mark.ground._asdict()}
    bare = {name: value for name, value in said.items() if value}
    return json.dumps(bare, sort_keys=True, separators=(",", ":")).encode("ascii")


def _packed(mark: Mark) -> str:
    return base64.b64encode(_json(mark)).decode("ascii")


def _unpacked(packed: str) -> Mark | None:
    try:
        said = json.loads(base64.b64decode(packed, validate=True))
        return Mark(
            **{"since": "", **said, "ground": Ground(**{"title": "", **said.get("ground", {})})}
        )
    except (ValueError, TypeError, AttributeError, binascii.Error):
        return None


def inspect(data: bytes) -> Stated:
    """What marks of doclint stand in a page, and what was changed or lost since."""
    try:
        found = regions(data)
    except MarkError as error:
        return Stated(None, (), faults=(str(error),))
    own = [region for region in found if region.part != _LINK]
    links = tuple(region.identity for region in found if region.part == _LINK)
    mark = next((m for region in own if region.mark and (m := _unpacked(region.mark))), None)
    return Stated(
        mark, tuple(region.part for region in own), links, tuple(_faults(found, own, mark))
    )


def _faults(found: list[Region], own: list[Region], mark: Mark | None) -> list[str]:
    faults = [f"{_NAMES.get(r.part, r.part)}的标注被改动过" for r in found if not r.intact]
    if not own:
        return faults
    expected = next((region.parts for region in own if region.parts), ())
    present = [region.part for region in own]
    lost = [part for part in dict.fromkeys(expected) if present.count(part) < expected.count(part)]
    faults += [f"{_NAMES.get(part, part)}的标注不见了" for part in lost]
    if mark is None:
        faults.append("标注的主体部分不见了，或者读不出来")
    elif any(region.identity != mark_identity(mark) for region in own):
        faults.append("页面上有几个不同的标注")
    return faults


def mark_link(data: bytes, link: Link, mark: Mark) -> Annotated:
    """Write （已废止） behind the text of a link on a list, in place of an older suffix.

    ``link`` is one that ``read_page`` found in these very bytes: several are marked from the
    last to the first. A link whose text states a status of its own is left as it is.
    """
    encoding, _ = find_encoding(data)
    within = [r for r in regions(data) if link.span.start <= r.start and r.end <= link.span.end]
    whole = data[link.span.start : link.span.end]
    inner = cut(data[: link.span.end], within)[link.span.start :] if within else whole
    if without_status(WHITE.sub("", link.text)) != WHITE.sub("", link.text):
        return Annotated(data, (), "链接文字上已经写有效力状态。")
    tree = Tree(inner, encoding)
    run = max(tree.runs, key=lambda run: run.end - run.start, default=None)
    if run is None:
        return Annotated(data, (), "链接没有文字。")
    at = run.start + len(inner[run.start : run.end].rstrip())
    suffix = wrap(html_bytes(f"（{word_of(mark)}）", encoding), _LINK, mark_identity(mark))
    written = data[: link.span.start] + inner[:at] + suffix + inner[at:] + data[link.span.end :]
    return Annotated(written, (f"链接“{link.text}”之后",))
