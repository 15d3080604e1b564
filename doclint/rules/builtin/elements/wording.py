"""EL022 and EL024: citations, and length and burdens of the text."""

from collections.abc import Iterator

from doclint.location import Location
from doclint.official.model import (
    ADMINISTRATIVE,
    MAIN,
    OTHER,
    PARTY,
    Line,
    OfficialDocument,
    Repeal,
)
from doclint.official.pattern import Pattern
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
from doclint.rules.builtin.carrier import own_lines
from doclint.rules.builtin.elements.occurrence import Seen, noted, times

# 《关于……的通知》 that is no law; the number should stand behind it in brackets.
_CITED = Pattern(r"《([^《》]{4,60}(?:通知|意见|决定|批复|复函|通报|公告))》(?P<after>.{0,3})")
_NUMBER_FIRST = Pattern(r"[一-鿿]{1,12}〔(?:19|20)\d{2}〕\d{1,5}号(?:文件?)?[）)]?《")
_ODD_BRACKETS = Pattern(
    r"(?P<code>[一-鿿]{1,8}[发函办政字规通])\s?(?P<open>[\[［【〈<(（])(?P<year>(?:19|20)\d{2})"
    r"(?P<close>[\]］】〉>)）])\s?(?P<serial>\d{1,5})号"
)
_BEFORE_CODE = Pattern(r"^.*(?:根据|按照|依据|依照|执行|贯彻|落实|印发|[你我贵本][部院局厅委会])")
_QUOTABLE = 40  # characters of a title that are quoted whole
_PAIRS = {"（": "）", "(": ")", "<": ">", "〈": "〉", "“": "”", "‘": "’", "〔": "〕", "[": "]"}
# Older numbers were printed with round brackets.
_SQUARE_SINCE = 2001
_CUSTOM = "引用公文先引标题，后引发文字号"
_NO_NUMBER = ("现将", "党中央", "中共中央", "市委", "省委", "中央", "印发", "制定")


