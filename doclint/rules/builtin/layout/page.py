"""LY001–LY003, LY008: paper, margins, grid, page number."""

from collections.abc import Iterator

from doclint.document import FOOTER, HEADER, Section
from doclint.location import WHOLE_FILE, Location
from doclint.official.pattern import Pattern
from doclint.rules import DRAFTING, ISSUING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.layout.look import is_consolidated, look_of, mild
from doclint.units import twips_to_mm

_A4 = (210, 297)  # mm
_TOP, _LEFT, _WIDTH, _HEIGHT = 37, 28, 156, 225  # mm, 5.2.1
_SLACK = 3.5  # mm: margins evened out for the grid (天头 34.58 mm) are custom
_TEXT_SLACK = 7  # mm of the 版心, twice that of a margin
_LINES = 22
_DEFAULT_PITCH = 312  # of Word's own grid: nobody chose it
_SPECIAL = frozenset({"函", "令", "命令", "纪要"})  # forms of their own (10.1–10.3)
_ONE_PAGE = 800  # characters that surely need a second page
_PAGE_NUMBER = Pattern(r"[-－—–―─‐‑﹣_~·\s]*\d{1,4}[-－—–―─‐‑﹣_~·\s]*")
_DASHES = "-－—–―─‐‑﹣"
_COUNTED = Pattern(r"第\s*\d{1,4}\s*页.{0,8}|\d{1,4}\s*/\s*\d{1,4}")


