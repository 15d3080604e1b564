"""EL008: placeholders that nobody filled in."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.official.model import ASIDE, CARRIED, HEAD, IMPRINT, TAIL, Line
from doclint.official.pattern import Pattern
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    Location,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bound

_MOST = 20  # findings of one document
_X = "×XxＸｘ＊*△▲"
_SIGNS = (*_X, "_", "＿", "此处", "请填", "请输入", "请在此", "【待", "[待", "［待", "（待", "(待")
# What can be nothing but a blank left open, wherever it stands.
_SURE = Pattern(
    rf"20[\d{_X}]?[{_X}]{{1,2}}年(?:[{_X}\d]{{1,2}}月)?(?:[{_X}\d]{{1,2}}日)?"
    rf"|[{_X}]{{1,4}}年[{_X}]{{1,2}}月(?:[{_X}\d]{{1,2}}日)?|[{_X}]{{2,4}}年"
    rf"|\d{{4}}年[{_X}]{{1,2}}月(?:[{_X}\d]{{1,2}}日)?"
    rf"|[{_X}]{{1,2}}月[{_X}\d]{{1,2}}日|\d{{1,2}}月[{_X}]{{1,2}}日"
    rf"|[〔\[［(（]20[\d{_X}]?[{_X}]{{1,2}}[〕\]］)）]|〔[{_X}]{{2,4}}〕|(?<=〕)[{_X}]{{1,4}}号"
    r"|[【\[［](?:待[补定填核续完]|此处|请填|请输入|请在此)[^】\]］]{0,16}[】\]］]"
    r"|[（(](?:待补|待填|待核|此处填|请填|请输入)[^）)]{0,16}[）)]"
    r"|(?:单击|点击)(?:或点击)?此处(?:添加|输入)[^，。；]{0,8}"
)
# What usually is one, yet has honest uses in prose.
_LIKELY = Pattern(
    r"(?<![A-Za-z0-9\-×＊*])(?:×{2,}|[XＸ]{2,}|x{3,}|[*＊]{3,})(?![A-Za-z0-9\-％%])|_{3,}|＿{2,}"
)
_PROMPT = Pattern(
    r"[【\[［](?:请在)?此处(?:输入|添加)(?:文件|公文)?(?:正文|标题|主送|内容|文字)[^】\]］]{0,10}[】\]］]"
)
_BOXES = Pattern(r"□{2,}")
_OPENING = ("[", "［", "【")
_ADDRESSED = Pattern(r"[【\[［][^【】\[\]［］]{1,20}[】\]］]\s*[：:]?")
_ADDRESSEE = Pattern(
    r"[【\[［](?:各单位|(?:主送|收文|受文)?(?:单位|机关)(?:名称)?)[】\]］]\s*[：:]"
)
_REPEATED = Pattern(rf"([{_X}_＿□])\1+")
_QUOTED = Pattern(r"“[^”]*”|‘[^’]*’|《[^》]*》|「[^」]*」|\"[^\"]*\"")


class _Place(NamedTuple):
    """A placeholder: its span in the line, and whether it can be nothing else."""

    line: Line
    start: int
    end: int
    sure: bool


@rule(
    "EL008",
    "leftover-placeholder",
    title="留有未填的占位符",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第二十五条(一)", "inferred")],
)
def leftover_placeholder(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    版头、正文、落款、版记里有没有没填的占位符：“×月×日”“〔20××〕”“【待补】”“XX”“____”“签发人：□□□”
    “[各单位]：”，印发时文号、日期有没有空着。同样的占位符只报一处和处数。附件、所印发的文件、表格和引号里的不查；起草阶段文号、日期空着是正常的。

    为什么
    公文印发前应当复核（公文处理工作条例第二十五条(一)）。占位符印出去，就是没有复核。

    错误示例
        ……
        请各责任单位于×月×日前将排查情况报市防汛抗旱指挥部办公室。
        ……

    正确示例
        ……
        请各责任单位于4月30日前将排查情况报市防汛抗旱指挥部办公室。
        ……

    怎么改
    填上实际内容，或者删去。
    """
    kinds: dict[str, list[_Place]] = {}
    for i, line in enumerate(official.lines):
        own = i < official.carried_from or line.zone == IMPRINT
        for place in _places(official, line, own, context.stage):
            sign = place.line.text[place.start : place.end].strip()
            kind = _REPEATED.sub(r"\1", sign)
            kinds.setdefault(kind, []).append(place)
    told = list(kinds.values())
    rest = [place for places in told[_MOST:] for place in places]
    for number, places in enumerate(told[:_MOST], 1):
        yield _problem(official, context.stage, places, rest if number == _MOST else [])