@rule(
    "EL022",
    "faulty-citation",
    title="引用公文的写法不规范",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.practice(_CUSTOM),
        grounds.layout_standard("7.2.5", "inferred"),
    ],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def faulty_citation(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    正文引用公文：文号年份用的是不是六角括号“〔〕”；是不是先写标题、后写文号（提示）；第一次引用通知、
    意见、决定、批复等有没有写文号（提示；废止条款由RR001查）。每类只报第一处和处数。法律、法规、规章和案号不查。

    为什么
    发文字号的年份用六角括号，是GB/T 9704-2012 7.2.5的规定；先引标题、后引发文字号，引用时写明文号，都是
    惯例，现行规定没有这一条。

    错误示例
        ……
        请按照《关于加强城区防汛工作的通知》（滨政办发[2025]8号）的要求抓好落实。
        ……

    正确示例
        ……
        请按照《关于加强城区防汛工作的通知》（滨政办发〔2025〕8号）的要求抓好落实。
        ……

    怎么改
    写成“《标题》（代字〔年份〕序号号）”。
    """
    odd: Seen | None = None
    first: Seen | None = None
    bare: Seen | None = None
    known: set[str] = set()
    # RR001 speaks of those.
    repealed = official.repeals if context.classification.normative.holds else ()
    for line in own_lines(official):
        if line.zone != MAIN or line.label != "body":
            continue
        if "号" in line.text:
            odd = _odd(line, odd)
            first = _first(line, first)
        if "》" in line.text:
            bare = _unnumbered(line, bare, known, repealed)
    if odd is not None:
        brackets = _citation(odd, Severity.WARNING, "文号的年份用六角括号“〔〕”。")
        yield brackets._replace(basis=[grounds.layout_standard("7.2.5", "inferred")])
    # Courts cite by their own custom.
    if official.issuer_system not in (ADMINISTRATIVE, PARTY, OTHER):
        return
    if first is not None:
        yield _citation(first, Severity.INFO, "惯例是先引标题，后引发文字号。")
    if bare is not None:
        yield _citation(bare, Severity.INFO, "第一次引用公文，惯例是在标题后用括号写明发文字号。")


def _citation(seen: Seen, severity: Severity, help_text: str) -> Problem:
    return Problem(
        f"{seen.message}{times(seen)}。",
        seen.place,
        help_text,
        element="body",
        severity=severity,
        fix=seen.fix,
        basis=[grounds.practice(_CUSTOM)],
        also=seen.also,
    )


def _odd(line: Line, seen: Seen | None) -> Seen | None:
    """Years of a number in other brackets; case numbers （2026）滨01民终1号 have no code before."""
    for found in _ODD_BRACKETS.finditer(line.text):
        if found["open"] in "(（" and int(found["year"]) < _SQUARE_SINCE:
            continue
        wanted = f"〔{found['year']}〕"
        start, end = found.start("open"), found.end("close")
        place = line.paragraph.location(line.start + start, line.start + end)
        said = f"文号“{_BEFORE_CODE.sub('', found.group())}”的年份用了“{found['open']}{found['close']}”"
        seen = noted(seen, said, place, Fix(f"改为“{wanted}”", "safe", wanted))
    return seen


def _first(line: Line, seen: Seen | None) -> Seen | None:
    if "号《" not in line.text and "文《" not in line.text and "件《" not in line.text:
        return seen
    for found in _NUMBER_FIRST.finditer(line.text):
        place = line.paragraph.location(line.start + found.start(), line.start + found.end())
        number = _BEFORE_CODE.sub("", found.group()[:-1])
        seen = noted(seen, f"文号写在标题之前：“{number}”", place)
    return seen


def _unnumbered(
    line: Line, seen: Seen | None, known: set[str], repealed: tuple[Repeal, ...]
) -> Seen | None:
    for found in _CITED.finditer(line.text):
        name = found[1]
        if name in known:
            continue
        known.add(name)
        after = found["after"]
        before = line.text[: found.start()].rstrip()[-12:]
        if after[:1] in ("（", "(") or "号" in before:
            continue
        if name.startswith("中共") or any(word in before for word in _NO_NUMBER):
            continue
        place = line.paragraph.location(line.start + found.start(), line.start + found.end(1) + 1)
        if any(_overlap(place, repeal.location) for repeal in repealed):
            continue
        seen = noted(seen, f"引用《{_shortened(name)}》没有写发文字号", place)
    return seen


def _overlap(one: Location, other: Location) -> bool:
    same = (one.part, one.block) == (other.part, other.block)
    return same and one.start < other.end and other.start < one.end


def _shortened(name: str) -> str:
    """A title as quoted: whole, or its beginning with the brackets opened there closed."""
    if len(name) <= _QUOTABLE:
        return name
    begun, open_ones = name[: _QUOTABLE - 2], ""
    for char in begun:
        if char in _PAIRS:
            open_ones = _PAIRS[char] + open_ones
        elif open_ones[:1] == char:
            open_ones = open_ones[1:]
    return f"{begun}…{open_ones}"


_MOST, _MOST_OF_SPECIAL = 5000, 4000
_BURDENS = (
    (
        "报送贯彻落实情况",
        Pattern(
            r"(?:贯彻|落实|执行|实施)[^，。；]{0,8}情况[^。；]{0,20}(?:报送|上报|报至|报[^告表道名]{0,12}(?:办公厅|办公室|委|局|厅|部))|报送[^，。；]{0,8}(?:贯彻|落实)[^，。；]{0,6}情况"
        ),
    ),
    (
        "制定配套文件",
        Pattern(r"制定[^，。；]{0,12}(?:配套(?:文件|措施|办法|政策)|实施(?:细则|方案|意见))"),
    ),
    ("“一票否决”", Pattern(r"一票否决")),
    ("签订责任状", Pattern(r"责任状")),
)
_SIGNS = ("情况", "制定", "否决", "责任状")


@rule(
    "EL024",
    "lengthy-or-burdensome-text",
    title="篇幅过长，或者有增加基层负担的要求",
    severity=Severity.INFO,
    stages={DRAFTING},
    basis=[grounds.BURDEN_RELIEF],
    in_force_from=grounds.BURDEN_RELIEF_IN_FORCE,
)
def lengthy_or_burdensome_text(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    起草的通知、意见、决定、通报，正文是不是超过5000字（部署专项工作、具体任务的4000字）；有没有要求报送
    贯彻落实情况、制定配套文件、实行“一票否决”、签订责任状。附件、所印发的文件和表格不算。都只作提示，
    每类只报第一处和处数。

    为什么
    中共中央办公厅、国务院办公厅《整治形式主义为基层减负若干规定》（2024年8月6日公布）：文件一般不超过
    5000字，部署专项工作或者具体任务的一般不超过4000字；一般不要求报送贯彻落实情况、制定配套文件；除专门
    文件外，原则上不提“一票否决”、责任状等要求。这些都是“一般”“原则上”的要求。

    错误示例
        ……
        各责任单位要签订防汛责任状，对工作不力的实行“一票否决”。
        ……

    正确示例
        ……
        ……

    怎么改
    压缩篇幅；删去没有依据的报送、配套、一票否决、责任状要求。
    """
    if official.facts.document_type not in ("通知", "意见", "决定", "通报"):
        return
    size = 0
    found: dict[str, Seen] = {}
    for line in own_lines(official):
        if line.zone != MAIN or line.paragraph.cell is not None:
            continue
        size += len("".join(line.text.split()))
        if any(sign in line.text for sign in _SIGNS):
            _note_burdens(line, found)
    yield from _too_long(official, size)
    for name, seen in found.items():
        yield Problem(
            f"有{name}的要求：{seen.message}{times(seen)}。",
            seen.place,
            "没有法规、上级文件的明确依据的，一般不提（减负规定）。",
            element="body",
            also=seen.also,
        )


def _note_burdens(line: Line, found: dict[str, Seen]) -> None:
    for name, pattern in _BURDENS:
        match = pattern.search(line.text)
        if match:
            place = line.paragraph.location(line.start + match.start(), line.start + match.end())
            found[name] = noted(found.get(name), f"“{match.group()[:24]}”", place)


def _too_long(official: OfficialDocument, size: int) -> Iterator[Problem]:
    if size <= _MOST_OF_SPECIAL:
        return
    title = official.first("title")
    limit = (
        "文件一般不超过5000字" if size > _MOST else "部署专项工作、具体任务的文件一般不超过4000字"
    )
    problem = Problem(
        f"正文约{size}字（不含附件和表格），{limit}。",
        help="压缩篇幅；确有必要的，不必理会。",
        element="body",
    )
    yield problem._replace(location=title.location) if title is not None else problem
