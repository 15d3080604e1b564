"""Lists of repealed texts: rows of a table, or numbered lines, under a repeal decision."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.location import Location
from doclint.official.line import Item, key_of
from doclint.official.model import Line, Repeal
from doclint.official.number import numbers_in, whole_number
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import genre_of

_REPEALING = Pattern(r"废止|失效|停止执行|宣布失效")
_NAME_HEADER = ("名称", "文件", "标题", "题目", "司法解释", "目录")
_NUMBER_HEADER = ("文号", "字号", "编号")
_OTHER_HEADER = (
    "理由",
    "原因",
    "依据",
    "说明",
    "备注",
    "日期",
    "分类",
    "类别",
    "机关",
    "部门",
    "单位",
)
_LISTED = Pattern(
    r"^\s*(?:[（(]?\d{1,4}[)）]?\s*[.．、]?|[（(]?[一二三四五六七八九十百]{1,5}[)）]?、?)\s*"
)
_TRAILING = Pattern(
    r"[（(](?P<inner>[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*)[)）][；;。，,]?$"
)
_ANNOUNCED = Pattern(r"(?<!不)(?:予以|宣布|决定)?(?:废止|失效)[^。]{0,8}:$")
_SPACE = Pattern(r"[\s　​]+")


class ListRow(NamedTuple):
    """A listed text: its name and number, and all cells of its row by column."""

    title: str
    number: str | None
    cells: tuple[tuple[int, str], ...]
    location: Location


class RepealList(NamedTuple):
    """A table that lists texts: the cells of its header by column, and its rows.

    ``number_column`` is -1 where no column is headed so.
    """

    header: tuple[tuple[int, str], ...]
    number_column: int
    rows: tuple[ListRow, ...]
    location: Location


def is_repeal_list(title: str | None) -> bool:
    """Whether a title is that of a text whose list names what it repeals."""
    if not title or ("不" in title and "不予废止" in title):
        return False
    found = _REPEALING.search(title)
    # 关于修改…和废止… lists both, 部分失效 is no repeal of the whole.
    return (
        bool(found) and "修改" not in title and "部分条款" not in title and "部分内容" not in title
    )


def listed_repeals(items: Sequence[Item | Line]) -> Iterator[Repeal]:
    """The texts named in the tables, else in the numbered lines, after the decision."""
    tables = list_tables(items)
    rows = [row for table in tables for row in table.rows] or list(listed_lines(items))
    for row in rows:
        yield Repeal(row.title, row.number, row.location)


def listed_after(items: Sequence[Item], i: int) -> Iterator[Repeal]:
    """The numbered names below a line that ends ……予以废止：."""
    if not _ANNOUNCED.search(items[i].key):
        return
    for item in items[i + 1 :]:
        match = _LISTED.match(item.text)
        if not match or match.end() == 0 or item.size > 160:
            return
        title, number = split_name(_SPACE.sub("", item.text[match.end() :]))
        if genre_of(title) or number:
            yield Repeal(title, number, item.paragraph.location(item.start, item.end))


def list_tables(items: Sequence[Item | Line]) -> list[RepealList]:
    """The tables with a column of names; one that goes on without a header is the same list."""
    found: list[tuple[RepealList, list[ListRow]]] = []
    name_column, table = -1, -1
    for row in _rows(items):
        columns = _columns(row)
        texts = {c: _SPACE.sub("", "".join(i.text for i in parts)) for c, parts in columns.items()}
        header = _header(texts)
        place = row[0].paragraph
        if header:
            name_column, number_column = header
            if place.cell and (place.cell.table != table or not found):
                table = place.cell.table
                made = RepealList(tuple(texts.items()), number_column, (), place.location())
                found.append((made, []))
        elif name_column >= 0 and found and len(texts.get(name_column, "")) >= 5:
            made, rows = found[-1]
            rows.append(_listed(texts, name_column, made.number_column, columns))
    return [made._replace(rows=tuple(rows)) for made, rows in found]


def _rows(items: Sequence[Item | Line]) -> list[list[Item | Line]]:
    rows: dict[tuple[int, int], list[Item | Line]] = {}
    for item in items:
        cell = item.paragraph.cell
        if cell is not None and item.zone in ("body", "carried"):
            rows.setdefault((cell.table, cell.row), []).append(item)
    return list(rows.values())


def _columns(row: Sequence[Item | Line]) -> dict[int, list[Item | Line]]:
    columns: dict[int, list[Item | Line]] = {}
    for item in row:
        assert item.paragraph.cell is not None
        columns.setdefault(item.paragraph.cell.column, []).append(item)
    return columns


def _listed(
    texts: dict[int, str], name: int, number: int, columns: dict[int, list[Item | Line]]
) -> ListRow:
    title, own = split_name(texts[name])
    value = own or (_number_in(texts.get(number, "")) if number >= 0 else None)
    return ListRow(title, value, tuple(texts.items()), columns[name][0].paragraph.location())


def _header(texts: dict[int, str]) -> tuple[int, int] | None:
    """(name column, number column or -1) if a row is a header."""
    if any(len(t) > 16 for t in texts.values()) or len(texts) < 2:
        return None
    name = number = -1
    for column, text in texts.items():
        if any(w in text for w in _NUMBER_HEADER) and "序" not in text:
            number = column
        elif any(w in text for w in _NAME_HEADER) and not any(w in text for w in _OTHER_HEADER):
            name = column if name < 0 else name
    return (name, number) if name >= 0 else None


def _number_in(text: str) -> str | None:
    key = key_of(text)
    whole = whole_number(key)
    if whole:
        return whole.value
    found = numbers_in(key)
    return found[0].value if found else None


def split_name(name: str) -> tuple[str, str | None]:
    """A name and the number in brackets behind it: 《关于…的通知》（某政发〔2010〕5号）."""
    trailing = _TRAILING.search(name)
    number = None
    if trailing:
        number = _number_in(trailing["inner"])
        if number:
            name = name[: trailing.start()]
    name = name.strip("；;。，,")
    if name.startswith("《") and name.endswith("》"):
        name = name[1:-1]
    return name, number


def listed_lines(items: Sequence[Item | Line]) -> Iterator[ListRow]:
    """The numbered lines that name a text."""
    for item in items:
        if item.zone not in ("body", "carried", "attachments") or len(item.key) > 160:
            continue
        match = _LISTED.match(item.text)
        if not match or match.end() == 0 or item.paragraph.cell is not None:
            continue
        bare = _SPACE.sub("", item.text[match.end() :])
        title, number = split_name(bare)
        if genre_of(title) and (number or bare.startswith("《")) and "。" not in title:
            yield ListRow(title, number, (), item.paragraph.location(item.start, item.end))
