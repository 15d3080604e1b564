"""What an interpretation plan (解读方案) says under which heading, label or table row."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.official.model import ASIDE, Line, OfficialDocument
from doclint.official.pattern import Pattern

OUTLINE, FORM, CHANNEL, TIME, PERSON = "解读提纲", "解读形式", "解读途径", "解读时间", "解读责任人"
CORE = (OUTLINE, FORM, CHANNEL, TIME)

# Words of a label → field. 解读形式和途径 names two.
_LABELS = (
    (OUTLINE, ("提纲", "要点", "内容", "重点", "解读事项", "解读口径")),
    (FORM, ("形式", "方式", "体裁")),
    (CHANNEL, ("途径", "渠道", "平台", "媒体", "载体", "网站")),
    (TIME, ("时间", "时限", "进度", "时间节点", "日期", "步骤")),
    (PERSON, ("解读人", "主体", "责任", "负责", "解读单位", "解读机构", "联系人", "解读部门",
              "分工", "牵头")),
)  # fmt: skip
# What says the same in running text.
_TRACES = (
    (OUTLINE, ("主要内容", "背景", "依据", "目标任务", "重点内容", "起草情况")),
    (FORM, ("图解", "图文", "问答", "答问", "新闻发布会", "吹风会", "访谈", "撰文", "专家解读",
            "文字解读", "视频", "动漫", "动画", "一图读懂", "解读稿", "发表文章", "海报", "H5")),
    (CHANNEL, ("网站", "公众号", "新媒体", "报纸", "电视", "报刊", "媒体", "官网", "微信", "微博",
               "日报", "APP", "客户端", "公报")),
    (TIME, ("同步", "同时", "工作日", "当日", "当天", "之日起", "日内", "日前", "月底前")),
    (PERSON, ("解读人", "负责人", "责任人", "负责解读", "联系人", "牵头")),
)  # fmt: skip
_ENDINGS = ("提纲", "要点", "内容", "重点", "事项", "形式", "方式", "体裁", "途径", "渠道", "平台", "载体",
            "时间", "时限", "进度", "日期", "步骤", "人", "主体", "单位", "机构", "部门", "责任", "分工")  # fmt: skip
_DATE = Pattern(r"\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月")
_NUMBERED = Pattern(
    r"(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、)]|第[一二三四五六]+[、,])"
)
_LONGEST_LABEL, _LONGEST_HEADING = 16, 24


class Field(NamedTuple):
    """A field of a plan: ``name`` as above, its ``label`` as printed, its ``value``, its line."""

    name: str
    label: str
    value: str
    line: Line


class Plan(NamedTuple):
    """The fields found, and the names of those that only running text speaks of."""

    fields: tuple[Field, ...]
    traces: tuple[str, ...]

    def missing(self, names: Sequence[str] = CORE) -> tuple[str, ...]:
        """The names of which neither a field nor running text is there."""
        present = {field.name for field in self.fields} | set(self.traces)
        return tuple(name for name in names if name not in present)


def read_plan(official: OfficialDocument) -> Plan:
    """The fields of a plan: headings, ``标签：值`` lines and table rows."""
    lines = [line for line in official.lines if line.zone != ASIDE]
    fields = [*_from_text([x for x in lines if x.paragraph.cell is None]), *_from_tables(lines)]
    return Plan(tuple(fields), _traces(lines))


def _from_text(lines: Sequence[Line]) -> Iterator[Field]:
    """Labels before a colon and headings; what follows up to the next one is the value."""
    heads = [(i, *_head(line)) for i, line in enumerate(lines)]
    starts = [(i, label, rest) for i, label, rest in heads if label]
    for position, (i, label, rest) in enumerate(starts):
        end = starts[position + 1][0] if position + 1 < len(starts) else len(lines)
        below = "".join(line.text.strip() for line in lines[i + 1 : end])
        for name in _named(label):
            yield Field(name, label, (rest + below).strip(), lines[i])


def _head(line: Line) -> tuple[str, str]:
    """The label or heading a line begins with, and the rest of the line; "" for text."""
    number = key_of(line.paragraph.number) if line.start == 0 else ""
    key = number + line.key
    numbered = _NUMBERED.match(key)
    bare = key[numbered.end() :] if numbered else key
    before, colon, rest = bare.partition(":")
    if colon and len(before) <= _LONGEST_LABEL and (numbered or _named(before)):
        return before, rest
    title = bare.endswith(("方案", "计划")) or not _named(bare)
    short = len(bare) <= _LONGEST_HEADING and not bare.endswith(("。", ";", ","))
    if short and (numbered or not title):
        return bare, ""
    if numbered and "。" in bare[:_LONGEST_LABEL]:
        label, _, rest = bare.partition("。")
        return (label, rest) if _named(label) else ("", "")
    return "", ""


def _named(label: str) -> list[str]:
    return [name for name, words in _LABELS if any(word in label for word in words)]


def _from_tables(lines: Sequence[Line]) -> Iterator[Field]:
    """A label in a cell; its value stands to the right of it, or below a row of labels."""
    cells: dict[tuple[int, int, int], str] = {}
    first: dict[tuple[int, int, int], Line] = {}
    for line in lines:
        cell = line.paragraph.cell
        if cell is not None:
            place = (cell.table, cell.row, cell.column)
            cells[place] = cells.get(place, "") + line.key
            first.setdefault(place, line)
    columns: dict[tuple[int, int], list[str]] = {}
    rows: dict[tuple[int, int], list[tuple[int, str]]] = {}
    for (table, row, column), text in cells.items():
        columns.setdefault((table, column), []).append(text)
        rows.setdefault((table, row), []).append((column, text))
    for (table, row, column), text in cells.items():
        names = _named(text) if _is_label(text) else []
        if not names:
            continue
        right = [t for c, t in rows[table, row] if c > column]
        beside = not any(_is_label(t) for t in right)
        under = columns[table, column][columns[table, column].index(text) + 1 :]
        value = "".join(right) if beside and (right or column == 0) else "".join(under)
        for name in names:
            yield Field(name, text, value, first[table, row, column])


def _is_label(text: str) -> bool:
    """Whether a cell is a label: 网站 alone is a value."""
    return len(text) <= _LONGEST_LABEL and text.rstrip(":").endswith(_ENDINGS)


def _traces(lines: Sequence[Line]) -> tuple[str, ...]:
    text = "".join(line.key for line in lines if "解读" in line.text or len(line.text) > 30)
    found = [name for name, words in _TRACES if any(word in text for word in words)]
    if TIME not in found and _DATE.search(text):
        found.append(TIME)
    return tuple(found)