def _problem(
    official: OfficialDocument, stage: str, places: list[_Place], rest: list[_Place]
) -> Problem:
    """One kind; the place that is certain is shown. ``rest`` are those of kinds not told."""
    place = next((each for each in places if each.sure), places[0])
    line = place.line
    many = f"（共{len(places)}处）" if len(places) > 1 else ""
    return Problem(
        f"留有占位符“{line.text[place.start : place.end].strip()}”{many}，没有填写实际内容。",
        _location(place),
        "填上实际内容，或者删去。",
        element=line.label,
        severity=_severity(official, stage, place.sure),
        also=tuple(_location(each) for each in (*places, *rest) if each is not place),
    )


def _location(place: _Place) -> Location:
    start = place.line.start
    return place.line.paragraph.location(start + place.start, start + place.end)


def _severity(official: OfficialDocument, stage: str, sure: bool) -> Severity:
    if stage == DRAFTING or not sure:
        return Severity.WARNING
    return bound(official)


def _places(official: OfficialDocument, line: Line, own: bool, stage: str) -> Iterator[_Place]:
    """The placeholders of a line that are told: its first one, and names left as boxes."""
    text = line.text
    if line.zone == CARRIED or (not own and line.zone != ASIDE):
        # The text of a template may be taken for one that is issued.
        if "此处" in text and line.paragraph.cell is None and _PROMPT.fullmatch(text.strip()):
            yield _Place(line, *_span(text), True)
        return
    if line.zone == ASIDE:
        return
    found = _found(official, line, stage)
    if found is not None:
        yield _Place(line, *found)
    # In a form □ is a box to tick; several in the head stand for a name.
    if "□□" in text and line.zone == HEAD and line.paragraph.cell is None:
        boxes = _BOXES.search(text)
        if boxes is not None:
            yield _Place(line, boxes.start(), boxes.end(), True)


def _found(official: OfficialDocument, line: Line, stage: str) -> tuple[int, int, bool] | None:
    """The first placeholder of a line: its span in the line, and whether it is certain."""
    text = line.text
    framed = line.zone in (HEAD, TAIL, IMPRINT)
    # A name in the 附件说明 may be that of a form (××年度××公司情况表).
    if line.label == "attachments" or (line.paragraph.cell is not None and not framed):
        return None
    if line.label in ("document_number", "issued_on") and _is_blank(official, line):
        return (*_span(text), True) if stage != DRAFTING else None
    if text.lstrip()[:1] in _OPENING and _is_bracketed(line):
        return (*_span(text.rstrip("：: \u3000")), True)
    if not any(sign in text for sign in _SIGNS):
        return None
    quoted = [m.span() for m in _QUOTED.finditer(text)] if not framed else []
    for pattern in (_SURE, _LIKELY):
        for match in pattern.finditer(text):
            if any(a <= match.start() < b for a, b in quoted):
                continue
            if framed or not _is_explained(text[: match.start()]):
                sure = pattern is _SURE or (framed and _is_sure(line.label, match.group()))
                return match.start(), match.end(), sure
    return None


def _is_explained(before: str) -> bool:
    """Whether a form is being described: 格式为××〔20××〕×号."""
    return any(
        word in before[-16:] for word in ("格式", "样式", "例如", "示例", "命名", "写为", "如：")
    )


def _is_sure(label: str, sign: str) -> bool:
    """In title and 主送机关 a short sign may stand for a name that is kept back."""
    return label not in ("title", "addressees") or (label == "title" and len(sign) >= 3)


def _is_blank(official: OfficialDocument, line: Line) -> bool:
    number = line.label == "document_number" and official.number_blank
    date = line.label == "issued_on" and official.date_blank
    if not (number or date):
        return False
    return not any(e.kind == line.label and e.value and e.lines for e in official.elements)


def _is_bracketed(line: Line) -> bool:
    """Whether the line is an addressee in square brackets: [各单位]："""
    pattern = _ADDRESSED if line.label == "addressees" else _ADDRESSEE
    return line.label in ("addressees", "body") and bool(pattern.fullmatch(line.text.strip()))


def _span(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())
