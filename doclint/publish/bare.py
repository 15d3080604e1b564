"""What a file was before doclint's marks, from what the file itself carries: without a journal.

A page carries its original bytes in the comments around each mark. A .docx gets its banner and
the property taken out again: the text is as it was, the zip around it is packed anew. A side
file is doclint's whole: it is removed.
"""

import json
import re
from html import unescape
from typing import NamedTuple

from doclint.package import InputError, Package, open_package
from doclint.package.writer import rewritten
from doclint.publish.comment import MarkError, strip
from doclint.publish.docx import refusal, unmarked_body
from doclint.publish.docx_property import stated, without_property
from doclint.publish.html import inspect
from doclint.publish.index.walk import WORDS
from doclint.publish.model import Mark
from doclint.publish.side import SUFFIX, is_own, side_content
from doclint.registry.model import Ground

REPACKED = "标注已去掉，正文与原来相同，压缩包重新打包，与原文件不是逐字节相同"
_SIGN = re.compile(rb"<!--/?doclint:")
_CHANGED_SIDE = "旁注文件被人改动过，没有动它；请人工核对后自行删除"
_CHANGED_DOCX = "文中的标注段落被人改动过，没有动它；请打开文档手工删去这一段"


class Bare(NamedTuple):
    """The bytes without marks, None for a file that is to go; ``note`` what is not as it was."""

    data: bytes | None
    note: str = ""


def bare(path: str, data: bytes) -> Bare | None:
    """A file without doclint's marks; None where it has none.

    Raises MarkError where a mark was changed by somebody or is malformed, InputError for a
    .docx that cannot be read.
    """
    if path.endswith(SUFFIX):
        return _bare_side(path, data)
    if path.lower().endswith(WORDS):
        return _bare_docx(data)
    if not _SIGN.search(data):
        return None
    stated = inspect(data)
    if stated.faults:
        raise MarkError("；".join(stated.faults))
    return Bare(strip(data))


def _bare_side(path: str, data: bytes) -> Bare | None:
    if not is_own(data):
        return None
    about = path.removesuffix(SUFFIX).rpartition("/")[2]
    try:
        said = json.loads(data)
        names = ("status", "word", "since", "scope", "successor", "number", "title")
        mark = Mark(ground=Ground(**said["ground"]), **{name: said[name] for name in names})
        same = side_content(about, mark, None) == data
    except (KeyError, TypeError, AttributeError, ValueError):
        same = False
    if not same:
        raise MarkError(_CHANGED_SIDE)
    return Bare(None)


def _bare_docx(data: bytes) -> Bare | None:
    package = open_package(data)
    body = unmarked_body(package.read(package.main))
    if body is None:
        return None
    reason = refusal(data)
    if reason:
        raise MarkError(reason)
    if body.paragraph is None or not _agrees(body.paragraph, package):
        raise MarkError(_CHANGED_DOCX)
    parts = without_property(package)
    if parts is None:
        raise MarkError(
            "文档属性“有效性”标注之前可能另有内容，恢复不了，没有动它；请打开文档手工改"
        )
    written = rewritten(package, {package.main: body.content, **parts})
    try:
        open_package(written).tree(package.main)
    except InputError as error:
        raise MarkError(str(error)) from None
    return Bare(written, REPACKED)


def _agrees(paragraph: bytes, package: Package) -> bool:
    """Whether banner and property still say the same status."""
    text = unescape(re.sub(rb"<[^>]*>", b"", paragraph).decode("utf-8", "replace"))
    return text.startswith(f"【{stated(package)}】")
