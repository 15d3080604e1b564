"""EL008: placeholders that nobody filled in."""

from collections.abc import Iterator

from doclint.official.model import HEAD, TAIL, Line
from doclint.official.pattern import Pattern
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bound, own_lines

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
_QUOTED = Pattern(r"“[^”]*”|‘[^’]*’|《[^》]*》|「[^」]*」|\"[^\"]*\"")


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
    版头、正文、落款里有没有没填的占位符：“×月×日”“〔20××〕”“【待补】”“XX”“____”，印发时文号、日期
    有没有空着。附件、所印发的文件、表格和引号里的不查；起草阶段文号、日期空着是正常的。

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
    count = 0
    for line in own_lines(official):
        found = _found(official, line, context.stage)
        if found is None:
            continue
        start, end, sure = found
        yield Problem(
            f"留有占位符“{line.text[start:end].strip()}”，没有填写实际内容。",
            line.paragraph.location(line.start + start, line.start + end),
            "填上实际内容，或者删去。",
            element=line.label,
            severity=_severity(official, context.stage, sure),
        )
        count += 1
        if count == _MOST:
            return


def _severity(official: OfficialDocument, stage: str, sure: bool) -> Severity:
    if stage == DRAFTING or not sure:
        return Severity.WARNING
    return bound(official)


def _found(official: OfficialDocument, line: Line, stage: str) -> tuple[int, int, bool] | None:
    """The first placeholder of a line: its span in the line, and whether it is certain."""
    text = line.text
    framed = line.zone in (HEAD, TAIL)
    # A name in the 附件说明 may be that of a form (××年度××公司情况表).
    if line.label == "attachments" or (line.paragraph.cell is not None and not framed):
        return None
    if line.label in ("document_number", "issued_on") and _is_blank(official, line):
        return _blank_span(text) if stage != DRAFTING else None
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


def _blank_span(text: str) -> tuple[int, int, bool]:
    return len(text) - len(text.lstrip()), len(text.rstrip()), True
