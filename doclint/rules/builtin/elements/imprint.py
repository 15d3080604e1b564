"""EL018 and EL019: the 版记: 抄送机关, 印发机关和印发日期."""

from collections.abc import Iterator

from doclint.official.model import IMPRINT, TAIL, Line
from doclint.official.pattern import Pattern
from doclint.rules import (
    ISSUING,
    Context,
    Element,
    Fix,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bare, bound

_LABEL = Pattern(
    r"\s*(?P<word>抄\s*送|抄\s*报|抄\s*发|分\s*送)(?:机关|单位)?\s*(?P<colon>[：:︰]?)"
)
_BELOW = Pattern(
    r"(?:^|[、，；])(?:各|本市各|全市各|全省各|所辖)[^、，；]{0,12}(?:县|区|乡|镇|街道|下级|基层|科|所)"
)
_WRITTEN = "写成“印发机关　　2026年3月12日印发”"
_PADDED = Pattern(r"年\s*0\d\s*月|月\s*0\d\s*日")
_DATE = Pattern(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")
_HANZI_DATE = Pattern(r"[一二][〇○零Ｏ一二三四五六七八九]{3}\s*年")


@rule(
    "EL018",
    "malformed-copies-line",
    title="抄送机关的写法不对",
    severity=Severity.ERROR,
    stages={ISSUING},
    basis=[grounds.layout_standard("7.4.2")],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def malformed_copies_line(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    版记里的抄送一行：是不是“抄送：……。”，最后有没有句号；写成“抄报”“抄发”的；冒号用了半角的（警告）；
    请示、报告抄送了下级机关的（警告）。纪要的“分送”不查。

    为什么
    GB/T 9704-2012 7.4.2：“抄送”二字后加全角冒号和抄送机关名称，最后一个抄送机关名称后标句号。公文处理
    工作条例第十五条(一)：上行文不抄送下级机关。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        抄报：市委办公室，市人大常委会办公室
        滨海市人民政府办公室　　2026年3月12日印发

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        抄送：市委办公室，市人大常委会办公室。
        滨海市人民政府办公室　　2026年3月12日印发

    怎么改
    写成“抄送：机关名称，机关名称。”
    """
    for element in official.all("cc"):
        found = _LABEL.match(official.lines[element.lines[0]].text)
        if found is not None:
            yield from _label(official, element, found["word"], found["colon"])
        yield from _stop(official, element)
        below = _BELOW.search(element.value)
        if below and official.facts.document_type in ("请示", "报告"):
            yield Problem(
                f"{official.facts.document_type}抄送了下级机关。",
                element.location,
                "上行文不抄送下级机关，删去。",
                element="cc",
                severity=Severity.WARNING,
                basis=[grounds.regulation("第十五条(一)")],
            )


def _label(
    official: OfficialDocument, element: Element, printed: str, colon: str
) -> Iterator[Problem]:
    line, word = official.lines[element.lines[0]], bare(printed)
    minutes = official.facts.document_type == "纪要"
    if word != "抄送" and not (word == "分送" and minutes):
        mild = word == "分送"
        yield _copied(
            line,
            line.text.index(printed),
            len(printed),
            f"写作“{word}”，应当用“抄送”。",
            "抄送",
            Severity.INFO if mild else bound(official, about=element),
        )
    if colon in (":", "︰"):
        said = f"“抄送”后用了“{colon}”，应当用全角冒号“：”。"
        yield _copied(line, line.text.index(colon), 1, said, "：", Severity.WARNING)
    elif not colon:
        at, severity = line.text.index(printed), bound(official, about=element)
        yield _copied(line, at, len(printed), "“抄送”后没有全角冒号。", f"{printed}：", severity)


def _stop(official: OfficialDocument, element: Element) -> Iterator[Problem]:
    last = official.lines[element.lines[-1]]
    text = last.text.rstrip()
    if not element.value or text.endswith("。") or _LABEL.fullmatch(text):
        return
    # A list that goes on where the recogniser lost it has its 。 further down.
    following = official.lines[element.lines[-1] + 1 : element.lines[-1] + 2]
    lost = bool(following) and "印" not in following[0].text and following[0].zone != "aside"
    mark = text[-1] if text[-1] in "，,；;、." else ""
    at = len(text) - len(mark)
    said = (
        "抄送机关最后没有句号“。”。" if not mark else f"抄送机关最后用了“{mark}”，应当用句号“。”。"
    )
    severity = Severity.WARNING if lost else bound(official, about=element)
    place = max(at - 1, 0) if not mark else at
    wanted = text[place:at] + "。"
    yield _copied(last, place, len(text) - place, said, wanted, severity)


def _copied(
    line: Line, at: int, size: int, message: str, wanted: str, severity: Severity
) -> Problem:
    return Problem(
        message,
        line.paragraph.location(line.start + at, line.start + at + size),
        "写成“抄送：机关名称，机关名称。”",
        element="cc",
        severity=severity,
        fix=Fix(f"改为“{wanted}”", "safe", wanted),
    )


@rule(
    "EL019",
    "malformed-print-line",
    title="印发机关和印发日期的写法不对",
    severity=Severity.ERROR,
    stages={ISSUING},
    basis=[grounds.layout_standard("7.4.3")],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def malformed_print_line(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    版记里的印发一行：有没有印发机关和印发日期，日期后有没有“印发”二字，月、日有没有编虚位，数字是不是
    阿拉伯数字，印发日期是不是早于成文日期。有版头而没有版记的，只作提示；函用信函格式而有印发机关的，
    作警告。没有版头也没有版记的不查。

    为什么
    GB/T 9704-2012 7.4.3：印发日期用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位，后加
    “印发”二字。10.1：信函格式的版记不加印发机关和印发日期。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        抄送：市委办公室，市人大常委会办公室。
        滨海市人民政府办公室　　2026年03月12日印发

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        抄送：市委办公室，市人大常委会办公室。
        滨海市人民政府办公室　　2026年3月12日印发

    怎么改
    写成“印发机关　　2026年3月12日印发”。
    """
    printed = official.first("printed_on")
    by = official.first("printed_by")
    if printed is not None:
        yield from _printed_faults(official, printed, by)
    elif by is None:
        yield from _unprinted(official)
    else:
        yield _print(by, "印发机关后没有印发日期。", bound(official, Severity.WARNING))
    letter = official.facts.document_type == "函" and "函" in (official.facts.document_number or "")
    mark = official.facts.issuer_mark
    there = printed or by
    if there and letter and mark and not mark[-1].endswith("文件"):
        said = "函用信函格式的，版记不加印发机关和印发日期。"
        yield _print(there, said, Severity.WARNING)._replace(
            help="删去印发机关和印发日期；不用信函格式的，不必理会。",
            basis=[grounds.layout_standard("10.1")],
        )


def _printed_faults(
    official: OfficialDocument, printed: Element, by: Element | None
) -> Iterator[Problem]:
    line = official.lines[printed.lines[0]]
    sure, text = bound(official, about=printed), line.text
    padded = _DATE.search(text) if _PADDED.search(text) else None
    if padded:
        wanted = padded.group().replace("年0", "年").replace("月0", "月")
        place = line.paragraph.location(line.start + padded.start(), line.start + padded.end())
        problem = _print(printed, "印发日期的月、日编了虚位。", sure)
        yield problem._replace(location=place, fix=Fix(f"改为“{wanted}”", "safe", wanted))
    if _HANZI_DATE.search(text):
        yield _print(printed, "印发日期应当用阿拉伯数字。", sure)
    if "印发" not in bare(text) and "印制" not in text:
        yield _print(printed, "印发日期后没有“印发”二字。", sure)
    if by is None:
        yield _print(printed, "印发日期前没有印发机关。", Severity.WARNING)
    issued = official.first("issued_on")
    tail = issued is not None and official.lines[issued.lines[0]].zone == TAIL
    if issued and tail and printed.value and printed.value < issued.value:
        said = "印发日期早于成文日期。"
        severity = bound(official, min(sure, bound(official, about=issued)))
        yield _print(printed, said, severity)._replace(
            help="核对成文日期和印发日期。", basis=[grounds.regulation("第二十五条", "inferred")]
        )


def _unprinted(official: OfficialDocument) -> Iterator[Problem]:
    """No print line: a fault where a 版记 is there, worth a word where a 版头 is."""
    copies, mark = official.first("cc"), official.first("issuer_mark")
    letter = official.facts.document_type == "函"
    if letter or official.facts.document_type in ("令", "命令", "纪要"):
        return
    issued = official.first("issued_on")
    if copies is not None and issued is not None and issued.lines > copies.lines:
        return  # 抄送 above the signature is no 版记
    if copies is not None:
        below = _dated_below(official, copies)
        if below is not None:
            said = "印发日期后没有“印发”二字。"
            yield _print(copies, said, bound(official, about=copies))._replace(
                location=below.location
            )
        else:
            yield _print(copies, "版记里没有印发机关和印发日期。", Severity.WARNING)
    elif mark is not None and not any(line.zone == IMPRINT for line in official.lines):
        said = "没有找到版记（印发机关和印发日期）。"
        wanted = f"需要在本件中写的，{_WRITTEN}；套印时另加的，不必理会。"
        yield _print(mark, said, Severity.INFO)._replace(help=wanted)


def _dated_below(official: OfficialDocument, copies: Element) -> Line | None:
    """The last line of the 版记 where it is an organ and a date without 印发."""
    following = official.lines[copies.lines[-1] + 1 : copies.lines[-1] + 3]
    for line in following:
        if line.zone != "aside" and len(bare(line.text)) <= 50:
            date = _DATE.search(line.text)
            if date and not line.text[date.end() :].strip():
                return line
    return None


def _print(element: Element, message: str, severity: Severity) -> Problem:
    return Problem(
        message,
        element.location,
        f"{_WRITTEN}。",
        element="printed_on",
        severity=severity,
    )
