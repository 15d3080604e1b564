"""EL010: a 附件说明 that is not 附件：1. ……."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.official.annexes import Stated, stated_annexes
from doclint.official.date import number_of
from doclint.official.line import key_of
from doclint.official.model import Line
from doclint.official.pattern import Pattern
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    Fix,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bare, bound

_STOPS = "。；;"
_QUOTABLE = 30  # characters of a fix that are shown whole
_LEAD = Pattern(r"附\s*(?P<jian>件?)\s*(?P<colon>[：:︰∶﹕]?)")
_NUMBER = Pattern(
    r"(?P<arabic>\d{1,2})\s*(?P<stop>[、:：,，])(?!\d)|[（(]\d{1,2}[)）]"
    r"|[（(]?[一二三四五六七八九十]{1,3}[)）]?、"
)
_NUMBERED = Pattern(
    r"(?:附\s*件?\s*[：:]?)?\s*(?:\d{1,2}\s*[.．、:：]|[（(]|[一二三四五六七八九十]{1,3}、)"
)
_QUOTED = Pattern(r"《[^《》]*》")


class _Fault(NamedTuple):
    """A fault in a line: what, how bad, and the words to put in place of a span."""

    said: str
    severity: Severity
    start: int
    end: int
    wanted: str | None


@rule(
    "EL010",
    "malformed-attachment-list",
    title="附件说明的写法不对",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.4")],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def malformed_attachment_list(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    正文下面的附件说明：“附件”后是不是全角冒号；有多个附件的，是不是用“1.”“2.”标注序号；附件名称后
    有没有标点。“附件:”用半角冒号、写作“附：”、只有一个附件却标了序号、名称整个加书名号的，作警告
    （书名号是惯例）。写在正文段落里的附件说明不查。

    为什么
    GB/T 9704-2012 7.3.4：编排“附件”二字，后标全角冒号和附件名称；如有多个附件，使用阿拉伯数字标注
    附件顺序号；附件名称后不加标点符号。

    错误示例
        ……
        附件：一、滨海市城区易涝点责任分工表；
        二、防汛物资储备清单。
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    正确示例
        ……
        附件：1. 滨海市城区易涝点责任分工表
        2. 防汛物资储备清单
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    写成“附件：名称”；多个附件写成“附件：1. 名称”，每个一行，名称后不加标点。
    """
    stated = stated_annexes(official)
    for position, index in enumerate(stated.lines):
        line = official.lines[index]
        if line.paragraph.cell is not None:
            continue
        faults = list(_faults(official, line, position, stated))
        if faults:
            yield _problem(official, line, faults)


def _problem(official: OfficialDocument, line: Line, faults: list[_Fault]) -> Problem:
    faults.sort(key=lambda fault: fault.start)
    start, end = faults[0].start, max(fault.end for fault in faults)
    wanted, at = "", start
    for fault in faults:
        wanted += line.text[at : fault.start] + (fault.wanted or "")
        at = fault.end
    printed = line.text[start:end]
    exact = all(fault.wanted is not None for fault in faults)
    worst = max(fault.severity for fault in faults)
    return Problem(
        f"附件说明写法不规范：{'；'.join(fault.said for fault in faults)}。",
        line.paragraph.location(line.start + start, line.start + end),
        "写成“附件：名称”；多个附件用“1.”“2.”标注序号，名称后不加标点。",
        element="attachments",
        severity=bound(official, worst, official.first("attachments")),
        fix=Fix(_told(printed, wanted), "safe", wanted) if exact else None,
    )


def _told(printed: str, wanted: str) -> str:
    """What a fix does, in words."""
    if not wanted:
        return f"删去“{printed}”"
    if len(wanted) <= _QUOTABLE:
        return f"改为“{wanted}”"
    half = _QUOTABLE // 2
    return f"改为“{wanted[:half]}……{wanted[-half:]}”"


def _faults(
    official: OfficialDocument, line: Line, position: int, stated: Stated
) -> Iterator[_Fault]:
    text = line.text
    after = len(text) - len(text.lstrip())
    lead = _LEAD.match(text[after:]) if position == 0 else None
    if lead is not None:
        yield from _lead_faults(text, after, lead["jian"], lead["colon"], lead.end())
        after += lead.end()
    yield from _number_faults(text, after, len(stated.names))
    yield from _end_faults(official, text, position, stated)


def _lead_faults(text: str, at: int, jian: str, colon: str, size: int) -> Iterator[_Fault]:
    end = at + size
    if not jian:
        wanted = "附件：" if colon else None
        said = f"“附{colon}”应写作“附件：”"
        yield _Fault(said, Severity.WARNING, at, end, wanted)
    elif not colon:
        said = "“附件”后没有冒号"
        yield _Fault(said, Severity.WARNING, end, min(end + 1, len(text)), None)
    elif colon != "：":
        place = text.index(colon, at)
        said = f"“附件”后应当用全角冒号，不用“{colon}”"
        yield _Fault(said, Severity.WARNING, place, place + 1, "：")


def _number_faults(text: str, after: int, count: int) -> Iterator[_Fault]:
    rest = text[after:]
    after += len(rest) - len(rest.lstrip())
    found = _NUMBER.match(text[after:])
    if found and count > 1:
        digits = found["arabic"] or _value(found.group())
        said = f"附件序号写作“{bare(found.group())}”，应当用“1.”“2.”的写法"
        wanted = f"{digits}. " if digits else None
        yield _Fault(said, Severity.ERROR, after, after + found.end(), wanted)
    elif count == 1 and _is_first(text[after:]):
        yield _Fault("只有一个附件，不标序号", Severity.WARNING, after, after + 1, None)


def _value(printed: str) -> int | None:
    return number_of(key_of(printed).strip("()、"))


def _is_first(rest: str) -> bool:
    """Whether a single name is numbered 1.; 1.5 and the like are no numbers."""
    return rest[:1] == "1" and rest[1:2] in (".", "．", "、") and not rest[2:3].isdecimal()


def _end_faults(
    official: OfficialDocument, text: str, position: int, stated: Stated
) -> Iterator[_Fault]:
    following = stated.lines[position + 1 : position + 2]
    # A name that runs on over the next line does not end here.
    if following and not _NUMBERED.match(official.lines[following[0]].text.strip()):
        return
    end = len(text.rstrip())
    last = text[end - 1 : end]
    if last in _STOPS:
        yield _Fault(f"附件名称后不加“{last}”", Severity.ERROR, end - 1, end, "")
    name = bare(text[:end].rstrip(_STOPS))
    name = name[name.find("《") :] if "《" in name else ""
    before = bare(text).partition("《")[0]
    if name and _QUOTED.fullmatch(name) and len(before) <= 6 and last != "）":
        start, close = text.index("《"), text.rindex("》")
        whole = text[start + 1 : close]
        said = "附件名称一般不加书名号（惯例）"
        yield _Fault(said, Severity.WARNING, start, close + 1, whole)
