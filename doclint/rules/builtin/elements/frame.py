"""EL014, EL016 and EL017: joint documents, 紧急程度, 附注."""

from collections.abc import Iterator

from doclint.location import Location
from doclint.official.model import HEAD, Line, OfficialDocument
from doclint.official.vocabulary import is_organ
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    Element,
    Fix,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bare, bound, own_marks
from doclint.rules.builtin.elements.issuer import relation

_SAME = 3  # of `issuer.relation`: the same organ, one name may be short
_URGENT = ("特急", "加急")
_TELEGRAM = ("特提", "特急", "加急", "平急")
# What is written instead, as a whole line of the head.
_OTHER_URGENCY = frozenset(
    ("急件", "急", "紧急", "特急件", "加急件", "特别紧急", "十万火急", "火急", "急办", "紧急件")
)  # fmt: skip


@rule(
    "EL014",
    "faulty-joint-document",
    title="联合行文的文号、排序或者署名不当",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第九条(四)(五)"), grounds.layout_standard("7.2.4")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def faulty_joint_document(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    联合行文是不是只标了一个发文字号；署名的先后是不是与发文机关标志、标题一致（主办机关在前）；标志里
    的机关是不是都署了名。

    为什么
    公文处理工作条例第九条(五)：联合行文时，使用主办机关的发文字号；GB/T 9704-2012 7.2.4：联合行文时，
    主办机关名称排列在前。

    错误示例
        滨海市教育局
        滨海市水利局文件
        滨教发〔2026〕12号
        滨水发〔2026〕8号
        滨海市教育局 滨海市水利局关于做好2026年校园防汛工作的通知
        各县（市、区）教育局、水利局：
        ……
        滨海市教育局
        滨海市水利局
        2026年3月12日

    正确示例
        滨海市教育局
        滨海市水利局文件
        滨教发〔2026〕12号
        滨海市教育局 滨海市水利局关于做好2026年校园防汛工作的通知
        各县（市、区）教育局、水利局：
        ……
        滨海市教育局
        滨海市水利局
        2026年3月12日

    怎么改
    只标主办机关的发文字号；标志、标题、署名都按主办机关在前的顺序排列。
    """
    numbers = [e for e in official.all("document_number") if "〔" in e.value]
    if len({e.value for e in numbers}) > 1:
        yield Problem(
            f"标了{len(numbers)}个发文字号，联合行文只标主办机关的发文字号。",
            numbers[1].location,
            "只保留主办机关的发文字号。",
            element="document_number",
        )
    signed = [e for e in official.all("issuers") if is_organ(e.value)]
    marks = [e for e in official.all("issuer_mark") if is_organ(e.value.removesuffix("文件"))]
    named = [e.value.removesuffix("文件") for e in marks]
    if len(signed) > 1:
        yield from _order(official, signed, named)
    if len(named) > 1 and signed:
        yield from _unsigned(signed, named)


def _order(
    official: OfficialDocument, signed: list[Element], named: list[str]
) -> Iterator[Problem]:
    """The first signature is that of the first organ of letterhead or title."""
    names = [e.value for e in signed]
    title = bare(official.facts.title or "").partition("关于")[0]
    places = [title.find(name) for name in names]
    if len(named) > 1 and relation(names[0], named[0]) < _SAME:
        lead = next((n for n in names if relation(n, named[0]) == _SAME), "")
    elif len(named) < 2 and min(places) >= 0 and places != sorted(places):
        lead = names[places.index(min(places))]
    else:
        return
    if lead:
        yield Problem(
            f"署名把“{names[0]}”排在前面，标志或者标题里在前的是“{lead}”。",
            signed[0].location,
            "标志、标题、署名都按主办机关在前的顺序排列。",
            element="issuers",
        )


def _unsigned(signed: list[Element], named: list[str]) -> Iterator[Problem]:
    missing = [name for name in named if all(relation(each.value, name) < _SAME for each in signed)]
    if missing and len(missing) < len(named):
        yield Problem(
            f"发文机关标志里的“{'”“'.join(missing)}”没有署名。",
            signed[-1].location,
            "联合行文的机关都应当署名；不参加的，从标志中删去。",
            element="issuers",
        )


@rule(
    "EL016",
    "wrong-urgency",
    title="紧急程度用词不对",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第九条(三)"), grounds.layout_standard("7.2.3")],
    fix="unsafe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def wrong_urgency(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    版头的紧急程度是不是“特急”“加急”；电报是不是“特提”“特急”“加急”“平急”。正文里的“急件”等词不查。

    为什么
    公文处理工作条例第九条(三)：紧急公文应当分别标注“特急”“加急”，电报应当分别标注“特提”“特急”
    “加急”“平急”。

    错误示例
        急件
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    正确示例
        加急
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    怎么改
    改为“特急”或者“加急”；不急的不标。
    """
    for text, place in _urgency_marks(official):
        word = bare(text).removeprefix("紧急程度").lstrip("：:")
        telegram = _is_telegram(official)
        if word in (_TELEGRAM if telegram else _URGENT):
            continue
        right = "”“".join(_TELEGRAM if telegram else _URGENT)
        # A telegram may have lost its head in a copy.
        doubtful = word in _TELEGRAM and not official.facts.issuer_mark
        yield Problem(
            f"紧急程度写作“{word}”，应当是“{right}”。",
            place,
            "改为“特急”或者“加急”；不急的不标。",
            element="urgency",
            severity=Severity.WARNING if doubtful else bound(official),
            fix=Fix(f"改为“{word[:2]}”", "unsafe", word[:2]) if word[:2] in _URGENT else None,
        )


def _urgency_marks(official: OfficialDocument) -> Iterator[tuple[str, Location]]:
    for element in official.all("urgency"):
        yield element.text, element.location
    for line in official.lines[:12]:
        if line.label in ("urgency", "secrecy_mark"):
            continue
        if line.zone == HEAD and "急" in line.text and len(line.text) <= 24:
            word = bare(line.text).removeprefix("紧急程度").lstrip("：:")
            if word in _OTHER_URGENCY:
                yield line.text, line.location


def _is_telegram(official: OfficialDocument) -> bool:
    facts = official.facts
    heads = (*facts.issuer_mark, facts.document_number or "")
    return any(word in head for head in heads for word in ("电报", "明电", "密电", "发电", "传真"))


@rule(
    "EL017",
    "malformed-note",
    title="附注的写法不对",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.6")],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def malformed_note(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    成文日期下面的附注（联系人、印发传达范围等）有没有加圆括号，括号是不是全角，是不是居左。公开属性
    标注的写法另查（DA010）。请示没有联系人的，只作提示（惯例）。

    为什么
    GB/T 9704-2012 7.3.6：如有附注，居左空二字加圆括号编排在成文日期下一行。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        (联系人：张明，电话：12345678)

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （联系人：张明，电话：12345678）

    怎么改
    附注居左空二字，加全角圆括号。
    """
    disclosure = {i for mark in own_marks(official) for i in mark.element.lines}
    lines = [line for i, line in _note_lines(official) if i not in disclosure]
    for line in lines:
        faults, wanted = _note_faults(line)
        if faults:
            yield Problem(
                f"附注写法不规范：{'；'.join(faults)}。",
                line.location,
                "附注居左空二字，加全角圆括号。",
                element="notes",
                fix=Fix("改为全角圆括号", "safe", wanted) if wanted else None,
            )
    kind, date = official.facts.document_type, official.first("issued_on")
    if kind == "请示" and date is not None and not any("联系" in line.text for line in lines):
        yield Problem(
            "请示没有在附注处注明联系人和电话（惯例，不是硬性要求）。",
            date.location,
            "可以在成文日期下一行写“（联系人：姓名，电话：号码）”。",
            element="notes",
            severity=Severity.INFO,
            basis=[grounds.practice("请示在附注处注明联系人的姓名和电话")],
        )


def _note_lines(official: OfficialDocument) -> Iterator[tuple[int, Line]]:
    """附注, and the line below the date that is one but for its brackets."""
    date = official.first("issued_on")
    below = date.lines[-1] + 1 if date is not None and date.lines else -1
    for i, line in enumerate(official.lines):
        if line.label == "notes":
            yield i, line
        elif below <= i < below + 2 and line.zone != "aside" and "公开" not in line.text:
            word = bare(line.text)
            if word.startswith(("联系人", "联系电话", "此件", "本件")) and len(word) <= 60:
                yield i, line


def _note_faults(line: Line) -> tuple[list[str], str]:
    """What is wrong, and the line as it should stand ("" where only its place is wrong)."""
    text = line.text.strip()
    left, right = text[0], text.rstrip("。")[-1]
    faults = []
    if left not in "（(【[" or right not in "）)】]":
        faults.append("没有加圆括号")
        wanted = f"（{text.strip('（()）。')}）"
    elif left + right != "（）":
        faults.append(f"应当用全角圆括号“（）”，不用“{left}{right}”")
        wanted = f"（{text.rstrip('。')[1:-1]}）"
    else:
        wanted = ""
    if line.paragraph.alignment in ("center", "right"):
        faults.append("应当居左空二字")
        wanted = ""
    return faults, line.text.replace(text, wanted) if wanted else ""
