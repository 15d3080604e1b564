"""EL011 and EL012: annexes against the 附件说明, and their labels."""

from collections import Counter
from collections.abc import Iterator

from doclint.document import Run
from doclint.official.annexes import (
    Annex,
    Stated,
    annexes_of,
    starts_with_annex,
    stated_annexes,
)
from doclint.official.line import key_of
from doclint.official.model import CARRIED, Line
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import genre_of, strip_status
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

_MARKS = Pattern(
    r"[《》〈〉<>“”\"'‘’,，。.;；:：、()（）\[\]\-—－–_·\s]|(?:略|附后|另发|另附)[)）]?$"
)
_TITLE_ENDS = (
    "表",
    "单",
    "册",
    "书",
    "图",
    "样",
    "案",
    "样式",
    "模板",
    "名单",
    "要求",
    "情况",
    "附录",
)
_ALIKE = 0.6  # share of the stated name's characters that a differing title has
_BLACK = ("黑体", "simhei", "heiti", "方正黑体")
_THIRD = 32  # 3号 in half-points


@rule(
    "EL011",
    "mismatched-annexes",
    title="附件与附件说明不一致",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.3.7")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def mismatched_annexes(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    附件说明列的附件，序号、标题与文件里的附件是不是一致；有附件而没有附件说明的，作警告；附件说明列
    了、文件里没有的（可能另存为文件），只作提示。“印发”一类公文后面直接跟着的文件不是附件，不查。

    为什么
    GB/T 9704-2012 7.3.7：附件顺序号和附件标题应当与附件说明的表述一致。

    错误示例
        ……
        附件：1. 滨海市城区易涝点责任分工表
        2. 滨海市防汛物资储备清单
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        附件1
        滨海市城区易涝点责任分工表
        人民路下穿通道由市城市管理局负责。
        附件2
        滨海市防汛物资调拨清单
        编织袋二万条，由市应急管理局调拨。

    正确示例
        ……
        附件：1. 滨海市城区易涝点责任分工表
        2. 滨海市防汛物资储备清单
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        附件1
        滨海市城区易涝点责任分工表
        人民路下穿通道由市城市管理局负责。
        附件2
        滨海市防汛物资储备清单
        编织袋二万条，由市应急管理局储备。

    怎么改
    核对附件，把附件说明与附件的序号、标题改成一致。
    """
    stated = stated_annexes(official)
    if not stated.names:
        if not official.first("attachments") and starts_with_annex(official):
            yield from _unannounced(official)
        return
    # Labels in the text that the carrying document issues are those of that text.
    found = tuple(a for a in annexes_of(official) if not a.nested)
    yield from _wrong_numbers(official, stated, found)
    yield from _wrong_titles(official, stated, found)
    yield from _elsewhere(official, stated, found)


def _unannounced(official: OfficialDocument) -> Iterator[Problem]:
    line = official.lines[official.carried_from]
    label = bare(line.text)
    # 附： alone is how older texts append what they answer or forward.
    if not label.startswith("附件"):
        return
    issued = any(word in (official.facts.title or "") for word in ("印发", "转发", "发布", "公布"))
    yield Problem(
        f"有“{label}”，正文下面却没有附件说明。",
        line.location,
        "在正文下空一行编排“附件：名称”。",
        element="attachments",
        severity=Severity.INFO if issued else Severity.WARNING,
        basis=[grounds.layout_standard("7.3.4", "inferred")],
    )


def _wrong_numbers(
    official: OfficialDocument, stated: Stated, found: tuple[Annex, ...]
) -> Iterator[Problem]:
    """Annexes with a number that the 附件说明 does not have, or without one."""
    known = stated.numbers or (tuple(range(1, len(stated.names) + 1)))
    for annex in found:
        label = bare(annex.label).rstrip(":：")
        if annex.number == 0 and len(stated.numbers) > 1:
            said = f"附件说明列了{len(stated.names)}个附件，这个附件却没有序号。"
        elif annex.number and len(stated.names) == 1 and not stated.numbers:
            if len(found) > 1:
                return  # the annexes of the one annex
            said = f"附件说明里的附件没有序号，这里却标为“{label}”。"
        elif annex.number and stated.numbers and annex.number not in known:
            said = f"附件说明只列了{len(stated.names)}个附件，没有“{label}”。"
        else:
            continue
        yield _mismatch(official, annex, said, Severity.ERROR)


def _wrong_titles(
    official: OfficialDocument, stated: Stated, found: tuple[Annex, ...]
) -> Iterator[Problem]:
    names = dict(zip(stated.numbers, stated.names, strict=True)) if stated.numbers else {}
    if len(stated.names) == 1:
        names = {0: stated.names[0], 1: stated.names[0]}
    for annex in found:
        wanted = names.get(annex.number)
        if wanted is None or not annex.title:
            continue
        severity, printed = _compared(wanted, annex.title)
        if severity is not None:
            label = bare(annex.label).rstrip(":：")
            said = f"{label}的标题“{printed}”与附件说明里的“{wanted}”不一致。"
            yield _mismatch(official, annex, said, severity)


def _compared(wanted: str, lines: tuple[str, ...]) -> tuple[Severity | None, str]:
    """How bad the difference of a title and its name in the 附件说明 is (None: the same)."""
    name = _core(wanted)
    readings = ["".join(lines[: n + 1]) for n in range(len(lines))]
    readings += ["".join(lines[1 : n + 1]) for n in range(1, len(lines))]
    cores = {_core(reading): reading for reading in readings}
    if not name or name in cores or any(name in core for core in cores):
        return None, ""
    for core, reading in cores.items():
        if len(core) >= 6 and core in name:
            # What has no genre at its end may run on below what was read.
            return (Severity.WARNING, reading) if genre_of(reading) else (None, "")
    best = max(readings, key=lambda reading: _likeness(name, _core(reading)))
    if _likeness(name, _core(best)) >= _ALIKE:
        return Severity.ERROR, best
    first = readings[0]
    titled = len(first) >= 6 and (genre_of(first) or strip_status(first).endswith(_TITLE_ENDS))
    return (Severity.WARNING, first) if titled else (None, "")


def _core(text: str) -> str:
    """A title without marks and without what stands in brackets behind its genre."""
    return _MARKS.sub("", strip_status(key_of(text)))


def _likeness(name: str, title: str) -> float:
    shared = (Counter(name) & Counter(title)).total()
    return shared / max(len(name), len(title), 1)


def _elsewhere(
    official: OfficialDocument, stated: Stated, found: tuple[Annex, ...]
) -> Iterator[Problem]:
    """Names without an annex in this file; text that follows without a label may be the one."""
    there = {annex.number for annex in found}
    numbers = stated.numbers or tuple(range(1, len(stated.names) + 1))
    missing = [n for n in numbers if n not in there]
    single = len(stated.names) == 1
    if (single and (found or _carries(official))) or not missing:
        return
    if not found and any(a.nested for a in annexes_of(official)):
        return
    which = "这个附件" if single else f"附件{'、'.join(map(str, missing))}"
    element = official.first("attachments")
    if element is not None and not (0 in there and not stated.numbers):
        yield Problem(
            f"附件说明列有{len(stated.names)}个附件，这个文件里没有找到{which}。",
            element.location,
            "附件另存为文件的，请一并报送；漏了的，补上。",
            element="attachments",
            severity=Severity.INFO,
        )


def _carries(official: OfficialDocument) -> bool:
    at = official.carried_from
    return at < len(official.lines) and official.lines[at].zone == CARRIED


def _mismatch(
    official: OfficialDocument, annex: Annex, message: str, severity: Severity
) -> Problem:
    return Problem(
        message,
        official.lines[annex.line].location,
        "核对附件，把附件说明与附件的序号、标题改成一致。",
        element="attachments",
        severity=bound(official, severity, official.first("attachments")),
    )


@rule(
    "EL012",
    "malformed-annex-label",
    title="附件标识的写法不对",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[grounds.layout_standard("7.3.7")],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def malformed_annex_label(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    附件第一页左上角的“附件”“附件1”：后面有没有冒号，序号是不是阿拉伯数字，是不是3号黑体，附件是不是
    另起一页。只查本公文的附件，不查所印发文件自己的附件。

    为什么
    GB/T 9704-2012 7.3.7：附件应当另面编排，“附件”二字及附件顺序号用3号黑体字顶格编排在版心左上角
    第一行。

    错误示例
        ……
        附件：滨海市城区易涝点责任分工表
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）
        附件：
        滨海市城区易涝点责任分工表
        人民路下穿通道由市城市管理局负责。

    正确示例
        ……
        附件：滨海市城区易涝点责任分工表
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    写成“附件”或者“附件1”，3号黑体，后面不加冒号，另起一页。
    """
    stated = stated_annexes(official)
    if not stated.names and not starts_with_annex(official):
        return
    for annex in annexes_of(official):
        if annex.nested or (not stated.names and annex.label[:2] != "附件"):
            continue
        faults = list(_label_faults(official, annex))
        if faults:
            wanted = f"附件{annex.number or ''}"
            plain = bare(annex.label) != wanted
            yield Problem(
                f"附件标识“{bare(annex.label)}”不规范：{'；'.join(faults)}。",
                official.lines[annex.line].location,
                "写成“附件”或者“附件1”，3号黑体，后面不加冒号，另起一页。",
                element="attachments",
                fix=Fix(f"改为“{wanted}”", "safe", wanted) if plain else None,
            )


def _label_faults(official: OfficialDocument, annex: Annex) -> Iterator[str]:
    label, line = bare(annex.label), official.lines[annex.line]
    if label[-1] in ":：.、":
        yield f"后面不加“{label[-1]}”"
    if any(char in label for char in "一二三四五六七八九十"):
        yield "序号应当用阿拉伯数字"
    if not label.startswith("附件"):
        yield "应当写“附件”二字"
    runs = _printed_runs(official, line)
    fonts = {r.font for r in runs if r.font}
    sizes = {r.size for r in runs if r.size}
    if fonts and not any(name in font.lower() for font in fonts for name in _BLACK):
        yield f"应当用黑体，这里是{'、'.join(sorted(fonts))}"
    if sizes and sizes != {_THIRD}:
        yield "应当用3号字"
    if not line.paragraph.page_break and not _on_new_page(official, annex.line):
        yield "附件应当另起一页"


def _printed_runs(official: OfficialDocument, line: Line) -> list[Run]:
    """The runs of a line that print something: blanks behind a label have any look."""
    text = line.paragraph.text
    return [
        run
        for run in official.document.runs(line.paragraph)
        if bare(text[max(run.start, line.start) : min(run.end, line.end)])
    ]


def _on_new_page(official: OfficialDocument, index: int) -> bool:
    """Whether a section begins here, or a break stands in one of the empty lines above."""
    here = official.lines[index].paragraph
    before = official.lines[index - 1].paragraph
    if here.section != before.section:
        return True
    between = official.document.paragraphs[before.index + 1 : here.index + 1]
    return any(p.page_break for p in between)
