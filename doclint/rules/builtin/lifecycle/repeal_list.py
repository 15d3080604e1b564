"""RR012: the list of a decision that repeals."""

from collections.abc import Iterator, Sequence

from doclint.official.date import number_of
from doclint.official.listing import (
    ListRow,
    RepealList,
    is_repeal_list,
    list_tables,
    listed_lines,
)
from doclint.official.model import Line
from doclint.official.pattern import Pattern
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Basis,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds

_N = r"(?P<n>\d{1,5}|[一二三四五六七八九十]{1,3})(?:件|部|项)"
_COUNT_FIRST = Pattern(
    _N + r"[^。;,、:]{0,30}?(?:予以|宣布|一并)?(?:废止|失效|停止执行)(?!的?理由)"
)
_COUNT_LAST = Pattern(r"(?:废止|失效|停止执行)[^。;:]{0,40}?" + _N)
# Texts that may not be listed openly, or are listed elsewhere.
_ELSEWHERE = ("另行", "涉密", "不公开", "不宜公开", "另文", "分别")
_REPEALED = frozenset({"废止", "予以废止", "宣布废止", "明令废止", "拟废止"})
_LAPSED = frozenset({"失效", "宣布失效", "已失效", "自然失效", "拟失效"})
_TELLING = ("理由", "意见", "方式", "结果", "类型", "类别", "备注", "说明", "处理", "效力")
# Before the decision that set the example the custom stands by itself.
_EXAMPLE = "2015-11-27"
_CUSTOM = "废止、失效决定的目录：序号、文件名称、文号，件数与正文相符"
# Words of reasons, of which one anywhere will do.
_GIVING_REASONS = (
    "理由", "因", "由于", "鉴于", "代替", "替代", "取代", "抵触", "不一致", "不符合", "不适应", "期满",
    "期已满", "届满", "消失", "完成",
)  # fmt: skip
_DATES = ("日期", "时间", "公布", "发布", "令")


