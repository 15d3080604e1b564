"""EL021: numbers of headings that skip or repeat, or are written otherwise."""

from collections.abc import Iterator

from doclint.location import Location
from doclint.official.model import OfficialDocument
from doclint.official.structure import Heading, headings
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    Fix,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.elements.occurrence import Seen, noted, times

_AMENDS = ("修改", "修订", "修正", "废止", "公布")
_NUMERALS = "零一二三四五六七八九十"
_STOPS = {
    1: "“一”后用顿号，写成“一、”",
    2: "“（一）”后不加标点",
    3: "“1”后用圆点，写成“1.”",
    4: "“（1）”后不加标点",
}
_FORMS = {1: "{}、", 2: "（{}）", 3: "{}.", 4: "（{}）", 5: "{}"}


@rule(
    "EL021",
    "faulty-numbering",
    title="结构层次序数跳号、重号或者写法不规范",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.3")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def faulty_numbering(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    正文的“一、”“（一）”“1.”“（1）”有没有跳号、重号；“一.”“（一）、”“1、”这样的写法（提示）。每类
    只报第一处和处数。自动编号按显示的序号算；附件、所印发的文件、表格和修改、废止类的公文不查。

    为什么
    GB/T 9704-2012 7.3.3：文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。这是“可以”，所以
    写法只作提示。

    错误示例
        ……
        一、统一思想认识
        二、压实工作责任
        四、强化应急处置
        ……

    正确示例
        ……
        ……

    怎么改
    按顺序改正序数；层次序数用“一、”“（一）”“1.”“（1）”。
    """
    title = official.facts.title or ""
    if any(word in title for word in _AMENDS):
        return
    found = list(headings(official))
    order = _out_of_order(official, found)
    if order is not None:
        yield _numbering(order, Severity.WARNING, "按顺序改正序数。")
    wrong = [heading for heading in found if _wrong_stop(heading)]
    stops = _wrong_stops(official, wrong)
    if stops is not None:
        levels = sorted({heading.level for heading in wrong})
        help_text = "；".join(_STOPS[level] for level in levels)
        yield _numbering(stops, Severity.INFO, f"{help_text}。")


def _numbering(seen: Seen, severity: Severity, help_text: str) -> Problem:
    return Problem(
        f"{seen.message}{times(seen)}。",
        seen.place,
        help_text,
        element="body",
        severity=severity,
        fix=seen.fix,
        also=seen.also,
    )


def _out_of_order(official: OfficialDocument, found: list[Heading]) -> Seen | None:
    seen: Seen | None = None
    last: dict[int, Heading] = {}
    for heading in found:
        for deeper in [level for level in last if level > heading.level]:
            del last[deeper]
        before = last.get(heading.level)
        last[heading.level] = heading
        # Numbers below the second level begin anew in places a program cannot know.
        if before is None or heading.level > 2 or heading.value in (1, before.value + 1):
            continue
        if heading.value > before.value and _stands_between(official, before, heading):
            continue
        wrong = "跳到" if heading.value > before.value else "重复或者倒回到"
        said = f"序数从“{before.printed}”{wrong}“{heading.printed}”"
        seen = noted(seen, said, _place(official, heading))
    return seen


def _stands_between(official: OfficialDocument, before: Heading, after: Heading) -> bool:
    """Whether the numbers that lack stand inside paragraphs, or a table lies between."""
    wanted = [_printed(after.level, value) for value in range(before.value + 1, after.value)]
    text = ""
    for line in official.lines[before.line : after.line]:
        if line.paragraph.cell is not None:
            return True
        text += line.text
    text = text.replace("(", "（").replace(")", "）")
    return all(number in text for number in wanted)


def _printed(level: int, value: int) -> str:
    tens, ones = divmod(value, 10)
    numeral = ("" if tens == 0 else "十" if tens == 1 else _NUMERALS[tens] + "十") + (
        _NUMERALS[ones] if ones else ""
    )
    return _FORMS[level].format(numeral)


def _wrong_stop(heading: Heading) -> bool:
    """Whether another mark stands behind the number than is usual at its level."""
    level, stop = heading.level, heading.stop
    return (
        (level == 1 and stop != "、")
        or (level == 2 and stop in ("、", "．", ".", ",", "，"))
        or (level == 3 and stop == "、")
        or (level == 4 and stop != "")
    )


def _wrong_stops(official: OfficialDocument, wrong: list[Heading]) -> Seen | None:
    seen: Seen | None = None
    for heading in wrong:
        bare = heading.printed[: len(heading.printed) - len(heading.stop)]
        wanted = bare + {1: "、", 2: "", 3: ".", 4: ""}[heading.level]
        fix = Fix(f"改为“{wanted}”", "safe", wanted) if heading.end else None
        said = f"层次序数写作“{heading.printed}”，一般写作“{wanted}”"
        seen = noted(seen, said, _place(official, heading), fix)
    return seen


def _place(official: OfficialDocument, heading: Heading) -> Location:
    line = official.lines[heading.line]
    end = line.start + heading.end if heading.end else min(line.end, line.start + 20)
    return line.paragraph.location(line.start + heading.start, end)