@rule(
    "LY001",
    "paper-not-a4",
    title="纸张不是A4",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("5.1"), grounds.regulation("第十二条")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def paper_not_a4(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    页面设置的纸张是不是A4（210×297毫米），横排表格所在的横向页也是。相差3.5毫米以内不提示；经修正
    重新公布的文本不查。

    为什么
    GB/T 9704-2012 5.1：公文用纸采用A4型纸。套红印刷前后都可能改纸张，所以只作警告。

    错误示例
        纸张：216×279毫米

    正确示例
        纸张：210×297毫米

    怎么改
    “布局—纸张大小”选A4；新建文档时模板默认“信纸”的，同时核对页边距。
    """
    if is_consolidated(official):
        return
    sizes = [
        sorted((twips_to_mm(section.width), twips_to_mm(section.height)))
        for section in official.document.sections
    ]
    wrong = [
        index
        for index, sides in enumerate(sizes)
        if any(abs(side - a4) > _SLACK for side, a4 in zip(sides, _A4, strict=True))
    ]
    if wrong:
        first, second = sizes[wrong[0]]
        yield Problem(
            f"纸张是{first:.0f}×{second:.0f}毫米，不是A4（210×297毫米）。",
            _start(official, wrong[0]),
            "把纸张大小改为A4。",
            severity=mild(official, Severity.WARNING),
            also=tuple(_start(official, index) for index in wrong[1:]),
        )


@rule(
    "LY002",
    "margins-off-standard",
    title="页边距与版心尺寸不符",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[grounds.layout_standard("5.2.1")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def margins_off_standard(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    首页的天头（上边距）是不是37毫米，订口（左边距）是不是28毫米，版心是不是156×225毫米。天头、订口相差
    3.5毫米以内、版心相差7毫米以内不提示（为对齐网格而微调是惯例）。函、令、纪要另有格式，不查；看上去
    不是按公文排版的（如从网页复制的）也不查。

    为什么
    GB/T 9704-2012 5.2.1：天头37±1毫米，订口28±1毫米，版心156×225毫米。套红印刷时会重新设置，所以只作
    警告。

    错误示例
        页边距：上25毫米，下25毫米，左32毫米，右32毫米

    正确示例
        页边距：上37毫米，下35毫米，左28毫米，右26毫米

    怎么改
    “布局—页边距”设为上37毫米、下35毫米、左28毫米、右26毫米。
    """
    section = official.document.sections[0] if official.document.sections else None
    if section is None or section.landscape or official.facts.document_type in _SPECIAL:
        return
    faults = _margins(section)
    if faults and look_of(official) is not None:
        yield Problem(
            f"页边距与标准不符：{'；'.join(faults)}。",
            _start(official, 0),
            "页边距一般设为上37毫米、下35毫米、左28毫米、右26毫米。",
            severity=mild(official, Severity.WARNING),
        )


def _margins(section: Section) -> list[str]:
    top, left = twips_to_mm(section.top), twips_to_mm(section.left)
    width = twips_to_mm(section.width - section.left - section.right)
    height = twips_to_mm(section.height - abs(section.top) - abs(section.bottom))
    measures = (
        ("天头（上边距）", abs(top), _TOP, _SLACK),
        ("订口（左边距）", left, _LEFT, _SLACK),
        ("版心宽", width, _WIDTH, _TEXT_SLACK),
        ("版心高", height, _HEIGHT, _TEXT_SLACK),
    )
    return [
        f"{name}{found:.0f}毫米，应为{wanted}毫米"
        for name, found, wanted, slack in measures
        if abs(found - wanted) > slack
    ]


@rule(
    "LY003",
    "grid-off-standard",
    title="每页行数与标准不符",
    severity=Severity.INFO,
    stages={ISSUING},
    basis=[grounds.layout_standard("5.2.3")],
    status="preview",  # whether lines follow the grid cannot be seen: the pitch may be exact
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def grid_off_standard(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    文档网格设了行距的，每页是不是22行左右（21至23行）。网格为Word默认值或者没有设的不查；每行字数看不
    出来。段落行距设为固定值的，网格不起作用，本条看不出来，所以是试行规则，写明代码（--select LY003）才查。

    为什么
    GB/T 9704-2012 5.2.3：一般每面排22行，每行排28个字，并撑满版心，特定情况可以适当调整，所以只作提示。

    错误示例
        文档网格：每页30行

    正确示例
        文档网格：每页22行

    怎么改
    “页面设置—文档网格”设为每页22行、每行28字。
    """
    section = official.document.sections[0] if official.document.sections else None
    if section is None or not section.line_pitch or section.line_pitch == _DEFAULT_PITCH:
        return
    height = section.height - abs(section.top) - abs(section.bottom)
    lines = height / section.line_pitch
    if abs(lines - _LINES) >= 1.6 and look_of(official) is not None:
        yield Problem(
            f"文档网格每页约{lines:.0f}行，标准一般为{_LINES}行。",
            _start(official, 0),
            "页面设置的文档网格设为每页22行、每行28字。",
        )


@rule(
    "LY008",
    "page-number-form",
    title="页码的写法不合惯用格式",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[grounds.layout_standard("7.5")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def page_number_form(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    多于一页的公文有没有页码；页码数字左右有没有一字线（— 1 —）。函、令、纪要另有格式，不查；位置居中
    或居外、字号大小不查。

    为什么
    GB/T 9704-2012 7.5：页码一般用4号半角宋体阿拉伯数字，数字左右各放一条一字线。没有页码作警告，写法
    不同只作提示。

    错误示例
        页码：第1页

    正确示例
        页码：— 1 —

    怎么改
    在页脚插入页码，格式选“- 1 -”一类，字体用4号宋体。
    """
    if official.facts.document_type in _SPECIAL or look_of(official) is None:
        return
    asides = [p for p in official.document.paragraphs if p.story in (FOOTER, HEADER)]
    if not asides:
        if _is_long(official):
            yield Problem(
                "没有页码：正文超过一页，页脚是空的。",
                WHOLE_FILE,
                "在页脚插入页码，形如“— 1 —”。",
                severity=mild(official, Severity.WARNING),
            )
        return
    for paragraph in asides:
        text = paragraph.text.strip()
        bare = _PAGE_NUMBER.fullmatch(text) is not None if len(text) <= 16 else False
        if bare and any(dash in text for dash in _DASHES):
            return
        if text and (bare or _COUNTED.fullmatch(text)):
            yield Problem(
                f"页码写作“{text}”，标准一般为“— 1 —”。",
                paragraph.location(),
                "数字左右各加一条一字线，如“— 1 —”。",
                severity=Severity.INFO,
            )
            return


def _is_long(official: OfficialDocument) -> bool:
    total = 0
    for line in official.lines:
        total += line.end - line.start
        if total > _ONE_PAGE:
            return True
    return False


def _start(official: OfficialDocument, section: int) -> Location:
    """The first paragraph of a section."""
    for paragraph in official.document.paragraphs:
        if paragraph.section == section and paragraph.text:
            return paragraph.location(0, 0)
    return WHOLE_FILE
