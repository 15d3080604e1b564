"""The status that a page states of its document: a field, a mark on its title, a banner.

Only words that stand alone are taken: a whole cell, a bracket at either end of a title, a
short notice above the text. Prose (原办法同时废止) and negations (不废止) state nothing.
"""

import re
from collections.abc import Sequence

from doclint.page import vocabulary as words
from doclint.page.model import Field
from doclint.page.tree import WHITE
from doclint.status import IN_FORCE, read_status

_OPEN, _CLOSE = r"[（(【\[〔［〖]", r"[）)】\]〕］〗]"
# Longest first: 部分失效 contains 失效.
_WORDS = (
    "部分条款废止|部分条款失效|部分废止|部分失效|部分修改|全文废止|全文失效|全文有效|现行有效|继续有效|尚未施行|尚未生效|"
    "已经废止|已经失效|已废止|已失效|已修改|已修订|已修正|自行失效|停止执行|废止|失效|有效(?![期性])"
)
_AT_START = re.compile(rf"^{_OPEN}(?:本文件)?({_WORDS}){_CLOSE}")
_AT_END = re.compile(rf"{_OPEN}(?:本文件)?({_WORDS}){_CLOSE}$")
_NOTICE = re.compile(
    r"^(?:[【\[（(]?(?:提示|注意|注|说明|温馨提示|特别提示|重要提示|备注|有效性|状态)[】\]）)]?[:：]?)?"
    r"(?:本|该|此)(?:文件|文|件|通知|办法|规定|规章|公告|通告|意见|决定|细则|方案|规范性文件|行政规范性文件|政策)(?:目前|现)?"
    rf"(?P<how>(?:已经?|自|于|因|被|根据|依据|依照|按照|经|由|有效期)[^。；！]{{0,80}}?)(?P<word>{_WORDS}|修改|修订)(?P<rest>[^。；]{{0,60}})[。！]?{_CLOSE}?$"
)
_NOT = re.compile(r"不|未|拟|将|尚|同时|前|施行|公布|印发|发布|执行")
_NOTICE_LENGTH = 160
_FIELD_LENGTH = 24


def without_status(title: str) -> str:
    """A title without the marks （已废止）, 【失效】, [有效] at its ends."""
    bare = _AT_START.sub("", title, count=1)
    return _AT_END.sub("", bare, count=1)


def stated_status(fields: Sequence[Field], titles: Sequence[str], lines: Sequence[str]) -> str:
    """The words of the status, as printed; "" where the page states none.

    A mark on a title or a banner goes before a field that says 有效 or nothing known (详见说明):
    fields are filled by default, marks by hand.
    """
    field = _of_fields(fields)
    known = read_status(field)
    if known is not None and known[0] != IN_FORCE:
        return field
    marked = next((found for found in map(_of_title, titles) if found), "")
    return marked or next((found for found in map(_of_line, lines) if found), "") or field


def _of_fields(fields: Sequence[Field]) -> str:
    for label in words.VALIDITY:
        for field in fields:
            bare = WHITE.sub("", field.value)
            if field.label == label and 0 < len(bare) <= _FIELD_LENGTH:
                return bare
    return ""


def _of_title(title: str) -> str:
    bare = WHITE.sub("", title)
    found = _AT_START.search(bare) or _AT_END.search(bare)
    return found[1] if found else ""


def _of_line(line: str) -> str:
    """The word of a short notice: 【已废止】…, 本文件已于2020年1月1日废止."""
    bare = WHITE.sub("", line)
    if len(bare) > _NOTICE_LENGTH:
        return ""
    found = _AT_START.match(bare)
    if found:
        return found[1] if read_status(found[1]) else ""
    notice = _NOTICE.match(bare)
    if not notice or _NOT.search(notice["how"]):
        return ""
    return notice["word"]