@rule(
    "RR012",
    "malformed-repeal-list",
    title="废止、失效目录有误",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.practice(f"国发〔2015〕68号等{_CUSTOM}"),
    ],
)
def malformed_repeal_list(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    废止、宣布失效文件的决定，正文写的件数与目录的件数是不是相符，同一件是不是列了两次，目录有没有文号一栏，
    废止的和失效的是不是混在一张表里分不清。正文说明部分文件另行通知的，不核对件数。机关配置里有规定的，还看目录
    写没写废止、失效的理由。

    为什么
    目录就是据以停止执行、逐件标注的依据，多一件、少一件、分不清是哪一件，都会标错。废止是停止一件仍可适用的
    文件，失效是因期满、任务完成而自然终止，后果不同。

    错误示例
        滨海市人民政府关于废止2件规范性文件的决定
        各县（市、区）人民政府，市政府各部门、各直属机构：
        经清理，市政府决定废止2件规范性文件：
        1.《滨海市城区防汛办法》（滨政发〔2010〕5号）
        2.《滨海市河道管理办法》（滨政发〔2011〕7号）
        3.《滨海市河道管理办法》（滨政发〔2011〕7号）
        滨海市人民政府
        2026年3月12日

    正确示例
        滨海市人民政府关于废止2件规范性文件的决定
        各县（市、区）人民政府，市政府各部门、各直属机构：
        经清理，市政府决定废止2件规范性文件：
        1.《滨海市城区防汛办法》（滨政发〔2010〕5号）
        2.《滨海市河道管理办法》（滨政发〔2011〕7号）
        滨海市人民政府
        2026年3月12日

    怎么改
    逐件核对目录，改正件数；删去重复的；目录设序号、文件名称、文号等栏，废止的和失效的分列两个附件。
    """
    if not is_repeal_list(official.facts.title):
        return
    old = (official.facts.issued_on or _EXAMPLE) < _EXAMPLE
    basis = (grounds.practice(_CUSTOM),) if old else None
    for problem in _problems(official):
        yield problem._replace(basis=basis)
    yield from _unreasoned(official, context)


def _problems(official: OfficialDocument) -> Iterator[Problem]:
    tables = [table for table in list_tables(official.lines) if table.rows]
    rows = [row for table in tables for row in table.rows]
    rows = rows or list(listed_lines(official.lines))
    yield from _repeated(rows)
    yield from _miscounted(official, tables, rows)
    for table in tables:
        yield from _unnumbered(table)
    yield from _mixed(official, tables)


def _repeated(rows: Sequence[ListRow]) -> Iterator[Problem]:
    """Rows of the same name and number as one before; without a number a name may recur.

    Where another cell differs (the date), one of the two is rather misnumbered.
    """
    seen: dict[tuple[str, str], ListRow] = {}
    for row in rows:
        if not row.number:
            continue
        first = seen.setdefault((row.title, row.number), row)
        if first is row:
            continue
        same = _particulars(first) == _particulars(row)
        yield Problem(
            f"目录里“{_short(row.title)}”（{row.number}）列了两次"
            f"{'' if same else '，日期等不同'}。",
            row.location,
            "删去重复的一件，并核对件数。"
            if same
            else "核对两件的文号和日期；确是同一件的，删去一件。",
            element="repeals",
            severity=None if same else Severity.WARNING,
        )


def _particulars(row: ListRow) -> list[str]:
    """The cells that tell texts apart: not the serial number, not the reasons."""
    return [
        text for _, text in row.cells if not text.isdecimal() and len(text) < 60 and "年" in text
    ]


def _miscounted(
    official: OfficialDocument, tables: Sequence[RepealList], rows: Sequence[ListRow]
) -> Iterator[Problem]:
    """A count in the text that no list and no sum of lists has."""
    texts = [ln for ln in official.lines if ln.paragraph.cell is None and len(ln.text) < 600]
    if not rows or any(w in ln.text for ln in texts for w in _ELSEWHERE):
        return
    claims: dict[int, Line] = {}
    for line in texts:
        for count in _counts(line):
            claims.setdefault(count, line)
    counts = {len(table.rows) for table in tables} | {len(rows)}
    if not claims or counts & set(claims) or sum(claims) == len(rows):
        return
    claimed, line = next(iter(claims.items()))
    sure = len(claims) == 1 and (not tables or _last_serial(tables) == len(rows))
    yield Problem(
        f"正文写{claimed}件，目录列了{len(rows)}件。",
        line.location,
        "逐件核对目录，改正件数。",
        element="repeals",
        severity=None if sure else Severity.WARNING,
    )


def _counts(line: Line) -> Iterator[int]:
    text = line.text
    if not ("废止" in text or "失效" in text or "停止执行" in text):
        return
    for pattern in (_COUNT_FIRST, _COUNT_LAST):
        for match in pattern.finditer(line.key):
            count = number_of(match["n"])
            if count:
                yield count


def _last_serial(tables: Sequence[RepealList]) -> int:
    """The last number in the column 序号 of one list; 0 where there is no such column."""
    if len(tables) != 1:
        return 0
    column = next((c for c, text in tables[0].header if "序" in text), -1)
    last = dict(tables[0].rows[-1].cells).get(column, "")
    return int(last) if last.isdecimal() and last.isascii() else 0


def _unnumbered(table: RepealList) -> Iterator[Problem]:
    """A list without a column of numbers whose names do not have them in brackets either."""
    if table.number_column >= 0 or any(w in text for _, text in table.header for w in _DATES):
        return
    if 2 * sum(row.number is not None for row in table.rows) >= len(table.rows):
        return
    yield Problem(
        "目录没有文号一栏。",
        table.location,
        "目录设序号、文件名称、文号等栏。",
        element="repeals",
        severity=Severity.WARNING,
    )


def _unreasoned(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """Lists that give no reasons where a local rule has them published with the names."""
    ground = context.profile.options.get("repeal_reasons")
    if not isinstance(ground, tuple) or (official.facts.issued_on or "9999") < str(ground[-1]):
        return
    if any(w in ln.key for ln in official.lines for w in _GIVING_REASONS):
        return
    title, number, article, kind = map(str, ground[:4])
    tables = [table.location for table in list_tables(official.lines) if table.rows]
    places = tables or [row.location for row in listed_lines(official.lines)]
    for place in places[:1]:
        yield Problem(
            "目录和正文都没有写明废止、失效的理由，公布时应当一并公布。",
            place,
            "目录设“理由”一栏，逐件写明，如“已被……代替”“适用期已满”。",
            element="repeals",
            severity=Severity.INFO,
            basis=[Basis(title, number, article, kind)],
        )


def _mixed(official: OfficialDocument, tables: Sequence[RepealList]) -> Iterator[Problem]:
    """废止 and 失效 in one list: marked row by row, or announced together and not told apart."""
    for table in tables:
        cells = {text for row in table.rows for _, text in row.cells if len(text) <= 6}
        if cells & _REPEALED and cells & _LAPSED:
            yield _mixture(table, "混列在一张表里")
            return
    title = official.facts.title or ""
    if len(tables) == 1 and "废止" in title and "失效" in title:
        header = tables[0].header
        if not any(word in text for _, text in header for word in _TELLING):
            yield _mixture(tables[0], "列在一张表里，分不清哪些废止、哪些失效")


def _mixture(table: RepealList, how: str) -> Problem:
    return Problem(
        f"废止的文件和失效的文件{how}。",
        table.location,
        "废止的和失效的分列两个附件。",
        element="repeals",
        severity=Severity.WARNING,
    )


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:14] + "…" + text[-14:]
